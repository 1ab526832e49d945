import type { RelationshipRow } from '../rows.ts'
import { overlaps, visible } from './fragments.ts'
import type { AskedDays, ClockKey } from './keys.ts'
import { keysetPages, listCount } from './keyset-list.ts'
import { RELATIONSHIP, readRelationship } from './relationship.ts'

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

export const headsPages = keysetPages<HeadsKey, RelationshipRow>({
  name: 'headsPage',
  match: HEADS,
  item: 'r',
  sort: 'startMin',
  unique: 'key',
  columns: RELATIONSHIP,
  row: readRelationship,
})

export const headsCount = listCount<HeadsKey>({ name: 'headsCount', match: HEADS, item: 'r' })
