import { periodOf, typeOf } from './claims.ts'
import { figuresOf } from './expected-entities.ts'
import { timelineOf } from './expected-timeline.ts'
import { ALL_HISTORY, bySaid, ends, inOrder, isRanked, isShown, keys, type Lens, listed, named, nodes, onDay } from './lens.ts'
import { order, type SeenCitation, type SeenClaim, World } from './world.ts'

/** The answer to the question about claims and sources, from the data set and the words of the design alone. */
export function expectedClaims(lens: Lens) {
  const { world, valid, question } = lens
  const relationships = inOrder(world.claims.filter(({ draft }) => 'relationship' in draft))
  const statements = bySaid(world.claims.filter(({ draft }) => 'statement' in draft))
  const found = statements.filter(({ says }) => says.mode === 'FINDS' && says.finding === 'UNLAWFUL' && isRanked({ says }))
  return {
    relationships: listed(relationships, { asked: onDay(valid), node: (claim) => claimOf(lens, claim) }),
    shown: listed(relationships.filter(isShown), { asked: onDay(valid), wanted: question.certainty, node: ({ key }) => ({ key }) }),
    statements: { totalCount: statements.length, edges: nodes(statements.map((claim) => claimOf(lens, claim))) },
    found: { totalCount: found.length },
    entity:
      world.entity('headcount') === undefined
        ? null
        : { observations: { edges: nodes(figuresOf(world).map((claim) => claimOf(lens, claim))) } },
    sources: { totalCount: world.sources.length, edges: nodes(world.sources.map((source) => sourceOf(lens, source))) },
    timeline: timelineOf(lens, ['ada', 'chair', 'nobody'], ALL_HISTORY),
    search: searchIn(lens),
  }
}

function searchIn({ world, question: { word } }: Lens) {
  const found = world.entities.filter((entity) =>
    [...world.names(entity).map(({ text }) => text), ...world.identifiers(entity).map(({ value }) => value)].some((text) =>
      text.includes(word),
    ),
  )
  return { totalCount: found.length, edges: nodes(found.map(({ key }) => named(world, key))) }
}

function sourceOf({ world, dataset }: Lens, { slug, title, publisher, published }: World['sources'][number]) {
  const cited = world.citations.filter(({ source }) => source === slug)
  return {
    slug,
    title,
    publisher: named(world, publisher),
    document: named(world, dataset.entities.find(({ source }) => source === slug)?.key),
    published: date(published),
    citations: { totalCount: cited.length, edges: nodes(cited.map(({ stance, claim }) => ({ stance, claim: { key: claim } }))) },
  }
}

function date(edtf: string | undefined) {
  return edtf === undefined ? null : { edtf }
}

function citationsOf(world: World, key: string) {
  const cited = world.citations.filter(({ claim }) => claim === key)
  const node = ({ stance, locator, source, attributedTo }: SeenCitation) => ({
    stance,
    locator,
    claim: { key, rank: world.claim(key)?.says.rank ?? 'NORMAL' },
    source: { slug: source },
    attributedTo: named(world, attributedTo),
  })
  return { totalCount: cited.length, edges: nodes(cited.map(node)) }
}

function claimOf(lens: Lens, claim: SeenClaim): object {
  const { world, inner } = lens
  const { key, draft, version, says } = claim
  const about = world.claims.filter(({ draft: other }) => 'statement' in other && other.aboutClaims?.includes(key))
  return {
    key,
    rank: says.rank ?? 'NORMAL',
    rankReason: says.rankReason ?? null,
    note: says.note ?? null,
    knownFrom: version.knownFrom,
    knownBasis: version.basis,
    recordedAt: instant(lens, version.taken),
    contradicts: world.contradicted(claim).map((other) => ({ key: other })),
    statements: keys(bySaid(about)),
    citations: citationsOf(world, key),
    inner: citationsOf(inner, key),
    versions: versionsOf(lens, claim),
    ...('relationship' in draft
      ? relationshipOf(lens, claim)
      : 'observation' in draft
        ? observationOf(lens, claim)
        : statementOf(lens, claim)),
  }
}

/** Each version is read on the day and at the instant at which it begins. */
function versionsOf(lens: Lens, { key, draft }: SeenClaim) {
  const versions = lens.world.versions(draft).toSorted((a, b) => a.taken - b.taken || order(a.knownFrom, b.knownFrom))
  return versions.map(({ knownFrom, taken, retracted, reason, says }) => {
    const recordedAt = instant(lens, taken)
    const then = new World(lens.dataset, { known: knownFrom, recorded: recordedAt })
    const claim = then.claim(key)
    return {
      knownFrom,
      recordedAt,
      retractedAt: retracted === null || retracted > lens.world.release ? null : instant(lens, retracted),
      reason,
      claim: {
        key,
        knownFrom,
        recordedAt,
        rank: says.rank ?? 'NORMAL',
        note: says.note ?? null,
        contradicts: claim === undefined ? null : then.contradicted(claim).map((other) => ({ key: other })),
        citations: { totalCount: citationsOf(then, key).totalCount },
      },
    }
  })
}

function instant({ dataset }: Lens, release: number): string {
  return new Date(dataset.releases?.[release]?.recorded ?? '').toISOString()
}

function relationshipOf({ world }: Lens, claim: SeenClaim) {
  const { draft, says } = claim
  return {
    __typename: 'Relationship',
    type: typeOf(draft),
    negated: 'negated' in draft && draft.negated === true,
    phrase: world.phrase(claim, 'subject'),
    subject: named(world, ends(claim)[0]),
    object: named(world, ends(claim)[1]),
    period: { edtf: says.period, form: periodOf(draft, says).form },
    capacity: says.capacity ?? null,
    title: says.title ?? null,
    scope: says.scope ?? null,
  }
}

function observationOf({ world }: Lens, claim: SeenClaim) {
  const { key, says } = claim
  const revising = world.vintages(claim).find(({ draft }) => 'observation' in draft && draft.revises === key)
  return {
    __typename: 'Observation',
    metric: { slug: key.split('/')[0] },
    about: slugs(says.about),
    period: { edtf: says.period },
    reading: says.reading,
    value: says.value,
    qualifier: says.qualifier ?? 'EXACT',
    published: date(says.published),
    revisedBy: revising === undefined ? null : { key: revising.key },
    vintages: world.vintages(claim).map((vintage) => ({ key: vintage.key })),
    parts: seen(world, says.parts),
    formula: says.formula ?? null,
  }
}

function statementOf({ world }: Lens, { says }: SeenClaim) {
  return {
    __typename: 'Statement',
    mode: says.mode,
    speaker: says.speaker === undefined ? null : { slug: says.speaker },
    speakerText: says.speakerText ?? named(world, says.speaker)?.name,
    saidOn: date(says.said),
    text: says.text,
    about: slugs(says.about),
    aboutClaims: seen(world, says.aboutClaims),
    finding: says.finding ?? null,
    outcome: says.mode === 'FORECASTS' ? (says.outcome ?? 'OPEN') : null,
    outcomeClaims: seen(world, says.outcomeClaims),
  }
}

function slugs(keys: readonly string[] = []) {
  return keys.map((slug) => ({ slug }))
}

/** Those of the claims that are seen. */
function seen(world: World, keys: readonly string[] = []) {
  return keys.filter((key) => world.claim(key) !== undefined).map((key) => ({ key }))
}
