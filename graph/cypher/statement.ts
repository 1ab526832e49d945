import * as read from '../decode.ts'
import { type BatchQuery, defineBatch } from '../define-query.ts'
import { statementRow } from '../row-decoders.ts'
import type { StatementRow } from '../rows.ts'
import { among, behind, type Order, visible } from './fragments.ts'
import type { ClockKey, Keys, PagedKeys, Position } from './keys.ts'

/** What a list of statements is of: about an entity (or claims that touch it), by a speaker, about a claim, or all. */
export const STATEMENT_LISTS = {
  concerning: '(:Entity {key: k.key})<-[:CONCERNS]-(n:Statement)',
  by: '(:Entity {key: k.key})<-[:SAID_BY]-(n:Statement)',
  aboutClaim: '(:Claim {key: k.key})<-[:ABOUT]-(n:Statement)',
  all: '(n:Statement)',
} as const
export type StatementList = keyof typeof STATEMENT_LISTS

export type StatementListKey = ClockKey & {
  /** The key of the entity or claim; null where all are asked for. */
  readonly key: string | null
  readonly modes: readonly string[] | null
  readonly ranks: readonly string[] | null
  readonly finding: string | null
}

export interface ListedStatement {
  readonly sort: string
  readonly row: StatementRow
}

function listed(list: StatementList): string {
  return `MATCH ${STATEMENT_LISTS[list]}
  WHERE ${among('n.mode', 'modes')} AND ${among('n.rank', 'ranks')} AND (k.finding IS NULL OR n.finding = k.finding) AND ${visible('n')}`
}

function page(list: StatementList, order: Order): BatchQuery<PagedKeys<StatementListKey & Position>, ListedStatement> {
  return defineBatch({
    name: `statementPage_${list}_${order}`,
    cypher: `UNWIND $keys AS k
CALL (k) {
  ${listed(list)} AND ${behind('n.saidDay', 'n.key', order)}
  RETURN n, n.saidDay AS sort, n.key AS unique ORDER BY sort ${order}, unique ${order} LIMIT $n
}
RETURN k.i AS i, sort, unique, properties(n) AS props
ORDER BY i, sort ${order}, unique ${order}`,
    decode: (record) => ({ sort: read.text(record, 'sort'), row: statementRow(read.fields(record, 'props')) }),
  })
}

function count(list: StatementList): BatchQuery<Keys<StatementListKey>, number> {
  return defineBatch({
    name: `statementCount_${list}`,
    cypher: `UNWIND $keys AS k
CALL (k) {
  ${listed(list)}
  RETURN count(n) AS n
}
RETURN k.i AS i, n
ORDER BY i`,
    decode: (record) => read.number(record, 'n'),
  })
}

function both(list: StatementList) {
  return { pages: { ASC: page(list, 'ASC'), DESC: page(list, 'DESC') }, count: count(list) }
}

export const statementLists = { concerning: both('concerning'), by: both('by'), aboutClaim: both('aboutClaim'), all: both('all') }
