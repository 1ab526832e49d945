import { expect, test } from 'vitest'
import { createDispatcher } from '../../resolvers/dispatch.ts'
import { createRowCache } from '../../resolvers/row-cache.ts'
import { itself, RecordingRunner, textBatch } from './recording-runner.ts'

const words = textBatch('test.rowCache.words')
const others = textBatch('test.rowCache.others')
const [FIRST, SECOND] = ['2021-01-01T00:00:00.000Z', '2021-06-01T00:00:00.000Z']

const wanted = (key: string, query = words) => ({ query, shared: {}, key: { key } })

test('answers a later request of the same head from what an earlier one read', async () => {
  const runner = new RecordingRunner((keys) => keys.flatMap((text, i) => (text === 'nobody' ? [] : [{ i, text }])))
  const dispatcher = createDispatcher({ runner, rowCache: createRowCache() })
  for (const _ of ['once', 'again']) {
    const request = dispatcher.request({ head: FIRST })
    expect(await Promise.all([request.load(wanted('dhs')), request.load(wanted('nobody'))])).toEqual([['dhs'], []])
    request.done()
  }
  expect(runner.calls).toHaveLength(1)
})

test('asks again for another key, another query, another size of page and another head', async () => {
  const runner = new RecordingRunner()
  const dispatcher = createDispatcher({ runner, rowCache: createRowCache() })
  const request = dispatcher.request({ head: FIRST })
  await request.load(wanted('dhs'))
  await request.load(wanted('gao'))
  await request.load(wanted('dhs', others))
  await request.load({ query: words, shared: { n: 2 }, key: { key: 'dhs' } })
  await dispatcher.request({ head: SECOND }).load(wanted('dhs'))
  expect(runner.calls.map(({ query, keys }) => `${query} ${keys}`)).toEqual([
    'test.rowCache.words dhs',
    'test.rowCache.words gao',
    'test.rowCache.others dhs',
    'test.rowCache.words dhs',
    'test.rowCache.words dhs',
  ])
})

test('lets requests of two heads share a call, and not a read: what was read for one says nothing of the other', async () => {
  const runner = new RecordingRunner()
  const rowCache = createRowCache()
  const dispatcher = createDispatcher({ runner, rowCache })
  const [before, after] = [dispatcher.request({ head: FIRST }), dispatcher.request({ head: SECOND })]
  await Promise.all([before.load(wanted('dhs')), after.load(wanted('dhs'))])
  expect(runner.calls.map(({ keys }) => keys)).toEqual([['dhs', 'dhs']])
})

test('forgets an error, so that the next request asks again', async () => {
  let failing = true
  const runner = new RecordingRunner((keys) => {
    if (failing) throw new Error('the engine is away')
    return itself(keys, words.name)
  })
  const dispatcher = createDispatcher({ runner, rowCache: createRowCache() })
  await expect(dispatcher.request({ head: FIRST }).load(wanted('dhs'))).rejects.toThrow('the engine is away')
  failing = false
  expect(await dispatcher.request({ head: FIRST }).load(wanted('dhs'))).toEqual(['dhs'])
})

test('holds no more than its rows, those that were asked for last', () => {
  const rowCache = createRowCache(10)
  for (const key of ['a', 'b', 'c']) rowCache.set(key, ['one', 'two', 'three'])
  expect(rowCache.get('a')).toHaveLength(3)
  rowCache.set('d', [])
  rowCache.set('e', ['one'])
  expect(['a', 'b', 'c', 'd', 'e'].filter((key) => rowCache.get(key) !== undefined)).toEqual(['a', 'c', 'd', 'e'])
  rowCache.set(
    'large',
    Array.from({ length: 11 }, () => 'one'),
  )
  expect(rowCache.get('large')).toBeUndefined()
})
