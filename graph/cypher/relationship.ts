import type { Fields } from '../decode.ts'
import * as read from '../decode.ts'
import { type BatchQuery, defineBatch } from '../define-query.ts'
import { RELATIONSHIP_PROPERTIES, relationshipRow } from '../row-decoders.ts'
import type { EntityRow, RelationshipRow } from '../rows.ts'
import { entityColumns, visibleEntity } from './entity.ts'
import { listOf, mainNameOf, type Order, past, visible } from './fragments.ts'
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

/** The properties of a relationship `r` as columns; its ends are read from the engine, not from a copy. */
export const RELATIONSHIP = `type(r) AS type, ${listOf('r', RELATIONSHIP_PROPERTIES)} AS row, startNode(r).key AS subject, endNode(r).key AS object`

/** Reads the columns of `RELATIONSHIP`. */
export function readRelationship({ type, subject, object, ...record }: Fields): RelationshipRow {
  return relationshipRow({ type, subject, object, props: read.named(record, 'row', RELATIONSHIP_PROPERTIES) })
}

interface Narrowing {
  /** Null: every key asks it. */
  readonly name: string | null
  readonly isAsked: (key: EntityRelationships) => boolean
  /** What it asks of a relationship `r` and the entity `o` at its other end. */
  readonly text: string
}

/** What a key may narrow by. What leaves the fewest stands first: an engine that follows the text compares no more of the others. */
const NARROWINGS: readonly Narrowing[] = [
  { name: 'types', isAsked: ({ types }) => types !== null, text: 'type(r) IN k.types' },
  { name: 'possible', isAsked: ({ from, certain }) => from !== null && !certain, text: 'r.startMin <= k.to AND k.from <= r.endMax' },
  { name: 'certain', isAsked: ({ from, certain }) => from !== null && certain, text: 'r.startMax <= k.to AND k.from <= r.endMin' },
  { name: null, isAsked: () => true, text: visible('r') },
  { name: 'negated', isAsked: ({ negated }) => negated !== null, text: 'r.negated = k.negated' },
  { name: 'ranks', isAsked: ({ ranks }) => ranks !== null, text: 'r.rank IN k.ranks' },
  { name: 'kinds', isAsked: ({ kinds }) => kinds !== null, text: 'any(l IN labels(o) WHERE l IN k.kinds)' },
  { name: 'placeTypes', isAsked: ({ placeTypes }) => placeTypes !== null, text: 'o.placeType IN k.placeTypes' },
  { name: 'others', isAsked: ({ others }) => others !== null, text: 'o.key IN k.others' },
]

const ENDS = { OUT: '-[r]->', IN: '<-[r]-', BOTH: '-[r]-' } as const

/** The text that finds what a key asks, and a name for it. A condition that the key does not make is not there: it would be asked of every row of a hub. */
function ofEntity(key: EntityRelationships): { readonly name: string; readonly match: () => string } {
  const direction = key.direction ?? 'BOTH'
  const asked = NARROWINGS.filter(({ isAsked }) => isAsked(key))
  return {
    name: [direction, ...asked.flatMap(({ name }) => name ?? [])].join('_'),
    match: () => `MATCH (e:Entity {key: k.key})${ENDS[direction]}(o:Entity)
  WHERE ${asked.map(({ text }) => text).join('\n    AND ')}`,
  }
}

export type RelationshipPageKey = EntityRelationships & Position

const pages = new Map<string, BatchQuery<PagedKeys<RelationshipPageKey>, PagedRelationship>>()
const counts = new Map<string, BatchQuery<Keys<EntityRelationships>, number>>()

/**
 * Pages of an entity's relationships with the entities at their other ends: the plain layout, linear in the entity's degree. Keys that narrow by
 * the same things, whatever they ask of them, share a query.
 */
export function relationshipPage(
  key: RelationshipPageKey,
  { sort, order }: { readonly sort: Sort; readonly order: Order },
): BatchQuery<PagedKeys<RelationshipPageKey>, PagedRelationship> {
  const { name, match } = ofEntity(key)
  const isFirst = key.afterKey === null
  return once(pages, `relationshipPage_${sort}_${order}_${name}${isFirst ? '' : '_after'}`, (name) =>
    defineBatch({
      name,
      cypher: `UNWIND $keys AS k
CALL (k) {
  ${match()}${isFirst ? '' : `\n    AND (${past(`r.${sort}`, 'r.key', order)})`}
  RETURN r, o, r.${sort} AS sort, r.key AS unique ORDER BY sort ${order}, unique ${order} LIMIT $n
}
${mainNameOf('o')}
RETURN k.i AS i, sort, unique, ${RELATIONSHIP}, ${entityColumns('o')}
ORDER BY i, sort ${order}, unique ${order}`,
      decode: (record) => ({ sort: read.text(record, 'sort'), row: readRelationship(record), other: visibleEntity(record) }),
    }),
  )
}

/** How many relationships an entity has, as narrowed. */
export function relationshipCount(key: EntityRelationships): BatchQuery<Keys<EntityRelationships>, number> {
  const { name, match } = ofEntity(key)
  return once(counts, `relationshipCount_${name}`, (name) =>
    defineBatch({
      name,
      cypher: `UNWIND $keys AS k
CALL (k) {
  ${match()}
  RETURN count(r) AS n
}
RETURN k.i AS i, n
ORDER BY i`,
      decode: (record) => read.number(record, 'n'),
    }),
  )
}

function once<T>(made: Map<string, T>, name: string, make: (name: string) => T): T {
  const found = made.get(name) ?? make(name)
  made.set(name, found)
  return found
}
