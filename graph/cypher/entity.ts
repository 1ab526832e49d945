import type { Fields } from '../decode.ts'
import * as read from '../decode.ts'
import { type BatchQuery, defineBatch } from '../define-query.ts'
import { ENTITY_PROPERTIES, entityRow, facetOf } from '../row-decoders.ts'
import type { EntityRow, Facet } from '../rows.ts'
import { behind, listOf, mainNameOf, type Order, ofKind, visible } from './fragments.ts'
import type { ClockKey, Keys, PagedKeys, Position } from './keys.ts'

export type EntityByKey = ClockKey & {
  readonly key: string
}

export type EntityBySlug = ClockKey & {
  readonly slug: string
}

export type EntityByIdentifier = ClockKey & {
  readonly scheme: string
  readonly value: string
}

export type EntityList = ClockKey & {
  readonly kinds: readonly string[] | null
}

/** The columns of an entity, beside the `name` that `mainNameOf` brings. */
export function entityColumns(entity: string): string {
  return `${listOf(entity, ENTITY_PROPERTIES)} AS entity, labels(${entity}) AS labels, name`
}

/** Reads the columns of an entity. One without a visible name is not there: null. */
export function visibleEntity(record: Fields): EntityRow | null {
  const name = read.textOrNull(record, 'name')
  return name === null ? null : entityRow(read.named(record, 'entity', ENTITY_PROPERTIES), read.texts(record, 'labels'), name)
}

export const entitiesByKey: BatchQuery<Keys<EntityByKey>, EntityRow | null> = defineBatch({
  name: 'entitiesByKey',
  cypher: `UNWIND $keys AS k
MATCH (e:Entity {key: k.key})
${mainNameOf('e')}
RETURN k.i AS i, ${entityColumns('e')}
ORDER BY i`,
  decode: visibleEntity,
})

/** A former slug finds its entity too. In two calls: for an OPTIONAL MATCH the embedded engine reads every node of the label, index or not. */
export const entitiesBySlug: BatchQuery<Keys<EntityBySlug>, EntityRow | null> = defineBatch({
  name: 'entitiesBySlug',
  cypher: `UNWIND $keys AS k
CALL (k) { MATCH (d:Entity {slug: k.slug}) RETURN collect(d.key) AS present }
CALL (k) { MATCH (s:FormerSlug {slug: k.slug}) RETURN collect(s.entity) AS former }
WITH k, head(present + former) AS key
MATCH (e:Entity {key: key})
${mainNameOf('e')}
RETURN k.i AS i, ${entityColumns('e')}
ORDER BY i`,
  decode: visibleEntity,
})

export const entitiesByIdentifier: BatchQuery<Keys<EntityByIdentifier>, EntityRow | null> = defineBatch({
  name: 'entitiesByIdentifier',
  cypher: `UNWIND $keys AS k
MATCH (d:Facet {text: k.value})
WHERE d.scheme = k.scheme AND ${visible('d')}
MATCH (e:Entity {key: d.entity})
${mainNameOf('e')}
RETURN k.i AS i, e.key AS key, ${entityColumns('e')}
ORDER BY i, key`,
  decode: visibleEntity,
})

/** What is known of an entity under the clocks: its names, identifiers and description. */
export const entityFacets: BatchQuery<Keys<EntityByKey>, Facet> = defineBatch({
  name: 'entityFacets',
  cypher: `UNWIND $keys AS k
MATCH (f:Facet {entity: k.key})
WHERE ${visible('f')}
RETURN k.i AS i, f.row AS row, properties(f) AS facet
ORDER BY i, row`,
  decode: (record) => facetOf(read.fields(record, 'facet')),
})

const LISTED = `MATCH (m:Name)-[:NAMES]->(e:Entity)
  WHERE m.role = 'MAIN' AND ${visible('m')} AND ${ofKind('e')}`

function page(order: Order): BatchQuery<PagedKeys<EntityPageKey>, EntityRow | null> {
  return defineBatch({
    name: `entityPage${order}`,
    cypher: `UNWIND $keys AS k
CALL (k) {
  ${LISTED} AND ${behind('e.slug', 'e.slug', order)}
  RETURN e, e.slug AS slug ORDER BY slug ${order} LIMIT $n
}
${mainNameOf('e')}
RETURN k.i AS i, slug, ${entityColumns('e')}
ORDER BY i, slug ${order}`,
    decode: visibleEntity,
  })
}

/** Pages of all entities by slug. */
export const entityPages = { ASC: page('ASC'), DESC: page('DESC') }
export type EntityPageKey = EntityList & Position

export const entityCount: BatchQuery<Keys<EntityList>, number> = defineBatch({
  name: 'entityCount',
  cypher: `UNWIND $keys AS k
CALL (k) {
  ${LISTED}
  RETURN count(e) AS n
}
RETURN k.i AS i, n
ORDER BY i`,
  decode: (record) => read.number(record, 'n'),
})
