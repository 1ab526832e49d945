import { accept } from '../../graph/accept.ts'
import type { Catalog } from '../../graph/catalog.ts'
import type {
  ClaimDraft,
  Dataset,
  EntityDraft,
  ObservationDraft,
  Placed,
  RelationshipDraft,
  ReleaseDraft,
  SourceDraft,
  StatementDraft,
  TypeDraft,
} from '../../graph/draft.ts'

/** A data set as a test writes it: only what the test is about. */
export interface Drafts {
  readonly releases?: readonly ReleaseDraft[]
  readonly types?: readonly TypeDraft[]
  readonly sources?: readonly SourceDraft[]
  readonly entities?: readonly EntityDraft[]
  readonly claims?: readonly ClaimDraft[]
}

export const RELEASES: readonly ReleaseDraft[] = ['one', 'two', 'three'].map((name, index) => ({
  name,
  recorded: `${2030 + index}-01-01T00:00:00Z`,
}))

export const HELD_OFFICE: TypeDraft = {
  type: 'HELD_OFFICE',
  phrase: 'held the office of',
  inverse: 'was held by',
  description: 'Held it.',
  form: 'SPAN',
  from: ['Person'],
  to: ['Office'],
  role: 'HOLDS_OFFICE',
}

export const TYPES: readonly TypeDraft[] = [
  HELD_OFFICE,
  {
    type: 'PART_OF',
    phrase: 'is part of',
    inverse: 'has as a part',
    denial: 'is not part of',
    inverseDenial: 'does not have as a part',
    description: 'Belongs to it.',
    form: 'SPAN',
    from: ['Agency', 'Policy'],
    to: ['Agency', 'Policy'],
  },
  {
    type: 'SUSPENDS',
    phrase: 'suspends',
    inverse: 'was suspended by',
    description: 'Stops it.',
    form: 'SPAN',
    from: ['Agency'],
    to: ['Policy'],
    plannable: true,
  },
]

export const SOURCES: readonly SourceDraft[] = [
  { slug: 'gazette', title: 'The Gazette', published: '2019-01-01' },
  { slug: 'journal', title: 'The Journal', published: '2020-01-01' },
]

const known = '2019-01-01'

export const ENTITIES: readonly EntityDraft[] = [
  { key: 'ann-lee', kind: 'Person', known, name: 'Ann Lee' },
  { key: 'secretary', kind: 'Office', known, name: 'Secretary' },
  { key: 'border-agency', kind: 'Agency', known, name: 'Border Agency' },
  { key: 'department', kind: 'Agency', known, name: 'Department' },
  { key: 'policy', kind: 'Policy', known, name: 'The policy' },
  { key: 'flights', kind: 'Metric', known, name: 'Flights', unit: 'flights', definition: 'Every flight.' },
]

type Rest<T> = Partial<T> & { readonly [field in 'relationship' | 'observation' | 'statement']?: never }
const COMMON = { known, basis: 'PUBLICATION' as const, cite: ['gazette'] }

export function relationship(key: string, fields: Rest<Omit<RelationshipDraft, 'relationship'>> = {}): RelationshipDraft {
  return { ...COMMON, period: '/', ...fields, relationship: key }
}

export function observation(key: string, fields: Rest<Omit<ObservationDraft, 'observation'>> = {}): ObservationDraft {
  return { ...COMMON, period: '2018-12', reading: 'DURING', value: 1, ...fields, observation: key }
}

export function statement(key: string, fields: Rest<Omit<StatementDraft, 'statement'>> = {}): StatementDraft {
  return { ...COMMON, mode: 'ASSERTS', speakerText: 'Somebody', about: ['policy'], text: 'Says so.', ...fields, statement: key }
}

/** The drafts with what is usual where they leave a list out; each record on a line of its own. */
export function datasetOf({ releases = RELEASES, types = TYPES, sources = SOURCES, entities = ENTITIES, claims = [] }: Drafts): Dataset {
  const placed = <T>(file: string, records: readonly T[]): Placed<T>[] =>
    records.map((draft, index) => ({ draft, place: { file, line: index + 1 } }))
  return {
    releases: placed('releases', releases),
    types: placed('vocabulary', types),
    sources: placed('sources', sources),
    entities: placed('entities', entities),
    claims: placed('claims', claims),
  }
}

/** The sentences about what is wrong with the drafts, without their places. */
export function refusals(drafts: Drafts): readonly string[] {
  return accept(datasetOf(drafts)).problems.map(({ record, message }) => `${record}: ${message}`)
}

/** The catalog of drafts that are without problems. */
export function catalogOf(drafts: Drafts): Catalog {
  const { catalog, problems } = accept(datasetOf(drafts))
  if (problems.length > 0) throw new Error(problems.map(({ record, message }) => `${record}: ${message}`).join('\n'))
  return catalog
}
