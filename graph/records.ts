import { acceptReference, acceptRelease, acceptReleasesOf, type Brought, type Catalog, releaseName } from './catalog.ts'
import type { Dataset, EntityDraft, Placed, ReleaseDraft, SourceDraft, TypeDraft } from './draft.ts'
import type { NormRole } from './kinds.ts'
import { acceptEntityTexts, acceptSourceTexts } from './known-texts.ts'
import { fullName } from './names.ts'
import { atLine, attempt, type Report, type Say } from './problems.ts'
import { sourceKnownFrom } from './sources.ts'
import { compareInstants, type Day, type Instant, isBefore, parseInstant } from './time/day.ts'
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

/** What makes releases acceptable at an instant: none is still to come. What counts from the day of one would be hidden until then. */
export function acceptRecorded({ releases }: Catalog, now: Instant, report: Report): void {
  for (const [name, placed] of releases) {
    if (compareInstants(parseInstant(placed.draft.recorded), now) > 0)
      report(
        { name, placed },
        `expected a release recorded before now, came ${placed.draft.recorded}; give the instant at which it is taken in`,
      )
  }
}

/** What makes the vocabulary acceptable: at most one type for each use that the program makes of one, and words for what a headline tells. */
export function acceptTypes(catalog: Catalog, report: Report): void {
  const roles = new Map<string, TypeDraft>()
  for (const [name, placed] of catalog.types) {
    if (OTHER_LINKS.has(name))
      report({ name, placed }, `expected a name that no other link of the graph has, came ${name}; name the type otherwise`)
    const { role, effect } = placed.draft
    for (const word of effect === undefined ? [] : (HEADLINE_WORDS[effect] ?? []))
      if (placed.draft[word] === undefined)
        report({ name, placed }, `expected ${word} on a type with the effect ${effect}, which a headline says, came none; add the word`)
    if (role === undefined) continue
    const first = roles.get(role)
    if (first !== undefined)
      report({ name, placed }, `expected one type with the role ${role}, came ${first.type} and ${name}; remove it from one`)
    roles.set(role, placed.draft)
  }
}

/** What the links are called that are no claims between entities, as `graph/cypher/write.ts` makes them. */
export const OTHER_LINKS: ReadonlySet<string> = new Set([
  ...['FOR', 'CITES', 'CONTRADICTS', 'ABOUT', 'SAID_BY', 'CONCERNS', 'OF', 'NAMES', 'IDENTIFIES', 'DESCRIBES'],
])

/** The words without which a headline could not tell of an effect. */
const HEADLINE_WORDS: { readonly [effect in NormRole]?: readonly ('noun' | 'done')[] } = {
  ANNOUNCES: ['done'],
  STARTS: ['noun', 'done'],
  RESTARTS: ['noun', 'done'],
  RESTRAINS: ['noun', 'done'],
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
  const say: Say = (message, later) => report({ name: draft.key, placed, later }, message)
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
  acceptCorrections(draft, catalog, say)
  acceptEntityTexts(draft, say)
}

/** Each later line corrects, by a release of its own, what an earlier one said. */
function acceptCorrections(draft: EntityDraft, catalog: Catalog, say: Say): void {
  const first = releaseName(draft.release, catalog)
  const seen = new Set<string>()
  for (const [at, { release, why, name, description }] of (draft.later ?? []).entries()) {
    const sayAt = atLine(say, at)
    acceptRelease(release, catalog, sayAt)
    if ((catalog.order.get(release) ?? Number.POSITIVE_INFINITY) <= (catalog.order.get(first) ?? -1))
      sayAt(`expected a later line of a release after ${first}, which brought ${draft.key}, came ${release}; correct one of the two`)
    if (seen.has(release)) sayAt(`expected one later line for each release, came two for ${release}; merge them`)
    seen.add(release)
    if (name === undefined && description === undefined)
      sayAt('expected a name or a description in a later line of an entity, came neither; add one, or remove the line')
    if (name !== undefined && why === undefined) sayAt('expected a why beside a name that corrects, came none; say what was wrong')
  }
}

function acceptNames(draft: EntityDraft, catalog: Catalog, say: Say): void {
  const mains: Main[] = [{ known: draft.known }]
  for (const name of (draft.aliases ?? []).map(fullName)) {
    acceptFacet(`the name ${name.text}`, name, draft, catalog, say)
    const { period, known = draft.known, release, withdrawn } = name
    if (period !== undefined) attempt(say, () => acceptNamePeriod(name.text, period, known, say))
    if (name.role !== 'MAIN') continue
    const main: Main = { known, release, withdrawn }
    if (mains.some((other) => other.known === known && inOneRelease(main, other, catalog)))
      say(`expected one MAIN name from each day, came ${name.text} as another from ${known}; give the day from which it is the name`)
    mains.push(main)
  }
}

interface Main extends Brought {
  readonly known: Day
}

/** Whether some release holds both. */
function inOneRelease(one: Brought, other: Brought, catalog: Catalog): boolean {
  const begins = ({ release }: Brought): number => catalog.order.get(releaseName(release, catalog)) ?? 0
  const isGone = ({ withdrawn }: Brought, release: number): boolean =>
    withdrawn !== undefined && (catalog.order.get(withdrawn) ?? release + 1) <= release
  const from = Math.max(begins(one), begins(other))
  return !isGone(one, from) && !isGone(other, from)
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

/** Slugs, former slugs and identifiers each name one thing; what a release takes back names nothing from that release on. */
export function acceptHandles(catalog: Catalog, report: Report): void {
  const taken = new Map<string, readonly Handle[]>()
  for (const [name, placed] of catalog.entities) {
    for (const handle of handlesOf(name, placed.draft)) {
      const others = taken.get(handle.what) ?? []
      const first = others.find((other) => inOneRelease(handle, other, catalog))
      if (first !== undefined)
        report({ name, placed }, `expected ${handle.what} on one entity, came it on ${first.name} too; remove it from one`)
      taken.set(handle.what, [...others, handle])
    }
  }
}

interface Handle extends Brought {
  readonly what: string
  readonly name: string
}

/** A slug that was ever given stays; an identifier may be taken back. */
function handlesOf(name: string, draft: EntityDraft): readonly Handle[] {
  return [
    ...[draft.slug ?? draft.key, ...(draft.formerSlugs ?? [])].map((slug) => ({ what: `the slug ${slug}`, name })),
    ...(draft.identifiers ?? []).map(({ scheme, value, release = draft.release, withdrawn }) => ({
      what: `the identifier ${scheme} ${value}`,
      name,
      release,
      withdrawn,
    })),
  ]
}
