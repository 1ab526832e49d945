import type { TypeDraft } from './draft.ts'
import type { Kind, PeriodForm } from './kinds.ts'

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
}

/** The relationship types of the graph that is open, by name. */
export interface Vocabulary {
  readonly types: ReadonlyMap<string, RelationshipType>
  /** The type that the program uses for something, by the vocabulary's word for it; null where the graph has none. */
  readonly roles: { readonly HOLDS_OFFICE: string | null; readonly HEADS: string | null }
}

export function vocabularyOf(types: readonly RelationshipType[]): Vocabulary {
  const withRole = (role: string): string | null => types.find((type) => type.role === role)?.name ?? null
  return {
    types: new Map(types.map((type) => [type.name, type])),
    roles: { HOLDS_OFFICE: withRole('HOLDS_OFFICE'), HEADS: withRole('HEADS') },
  }
}

/** The vocabulary of a data set, as a graph that took it in has it. */
export function vocabularyOfDrafts(types: readonly TypeDraft[]): Vocabulary {
  return vocabularyOf(
    types.map(({ type, denial, inverseDenial, role, plannable: _, ...rest }) => ({
      ...rest,
      name: type,
      denial: denial ?? null,
      inverseDenial: inverseDenial ?? null,
      role: role ?? null,
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
