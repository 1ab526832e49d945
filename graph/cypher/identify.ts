import * as read from '../decode.ts'
import { defineQuery } from '../define-query.ts'

/** Labels in use, some of them where there are many. Neo4j keeps a list of them, and a stranger's graph may be too large to be read. */
export const readLabels = defineQuery<Record<string, never>, string>({
  name: 'identify.labels',
  mode: 'read',
  cypher: {
    neo4j: 'CALL db.labels() YIELD label RETURN label ORDER BY label LIMIT 10',
    embedded: 'MATCH (n) UNWIND labels(n) AS label RETURN DISTINCT label AS label ORDER BY label LIMIT 10',
  },
  decode: (record) => read.text(record, 'label'),
})
