import type { Qualifier } from './kinds.ts'
import type { ObservationRow, RelationshipRow } from './rows.ts'
import { overlapOf } from './time/overlap.ts'

/** Of the relationships with the same subject, type and object, those of opposite polarity that hold with this one on a shared certain day. */
export function contradictedRelationships(row: RelationshipRow, siblings: readonly RelationshipRow[]): readonly RelationshipRow[] {
  return siblings.filter(
    (other) => other.key !== row.key && other.negated !== row.negated && overlapOf([row.period, other.period]).certain !== null,
  )
}

/** Of the figures that answer the same question, those whose values cannot both be so and that no revision joins with this one. */
export function contradictedObservations(row: ObservationRow, siblings: readonly ObservationRow[]): readonly ObservationRow[] {
  const joined = joinedByRevision(row.key, siblings)
  return siblings.filter((other) => !joined.has(other.key) && !reconcilable(row, other))
}

/** The figure itself, and all that it revised or that revised it, directly or through others. */
function joinedByRevision(key: string, siblings: readonly ObservationRow[]): ReadonlySet<string> {
  const joined = new Set([key])
  for (let grew = true; grew; ) {
    grew = false
    for (const { key: one, revises } of siblings) {
      if (revises === null || joined.has(one) === joined.has(revises)) continue
      joined.add(one).add(revises)
      grew = true
    }
  }
  return joined
}

interface Figure {
  readonly value: number
  readonly qualifier: Qualifier
}

/** Whether one number fits what both figures say. */
export function reconcilable(a: Figure, b: Figure): boolean {
  const [x, y] = [range(a), range(b)]
  const least = Math.max(x.low, y.low)
  const most = Math.min(x.high, y.high)
  // What is left may be a single number, which is no answer where one of the figures says that it is beyond that number.
  return least < most || (least === most && x.beyond !== least && y.beyond !== least)
}

/** "About" leaves room for rounding: a twentieth of the value to either side. */
const ABOUT = 0.05

/** The numbers that a figure allows, from `low` to `high` but for `beyond`. */
function range({ value, qualifier }: Figure): { readonly low: number; readonly high: number; readonly beyond: number | null } {
  const room = Math.abs(value) * ABOUT
  switch (qualifier) {
    case 'EXACT':
      return { low: value, high: value, beyond: null }
    case 'ABOUT':
      return { low: value - room, high: value + room, beyond: null }
    case 'MORE_THAN':
      return { low: value, high: Number.POSITIVE_INFINITY, beyond: value }
    case 'AT_LEAST':
      return { low: value, high: Number.POSITIVE_INFINITY, beyond: null }
    case 'LESS_THAN':
      return { low: Number.NEGATIVE_INFINITY, high: value, beyond: value }
    case 'AT_MOST':
      return { low: Number.NEGATIVE_INFINITY, high: value, beyond: null }
  }
}
