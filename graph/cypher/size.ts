import * as read from '../decode.ts'
import { defineQuery } from '../define-query.ts'
import type { StoreSize } from '../store.ts'

/** Both counts come from Neo4j's count store, whatever the size. The embedded engine has its own counters and needs no text. */
export const readSize = defineQuery<Record<string, never>, StoreSize>({
  name: 'size',
  mode: 'read',
  cypher: `CALL () { MATCH (n) RETURN count(n) AS nodes }
CALL () { MATCH ()-[r]->() RETURN count(r) AS relationships }
RETURN nodes, relationships ORDER BY nodes LIMIT 1`,
  decode: (record) => ({ nodes: read.number(record, 'nodes'), relationships: read.number(record, 'relationships') }),
})
