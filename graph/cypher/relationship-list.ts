import * as read from '../decode.ts'
import { type BatchQuery, defineBatch } from '../define-query.ts'
import { relationshipRow } from '../row-decoders.ts'
import type { RelationshipRow } from '../rows.ts'
import { among, behind, type Order, overlaps, visible } from './fragments.ts'
import type { AskedDays, ClockKey, Keys, PagedKeys, Position } from './keys.ts'
import { RELATIONSHIP, type RelationshipNarrowing, type Sort } from './relationship.ts'

/** A list of all relationships; a narrowing by kind, place type or entity is met by either end. */
export type AllRelationships = ClockKey & AskedDays & RelationshipNarrowing & {}

export interface ListedRelationship {
  readonly sort: string
  readonly row: RelationshipRow
}

const LISTED = `(k.kinds IS NULL OR any(l IN labels(s) WHERE l IN k.kinds) OR any(l IN labels(o) WHERE l IN k.kinds))
    AND (k.placeTypes IS NULL OR s.placeType IN k.placeTypes OR o.placeType IN k.placeTypes)
    AND ${among('type(r)', 'types')}
    AND (k.negated IS NULL OR r.negated = k.negated)
    AND ${among('r.rank', 'ranks')}
    AND ${overlaps('r')}
    AND ${visible('r')}`

const ALL = `MATCH (s:Entity)-[r]->(o:Entity)
  WHERE ${LISTED}`

/** From the named entities, so that the rest of the graph is not read; a relationship between two of them counts once. */
const OF_OTHERS = `UNWIND k.others AS other
  MATCH (e:Entity {key: other})-[r]-(x:Entity)
  WITH DISTINCT k, r
  WITH k, r, startNode(r) AS s, endNode(r) AS o
  WHERE ${LISTED}`

function page(name: string, match: string, sort: Sort, order: Order): BatchQuery<PagedKeys<RelationshipListKey>, ListedRelationship> {
  return defineBatch({
    name: `${name}_${sort}_${order}`,
    cypher: `UNWIND $keys AS k
CALL (k) {
  ${match}
    AND ${behind(`r.${sort}`, 'r.key', order)}
  RETURN r, r.${sort} AS sort, r.key AS unique ORDER BY sort ${order}, unique ${order} LIMIT $n
}
RETURN k.i AS i, sort, unique, ${RELATIONSHIP}
ORDER BY i, sort ${order}, unique ${order}`,
    decode: (record) => ({ sort: read.text(record, 'sort'), row: relationshipRow(record) }),
  })
}

function pages(name: string, match: string) {
  return {
    startMin: { ASC: page(name, match, 'startMin', 'ASC'), DESC: page(name, match, 'startMin', 'DESC') },
    knownFrom: { ASC: page(name, match, 'knownFrom', 'ASC'), DESC: page(name, match, 'knownFrom', 'DESC') },
  }
}

function counting(name: string, match: string): BatchQuery<Keys<AllRelationships>, number> {
  return defineBatch({
    name,
    cypher: `UNWIND $keys AS k
CALL (k) {
  ${match}
  RETURN count(r) AS n
}
RETURN k.i AS i, n
ORDER BY i`,
    decode: (record) => read.number(record, 'n'),
  })
}

export const allRelationships = { pages: pages('allRelationships', ALL), count: counting('allRelationshipsCount', ALL) }
export const relationshipsOfOthers = {
  pages: pages('relationshipsOfOthers', OF_OTHERS),
  count: counting('relationshipsOfOthersCount', OF_OTHERS),
}
export type RelationshipListKey = AllRelationships & Position
