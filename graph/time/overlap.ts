import type { Bounds, Period } from './bounds.ts'
import { type Day, earlierDay, isAfter, laterDay } from './day.ts'
import { parsePeriod } from './edtf.ts'
import { type Certainty, certainRange, type DayStretch } from './holds.ts'
import { type During, FIRST_DAY, LAST_DAY, type StoredBounds, storedBounds } from './stored.ts'

/** What several periods share. */
export interface Overlap {
  /** Whether they share a day: certainly, possibly, or (null) not at all. */
  readonly certainty: Certainty | null
  /** From the earliest to the latest day that they may share; null where there is none. */
  readonly possible: During | null
  /** The days on each of which all of them were certainly so. It may be null although they certainly share some day. */
  readonly certain: DayStretch | null
}

/** What periods share that do not depend on one another. Of no period: all of history, possibly. */
export function overlapOf(periods: readonly Bounds[]): Overlap {
  const shared = intersection(periods)
  if (isAfter(shared.startMin, shared.endMax)) return { certainty: null, possible: null, certain: null }
  const { startMin: from, startMax, endMin, endMax: to } = withNulls(shared)
  return {
    certainty: shareForCertain(periods) ? 'CERTAIN' : 'POSSIBLE',
    possible: { from, to },
    certain: certainRange({ startMin: from, startMax, endMin, endMax: to }),
  }
}

/**
 * What periods share, as a period of its own; null where they share no day, or where there are none. It is the one that lies within all others,
 * where one does; else a span of days, in which a side that is not exact is marked `?`.
 */
export function overlapPeriod(periods: readonly Period[]): Period | null {
  const shared = intersection(periods)
  if (periods.length === 0 || isAfter(shared.startMin, shared.endMax)) return null
  // Two instants of one month have the bounds of that month, and yet may miss each other.
  const certain = shareForCertain(periods) ? shared : { ...shared, startMax: LAST_DAY, endMin: FIRST_DAY }
  const inner = periods.find((period) => sameBounds(storedBounds(period), certain))
  if (inner !== undefined) return inner
  const bounds = withNulls(certain)
  const edtf = spell(bounds, periods)
  const { start, end, endState } = parsePeriod(edtf)
  return { edtf, form: 'SPAN', endState, start, end, ...bounds }
}

/** Each may start last and each may end first, so every start must come no later than every other's end. */
function shareForCertain(periods: readonly Bounds[]): boolean {
  const all = periods.map(storedBounds)
  const meets = (a: StoredBounds, b: StoredBounds) => (a === b ? a.startMax !== LAST_DAY : !isAfter(a.startMax, b.endMin))
  return all.length > 0 && all.every((a) => all.every((b) => meets(a, b)))
}

function intersection(periods: readonly Bounds[]): StoredBounds {
  const all = periods.map(storedBounds)
  return {
    startMin: all.map((bounds) => bounds.startMin).reduce(laterDay, FIRST_DAY),
    startMax: all.map((bounds) => bounds.startMax).reduce(laterDay, FIRST_DAY),
    endMin: all.map((bounds) => bounds.endMin).reduce(earlierDay, LAST_DAY),
    endMax: all.map((bounds) => bounds.endMax).reduce(earlierDay, LAST_DAY),
  }
}

function sameBounds(a: StoredBounds, b: StoredBounds): boolean {
  return a.startMin === b.startMin && a.startMax === b.startMax && a.endMin === b.endMin && a.endMax === b.endMax
}

function withNulls({ startMin, startMax, endMin, endMax }: StoredBounds): Bounds {
  const never = startMax === LAST_DAY || endMin === LAST_DAY
  return {
    startMin: startMin === FIRST_DAY ? null : startMin,
    startMax: never ? null : startMax,
    endMin: never ? null : endMin,
    endMax: endMax === LAST_DAY ? null : endMax,
  }
}

function spell({ startMin, startMax, endMin, endMax }: Bounds, periods: readonly Period[]): string {
  const open = periods.every((period) => period.edtf.startsWith('..')) ? '..' : ''
  const going = periods.every((period) => period.endState === 'ONGOING') ? '..' : ''
  if (startMin !== null && startMin === endMax) return marked(startMin, startMax === startMin && endMin === endMax)
  const start = startMin === null ? open : marked(startMin, startMin === startMax)
  const end = endMax === null ? going : marked(endMax, endMax === endMin)
  return `${start}/${end}`
}

function marked(day: Day, exact: boolean): string {
  return exact ? day : `${day}?`
}
