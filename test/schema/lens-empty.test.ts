import { beforeAll, expect, test } from 'vitest'
import { encodeId } from '../../resolvers/ids.ts'
import { apiOver } from '../api.ts'
import { describeEngines } from '../graph/engines.ts'
import { type AskFor, type Reader, readerOf, shippedGraph, startsAt } from './shipped.ts'

/** Nine months before the first release, though two years after what the data set tells of. */
const BEFORE = '2026-02-24T00:00:00Z'
const EMPTY_PAGE = { endCursor: null, hasNextPage: false, hasPreviousPage: false, startCursor: null }

describeEngines('the lens before anything was recorded', (open) => {
  let ask: AskFor
  let deep: Reader['deep']

  beforeAll(async () => {
    const store = await open(shippedGraph)
    ;({ ask, deep } = await readerOf(store))
  })

  test('is empty without an error, for every deep question', async () => {
    const told = new Set<string>()
    for (const query of deep(startsAt(`{ recorded: "${BEFORE}" }`))) {
      for (const [field, value] of Object.entries(await ask(query))) told.add(`${field}: ${JSON.stringify(bare(value))}`)
    }
    const page = { edges: [], pageInfo: EMPTY_PAGE, totalCount: 0 }
    const graph = { dataVersion: null, firstDay: null, kinds: [], lastDay: null, types: [] }
    expect([...told].sort()).toEqual(
      [
        'claim: null',
        `entities: ${JSON.stringify({ edges: [], missing: [], pageInfo: EMPTY_PAGE, totalCount: 0 })}`,
        'entity: null',
        `graph: ${JSON.stringify(graph)}`,
        'officeHolders: null',
        `relationships: ${JSON.stringify(page)}`,
        `search: ${JSON.stringify(page)}`,
        'source: null',
        `sources: ${JSON.stringify(page)}`,
        `statements: ${JSON.stringify(page)}`,
        `timeline: ${JSON.stringify({ edges: [], histogram: [], missing: ['mpp', 'dhs'], pageInfo: EMPTY_PAGE, totalCount: 0, undated: 0 })}`,
      ].sort(),
    )
  })

  test('names every asked slug as missing and finds nothing by its id', async () => {
    const said = { recorded: '2026-02-24T00:00:00.000Z' }
    const ids = [encodeId({ type: 'Entity', key: 'mpp', said }), encodeId({ type: 'Source', key: 'fox-2020-01-14-interior-flights', said })]
    expect(
      await ask(
        `{ entities(slugs: ["mpp", "dhs"], asOf: { recorded: "${BEFORE}" }) { totalCount missing } nodes(ids: ${JSON.stringify(ids)}) { id } }`,
      ),
    ).toEqual({ entities: { totalCount: 0, missing: ['mpp', 'dhs'] }, nodes: [null, null] })
  })

  test('is empty below a node too, where a child asks for that time', async () => {
    const asOf = `asOf: { recorded: "${BEFORE}" }`
    expect(
      await ask(`{ entity(slug: "mpp") {
        name
        relationships(${asOf}) { totalCount edges { cursor } }
        statements(${asOf}) { totalCount edges { cursor } }
        timeline(${asOf}) { totalCount undated edges { cursor } histogram(unit: DAY) { count } }
        ... on Policy { standing(${asOf}) { from through operating acts { effect } } standings(${asOf}) { operating } }
      } }`),
    ).toMatchObject({
      entity: {
        relationships: { totalCount: 0, edges: [] },
        statements: { totalCount: 0, edges: [] },
        timeline: { totalCount: 0, undated: 0, edges: [], histogram: [] },
        standing: { from: null, through: null, operating: 'UNKNOWN', acts: [] },
        standings: [{ operating: 'UNKNOWN' }],
      },
    })
  })
})

describeEngines('a graph that has taken in no release', (open) => {
  test('answers that it is empty', async () => {
    const api = await apiOver(await open())
    expect(
      await api.ask(
        '{ graph { dataVersion kinds { count } } entities { totalCount missing } entity(slug: "mpp") { id } timeline(of: ["mpp"]) { missing } search(text: "border") { totalCount } }',
      ),
    ).toEqual({
      data: {
        graph: { dataVersion: null, kinds: [] },
        entities: { totalCount: 0, missing: [] },
        entity: null,
        timeline: { missing: ['mpp'] },
        search: { totalCount: 0 },
      },
    })
  })
})

/** Without the types' names and what concerns the program instead of the data; fields in the order of their names. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).filter(([field]) => !['__typename', 'engine', 'schemaVersion'].includes(field))
  return Object.fromEntries(fields.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([field, item]) => [field, bare(item)]))
}
