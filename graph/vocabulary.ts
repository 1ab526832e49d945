import type { TypeDraft } from './draft.ts'
import type { Kind, NormRole, PeriodForm } from './kinds.ts'
import type { Words } from './standing/clauses.ts'

/** A type of relationship as the open graph defines it. */
export interface RelationshipType {
  readonly name: string
  readonly phrase: string
  readonly inverse: string
  readonly denial: string | null
  readonly inverseDenial: string | null
  readonly description: string
  readonly form: PeriodForm
  readonly from: readonly Kind[]
  readonly to: readonly Kind[]
  readonly role: string | null
  /** What it does to a norm's standing; null where nothing. */
  readonly effect: NormRole | null
  readonly noun: string | null
  readonly done: string | null
}

/** The types that tell of the standing of a norm or an act, by the way they point: at it or away from it. */
export interface Telling {
  readonly inward: readonly string[]
  readonly outward: readonly string[]
}

/** The relationship types of the graph that is open, by name. */
export interface Vocabulary {
  readonly types: ReadonlyMap<string, RelationshipType>
  /** The type that the program uses for something, by the vocabulary's word for it; null where the graph has none. */
  readonly roles: { readonly HOLDS_OFFICE: string | null; readonly HEADS: string | null }
  readonly standing: { readonly ofNorm: Telling; readonly ofActs: Telling }
}

export function vocabularyOf(types: readonly RelationshipType[]): Vocabulary {
  const withRole = (role: string): string | null => types.find((type) => type.role === role)?.name ?? null
  return {
    types: new Map(types.map((type) => [type.name, type])),
    roles: { HOLDS_OFFICE: withRole('HOLDS_OFFICE'), HEADS: withRole('HEADS') },
    standing: { ofNorm: telling(types, ({ effect }) => !isUponAct(effect)), ofActs: telling(types, ({ effect }) => isUponAct(effect)) },
  }
}

function isUponAct(effect: NormRole | null): boolean {
  return effect === 'STAYS' || effect === 'VACATES' || effect === 'LIFTS' || effect === 'AFFIRMS'
}

/** A type points at what it tells of, but for one that cannot end at a norm: "operates at", "in force in". */
function telling(types: readonly RelationshipType[], isMeant: (type: RelationshipType) => boolean): Telling {
  const meant = types.filter((type) => type.effect !== null && isMeant(type))
  const pointsAway = ({ effect, to }: RelationshipType) => !isUponAct(effect) && !to.includes('Policy') && !to.includes('Agreement')
  return {
    inward: meant.filter((type) => !pointsAway(type)).map(({ name }) => name),
    outward: meant.filter(pointsAway).map(({ name }) => name),
  }
}

/** The words of a type for a headline; its phrase, where the vocabulary has no others. */
export function wordsOf({ types }: Vocabulary, name: string): Words {
  const type = types.get(name)
  if (type === undefined) throw new Error(`the vocabulary has no type ${name}`)
  return { noun: type.noun ?? type.phrase, done: type.done ?? type.inverse }
}

/** The vocabulary of a data set, as a graph that took it in has it. */
export function vocabularyOfDrafts(types: readonly TypeDraft[]): Vocabulary {
  return vocabularyOf(
    types.map(({ type, denial, inverseDenial, role, effect, noun, done, plannable: _, ...rest }) => ({
      ...rest,
      name: type,
      denial: denial ?? null,
      inverseDenial: inverseDenial ?? null,
      role: role ?? null,
      effect: effect ?? null,
      noun: noun ?? null,
      done: done ?? null,
    })),
  )
}

/** How a relationship is read from one of its ends. A negated one is read by the vocabulary's denial, so that it is never taken for the opposite. */
export function phraseOf(
  type: RelationshipType,
  { negated, from }: { readonly negated: boolean; readonly from: 'subject' | 'object' },
): string {
  const said = from === 'subject' ? type.phrase : type.inverse
  if (!negated) return said
  return (from === 'subject' ? type.denial : type.inverseDenial) ?? `(it is not so:) ${said}`
}
