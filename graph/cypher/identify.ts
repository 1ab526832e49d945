import * as read from '../decode.ts'
import { defineQuery } from '../define-query.ts'

/** Labels in use among the first nodes that the engine comes to: a stranger's graph may be too large to be read whole. */
export const readLabels = defineQuery<Record<string, never>, string>({
  name: 'identify.labels',
  mode: 'read',
  cypher: 'MATCH (n) WITH n LIMIT 10000 UNWIND labels(n) AS label RETURN DISTINCT label AS label ORDER BY label LIMIT 10',
  decode: (record) => read.text(record, 'label'),
})
