import { once } from 'node:events'
import { createServer } from 'node:net'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import * as read from '../../graph/decode.ts'
import { defineQuery } from '../../graph/define-query.ts'
import { Aborted, BadInput, Timeout, Unavailable } from '../../graph/errors.ts'
import { openNeo4j } from '../../graph/neo4j/adapter.ts'
import { neo4jForTests, openTestNeo4j } from './engines.ts'
import { items } from './items.ts'

const endless = defineQuery<Record<string, never>, number>({
  name: 'test.endless',
  mode: 'read',
  cypher: 'UNWIND range(1, 100000000) AS a UNWIND range(1, 100000) AS b RETURN count(b) AS n ORDER BY n LIMIT 1',
  decode: (record) => read.number(record, 'n'),
})

const running = defineQuery<{ readonly name: string }, string>({
  name: 'test.running',
  mode: 'read',
  cypher: 'SHOW TRANSACTIONS YIELD metaData, status WHERE metaData.query = $name RETURN status ORDER BY status LIMIT 10',
  decode: (record) => read.text(record, 'status'),
})

const patience = { timeout: 20_000, interval: 50 }

describe('a Neo4j that is away', () => {
  it('gives a sentence when opened', async () => {
    const failure = openNeo4j({ uri: 'neo4j://127.0.0.1:1', user: 'neo4j', password: 'unused', timeoutMs: 500 })
    await expect(failure).rejects.toBeInstanceOf(Unavailable)
    await expect(failure).rejects.toThrow('could not reach Neo4j at neo4j://127.0.0.1:1')
  })
})

describe('what is no Neo4j', () => {
  // Bytes as they come: an answer of HTTP, a greeting of SSH, and a Bolt server's “no version in common”.
  it.each([
    ['HTTP', 'HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n', 'HTTP'],
    ['another protocol', 'SSH-2.0-x\r\n', 'no version of Bolt that this program knows'],
    ['another Bolt', '\0\0\0\0', 'no version of Bolt that this program knows'],
  ])('gives one sentence when it speaks %s', async (_, greeting, came) => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined)
      socket.once('data', () => socket.write(greeting))
    })
    onTestFinished(() => void server.close())
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const address = server.address()
    const uri = `bolt://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
    const failure = openNeo4j({ uri, user: 'neo4j', password: 'unused', timeoutMs: 5_000 })
    await expect(failure).rejects.toBeInstanceOf(Unavailable)
    await expect(failure).rejects.toThrow(
      new Unavailable(
        `expected the Bolt port of a Neo4j 5.26 or newer at ${uri}, and what answers there speaks ${came}; set NEO4J_URI to that port, which is 7687 unless somebody changed it`,
      ),
    )
  })
})

describe.skipIf(neo4jForTests === undefined)('a Neo4j', () => {
  async function opened(timeoutMs: number) {
    const store = await openTestNeo4j(timeoutMs)
    onTestFinished(() => store.close())
    return store
  }

  it('ends a query that takes too long, on the server too', async () => {
    const store = await opened(300)
    const failure = store.run(endless, {})
    await expect(failure).rejects.toBeInstanceOf(Timeout)
    await expect(failure).rejects.toThrow('query test.endless took longer than it may')
    const watch = await opened(20_000)
    await vi.waitFor(async () => expect(await watch.run(running, { name: endless.name })).toEqual([]), patience)
  })

  it('ends the query on the server when the caller goes away', async () => {
    const store = await opened(60_000)
    const caller = new AbortController()
    const failure = store.run(endless, {}, { signal: caller.signal }).catch((error: unknown) => error)
    await vi.waitFor(async () => expect(await store.run(running, { name: endless.name })).toEqual(['Running']), patience)
    caller.abort()
    expect(await failure).toBeInstanceOf(Aborted)
    await vi.waitFor(async () => expect(await store.run(running, { name: endless.name })).toEqual([]), patience)
  })

  it('refuses a write in a query that was said to read', async () => {
    const store = await opened(20_000)
    const sly = { ...items.create, name: 'test.sly', mode: 'read' as const }
    await expect(store.run(sly, { rows: [{ key: 'a' }] })).rejects.toThrow()
  })

  it('leaves the backup to Neo4j and says how', async () => {
    const failure = (await opened(20_000)).backup('somewhere')
    await expect(failure).rejects.toBeInstanceOf(BadInput)
    await expect(failure).rejects.toThrow('neo4j-admin')
  })
})
