import { groupBy } from '../group-by.ts'
import type { ActEffect, NormRole } from '../kinds.ts'
import { sayDay } from '../time/display.ts'
import type { Act, Reason } from './acts.ts'

/** How a type speaks of its act ("injunction") and of the norm after it ("enjoined"). */
export interface Words {
  readonly noun: string
  readonly done: string
}

/** An act as it stood, with the acts that made its effect so. */
export interface ToldAct {
  readonly act: Act
  readonly effect: ActEffect
  readonly because: readonly Reason[]
}

/** What became of an act: "injunction" "stayed in part" "outside the circuit"; or of the norm, which has no name: "enjoined in part". */
interface Clause {
  readonly noun: string
  readonly named: 'ACT' | 'NORM'
  readonly fate: string
  readonly limit: string | null
}

export function isUndone(effect: ActEffect): boolean {
  return effect === 'VACATED' || effect === 'LIFTED' || effect === 'STAYED'
}

export interface Telling {
  readonly words: (type: string) => Words
  /** Whether an act has begun the norm: of another that is to begin it only what it does is to come. */
  readonly hasBegun: boolean
}

/** What became of acts, in order: those of one fate in one clause, and a noun that comes again as another. */
export function clausesOf(acts: readonly ToldAct[], telling: Telling): readonly string[] {
  const clauses = acts.map((told) => clauseOf(told, telling))
  const said = new Set<string>()
  return [...groupBy(clauses, ({ named, fate }) => `${named} ${fate}`).values()].map((group) => {
    const parts = [...namesOf(group, said), group[0]?.fate, ...limitsOf(group)]
    for (const { noun } of group) said.add(noun)
    return parts.join(' ')
  })
}

/** All nouns of the vocabulary take an s. */
function namesOf(group: readonly Clause[], said: ReadonlySet<string>): readonly string[] {
  const nouns = group.flatMap(({ noun, named }) => (named === 'ACT' ? noun : []))
  const names = [...new Set(nouns)].map((noun) => {
    const several = nouns.filter((one) => one === noun).length > 1
    const other = several ? 'other ' : 'another '
    return `${said.has(noun) ? other : ''}${noun}${several ? 's' : ''}`
  })
  return names.length === 0 ? [] : [names.join(' and ')]
}

const UNDONE: ReadonlyMap<NormRole, string> = new Map([
  ['STAYS', 'stayed'],
  ['VACATES', 'vacated'],
  ['LIFTS', 'lifted'],
])

const MOST_LIMITS = 2
const LONGEST_LIMIT = 60

/** Each limit without what explains it after a semicolon, as long as they are few and brief: a limit that is cut short would say something else. */
function limitsOf(group: readonly Clause[]): readonly string[] {
  const limits = new Set(group.flatMap(({ limit }) => limit?.split(';')[0] ?? []))
  const isBrief = limits.size > 0 && limits.size <= MOST_LIMITS && [...limits].every((limit) => limit.length <= LONGEST_LIMIT)
  return isBrief ? [`(${[...limits].join('; ')})`] : []
}

function clauseOf(told: ToldAct, { words, hasBegun }: Telling): Clause {
  const { act, effect, because } = told
  const { noun, done } = words(act.row.type)
  switch (effect) {
    case 'VACATED':
    case 'LIFTED':
      return { noun, named: 'ACT', fate: effect.toLowerCase(), limit: null }
    case 'STAYED': {
      const isAffirmed = because.some(
        (one) => one.act.role === 'AFFIRMS' && one.act.row.object === act.row.subject && !isUndone(one.effect),
      )
      return { noun, named: 'ACT', fate: isAffirmed ? 'affirmed and stayed' : 'stayed', limit: null }
    }
    case 'NOT_YET':
      return notYet(act, { noun, begins: act.role === 'STARTS' && !hasBegun })
    case 'PARTLY_IN_EFFECT':
      return partly(told, words(act.row.type))
    case 'IN_EFFECT':
      // Said as what was done, its noun is no other act's yet: "restart ordered, restart order to take effect on …".
      return { noun: done, named: 'NORM', fate: done, limit: null }
  }
}

/** An act for some only; or one for all that others undid for some, of whom only a single one tells for whom. */
function partly({ act: { row }, because }: ToldAct, { noun, done }: Words): Clause {
  const undoing = because.filter(
    ({ act, effect }) => UNDONE.has(act.role) && effect === 'PARTLY_IN_EFFECT' && act.row.object === row.subject,
  )
  const [one, ...others] = undoing.map(({ act }) => act)
  const undone = one === undefined || others.length > 0 || row.scope !== null ? undefined : UNDONE.get(one.role)
  if (one === undefined || undone === undefined) return { noun, named: 'NORM', fate: `${done} in part`, limit: row.scope }
  return { noun, named: 'ACT', fate: `${undone} in part`, limit: one.row.scope }
}

/** What may have begun already is told by the day by which it has. */
function notYet(act: Act, { noun, begins }: { readonly noun: string; readonly begins: boolean }): Clause {
  const { scope } = act.row
  const day = act.turns.begins
  const latest = day?.latest ?? null
  if (latest === null) return { noun, named: 'ACT', fate: 'not yet in effect', limit: scope }
  const when = `${day?.earliest === latest ? 'on' : 'by'} ${sayDay(latest)}`
  if (begins) return { noun, named: 'NORM', fate: `to begin ${when}`, limit: scope }
  return { noun, named: 'ACT', fate: `to take effect ${when}`, limit: scope }
}
