import { acceptReference, acceptRelease, acceptReleasesOf, type Catalog, releaseName } from './catalog.ts'
import { acceptChecks } from './citation-checks.ts'
import { contradictionsOf, fullCitation, touchedEntities } from './claim-parts.ts'
import { type ClaimDraft, claimIdentity, type ObservationDraft } from './draft.ts'
import { releaseIndex, stretches } from './history.ts'
import { atLine, attempt, type Say } from './problems.ts'
import { differences, questionOf } from './question.ts'
import { sourceDay } from './sources.ts'
import { type Day, isBefore } from './time/day.ts'

/** Every record that a claim names is there, of the right sort, and named once. */
export function acceptReferences(draft: ClaimDraft, catalog: Catalog, say: Say): void {
  const entities = [
    ...('about' in draft ? (draft.about ?? []) : []),
    ...('speaker' in draft && draft.speaker !== undefined ? [draft.speaker] : []),
  ]
  for (const came of entities) acceptReference({ what: 'the key of an entity', came, among: catalog.entities }, catalog, say)
  const about = 'about' in draft ? draft.about : undefined
  acceptOnce(
    [
      ['about', about],
      ['contradicts', contradictionsOf(draft).map(({ claim }) => claim)],
    ],
    say,
  )
  for (const { claim, release } of contradictionsOf(draft)) {
    acceptNamedClaim(claim, draft, catalog, say)
    acceptRelease(release, catalog, say)
  }
  for (const line of lines(draft)) {
    const sayAt = atLine(say, line.at)
    acceptOnce(claimLists(line), sayAt)
    for (const name of namedClaims(line)) acceptNamedClaim(name, draft, catalog, sayAt)
    for (const name of line.parts ?? []) acceptFigure(name, catalog, sayAt)
    if ('observation' in draft && line.revises !== undefined) acceptRevised(line.revises, draft, catalog, sayAt)
  }
  if ('observation' in draft) acceptNoCircle(draft, catalog, say)
  const own = claimIdentity(draft).key
  for (const { claim: name } of contradictionsOf(draft)) {
    const other = catalog.claims.get(name)?.draft
    // Said of both, it is reported of one.
    if (own > name && other !== undefined && contradictionsOf(other).some(({ claim }) => claim === own))
      say(`expected a contradiction said on one side, came ${name} on both; remove it from one of the two`)
  }
}

function acceptOnce(lists: readonly (readonly [string, readonly string[] | undefined])[], say: Say): void {
  for (const [field, keys] of lists) {
    const twice = keys?.find((key, index) => keys.indexOf(key) < index)
    if (twice !== undefined) say(`expected each key once in ${field}, came ${twice} twice; remove one`)
  }
}

function acceptNamedClaim(name: string, draft: ClaimDraft, catalog: Catalog, say: Say): void {
  acceptReference({ what: 'the key of a claim', came: name, among: catalog.claims }, catalog, say)
  if (name === claimIdentity(draft).key) say(`expected the key of another claim, came its own, ${name}; remove it`)
}

/** The figure of a key that is one; null where there is none, and that is said where the key is of another claim. */
function acceptFigure(name: string, catalog: Catalog, say: Say): ObservationDraft | null {
  const other = catalog.claims.get(name)?.draft
  if (other === undefined || 'observation' in other) return other ?? null
  say(
    `expected the key of an observation, came ${name} (${claimIdentity(other).form.toLowerCase()}); figures are made of and revised by figures`,
  )
  return null
}

function acceptRevised(name: string, draft: ObservationDraft, catalog: Catalog, say: Say): void {
  const other = acceptFigure(name, catalog, say)
  if (other === null) return
  // That a period is none is said of the claim that has it.
  attempt(
    () => undefined,
    () => {
      const differing = differences(questionOf(draft), questionOf(other))
      if (differing.length > 0)
        say(
          `expected in revises a figure of the same metric, period, reading and about, came ${name}, which differs in ${differing.join(', ')}; name the figure that this one replaces, or remove revises`,
        )
    },
  )
}

/** How many figures of a circle are named. */
const NAMED_OF_CIRCLE = 4

/** No figure revises itself through others. Of a circle the figure with the least key is blamed. */
function acceptNoCircle({ observation }: ObservationDraft, catalog: Catalog, say: Say): void {
  const chain = new Set([observation])
  let revised = revisedBy(observation, catalog)
  while (revised !== undefined && revised > observation && !chain.has(revised)) {
    chain.add(revised)
    revised = revisedBy(revised, catalog)
  }
  // A figure that names itself is refused elsewhere.
  if (revised !== observation || chain.size === 1) return
  const keys = [...chain]
  const named = [...keys.slice(0, NAMED_OF_CIRCLE), ...(keys.length > NAMED_OF_CIRCLE ? ['…'] : []), observation].join(' revises ')
  say(`expected figures that revise earlier ones, came a circle: ${named}; remove revises from one of them`)
}

function revisedBy(key: string, catalog: Catalog): string | undefined {
  const draft = catalog.claims.get(key)?.draft
  return draft !== undefined && 'observation' in draft ? draft.revises : undefined
}

/** What one line of a claim names of other claims. */
interface NamingLine {
  /** Its place among the later lines; -1 for the first. */
  readonly at: number
  readonly known: Day
  readonly release: string | undefined
  readonly revises?: string | undefined
  readonly aboutClaims?: readonly string[] | undefined
  readonly parts?: readonly string[] | undefined
  readonly outcomeClaims?: readonly string[] | undefined
}

function lines(draft: ClaimDraft): readonly NamingLine[] {
  const later = (draft.later ?? []).map((line, at) => ({
    ...line,
    at,
    known: line.known ?? draft.known,
    release: line.release ?? draft.release,
  }))
  return [{ ...draft, at: -1, release: draft.release }, ...later]
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
    const sayAt = atLine(say, line.at)
    if (isBefore(line.known, other.known))
      sayAt(`expected ${name} known by ${line.known}, when this claim was, came ${other.known}; ${advice}`)
    if (releaseIndex(catalog.order, line.release) < (catalog.order.get(releaseName(other.release, catalog)) ?? 0))
      sayAt(
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
    acceptChecks(cite, draft, catalog, say)
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
