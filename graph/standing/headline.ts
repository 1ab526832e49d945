import { isAfter } from '../time/day.ts'
import { sayDay } from '../time/display.ts'
import { mayHaveBegunBy } from '../time/turns.ts'
import { clausesOf, isUndone, type ToldAct } from './clauses.ts'
import { restartOf, type StateInput, stateOf } from './state.ts'

/** A standing in a few words: what the norm does, and after a semicolon what became of the acts upon it. */
export function headlineOf(input: StateInput): string {
  const { state, doubt, acts } = partsOf(input)
  return joined([...state, ...doubt, ...acts])
}

/** A standing after the last day that is known, told by how it stood on that day, which is the day of the input. */
export function headlineBeyond(input: StateInput): string {
  const { state, doubt, acts } = partsOf(input)
  const lead = `not known after ${sayDay(input.day)}`
  const [last, ...rest] = [...state, ...doubt.slice(1), ...acts]
  if (last === undefined) return lead
  return joined([lead, doubt.length === 0 ? `until then ${last}` : last, ...rest])
}

function joined([lead = '', ...clauses]: readonly string[]): string {
  return clauses.length === 0 ? lead : `${lead}; ${clauses.join(', ')}`
}

interface Parts {
  /** What the norm does, as far as that is known. */
  readonly state: readonly string[]
  /** What is not known of that, and what was known last. */
  readonly doubt: readonly string[]
  /** What became of acts upon the norm. */
  readonly acts: readonly string[]
}

/** More acts than these are counted, not named. */
const MOST_NAMED = 3

function partsOf(input: StateInput): Parts {
  const { verdict, words } = input
  const acts = input.acts.filter((told) => isNews(told, input))
  const stopping = acts.filter(({ act, effect }) => act.role === 'RESTRAINS' && effect === 'IN_EFFECT')
  const told = toldOf({ ...input, acts }, stopping)
  const named = told.slice(0, MOST_NAMED)
  const telling = { words, hasBegun: acts.some(({ act, effect }) => act.role === 'STARTS' && effect !== 'NOT_YET') }
  const more = told.length - named.length
  const clauses = [...clausesOf(named, telling), ...(more === 0 ? [] : [`and ${more} more ${more === 1 ? 'act' : 'acts'}`])]
  if (stopping.length > 0) {
    const stopped = [...new Set(stopping.map(({ act }) => words(act.row.type).done))].join(' and ')
    return { state: verdict.ground === 'OPPOSED' ? [stopped, 'yet reported to run'] : [stopped], doubt: [], acts: clauses }
  }
  const { state, doubt } = stateOf({ ...input, acts })
  const undone = told.find(({ act, effect }) => act.role === 'RESTRAINS' && (effect === 'VACATED' || effect === 'LIFTED'))
  if (verdict.operating !== 'NO' || undone === undefined || restartOf(acts)?.effect !== 'IN_EFFECT') return { state, doubt, acts: clauses }
  // What does not run though it was brought back is told from its end on: "terminated; termination vacated, restart ordered, not yet running".
  const done = clausesOf(
    named.filter(({ effect }) => effect !== 'NOT_YET'),
    telling,
  ).length
  return { state: [words(undone.act.row.type).done, ...clauses.slice(0, done), ...state], doubt, acts: clauses.slice(done) }
}

/**
 * The acts to tell of: what limits the norm, what was undone, what is to come. Of a norm that is stopped as a whole, or whose start was set
 * aside, no restraint that does not stop it is told.
 */
function toldOf({ acts, verdict }: StateInput, stopping: readonly ToldAct[]): readonly ToldAct[] {
  const isIdle = verdict.ground === 'DENIED' && verdict.operating === 'NO'
  const restraints = acts.filter(({ act }) => act.role === 'RESTRAINS')
  const limiting = restraints.filter(({ effect }) => effect === 'PARTLY_IN_EFFECT')
  const undone = restraints.filter(({ effect }) => isUndone(effect))
  const starts = acts.filter(
    ({ act, effect }) => act.role !== 'RESTRAINS' && (isUndone(effect) || (isIdle && act.role === 'RESTARTS' && effect === 'IN_EFFECT')),
  )
  const soon = acts.filter(({ effect }) => effect === 'NOT_YET')
  const isStopped = stopping.length > 0 || starts.some(({ act }) => act.role === 'STARTS')
  return [...(isStopped ? [] : [...limiting, ...undone]), ...starts, ...soon]
}

/** An act that was set aside is told of until another takes effect upon the norm, or the norm begins to run; one that is stayed still stands on paper. */
function isNews({ effect, because }: ToldAct, { acts, facts, day }: StateInput): boolean {
  if (effect !== 'VACATED' && effect !== 'LIFTED') return true
  const undoing = because.find(({ act }) => act.role === 'VACATES' || act.role === 'LIFTS')
  const since = undoing?.act.turns.begins?.earliest ?? null
  if (since === null) return true
  const later = [...acts.map(({ act }) => act), ...facts.evidence.filter(({ row }) => !row.negated)].some(
    ({ turns }) => isAfter(turns.begins?.earliest ?? since, since) && mayHaveBegunBy(day, turns),
  )
  return !later
}
