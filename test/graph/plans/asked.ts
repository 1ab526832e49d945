import * as acknowledged from '../../../graph/cypher/acknowledged.ts'
import { changeLists } from '../../../graph/cypher/change.ts'
import { citationLists, citationsById } from '../../../graph/cypher/citation.ts'
import * as claim from '../../../graph/cypher/claim.ts'
import * as entity from '../../../graph/cypher/entity.ts'
import { ORDERS } from '../../../graph/cypher/fragments.ts'
import { relationshipTypes, releaseCounts, typeCounts } from '../../../graph/cypher/graph-info.ts'
import { headsCount, headsPages } from '../../../graph/cypher/head.ts'
import { readLabels } from '../../../graph/cypher/identify.ts'
import type { Keys, PagedKeys } from '../../../graph/cypher/keys.ts'
import { loadingMarks } from '../../../graph/cypher/lease.ts'
import { readLedger } from '../../../graph/cypher/migrations.ts'
import { observationLists } from '../../../graph/cypher/observation.ts'
import { pathDegrees, pathLinks } from '../../../graph/cypher/path.ts'
import { type RelationshipPageKey, relationshipCount, relationshipPage, SORTS } from '../../../graph/cypher/relationship.ts'
import { allRelationships, relationshipsOfOthers } from '../../../graph/cypher/relationship-list.ts'
import { headRelease, heldReleases } from '../../../graph/cypher/release.ts'
import { searchableSlugs, searchableTexts, searchFacets, searchSlugs } from '../../../graph/cypher/search.ts'
import { readSize } from '../../../graph/cypher/size.ts'
import { sourceCount, sourcePages, sourcesBySlug } from '../../../graph/cypher/source.ts'
import { claimsUpon } from '../../../graph/cypher/standing.ts'
import { statementLists } from '../../../graph/cypher/statement.ts'
import { timelineLists } from '../../../graph/cypher/timeline.ts'
import type { BatchQuery, DefinedQuery, Query } from '../../../graph/define-query.ts'
import type { Params } from '../../../graph/store.ts'
import { USUAL } from '../cypher/every-query.ts'

/** A defined read and the parameters with which its plan is measured on `plansWorld`. */
export interface Asked {
  readonly query: DefinedQuery
  readonly params: Params
}

const TWENTY = Array.from({ length: 20 }, (_, i) => i)
const PAGE = 21

function plain<P extends Params>(query: Query<P, unknown>, params: P): Asked {
  return { query, params }
}

/** For twenty keys at once, the hubs' among them. */
function keyed<K extends Params>(query: BatchQuery<Keys<K>, unknown>, key: (i: number) => K): Asked {
  return { query, params: { keys: TWENTY.map((i) => ({ ...key(i), i })) } }
}

function paged<K extends Params>(query: BatchQuery<PagedKeys<K>, unknown>, key: (i: number) => K): Asked {
  return { query, params: { keys: TWENTY.map((i) => ({ ...key(i), i })), n: PAGE } }
}

/** For one key: what is of the whole graph is asked once in a request. */
function counted<K extends Params>(query: BatchQuery<Keys<K>, unknown>, key: K): Asked {
  return { query, params: { keys: [{ ...key, i: 0 }] } }
}

function listed<K extends Params>(query: BatchQuery<PagedKeys<K>, unknown>, key: K): Asked {
  return { query, params: { keys: [{ ...key, i: 0 }], n: PAGE } }
}

const clocks = { known: '2026-01-01', recorded: '2026-01-01T00:00:00.000Z' }
const before = { sinceKnown: '2010-06-01', sinceRecorded: '2021-06-01T00:00:00.000Z' }
const anyDay = { from: null, to: null }
const oneDay = { from: '2005-07-01', to: '2005-07-01', certain: false }
const start = { afterSort: null, afterKey: null }
const startOfEntries = { afterDay: null, afterSequence: null, afterKey: null, afterPhase: null }
const wide = { types: null, kinds: null, placeTypes: null, others: null, negated: null, ranks: null }

const held = (i: number): string => `person-${i}/held-office/office-${i}`
const figure = (i: number): string => `metric-${i}/2005/second`
const forecast = (i: number): string => `agency-${i}/forecast`
const ofClaim = (key: (i: number) => string) => (i: number) => ({ ...clocks, key: key(i) })
const ofAll = { ...clocks, ...oneDay, ...wide, ...start }
const ofOthers = (i: number) => ({ ...ofAll, others: [`office-${i}`, `agency-${i}`] })
const figures = (i: number) => ({ ...clocks, ...anyDay, key: `metric-${i}`, period: null, grain: null, about: null, ranks: null, ...start })
const heads = (i: number) => ({ ...clocks, ...oneDay, key: `agency-${i}`, headsType: 'HEADS', holdsType: 'HELD_OFFICE', ...start })
const entries = (i: number) => ({
  ...clocks,
  ...anyDay,
  ...wide,
  of: [`office-${i}`, `agency-${i}`, `person-${i}`],
  digits: 4,
  ...startOfEntries,
})
const changes = (i: number) => ({ ...clocks, ...before, of: [`office-${i}`, `agency-${i}`, `person-${i}`], afterKey: null })
const sources = { ...clocks, publisher: null, text: null, ...start }
const links = (i: number) => ({ ...clocks, ...oneDay, key: `person-${i}`, types: null })
const said = { ...clocks, modes: null, ranks: null, finding: null, ...start }
const SAID = [
  ['concerning', (i: number) => `person-${i}`],
  ['by', (i: number) => `agency-${i}`],
  ['aboutClaim', held],
] as const
const CITED = [
  ['claim', held],
  ['source', (i: number) => (i === 0 ? 'old-source' : `source-${i}`)],
] as const

/** First pages and later ones of the lists of twenty offices, and their counts. */
function ofEntities(usual: RelationshipPageKey): readonly Asked[] {
  const key = { ...usual, ...clocks }
  const office = (i: number) => ({ ...key, key: `office-${i}` })
  return [
    keyed(relationshipCount(key), office),
    ...SORTS.flatMap((sort) =>
      ORDERS.flatMap((order) => {
        const after = { afterSort: sort === 'startMin' ? '2004-01-01' : '2010-01-01', afterKey: 'person-30' }
        return [
          paged(relationshipPage(key, { sort, order }), office),
          paged(relationshipPage({ ...key, ...after }, { sort, order }), (i) => ({ ...office(i), ...after })),
        ]
      }),
    ),
  ]
}

/** A list in both orders. */
const both = <T>({ ASC, DESC }: { readonly ASC: T; readonly DESC: T }): readonly [T, T] => [ASC, DESC]

/** Every defined read with realistic parameters: keys that are there, first pages of 21, one day or all of history as a reader would ask. */
export const ASKED: readonly Asked[] = [
  keyed(entity.entitiesByKey, (i) => ({ ...clocks, key: `person-${i}` })),
  keyed(entity.entityFacets, (i) => ({ ...clocks, key: `person-${i}` })),
  keyed(entity.entitiesBySlug, (i) => ({ ...clocks, slug: i % 4 === 0 ? `person-${i}` : `the-person-${i}` })),
  keyed(entity.entitiesByIdentifier, (i) => ({ ...clocks, scheme: 'gao', value: `G-${i}` })),
  counted(entity.entityCount, { ...clocks, kinds: null }),
  ...both(entity.entityPages).map((page) => listed(page, { ...clocks, kinds: null, ...start })),
  ...USUAL.flatMap(ofEntities),
  ...[allRelationships.pages.startMin, allRelationships.pages.knownFrom].flatMap(both).map((page) => listed(page, ofAll)),
  counted(allRelationships.count, ofAll),
  ...[relationshipsOfOthers.pages.startMin, relationshipsOfOthers.pages.knownFrom].flatMap(both).map((page) => paged(page, ofOthers)),
  keyed(relationshipsOfOthers.count, ofOthers),
  ...[claim.relationshipsByKey, claim.relationshipVersions, claim.relationshipSiblings].map((query) => keyed(query, ofClaim(held))),
  keyed(claim.statedContradictions, ofClaim(held)),
  ...[claim.observationsByKey, claim.observationVersions].map((query) => keyed(query, ofClaim(figure))),
  keyed(claim.observationVintages, (i) => ({ ...clocks, question: `metric-${i} 2005 DURING agency-${i}` })),
  ...[claim.statementsByKey, claim.statementVersions].map((query) => keyed(query, ofClaim(forecast))),
  ...Object.values(observationLists).flatMap(({ pages, count }) => [
    ...both(pages).map((page) => paged(page, figures)),
    keyed(count, figures),
  ]),
  ...SAID.flatMap(([list, key]) => [
    ...both(statementLists[list].pages).map((page) => paged(page, (i) => ({ ...said, key: key(i) }))),
    keyed(statementLists[list].count, (i) => ({ ...said, key: key(i) })),
  ]),
  ...both(statementLists.all.pages).map((page) => listed(page, { ...said, key: null })),
  counted(statementLists.all.count, { ...said, key: null }),
  keyed(citationsById, (i) => ({ ...clocks, id: `${held(i)}#old-source` })),
  ...CITED.flatMap(([list, key]) => [
    ...both(citationLists[list].pages).map((page) => paged(page, (i) => ({ ...clocks, ...start, key: key(i), stance: null }))),
    keyed(citationLists[list].count, (i) => ({ ...clocks, key: key(i), stance: null })),
  ]),
  keyed(sourcesBySlug, (i) => ({ ...clocks, slug: `source-${i}` })),
  ...both(sourcePages).map((page) => listed(page, sources)),
  counted(sourceCount, sources),
  ...both(headsPages).map((page) => paged(page, heads)),
  keyed(headsCount, heads),
  ...Object.values(timelineLists).flatMap(({ pages, count, undated, histogram }) => [
    ...both(pages).map((page) => paged(page, entries)),
    keyed(count, entries),
    keyed(undated, entries),
    paged(histogram, entries),
  ]),
  ...changeLists.of.flatMap(({ pages, count }) => [...both(pages).map((page) => paged(page, changes)), keyed(count, changes)]),
  ...changeLists.all.flatMap(({ pages, count }) => [
    ...both(pages).map((page) => listed(page, { ...changes(0), of: null })),
    counted(count, { ...changes(0), of: null }),
  ]),
  paged(claimsUpon, (i) => ({ ...clocks, key: `policy-${i}`, inward: ['STARTS', 'ENJOINS', 'OPERATES'], outward: [] })),
  paged(pathLinks, links),
  paged(pathDegrees, links),
  counted(releaseCounts, clocks),
  counted(typeCounts, { ...clocks, ...oneDay }),
  ...[relationshipTypes, heldReleases, headRelease, loadingMarks].map((query) => plain<Params>(query, {})),
  ...[acknowledged.readReleases, acknowledged.readMigrations, readLedger, readLabels, readSize].map((query) => plain(query, {})),
  ...[searchableTexts, ...searchableSlugs].map((query) => plain(query, { limit: 10_000 })),
  plain(searchFacets, { ...clocks, lucene: 'person', kinds: null, most: 5_000, limit: PAGE }),
  plain(searchSlugs, { lucene: 'person', kinds: null, limit: PAGE }),
]
