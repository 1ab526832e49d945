import * as read from '../decode.ts'
import { type BatchQuery, defineBatch } from '../define-query.ts'
import { citationRow } from '../row-decoders.ts'
import type { CitationRow } from '../rows.ts'
import { behind, type Order, visible } from './fragments.ts'
import type { ClockKey, Keys, PagedKeys, Position } from './keys.ts'

export type CitationListKey = ClockKey & {
  /** The key of the claim, or the slug of the source. */
  readonly key: string
  readonly stance: string | null
}

export type CitationById = ClockKey & {
  readonly id: string
}

export interface ListedCitation {
  readonly sort: string
  readonly row: CitationRow
}

/** What a list of citations is of: the property of a citation that names it. */
export type CitationList = 'claim' | 'source'

function listed(list: CitationList): string {
  return `MATCH (n:Citation {${list}: k.key})
  WHERE (k.stance IS NULL OR n.stance = k.stance) AND ${visible('n')}`
}

function page(list: CitationList, order: Order): BatchQuery<PagedKeys<CitationListKey & Position>, ListedCitation> {
  return defineBatch({
    name: `citationPage_${list}_${order}`,
    cypher: `UNWIND $keys AS k
CALL (k) {
  ${listed(list)} AND ${behind('n.sourceDay', 'n.id', order)}
  RETURN n, n.sourceDay AS sort, n.id AS unique ORDER BY sort ${order}, unique ${order} LIMIT $n
}
RETURN k.i AS i, sort, unique, properties(n) AS props
ORDER BY i, sort ${order}, unique ${order}`,
    decode: (record) => ({ sort: read.text(record, 'sort'), row: citationRow(read.fields(record, 'props')) }),
  })
}

function count(list: CitationList): BatchQuery<Keys<CitationListKey>, number> {
  return defineBatch({
    name: `citationCount_${list}`,
    cypher: `UNWIND $keys AS k
CALL (k) {
  ${listed(list)}
  RETURN count(n) AS n
}
RETURN k.i AS i, n
ORDER BY i`,
    decode: (record) => read.number(record, 'n'),
  })
}

function both(list: CitationList) {
  return { pages: { ASC: page(list, 'ASC'), DESC: page(list, 'DESC') }, count: count(list) }
}

export const citationLists = { claim: both('claim'), source: both('source') }

export const citationsById: BatchQuery<Keys<CitationById>, CitationRow> = defineBatch({
  name: 'citationsById',
  cypher: `UNWIND $keys AS k
MATCH (n:Citation {id: k.id})
WHERE ${visible('n')}
RETURN k.i AS i, properties(n) AS props
ORDER BY i`,
  decode: (record) => citationRow(read.fields(record, 'props')),
})
