import { type Day, earlierDay, isAfter, laterDay } from './day.ts'
import type { Certainty } from './holds.ts'
import { FIRST_DAY, LAST_DAY, type StoredBounds } from './stored.ts'

/**
 * What periods share: from the latest day on which one of them begins through the earliest on which one ends. By possible bounds (startMin,
 * endMax) or by certain ones (startMax, endMin), of which `since` may be the later day and the periods still certainly share one.
 */
export interface Shared {
  readonly since: Day
  readonly until: Day
}

/** What periods share; and what they share as far as sources attest them, null where nothing. */
export interface Joint extends Shared {
  readonly attested: Shared | null
}

/** A period of which only certain days count, or possible ones too. An end that is not known reaches as far as it is attested. */
export function jointOf({ startMin, startMax, endMin, endMax }: StoredBounds, certainty: Certainty): Joint {
  const certain = { since: startMax, until: endMin }
  if (certainty === 'CERTAIN') return { ...certain, attested: certain }
  const since = startMin === FIRST_DAY ? startMax : startMin
  const until = endMax === LAST_DAY ? endMin : endMax
  return { since: startMin, until: endMax, attested: isAfter(since, until) ? null : { since, until } }
}

/** Asked days, all of which count. */
export function jointOfDays({ from, to }: { readonly from: Day; readonly to: Day }): Joint {
  const shared = { since: from, until: to }
  return { ...shared, attested: shared }
}

/**
 * Whether what is in the one meets all that is in the other. Periods share a day where each meets each, so they do where each, as it is joined,
 * meets the joint of those before it: over possible bounds possibly, over certain bounds certainly.
 */
export function meets(a: Shared, b: Shared): boolean {
  return !isAfter(a.since, b.until) && !isAfter(b.since, a.until)
}

export function joined(a: Joint, b: Joint): Joint {
  const attested = a.attested !== null && b.attested !== null && meets(a.attested, b.attested)
  return { ...inner(a, b), attested: attested ? inner(a.attested, b.attested) : null }
}

/** What meets either of two joints meets this one too; not the other way round. */
export function eitherOf(a: Joint, b: Joint): Joint {
  const attested = a.attested === null || b.attested === null ? (a.attested ?? b.attested) : outer(a.attested, b.attested)
  return { ...outer(a, b), attested }
}

function inner(a: Shared, b: Shared): Shared {
  return { since: laterDay(a.since, b.since), until: earlierDay(a.until, b.until) }
}

function outer(a: Shared, b: Shared): Shared {
  return { since: earlierDay(a.since, b.since), until: laterDay(a.until, b.until) }
}
