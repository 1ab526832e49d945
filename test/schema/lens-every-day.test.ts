import { expect, test } from 'vitest'
import { describeEngines } from '../graph/engines.ts'
import { leaks } from './leaks.ts'
import { fillWithShipped, readerOf } from './shipped.ts'
import { sweep } from './sweep.ts'

// Neo4j reads the same rows, and a day less often than every tenth would tell nothing more about it.
const EVERY = { embedded: 1, neo4j: 10 }

describeEngines('the lens over the shipped data, day by day', (open, engine) => {
  test('tells of nothing later on a day on which something became known, in any claim, name or source', async () => {
    const store = await open()
    const { plans } = await fillWithShipped(store)
    const { ask } = await readerOf(store)
    const days = [...new Set(plans.flatMap(({ inserted }) => inserted.map(({ row }) => String(row.props.knownFrom))))].sort()
    const found: string[] = []
    for (const known of days.filter((_, index) => index % EVERY[engine] === 0)) {
      for (const answer of await sweep(ask, known)) found.push(...leaks(known, answer))
    }
    expect([...new Set(found)]).toEqual([])
  })
})
