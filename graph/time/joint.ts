import { type Day, earlierDay, isAfter, laterDay } from './day.ts'

/**
 * Periods taken together: the latest day on which one of them begins, and the earliest on which one ends. By possible bounds (startMin, endMax)
 * or by certain ones (startMax, endMin), of which `since` may be the later day and the periods still certainly share one.
 */
export interface Joint {
  readonly since: Day
  readonly until: Day
}

/**
 * Whether what is in the one meets all that is in the other. Periods share a day where each meets each, so they do where each, as it is joined,
 * meets the joint of those before it: over possible bounds possibly, over certain bounds certainly.
 */
export function meets(a: Joint, b: Joint): boolean {
  return !isAfter(a.since, b.until) && !isAfter(b.since, a.until)
}

export function joined(a: Joint, b: Joint): Joint {
  return { since: laterDay(a.since, b.since), until: earlierDay(a.until, b.until) }
}

/** What meets either of two joints meets this one too; not the other way round. */
export function eitherOf(a: Joint, b: Joint): Joint {
  return { since: earlierDay(a.since, b.since), until: laterDay(a.until, b.until) }
}
