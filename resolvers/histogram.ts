import { TooComplex } from '../graph/errors.ts'
import { parseDate } from '../graph/time/edtf.ts'
import type { Context } from './context.ts'
import type { TimelineConnection } from './timeline.ts'

/** How many digits of a day name the unit that holds it. */
const DIGITS = { DAY: 10, MONTH: 7, YEAR: 4 } as const
export type CalendarUnit = keyof typeof DIGITS
export const CALENDAR_UNITS: readonly CalendarUnit[] = ['DAY', 'MONTH', 'YEAR']

export interface HistogramBin {
  readonly from: string
  readonly to: string
  readonly count: number
}

/** More bins than anybody draws. */
const MOST_BINS = 2_000

/** How many entries of a timeline lie in each unit of the calendar by their earliest day; units without one are left out. Raises TooComplex for too many. */
export async function histogramOf(context: Context, { read }: TimelineConnection, unit: CalendarUnit): Promise<readonly HistogramBin[]> {
  const key = { ...read.key, digits: DIGITS[unit] }
  const found = await Promise.all(read.lists.map(({ histogram }) => context.loaders.page(histogram, MOST_BINS + 1, key)))
  const counts = new Map<string, number>()
  for (const { bin, n } of found.flat()) counts.set(bin, (counts.get(bin) ?? 0) + n)
  if (counts.size > MOST_BINS)
    throw new TooComplex(`expected at most ${MOST_BINS} bins, came more by ${unit}; ask by a longer unit, or for fewer days by during`)
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([bin, count]) => {
      const { earliest: from, latest: to } = parseDate(bin)
      return { from, to, count }
    })
}
