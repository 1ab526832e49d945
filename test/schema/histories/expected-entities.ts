import type { EntityDraft } from '../../../graph/draft.ts'
import { groupBy } from '../../../graph/group-by.ts'
import { typeOf } from './claims.ts'
import { timelineOf } from './expected-timeline.ts'
import {
  ALL_HISTORY,
  bySaid,
  type Certainty,
  duringOr,
  ends,
  holds,
  inOrder,
  isAbout,
  isRanked,
  isShown,
  keys,
  type Lens,
  listed,
  named,
  nodes,
  onDay,
  TODAY,
} from './lens.ts'
import { type Asked, datesOf, rangeOf } from './periods.ts'
import { order, publication, type SeenClaim, type World } from './world.ts'

/** The answer to the question about entities, from the data set and the words of the design alone. */
export function expectedEntities(lens: Lens) {
  const { world, valid, question } = lens
  const holders = inOrder(
    world.claims.filter((claim) => isShown(claim) && typeOf(claim.draft) === 'HELD_OFFICE' && ends(claim)[1] === 'chair'),
  )
  return {
    graph: graphOf(lens),
    entities: { totalCount: world.entities.length, edges: nodes(world.entities.map((entity) => entityOf(lens, entity))) },
    officeHolders:
      world.entity('chair') === undefined
        ? null
        : listed(holders, { asked: onDay(valid), wanted: question.certainty, node: ({ key }) => ({ key }) }),
  }
}

const KINDS = ['Person', 'Office', 'Agency', 'Place', 'Document', 'Metric'] as const

function graphOf({ dataset, world, valid }: Lens) {
  const shown = world.claims.filter(isShown)
  const dates = shown
    .flatMap(({ says }) => Object.values(datesOf(says.period ?? '')))
    .flatMap((date) => (date === null ? [] : [rangeOf(date).from]))
  const types = groupBy(
    shown.filter((claim) => holds(claim, onDay(valid))),
    ({ draft }) => typeOf(draft) ?? '',
  )
  return {
    dataVersion: world.release < 0 ? null : new Date(dataset.releases?.[world.release]?.recorded ?? '').toISOString(),
    firstDay: dates.toSorted()[0] ?? null,
    lastDay: dates.toSorted().at(-1) ?? null,
    kinds: KINDS.map((kind) => ({
      kind: kind.toUpperCase(),
      count: world.entities.filter((entity) => entity.kind === kind).length,
    })).filter(({ count }) => count > 0),
    types: [...types].map(([type, claims]) => ({ type, count: claims.length })).toSorted((a, b) => order(a.type, b.type)),
  }
}

function entityOf(lens: Lens, entity: EntityDraft) {
  const { world, inner, valid, innerValid, question } = lens
  const { key, kind, source } = entity
  const names = world.names(entity).map(({ text, role, note }) => ({ text, role, note }))
  const name = names[0]?.text
  const aliases = names.filter(({ role }) => role === 'ALIAS' || role === 'CAPTION').map(({ text }) => text)
  const document = world.sources.find(({ slug }) => slug === source)
  const during = duringOr(ALL_HISTORY, question)
  return {
    slug: key,
    kind: kind.toUpperCase(),
    name,
    aliases: [...new Set(aliases)].filter((text) => text !== name),
    description: world.description(entity),
    names,
    identifiers: world.identifiers(entity),
    relationships: linksOf(world, key, onDay(valid)),
    inner: linksOf(inner, key, onDay(innerValid)),
    during: linksOf(world, key, duringOr(onDay(valid), question), question.certainty),
    latest: { edges: nodes(latestOf(lens, key).map((claim) => ({ key: claim.key }))) },
    statements: keys(bySaid(world.claims.filter((claim) => isRanked(claim) && isAbout(lens, claim.draft, key)))),
    said: keys(bySaid(inner.claims.filter(({ draft, says }) => isRanked({ says }) && 'speaker' in draft && draft.speaker === key))),
    timeline: timelineOf(lens, [key], during),
    ...(kind === 'Agency' && { heads: headsOf(lens, key) }),
    ...(kind === 'Document' && { source: document === undefined ? null : { slug: document.slug, title: document.title } }),
    ...(kind === 'Metric' && {
      observations: keys(ofEach(figuresOf(world).filter(isRanked), 'LATEST')),
      first: keys(ofEach(figuresOf(inner).filter(isRanked), 'FIRST')),
      all: keys(figuresOf(world).filter((claim) => holds(claim, during))),
    }),
  }
}

function linksOf(world: World, key: string, asked: Asked, wanted?: Certainty) {
  const touching = inOrder(world.claims.filter((claim) => isShown(claim) && ends(claim).includes(key)))
  return listed(touching, {
    asked,
    ...(wanted !== undefined && { wanted }),
    node: (claim) => ({ key: claim.key, rank: claim.says.rank ?? 'NORMAL' }),
    edge: (claim) => {
      const isSubject = ends(claim)[0] === key
      return {
        direction: isSubject ? 'OUT' : 'IN',
        phrase: world.phrase(claim, isSubject ? 'subject' : 'object'),
        other: named(world, ends(claim)[isSubject ? 1 : 0]),
      }
    },
  })
}

/** Denied ones too, the last known first. */
function latestOf({ world, valid }: Lens, key: string): readonly SeenClaim[] {
  return world.claims
    .filter((claim) => isRanked(claim) && ends(claim).includes(key) && holds(claim, onDay(valid)))
    .toSorted((a, b) => order(b.version.knownFrom, a.version.knownFrom) || order(b.key, a.key))
}

/** Holders of the offices that head it, both on the valid day; where none is said, on the earlier of today and the known day. */
function headsOf({ world, valid, known, question: { certainty: wanted } }: Lens, agency: string) {
  const asked = onDay(valid ?? (known < TODAY ? known : TODAY))
  const ofType = (type: string) =>
    world.claims.filter((claim) => isShown(claim) && typeOf(claim.draft) === type && holds(claim, asked, wanted))
  const offices = ofType('HEADS')
    .filter((claim) => ends(claim)[1] === agency)
    .map((claim) => ends(claim)[0])
  const held = ofType('HELD_OFFICE').filter((claim) => offices.includes(ends(claim)[1]))
  return listed(inOrder(held), { asked, wanted, node: ({ key }) => ({ key }) })
}

/** Figures by period and then by publication. */
export function figuresOf(world: World): readonly SeenClaim[] {
  const sort = (claim: SeenClaim): string => {
    const { from, to } = rangeOf(claim.says.period ?? '')
    return [from, to, publication(claim)].join(' ')
  }
  return world.claims.filter(({ draft }) => 'observation' in draft).toSorted((a, b) => order(sort(a), sort(b)) || order(a.key, b.key))
}

/** Of figures in order, of each question the one published last or first. */
function ofEach(figures: readonly SeenClaim[], vintage: 'LATEST' | 'FIRST'): readonly SeenClaim[] {
  const questions = groupBy(figures, ({ draft, says }) => JSON.stringify([says.period, says.reading, 'about' in draft ? draft.about : []]))
  const chosen = [...questions.values()].map((group) => {
    const sorted = group.toSorted((a, b) => order(publication(a), publication(b)) || order(a.key, b.key))
    return vintage === 'FIRST' ? sorted[0] : (sorted.findLast(({ says }) => says.rank === 'PREFERRED') ?? sorted.at(-1))
  })
  return figures.filter((figure) => chosen.includes(figure))
}
