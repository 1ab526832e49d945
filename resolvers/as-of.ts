import { BadInput } from '../graph/errors.ts'
import { compareInstants, type Day, type Instant, isAfter } from '../graph/time/day.ts'

/** The clocks that a caller named, and no others: what ids and cursors carry, so that the rest moves with today and with the next release. */
export interface SaidClocks {
  readonly valid?: Day
  readonly known?: Day
  readonly recorded?: Instant
}

/** The clocks under which something is read. A view holds them, and what is below it inherits them. */
export interface Clocks {
  /** The day on which it was so in the world; null is all of history. */
  readonly valid: Day | null
  readonly known: Day
  /** Never later than the head. */
  readonly recorded: Instant
  readonly said: SaidClocks
  /** The last completed release when the request began. */
  readonly head: Instant
}

/** The argument `asOf`; what is left out or null is inherited. */
export interface AsOfArgument {
  readonly valid?: Day | null | undefined
  readonly known?: Day | null | undefined
  readonly recorded?: Instant | null | undefined
}

/** The argument `during`; an end that is left out or null is open. */
export interface DuringArgument {
  readonly from?: Day | null | undefined
  readonly to?: Day | null | undefined
}

/** Before the first release: earlier than anything was recorded, so that every list comes out empty. */
export const NOTHING_RECORDED: Instant = '0001-01-01T00:00:00.000Z'

/** What holds where nothing is said: all of history, as known today, at the head, which is null before the first release. */
export function rootClocks({ today, head }: { readonly today: Day; readonly head: Instant | null }): Clocks {
  const recorded = head ?? NOTHING_RECORDED
  return { valid: null, known: today, recorded, said: {}, head: recorded }
}

/** The clocks of a field: those of its parent, but for what its `asOf` says. A later `recorded` than the head is read at the head and stays said. */
export function inherit(parent: Clocks, argument: AsOfArgument | null | undefined): Clocks {
  const valid = argument?.valid ?? null
  const known = argument?.known ?? null
  const recorded = argument?.recorded ?? null
  if (valid === null && known === null && recorded === null) return parent
  return {
    valid: valid ?? parent.valid,
    known: known ?? parent.known,
    recorded: recorded === null ? parent.recorded : earlierInstant(recorded, parent.head),
    said: {
      ...parent.said,
      ...(valid === null ? {} : { valid }),
      ...(known === null ? {} : { known }),
      ...(recorded === null ? {} : { recorded }),
    },
    head: parent.head,
  }
}

function earlierInstant(a: Instant, b: Instant): Instant {
  return compareInstants(a, b) <= 0 ? a : b
}

/** The days a field looks at, both inclusive; null is open, and both null is all of history: no day was asked, so nothing is certain or not. */
export interface Window {
  readonly from: Day | null
  readonly to: Day | null
}

export interface Windowed {
  /** What the children inherit: the valid day, never `during`. */
  readonly clocks: Clocks
  readonly window: Window
}

/**
 * The clocks and days of a field that takes `asOf` and `during`, from the clocks of its parent. `during` stands in place of an inherited valid day;
 * BadInput where the same field says a valid day too, or where `from` is later than `to`.
 */
export function windowOf(
  parent: Clocks,
  { asOf, during }: { readonly asOf?: AsOfArgument | null | undefined; readonly during?: DuringArgument | null | undefined },
): Windowed {
  const clocks = inherit(parent, asOf)
  if (during === null || during === undefined) return { clocks, window: { from: clocks.valid, to: clocks.valid } }
  if (asOf?.valid !== null && asOf?.valid !== undefined) {
    throw new BadInput(
      `expected asOf.valid or during on one field, came both (asOf.valid is ${asOf.valid}); say valid for one day, or during for a period, {} being all of history`,
    )
  }
  const from = during.from ?? null
  const to = during.to ?? null
  if (from !== null && to !== null && isAfter(from, to)) {
    throw new BadInput(
      `expected during.from no later than during.to, came from ${from} to ${to}; swap them, or leave one out for an open end`,
    )
  }
  return { clocks, window: { from, to } }
}
