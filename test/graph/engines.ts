import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, onTestFinished } from 'vitest'
import { openEmbedded } from '../../graph/embedded/adapter.ts'
import { openNeo4j } from '../../graph/neo4j/adapter.ts'
import type { Store } from '../../graph/store.ts'
import { wipe } from './wipe.ts'

export type EngineName = 'embedded' | 'neo4j'

/** Gives a fresh, empty, prepared store; it is closed when the test ends, or, opened in `beforeAll`, when the suite does. */
export type Open = () => Promise<Store>

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
  const { NEO4J_USER: user = 'neo4j', NEO4J_PASSWORD: password = 'unused', NEO4J_DATABASE: database } = process.env
  if (neo4jForTests === undefined) throw new Error('expected NEO4J_URI to name a Neo4j that tests may wipe')
  return openNeo4j({ uri: neo4jForTests, user, password, database, timeoutMs })
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
    suite(async () => {
      const directory = await temporaryFolder(cleanUp)
      return prepared(await openEmbedded({ directory }), cleanUp)
    }, 'embedded')
  })
  describe.skipIf(neo4jForTests === undefined)(`${name} (Neo4j)`, () => {
    const cleanUp = cleanUps()
    suite(async () => {
      const store = await openTestNeo4j()
      cleanUp(() => store.close())
      await wipe(store)
      await store.prepare()
      return store
    }, 'neo4j')
  })
}

async function prepared(store: Store, cleanUp: (task: () => Promise<void>) => void): Promise<Store> {
  cleanUp(() => store.close())
  await store.prepare()
  return store
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
