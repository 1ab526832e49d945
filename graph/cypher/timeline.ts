import * as read from '../decode.ts'
import { type BatchQuery, defineBatch, type RawRecord } from '../define-query.ts'
import { TIMELINE_CHANGES, type TimelineChange } from '../kinds.ts'
import { observationRow, statementRow } from '../row-decoders.ts'
import type { ClaimRow } from '../rows.ts'
import { FIRST_DAY } from '../time/stored.ts'
import { among, type Order, ofKind, visible } from './fragments.ts'
import type { ClockKey, Keys, PagedKeys } from './keys.ts'
import { listCount } from './keyset-list.ts'
import { RELATIONSHIP, type RelationshipNarrowing, readRelationship } from './relationship.ts'

export type TimelineKey = ClockKey &
  RelationshipNarrowing & {
    /** The keys of the entities whose entries are merged. */
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
  readonly sequence: number
  readonly change: TimelineChange
  /** 0 where the entry begins or is its claim, 1 where it ends it: a claim of one day begins before it ends. */
  readonly phase: number
  readonly row: ClaimRow
}

/** Bins of a timeline: so many digits of the earliest day tell a day, a month or a year. */
export type HistogramKey = TimelineKey & { readonly digits: number }

export interface Bin {
  readonly bin: string
  readonly n: number
}

export interface TimelineList {
  readonly pages: { readonly [order in Order]: BatchQuery<PagedKeys<TimelineKey & TimelinePosition>, TimelineEntryRow> }
  readonly count: BatchQuery<Keys<TimelineKey>, number>
  /** Claims of the entities without any date. */
  readonly undated: BatchQuery<Keys<TimelineKey>, number>
  readonly histogram: BatchQuery<PagedKeys<HistogramKey>, Bin>
}

interface EntriesText {
  readonly name: string
  /** Finds each claim of the entities once, though it may touch two of them, as `item`. */
  readonly claims: string
  readonly item: string
  /** The entries of a claim: maps with change, phase and day, which is null where there is none. */
  readonly entries: string
  readonly sequence: string
  readonly columns: string
  readonly row: (record: RawRecord) => ClaimRow
}

function timelineList(text: EntriesText): TimelineList {
  const { name, claims, item, entries, sequence } = text
  const dated = `${claims}
  UNWIND ${entries} AS entry
  WITH k, ${item}, entry.change AS change, entry.day AS day, entry.phase AS phase, ${sequence} AS sequence, ${item}.key AS key
  WHERE day IS NOT NULL AND (k.from IS NULL OR day >= k.from) AND (k.to IS NULL OR day <= k.to)`
  return {
    pages: { ASC: page(text, dated, 'ASC'), DESC: page(text, dated, 'DESC') },
    count: listCount({ name: `timelineCount_${name}`, match: dated, item: 'change' }),
    undated: listCount({
      name: `timelineUndated_${name}`,
      match: `${claims}
  WITH k, ${item}, ${entries} AS entries
  WHERE all(entry IN entries WHERE entry.day IS NULL)`,
      item,
    }),
    histogram: defineBatch({
      name: `timelineHistogram_${name}`,
      cypher: `UNWIND $keys AS k
CALL (k) {
  ${dated}
  WITH substring(day, 0, k.digits) AS bin, count(change) AS n
  RETURN bin, n ORDER BY bin LIMIT $n
}
RETURN k.i AS i, bin, n
ORDER BY i, bin`,
      decode: (record) => ({ bin: read.text(record, 'bin'), n: read.number(record, 'n') }),
    }),
  }
}

function page({ name, item, columns, row }: EntriesText, dated: string, order: Order): TimelineList['pages'][Order] {
  const sign = order === 'ASC' ? '>' : '<'
  const sorted = ['day', 'sequence', 'key', 'phase'].map((column) => `${column} ${order}`).join(', ')
  return defineBatch({
    name: `timelinePage_${name}_${order}`,
    cypher: `UNWIND $keys AS k
CALL (k) {
  ${dated}
    AND (k.afterDay IS NULL OR day ${sign} k.afterDay OR (day = k.afterDay AND (sequence ${sign} k.afterSequence OR (sequence = k.afterSequence AND (key ${sign} k.afterKey OR (key = k.afterKey AND phase ${sign} k.afterPhase))))))
  RETURN ${item}, day, change, phase, sequence, key ORDER BY ${sorted} LIMIT $n
}
RETURN k.i AS i, day, change, phase, sequence, key, ${columns}
ORDER BY i, ${sorted}`,
    decode: (record) => ({
      day: read.text(record, 'day'),
      sequence: read.number(record, 'sequence'),
      change: read.word(record, 'change', TIMELINE_CHANGES),
      phase: read.number(record, 'phase'),
      row: row(record),
    }),
  })
}

/** Relationships: a span starts and ends, an instant occurs. */
const acts = timelineList({
  name: 'acts',
  claims: `UNWIND k.of AS one
  MATCH (e:Entity {key: one})-[r]-(o:Entity)
  WHERE ${among('type(r)', 'types')}
    AND ${ofKind('o')}
    AND ${among('o.placeType', 'placeTypes')}
    AND ${among('o.key', 'others')}
    AND (k.negated IS NULL OR r.negated = k.negated)
    AND ${among('r.rank', 'ranks')}
    AND ${visible('r')}
  WITH DISTINCT k, r`,
  item: 'r',
  entries: `[{change: CASE WHEN r.form = 'INSTANT' THEN 'OCCURRED' ELSE 'STARTED' END, day: r.startDay, phase: 0}, {change: 'ENDED', day: r.endDay, phase: 1}]`,
  sequence: 'r.sequence',
  columns: RELATIONSHIP,
  row: readRelationship,
})

/** The signs of a date that may mean other days than it says. */
const VAGUE = ['~', '?', '%', 'X'] as const

/** Whether the end of a period as text, where it has one, is exactly known. */
export function endsExactly(edtf: string): boolean {
  return !VAGUE.some((sign) => edtf.slice(edtf.indexOf('/') + 1).includes(sign))
}

/** Whether a figure is of the ranks that the key asks for. */
const SHOWN = among('o.rank', 'ranks')

/**
 * Figures about the entities, or of them where they are metrics, that no other shown one revised: directly, or through figures of other
 * ranks, of which each round finds what those found before revised. On the last day of the period, which is known only when it is over; at
 * the end as written where it is vague, at the start where there is none.
 */
const figures = timelineList({
  name: 'figures',
  claims: `UNWIND k.of AS one
  MATCH (e:Entity {key: one})<-[:ABOUT|OF]-(o:Observation)
  WHERE ${visible('o')}
  WITH DISTINCT k, o
  WITH k, o.question AS question, collect(CASE WHEN ${SHOWN} THEN o END) AS shown, collect(CASE WHEN NOT ${SHOWN} AND o.revises IS NOT NULL THEN o END) AS hidden
  WITH k, shown, reduce(all = [o IN shown | coalesce(o.revises, '')], round IN hidden |
    reduce(more = all, o IN hidden | CASE WHEN o.key IN more AND NOT o.revises IN more THEN more + [o.revises] ELSE more END)) AS revised
  UNWIND shown AS o
  WITH k, o, revised
  WHERE NOT o.key IN revised`,
  item: 'o',
  entries: `[{change: 'MEASURED', phase: 0, day: CASE
    WHEN o.endDay IS NULL THEN o.startDay
    WHEN any(sign IN ${JSON.stringify(VAGUE).replaceAll('"', "'")} WHERE last(split(o.edtf, '/')) CONTAINS sign) THEN o.endDay
    ELSE o.endMax END}]`,
  sequence: '0',
  columns: 'properties(o) AS props',
  row: (record) => observationRow(read.fields(record, 'props')),
})

/** What was said about the entities, about claims that touch them, or by them. */
const statements = timelineList({
  name: 'statements',
  claims: `UNWIND k.of AS one
  MATCH (e:Entity {key: one})<-[:CONCERNS|SAID_BY]-(n:Statement)
  WHERE ${among('n.rank', 'ranks')} AND ${visible('n')}
  WITH DISTINCT k, n`,
  item: 'n',
  entries: `[{change: 'SAID', day: CASE WHEN n.saidDay = '${FIRST_DAY}' THEN null ELSE n.saidDay END, phase: 0}]`,
  sequence: '0',
  columns: 'properties(n) AS props',
  row: (record) => statementRow(read.fields(record, 'props')),
})

export const timelineLists = { acts, figures, statements }
export type TimelinePageKey = TimelineKey & TimelinePosition
