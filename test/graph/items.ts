import * as read from '../../graph/decode.ts'
import { defineQuery } from '../../graph/define-query.ts'
import type { Params } from '../../graph/store.ts'

/** A thing to write and read where the subject is the store, not what is in it. */
export interface Item {
  readonly key: string
  readonly n: number
}

const nothing = () => undefined

/** Queries over `(:TestItem {key, n})`. */
export const items = {
  page: 'MATCH (i:TestItem) RETURN i.key AS key, i.n AS n ORDER BY key LIMIT $limit',
  decode: (record: read.Fields): Item => ({ key: read.text(record, 'key'), n: read.number(record, 'n') }),
  create: defineQuery<{ readonly rows: readonly Params[] }, void>({
    name: 'test.items.create',
    mode: 'write',
    cypher: 'UNWIND $rows AS row CREATE (i:TestItem) SET i = row',
    decode: nothing,
  }),
  increment: defineQuery<{ readonly key: string }, void>({
    name: 'test.items.increment',
    mode: 'write',
    cypher: 'MATCH (i:TestItem {key: $key}) SET i.n = i.n + 1',
    decode: nothing,
  }),
  link: defineQuery<{ readonly from: string; readonly to: string }, void>({
    name: 'test.items.link',
    mode: 'write',
    cypher: 'MATCH (a:TestItem {key: $from}) MATCH (b:TestItem {key: $to}) CREATE (a)-[:TEST_LINK]->(b)',
    decode: nothing,
  }),
  properties: defineQuery<{ readonly key: string }, read.Fields>({
    name: 'test.items.properties',
    mode: 'read',
    cypher: 'MATCH (i:TestItem {key: $key}) RETURN properties(i) AS properties ORDER BY i.key LIMIT 1',
    decode: (record) => read.fields(record, 'properties'),
  }),
  count: defineQuery<Record<string, never>, number>({
    name: 'test.items.count',
    mode: 'read',
    cypher: 'MATCH (i:TestItem) RETURN count(i) AS n ORDER BY n LIMIT 1',
    decode: (record) => read.number(record, 'n'),
  }),
  createEntity: defineQuery<{ readonly key: string }, void>({
    name: 'test.entity.create',
    mode: 'write',
    cypher: 'CREATE (e:Entity {key: $key, slug: $key})',
    decode: nothing,
  }),
  /** Work without rows; the embedded engine runs it to its end, so keep it short there. */
  slow: defineQuery<{ readonly upTo: number }, number>({
    name: 'test.slow',
    mode: 'read',
    cypher: 'UNWIND range(1, $upTo) AS a RETURN count(a) AS n ORDER BY n LIMIT 1',
    decode: (record) => read.number(record, 'n'),
  }),
}
