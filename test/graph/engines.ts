import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, onTestFinished } from 'vitest'
import { defineQuery } from '../../graph/define-query.ts'
import { openEmbedded } from '../../graph/embedded/adapter.ts'
import { type Neo4jSettings, openNeo4j } from '../../graph/neo4j/adapter.ts'
import type { Store } from '../../graph/store.ts'
import { altered } from './cypher/watch.ts'
import { wipe } from './wipe.ts'

export type EngineName = 'embedded' | 'neo4j'

/** What suites that only read have in common: the first to ask for it on a Neo4j makes it, and those that follow find it there. */
export interface Contents {
  readonly name: string
  readonly make: (store: Store) => Promise<void>
}

/**
 * Gives a fresh, prepared store, empty or, where contents are asked for, with these and for reading alone. It is closed when the test ends,
 * or, opened in `beforeAll`, when the suite does.
 */
export type Open = (contents?: Contents) => Promise<Store>

/**
 * The Neo4j that tests of this process may wipe, or undefined where `NEO4J_URI` is not set: what needs it is then reported as skipped. The
 * setting may name several, with spaces between; as many files run at a time (`vitest.config.ts`), each with one to itself.
 */
export const neo4jForTests = ownNeo4j(process.env)

function ownNeo4j({ NEO4J_URI = '', VITEST_POOL_ID = '1' }: NodeJS.ProcessEnv): string | undefined {
  const uris = NEO4J_URI.split(' ').filter((uri) => uri !== '')
  return uris[(Number(VITEST_POOL_ID) - 1) % uris.length]
}

export function openTestNeo4j(timeoutMs = 20_000): Promise<Store> {
  return openNeo4j({ ...testNeo4j(), timeoutMs })
}

/** How tests reach the Neo4j that they may wipe. */
export function testNeo4j(): Pick<Neo4jSettings, 'uri' | 'user' | 'password' | 'database'> {
  const { NEO4J_USER: user = 'neo4j', NEO4J_PASSWORD: password = 'unused', NEO4J_DATABASE: database } = process.env
  if (neo4jForTests === undefined) throw new Error('expected NEO4J_URI to name a Neo4j that tests may wipe')
  return { uri: neo4jForTests, user, password, database }
}

/** A folder that is gone when the test, or the suite, has ended. */
export async function temporaryFolder(cleanUp: (task: () => Promise<void>) => void = onTestFinished): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-test-'))
  cleanUp(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/**
 * Runs one suite on each engine. On Neo4j every store is the same database, wiped by `open`: a suite works with one store at a time.
 */
export function describeEngines(name: string, suite: (open: Open, engine: EngineName) => void): void {
  describe(`${name} (embedded)`, () => {
    const cleanUp = cleanUps()
    suite(async (contents) => {
      const store = await openEmbedded({ directory: await temporaryFolder(cleanUp) })
      cleanUp(() => store.close())
      await store.prepare()
      if (contents === undefined) return store
      await contents.make(store)
      return readOnly(store)
    }, 'embedded')
  })
  describe.skipIf(neo4jForTests === undefined)(`${name} (Neo4j)`, () => {
    const cleanUp = cleanUps()
    suite(async (contents) => {
      const store = await openTestNeo4j()
      cleanUp(() => store.close())
      if (contents !== undefined && (await holds(store, contents.name))) return readOnly(store)
      await wipe(store)
      await store.prepare()
      if (contents === undefined) return store
      await contents.make(store)
      await store.run(note, { name: contents.name, run: TEST_RUN })
      return readOnly(store)
    }, 'neo4j')
  })
}

/** Of this run of the tests: what an earlier run made, perhaps by other code, is made anew. */
const { TEST_RUN = '' } = process.env

const note = defineQuery<{ readonly name: string; readonly run: string }, void>({
  name: 'test.contents.note',
  mode: 'write',
  cypher: 'CREATE (:TestContents {name: $name, run: $run})',
  decode: () => undefined,
})

const noted = defineQuery<{ readonly name: string; readonly run: string }, string>({
  name: 'test.contents.noted',
  mode: 'read',
  cypher: 'MATCH (n:TestContents {name: $name, run: $run}) RETURN n.name AS name ORDER BY name LIMIT 1',
  decode: (record) => String(record.name),
})

/** Whether the whole of the contents is there: its note is written last, and goes with the rest when a suite wipes. */
async function holds(store: Store, name: string): Promise<boolean> {
  return (await store.run(noted, { name, run: TEST_RUN })).length > 0
}

function readOnly(store: Store): Store {
  const refuse = (): never => {
    throw new Error('expected a suite that asked for contents to read alone; one that writes opens an empty store')
  }
  return altered(store, {
    run: (query, params, options) => (query.mode === 'write' ? refuse() : store.run(query, params, options)),
    transaction: async () => refuse(),
  })
}

/** Cleans up after the test that is running, or after the suite where none is; last in, first out. */
function cleanUps(): (task: () => Promise<void>) => void {
  const afterSuite: (() => Promise<void>)[] = []
  afterAll(async () => {
    for (const task of afterSuite.reverse()) await task()
  })
  return (task) => {
    try {
      onTestFinished(task)
    } catch {
      afterSuite.push(task)
    }
  }
}
