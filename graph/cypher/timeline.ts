import * as read from '../decode.ts'
import { type BatchQuery, defineBatch } from '../define-query.ts'
import { relationshipRow } from '../row-decoders.ts'
import type { RelationshipRow } from '../rows.ts'
import { among, type Order, ofKind, visible } from './fragments.ts'
import type { ClockKey, Keys, PagedKeys } from './keys.ts'
import { RELATIONSHIP, type RelationshipNarrowing } from './relationship.ts'

export const TIMELINE_CHANGES = ['STARTED', 'ENDED', 'OCCURRED'] as const
export type TimelineChange = (typeof TIMELINE_CHANGES)[number]

export type TimelineKey = ClockKey &
  RelationshipNarrowing & {
    /** The keys of the entities whose acts are merged. */
    readonly of: readonly string[]
    /** Entries whose earliest day lies within these; null: no limit. */
    readonly from: string | null
    readonly to: string | null
  }

/** The position of an entry: earliest day, sequence within the day, key, and 0 or 1 as it begins or ends its claim. */
export type TimelinePosition = {
  readonly afterDay: string | null
  readonly afterSequence: number | null
  readonly afterKey: string | null
  readonly afterPhase: number | null
}

export interface TimelineEntryRow {
  readonly day: string
  readonly change: TimelineChange
  /** 0 where the entry begins or is its claim, 1 where it ends it: a claim of one day begins before it ends. */
  readonly phase: number
  readonly row: RelationshipRow
}

/** Each relationship of the entities once, though it may link two of them. */
const CLAIMS = `UNWIND k.of AS one
  MATCH (e:Entity {key: one})-[r]-(o:Entity)
  WHERE ${among('type(r)', 'types')}
    AND ${ofKind('o')}
    AND ${among('o.placeType', 'placeTypes')}
    AND ${among('o.key', 'others')}
    AND (k.negated IS NULL OR r.negated = k.negated)
    AND ${among('r.rank', 'ranks')}
    AND ${visible('r')}
  WITH DISTINCT k, r`

/** A span starts and ends, an instant occurs; what has no date makes no entry. */
const ENTRIES = `${CLAIMS}
  UNWIND [{change: CASE WHEN r.form = 'INSTANT' THEN 'OCCURRED' ELSE 'STARTED' END, day: r.startDay, phase: 0}, {change: 'ENDED', day: r.endDay, phase: 1}] AS entry
  WITH k, r, entry.change AS change, entry.day AS day, entry.phase AS phase, r.sequence AS sequence, r.key AS key
  WHERE day IS NOT NULL AND (k.from IS NULL OR day >= k.from) AND (k.to IS NULL OR day <= k.to)`

function page(order: Order): BatchQuery<PagedKeys<TimelinePageKey>, TimelineEntryRow> {
  const sign = order === 'ASC' ? '>' : '<'
  const sorted = ['day', 'sequence', 'key', 'phase'].map((column) => `${column} ${order}`).join(', ')
  return defineBatch({
    name: `timelinePage_${order}`,
    cypher: `UNWIND $keys AS k
CALL (k) {
  ${ENTRIES}
    AND (k.afterDay IS NULL OR day ${sign} k.afterDay OR (day = k.afterDay AND (sequence ${sign} k.afterSequence OR (sequence = k.afterSequence AND (key ${sign} k.afterKey OR (key = k.afterKey AND phase ${sign} k.afterPhase))))))
  RETURN r, day, change, phase, sequence, key ORDER BY ${sorted} LIMIT $n
}
RETURN k.i AS i, day, change, phase, sequence, key, ${RELATIONSHIP}
ORDER BY i, ${sorted}`,
    decode: (record) => ({
      day: read.text(record, 'day'),
      change: read.word(record, 'change', TIMELINE_CHANGES),
      phase: read.number(record, 'phase'),
      row: relationshipRow(record),
    }),
  })
}

export const timelinePages = { ASC: page('ASC'), DESC: page('DESC') }
export type TimelinePageKey = TimelineKey & TimelinePosition

export const timelineCount: BatchQuery<Keys<TimelineKey>, number> = defineBatch({
  name: 'timelineCount',
  cypher: `UNWIND $keys AS k
CALL (k) {
  ${ENTRIES}
  RETURN count(change) AS n
}
RETURN k.i AS i, n
ORDER BY i`,
  decode: (record) => read.number(record, 'n'),
})

/** Claims of the entities without any date. */
export const timelineUndated: BatchQuery<Keys<TimelineKey>, number> = defineBatch({
  name: 'timelineUndated',
  cypher: `UNWIND $keys AS k
CALL (k) {
  ${CLAIMS}
  WITH k, r
  WHERE r.startDay IS NULL AND r.endDay IS NULL
  RETURN count(r) AS n
}
RETURN k.i AS i, n
ORDER BY i`,
  decode: (record) => read.number(record, 'n'),
})
