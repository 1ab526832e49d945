import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BadInput } from '../../graph/errors.ts'
import { type Page, pageArguments, toConnection } from '../../resolvers/page.ts'

test('goes forward by first and after, backward by last and before', () => {
  expect(pageArguments({})).toEqual({ size: 20, direction: 'FORWARD', cursor: null })
  expect(pageArguments({ first: 5, after: 'c' })).toEqual({ size: 5, direction: 'FORWARD', cursor: 'c' })
  expect(pageArguments({ after: 'c', last: null })).toEqual({ size: 20, direction: 'FORWARD', cursor: 'c' })
  expect(pageArguments({ last: 5, before: 'c' })).toEqual({ size: 5, direction: 'BACKWARD', cursor: 'c' })
  expect(pageArguments({ last: 5 })).toEqual({ size: 5, direction: 'BACKWARD', cursor: null })
  expect(pageArguments({})).toEqual({ size: 20, direction: 'FORWARD', cursor: null })
})

test.each([
  { first: 1, last: 1 },
  { first: 1, before: 'c' },
  { after: 'c', last: 1 },
  { after: 'c', before: 'd' },
])('refuses the mix %o', (args) => {
  expect(() => pageArguments(args)).toThrow(BadInput)
  expect(() => pageArguments(args)).toThrow(`came ${Object.keys(args).join(' with ')}`)
})

test('refuses sizes out of bounds', () => {
  expect(() => pageArguments({ first: 0 })).toThrow(
    new BadInput('expected first from 1 to 1000, came 0; ask for a page within these bounds and go on from its cursors'),
  )
  expect(() => pageArguments({ last: -1 })).toThrow('expected last from 1 to 1000, came -1')
  expect(() => pageArguments({ first: 1001 })).toThrow('came 1001')
  expect(pageArguments({ first: 1_000 }).size).toBe(1_000)
})

const cursorOf = (row: number) => `c${row}`
const positionOf = (cursor: string) => Number(cursor.slice(1))

/** What a store gives for a page: one row more than asked, backward in reverse. */
function store(list: readonly number[], { size, direction, cursor }: Page): readonly number[] {
  const beyond =
    cursor === null ? list : list.filter((row) => (direction === 'FORWARD' ? row > positionOf(cursor) : row < positionOf(cursor)))
  return (direction === 'FORWARD' ? [...beyond] : [...beyond].reverse()).slice(0, size + 1)
}

function connection(list: readonly number[], page: Page) {
  const asked: Page[] = []
  const hasRow = (further: Page) => {
    asked.push(further)
    return store(list, further).length > 0
  }
  return { asked, ...toConnection({ page, rows: store(list, page), cursorOf, hasRow }) }
}

test('turns a backward page into the order of the list', () => {
  const { edges, pageInfo } = connection([1, 2, 3, 4], { size: 2, direction: 'BACKWARD', cursor: 'c4' })
  expect(edges.map(({ cursor, node }) => [cursor(), node])).toEqual([
    ['c2', 2],
    ['c3', 3],
  ])
  expect([pageInfo.startCursor(), pageInfo.endCursor()]).toEqual(['c2', 'c3'])
})

test('costs no further load until it is asked what lies behind', () => {
  const { asked, pageInfo } = connection([1, 2, 3], { size: 1, direction: 'FORWARD', cursor: 'c1' })
  expect([pageInfo.hasNextPage(), asked]).toEqual([true, []])
  expect(pageInfo.hasPreviousPage()).toBe(true)
  expect(asked).toEqual([{ size: 1, direction: 'BACKWARD', cursor: 'c2' }])
})

test('is true to the list in both directions, for every page of every list', async () => {
  const page: fc.Arbitrary<Page> = fc.record({
    size: fc.integer({ min: 1, max: 4 }),
    direction: fc.constantFrom('FORWARD', 'BACKWARD'),
    cursor: fc.option(fc.integer({ min: -1, max: 11 }).map(cursorOf)),
  })
  const lists = fc.uniqueArray(fc.integer({ min: 0, max: 10 })).map((rows) => rows.sort((a, b) => a - b))
  await fc.assert(
    fc.asyncProperty(lists, page, async (list, asked) => {
      const { edges, pageInfo } = connection(list, asked)
      const nodes = edges.map(({ node }) => node)
      const rest = list.filter((row) => !nodes.includes(row))
      const isAfter = (row: number) =>
        nodes.length > 0 ? row > Math.max(...nodes) : asked.cursor !== null && asked.direction === 'BACKWARD'
      expect(await pageInfo.hasNextPage()).toBe(rest.some(isAfter))
      expect(await pageInfo.hasPreviousPage()).toBe(rest.some((row) => !isAfter(row)))
      expect(nodes).toEqual([...nodes].sort((a, b) => a - b))
    }),
    { numRuns: 500 },
  )
})
