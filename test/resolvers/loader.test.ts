import { setImmediate as endOfTurn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { BadInput } from '../../graph/errors.ts'
import { inherit, rootClocks } from '../../resolvers/as-of.ts'
import { createDispatcher, type DispatchRequest } from '../../resolvers/dispatch.ts'
import { loaderFor } from '../../resolvers/loader.ts'
import { type Answering, itself, RecordingRunner, textBatch } from './recording-runner.ts'

const words = textBatch('test.loader.words')
const today = rootClocks({ today: '2020-02-01', head: '2026-01-01T00:00:00.000Z' })

interface Asked {
  readonly key: string
  readonly clocks: typeof today
}

function wordLoader(request: DispatchRequest) {
  return loaderFor(request, {
    query: words,
    shared: {},
    toKey: ({ key }: Asked) => ({ key }),
    fromRows: (rows, { key, clocks }) => {
      if (key === 'odd') throw new BadInput('odd is not a word')
      return { word: rows[0] ?? null, said: clocks.said }
    },
  })
}

function served(answering: Answering = itself) {
  const runner = new RecordingRunner(answering)
  const dispatcher = createDispatcher({ runner })
  return { runner, dispatcher, loader: wordLoader(dispatcher.request()) }
}

test('loads an equal key once a request, and again for the next request', async () => {
  const { runner, dispatcher, loader } = served()
  const first = loader.load({ key: 'dhs', clocks: today })
  expect(await first).toEqual({ word: 'dhs', said: {} })
  expect(await loader.load({ key: 'dhs', clocks: { ...today } })).toBe(await first)
  expect(runner.calls.length).toBe(1)
  await wordLoader(dispatcher.request()).load({ key: 'dhs', clocks: today })
  expect(runner.calls.length).toBe(2)
})

test('keeps views of other said clocks apart and asks the store once where its answer is the same', async () => {
  const { runner, loader } = served()
  const said = inherit(today, { known: '2020-02-01' })
  expect(await Promise.all([loader.load({ key: 'dhs', clocks: today }), loader.load({ key: 'dhs', clocks: said })])).toEqual([
    { word: 'dhs', said: {} },
    { word: 'dhs', said: { known: '2020-02-01' } },
  ])
  expect(runner.calls.map(({ keys }) => keys)).toEqual([['dhs']])
})

test('needs no call for what was primed, and a later prime changes nothing', async () => {
  const { runner, loader } = served()
  const key = { key: 'dhs', clocks: today }
  loader.prime(key, { word: 'brought along', said: {} })
  loader.prime(key, { word: 'too late', said: {} })
  expect(await loader.load({ ...key })).toEqual({ word: 'brought along', said: {} })
  expect(runner.calls).toEqual([])
})

test('keeps an error of making one view to its own key', async () => {
  const { loader } = served()
  const settled = await Promise.allSettled(['odd', 'dhs'].map((key) => loader.load({ key, clocks: today })))
  expect(settled).toEqual([
    { status: 'rejected', reason: new BadInput('odd is not a word') },
    { status: 'fulfilled', value: { word: 'dhs', said: {} } },
  ])
})

test('leaves no rejection unhandled, even of what nobody waits for', async () => {
  const unhandled: unknown[] = []
  const note = (reason: unknown) => unhandled.push(reason)
  process.on('unhandledRejection', note)
  const { dispatcher, loader } = served(() => {
    throw new Error('no')
  })
  const aborting = new AbortController()
  const aborted = wordLoader(dispatcher.request({ signal: aborting.signal }))
  void loader.load({ key: 'a', clocks: today })
  void aborted.load({ key: 'b', clocks: today })
  aborting.abort()
  for (let turn = 0; turn < 5; turn++) await endOfTurn()
  process.off('unhandledRejection', note)
  expect(unhandled).toEqual([])
})
