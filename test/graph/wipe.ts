import { defineQuery } from '../../graph/define-query.ts'
import { KINDS } from '../../graph/kinds.ts'
import type { Store } from '../../graph/store.ts'

const OURS: ReadonlySet<string> = new Set([
  ...KINDS,
  ...['Entity', 'FormerSlug', 'Facet', 'Name', 'Identifier', 'Description', 'Claim', 'Observation', 'Statement', 'Citation', 'Source'],
  ...['Release', 'Migration', 'RelationshipType', 'Loading'],
])

const readLabels = defineQuery<Record<string, never>, string>({
  name: 'test.labels',
  mode: 'read',
  cypher: 'MATCH (n) UNWIND labels(n) AS label RETURN DISTINCT label AS label ORDER BY label LIMIT 1000',
  decode: (record) => String(record.label),
})

/** An empty index that says: tests have had this database before, when it was empty. */
const readMark = defineQuery<Record<string, never>, string>({
  name: 'test.mark.read',
  mode: 'read',
  cypher: `SHOW INDEXES YIELD name WHERE name = 'dateline_tests_may_wipe_this' RETURN name ORDER BY name LIMIT 1`,
  decode: (record) => String(record.name),
})

const writeMark = defineQuery<Record<string, never>, void>({
  name: 'test.mark.write',
  mode: 'write',
  cypher: 'CREATE INDEX dateline_tests_may_wipe_this IF NOT EXISTS FOR (n:TestDatabase) ON (n.id)',
  decode: () => undefined,
})

const deleteSome = defineQuery<{ readonly most: number }, number>({
  name: 'test.wipe',
  mode: 'write',
  cypher: 'MATCH (n) WITH n LIMIT $most DETACH DELETE n RETURN count(*) AS n',
  decode: (record) => Number(record.n),
})

/**
 * Empties a Neo4j, unless that could hurt somebody: a database that was not empty when tests first met it is refused, and so is one with
 * labels that neither the program nor a test (`Test…`) uses.
 */
export async function wipe(store: Store): Promise<void> {
  const { nodes } = await store.size()
  if (nodes > 0) {
    if ((await store.run(readMark, {})).length === 0) {
      throw new Error(
        'NEO4J_URI names a database that is not empty and was never used by tests, and tests would wipe it; name an empty one',
      )
    }
    const strange = (await store.run(readLabels, {})).find((label) => !OURS.has(label) && !label.startsWith('Test'))
    if (strange !== undefined) {
      throw new Error(
        `NEO4J_URI names a database with nodes labelled ${strange}, which is not a label of ours; empty it, or add the label to OURS`,
      )
    }
    while ((await store.run(deleteSome, { most: 10_000 }))[0] !== 0);
  }
  await store.run(writeMark, {})
}
