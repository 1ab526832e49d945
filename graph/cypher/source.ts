import * as read from '../decode.ts'
import { type BatchQuery, defineBatch } from '../define-query.ts'
import { sourceRow } from '../row-decoders.ts'
import type { SourceRow } from '../rows.ts'
import { behind, type Order } from './fragments.ts'
import type { ClockKey, Keys, PagedKeys, Position } from './keys.ts'

export type SourceBySlug = ClockKey & {
  readonly slug: string
}

export type SourceListKey = ClockKey & {
  /** The key of the publisher. */
  readonly publisher: string | null
  /** Lower-case text that the title holds. */
  readonly text: string | null
}

/** Sources have no rows: a source is never changed, only added. */
const VISIBLE = 'n.knownFrom <= k.known AND n.recordedAt <= k.recorded'

export const sourcesBySlug: BatchQuery<Keys<SourceBySlug>, SourceRow> = defineBatch({
  name: 'sourcesBySlug',
  cypher: `UNWIND $keys AS k
MATCH (n:Source {slug: k.slug})
WHERE ${VISIBLE}
RETURN k.i AS i, properties(n) AS props
ORDER BY i`,
  decode: (record) => sourceRow(read.fields(record, 'props')),
})

const LISTED = `MATCH (n:Source)
  WHERE (k.publisher IS NULL OR n.publisher = k.publisher) AND (k.text IS NULL OR toLower(n.title) CONTAINS k.text) AND ${VISIBLE}`

function page(order: Order): BatchQuery<PagedKeys<SourceListKey & Position>, SourceRow> {
  return defineBatch({
    name: `sourcePage_${order}`,
    cypher: `UNWIND $keys AS k
CALL (k) {
  ${LISTED} AND ${behind('n.slug', 'n.slug', order)}
  RETURN n, n.slug AS slug ORDER BY slug ${order} LIMIT $n
}
RETURN k.i AS i, slug, properties(n) AS props
ORDER BY i, slug ${order}`,
    decode: (record) => sourceRow(read.fields(record, 'props')),
  })
}

export const sourcePages = { ASC: page('ASC'), DESC: page('DESC') }

export const sourceCount: BatchQuery<Keys<SourceListKey>, number> = defineBatch({
  name: 'sourceCount',
  cypher: `UNWIND $keys AS k
CALL (k) {
  ${LISTED}
  RETURN count(n) AS n
}
RETURN k.i AS i, n
ORDER BY i`,
  decode: (record) => read.number(record, 'n'),
})
