import { accept } from '../graph/accept.ts'
import type { ClaimDraft, Dataset, EntityDraft, Placed, ReleaseDraft, SourceDraft, TypeDraft } from '../graph/draft.ts'
import { planReleases } from '../graph/plan.ts'
import { applyReleases } from '../graph/releases.ts'
import type { Store } from '../graph/store.ts'

/** A data set in a few lines. What is left out is the smallest that is accepted: one release, one source of 2000, two types. */
export interface SmallDataset {
  readonly releases?: readonly ReleaseDraft[]
  readonly types?: readonly TypeDraft[]
  readonly sources?: readonly SourceDraft[]
  readonly entities: readonly EntityDraft[]
  readonly claims?: readonly ClaimDraft[]
}

export const FIRST_RELEASE: ReleaseDraft = { name: 'first', recorded: '2021-01-01T00:00:00Z' }

/** Published early, so that a claim of any day may cite it. */
export const OLD_SOURCE: SourceDraft = { slug: 'old-source', title: 'An old source', published: '2000-01-01' }

export const HELD_OFFICE: TypeDraft = {
  type: 'HELD_OFFICE',
  phrase: 'held the office of',
  inverse: 'was held by',
  denial: 'did not hold the office of',
  inverseDenial: 'was not held by',
  description: 'A person held an office.',
  form: 'SPAN',
  from: ['Person'],
  to: ['Office'],
  role: 'HOLDS_OFFICE',
  plannable: true,
}

export const HEADS: TypeDraft = {
  type: 'HEADS',
  phrase: 'heads',
  inverse: 'is headed by the',
  description: 'An office leads an agency.',
  form: 'SPAN',
  from: ['Office'],
  to: ['Agency'],
  role: 'HEADS',
}

function placed<T>(file: string, drafts: readonly T[]): readonly Placed<T>[] {
  return drafts.map((draft, index) => ({ draft, place: { file, line: index + 1 } }))
}

export function datasetOf({
  releases = [FIRST_RELEASE],
  types = [HELD_OFFICE, HEADS],
  sources = [OLD_SOURCE],
  entities,
  claims = [],
}: SmallDataset): Dataset {
  return {
    releases: placed('releases.yaml', releases),
    types: placed('vocabulary.yaml', types),
    sources: placed('sources.yaml', sources),
    entities: placed('entities.yaml', entities),
    claims: placed('claims.yaml', claims),
  }
}

/** Takes a small data set into an empty, prepared store; raises where it is not acceptable. */
export async function fill(store: Store, small: SmallDataset): Promise<void> {
  const dataset = datasetOf(small)
  const { catalog, problems } = accept(dataset)
  if (problems.length > 0) throw new Error(problems.map(({ record, message }) => `${record}: ${message}`).join('\n'))
  await applyReleases({ store, plans: planReleases(catalog), types: dataset.types.map(({ draft }) => draft), onProgress: () => undefined })
}
