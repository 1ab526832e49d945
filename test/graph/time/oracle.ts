import type { PeriodForm } from '../../../graph/kinds.ts'

// Decides by trying every pair of days, and reads its own descriptions of dates: nothing here calls the code under test.

const DAY_MS = 86_400_000
const FIRST = Date.UTC(2018, 10, 1)
/** Every day that the oracle knows, 2018-11-01 to 2020-03-31. */
export const HORIZON: readonly string[] = Array.from({ length: 517 }, (_, i) => new Date(FIRST + i * DAY_MS).toISOString().slice(0, 10))
export const LAST = HORIZON.length - 1

export type Unit = 'DAY' | 'MONTH' | 'SEASON' | 'YEAR' | 'DECADE'

/** A date of the unit that holds the day at `at`, with a mark, and with the digits of a smaller unit hidden. */
export interface DateCase {
  readonly unit: Unit
  readonly at: number
  readonly mark: '' | '~' | '?' | '%'
  readonly hidden: '' | '-XX' | '-XX-XX'
}

export type SideCase = DateCase | '..' | ''

export interface PeriodCase {
  readonly form: PeriodForm
  readonly start: SideCase
  /** Null for a single date. */
  readonly end: SideCase | null
  readonly attestedFrom: number | null
  readonly attestedThrough: number | null
}

/** An asked period: null has no limit. */
export interface Asked {
  readonly from: number | null
  readonly to: number | null
}

/** The name of the unit that holds a day. */
export function label(day: string, unit: Unit): string {
  const year = Number(day.slice(0, 4))
  const month = day.slice(5, 7)
  switch (unit) {
    case 'DAY':
      return day
    case 'MONTH':
      return day.slice(0, 7)
    case 'YEAR':
      return day.slice(0, 4)
    case 'DECADE':
      return `${day.slice(0, 3)}X`
    case 'SEASON':
      if (['03', '04', '05'].includes(month)) return `${year}-21`
      if (['06', '07', '08'].includes(month)) return `${year}-22`
      if (['09', '10', '11'].includes(month)) return `${year}-23`
      return month === '12' ? `${year}-24` : `${year - 1}-24`
  }
}

export function dateText({ unit, at, mark, hidden }: DateCase): string {
  return `${label(HORIZON[at] ?? '', unit)}${hidden}${mark}`
}

export function sideText(side: SideCase): string {
  return typeof side === 'string' ? side : dateText(side)
}

export function periodText({ start, end }: PeriodCase): string {
  return end === null ? sideText(start) : `${sideText(start)}/${sideText(end)}`
}

/** The indexes of the days that a date may mean. */
export function daysOf(date: DateCase): number[] {
  const labels = [...new Set(HORIZON.map((day) => label(day, date.unit)))]
  const own = labels.indexOf(label(HORIZON[date.at] ?? '', date.unit))
  const reach = date.mark === '~' || date.mark === '%' ? 1 : 0
  const allowed = new Set(labels.filter((_, i) => Math.abs(i - own) <= reach))
  return HORIZON.flatMap((day, i) => (allowed.has(label(day, date.unit)) ? [i] : []))
}

export interface World {
  readonly s: number
  readonly e: number
}

export interface Worlds {
  /** Real periods that the text allows. */
  readonly possible: readonly World[]
  /** Those that must all agree before anything is certain; null where nothing ever is. */
  readonly certain: readonly World[] | null
}

const EVERY = HORIZON.map((_, i) => i)

function isExact(side: SideCase): boolean {
  return typeof side !== 'string' && side.mark === ''
}

function pairs(starts: readonly number[], ends: readonly number[], within: (world: World) => boolean): World[] {
  const worlds: World[] = []
  for (const s of starts) for (const e of ends) if (s <= e && within({ s, e })) worlds.push({ s, e })
  return worlds
}

/** Every real period for a period as written. */
export function worldsOf(period: PeriodCase): Worlds {
  const { form, start, end, attestedFrom, attestedThrough } = period
  const attested = [attestedFrom, attestedThrough].filter((day) => day !== null)
  const holdsAttested = ({ s, e }: World) => attested.every((day) => s <= day && day <= e)
  const starts = typeof start === 'string' ? EVERY : daysOf(start)
  const last = end ?? start
  const ends = typeof last === 'string' ? EVERY : daysOf(last)
  const exact = isExact(start) && isExact(last)

  if (form === 'INSTANT') {
    const days = EVERY.filter((t) => starts.some((s) => s <= t) && ends.some((e) => t <= e)).map((t) => ({ s: t, e: t }))
    return { possible: days, certain: exact ? days : null }
  }
  if (end === null && exact && typeof start !== 'string') {
    const whole = wholes(start).filter(holdsAttested)
    return { possible: whole, certain: whole }
  }
  const possible = pairs(starts, ends, holdsAttested)
  if (!isExact(start) && !isExact(last)) return { possible, certain: attested.length === 0 ? null : pairs(EVERY, EVERY, holdsAttested) }
  // A marked date only keeps its outer limit: a start is not before its first day, an end not after its last.
  const certainStarts = isExact(start) ? starts : EVERY.filter((s) => typeof start === 'string' || s >= Math.min(...starts))
  const certainEnds = isExact(last) ? ends : EVERY.filter((e) => typeof last === 'string' || e <= Math.max(...ends))
  return { possible, certain: pairs(certainStarts, certainEnds, holdsAttested) }
}

/** A single date is the whole of its unit, or with hidden digits the whole of any one smaller unit in it. */
function wholes(date: DateCase): World[] {
  const days = daysOf(date)
  const smaller: Unit = date.hidden === '' ? date.unit : date.hidden === '-XX' && date.unit === 'YEAR' ? 'MONTH' : 'DAY'
  const names = new Set(days.map((i) => label(HORIZON[i] ?? '', smaller)))
  return [...names].map((name) => {
    const own = days.filter((i) => label(HORIZON[i] ?? '', smaller) === name)
    return { s: Math.min(...own), e: Math.max(...own) }
  })
}

/** What is true of each asked period, by looking at every world. */
export function judge({ possible, certain }: Worlds, asked: readonly Asked[]): ('CERTAIN' | 'POSSIBLE' | null)[] {
  return asked.map(({ from, to }) => {
    const meets = ({ s, e }: World) => (to === null || s <= to) && (from === null || e >= from)
    if (!possible.some(meets)) return null
    return certain?.every(meets) ? 'CERTAIN' : 'POSSIBLE'
  })
}

export type Allen =
  | 'before'
  | 'meets'
  | 'overlaps'
  | 'starts'
  | 'during'
  | 'finishes'
  | 'equals'
  | 'finished by'
  | 'contains'
  | 'started by'
  | 'overlapped by'
  | 'met by'
  | 'after'

/** How a period of whole days lies to another, both ends inclusive: two that meet are neighbours and share no day. */
export function allen({ s, e }: World, a: number, b: number): Allen {
  if (e + 1 < a) return 'before'
  if (e + 1 === a) return 'meets'
  if (b + 1 < s) return 'after'
  if (b + 1 === s) return 'met by'
  if (s === a) return e === b ? 'equals' : e < b ? 'starts' : 'started by'
  if (e === b) return s > a ? 'finishes' : 'finished by'
  if (s > a && e < b) return 'during'
  if (s < a && e > b) return 'contains'
  return s < a ? 'overlaps' : 'overlapped by'
}
