import * as read from '../decode.ts'
import { type BatchQuery, defineBatch } from '../define-query.ts'
import type { Instant } from '../time/day.ts'
import { type Order, visible } from './fragments.ts'
import type { ClockKey, Keys, PagedKeys } from './keys.ts'
import { listCount } from './keyset-list.ts'

/** What is asked of claims seen under an earlier pair of clocks, `since`, and under the key's own. */
export type ChangesKey = ClockKey & {
  /** The keys of the entities that the claims touch; null: every claim. */
  readonly of: readonly string[] | null
  readonly sinceKnown: string
  readonly sinceRecorded: Instant
}

export type ChangesPosition = { readonly afterKey: string | null }

export interface ChangeList {
  /** Keys of claims, in order. */
  readonly pages: { readonly [order in Order]: BatchQuery<PagedKeys<ChangesKey & ChangesPosition>, string> }
  readonly count: BatchQuery<Keys<ChangesKey>, number>
}

const BEFORE = `(${visible('x', { known: 'k.sinceKnown', recorded: 'k.sinceRecorded' })})`
const AFTER = `(${visible('x')})`

/** What a row says, as one text: its clocks and the reason for it aside, so that a row that was only written anew is no change. */
function saying(texts: readonly string[], numbers: readonly string[], lists: readonly string[]): string {
  return [
    ...texts.map((name) => `coalesce(x.${name}, '')`),
    ...numbers.map((name) => `toString(x.${name})`),
    ...lists.map((name) => `reduce(all = '', one IN x.${name} | all + one + ',')`),
  ].join(` + '\\n' + `)
}

const OF_EVERY_FORM = ['rank', 'rankReason', 'note', 'knownBasis']
const OF_PERIOD = ['edtf', 'form', 'startMin', 'startMax', 'endMin', 'endMax', 'endState']

interface ChangedText {
  readonly name: string
  /** Finds rows as `x`. */
  readonly rows: string
  readonly saying: string
}

function changeList({ name, rows, saying: said }: ChangedText): ChangeList {
  // What was said before and what after, each a list of one text or none.
  const changed = `${rows}
  WITH k, x.key AS key, collect(CASE WHEN ${BEFORE} THEN ${said} END) AS before, collect(CASE WHEN ${AFTER} THEN ${said} END) AS after
  WHERE size(before) <> size(after) OR (size(before) > 0 AND head(before) <> head(after))`
  return {
    pages: { ASC: page(name, changed, 'ASC'), DESC: page(name, changed, 'DESC') },
    count: listCount({ name: `changedCount_${name}`, match: changed, item: 'key' }),
  }
}

function page(name: string, changed: string, order: Order): ChangeList['pages'][Order] {
  return defineBatch({
    name: `changed_${name}_${order}`,
    cypher: `UNWIND $keys AS k
CALL (k) {
  ${changed}
  WITH k, key
  WHERE k.afterKey IS NULL OR key ${order === 'ASC' ? '>' : '<'} k.afterKey
  RETURN key ORDER BY key ${order} LIMIT $n
}
RETURN k.i AS i, key
ORDER BY i, key ${order}`,
    decode: (record) => read.text(record, 'key'),
  })
}

function lists(scope: 'all' | 'of', rows: { readonly relationships: string; readonly observations: string; readonly statements: string }) {
  return [
    changeList({
      name: `relationships_${scope}`,
      rows: rows.relationships,
      saying: saying([...OF_EVERY_FORM, ...OF_PERIOD, 'capacity', 'title', 'formalTitle', 'scope'], ['sequence'], []),
    }),
    changeList({
      name: `observations_${scope}`,
      rows: rows.observations,
      saying: saying([...OF_EVERY_FORM, 'qualifier', 'formula'], ['value'], ['parts']),
    }),
    changeList({
      name: `statements_${scope}`,
      rows: rows.statements,
      saying: saying([...OF_EVERY_FORM, 'text', 'finding', 'outcome'], [], ['outcomeClaims']),
    }),
  ]
}

/** Rows that one pair of clocks shows and the other does not: a claim has one visible row under each, so one that both show is no change. */
const TURNED = `(${BEFORE} <> ${AFTER})`

function touching(pattern: string): string {
  return `UNWIND k.of AS one
  MATCH (e:Entity {key: one})${pattern}
  WHERE ${TURNED}
  WITH DISTINCT k, x`
}

/** Claims whose row differs, by form: of the whole graph, or of the entities that the key names. */
export const changeLists = {
  all: lists('all', {
    relationships: `MATCH (s:Entity)-[x]->(o:Entity)
  WHERE ${TURNED}`,
    observations: `MATCH (x:Observation)
  WHERE ${TURNED}`,
    statements: `MATCH (x:Statement)
  WHERE ${TURNED}`,
  }),
  of: lists('of', {
    relationships: touching('-[x]-(o:Entity)'),
    observations: touching('<-[:ABOUT|OF]-(x:Observation)'),
    statements: touching('<-[:CONCERNS|SAID_BY]-(x:Statement)'),
  }),
}
