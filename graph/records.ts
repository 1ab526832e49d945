import { acceptReference, acceptRelease, acceptReleasesOf, type Brought, type Catalog, releaseName } from './catalog.ts'
import type { Dataset, EntityDraft, Placed, ReleaseDraft, SourceDraft, TypeDraft } from './draft.ts'
import { acceptEntityTexts, acceptSourceTexts } from './known-texts.ts'
import { fullName } from './names.ts'
import { attempt, type Report, type Say } from './problems.ts'
import { sourceKnownFrom } from './sources.ts'
import { compareInstants, type Day, isBefore, parseInstant } from './time/day.ts'
import { parsePeriod } from './time/edtf.ts'
import { mentionsLaterThan } from './time/holds.ts'

/** What makes releases acceptable: each was recorded after the one before it. */
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
  if (draft.publisher !== undefined)
    acceptReference({ what: 'the key of an entity as publisher', came: draft.publisher, among: catalog.entities }, catalog, say)
  acceptRelease(draft.release, catalog, say)
  attempt(say, () => {
    sourceKnownFrom(draft)
    if (catalog.order.has(releaseName(draft.release, catalog))) acceptSourceTexts(draft, catalog, say)
  })
}

export function acceptEntity(placed: Placed<EntityDraft>, catalog: Catalog, report: Report): void {
  const { draft } = placed
  const say: Say = (message) => report({ name: draft.key, placed }, message)
  const need = (field: 'placeType' | 'unit' | 'definition', kind: string): void => {
    if (draft.kind === kind && draft[field] === undefined) say(`expected ${field} on a ${kind}, came none; add it`)
    if (draft.kind !== kind && draft[field] !== undefined)
      say(`expected ${field} only on a ${kind}, came one of the kind ${draft.kind}; remove it`)
  }
  need('placeType', 'Place')
  need('unit', 'Metric')
  need('definition', 'Metric')
  if (draft.source !== undefined) {
    if (draft.kind !== 'Document') say(`expected source only on a Document, came one of the kind ${draft.kind}; remove it`)
    acceptReference({ what: 'the slug of a source', came: draft.source, among: catalog.sources }, catalog, say)
  }
  if (draft.slug !== undefined && draft.slug !== draft.key && !draft.formerSlugs?.includes(draft.key))
    say(`expected the key ${draft.key} among the formerSlugs, for it was the first slug, came it not; add it`)
  acceptRelease(draft.release, catalog, say)
  acceptNames(draft, catalog, say)
  for (const identifier of draft.identifiers ?? [])
    acceptFacet(`the identifier ${identifier.scheme} ${identifier.value}`, identifier, draft, catalog, say)
  for (const line of draft.later ?? []) {
    acceptRelease(line.release, catalog, say)
    if (line.description === undefined) say('expected a description in a later line of an entity, came none; add it, or remove the line')
  }
  acceptEntityTexts(draft, say)
}

function acceptNames(draft: EntityDraft, catalog: Catalog, say: Say): void {
  const mains = new Set([draft.known])
  for (const name of (draft.aliases ?? []).map(fullName)) {
    acceptFacet(`the name ${name.text}`, name, draft, catalog, say)
    const { period, known = draft.known } = name
    if (period !== undefined) attempt(say, () => acceptNamePeriod(name.text, period, known, say))
    if (name.role !== 'MAIN') continue
    if (mains.has(known))
      say(`expected one MAIN name from each day, came ${name.text} as another from ${known}; give the day from which it is the name`)
    mains.add(known)
  }
}

/** Raises BadInput where the text is no period. */
function acceptNamePeriod(text: string, period: string, known: Day, say: Say): void {
  const { start, end } = parsePeriod(period)
  if ([start, end].some((date) => date !== null && mentionsLaterThan(date, known)))
    say(`expected no day later than it was known (${known}) in the period of the name ${text}, came ${period}; make the name known later`)
}

interface FacetDraft extends Brought {
  readonly known?: string | undefined
}

function acceptFacet(what: string, facet: FacetDraft, entity: EntityDraft, catalog: Catalog, say: Say): void {
  acceptReleasesOf(what, facet, catalog, say)
  if (facet.known !== undefined && isBefore(facet.known, entity.known)) {
    say(`expected ${what} known on or after ${entity.known}, when ${entity.key} was, came ${facet.known}; correct one of the two`)
  }
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
