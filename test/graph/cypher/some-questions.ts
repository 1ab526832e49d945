import fc from 'fast-check'
import * as acknowledged from '../../../graph/cypher/acknowledged.ts'
import { changeLists } from '../../../graph/cypher/change.ts'
import { citationLists, citationsById } from '../../../graph/cypher/citation.ts'
import * as claim from '../../../graph/cypher/claim.ts'
import * as entity from '../../../graph/cypher/entity.ts'
import { ORDERS } from '../../../graph/cypher/fragments.ts'
import { relationshipTypes, releaseCounts, typeCounts } from '../../../graph/cypher/graph-info.ts'
import { headsCount, headsPages } from '../../../graph/cypher/head.ts'
import { readLabels } from '../../../graph/cypher/identify.ts'
import type { AskedDays, ClockKey, Position } from '../../../graph/cypher/keys.ts'
import { readLedger } from '../../../graph/cypher/migrations.ts'
import { observationLists, VINTAGES } from '../../../graph/cypher/observation.ts'
import { type PathKey, pathDegrees, pathLinks } from '../../../graph/cypher/path.ts'
import {
  type EntityRelationships,
  type RelationshipNarrowing,
  type RelationshipPageKey,
  relationshipCount,
  relationshipPage,
  SORTS,
} from '../../../graph/cypher/relationship.ts'
import { allRelationships, relationshipsOfOthers } from '../../../graph/cypher/relationship-list.ts'
import * as held from '../../../graph/cypher/release.ts'
import { searchableSlugs, searchableTexts } from '../../../graph/cypher/search.ts'
import { sourceCount, sourcePages, sourcesBySlug } from '../../../graph/cypher/source.ts'
import { claimsUpon } from '../../../graph/cypher/standing.ts'
import { STATEMENT_LISTS, type StatementList, statementLists } from '../../../graph/cypher/statement.ts'
import { type TimelineKey, timelineLists } from '../../../graph/cypher/timeline.ts'
import { FINDINGS, KINDS, PLACE_TYPES, RANKS, STANCES, STATEMENT_MODES } from '../../../graph/kinds.ts'
import { GRAINS } from '../../../graph/periods.ts'
import { combine, maybe, page, plain, type Question, rows, shaped, some } from './question.ts'
import { DAYS, RELEASES, TYPES } from './some-drawn.ts'
import { rowsOf, textsIn, type World } from './world.ts'

const RECORDED = [
  '2020-01-01T00:00:00.000Z',
  ...RELEASES.map(({ recorded }) => new Date(recorded).toISOString()),
  '2021-03-01T00:00:00.000Z',
  '2030-01-01T00:00:00.000Z',
] as const

const clocks: fc.Arbitrary<ClockKey> = fc.record({
  known: fc.oneof({ weight: 2, arbitrary: fc.constant('2026-11-24') }, { weight: 3, arbitrary: fc.constantFrom(...DAYS) }),
  recorded: fc.oneof(
    { weight: 2, arbitrary: fc.constant('2030-01-01T00:00:00.000Z') },
    { weight: 3, arbitrary: fc.constantFrom(...RECORDED) },
  ),
})

const days: fc.Arbitrary<AskedDays> = fc
  .tuple(maybe(fc.tuple(fc.constantFrom(...DAYS), fc.constantFrom(...DAYS))), fc.boolean())
  .map(([pair, certain]) => {
    const [from, to] = (pair ?? []).toSorted()
    return { from: from ?? null, to: to ?? null, certain }
  })

/** The start, or the place of a row that is there, or one that only might be. */
function positions(places: readonly (readonly [string, string])[]): fc.Arbitrary<Position> {
  const stray = fc.tuple(fc.constantFrom(...DAYS, '0001-01-01', ''), fc.constantFrom('e1', 'e1/linked-to/e2', 'zz'))
  return maybe(
    places.length === 0 ? stray : fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...places) }, { weight: 1, arbitrary: stray }),
  ).map((place) => ({
    afterSort: place?.[0] ?? null,
    afterKey: place?.[1] ?? null,
  }))
}

/** What can be asked about relationships, shared with the oracle's own property. */
export interface RelationshipQuestions {
  readonly ofEntity: fc.Arbitrary<EntityRelationships>
  readonly timeline: fc.Arbitrary<TimelineKey>
}

export function relationshipQuestions(world: World): RelationshipQuestions {
  const keys = world.entities.map(({ key }) => key)
  const narrowing: fc.Arbitrary<RelationshipNarrowing> = fc.record({
    types: some(TYPES.map(({ type }) => type)),
    kinds: some(KINDS),
    placeTypes: fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: some(PLACE_TYPES) }),
    others: fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: some(keys) }),
    negated: maybe(fc.boolean()),
    ranks: some(RANKS),
  })
  const key = fc.constantFrom('nobody', ...keys, ...keys)
  return {
    ofEntity: combine(fc.record({ key, direction: maybe(fc.constantFrom('OUT' as const, 'IN' as const)) }), narrowing, days, clocks),
    timeline: combine(
      fc.record({ of: fc.uniqueArray(key, { minLength: 1, maxLength: 4 }) }),
      narrowing,
      days.map(({ from, to }) => ({ from, to })),
      clocks,
    ),
  }
}

/** The relationship lists that most questions ask for: as of a day, or of all days, of some ranks and not denied. */
export function usually(key: EntityRelationships): EntityRelationships {
  return {
    ...key,
    direction: null,
    types: null,
    kinds: null,
    placeTypes: null,
    others: null,
    negated: false,
    ranks: [...RANKS],
    certain: false,
  }
}

/** Every read that the program has, asked at random about one graph. */
export function someQuestions(world: World): fc.Arbitrary<readonly Question[]> {
  const { ofEntity, timeline } = relationshipQuestions(world)
  const entityKeys = world.entities.map(({ key }) => key)
  const anyEntity = fc.constantFrom('nobody', ...entityKeys)
  const relationships = rowsOf(world, 'relationship')
  const observations = rowsOf(world, 'observation')
  const statements = rowsOf(world, 'statement')
  const citations = rowsOf(world, 'citation')
  const identifiers = rowsOf(world, 'facet').filter(({ props }) => props.facet === 'Identifier')
  const sources = world.graph.plans.flatMap((plan) => plan.newSources.map(({ slug }) => String(slug)))
  const places = (of: typeof relationships, sort: string, unique: string) =>
    of.map(({ props }): readonly [string, string] => [String(props[sort]), String(props[unique])])
  const keyIn = (of: typeof relationships, name: string) => fc.constantFrom('nothing', ...textsIn(of, name, 'nothing'))
  const withKey = (key: fc.Arbitrary<string>) => combine(fc.record({ key }), clocks)
  const slugs = world.entities.map(({ slug }): readonly [string, string] => [slug, slug])
  const kinds = combine(fc.record({ kinds: some(KINDS) }), clocks)
  const everything = ofEntity.map(({ key: _, direction: __, ...rest }) => rest)
  const ofOthers = combine(everything, fc.record({ others: fc.subarray(entityKeys, { minLength: 1 }) }))
  const headed = relationships.flatMap(({ row }) => (row.row === 'relationship' && row.type === 'HEADS' ? [row.object] : []))
  const heads = combine(
    fc.record({ key: fc.constantFrom('nobody', ...headed), headsType: fc.constant('HEADS'), holdsType: fc.constant('HELD_OFFICE') }),
    days,
    clocks,
  )
  const figures = combine(
    fc.record({
      key: keyIn(observations, 'metric'),
      period: maybe(keyIn(observations, 'edtf')),
      grain: maybe(fc.constantFrom(...GRAINS)),
      about: some(entityKeys),
      ranks: some(RANKS),
    }),
    days.map(({ from, to }) => ({ from, to })),
    clocks,
  )
  const said = combine(
    fc.record({ modes: some(STATEMENT_MODES), ranks: some(RANKS), finding: maybe(fc.constantFrom(...FINDINGS)) }),
    clocks,
  )
  const about: { readonly [list in StatementList]: fc.Arbitrary<string | null> } = {
    concerning: anyEntity,
    by: anyEntity,
    aboutClaim: fc.constantFrom(
      'nothing',
      ...new Set(statements.flatMap(({ props }) => (Array.isArray(props.aboutClaims) ? props.aboutClaims.map(String) : []))),
    ),
    all: fc.constant(null),
  }
  const cited = { claim: keyIn(citations, 'claim'), source: fc.constantFrom('nothing', ...sources) }
  const listed = combine(fc.record({ publisher: maybe(anyEntity), text: maybe(fc.constantFrom('mpp', 'p', 'æ', '“', '\\')) }), clocks)
  const after = maybe(
    fc.record({
      afterDay: fc.constantFrom<string>(...DAYS),
      afterSequence: fc.nat(2),
      afterKey: keyIn(relationships, 'key'),
      afterPhase: fc.nat(1),
    }),
  ).map((place) => place ?? { afterDay: null, afterSequence: null, afterKey: null, afterPhase: null })

  const changed = combine(
    fc.record({
      of: fc.array(anyEntity, { minLength: 1, maxLength: 3 }),
      sinceKnown: fc.constantFrom<string>(...DAYS),
      sinceRecorded: fc.constantFrom(...RECORDED),
    }),
    clocks,
  )
  const going: fc.Arbitrary<PathKey> = combine(fc.record({ key: anyEntity, types: some(TYPES.map(({ type }) => type)) }), days, clocks)

  const questions: fc.Arbitrary<Question>[] = [
    rows(entity.entitiesByKey, withKey(anyEntity)),
    rows(
      entity.entitiesBySlug,
      combine(
        fc.record({
          slug: fc.constantFrom('nobody', ...slugs.map(([slug]) => slug), ...entityKeys.map((key) => key.replace('e', 'former-'))),
        }),
        clocks,
      ),
    ),
    rows(
      entity.entitiesByIdentifier,
      combine(fc.record({ scheme: fc.constantFrom('tias', 'gao'), value: keyIn(identifiers, 'text') }), clocks),
    ),
    rows(entity.entityFacets, withKey(anyEntity)),
    rows(entity.entityCount, kinds),
    ...ORDERS.map((order) => page(entity.entityPages[order], combine(kinds, positions(slugs)))),
    ...SORTS.flatMap((sort) =>
      ORDERS.flatMap((order) => [
        ...[ofEntity, ofEntity.map(usually)].map((key) =>
          shaped(
            (one: RelationshipPageKey) => relationshipPage(one, { sort, order }),
            combine(key, positions(places(relationships, sort, 'key'))),
            (keys) => ({ keys, n: 3 }),
          ),
        ),
        page(allRelationships.pages[sort][order], combine(everything, positions(places(relationships, sort, 'key')))),
        page(relationshipsOfOthers.pages[sort][order], combine(ofOthers, positions(places(relationships, sort, 'key')))),
      ]),
    ),
    ...[ofEntity, ofEntity.map(usually)].map((key) => shaped(relationshipCount, key, (keys) => ({ keys }))),
    rows(allRelationships.count, everything),
    rows(relationshipsOfOthers.count, ofOthers),
    ...[claim.relationshipsByKey, claim.relationshipVersions, claim.relationshipSiblings].map((query) =>
      rows(query, withKey(keyIn(relationships, 'key'))),
    ),
    ...[claim.observationsByKey, claim.observationVersions].map((query) => rows(query, withKey(keyIn(observations, 'key')))),
    ...[claim.statementsByKey, claim.statementVersions].map((query) => rows(query, withKey(keyIn(statements, 'key')))),
    rows(claim.statedContradictions, withKey(keyIn(relationships, 'key'))),
    rows(claim.observationVintages, combine(fc.record({ question: keyIn(observations, 'question') }), clocks)),
    ...VINTAGES.flatMap((vintage) => [
      rows(observationLists[vintage].count, figures),
      ...ORDERS.map((order) =>
        page(observationLists[vintage].pages[order], combine(figures, positions(places(observations, 'sort', 'key')))),
      ),
    ]),
    ...lists(STATEMENT_LISTS).flatMap((list) => {
      const key = combine(fc.record({ key: about[list] }), said)
      return [
        rows(statementLists[list].count, key),
        ...ORDERS.map((order) => page(statementLists[list].pages[order], combine(key, positions(places(statements, 'saidDay', 'key'))))),
      ]
    }),
    rows(citationsById, combine(fc.record({ id: keyIn(citations, 'id') }), clocks)),
    ...(['claim', 'source'] as const).flatMap((list) => {
      const key = combine(fc.record({ key: cited[list], stance: maybe(fc.constantFrom(...STANCES)) }), clocks)
      return [
        rows(citationLists[list].count, key),
        ...ORDERS.map((order) => page(citationLists[list].pages[order], combine(key, positions(places(citations, 'sourceDay', 'id'))))),
      ]
    }),
    rows(sourcesBySlug, combine(fc.record({ slug: cited.source }), clocks)),
    rows(sourceCount, listed),
    ...ORDERS.map((order) => page(sourcePages[order], combine(listed, positions(sources.map((slug) => [slug, slug] as const))))),
    rows(headsCount, heads),
    ...ORDERS.map((order) => page(headsPages[order], combine(heads, positions(places(relationships, 'startMin', 'key'))))),
    ...Object.values(timelineLists).flatMap(({ pages, count, undated, histogram }) => [
      rows(count, timeline),
      rows(undated, timeline),
      page(histogram, combine(timeline, fc.record({ digits: fc.constantFrom(4, 7, 10) }))),
      ...ORDERS.map((order) => page(pages[order], combine(timeline, after))),
    ]),
    ...Object.values(changeLists)
      .flat()
      .flatMap((list) => [
        rows(list.count, changed),
        ...ORDERS.map((order) => page(list.pages[order], combine(changed, fc.record({ afterKey: maybe(keyIn(relationships, 'key')) })))),
      ]),
    page(
      claimsUpon,
      combine(
        withKey(anyEntity),
        fc.record({ inward: fc.subarray(TYPES.map(({ type }) => type)), outward: fc.subarray(TYPES.map(({ type }) => type)) }),
      ),
    ),
    page(pathLinks, going),
    page(pathDegrees, going),
    rows(releaseCounts, fc.record({ recorded: fc.constantFrom(...RECORDED) })),
    rows(typeCounts, combine(days, clocks)),
    plain(relationshipTypes, {}),
    plain(held.heldReleases, {}),
    plain(held.headRelease, {}),
    plain(acknowledged.readReleases, {}),
    plain(acknowledged.readMigrations, {}),
    plain(readLedger, {}),
    plain(readLabels, {}),
    ...[searchableTexts, ...searchableSlugs].map((query) => plain(query, { limit: 10_000 })),
  ]
  return fc.tuple(...questions)
}

function lists<L extends string>(of: { readonly [list in L]: unknown }): L[] {
  return Object.keys(of) as L[]
}
