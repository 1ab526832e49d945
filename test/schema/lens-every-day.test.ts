import { expect, test } from 'vitest'
import { describeEngines } from '../graph/engines.ts'
import { leaks, STATED_FUTURES, statedFutures } from './leaks.ts'
import { fillWithShipped, readerOf } from './shipped.ts'
import { sweep } from './sweep.ts'

// Neo4j reads the same rows, and a day less often than every tenth would tell nothing more about it.
const EVERY = { embedded: 1, neo4j: 10 }

describeEngines('the lens over the shipped data, day by day', (open, engine) => {
  test('tells of nothing later on a day on which something became known, in any claim, name, source, standing or timeline', {
    timeout: 180_000,
  }, async () => {
    const store = await open()
    const { plans } = await fillWithShipped(store)
    const { ask } = await readerOf(store)
    const known = plans.flatMap(({ inserted, newSources }) => [...inserted.map(({ row }) => row.props), ...newSources])
    const days = [...new Set(known.map(({ knownFrom }) => String(knownFrom)))].sort()
    const found: string[] = []
    const stated = new Set<string>()
    for (const day of days.filter((_, index) => index % EVERY[engine] === 0)) {
      for (const answer of await sweep(ask, day)) {
        found.push(...leaks(day, answer))
        for (const claim of statedFutures(day, answer)) stated.add(claim)
      }
    }
    expect([...new Set(found)]).toEqual([])
    if (engine === 'embedded') expect([...stated].sort()).toEqual(STATED_FUTURES.map(({ claim }) => claim).sort())
  })
})
