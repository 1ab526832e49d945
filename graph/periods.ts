import type { RowFields } from './draft.ts'
import type { PeriodForm } from './kinds.ts'
import { type Period, resolvePeriod } from './time/bounds.ts'
import { parsePeriod } from './time/edtf.ts'

/** The period of a drafted line with its bounds. Raises BadInput where the EDTF or the attested days are wrong. */
export function draftedPeriod(fields: Pick<RowFields, 'period' | 'form' | 'attested'>, form: PeriodForm): Period {
  const { attested } = fields
  const days = typeof attested === 'string' ? { through: attested } : (attested ?? {})
  return resolvePeriod({
    edtf: fields.period ?? '',
    form: fields.form ?? form,
    attestedFrom: days.from ?? null,
    attestedThrough: days.through ?? null,
  })
}

/** The earliest days that the two dates of a period can mean, for ordering; null where there is no date. */
export function sortDays(period: Period): { readonly startDay: string | null; readonly endDay: string | null } {
  return { startDay: period.start?.earliest ?? null, endDay: period.form === 'INSTANT' ? null : (period.end?.earliest ?? null) }
}

export const GRAINS = ['DAY', 'MONTH', 'YEAR', 'FISCAL_YEAR', 'OTHER'] as const
export type Grain = (typeof GRAINS)[number]

/** How long a figure's period is: one calendar day, month or year, a fiscal year of the United States (October to September), or else. */
export function grainOf(edtf: string): Grain {
  const period = parsePeriod(edtf)
  if (period.single) {
    const precision = period.start?.precision
    return precision === 'DAY' || precision === 'MONTH' || precision === 'YEAR' ? precision : 'OTHER'
  }
  const { start, end } = period
  if (start === null || end === null) return 'OTHER'
  const fiscal =
    start.earliest.endsWith('-10-01') &&
    end.latest.endsWith('-09-30') &&
    Number(end.latest.slice(0, 4)) - Number(start.earliest.slice(0, 4)) === 1
  return fiscal ? 'FISCAL_YEAR' : 'OTHER'
}
