import fc from 'fast-check'
import { BadInput } from '../../../graph/errors.ts'
import { type Period, resolvePeriod } from '../../../graph/time/bounds.ts'
import type { During } from '../../../graph/time/stored.ts'
import { type Asked, type DateCase, HORIZON, type PeriodCase, periodText, type Unit } from './oracle.ts'

/** Days crowd around two anchors, so that dates of all precisions touch one another often. */
export const someDay = fc.oneof(fc.integer({ min: 150, max: 165 }), fc.integer({ min: 75, max: 240 }))

const someDate: fc.Arbitrary<DateCase> = fc
  .record({
    unit: fc.constantFrom<Unit>('DAY', 'DAY', 'MONTH', 'MONTH', 'SEASON', 'YEAR', 'DECADE'),
    at: someDay,
    mark: fc.constantFrom<DateCase['mark']>('', '', '', '~', '?', '%'),
    hide: fc.constantFrom(0, 0, 0, 1, 2),
  })
  .map(({ unit, at, mark, hide }) => {
    const hidden = unit === 'YEAR' ? (['', '-XX', '-XX-XX'] as const)[hide] : unit === 'MONTH' && hide > 0 ? '-XX' : ''
    return { unit, at, mark, hidden: hidden ?? '' }
  })

const someSide = fc.oneof({ weight: 6, arbitrary: someDate }, { weight: 1, arbitrary: fc.constantFrom('..' as const, '' as const) })

/** Reversed periods and contradicted attested days are among them; what has another reason to be refused is not. */
export const somePeriod: fc.Arbitrary<PeriodCase> = fc
  .record({
    form: fc.constantFrom('INSTANT' as const, 'SPAN' as const, 'SPAN' as const),
    single: fc.boolean(),
    start: someSide,
    end: someSide,
    attested: fc.tuple(fc.option(someDay), fc.option(someDay)),
  })
  .map(({ form, single, start, end, attested: [a, b] }): PeriodCase => {
    const alone = single && typeof start !== 'string'
    const [from, through] = a !== null && b !== null && a > b ? [b, a] : [a, b]
    const hides = alone && (start.hidden !== '' || start.unit === 'DECADE')
    const silent = form === 'INSTANT' || hides
    return {
      // The oracle knows two years of a decade only, so it cannot judge "some one year of the 2010s".
      form: alone && start.unit === 'DECADE' && start.mark === '' ? 'INSTANT' : form,
      start,
      end: alone ? null : form === 'INSTANT' && end === '..' ? '' : end,
      attestedFrom: silent ? null : from,
      attestedThrough: silent ? null : through,
    }
  })

/** Short periods of unmarked dates in order, so that many pairs miss each other and many are certain to meet. */
export const shortPeriod: fc.Arbitrary<PeriodCase> = fc
  .tuple(someDay, fc.nat({ max: 40 }), fc.constantFrom<Unit>('DAY', 'DAY', 'MONTH'), fc.constantFrom<Unit>('DAY', 'DAY', 'MONTH'))
  .map(([at, length, first, last]) => ({
    form: 'SPAN',
    start: { unit: first, at, mark: '', hidden: '' },
    end: { unit: last, at: at + length, mark: '', hidden: '' },
    attestedFrom: null,
    attestedThrough: null,
  }))

export const manyPeriod = fc.oneof(somePeriod, shortPeriod)

export function dayOf(index: number | null): string | null {
  return index === null ? null : (HORIZON[index] ?? null)
}

export function duringOf({ from, to }: Asked): During {
  return { from: dayOf(from), to: dayOf(to) }
}

export function resolve(period: PeriodCase): Period | null {
  const { form, attestedFrom, attestedThrough } = period
  try {
    return resolvePeriod({ edtf: periodText(period), form, attestedFrom: dayOf(attestedFrom), attestedThrough: dayOf(attestedThrough) })
  } catch (error) {
    if (error instanceof BadInput) return null
    throw error
  }
}
