import type { ActEffect, Answer } from '../kinds.ts'
import { compareDays, type Day, isAfter, isBefore, nextDay, previousDay } from '../time/day.ts'
import { changingDays, turningDays } from '../time/turns.ts'
import { type ActsUpon, actOf, effectOf, inOrder, type Moment, type NormClaim, reasonsOf } from './acts.ts'
import type { NormFacts } from './answer.ts'
import type { ToldAct, Words } from './clauses.ts'
import { sinceFirstStart } from './first-start.ts'
import { headlineBeyond, headlineOf } from './headline.ts'
import type { StateInput } from './state.ts'
import { verdictOn } from './verdict.ts'

/** An act upon a norm at the end of a day, and the acts upon it that make its effect so. */
export interface StandingAct {
  readonly key: string
  readonly effect: ActEffect
  readonly because: readonly { readonly key: string; readonly effect: ActEffect }[]
}

/** How a norm stood at the end of each day of a stretch; null: from before any act, and still so as far as was known. */
export interface Standing {
  readonly from: Day | null
  readonly through: Day | null
  readonly operating: Answer
  readonly headline: string
  readonly acts: readonly StandingAct[]
}

export interface StandingInput {
  /** The last day of which anybody could know how it really was: after it acts stand as was planned, and whether the norm runs is UNKNOWN. */
  readonly horizon: Day
  /** What is claimed of the norm itself: acts upon it, and evidence. */
  readonly ofNorm: readonly NormClaim[]
  /** What is claimed of acts, by the key of the Event or Document acted upon. */
  readonly ofActs: ReadonlyMap<string, readonly NormClaim[]>
  /** The words of each type for its act and for what it does. */
  readonly words: (type: string) => Words
}

interface Norm {
  readonly horizon: Day
  readonly facts: NormFacts
  readonly upon: ActsUpon
  readonly words: StandingInput['words']
}

const EVIDENCE = new Set(['RUNS', 'SHOWS', 'BINDS'])

/** Every stretch of days on which a norm stood in one way, in order, from the first day to the last. None goes over the horizon. */
export function standingsOf({ horizon, ofNorm, ofActs, words }: StandingInput): readonly Standing[] {
  const claims = ofNorm.map(actOf)
  const acts = claims.filter(({ role, row }) => !EVIDENCE.has(role) && !row.negated).toSorted(inOrder)
  const evidence = claims.filter(({ role }) => EVIDENCE.has(role)).toSorted(inOrder)
  const norm: Norm = {
    horizon,
    facts: { acts, evidence: sinceFirstStart(evidence, acts) },
    upon: new Map([...ofActs].map(([key, upon]) => [key, upon.filter(({ row }) => !row.negated).map(actOf)])),
    words,
  }
  const cuts = cutsOf(norm)
  const stretches = [null, ...cuts].map((from, index) => {
    const next = cuts[index]
    const through = next === undefined ? null : previousDay(next)
    return { from, through, ...standingOn(norm, from ?? through ?? horizon) }
  })
  return merged(stretches)
}

/**
 * The stretches that a question is answered by: those up to the horizon, the last of them still so as far as was known, and those beyond it
 * where a day of them is asked.
 */
export function asFarAsKnown(
  standings: readonly Standing[],
  { horizon, asked }: { readonly horizon: Day; readonly asked: Day | null },
): readonly Standing[] {
  if (asked !== null && isAfter(asked, horizon)) return standings
  const known = standings.filter(({ from }) => from === null || !isAfter(from, horizon))
  return known.map((one, at) => (at === known.length - 1 ? { ...one, through: null } : one))
}

/** The stretch that holds a day. */
export function standingAt(standings: readonly Standing[], day: Day): Standing {
  const found = standings.find(
    ({ from, through }) => (from === null || !isAfter(from, day)) && (through === null || !isAfter(day, through)),
  )
  if (found === undefined) throw new Error(`no stretch of a standing holds ${day}`)
  return found
}

/** The stretches that share a day with an asked period; null is no limit on that side. */
export function standingsDuring(
  standings: readonly Standing[],
  { from, to }: { readonly from: Day | null; readonly to: Day | null },
): readonly Standing[] {
  return standings.filter(
    (one) =>
      (from === null || one.through === null || !isBefore(one.through, from)) &&
      (to === null || one.from === null || !isAfter(one.from, to)),
  )
}

/** The days from which on it may stand otherwise than before; none is the first of the calendar, before which nothing is. */
function cutsOf({ horizon, facts, upon }: Norm): readonly Day[] {
  const acts = [...facts.acts, ...[...upon.values()].flat()].flatMap(({ own, turns }) => [own, ...turningDays(turns)])
  const evidence = facts.evidence.flatMap(({ row, turns }) => [...changingDays(row.period), ...turningDays(turns)])
  const after = [horizon, ...facts.acts.map(({ own }) => own)].flatMap((day) => nextDay(day) ?? [])
  return [...new Set([...acts, ...evidence, ...after])].filter((day) => previousDay(day) !== null).sort(compareDays)
}

function standingOn(norm: Norm, day: Day): Pick<Standing, 'operating' | 'headline' | 'acts'> {
  const isBeyond = isAfter(day, norm.horizon)
  const told = toldOn(norm, isBeyond ? norm.horizon : day)
  const acts = isBeyond ? actsOn(norm, momentOf(norm, day)) : told.acts
  return {
    operating: isBeyond ? 'UNKNOWN' : told.verdict.operating,
    headline: isBeyond ? headlineBeyond(told) : headlineOf(told),
    acts: acts.map(({ act, effect, because }) => ({
      key: act.row.key,
      effect,
      because: because.map((one) => ({ key: one.act.row.key, effect: one.effect })),
    })),
  }
}

function toldOn(norm: Norm, day: Day): StateInput {
  const shown = momentOf(norm, day)
  return { day, verdict: verdictOn(norm.facts, shown), acts: actsOn(norm, shown), facts: norm.facts, words: norm.words }
}

/** Where the dates leave it open, an act is shown as early in its life as it may be: one that may have begun has not, one that may be over stands. */
function momentOf({ upon }: Norm, day: Day): Moment {
  return { day, upon, world: new Map() }
}

function actsOn({ facts }: Norm, shown: Moment): readonly ToldAct[] {
  return facts.acts
    .filter(({ role }) => role !== 'ANNOUNCES')
    .flatMap((act) => {
      const effect = effectOf(act, shown)
      return effect === null ? [] : [{ act, effect, because: reasonsOf(act, shown) }]
    })
}

/** Neighbours that say the same are one stretch; what is beyond the horizon says so. */
function merged(stretches: readonly Standing[]): readonly Standing[] {
  const built: Standing[] = []
  for (const one of stretches) {
    const last = built.at(-1)
    if (last !== undefined && saying(last) === saying(one)) built[built.length - 1] = { ...last, through: one.through }
    else built.push(one)
  }
  return built
}

function saying({ operating, headline, acts }: Standing): string {
  return JSON.stringify([operating, headline, acts])
}
