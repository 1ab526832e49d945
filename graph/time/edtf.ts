import {
  type CalendarUnit,
  type DatePrecision,
  daysAround,
  daysOf,
  dayUnit,
  decadeUnit,
  monthUnit,
  seasonUnit,
  yearUnit,
} from './calendar.ts'
import { type Day, faultOfDay, isAfter } from './day.ts'
import { refusal, whyNoDate } from './refusal.ts'

/** A date as a source gives it, and the days it may mean. `earliest` and `latest` are possible; whether anything is certain, `bounds.ts` says. */
export interface FuzzyDate {
  readonly edtf: string
  readonly precision: DatePrecision
  readonly earliest: Day
  readonly latest: Day
  /** Marked `~` or `%`: its days are widened by one unit of the precision on both sides. */
  readonly approximate: boolean
  /** Marked `?` or `%`: its days are those of the text, and none of them is certain. */
  readonly uncertain: boolean
}

/** A period as written. Null is a side without a date; its state tells `..` from nothing. A single date stands on both sides. */
export interface PeriodText {
  readonly edtf: string
  readonly start: FuzzyDate | null
  readonly end: FuzzyDate | null
  readonly startState: 'KNOWN' | 'OPEN' | 'UNKNOWN'
  readonly endState: 'ENDED' | 'ONGOING' | 'UNKNOWN'
  readonly single: boolean
}

const DATE = /^(?<base>(?<year>\d{4})(?:-(?<month>\d\d|XX)(?:-(?<day>\d\d|XX))?)?)(?<mark>[~?%])?$/
const DECADE = /^(?<decade>\d{3})X(?<mark>[~?%])?$/

/** Reads one EDTF date of level 0 or 1. Each date has one spelling, so the text is its own canonical form. Raises `BadInput`. */
export function parseDate(text: string): FuzzyDate {
  return readDate(text, (why) => refusal('date', text, why))
}

/** Reads an EDTF date or interval of level 0 or 1, either side of which may be a date, `..` or nothing. Raises `BadInput`. */
export function parsePeriod(text: string): PeriodText {
  const refuse = (why: string) => refusal('period', text, why)
  const [left = '', right, ...more] = text.split('/', 3)
  if (right === undefined) {
    const date = readDate(left, refuse)
    return { edtf: text, start: date, end: date, startState: 'KNOWN', endState: 'ENDED', single: true }
  }
  if (more.length > 0) throw refuse('a period has one slash')
  const start = readSide(left, (why) => refuse(`in its start, ${why}`))
  const end = readSide(right, (why) => refuse(`in its end, ${why}`))
  if (start !== null && end !== null && isAfter(start.earliest, end.latest))
    throw refuse('it ends before it starts; correct one of its dates')
  return {
    edtf: text,
    start,
    end,
    startState: start !== null ? 'KNOWN' : left === '' ? 'UNKNOWN' : 'OPEN',
    endState: end !== null ? 'ENDED' : right === '' ? 'UNKNOWN' : 'ONGOING',
    single: false,
  }
}

/**
 * Of a date with hidden digits: the last day of the first unit that it may be, and the first day of the last one. `2004-XX` is some
 * month of 2004: one that ends on 31 January at the earliest and begins on 1 December at the latest. Null where no digit is hidden.
 */
export function hiddenUnit({ edtf, precision, earliest, latest }: FuzzyDate): { readonly endsFrom: Day; readonly beginsBy: Day } | null {
  if (!edtf.includes('X')) return null
  if (precision === 'DECADE') return { endsFrom: `${earliest.slice(0, 4)}-12-31`, beginsBy: `${latest.slice(0, 4)}-01-01` }
  if (edtf.lastIndexOf('-') > 4) return { endsFrom: earliest, beginsBy: latest }
  return { endsFrom: `${earliest.slice(0, 4)}-01-31`, beginsBy: `${latest.slice(0, 4)}-12-01` }
}

type Refuse = (why: string) => Error

function readSide(text: string, refuse: Refuse): FuzzyDate | null {
  return text === '' || text === '..' ? null : readDate(text, refuse)
}

function readDate(edtf: string, refuse: Refuse): FuzzyDate {
  const parts = (DATE.exec(edtf) ?? DECADE.exec(edtf))?.groups
  if (parts === undefined) throw refuse(whyNoDate(edtf))
  const unit = readUnit(parts, refuse)
  const within = daysOf(unit)
  if (within === null) throw refuse('all its days must lie in the years 0001 to 9998')
  const { mark } = parts
  const approximate = mark === '~' || mark === '%'
  const { first, last } = approximate ? daysAround(unit) : within
  return {
    edtf,
    precision: unit.precision,
    earliest: first,
    latest: last,
    approximate,
    uncertain: mark === '?' || mark === '%',
  }
}

function readUnit(parts: Readonly<Record<string, string | undefined>>, refuse: Refuse): CalendarUnit {
  const { base = '', year = '', month, day, decade } = parts
  if (decade !== undefined) return decadeUnit(Number(decade))
  if (month === 'XX' && day !== undefined && day !== 'XX') throw refuse(whyNoDate(base))
  if (month === undefined || month === 'XX') return yearUnit(Number(year))
  const number = Number(month)
  if (day === undefined && number >= 21 && number <= 24) return seasonUnit(Number(year), number)
  if (day !== undefined && day !== 'XX') {
    const fault = faultOfDay(base)
    if (fault !== null) throw refuse(fault)
    return dayUnit(base)
  }
  if (number < 1 || number > 12) throw refuse(whyNoDate(base))
  return monthUnit(Number(year), number)
}
