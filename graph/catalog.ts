import {
  type ClaimDraft,
  claimIdentity,
  type Dataset,
  type EntityDraft,
  type Placed,
  type ReleaseDraft,
  type SourceDraft,
  type TypeDraft,
} from './draft.ts'
import type { ReleaseOrder } from './history.ts'
import { nearest } from './nearest.ts'
import type { Report } from './problems.ts'

/** A data set by key: what records of it refer to. Of records that share a key the first counts; the others are problems. */
export interface Catalog {
  readonly releases: ReadonlyMap<string, Placed<ReleaseDraft>>
  readonly order: ReleaseOrder
  readonly types: ReadonlyMap<string, Placed<TypeDraft>>
  readonly sources: ReadonlyMap<string, Placed<SourceDraft>>
  readonly entities: ReadonlyMap<string, Placed<EntityDraft>>
  readonly claims: ReadonlyMap<string, Placed<ClaimDraft>>
}

/** Files records by their keys and reports each key that two of them have. */
export function catalogue(dataset: Dataset, report: Report): Catalog {
  const file = <T>(records: readonly Placed<T>[], noun: string, key: (draft: T) => string): Map<string, Placed<T>> => {
    const filed = new Map<string, Placed<T>>()
    for (const placed of records) {
      const name = key(placed.draft)
      const first = filed.get(name)
      if (first === undefined) filed.set(name, placed)
      else
        report(
          { name, placed },
          `expected a ${noun} of its own, came ${name} a second time (first at ${first.place.file}:${first.place.line}); merge the two or rename one`,
        )
    }
    return filed
  }
  const releases = file(dataset.releases, 'name', (draft) => draft.name)
  return {
    releases,
    order: new Map([...releases.keys()].map((name, index) => [name, index])),
    types: file(dataset.types, 'type', (draft) => draft.type),
    sources: file(dataset.sources, 'slug', (draft) => draft.slug),
    entities: file(dataset.entities, 'key', (draft) => draft.key),
    claims: file(dataset.claims, 'key', (draft) => claimIdentity(draft).key),
  }
}

/** "expected the key of an entity, came jon-kelly; the nearest are john-kelly" */
export function unknownReference(what: string, came: string, known: Iterable<string>): string {
  const near = nearest(came, known)
  return `expected ${what}, came ${came}; ${near.length > 0 ? `the nearest are ${near.join(', ')}` : 'add it first, or correct the spelling'}`
}
