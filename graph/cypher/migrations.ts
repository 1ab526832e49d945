import * as read from '../decode.ts'
import { defineQuery } from '../define-query.ts'

/** One entry of the ledger: a migration that this graph has been through. */
export interface LedgerEntry {
  readonly id: number
  readonly name: string
}

export const readLedger = defineQuery<Record<string, never>, LedgerEntry>({
  name: 'migrations.ledger',
  mode: 'read',
  cypher:
    'MATCH (m:Migration) WHERE m.id IS NOT NULL AND m.name IS NOT NULL RETURN m.id AS id, m.name AS name ORDER BY id, name LIMIT 10000',
  decode: (record) => ({ id: read.number(record, 'id'), name: read.text(record, 'name') }),
})

/** Creates, never merges: the unique id makes the second of two programs that migrate at once fail and look again. */
export const enterLedger = defineQuery<{ readonly id: number; readonly name: string }, void>({
  name: 'migrations.enter',
  mode: 'write',
  cypher: 'CREATE (m:Migration {id: $id, name: $name})',
  decode: () => undefined,
})
