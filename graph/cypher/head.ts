import * as read from '../decode.ts'
import { type BatchQuery, defineBatch } from '../define-query.ts'
import { relationshipRow } from '../row-decoders.ts'
import { behind, type Order, overlaps, visible } from './fragments.ts'
import type { AskedDays, ClockKey, Keys, PagedKeys, Position } from './keys.ts'
import { RELATIONSHIP } from './relationship.ts'
import type { ListedRelationship } from './relationship-list.ts'

export type HeadsKey = ClockKey &
  AskedDays & {
    /** The key of the agency. */
    readonly key: string
    /** The type from an office to what it heads, and the type from a person to the office held. */
    readonly headsType: string
    readonly holdsType: string
  }

/** Holders of the offices that head an agency: both links hold on the asked day. */
const HEADS = `MATCH (a:Entity {key: k.key})<-[h]-(f:Entity)
  WHERE type(h) = k.headsType AND h.negated = false AND h.rank <> 'DEPRECATED' AND ${overlaps('h')} AND ${visible('h')}
  WITH DISTINCT k, f
  MATCH (f)<-[r]-(p:Entity)
  WHERE type(r) = k.holdsType AND r.negated = false AND r.rank <> 'DEPRECATED' AND ${overlaps('r')} AND ${visible('r')}`

function page(order: Order): BatchQuery<PagedKeys<HeadsKey & Position>, ListedRelationship> {
  return defineBatch({
    name: `headsPage_${order}`,
    cypher: `UNWIND $keys AS k
CALL (k) {
  ${HEADS} AND ${behind('r.startMin', 'r.key', order)}
  RETURN r, r.startMin AS sort, r.key AS unique ORDER BY sort ${order}, unique ${order} LIMIT $n
}
RETURN k.i AS i, sort, unique, ${RELATIONSHIP}
ORDER BY i, sort ${order}, unique ${order}`,
    decode: (record) => ({ sort: read.text(record, 'sort'), row: relationshipRow(record) }),
  })
}

export const headsPages = { ASC: page('ASC'), DESC: page('DESC') }

export const headsCount: BatchQuery<Keys<HeadsKey>, number> = defineBatch({
  name: 'headsCount',
  cypher: `UNWIND $keys AS k
CALL (k) {
  ${HEADS}
  RETURN count(r) AS n
}
RETURN k.i AS i, n
ORDER BY i`,
  decode: (record) => read.number(record, 'n'),
})
