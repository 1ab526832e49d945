import { expect, test } from 'vitest'
import { describeEngines } from '../graph/engines.ts'
import { leaks, STATED_FUTURES, statedFutures } from './leaks.ts'
import { fillWithShipped, readerOf } from './shipped.ts'
import { sweep } from './sweep.ts'

// Some forty days of the record, and fewer on Neo4j, which reads the same rows; on the embedded engine also each day that has a stated future.
const EVERY = { embedded: 12, neo4j: 60 }

describeEngines('the lens over the shipped data, day by day', (open, engine) => {
  test('tells of nothing later on a day on which something became known, in any claim, name, source, standing or timeline', {
    timeout: 300_000,
  }, async () => {
    const store = await open()
    const { plans } = await fillWithShipped(store)
    const { ask } = await readerOf(store)
    const known = plans.flatMap(({ inserted, newSources }) => [...inserted.map(({ row }) => row.props), ...newSources])
    const days = [...new Set(known.map(({ knownFrom }) => String(knownFrom)))].sort()
    const found: string[] = []
    const stated = new Set<string>()
    const futures = new Set(STATED_FUTURES.map(({ claim }) => claim))
    const told = new Set(known.filter(({ key }) => futures.has(String(key))).map(({ knownFrom }) => String(knownFrom)))
    const asked = days.filter((day, index) => index % EVERY[engine] === 0 || (engine === 'embedded' && told.has(day)))
    if (engine === 'embedded') expect(asked.length).toBeGreaterThan(30)
    for (const day of asked) {
      for (const answer of await sweep(ask, day)) {
        found.push(...leaks(day, answer))
        for (const claim of statedFutures(day, answer)) stated.add(claim)
      }
    }
    expect([...new Set(found)]).toEqual([])
    if (engine === 'embedded') expect(STATED_FUTURES.map(({ claim }) => claim).filter((claim) => !stated.has(claim))).toEqual([])
  })
})
