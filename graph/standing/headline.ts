import type { ActEffect } from '../kinds.ts'
import { type Day, isAfter } from '../time/day.ts'
import { sayDay } from '../time/display.ts'
import { mayHaveBegunBy, standsAtEndOf } from '../time/turns.ts'
import type { Act } from './acts.ts'
import type { NormFacts, Verdict } from './answer.ts'

/** How a type speaks of its act ("injunction") and of the norm after it ("enjoined"). */
export interface Words {
  readonly noun: string
  readonly done: string
}

/** An act as it stood, with the acts that made its effect so. */
export interface ToldAct {
  readonly act: Act
  readonly effect: ActEffect
  readonly because: readonly Act[]
}

export interface HeadlineInput {
  readonly day: Day
  readonly verdict: Verdict
  readonly acts: readonly ToldAct[]
  readonly facts: NormFacts
  readonly words: (type: string) => Words
}

/** A standing in a few words: what the norm does, and after a semicolon what became of the acts upon it. */
export function headlineOf(input: HeadlineInput): string {
  const { verdict, words } = input
  const acts = input.acts.filter((told) => isNews(told, input))
  const restraints = acts.filter(({ act, effect }) => act.role === 'RESTRAINS' && effect !== 'IN_EFFECT')
  const clauses = [...restraints.map((one) => restraintClause(one, words)), ...startClauses({ ...input, acts })]
  const biting = acts
    .filter(({ act, effect }) => act.role === 'RESTRAINS' && effect === 'IN_EFFECT')
    .map(({ act }) => words(act.row.type).done)
  if (biting.length > 0) return joined(listed(biting), verdict.ground === 'OPPOSED' ? ['yet reported to run', ...clauses] : clauses)
  const [lead, ...rest] = stateOf(input)
  const undone = restraints.find(({ effect }) => effect === 'VACATED' || effect === 'LIFTED')
  if (verdict.operating === 'NO' && undone !== undefined && isRestarted(acts))
    return joined(words(undone.act.row.type).done, [...clauses, lead, ...rest])
  return joined(lead, [...rest, ...clauses])
}

function joined(lead: string, clauses: readonly string[]): string {
  return clauses.length === 0 ? lead : `${lead}; ${[...new Set(clauses)].join(', ')}`
}

function listed(words: readonly string[]): string {
  return [...new Set(words)].join(' and ')
}

function isUndone(effect: ActEffect): boolean {
  return effect === 'VACATED' || effect === 'LIFTED' || effect === 'STAYED'
}

function isRestarted(acts: readonly ToldAct[]): boolean {
  return acts.some(({ act, effect }) => act.role === 'RESTARTS' && effect === 'IN_EFFECT')
}

/** An act that was set aside is told of until another takes effect upon the norm, or the norm begins to run; one that is stayed still stands on paper. */
function isNews({ effect, because }: ToldAct, { acts, facts, day }: HeadlineInput): boolean {
  if (effect !== 'VACATED' && effect !== 'LIFTED') return true
  const undoing = because.find(({ role }) => role === 'VACATES' || role === 'LIFTS')
  const since = undoing?.turns.begins?.earliest ?? null
  if (since === null) return true
  const later = [...acts.map(({ act }) => act), ...facts.evidence.filter(({ row }) => !row.negated)].some(
    ({ turns }) => isAfter(turns.begins?.earliest ?? since, since) && mayHaveBegunBy(day, turns),
  )
  return !later
}

const NOT_KNOWN = 'not known whether it operates'

/** What the norm itself does, whatever was done to it. */
function stateOf(input: HeadlineInput): readonly [string, ...string[]] {
  const {
    day,
    verdict: { operating, ground },
    acts,
    facts,
    words,
  } = input
  const restart = acts.findLast(({ act, effect }) => act.role === 'RESTARTS' && effect === 'IN_EFFECT')
  const part = operating === 'PARTLY' ? ' in part' : ''
  if (operating === 'UNKNOWN' && ground !== 'OPPOSED')
    return restart === undefined ? [NOT_KNOWN] : [words(restart.act.row.type).done, NOT_KNOWN]
  switch (ground) {
    case 'SHOWN':
      return [`operating${part}`]
    case 'BOUND':
      return [`in force${part}`]
    case 'DENIED':
      if (restart !== undefined) return ['not yet running']
      if (facts.evidence.some((one) => isBinding(one, day))) return ['in force', 'not carried out']
      return acts.some(({ act, effect }) => act.role === 'STARTS' && effect !== 'NOT_YET') ? ['not running'] : notBegun(input)
    case 'OPPOSED':
      return ['sources differ on whether it runs']
    case 'ENDED':
      return ['no longer operating']
    default:
      return notBegun(input)
  }
}

function notBegun({ day, facts, words }: HeadlineInput): readonly [string, ...string[]] {
  const known = facts.acts.findLast(({ role, own }) => role === 'ANNOUNCES' && !isAfter(own, day))
  return known === undefined ? ['not yet begun'] : [words(known.row.type).done, 'not yet begun']
}

function isBinding({ role, row, turns }: Act, day: Day): boolean {
  return role === 'BINDS' && !row.negated && !standsAtEndOf(day, turns).some((stand) => stand !== 'STANDS')
}

function restraintClause({ act, effect, because }: ToldAct, words: HeadlineInput['words']): string {
  const { noun, done } = words(act.row.type)
  switch (effect) {
    case 'VACATED':
      return `${noun} vacated`
    case 'LIFTED':
      return `${noun} lifted`
    case 'STAYED':
      return because.some(({ role }) => role === 'AFFIRMS') ? `${noun} affirmed and stayed` : `${noun} stayed`
    case 'NOT_YET':
      return `${noun} ${toTakeEffect(act)}`
    case 'PARTLY_IN_EFFECT':
      return act.row.scope === null ? `${done} in part` : `${done} in part (${act.row.scope})`
    case 'IN_EFFECT':
      return done
  }
}

function toTakeEffect({ turns: { begins } }: Act): string {
  const day = begins?.earliest ?? null
  return day !== null && day === begins?.latest ? `to take effect on ${sayDay(day)}` : 'not yet in effect'
}

/** What is to begin the norm or to bring it back, and what was to and does not. */
function startClauses({ verdict, acts, words }: HeadlineInput): readonly string[] {
  return acts.flatMap(({ act, effect }) => {
    if (act.role !== 'STARTS' && act.role !== 'RESTARTS') return []
    const { noun, done } = words(act.row.type)
    if (effect === 'NOT_YET') return [`${noun} ${toTakeEffect(act)}`]
    if (isUndone(effect)) return [`${noun} ${effect.toLowerCase()}`]
    return act.role === 'RESTARTS' && verdict.ground === 'DENIED' && verdict.operating === 'NO' ? [done] : []
  })
}
