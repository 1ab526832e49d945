import * as read from '../decode.ts'
import { type BatchQuery, defineBatch } from '../define-query.ts'
import { sourceRow } from '../row-decoders.ts'
import type { SourceRow } from '../rows.ts'
import type { ClockKey, Keys } from './keys.ts'
import { keysetPages, listCount } from './keyset-list.ts'

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

export const sourcePages = keysetPages<SourceListKey, SourceRow>({
  name: 'sourcePage',
  match: LISTED,
  item: 'n',
  sort: 'slug',
  unique: 'slug',
  columns: 'properties(n) AS props',
  row: (record) => sourceRow(read.fields(record, 'props')),
})

export const sourceCount = listCount<SourceListKey>({ name: 'sourceCount', match: LISTED, item: 'n' })
