import { expect, test } from 'vitest'
import { describeEngines } from '../graph/engines.ts'
import { latenessOf, STATED_FUTURES } from './leaks.ts'
import { readerOf, shippedDataset, shippedGraph } from './shipped.ts'
import { sweep } from './sweep.ts'

// On the embedded engine each day on which a future was stated, some forty, and a few more of the record; fewer on Neo4j, which reads the same rows.
const EVERY = { embedded: 30, neo4j: 60 }

describeEngines('the lens over the shipped data, day by day', (open, engine) => {
  test('tells of nothing later on a day on which something became known, in any claim, name, source, standing or timeline', {
    timeout: 300_000,
  }, async () => {
    const { plans } = await shippedDataset()
    const { ask } = await readerOf(await open(shippedGraph))
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
        const late = latenessOf(day, answer)
        found.push(...late.leaks)
        for (const claim of late.stated) stated.add(claim)
      }
    }
    expect([...new Set(found)]).toEqual([])
    if (engine === 'embedded') expect(STATED_FUTURES.map(({ claim }) => claim).filter((claim) => !stated.has(claim))).toEqual([])
  })
})
