import { BadInput, DecodeError } from '../errors.ts'
import type { EndState, PeriodForm } from '../kinds.ts'
import type { Bounds, Period } from './bounds.ts'
import { type Day, isAfter } from './day.ts'
import { type PeriodText, parsePeriod } from './edtf.ts'

/** An asked period, both days inclusive; null is no limit on that side. */
export interface During {
  readonly from: Day | null
  readonly to: Day | null
}

/** Stored where there is no lower bound, and as endMin where no day is certain. */
export const FIRST_DAY: Day = '0001-01-01'
/** Stored where there is no upper bound, and as startMax where no day is certain. Later than every real day. */
export const LAST_DAY: Day = '9999-12-31'
/** The last day there is. An asked period without an end ends here, not on LAST_DAY: what is never certain would be, there. */
const LAST_REAL_DAY: Day = '9998-12-31'

/** Bounds without null, as the graph stores them. */
export interface StoredBounds extends Bounds {
  readonly startMin: Day
  readonly startMax: Day
  readonly endMin: Day
  readonly endMax: Day
}

/** A period without its dates: what a row of the graph holds. */
export interface PeriodRecord extends Bounds {
  readonly edtf: string
  readonly form: PeriodForm
  readonly endState: EndState
}

/**
 * The asked period as parameters of a query, without null. There, over stored bounds, possible is `startMin <= to AND from <= endMax`, and
 * certain is `startMax <= to AND from <= endMin`. Raises `BadInput` where it ends before it starts.
 */
export function askedBounds({ from, to }: During): { readonly from: Day; readonly to: Day } {
  if (from !== null && to !== null && isAfter(from, to)) {
    throw new BadInput(`expected a period whose from is not later than its to, but came from ${from} to ${to}; exchange them`)
  }
  return { from: from ?? FIRST_DAY, to: to ?? LAST_REAL_DAY }
}

/** The bounds without null. A missing startMax becomes a day that no asked period reaches. */
export function storedBounds({ startMin, startMax, endMin, endMax }: Bounds): StoredBounds {
  return { startMin: startMin ?? FIRST_DAY, startMax: startMax ?? LAST_DAY, endMin: endMin ?? FIRST_DAY, endMax: endMax ?? LAST_DAY }
}

/** A period as the graph stores it. */
export function toStored({ edtf, form, endState, ...bounds }: PeriodRecord): PeriodRecord & StoredBounds {
  return { edtf, form, endState, ...storedBounds(bounds) }
}

/** A period again from what `toStored` made, or from the same with null for the sentinels. Raises `DecodeError` where its text is no period. */
export function fromStored({ edtf, form, endState, startMin, startMax, endMin, endMax }: PeriodRecord): Period {
  const { start, end } = readText(edtf)
  const bounds = { startMin: start === null ? null : (startMin ?? FIRST_DAY), endMax: endMax === LAST_DAY ? null : endMax }
  // 0001-01-01 is a real day too: only startMax, stored as a day that is none, tells that nothing is certain.
  const never = startMax === null || startMax === LAST_DAY
  return { edtf, form, endState, start, end, ...bounds, startMax: never ? null : startMax, endMin: never ? null : (endMin ?? FIRST_DAY) }
}

function readText(edtf: string): PeriodText {
  try {
    return parsePeriod(edtf)
  } catch (cause) {
    throw new DecodeError('expected EDTF as the text of a stored period, but it is not read', { cause })
  }
}
