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
import type { Report, Say } from './problems.ts'

/** A data set by key: what records of it refer to. Of records that share a key the first counts; the others are problems. */
export interface Catalog {
  readonly releases: ReadonlyMap<string, Placed<ReleaseDraft>>
  readonly order: ReleaseOrder
  readonly types: ReadonlyMap<string, Placed<TypeDraft>>
  readonly sources: ReadonlyMap<string, Placed<SourceDraft>>
  readonly entities: ReadonlyMap<string, Placed<EntityDraft>>
  readonly claims: ReadonlyMap<string, Placed<ClaimDraft>>
  /** Names of records that are there but could not be read: what refers to them is not wrong for that. */
  readonly unread: ReadonlySet<string>
}

/** Files records by their keys and reports each key that two of them have. */
export function catalogue(dataset: Dataset, unread: ReadonlySet<string>, report: Report): Catalog {
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
    unread,
  }
}

export interface Reference {
  /** What was expected, as part of a sentence: "the key of an entity". */
  readonly what: string
  readonly came: string
  readonly among: ReadonlyMap<string, unknown>
}

/** Says that a reference leads nowhere: "expected the key of an entity, came jon-kelly; the nearest are john-kelly". */
export function acceptReference({ what, came, among }: Reference, { unread }: Catalog, say: Say): void {
  if (among.has(came) || unread.has(came)) return
  const near = nearest(came, among.keys())
  say(`expected ${what}, came ${came}; ${near.length > 0 ? `the nearest are ${near.join(', ')}` : 'add it first, or correct the spelling'}`)
}

/** The name of the release that brought a record: the first, where none is named. */
export function releaseName(name: string | undefined, { order }: Catalog): string {
  return name ?? [...order.keys()][0] ?? ''
}

/** The name of a release, where one is given. */
export function acceptRelease(name: string | undefined, catalog: Catalog, say: Say): void {
  if (name !== undefined) acceptReference({ what: 'the name of a release', came: name, among: catalog.order }, catalog, say)
}

export interface Brought {
  readonly release?: string | undefined
  readonly withdrawn?: string | undefined
}

/** The releases that bring a part of a record and take it back again. */
export function acceptReleasesOf(what: string, { release, withdrawn }: Brought, catalog: Catalog, say: Say): void {
  acceptRelease(release, catalog, say)
  acceptRelease(withdrawn, catalog, say)
  if (withdrawn === undefined) return
  const [from, until] = [catalog.order.get(releaseName(release, catalog)), catalog.order.get(withdrawn)]
  if (from !== undefined && until !== undefined && until <= from)
    say(
      `expected ${what} withdrawn by a release after ${releaseName(release, catalog)}, which brought it, came ${withdrawn}; correct one of the two`,
    )
}
