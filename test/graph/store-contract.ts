import fc from 'fast-check'
import { expect, it } from 'vitest'
import { defineQuery } from '../../graph/define-query.ts'
import { Aborted, DecodeError, Unavailable } from '../../graph/errors.ts'
import type { Plain, Store } from '../../graph/store.ts'
import type { Open } from './engines.ts'
import { type Item, items } from './items.ts'

const echo = defineQuery<{ readonly value: Plain }, unknown>({
  name: 'test.echo',
  mode: 'read',
  cypher: 'RETURN $value AS value',
  decode: (record) => record.value,
})

const wrongText = defineQuery<Record<string, never>, unknown>({
  name: 'test.wrong',
  mode: 'read',
  cypher: 'MATCH (n RETURN n',
  decode: (record) => record,
})

const strict = defineQuery<Record<string, never>, never>({
  name: 'test.strict',
  mode: 'read',
  cypher: 'RETURN 1 AS n',
  decode: () => {
    throw new TypeError('not what was expected')
  },
})

const page = defineQuery<{ readonly limit: number }, Item>({ name: 'test.page', mode: 'read', cypher: items.page, decode: items.decode })

const plain = fc.letrec<{ plain: Plain }>((tie) => ({
  plain: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
    fc.string({ unit: 'grapheme' }),
    fc.array(tie('plain'), { maxLength: 4 }),
    fc.dictionary(fc.stringMatching(/^[a-z][a-zA-Z0-9]{0,8}$/), tie('plain'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).plain

async function all(store: Store): Promise<Item[]> {
  return store.run(page, { limit: 1_000 })
}

/** What every engine behind the port promises. */
export function storeContract(open: Open): void {
  it('says which engine it is, with its version', async () => {
    expect((await open()).engine).toMatch(/^(Neo4j|Grafeo) \d+\.\d+/)
  })

  it('carries every plain value there and back', async () => {
    const store = await open()
    const values: readonly Plain[] = [
      null,
      true,
      0,
      -3,
      1.5,
      2 ** 53 - 1,
      '',
      'Ñandú 🗺 "\'\\ $x',
      [],
      {},
      [null, 1, 'a'],
      { deep: [{ list: [] }, null] },
    ]
    for (const value of values) {
      expect(await store.run(echo, { value })).toEqual([value])
    }
    await fc.assert(
      fc.asyncProperty(plain, async (value) => void expect(await store.run(echo, { value })).toEqual([value])),
      { numRuns: 60 },
    )
  })

  it('returns properties as plain maps, without those that are null', async () => {
    const store = await open()
    await store.run(items.create, { rows: [{ key: 'a', n: 1, tags: ['x', 'y'], none: [], gone: null }] })
    expect(await store.run(items.properties, { key: 'a' })).toEqual([{ key: 'a', n: 1, tags: ['x', 'y'], none: [] }])
  })

  it('keeps the order of the query and takes a limit as a parameter', async () => {
    const store = await open()
    await store.run(items.create, { rows: ['c', 'a', 'b'].map((key, n) => ({ key, n })) })
    expect((await store.run(page, { limit: 2 })).map(({ key }) => key)).toEqual(['a', 'b'])
  })

  it('names the query whose record could not be decoded', async () => {
    const failure = (await open()).run(strict, {})
    await expect(failure).rejects.toBeInstanceOf(DecodeError)
    await expect(failure).rejects.toThrow('query test.strict: a record could not be read')
  })

  it('names the query whose text the engine refused, and keeps the cause', async () => {
    await expect((await open()).run(wrongText, {})).rejects.toMatchObject({
      message: expect.stringMatching(/^query test\.wrong failed: /),
      cause: expect.any(Error),
    })
  })

  it('keeps all of a transaction, and sees inside it what it wrote', async () => {
    const store = await open()
    const seen = await store.transaction(async (runner) => {
      await runner.run(items.create, { rows: [{ key: 'a', n: 1 }] })
      await runner.run(items.create, { rows: [{ key: 'b', n: 2 }] })
      return runner.run(page, { limit: 10 })
    })
    expect(seen).toEqual([
      { key: 'a', n: 1 },
      { key: 'b', n: 2 },
    ])
    expect(await all(store)).toEqual(seen)
  })

  it('keeps nothing of a transaction whose work raised, and hands the error on as it is', async () => {
    const store = await open()
    const raised = new Error('changed my mind')
    const failure = store.transaction(async (runner) => {
      await runner.run(items.create, { rows: [{ key: 'a', n: 1 }] })
      throw raised
    })
    await expect(failure).rejects.toBe(raised)
    expect(await all(store)).toEqual([])
  })

  it('keeps nothing of a transaction in which a query failed, though its work caught the error', async () => {
    const store = await open()
    const failure = store.transaction(async (runner) => {
      await runner.run(items.create, { rows: [{ key: 'a', n: 1 }] })
      await runner.run(wrongText, {}).catch(() => 'never mind')
      return 'done'
    })
    await expect(failure).rejects.toThrow()
    expect(await all(store)).toEqual([])
  })

  it('waits for queries that the work of a transaction did not wait for', async () => {
    const store = await open()
    await store.transaction(async (runner) => {
      void runner.run(items.create, { rows: Array.from({ length: 500 }, (_, n) => ({ key: `k${n}`, n })) })
    })
    expect(await store.size()).toEqual({ nodes: 500, relationships: 0 })
  })

  it('refuses a query on a transaction that has ended', async () => {
    const store = await open()
    const runner = await store.transaction(async (inside) => ({ inside }))
    await expect(runner.inside.run(page, { limit: 1 })).rejects.toThrow('came after its transaction had ended')
  })

  it('makes a key unique, also for writers that come at once', async () => {
    const store = await open()
    const writers = await Promise.allSettled(Array.from({ length: 8 }, () => store.run(items.createEntity, { key: 'one' })))
    expect(writers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await store.size()).toEqual({ nodes: 1, relationships: 0 })
  })

  it('loses no increment of concurrent transactions', async () => {
    const store = await open()
    await store.run(items.create, { rows: [{ key: 'counter', n: 0 }] })
    const add = () => store.transaction(async (runner) => void (await runner.run(items.increment, { key: 'counter' })))
    await Promise.all(Array.from({ length: 20 }, add))
    expect(await all(store)).toEqual([{ key: 'counter', n: 20 }])
  })

  it('ends at once with Aborted when the caller goes away, before or after the query began', async () => {
    const store = await open()
    await expect(store.run(page, { limit: 1 }, { signal: AbortSignal.abort() })).rejects.toBeInstanceOf(Aborted)
    const caller = new AbortController()
    const running = store.run(items.slow, { upTo: 3_000_000 }, { signal: caller.signal })
    setImmediate(() => caller.abort())
    await expect(running).rejects.toBeInstanceOf(Aborted)
    expect(await all(store)).toEqual([])
  })

  it('counts nodes and relationships', async () => {
    const store = await open()
    expect(await store.size()).toEqual({ nodes: 0, relationships: 0 })
    await store.run(items.create, { rows: ['a', 'b', 'c'].map((key, n) => ({ key, n })) })
    await store.run(items.link, { from: 'a', to: 'b' })
    expect(await store.size()).toEqual({ nodes: 3, relationships: 1 })
  })

  it('prepares what is prepared already without harm, and finds nothing missing in a graph that lost nothing', async () => {
    const store = await open()
    await store.prepare()
    await store.acknowledge()
    expect(await store.verify()).toEqual([])
  })

  it('says that it was closed', async () => {
    const store = await open()
    await store.close()
    await store.close()
    await expect(store.run(page, { limit: 1 })).rejects.toBeInstanceOf(Unavailable)
    await expect(store.transaction(async () => 1)).rejects.toBeInstanceOf(Unavailable)
  })
}
