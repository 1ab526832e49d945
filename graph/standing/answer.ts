import type { Answer } from '../kinds.ts'
import { type Day, isBefore } from '../time/day.ts'
import { certaintyOn } from '../time/holds.ts'
import { isOverAtEndOf, mayHaveBegunBy } from '../time/turns.ts'
import { type Act, effectOf, type Moment, standOf } from './acts.ts'

/** What is known of a norm, under two clocks. */
export interface NormFacts {
  /** Acts upon the norm: what starts and what restrains it, and what made it known. */
  readonly acts: readonly Act[]
  /** Evidence that it ran, or, negated, that it did not. */
  readonly evidence: readonly Act[]
}

/** Why the answer is what it is. */
export type Ground = 'RESTRAINED' | 'OPPOSED' | 'DENIED' | 'SHOWN' | 'BOUND' | 'NOT_BEGUN' | 'ANNOUNCED' | 'ENDED' | 'BEGUN' | 'NOTHING'

export interface Verdict {
  readonly operating: Answer
  readonly ground: Ground
}

/** How far evidence counts that holds on a day only by some readings of its dates. */
export interface Reading {
  readonly possible: boolean
  readonly denials: boolean
}

/** The acts of a day by what they do: those that bite wholly, and those that bite in part. */
function biting(acts: readonly Act[], moment: Moment): { readonly wholly: readonly Act[]; readonly partly: readonly Act[] } {
  const with_ = (effect: string) => acts.filter((act) => effectOf(act, moment) === effect)
  return { wholly: with_('IN_EFFECT'), partly: with_('PARTLY_IN_EFFECT') }
}

/**
 * Whether a norm operates at the end of a day, in one world and by one reading of the evidence. A restraint that bites wholly stops it,
 * unless a source shows for certain that it went on: then nobody can say. Else evidence decides, and where there is none, what came last:
 * a start after the end of the evidence is no more than a start.
 */
export function answerIn({ acts, evidence }: NormFacts, moment: Moment, reading: Reading): Verdict {
  const restraints = biting(
    acts.filter(({ role }) => role === 'RESTRAINS'),
    moment,
  )
  const starting = acts.filter(isStart)
  const starts = biting(starting, moment)
  const begun = [...starts.wholly, ...starts.partly]
  const { shown, bound, denied, unbound } = evidenceOn(evidence, moment.day, reading)
  if (restraints.wholly.length > 0) {
    const goesOn = shown.some((one) => certaintyOn(one.row.period, moment.day) === 'CERTAIN' && !isOverAtEndOf(moment.day, one.turns))
    return goesOn ? { operating: 'UNKNOWN', ground: 'OPPOSED' } : { operating: 'NO', ground: 'RESTRAINED' }
  }
  if (denied && shown.length > 0) return { operating: 'UNKNOWN', ground: 'OPPOSED' }
  if (denied || (unbound && shown.length === 0)) return { operating: 'NO', ground: 'DENIED' }
  const seen = [...shown, ...bound]
  if (seen.length > 0) {
    if (begun.length === 0 && starting.some((act) => isUndone(act, moment))) {
      const isOver = seen.every(({ turns }) => isOverAtEndOf(moment.day, turns))
      return isOver ? { operating: 'NO', ground: 'ENDED' } : { operating: 'UNKNOWN', ground: 'OPPOSED' }
    }
    const isLimited =
      restraints.partly.length > 0 || (begun.length > 0 && starts.wholly.length === 0) || seen.every(({ row }) => row.scope !== null)
    return { operating: isLimited ? 'PARTLY' : 'YES', ground: shown.length > 0 ? 'SHOWN' : 'BOUND' }
  }
  return withoutEvidence({ acts, evidence }, begun, moment)
}

function isUndone(act: Act, moment: Moment): boolean {
  const effect = effectOf(act, moment)
  return effect === 'STAYED' || effect === 'VACATED' || effect === 'LIFTED'
}

interface OnDay {
  readonly shown: readonly Act[]
  readonly bound: readonly Act[]
  readonly denied: boolean
  readonly unbound: boolean
}

/** What holds for certain leaves no room for a possible claim of the opposite. */
function evidenceOn(evidence: readonly Act[], day: Day, { possible, denials }: Reading): OnDay {
  const certain = evidence.filter((one) => certaintyOn(one.row.period, day) === 'CERTAIN')
  const isOpposed = (one: Act): boolean =>
    certain.some((other) => other.row.negated !== one.row.negated && isBinding(other) === isBinding(one))
  const held = evidence.filter((one) => {
    const certainty = certaintyOn(one.row.period, day)
    return certainty === 'CERTAIN' || (certainty === 'POSSIBLE' && (one.row.negated ? denials : possible) && !isOpposed(one))
  })
  const affirmed = held.filter(({ row }) => !row.negated)
  return {
    shown: affirmed.filter((one) => !isBinding(one)),
    bound: affirmed.filter(isBinding),
    denied: held.some(({ row, role }) => row.negated && role === 'RUNS'),
    unbound: held.some(({ row, role }) => row.negated && role === 'BINDS'),
  }
}

function isBinding({ role }: Act): boolean {
  return role === 'BINDS'
}

/**
 * That a claim ends says that it was not so afterwards. What had begun and has no end that is known may go on. That it has not begun is known
 * up to a start, and up to the day on which it was announced or signed: what came of a signature nobody knows by it.
 */
function withoutEvidence({ acts, evidence }: NormFacts, begun: readonly Act[], moment: Moment): Verdict {
  const { day } = moment
  const affirmed = evidence.filter(({ row }) => !row.negated)
  const whole = affirmed.filter(({ row, role }) => role !== 'SHOWS' && row.period.form === 'SPAN')
  const stopped = whole.flatMap(({ turns }) => (isOverAtEndOf(day, turns) && turns.ends !== null ? [turns.ends.latest] : []))
  const startedAfter = begun.some(({ turns }) => {
    const latest = turns.begins?.latest ?? null
    return latest !== null && stopped.every((end) => !isBefore(latest, end))
  })
  if (stopped.length > 0 && !startedAfter) return { operating: 'NO', ground: 'ENDED' }
  const ran =
    affirmed.some(({ turns }) => mayHaveBegunBy(day, turns)) ||
    acts.some((act) => isStart(act) && standOf(act, moment) === 'OVER' && effectOf(act, moment) === null)
  if (begun.length > 0 || ran) return { operating: 'UNKNOWN', ground: 'BEGUN' }
  const isToBegin = acts.some(({ role }) => role === 'STARTS') || whole.length > 0
  if (isToBegin || acts.some((act) => announces(act) && !isBefore(act.own, day))) return { operating: 'NO', ground: 'NOT_BEGUN' }
  return { operating: 'UNKNOWN', ground: acts.some((act) => announces(act)) ? 'ANNOUNCED' : 'NOTHING' }
}

function announces({ role }: Act): boolean {
  return role === 'ANNOUNCES'
}

function isStart({ role }: Act): boolean {
  return role === 'STARTS' || role === 'RESTARTS'
}
