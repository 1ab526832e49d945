import * as read from '../decode.ts'
import { type BatchQuery, defineBatch } from '../define-query.ts'
import { observationRow } from '../row-decoders.ts'
import type { ObservationRow } from '../rows.ts'
import { among, behind, type Order, visible } from './fragments.ts'
import type { ClockKey, Keys, PagedKeys, Position } from './keys.ts'

export const VINTAGES = ['LATEST', 'FIRST', 'ALL'] as const
export type Vintage = (typeof VINTAGES)[number]

export type ObservationListKey = ClockKey & {
  /** The key of the metric. */
  readonly key: string
  /** That very period, as canonical EDTF. */
  readonly period: string | null
  readonly grain: string | null
  /** Keys of entities: figures about any of them. */
  readonly about: readonly string[] | null
  readonly ranks: readonly string[] | null
  /** Figures whose period shares a day with these. */
  readonly from: string | null
  readonly to: string | null
}

export interface ListedObservation {
  readonly sort: string
  readonly row: ObservationRow
}

const LISTED = `MATCH (o:Observation {metric: k.key})
  WHERE (k.period IS NULL OR o.edtf = k.period)
    AND (k.grain IS NULL OR o.grain = k.grain)
    AND (k.about IS NULL OR any(x IN o.about WHERE x IN k.about))
    AND ${among('o.rank', 'ranks')}
    AND (k.from IS NULL OR (o.startMin <= k.to AND k.from <= o.endMax))
    AND ${visible('o')}`

/** One figure of each question: the one published last or first. */
function ofEachQuestion(order: Order): string {
  return `${LISTED}
  WITH k, o ORDER BY o.publishedDay ${order}, o.key ${order}
  WITH k, o.question AS question, collect(o) AS vintages
  WITH k, head(vintages) AS o`
}

const CHOSEN: { readonly [vintage in Vintage]: string } = {
  ALL: `${LISTED}
  WITH k, o`,
  LATEST: ofEachQuestion('DESC'),
  FIRST: ofEachQuestion('ASC'),
}

function page(vintage: Vintage, order: Order): BatchQuery<PagedKeys<ObservationPageKey>, ListedObservation> {
  return defineBatch({
    name: `observationPage_${vintage}_${order}`,
    cypher: `UNWIND $keys AS k
CALL (k) {
  ${CHOSEN[vintage]}
  WHERE ${behind('o.sort', 'o.key', order)}
  RETURN o, o.sort AS sort, o.key AS unique ORDER BY sort ${order}, unique ${order} LIMIT $n
}
RETURN k.i AS i, sort, unique, properties(o) AS props
ORDER BY i, sort ${order}, unique ${order}`,
    decode: (record) => ({ sort: read.text(record, 'sort'), row: observationRow(read.fields(record, 'props')) }),
  })
}

function count(vintage: Vintage): BatchQuery<Keys<ObservationListKey>, number> {
  return defineBatch({
    name: `observationCount_${vintage}`,
    cypher: `UNWIND $keys AS k
CALL (k) {
  ${CHOSEN[vintage]}
  RETURN count(o) AS n
}
RETURN k.i AS i, n
ORDER BY i`,
    decode: (record) => read.number(record, 'n'),
  })
}

function both(vintage: Vintage) {
  return { pages: { ASC: page(vintage, 'ASC'), DESC: page(vintage, 'DESC') }, count: count(vintage) }
}

export const observationLists = { LATEST: both('LATEST'), FIRST: both('FIRST'), ALL: both('ALL') }
export type ObservationPageKey = ObservationListKey & Position
