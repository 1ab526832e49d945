import { describe, expect, it } from 'vitest'
import { PATH_LIMITS, type PathLimits, TooWide } from '../../graph/paths/limits.ts'
import { describeEngines } from './engines.ts'
import { fillWith, largeGraph, outcomeOf, questionsIn, storeReader } from './large-paths.ts'
import { type Asked, readerOf, type TestReader } from './some-paths.ts'

/** What any search may read at most, whatever the graph: the ends are read before it is known how many links they have. */
function expectBounded({ calls, rows }: TestReader, { maxLength }: Asked, limits: PathLimits): void {
  const sizes = (query: string) => calls.filter((call) => call.startsWith(query)).map((call) => Number(call.split(' ')[1]))
  expect(sizes('links').length).toBeLessThanOrEqual(maxLength)
  expect(sizes('degrees').length).toBeLessThanOrEqual(maxLength + 3)
  expect(Math.max(...sizes('links'), ...sizes('degrees'))).toBeLessThanOrEqual(limits.entities)
  expect(rows.reduce((sum, n) => sum + n, 0)).toBeLessThanOrEqual(Math.max(limits.links, 2 * (limits.ofOne + 1)))
}

describe('thirty questions of a graph of 200,000 links with hubs of 10,000', () => {
  const graph = largeGraph(200_000)

  it('are answered in order or refused with what to narrow, within bounded reads', async () => {
    const seen = { answered: 0, refused: 0 }
    for (const asked of questionsIn(graph)) {
      const reader = readerOf(asked, graph.links)
      const outcome = await outcomeOf(asked, { reader, limits: PATH_LIMITS })
      expectBounded(reader, asked, PATH_LIMITS)
      if (outcome instanceof TooWide) {
        expect(outcome.length).toBeGreaterThan(2)
        expect(outcome.largest.length).toBeGreaterThan(0)
        seen.refused += 1
      } else {
        const lengths = outcome.map((keys) => keys.length)
        expect(lengths).toEqual(lengths.toSorted((a, b) => a - b))
        expect(lengths.length).toBeLessThanOrEqual(asked.most)
        seen.answered += 1
      }
    }
    expect(seen).toMatchInlineSnapshot(`
      {
        "answered": 25,
        "refused": 5,
      }
    `)
  })
})

/** A tenth of the graph under a tenth of the limits: of all of it the embedded engine takes 17 seconds to write and half a minute to ask. */
const TENTH: PathLimits = { ...PATH_LIMITS, entities: 50, links: 4_000, ofOne: 2_000, modest: 200, counted: 20_000 }

describeEngines('thirty questions of a graph of 20,000 links with hubs of 1,000', (open) => {
  it('have from the store the answers, the calls and the rows that they have from an array', async () => {
    const store = await open()
    const graph = largeGraph(20_000)
    await fillWith(store, graph)
    const seen = { answered: 0, refused: 0 }
    for (const asked of questionsIn(graph)) {
      const [reader, expected] = [storeReader(store, asked, TENTH), readerOf(asked, graph.links, TENTH)]
      const outcome = await outcomeOf(asked, { reader, limits: TENTH })
      expect(outcome).toEqual(await outcomeOf(asked, { reader: expected, limits: TENTH }))
      expect([reader.calls, reader.rows]).toEqual([expected.calls, expected.rows])
      expectBounded(reader, asked, TENTH)
      seen[outcome instanceof TooWide ? 'refused' : 'answered'] += 1
    }
    expect(seen).toMatchInlineSnapshot(`
      {
        "answered": 29,
        "refused": 1,
      }
    `)
  }, 240_000)
})
