import type { ActEffect, Answer } from '../kinds.ts'
import { compareDays, type Day, isAfter, isBefore, previousDay } from '../time/day.ts'
import { changingDays, turningDays } from '../time/turns.ts'
import { type Act, type ActsUpon, actOf, effectOf, inOrder, type Moment, type NormClaim, reasonsOf, standsOf, type World } from './acts.ts'
import { answerIn, type NormFacts, type Reading, type Verdict } from './answer.ts'
import { headlineOf, type Words } from './headline.ts'

/** An act upon a norm at the end of a day, and the acts upon it that make its effect so. */
export interface StandingAct {
  readonly key: string
  readonly effect: ActEffect
  readonly because: readonly string[]
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
  /** What is claimed of the norm itself: acts upon it, and evidence. */
  readonly ofNorm: readonly NormClaim[]
  /** What is claimed of acts, by the key of the Event or Document acted upon. */
  readonly ofActs: ReadonlyMap<string, readonly NormClaim[]>
  /** The words of each type for its act and for what it does. */
  readonly words: (type: string) => Words
}

interface Norm {
  readonly facts: NormFacts
  readonly upon: ActsUpon
  readonly words: StandingInput['words']
}

const EVIDENCE = new Set(['RUNS', 'SHOWS', 'BINDS'])

/** Every stretch of days on which a norm stood in one way, in order, from the first day to the last. */
export function standingsOf({ ofNorm, ofActs, words }: StandingInput): readonly Standing[] {
  const claims = ofNorm.map(actOf)
  const norm: Norm = {
    facts: {
      acts: claims.filter(({ role, row }) => !EVIDENCE.has(role) && !row.negated).toSorted(inOrder),
      evidence: claims.filter(({ role }) => EVIDENCE.has(role)).toSorted(inOrder),
    },
    upon: new Map([...ofActs].map(([key, upon]) => [key, upon.filter(({ row }) => !row.negated).map(actOf)])),
    words,
  }
  const cuts = cutsOf(norm)
  const first = cuts[0]
  const before = first === undefined ? null : previousDay(first)
  const stretches = [...(before === null ? [] : [null]), ...cuts].map((from, index) => {
    const next = cuts[before === null ? index + 1 : index]
    const through = next === undefined ? null : previousDay(next)
    return { from, through, ...standingOn(norm, from ?? before ?? first ?? ANY_DAY) }
  })
  return stretches.length === 0 ? [{ from: null, through: null, ...standingOn(norm, ANY_DAY) }] : merged(stretches)
}

/** Looked at where no day makes a difference. */
const ANY_DAY: Day = '2000-01-01'

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

function cutsOf({ facts, upon }: Norm): readonly Day[] {
  const acts = [...facts.acts, ...[...upon.values()].flat()].flatMap(({ own, turns }) => [own, ...turningDays(turns)])
  const evidence = facts.evidence.flatMap(({ row, turns }) => [...changingDays(row.period), ...turningDays(turns)])
  return [...new Set([...acts, ...evidence])].sort(compareDays)
}

/** In more ways the open dates of one day are not tried: nobody is told more than that it is not known. */
const MOST_WORLDS = 64

function standingOn(norm: Norm, day: Day): Pick<Standing, 'operating' | 'headline' | 'acts'> {
  const { facts, upon, words } = norm
  // Where the dates leave it open, an act is shown as early in its life as it may be: one that may have begun has not, one that may be over stands.
  const shown: Moment = { day, upon, world: new Map() }
  const acts = facts.acts
    .filter(({ role }) => role !== 'ANNOUNCES')
    .flatMap((act) => {
      const effect = effectOf(act, shown)
      return effect === null ? [] : [{ act, effect, because: reasonsOf(act, shown) }]
    })
  const verdict = verdictOn(norm, shown)
  return {
    operating: verdict.operating,
    headline: headlineOf({ day, verdict, acts, facts, words }),
    acts: acts.map(({ act, effect, because }) => ({ key: act.row.key, effect, because: because.map(({ row }) => row.key) })),
  }
}

const READINGS: readonly Reading[] = [false, true].flatMap((possible) => [false, true].map((denials) => ({ possible, denials })))

/** The answer, where every way in which the open dates may have fallen gives the same; UNKNOWN else. */
function verdictOn({ facts, upon }: Norm, shown: Moment): Verdict {
  const verdict = answerIn(facts, shown, { possible: false, denials: false })
  const unknown: Verdict = { operating: 'UNKNOWN', ground: verdict.ground === 'ENDED' ? 'BEGUN' : verdict.ground }
  const worlds = worldsOn(shown.day, [...facts.acts, ...[...upon.values()].flat()])
  if (worlds === null) return unknown
  const isAgreed = worlds.every((world) =>
    READINGS.every((reading) => answerIn(facts, { ...shown, world }, reading).operating === verdict.operating),
  )
  return isAgreed ? verdict : unknown
}

/** Every way in which the open dates of acts may have fallen on a day; null where there are too many. */
function worldsOn(day: Day, acts: readonly Act[]): readonly World[] | null {
  let worlds: World[] = [new Map()]
  for (const act of acts) {
    const stands = standsOf(act, day)
    if (stands.length < 2) continue
    worlds = worlds.flatMap((world) => stands.map((stand) => new Map([...world, [act.row.key, stand]])))
    if (worlds.length > MOST_WORLDS) return null
  }
  return worlds
}

/** Neighbours that say the same are one stretch. */
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
