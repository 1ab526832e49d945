import * as read from '../decode.ts'
import { type BatchQuery, defineBatch } from '../define-query.ts'
import { citationRow } from '../row-decoders.ts'
import type { CitationRow } from '../rows.ts'
import { visible } from './fragments.ts'
import type { ClockKey, Keys } from './keys.ts'
import { keysetPages, listCount } from './keyset-list.ts'

export type CitationListKey = ClockKey & {
  /** The key of the claim, or the slug of the source. */
  readonly key: string
  readonly stance: string | null
}

export type CitationById = ClockKey & {
  readonly id: string
}

/** What a list of citations is of: the property of a citation that names it. */
export type CitationList = 'claim' | 'source'

function listed(list: CitationList): string {
  return `MATCH (n:Citation {${list}: k.key})
  WHERE (k.stance IS NULL OR n.stance = k.stance) AND ${visible('n')}`
}

function both(list: CitationList) {
  const text = { match: listed(list), item: 'n' }
  return {
    pages: keysetPages<CitationListKey, CitationRow>({
      ...text,
      name: `citationPage_${list}`,
      sort: 'sourceDay',
      unique: 'id',
      columns: 'properties(n) AS props',
      row: (record) => citationRow(read.fields(record, 'props')),
    }),
    count: listCount<CitationListKey>({ ...text, name: `citationCount_${list}` }),
  }
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
