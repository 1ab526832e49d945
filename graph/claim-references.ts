import { acceptReference, acceptReleasesOf, type Catalog, releaseName } from './catalog.ts'
import { fullCitation, touchedEntities } from './claim-parts.ts'
import { type ClaimDraft, claimIdentity } from './draft.ts'
import { releaseIndex, stretches } from './history.ts'
import { attempt, type Say } from './problems.ts'
import { sourceDay } from './sources.ts'
import { type Day, isBefore } from './time/day.ts'

/** Every record that a claim names is there, of the right sort, and named once. */
export function acceptReferences(draft: ClaimDraft, catalog: Catalog, say: Say): void {
  const entities = [
    ...('about' in draft ? (draft.about ?? []) : []),
    ...('speaker' in draft && draft.speaker !== undefined ? [draft.speaker] : []),
  ]
  for (const came of entities) acceptReference({ what: 'the key of an entity', came, among: catalog.entities }, catalog, say)
  for (const [field, keys] of [
    ['about', 'about' in draft ? draft.about : undefined],
    ['contradicts', draft.contradicts],
    ...lines(draft).flatMap((line) => claimLists(line)),
  ] as const) {
    const twice = keys?.find((key, index) => keys.indexOf(key) < index)
    if (twice !== undefined) say(`expected each key once in ${field}, came ${twice} twice; remove one`)
  }
  const own = claimIdentity(draft).key
  const figures = new Set(['revises' in draft ? draft.revises : undefined, ...lines(draft).flatMap(({ parts }) => parts ?? [])])
  for (const name of [...(draft.contradicts ?? []), ...lines(draft).flatMap(namedClaims)]) {
    acceptReference({ what: 'the key of a claim', came: name, among: catalog.claims }, catalog, say)
    const other = catalog.claims.get(name)?.draft
    if (name === own) say(`expected the key of another claim, came its own, ${name}; remove it`)
    else if (other !== undefined && figures.has(name) && !('observation' in other))
      say(
        `expected the key of an observation, came ${name} (${claimIdentity(other).form.toLowerCase()}); figures are made of and revised by figures`,
      )
  }
  for (const name of draft.contradicts ?? []) {
    // Said of both, it is reported of one.
    if (own > name && catalog.claims.get(name)?.draft.contradicts?.includes(own))
      say(`expected a contradiction said on one side, came ${name} on both; remove it from one of the two`)
  }
}

/** What one line of a claim names of other claims. */
interface NamingLine {
  readonly known: Day
  readonly release: string | undefined
  readonly revises?: string | undefined
  readonly aboutClaims?: readonly string[] | undefined
  readonly parts?: readonly string[] | undefined
  readonly outcomeClaims?: readonly string[] | undefined
}

function lines(draft: ClaimDraft): readonly NamingLine[] {
  const later = (draft.later ?? []).map((line) => ({ ...line, known: line.known ?? draft.known, release: line.release ?? draft.release }))
  return [{ ...draft, release: draft.release }, ...later]
}

function claimLists({ aboutClaims, parts, outcomeClaims }: NamingLine): readonly (readonly [string, readonly string[] | undefined])[] {
  return [
    ['aboutClaims', aboutClaims],
    ['parts', parts],
    ['outcomeClaims', outcomeClaims],
  ]
}

function namedClaims(line: NamingLine): readonly string[] {
  return [...(line.revises === undefined ? [] : [line.revises]), ...claimLists(line).flatMap(([, keys]) => keys ?? [])]
}

/** What a claim names is known and recorded no later than the claim, or the line of it, that names it. */
export function acceptOrder(draft: ClaimDraft, catalog: Catalog, say: Say): void {
  const precede = (
    name: string,
    other: { known: Day; release?: string | undefined } | undefined,
    line: NamingLine,
    advice: string,
  ): void => {
    if (other === undefined) return
    if (isBefore(line.known, other.known))
      say(`expected ${name} known by ${line.known}, when this claim was, came ${other.known}; ${advice}`)
    if (releaseIndex(catalog.order, line.release) < (catalog.order.get(releaseName(other.release, catalog)) ?? 0))
      say(
        `expected ${name} in the release ${releaseName(line.release, catalog)}, as this claim is, or an earlier one, came ${other.release}; ${advice}`,
      )
  }
  const [head, ...rest] = lines(draft)
  if (head === undefined) return
  for (const name of touchedEntities(draft))
    precede(name, catalog.entities.get(name)?.draft, head, 'bring in the entity earlier or the claim later')
  for (const line of [head, ...rest]) {
    for (const name of namedClaims(line))
      precede(name, catalog.claims.get(name)?.draft, line, 'what speaks of a claim cannot be there before it')
  }
}

/** Citations are whole, and there is one in every release; where the claim counts from a publication, one was published by then. */
export function acceptCitations(draft: ClaimDraft, catalog: Catalog, say: Say): void {
  for (const cite of draft.cite.map(fullCitation)) {
    acceptReference({ what: 'the slug of a source', came: cite.source, among: catalog.sources }, catalog, say)
    if (cite.attributedTo !== undefined) {
      const what = 'the key of the entity that speaks in the source'
      acceptReference({ what, came: cite.attributedTo, among: catalog.entities }, catalog, say)
    }
    acceptReleasesOf(`the citation of ${cite.source}`, cite, catalog, say)
    if (cite.checked !== undefined && cite.fingerprint === undefined)
      say(`expected a fingerprint beside checked in the citation of ${cite.source}, came none; add it or remove checked`)
  }
}

/** The evidence for an accepted claim: a citation in every release that has it, and a source published by the day from which a publication counts. */
export function acceptEvidence(draft: ClaimDraft, catalog: Catalog, say: Say): void {
  const cites = draft.cite.map(fullCitation).filter(({ source }) => catalog.sources.has(source))
  if (cites.length === 0) return
  for (const [name, release] of catalog.order) {
    const there = cites.some(({ source, release: brought, withdrawn }) => {
      const index = (of: string | undefined): number => catalog.order.get(releaseName(of, catalog)) ?? 0
      return (
        Math.max(index(brought), index(catalog.sources.get(source)?.draft.release)) <= release &&
        (withdrawn === undefined || release < index(withdrawn))
      )
    })
    if (!there && stretches(draft, release, catalog.order).length > 0)
      say(
        `expected a citation in the release ${name}, which has this claim, came none; cite a source of that release, or withdraw the claim`,
      )
  }
  if (draft.basis !== 'PUBLICATION') return
  const days: Day[] = []
  for (const { source } of cites)
    attempt(
      () => undefined,
      () => days.push(sourceDay(catalog, source)),
    )
  if (!days.some((day) => !isBefore(draft.known, day))) {
    say(
      `expected a cited source published by ${draft.known}, came ${days.toSorted().join(', ') || 'none'}; cite an earlier one, or make the claim known later`,
    )
  }
}
