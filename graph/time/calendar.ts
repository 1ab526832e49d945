import type { Day } from './day.ts'
import { dayAt, dayNumber, daysInMonth, FIRST_YEAR, LAST_YEAR } from './day.ts'

export type DatePrecision = 'DAY' | 'MONTH' | 'SEASON' | 'YEAR' | 'DECADE'

/** One unit of the calendar: the `n`th of its precision. The units of a precision follow one another without a gap. */
export interface CalendarUnit {
  readonly precision: DatePrecision
  readonly n: number
}

export interface DayRange {
  readonly first: Day
  readonly last: Day
}

const FIRST_DAY_OF_ALL: Day = '0001-01-01'
const LAST_DAY_OF_ALL: Day = '9998-12-31'

/** Months of a unit, and by how many its first one lies off a multiple: spring begins in March, winter runs into the next year. */
const MONTHS_OF = {
  MONTH: { length: 1, offset: 0 },
  SEASON: { length: 3, offset: 2 },
  YEAR: { length: 12, offset: 0 },
  DECADE: { length: 120, offset: 0 },
} as const

export const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const

export function dayUnit(day: Day): CalendarUnit {
  return { precision: 'DAY', n: dayNumber(day) }
}

export function monthUnit(year: number, month: number): CalendarUnit {
  return { precision: 'MONTH', n: year * 12 + month - 1 }
}

/** `season` is 21 to 24; a winter belongs to the year of its December. */
export function seasonUnit(year: number, season: number): CalendarUnit {
  return { precision: 'SEASON', n: year * 4 + season - 21 }
}

export function yearUnit(year: number): CalendarUnit {
  return { precision: 'YEAR', n: year }
}

export function decadeUnit(decade: number): CalendarUnit {
  return { precision: 'DECADE', n: decade }
}

/** The days of a unit; null where any of them lies outside the years 0001 to 9998. */
export function daysOf(unit: CalendarUnit): DayRange | null {
  const first = firstDayOf(unit)
  const last = unit.precision === 'DAY' ? first : lastDayOf(unit)
  return first === null || last === null ? null : { first, last }
}

/** The days of a unit and of the units right before and after it, as far as the calendar of this program goes. */
export function daysAround({ precision, n }: CalendarUnit): DayRange {
  return {
    first: firstDayOf({ precision, n: n - 1 }) ?? FIRST_DAY_OF_ALL,
    last: lastDayOf({ precision, n: n + 1 }) ?? LAST_DAY_OF_ALL,
  }
}

function firstDayOf({ precision, n }: CalendarUnit): Day | null {
  if (precision === 'DAY') return dayAt(n)
  const { length, offset } = MONTHS_OF[precision]
  return dayOfMonth(n * length + offset, () => 1)
}

function lastDayOf({ precision, n }: CalendarUnit): Day | null {
  if (precision === 'DAY') return dayAt(n)
  const { length, offset } = MONTHS_OF[precision]
  return dayOfMonth(n * length + offset + length - 1, daysInMonth)
}

/** `index` counts months from January of the year 0. */
function dayOfMonth(index: number, pick: (year: number, month: number) => number): Day | null {
  const year = Math.floor(index / 12)
  const month = index - year * 12 + 1
  if (year < FIRST_YEAR || year > LAST_YEAR) return null
  return `${String(year).padStart(4, '0')}-${padded(month)}-${padded(pick(year, month))}`
}

function padded(number: number): string {
  return String(number).padStart(2, '0')
}
