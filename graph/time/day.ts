import { BadInput } from '../errors.ts'

/** A civil day, `YYYY-MM-DD`, years 0001 to 9998, at the place of the event. Text order is time order. */
export type Day = string

/** An instant in UTC, `YYYY-MM-DDTHH:MM:SS.sssZ`, of fixed width. Text order is time order. */
export type Instant = string

export const FIRST_YEAR = 1
export const LAST_YEAR = 9998

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const
const DAY_MS = 86_400_000

/** What came, in quotation marks and short enough for a sentence. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text)
}

/** The English name of a month from 1 to 12. */
export function monthName(month: number): string {
  const name = MONTHS[month - 1]
  if (name === undefined) throw new RangeError(`there is no month ${month}`)
  return name
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** What keeps a text from being a day, as the end of a sentence; null where it is one. */
export function faultOfDay(text: string): string | null {
  const parts = DAY.exec(text)
  if (parts === null) return 'it does not have that form'
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  if (year < FIRST_YEAR || year > LAST_YEAR) return 'its year is not from 0001 to 9998'
  if (month < 1 || month > 12) return `there is no month ${parts[2]}`
  const length = daysInMonth(year, month)
  if (day < 1 || day > length) return `${monthName(month)} ${parts[1]} has the days 01 to ${length}`
  return null
}

export function isDay(text: string): boolean {
  return faultOfDay(text) === null
}

/** Reads a day of the calendar; `BadInput` for anything else, partial dates and times of day too. */
export function parseDay(text: string): Day {
  const fault = faultOfDay(text)
  if (fault === null) return text
  throw new BadInput(`expected a day as YYYY-MM-DD, such as 2019-11-13, but came ${quoted(text)}: ${fault}`)
}

/** Reads an RFC 3339 instant with its zone, to UTC and milliseconds; finer fractions are cut off. `BadInput` for anything else. */
export function parseInstant(text: string): Instant {
  const day = INSTANT.exec(text)?.[1]
  const expected = `expected an instant with its zone, such as 2020-01-14T12:00:00Z, but came ${quoted(text)}`
  if (day === undefined) throw new BadInput(`${expected}: it does not have that form`)
  const fault = faultOfDay(day)
  if (fault !== null) throw new BadInput(`${expected}: ${fault}`)
  const instant = new Date(text).toISOString()
  if (!isDay(instant.slice(0, 10))) throw new BadInput(`${expected}: in UTC its year is not from 0001 to 9998`)
  return instant
}

/** Negative where `a` is earlier, positive where it is later, 0 where they are the same day. For `sort`. */
export function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** As `compareDays`, for instants. */
export function compareInstants(a: Instant, b: Instant): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Whether `a` is earlier than `b`; false for the same day. */
export function isBefore(a: Day, b: Day): boolean {
  return a < b
}

/** Whether `a` is later than `b`; false for the same day. */
export function isAfter(a: Day, b: Day): boolean {
  return a > b
}

export function earlierDay(a: Day, b: Day): Day {
  return a < b ? a : b
}

export function laterDay(a: Day, b: Day): Day {
  return a > b ? a : b
}

/** The day after; null after 9998-12-31, where the calendar of this program ends. */
export function nextDay(day: Day): Day | null {
  return dayAt(dayNumber(day) + 1)
}

/** The day before; null before 0001-01-01, where the calendar of this program begins. */
export function previousDay(day: Day): Day | null {
  return dayAt(dayNumber(day) - 1)
}

/** Days since 1970-01-01, so that days can be counted. */
export function dayNumber(day: Day): number {
  return Date.parse(`${parseDay(day)}T00:00:00.000Z`) / DAY_MS
}

/** The day of a number from `dayNumber`; null outside the years 0001 to 9998. */
export function dayAt(number: number): Day | null {
  const text = new Date(number * DAY_MS).toISOString().slice(0, 10)
  return isDay(text) ? text : null
}

/** The day it is in UTC at a moment in milliseconds since 1970. */
export function todayUtc(nowMs: number): Day {
  return instantAt(nowMs).slice(0, 10)
}

/** The instant of a moment in milliseconds since 1970. */
export function instantAt(nowMs: number): Instant {
  return new Date(nowMs).toISOString()
}
