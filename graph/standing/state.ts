import { type Day, isAfter, laterDay } from '../time/day.ts'
import { sayDay } from '../time/display.ts'
import { mayHaveBegunBy, standsAtEndOf } from '../time/turns.ts'
import type { Act } from './acts.ts'
import type { NormFacts, Verdict } from './answer.ts'
import type { ToldAct, Words } from './clauses.ts'

export interface StateInput {
  readonly day: Day
  readonly verdict: Verdict
  readonly acts: readonly ToldAct[]
  readonly facts: NormFacts
  readonly words: (type: string) => Words
}

/** What a norm does in words, whatever was done to it, and what of that is not known. One of the two has words. */
export interface State {
  readonly state: readonly string[]
  readonly doubt: readonly string[]
}

const NOT_KNOWN = 'not known whether it operates'

export function stateOf(input: StateInput): State {
  const { operating, ground } = input.verdict
  const restart = restartOf(input.acts)
  if (operating === 'UNKNOWN' && (ground === 'ANNOUNCED' || ground === 'NOT_BEGUN')) {
    return { state: announced(input), doubt: ['not known whether it has begun'] }
  }
  if (operating === 'UNKNOWN' && ground !== 'OPPOSED') {
    if (restart === undefined) return { state: [], doubt: doubtOf(input) }
    const { done } = input.words(restart.act.row.type)
    return { state: [restart.effect === 'IN_EFFECT' ? done : `${done} in part`], doubt: [NOT_KNOWN] }
  }
  return { state: certainState(input), doubt: [] }
}

/** The last act that brought the norm back and bites, if only in part. */
export function restartOf(acts: readonly ToldAct[]): ToldAct | undefined {
  return acts.findLast(({ act, effect }) => act.role === 'RESTARTS' && (effect === 'IN_EFFECT' || effect === 'PARTLY_IN_EFFECT'))
}

function certainState(input: StateInput): readonly string[] {
  const {
    day,
    verdict: { operating, ground },
    acts,
    facts,
  } = input
  const part = operating === 'PARTLY' ? ' in part' : ''
  switch (ground) {
    case 'SHOWN':
      return [`operating${part}`]
    case 'BOUND':
      return [`in force${part}`]
    case 'DENIED':
      if (restartOf(acts)?.effect === 'IN_EFFECT') return ['not yet running']
      return deniedState(input)
    case 'OPPOSED':
      return ['sources differ on whether it runs']
    case 'ENDED':
      return [ran(begunBy(day, facts.evidence)).length > 0 ? 'no longer operating' : 'no longer in force']
    default:
      return notBegun(input)
  }
}

/** It does not run; whether it binds in law is another question. */
function deniedState(input: StateInput): readonly string[] {
  const { day, facts, acts } = input
  const binding = facts.evidence.filter(({ role, row }) => role === 'BINDS' && !row.negated).map(({ turns }) => standsAtEndOf(day, turns))
  if (binding.some((stands) => stands.every((stand) => stand === 'STANDS'))) return ['in force', 'not carried out']
  if (binding.some((stands) => stands.includes('STANDS'))) return ['perhaps in force', 'not carried out']
  return acts.some(({ act, effect }) => act.role === 'STARTS' && effect !== 'NOT_YET') ? ['not running'] : notBegun(input)
}

function notBegun(input: StateInput): readonly string[] {
  return [...announced(input), 'not yet begun']
}

function announced({ day, facts, words }: StateInput): readonly string[] {
  const known = facts.acts.findLast(({ role, own }) => role === 'ANNOUNCES' && !isAfter(own, day))
  return known === undefined ? [] : [words(known.row.type).done]
}

/** What is not known, and what was known last. */
function doubtOf({ day, acts, facts }: StateInput): readonly string[] {
  const affirmed = begunBy(day, facts.evidence).filter(({ row }) => !row.negated)
  const made = facts.acts.filter(({ own }) => !isAfter(own, day))
  if (made.length + affirmed.length === 0) return [NOT_KNOWN, 'no act and no evidence by then']
  const begun = affirmed.filter(({ row: { period } }) => period.startMax !== null && !isAfter(period.startMax, day))
  const lasting = begun.filter(({ row: { period } }) => period.form === 'INSTANT' || period.endMax === null || !isAfter(day, period.endMax))
  if (lasting.length > 0) return lastingDoubt(lasting)
  const starts = acts.filter(({ act }) => act.role === 'STARTS')
  const hasBegun = begun.length > 0 || starts.some(({ effect }) => effect !== 'NOT_YET')
  const mayHaveBegun = affirmed.length > 0 || starts.some(({ act }) => mayHaveBegunBy(day, act.turns))
  return [!hasBegun && mayHaveBegun ? 'not known whether it has begun' : NOT_KNOWN]
}

/** Where an end is known, the day until which it is certain is no day of a report. */
function lastingDoubt(lasting: readonly Act[]): readonly string[] {
  const running = ran(lasting)
  const reported = (running.length > 0 ? running : lasting).flatMap(({ row, turns }) =>
    turns.ends === null ? (row.period.endMin ?? []) : [],
  )
  const [doubt, so] =
    running.length > 0 ? ['not known whether it still operates', 'running'] : ['not known whether it is still in force', 'in force']
  if (reported.length === 0) return [doubt]
  return [doubt, `last reported ${so} on ${sayDay(reported.reduce(laterDay))}`]
}

/** What is to come changes nothing of what is said of a day. */
function begunBy(day: Day, evidence: readonly Act[]): readonly Act[] {
  return evidence.filter(({ turns }) => mayHaveBegunBy(day, turns))
}

function ran(evidence: readonly Act[]): readonly Act[] {
  return evidence.filter(({ role, row }) => role !== 'BINDS' && !row.negated)
}
