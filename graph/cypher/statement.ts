import * as read from '../decode.ts'
import { statementRow } from '../row-decoders.ts'
import type { StatementRow } from '../rows.ts'
import { among, visible } from './fragments.ts'
import type { ClockKey } from './keys.ts'
import { keysetPages, listCount } from './keyset-list.ts'

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

function listed(list: StatementList): string {
  return `MATCH ${STATEMENT_LISTS[list]}
  WHERE ${among('n.mode', 'modes')} AND ${among('n.rank', 'ranks')} AND (k.finding IS NULL OR n.finding = k.finding) AND ${visible('n')}`
}

function both(list: StatementList) {
  const text = { match: listed(list), item: 'n' }
  return {
    pages: keysetPages<StatementListKey, StatementRow>({
      ...text,
      name: `statementPage_${list}`,
      sort: 'saidDay',
      unique: 'key',
      columns: 'properties(n) AS props',
      row: (record) => statementRow(read.fields(record, 'props')),
    }),
    count: listCount<StatementListKey>({ ...text, name: `statementCount_${list}` }),
  }
}

export const statementLists = { concerning: both('concerning'), by: both('by'), aboutClaim: both('aboutClaim'), all: both('all') }
