import type { ActEffect, NormRole } from '../kinds.ts'
import type { RelationshipRow } from '../rows.ts'
import { compareDays, type Day, earlierDay, isBefore } from '../time/day.ts'
import { type Stand, standsAtEndOf, type Turns, turnsOf } from '../time/turns.ts'

/** A relationship that says something of a norm's standing, with what its type does to a norm. */
export interface NormClaim {
  readonly row: RelationshipRow
  readonly role: NormRole
  /** The day from which the claim could be known at all, which for a public act is the act's own day. */
  readonly since: Day
}

/**
 * The claims that are visible on a known day, from all of their rows known by then in the order in which they came to be known; deprecated
 * ones are left out.
 */
export function normClaims(rows: readonly RelationshipRow[], known: Day, roleOf: (type: string) => NormRole | null): readonly NormClaim[] {
  const since = new Map<string, Day>()
  return rows.flatMap((row) => {
    since.set(row.key, since.get(row.key) ?? row.knownFrom)
    const role = roleOf(row.type)
    const isVisible = row.knownUntil === null || isBefore(known, row.knownUntil)
    return role === null || !isVisible || row.rank === 'DEPRECATED' ? [] : [{ row, role, since: since.get(row.key) ?? row.knownFrom }]
  })
}

/** One act with what follows from its dates. */
export interface Act extends NormClaim {
  readonly turns: Turns
  /** The act's own day: an order stands on paper from then on, though it takes effect later. */
  readonly own: Day
}

export function actOf(claim: NormClaim): Act {
  const turns = turnsOf(claim.row.period)
  return { ...claim, turns, own: earlierDay(claim.since, turns.begins?.earliest ?? claim.since) }
}

/** Acts upon acts, by the key of the Event or Document that is acted upon. */
export type ActsUpon = ReadonlyMap<string, readonly Act[]>

/** One way in which the dates that are not exact may have fallen: how each claim stands whose dates leave it open, by its key. */
export type World = ReadonlyMap<string, Stand>

/** A day as it is looked at: at its end, in one world. */
export interface Moment {
  readonly day: Day
  readonly world: World
  readonly upon: ActsUpon
}

/** Every way in which an act may stand at the end of a day; none before its own day. */
export function standsOf({ own, turns }: Act, day: Day): readonly Stand[] {
  return isBefore(day, own) ? [] : standsAtEndOf(day, turns)
}

/** How an act stands; null before its own day. Where the world does not say, as early in its life as it may be. */
export function standOf(act: Act, { day, world }: Moment): Stand | null {
  const [first, ...others] = standsOf(act, day)
  if (first === undefined) return null
  return others.length === 0 ? first : (world.get(act.row.key) ?? first)
}

/** What undoes an act, the strongest first, and what the act is then. */
const UNDOING = [
  ['VACATES', 'VACATED'],
  ['LIFTS', 'LIFTED'],
  ['STAYS', 'STAYED'],
] as const satisfies readonly (readonly [NormRole, ActEffect])[]

/**
 * Whether an act bites at the end of a day, which follows from the acts upon it that stand then and themselves bite. Null where it is not
 * there: before its own day, or when it stopped standing without another act's doing. An act that acts on itself by a detour is left out.
 */
export function effectOf(act: Act, moment: Moment, path: readonly string[] = []): ActEffect | null {
  const stand = standOf(act, moment)
  if (stand === null) return null
  const biting = uponAct(act, moment, path).flatMap((upon) => {
    const effect = standOf(upon, moment) === 'STANDS' ? effectOf(upon, moment, [...path, upon.row.key]) : null
    return effect === 'IN_EFFECT' || effect === 'PARTLY_IN_EFFECT' ? [{ role: upon.role, effect }] : []
  })
  for (const [role, undone] of UNDOING) {
    if (stand === 'OVER' && undone === 'STAYED') continue
    if (biting.some((upon) => upon.role === role && upon.effect === 'IN_EFFECT')) return undone
  }
  if (stand === 'OVER') return null
  if (stand === 'NOT_YET') return 'NOT_YET'
  const isLimited = act.row.scope !== null || biting.some(({ role }) => role !== 'AFFIRMS')
  return isLimited ? 'PARTLY_IN_EFFECT' : 'IN_EFFECT'
}

function uponAct(act: Act, { upon }: Moment, path: readonly string[]): readonly Act[] {
  return (upon.get(act.row.subject) ?? []).filter(({ row }) => row.key !== act.row.key && !path.includes(row.key))
}

/** An act upon an act, with whether it bites itself. */
export interface Reason {
  readonly act: Act
  readonly effect: ActEffect
}

/** The acts upon an act that stand at the end of a day, and those upon them: what makes its effect so. The nearest first. */
export function reasonsOf(act: Act, moment: Moment): readonly Reason[] {
  const found = new Map<string, Act>()
  for (let level: readonly Act[] = [act]; level.length > 0; ) {
    const next = level
      .flatMap((one) => uponAct(one, moment, [...found.keys()]))
      .filter((one) => one.row.key !== act.row.key && standOf(one, moment) === 'STANDS')
    const fresh = next.filter(({ row }) => !found.has(row.key)).toSorted(inOrder)
    for (const one of fresh) found.set(one.row.key, one)
    level = fresh
  }
  return [...found.values()].flatMap((one) => {
    const effect = effectOf(one, moment)
    return effect === null ? [] : [{ act: one, effect }]
  })
}

/** By the day on which it takes effect, the order within the day, and the key. */
export function inOrder(a: Act, b: Act): number {
  return (
    compareDays(a.turns.begins?.earliest ?? a.own, b.turns.begins?.earliest ?? b.own) ||
    a.row.sequence - b.row.sequence ||
    (a.row.key < b.row.key ? -1 : 1)
  )
}
