import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RawRecord } from '../../graph/define-query.ts'
import { Aborted, BadInput, DecodeError, Timeout, Unavailable } from '../../graph/errors.ts'
import { align } from '../../resolvers/batch.ts'
import { createDispatcher } from '../../resolvers/dispatch.ts'
import { type Answering, RecordingRunner, textBatch } from './recording-runner.ts'

const words = textBatch('test.batch.words')

async function loadAll(runner: RecordingRunner, keys: readonly string[]) {
  const dispatcher = createDispatcher({ runner })
  const settled = await Promise.allSettled(keys.map((key) => dispatcher.request().load({ query: words, shared: {}, key: { key } })))
  return settled.map((each) => (each.status === 'fulfilled' ? each.value : each.reason))
}

function refusing(poisoned: readonly string[], error: (keys: readonly string[]) => Error): Answering {
  return (keys) => {
    if (keys.some((key) => poisoned.includes(key))) throw error(keys)
    return keys.map((text, i) => ({ i, text }))
  }
}

test('gives every key its records in order, an empty list where there is none, and its own error', () => {
  const broken = new DecodeError('a record could not be read')
  const slots = align(
    'words',
    [
      { i: 2, value: 'c1' },
      { i: 0, value: 'a' },
      { i: 2, value: 'c2' },
      { i: 3, value: 'd' },
      { i: 3, value: broken },
    ],
    4,
  )
  expect(slots).toEqual([['a'], [], ['c1', 'c2'], broken])
})

test('refuses a record that answers a key nobody asked', () => {
  expect(() => align('words', [{ i: 2, value: 'c' }], 2)).toThrow('query words: a record answers key 2, and 2 keys were asked')
})

test('splits a failed call until the poisoned key stands alone', async () => {
  const keys = Array.from({ length: 500 }, (_, n) => `k${n}`)
  const runner = new RecordingRunner(refusing(['k317'], () => new BadInput('k317 is poison')))
  const answers = await loadAll(runner, keys)
  expect(answers.filter((answer) => answer instanceof Error)).toEqual([new BadInput('k317 is poison')])
  expect(answers.map((answer, n) => (answer instanceof Error ? n : answer))).toEqual(keys.map((key, n) => (n === 317 ? n : [key])))
  expect(runner.calls.length).toBeLessThanOrEqual(1 + 2 * Math.ceil(Math.log2(500)))
})

test('does not split a call that failed for everybody', async () => {
  for (const error of [new Unavailable('the database is away'), new Timeout('too long'), new Aborted()]) {
    const runner = new RecordingRunner(refusing(['a'], () => error))
    expect(await loadAll(runner, ['a', 'b', 'c'])).toEqual([error, error, error])
    expect(runner.calls.length).toBe(1)
  }
})

test('stops splitting when the database goes away meanwhile', async () => {
  const away = new Unavailable('the database is away')
  const runner = new RecordingRunner((keys) => {
    throw keys.length === 4 ? new Error('odd') : away
  })
  expect(await loadAll(runner, ['a', 'b', 'c', 'd'])).toEqual([away, away, away, away])
  expect(runner.calls.length).toBe(2)
})

test('gives up a batch of which no key can be answered, without one more call for every key', async () => {
  const runner = new RecordingRunner(() => {
    throw new Error('the text of the query is wrong')
  })
  const answers = await loadAll(
    runner,
    Array.from({ length: 400 }, (_, n) => `k${n}`),
  )
  expect(runner.calls.length).toBe(31)
  expect(answers[0]).toEqual(new Error('the text of the query is wrong'))
  expect(answers.at(-1)).toEqual(new Error('query test.batch.words failed for every key that was tried'))
  expect(answers.every((answer) => answer instanceof Error)).toBe(true)
})

test('finds every poisoned key among many, and answers all the others', async () => {
  const keys = Array.from({ length: 400 }, (_, n) => `k${n}`)
  const poisoned = keys.filter((_, n) => n % 10 === 0)
  const answers = await loadAll(new RecordingRunner(refusing(poisoned, (group) => new BadInput(`about ${group.join()}`))), keys)
  expect(answers).toEqual(keys.map((key) => (poisoned.includes(key) ? new BadInput(`about ${key}`) : [key])))
})

test('hands a record that could not be read to its key alone, in one call', async () => {
  const runner = new RecordingRunner((keys) => keys.map((key, i) => ({ i, text: key === 'b' ? 7 : key })))
  expect(await loadAll(runner, ['a', 'b', 'c'])).toEqual([['a'], new DecodeError('expected text in text, came number'), ['c']])
  expect(runner.calls.length).toBe(1)
})

test('asks no further for keys that nobody waits for any more', async () => {
  const runner = new RecordingRunner(undefined, 'held')
  const dispatcher = createDispatcher({ runner })
  const aborting = new AbortController()
  const [a, b] = [dispatcher.request({ signal: aborting.signal }), dispatcher.request()]
  const gone = Promise.allSettled(['a1', 'a2'].map((key) => a.load({ query: words, shared: {}, key: { key } })))
  const stays = b.load({ query: words, shared: {}, key: { key: 'b' } })
  const first = await runner.call(0)
  aborting.abort()
  first.refuse(new Error('odd'))
  const second = await runner.call(1)
  expect(second.keys).toEqual(['b'])
  second.answer()
  expect(await stays).toEqual(['b'])
  await gone
})

test('aligns answers with keys however they are grouped, shuffled, repeated and poisoned', async () => {
  const key = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h')
  const plan = fc.record({
    requests: fc.array(fc.array(key, { maxLength: 6 }), { maxLength: 6 }),
    maxKeys: fc.integer({ min: 1, max: 5 }),
    seed: fc.nat(),
  })
  await fc.assert(
    fc.asyncProperty(
      plan,
      fc.subarray(['a', 'b', 'c']),
      fc.subarray(['d', 'e']),
      async ({ requests, maxKeys, seed }, poisoned, unreadable) => {
        const recordsOf = (each: string, i: number): RawRecord[] =>
          Array.from({ length: each.charCodeAt(0) % 4 }, (_, n) => ({ i, text: unreadable.includes(each) ? n : `${each}${n}` }))
        const runner = new RecordingRunner((keys) => {
          if (keys.some((each) => poisoned.includes(each))) throw new Error(`poison in ${keys.join()}`)
          return interleaved(keys.map(recordsOf), seed)
        })
        const dispatcher = createDispatcher({ runner, maxKeys })
        const answers = await Promise.all(
          requests.map(async (keys) => {
            const request = dispatcher.request()
            const settled = await Promise.allSettled(keys.map((each) => request.load({ query: words, shared: {}, key: { key: each } })))
            request.done()
            return settled.map((each) => (each.status === 'fulfilled' ? each.value.join() : String(each.reason.message)))
          }),
        )
        const expected = (each: string) => {
          if (poisoned.includes(each)) return `poison in ${each}`
          const records = recordsOf(each, 0)
          return unreadable.includes(each) && records.length > 0
            ? 'expected text in text, came number'
            : records.map(({ text }) => text).join()
        }
        expect(answers).toEqual(requests.map((keys) => keys.map(expected)))
        expect(runner.calls.every(({ keys }) => keys.length <= maxKeys && new Set(keys).size === keys.length)).toBe(true)
        expect(dispatcher.size()).toEqual({ requests: 0, lanes: 0 })
      },
    ),
    { numRuns: 200 },
  )
})

/** The records of several keys mixed, each key's own in their order. */
function interleaved(queues: RawRecord[][], seed: number): RawRecord[] {
  const mixed: RawRecord[] = []
  for (let step = seed; queues.some((queue) => queue.length > 0); step = (step * 31 + 17) % 1_000_003) {
    const next = queues[step % queues.length]?.shift()
    if (next !== undefined) mixed.push(next)
  }
  return mixed
}
