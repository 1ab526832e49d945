import * as read from '../decode.ts'
import { type BatchQuery, defineBatch, type RawRecord } from '../define-query.ts'
import { behind, type Order } from './fragments.ts'
import type { Keys, PagedKeys, Position } from './keys.ts'

/** A row of a list, with the text by which the list is sorted. */
export interface Listed<R> {
  readonly sort: string
  readonly row: R
}

type PageOf<K, R> = BatchQuery<PagedKeys<K & Position>, Listed<R>>

export interface KeysetPages<K, R> {
  readonly ASC: PageOf<K, R>
  readonly DESC: PageOf<K, R>
}

export interface PagesText<R> {
  readonly name: string
  /** Finds the items of the key `k`. */
  readonly match: string
  /** The variable that an item has there. */
  readonly item: string
  /** The properties of an item that place it in the list; the second is unique. */
  readonly sort: string
  readonly unique: string
  /** What a record carries for `row` to read. */
  readonly columns: string
  readonly row: (record: RawRecord) => R
}

/** The pages of a list whose items lie in the order of a property and, where that is equal, of a unique one. */
export function keysetPages<K, R>(list: PagesText<R>): KeysetPages<K, R> {
  return { ASC: page(list, 'ASC'), DESC: page(list, 'DESC') }
}

function page<K, R>({ name, match, item, sort, unique, columns, row }: PagesText<R>, order: Order): PageOf<K, R> {
  return defineBatch({
    name: `${name}_${order}`,
    cypher: `UNWIND $keys AS k
CALL (k) {
  ${match}
  WITH k, ${item}
  WHERE ${behind(`${item}.${sort}`, `${item}.${unique}`, order)}
  RETURN ${item}, ${item}.${sort} AS sort, ${item}.${unique} AS unique ORDER BY sort ${order}, unique ${order} LIMIT $n
}
RETURN k.i AS i, sort, unique, ${columns}
ORDER BY i, sort ${order}, unique ${order}`,
    decode: (record) => ({ sort: read.text(record, 'sort'), row: row(record) }),
  })
}

/** How many items a list has. */
export function listCount<K>({ name, match, item }: Pick<PagesText<unknown>, 'name' | 'match' | 'item'>): BatchQuery<Keys<K>, number> {
  return defineBatch({
    name,
    cypher: `UNWIND $keys AS k
CALL (k) {
  ${match}
  RETURN count(${item}) AS n
}
RETURN k.i AS i, n
ORDER BY i`,
    decode: (record) => read.number(record, 'n'),
  })
}
