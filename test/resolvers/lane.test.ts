import { setImmediate as endOfTurn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { Aborted } from '../../graph/errors.ts'
import { createDispatcher, type DispatchRequest } from '../../resolvers/dispatch.ts'
import { itself, RecordingRunner, textBatch } from './recording-runner.ts'

const words = textBatch('test.lane.words')
const others = textBatch('test.lane.others')

function load(request: DispatchRequest, key: string) {
  return request.load({ query: words, shared: {}, key: { key } })
}

function held(traffic: { readonly eager?: number; readonly most?: number; readonly maxKeys?: number; readonly patience?: number } = {}) {
  const runner = new RecordingRunner(itself, 'held')
  const dispatcher = createDispatcher({ runner, eager: 1, most: 2, patience: 60_000, ...traffic })
  dispatcher.request()
  return { runner, dispatcher }
}

test('gathers while a call is in flight and leaves when that one returns', async () => {
  const { runner, dispatcher } = held()
  const [a, b] = [dispatcher.request(), dispatcher.request()]
  const first = load(a, 'a')
  const sent = await runner.call(0)
  const second = load(a, 'b')
  await endOfTurn()
  const third = load(b, 'c')
  await endOfTurn()
  expect(runner.calls.length).toBe(1)
  sent.answer()
  expect(await first).toEqual(['a'])
  const next = await runner.call(1)
  expect(next.keys).toEqual(['b', 'c'])
  next.answer()
  expect(await Promise.all([second, third])).toEqual([['b'], ['c']])
  expect(dispatcher.size().lanes).toBe(0)
})

test('lets a full batch go past the one in flight, but no more than the bound', async () => {
  const { runner, dispatcher } = held({ maxKeys: 2 })
  const request = dispatcher.request()
  const loads = ['a', 'b', 'c', 'd', 'e', 'f'].map((key) => load(request, key))
  expect(runner.calls.map(({ keys }) => keys)).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ])
  await endOfTurn()
  expect(runner.calls.length).toBe(2)
  for (let i = 0; i < 3; i++) (await runner.call(i)).answer()
  expect(await Promise.all(loads)).toEqual([['a'], ['b'], ['c'], ['d'], ['e'], ['f']])
})

test('never waits longer than its patience for a slow call of a stranger', async () => {
  const { runner, dispatcher } = held({ patience: 1 })
  void load(dispatcher.request(), 'slow')
  await runner.call(0)
  const quick = load(dispatcher.request(), 'quick')
  while (runner.calls.length < 2) await endOfTurn()
  ;(await runner.call(1)).answer()
  expect(await quick).toEqual(['quick'])
})

test('does not hold up the loads of a request alone behind its own call', async () => {
  const runner = new RecordingRunner(itself, 'held')
  const request = createDispatcher({ runner, eager: 1, patience: 60_000 }).request()
  void load(request, 'a')
  await runner.call(0)
  void load(request, 'b')
  expect((await runner.call(1)).keys).toEqual(['b'])
})

test('cannot lock when what one level waits for gathers behind a level before it', async () => {
  const runner = new RecordingRunner()
  const dispatcher = createDispatcher({ runner, eager: 1, most: 1, maxKeys: 3 })
  const chain = async (n: number) => {
    const request = dispatcher.request()
    for (let level = 0; level < 6; level++) {
      await Promise.all([
        load(request, `${n}.${level}`),
        request.load({ query: others, shared: {}, key: { key: `${n}.${level}` } }),
        load(request, `${level}`),
      ])
    }
    request.done()
    return n
  }
  expect(await Promise.all(Array.from({ length: 20 }, (_, n) => chain(n)))).toEqual(Array.from({ length: 20 }, (_, n) => n))
  expect(dispatcher.size()).toEqual({ requests: 0, lanes: 0 })
})

test('takes a key out of its batch when everybody who waited for it has aborted, before it leaves', async () => {
  const { runner, dispatcher } = held()
  const aborting = new AbortController()
  const [a, b] = [dispatcher.request({ signal: aborting.signal }), dispatcher.request()]
  const gone = Promise.allSettled([load(a, 'only a'), load(a, 'both')])
  const stays = load(b, 'both')
  aborting.abort()
  const call = await runner.call(0)
  expect(call.keys).toEqual(['both'])
  call.answer()
  expect(await stays).toEqual(['both'])
  expect((await gone).map((each) => each.status === 'rejected' && each.reason)).toEqual([expect.any(Aborted), expect.any(Aborted)])
})

test('gives the place of an aborted key to the next one', async () => {
  const { runner, dispatcher } = held({ maxKeys: 3 })
  const aborting = new AbortController()
  const stays = dispatcher.request()
  const gone = load(dispatcher.request({ signal: aborting.signal }), 'a')
  const loads = [load(stays, 'b')]
  aborting.abort()
  await expect(gone).rejects.toBeInstanceOf(Aborted)
  loads.push(load(stays, 'c'), load(stays, 'd'))
  const call = await runner.call(0)
  call.answer()
  expect(await Promise.all(loads)).toEqual([['b'], ['c'], ['d']])
  expect(runner.calls.map(({ keys }) => keys)).toEqual([['b', 'c', 'd']])
})

test('makes no call when nobody waits any more', async () => {
  const { runner, dispatcher } = held()
  const aborting = new AbortController()
  const gone = load(dispatcher.request({ signal: aborting.signal }), 'a')
  aborting.abort()
  await expect(gone).rejects.toBeInstanceOf(Aborted)
  await endOfTurn()
  await endOfTurn()
  expect(runner.calls).toEqual([])
  expect(dispatcher.size()).toEqual({ requests: 1, lanes: 0 })
})

test('leaves a call in flight alone while somebody waits, and cancels it when the last one has gone', async () => {
  const { runner, dispatcher } = held()
  const [one, two] = [new AbortController(), new AbortController()]
  const first = load(dispatcher.request({ signal: one.signal }), 'a')
  const second = load(dispatcher.request({ signal: two.signal }), 'a')
  const third = load(dispatcher.request({ signal: two.signal }), 'b')
  const call = await runner.call(0)
  one.abort()
  await expect(first).rejects.toBeInstanceOf(Aborted)
  expect(call.signal?.aborted).toBe(false)
  two.abort()
  expect(call.signal?.aborted).toBe(true)
  await expect(second).rejects.toBeInstanceOf(Aborted)
  await expect(third).rejects.toBeInstanceOf(Aborted)
  await endOfTurn()
  expect(dispatcher.size()).toEqual({ requests: 1, lanes: 0 })
})

test('answers those who stay when one of several waiters aborts in flight', async () => {
  const { runner, dispatcher } = held()
  const aborting = new AbortController()
  const gone = load(dispatcher.request({ signal: aborting.signal }), 'a')
  const stays = load(dispatcher.request(), 'a')
  const call = await runner.call(0)
  aborting.abort()
  call.answer()
  expect(await stays).toEqual(['a'])
  await expect(gone).rejects.toBeInstanceOf(Aborted)
})

test('refuses at once for a request that was aborted before it began', async () => {
  const { runner, dispatcher } = held()
  await expect(load(dispatcher.request({ signal: AbortSignal.abort() }), 'a')).rejects.toBeInstanceOf(Aborted)
  await endOfTurn()
  expect(runner.calls).toEqual([])
  expect(dispatcher.size()).toEqual({ requests: 1, lanes: 0 })
})
