import * as read from '../decode.ts'
import { observationRow } from '../row-decoders.ts'
import type { ObservationRow } from '../rows.ts'
import { among, type Order, visible } from './fragments.ts'
import type { ClockKey } from './keys.ts'
import { keysetPages, listCount } from './keyset-list.ts'

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

const LISTED = `MATCH (o:Observation {metric: k.key})
  WHERE (k.period IS NULL OR o.edtf = k.period)
    AND (k.grain IS NULL OR o.grain = k.grain)
    AND (k.about IS NULL OR any(x IN o.about WHERE x IN k.about))
    AND ${among('o.rank', 'ranks')}
    AND (k.from IS NULL OR (o.startMin <= k.to AND k.from <= o.endMax))
    AND ${visible('o')}`

/** One figure of each question: the one published first, or the one published last, where none is preferred. */
function ofEachQuestion(order: Order): string {
  const preferred = order === 'DESC' ? `CASE WHEN o.rank = 'PREFERRED' THEN 1 ELSE 0 END` : '0'
  return `${LISTED}
  WITH k, o, ${preferred} AS preferred ORDER BY preferred DESC, o.publishedDay ${order}, o.key ${order}
  WITH k, o.question AS question, collect(o) AS vintages
  WITH k, head(vintages) AS o`
}

const CHOSEN: { readonly [vintage in Vintage]: string } = {
  ALL: LISTED,
  LATEST: ofEachQuestion('DESC'),
  FIRST: ofEachQuestion('ASC'),
}

function both(vintage: Vintage) {
  const text = { match: CHOSEN[vintage], item: 'o' }
  return {
    pages: keysetPages<ObservationListKey, ObservationRow>({
      ...text,
      name: `observationPage_${vintage}`,
      sort: 'sort',
      unique: 'key',
      columns: 'properties(o) AS props',
      row: (record) => observationRow(read.fields(record, 'props')),
    }),
    count: listCount<ObservationListKey>({ ...text, name: `observationCount_${vintage}` }),
  }
}

export const observationLists = { LATEST: both('LATEST'), FIRST: both('FIRST'), ALL: both('ALL') }
