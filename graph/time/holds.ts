import type { Bounds, Period } from './bounds.ts'
import { compareInstants, type Day, type Instant, isAfter } from './day.ts'
import type { FuzzyDate } from './edtf.ts'
import { askedBounds, type During, storedBounds } from './stored.ts'

export type Certainty = 'CERTAIN' | 'POSSIBLE'

/** A stretch of days, both inclusive. */
export interface DayStretch {
  readonly from: Day
  readonly through: Day
}

/** Whether something was so on a day: null where the bounds exclude it. */
export function certaintyOn(bounds: Bounds, day: Day): Certainty | null {
  return certaintyDuring(bounds, { from: day, to: day })
}

/** Whether something was so on any day of an asked period: null where the bounds exclude it. Raises `BadInput` where from is later than to. */
export function certaintyDuring(bounds: Bounds, during: During): Certainty | null {
  const { from, to } = askedBounds(during)
  const { startMin, startMax, endMin, endMax } = storedBounds(bounds)
  if (isAfter(startMin, to) || isAfter(from, endMax)) return null
  return isAfter(startMax, to) || isAfter(from, endMin) ? 'POSSIBLE' : 'CERTAIN'
}

/** The days on each of which something was certainly so; null where there is none. */
export function certainRange({ startMax, endMin }: Bounds): DayStretch | null {
  return startMax === null || endMin === null || isAfter(startMax, endMin) ? null : { from: startMax, through: endMin }
}

/** From which day something was known until the day before which, and from which instant recorded until before which. */
export interface Visibility {
  readonly knownFrom: Day
  readonly knownUntil: Day
  readonly recordedAt: Instant
  readonly retractedAt: Instant
}

/** Whether something is there for one who asks as known on a day and as recorded at an instant. */
export function isVisible(of: Visibility, { known, recorded }: { readonly known: Day; readonly recorded: Instant }): boolean {
  return (
    !isAfter(of.knownFrom, known) &&
    isAfter(of.knownUntil, known) &&
    compareInstants(of.recordedAt, recorded) <= 0 &&
    compareInstants(recorded, of.retractedAt) < 0
  )
}

/** Whether every day that a date may mean is later than the day. Of a partial date that holds the day, not every one is. */
export function mentionsLaterThan(date: FuzzyDate, day: Day): boolean {
  return isAfter(date.earliest, day)
}

/**
 * Whether a period tells of a day later than the day: by its start, its end, or what attests it. The last days of a partial date that holds
 * the day do not count. An attested day inside a single unmarked date leaves no trace in the bounds: compare that day itself.
 */
export function periodMentionsLaterThan({ edtf, form, start, end, endMin }: Period, day: Day): boolean {
  if (start !== null && mentionsLaterThan(start, day)) return true
  if (end !== null && mentionsLaterThan(end, day)) return true
  const wholeOfOneDate = start !== null && !edtf.includes('/') && !start.approximate && !start.uncertain
  // With neither date later, only an attested day can have pushed the certain end past the day.
  return form === 'SPAN' && !wholeOfOneDate && endMin !== null && isAfter(endMin, day)
}
