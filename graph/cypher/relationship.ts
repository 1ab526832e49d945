import type { Fields } from '../decode.ts'
import * as read from '../decode.ts'
import { type BatchQuery, defineBatch } from '../define-query.ts'
import { relationshipRow } from '../row-decoders.ts'
import type { EntityRow, RelationshipRow } from '../rows.ts'
import { visibleEntity } from './entity.ts'
import { among, behind, facetsOf, type Order, ofKind, overlaps, visible } from './fragments.ts'
import type { AskedDays, ClockKey, Keys, PagedKeys, Position } from './keys.ts'

/** What narrows a list of relationships; null: not narrowed. */
export type RelationshipNarrowing = {
  readonly types: readonly string[] | null
  readonly kinds: readonly string[] | null
  readonly placeTypes: readonly string[] | null
  readonly others: readonly string[] | null
  readonly negated: boolean | null
  readonly ranks: readonly string[] | null
}

export type EntityRelationships = ClockKey &
  AskedDays &
  RelationshipNarrowing & {
    readonly key: string
    readonly direction: 'OUT' | 'IN' | null
  }

/** By what a list is sorted: the earliest possible start, or when it became known. The key tells equal ones apart. */
export const SORTS = ['startMin', 'knownFrom'] as const
export type Sort = (typeof SORTS)[number]

export interface PagedRelationship {
  readonly sort: string
  readonly row: RelationshipRow
  /** The entity at the other end; null where its row is not visible, which a sound graph never has. */
  readonly other: EntityRow | null
}

const NARROWED = `${among('type(r)', 'types')}
    AND (k.negated IS NULL OR r.negated = k.negated)
    AND ${among('r.rank', 'ranks')}
    AND ${overlaps('r')}
    AND ${visible('r')}`

const OF_ENTITY = `MATCH (e:Entity {key: k.key})-[r]-(o:Entity)
  WHERE (k.direction IS NULL OR (k.direction = 'OUT' AND startNode(r) = e) OR (k.direction = 'IN' AND endNode(r) = e))
    AND ${ofKind('o')}
    AND ${among('o.placeType', 'placeTypes')}
    AND ${among('o.key', 'others')}
    AND ${NARROWED}`

/** The columns of a relationship `r`; its ends are read from the engine, not from a copy. */
export const RELATIONSHIP = 'type(r) AS type, properties(r) AS props, startNode(r).key AS subject, endNode(r).key AS object'

function ofEntity(sort: Sort, order: Order): BatchQuery<PagedKeys<RelationshipPageKey>, PagedRelationship> {
  return defineBatch({
    name: `relationshipPage_${sort}_${order}`,
    cypher: `UNWIND $keys AS k
CALL (k) {
  ${OF_ENTITY}
    AND ${behind(`r.${sort}`, 'r.key', order)}
  RETURN r, o, r.${sort} AS sort, r.key AS unique ORDER BY sort ${order}, unique ${order} LIMIT $n
}
${facetsOf('o')}
RETURN k.i AS i, sort, unique, ${RELATIONSHIP}, properties(o) AS entity, labels(o) AS labels, facets
ORDER BY i, sort ${order}, unique ${order}`,
    decode: pagedRelationship,
  })
}

function pagedRelationship(record: Fields): PagedRelationship {
  return { sort: read.text(record, 'sort'), row: relationshipRow(record), other: visibleEntity(record) }
}

/** Pages of an entity's relationships with the entities at their other ends: the plain layout, linear in the entity's degree. */
export const relationshipPages = {
  startMin: { ASC: ofEntity('startMin', 'ASC'), DESC: ofEntity('startMin', 'DESC') },
  knownFrom: { ASC: ofEntity('knownFrom', 'ASC'), DESC: ofEntity('knownFrom', 'DESC') },
}
export type RelationshipPageKey = EntityRelationships & Position

export const relationshipCount: BatchQuery<Keys<EntityRelationships>, number> = defineBatch({
  name: 'relationshipCount',
  cypher: `UNWIND $keys AS k
CALL (k) {
  ${OF_ENTITY}
  RETURN count(r) AS n
}
RETURN k.i AS i, n
ORDER BY i`,
  decode: (record) => read.number(record, 'n'),
})
