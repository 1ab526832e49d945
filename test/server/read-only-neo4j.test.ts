import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defineQuery } from '../../graph/define-query.ts'
import { identify } from '../../graph/identify.ts'
import { MIGRATIONS, migrate } from '../../graph/migrations.ts'
import { openNeo4j } from '../../graph/neo4j/adapter.ts'
import { ReadOnly } from '../../graph/store.ts'
import { neo4jForTests, temporaryFolder } from '../graph/engines.ts'
import { items } from '../graph/items.ts'
import { type RunningServer, startNeo4j } from '../neo4j/server.ts'
import { type Program, startProgram } from './program.ts'
import { askProgram, WHO, WOLF } from './who.ts'

const createIndex = defineQuery<Record<string, never>, void>({
  name: 'test.index',
  mode: 'write',
  cypher: 'CREATE INDEX test_index FOR (n:TestIndexed) ON (n.x)',
  decode: () => undefined,
})

// Servers of its own, which it may make read-only and stop; started once for all of its tests, which come in this order.
describe.skipIf(neo4jForTests === undefined)('a Neo4j that was filled and is read-only now', () => {
  const tasks: (() => Promise<unknown>)[] = []
  let whenFilled: Program
  let server: RunningServer

  beforeAll(async () => {
    const home = await temporaryFolder((task) => void tasks.push(task))
    const writable = await startNeo4j({ home })
    tasks.push(() => writable.stop())
    whenFilled = await startProgram({ NEO4J_URI: writable.uri })
    await whenFilled.stop()
    await writable.stop('cleanly')
    server = await startNeo4j({ home, settings: { 'server.databases.default_to_read_only': 'true' } })
    tasks.push(() => server.stop())
  }, 300_000)

  afterAll(async () => {
    for (const task of tasks.reverse()) await task()
  })

  it('is opened as it is, and says what it lacks', async () => {
    const store = await openNeo4j({ uri: server.uri, user: 'neo4j', password: 'unused', timeoutMs: 20_000 })
    try {
      expect(await identify(store)).toBe('dateline')
      await store.prepare()
      expect(await migrate(store)).toEqual([])
      const pending = migrate(store, [...MIGRATIONS, { id: 999, name: 'yet to come', apply: async () => undefined }])
      await expect(pending).rejects.toBeInstanceOf(ReadOnly)
      await expect(pending).rejects.toThrow(/needs migration 999 \(yet to come\) and its database is read-only/)
      await expect(store.run(createIndex, {})).rejects.toBeInstanceOf(ReadOnly)
      await expect(store.run(items.create, { rows: [{ key: 'a' }] })).rejects.toBeInstanceOf(ReadOnly)
      await expect(store.transaction((runner) => runner.run(items.create, { rows: [{ key: 'a' }] }))).rejects.toBeInstanceOf(ReadOnly)
    } finally {
      await store.close()
    }
  })

  it('is served by npm start, which gives UNAVAILABLE once it is stopped, and stops itself', async () => {
    const program = await startProgram({ NEO4J_URI: server.uri })
    tasks.push(() => program.stop())
    expect(program.lines.slice(1, 2)).toEqual(whenFilled.lines.slice(1, 2))
    expect(await askProgram(program.url, WHO)).toEqual(WOLF)
    await server.stop()
    const [who, mpp, ready] = await Promise.all([
      ...[WHO, '{ entity(slug: "mpp") { name } }'].map((query) => askProgram(program.url, query)),
      fetch(`${program.url}/ready`).then(({ status }) => status),
    ])
    expect([who, mpp].map((answer) => JSON.stringify(answer).match(/"code":"([^"]+)"/)?.[1])).toEqual(['UNAVAILABLE', 'UNAVAILABLE'])
    expect(ready).toBe(503)
    expect(await program.stop()).toBe(0)
  })
})
