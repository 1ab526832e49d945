import { getEventListeners } from 'node:events'
import { setImmediate as endOfTurn } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { defineBatch } from '../../graph/define-query.ts'
import { Aborted } from '../../graph/errors.ts'
import { createDispatcher } from '../../resolvers/dispatch.ts'
import { loaderFor } from '../../resolvers/loader.ts'
import { RecordingRunner, textBatch } from './recording-runner.ts'

const words = textBatch('test.dispatch.words')
const levels = [textBatch('test.dispatch.level1'), textBatch('test.dispatch.level2'), textBatch('test.dispatch.level3')] as const
const pages = defineBatch<{ readonly keys: readonly { readonly i: number; readonly key: string }[]; readonly n: number }, string>({
  name: 'test.dispatch.pages',
  cypher: 'UNWIND $keys AS k RETURN k.i AS i, k.key AS text LIMIT $n',
  decode: (record) => String(record.text),
})

test('sends the keys of several requests that arrive in one turn as one call', async () => {
  const runner = new RecordingRunner()
  const dispatcher = createDispatcher({ runner })
  const [a, b] = [dispatcher.request(), dispatcher.request()]
  const answers = await Promise.all([
    a.load({ query: words, shared: {}, key: { key: 'dhs' } }),
    b.load({ query: words, shared: {}, key: { key: 'gao' } }),
    Promise.resolve().then(() => a.load({ query: words, shared: {}, key: { key: 'cbp' } })),
  ])
  expect(answers).toEqual([['dhs'], ['gao'], ['cbp']])
  expect(runner.calls.map(({ params }) => params)).toEqual([
    {
      keys: [
        { i: 0, key: 'dhs' },
        { i: 1, key: 'gao' },
        { i: 2, key: 'cbp' },
      ],
    },
  ])
})

test('asks an equal key once', async () => {
  const runner = new RecordingRunner()
  const dispatcher = createDispatcher({ runner })
  const [a, b] = [dispatcher.request(), dispatcher.request()]
  const query = defineBatch<{ readonly keys: readonly { readonly i: number; readonly key: string; readonly known: string }[] }, string>({
    name: 'test.dispatch.clocked',
    cypher: 'UNWIND $keys AS k RETURN k.i AS i, k.key AS text',
    decode: (record) => String(record.text),
  })
  await Promise.all([
    a.load({ query, shared: {}, key: { key: 'dhs', known: '2020-01-14' } }),
    b.load({ query, shared: {}, key: { key: 'dhs', known: '2020-01-14' } }),
    b.load({ query, shared: {}, key: { key: 'dhs', known: '2020-01-15' } }),
  ])
  expect(runner.calls.map(({ params }) => params)).toEqual([
    {
      keys: [
        { i: 0, key: 'dhs', known: '2020-01-14' },
        { i: 1, key: 'dhs', known: '2020-01-15' },
      ],
    },
  ])
})

test('keeps loads with other shared parameters in calls of their own', async () => {
  const runner = new RecordingRunner()
  const request = createDispatcher({ runner }).request()
  await Promise.all([21, 6, 21].map((n, i) => request.load({ query: pages, shared: { n }, key: { key: `k${i}` } })))
  expect(runner.calls.map(({ keys, params }) => [params.n, keys])).toEqual([
    [21, ['k0', 'k2']],
    [6, ['k1']],
  ])
})

test('refuses two queries of one name under way at once', async () => {
  const request = createDispatcher({ runner: new RecordingRunner() }).request()
  const first = request.load({ query: words, shared: {}, key: { key: 'a' } })
  await expect(request.load({ query: { ...words }, shared: {}, key: { key: 'b' } })).rejects.toThrow(
    'two queries are named test.dispatch.words',
  )
  await first
})

test('lets a batch go within the turn while the process serves one request alone, and at its end among several', async () => {
  const runner = new RecordingRunner()
  const dispatcher = createDispatcher({ runner })
  const alone = dispatcher.request()
  const callsAtEndOfTurn = new Promise<number>((resolve) => setImmediate(() => resolve(runner.calls.length)))
  const loading = alone.load({ query: words, shared: {}, key: { key: 'dhs' } })
  expect(await callsAtEndOfTurn).toBe(1)
  await loading

  const other = dispatcher.request()
  const stillNone = new Promise<number>((resolve) => setImmediate(() => resolve(runner.calls.length)))
  const among = other.load({ query: words, shared: {}, key: { key: 'gao' } })
  expect(await stillNone).toBe(1)
  await among
  expect(runner.calls.length).toBe(2)
})

test('takes along every loader of a level, even alone', async () => {
  const runner = new RecordingRunner()
  const request = createDispatcher({ runner }).request()
  const shape = {
    query: words,
    shared: {},
    toKey: ({ key }: { readonly key: string }) => ({ key }),
    fromRows: (rows: readonly string[]) => rows[0],
  }
  const [one, two] = [loaderFor(request, shape), loaderFor(request, shape)]
  await Promise.all([one.load({ key: 'a' }), Promise.resolve().then(() => two.load({ key: 'b' }))])
  expect(runner.calls.map(({ keys }) => keys)).toEqual([['a', 'b']])
})

test('serves 64 requests of three levels at once with at most two calls a level', async () => {
  const runner = new RecordingRunner()
  const dispatcher = createDispatcher({ runner })
  const results = await Promise.all(
    Array.from({ length: 64 }, async (_, n) => {
      const request = dispatcher.request()
      let key = `e${n}`
      for (const query of levels) {
        const loader = loaderFor(request, {
          query,
          shared: {},
          toKey: (asked: { readonly key: string }) => asked,
          fromRows: (rows) => rows.join(),
        })
        const found = await Promise.all([loader.load({ key }), loader.load({ key: 'shared' })])
        key = `${found[0]}+`
      }
      request.done()
      return key
    }),
  )
  expect(results).toEqual(Array.from({ length: 64 }, (_, n) => `e${n}+++`))
  for (const { name } of levels) expect(runner.calls.filter(({ query }) => query === name).length).toBeLessThanOrEqual(2)
})

test('reports every call with its keys and what came of it', async () => {
  const reports: unknown[] = []
  const runner = new RecordingRunner((keys) => {
    if (keys.includes('bad')) throw new Error('no')
    return []
  })
  const request = createDispatcher({
    runner,
    onCall: ({ query, keys, error }) => reports.push([query, keys, error?.message ?? null]),
  }).request()
  await Promise.allSettled(['good', 'bad'].map((key) => request.load({ query: words, shared: {}, key: { key } })))
  expect(reports).toEqual([
    ['test.dispatch.words', 2, 'no'],
    ['test.dispatch.words', 1, null],
    ['test.dispatch.words', 1, 'no'],
  ])
})

test('keeps nothing of a request that is done', async () => {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  if (typeof collect !== 'function') throw new Error('this Node has no garbage collector to call')
  const dispatcher = createDispatcher({ runner: new RecordingRunner() })
  const aborting = new AbortController()
  const serve = async () => {
    const request = dispatcher.request({ signal: aborting.signal })
    const rows = await request.load({ query: words, shared: {}, key: { key: 'dhs' } })
    request.done()
    return [new WeakRef(request), new WeakRef(rows)]
  }
  const seen = await serve()
  expect(dispatcher.size()).toEqual({ requests: 0, lanes: 0 })
  expect(getEventListeners(aborting.signal, 'abort')).toEqual([])
  for (let turn = 0; turn < 50 && seen.some((each) => each.deref() !== undefined); turn++) {
    await endOfTurn()
    collect()
  }
  expect(seen.map((each) => each.deref())).toEqual([undefined, undefined])
})

test('refuses to load for a request that is done, and lets go what it still waits for', async () => {
  const runner = new RecordingRunner()
  const dispatcher = createDispatcher({ runner })
  const request = dispatcher.request()
  const waiting = request.load({ query: words, shared: {}, key: { key: 'dhs' } })
  request.done()
  await expect(waiting).rejects.toBeInstanceOf(Aborted)
  await expect(request.load({ query: words, shared: {}, key: { key: 'gao' } })).rejects.toBeInstanceOf(Aborted)
  await endOfTurn()
  expect(runner.calls).toEqual([])
  expect(dispatcher.size()).toEqual({ requests: 0, lanes: 0 })
})
