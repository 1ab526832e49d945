import { type Catalog, unknownReference } from './catalog.ts'
import type { Dataset, EntityDraft, Placed, ReleaseDraft, SourceDraft, TypeDraft } from './draft.ts'
import { fullName } from './names.ts'
import { attempt, type Report, type Say } from './problems.ts'
import { sourceKnownFrom } from './sources.ts'
import { compareInstants, isBefore, parseInstant } from './time/day.ts'
import { parsePeriod } from './time/edtf.ts'

/** What makes releases acceptable: there is one, and each was recorded after the one before it. */
export function acceptReleases(dataset: Dataset, report: Report): void {
  let last: Placed<ReleaseDraft> | null = null
  for (const placed of dataset.releases) {
    if (last !== null && compareInstants(parseInstant(last.draft.recorded), parseInstant(placed.draft.recorded)) >= 0) {
      report(
        { name: placed.draft.name, placed },
        `expected a release recorded after ${last.draft.name} (${last.draft.recorded}), came ${placed.draft.recorded}; releases stand in the order of their taking in`,
      )
    }
    last = placed
  }
}

/** What makes the vocabulary acceptable: at most one type for each use that the program makes of one. */
export function acceptTypes(catalog: Catalog, report: Report): void {
  const roles = new Map<string, TypeDraft>()
  for (const [name, placed] of catalog.types) {
    const { role } = placed.draft
    if (role === undefined) continue
    const first = roles.get(role)
    if (first !== undefined)
      report({ name, placed }, `expected one type with the role ${role}, came ${first.type} and ${name}; remove it from one`)
    roles.set(role, placed.draft)
  }
}

export function acceptSource(placed: Placed<SourceDraft>, catalog: Catalog, report: Report): void {
  const { draft } = placed
  const say: Say = (message) => report({ name: draft.slug, placed }, message)
  if (draft.publisher !== undefined && !catalog.entities.has(draft.publisher))
    say(unknownReference('the key of an entity as publisher', draft.publisher, catalog.entities.keys()))
  acceptRelease(draft.release, catalog, say)
  attempt(say, () => sourceKnownFrom(draft))
}

export function acceptEntity(placed: Placed<EntityDraft>, catalog: Catalog, report: Report): void {
  const { draft } = placed
  const say: Say = (message) => report({ name: draft.key, placed }, message)
  const need = (field: 'placeType' | 'unit' | 'definition', kind: string): void => {
    if (draft.kind === kind && draft[field] === undefined) say(`expected ${field} on a ${kind}, came none; add it`)
    if (draft.kind !== kind && draft[field] !== undefined)
      say(`expected ${field} only on a ${kind}, came one on a ${draft.kind}; remove it`)
  }
  need('placeType', 'Place')
  need('unit', 'Metric')
  need('definition', 'Metric')
  if (draft.source !== undefined && draft.kind !== 'Document')
    say(`expected source only on a Document, came one on a ${draft.kind}; remove it`)
  if (draft.source !== undefined && !catalog.sources.has(draft.source))
    say(unknownReference('the slug of a source', draft.source, catalog.sources.keys()))
  acceptRelease(draft.release, catalog, say)
  for (const name of (draft.aliases ?? []).map(fullName)) {
    acceptFacet(`the name ${name.text}`, name, draft, catalog, say)
    if (name.role === 'MAIN' && (name.known === undefined || name.known === draft.known))
      say(`expected a later day on a second MAIN name, came ${name.text} without; give the day from which it is the name`)
    if (name.period !== undefined) attempt(say, () => parsePeriod(name.period ?? ''))
  }
  for (const identifier of draft.identifiers ?? [])
    acceptFacet(`the identifier ${identifier.scheme} ${identifier.value}`, identifier, draft, catalog, say)
  for (const line of draft.later ?? []) acceptRelease(line.release, catalog, say)
}

interface FacetDraft {
  readonly known?: string | undefined
  readonly release?: string | undefined
  readonly withdrawn?: string | undefined
}

function acceptFacet(what: string, facet: FacetDraft, entity: EntityDraft, catalog: Catalog, say: Say): void {
  acceptRelease(facet.release, catalog, say)
  acceptRelease(facet.withdrawn, catalog, say)
  if (facet.known !== undefined && isBefore(facet.known, entity.known)) {
    say(`expected ${what} known on or after ${entity.known}, when ${entity.key} was, came ${facet.known}; correct one of the two`)
  }
}

function acceptRelease(name: string | undefined, catalog: Catalog, say: Say): void {
  if (name !== undefined && !catalog.order.has(name)) say(unknownReference('the name of a release', name, catalog.order.keys()))
}

/** Slugs, former slugs and identifiers each name one thing. */
export function acceptHandles(catalog: Catalog, report: Report): void {
  const taken = new Map<string, string>()
  for (const [name, placed] of catalog.entities) {
    const { draft } = placed
    const handles = [draft.slug ?? draft.key, ...(draft.formerSlugs ?? [])].map((slug) => `the slug ${slug}`)
    for (const handle of [...handles, ...(draft.identifiers ?? []).map(({ scheme, value }) => `the identifier ${scheme} ${value}`)]) {
      const first = taken.get(handle)
      if (first !== undefined) report({ name, placed }, `expected ${handle} on one entity, came it on ${first} too; remove it from one`)
      taken.set(handle, name)
    }
  }
}
