import { readdirSync, readFileSync } from 'node:fs'
import { complexityFromQuery } from '@pothos/plugin-complexity'
import { beforeAll, describe, expect, test } from 'vitest'
import { relationshipTypes } from '../../graph/cypher/graph-info.ts'
import { vocabularyOf } from '../../graph/vocabulary.ts'
import { createSchema } from '../../schema/index.ts'
import { type Api, apiOver } from '../api.ts'
import { describeEngines } from '../graph/engines.ts'
import { DESK_QUESTIONS } from './desk-questions.ts'
import { shippedGraph } from './shipped.ts'

const EXAMPLES = new URL('../../server/examples/', import.meta.url)

/** What people ask stays below this, a quarter of what a request may cost. */
const EVERYDAY = 25_000

const aliased = (n: number, field: (day: string) => string): string =>
  Array.from({ length: n }, (_, i) => `a${i}: ${field(new Date(Date.UTC(2015, 0, 1 + 20 * i)).toISOString().slice(0, 10))}`).join(' ')
const ofEntities = (n: number, field: (day: string) => string): string =>
  `{ entities(first: 305) { edges { node { ${aliased(n, field)} } } } }`
const ofPolicies = (field: string): string =>
  `{ entities(first: 16, kinds: [POLICY]) { edges { node { ... on Policy { ${aliased(98, (day) => `${field}(asOf: { known: "${day}" }) { operating }`)} } } } } }`
const FIFTY = JSON.stringify(Array.from({ length: 50 }, (_, i) => `s${i}`))

/** Each of these held the server for seconds while every field cost one. */
const HOSTILE: readonly (readonly [string, string])[] = [
  ['counts of relationships', ofEntities(98, (day) => `relationships(first: 1, asOf: { known: "${day}" }) { totalCount }`)],
  ['counts of statements', ofEntities(98, (day) => `statements(first: 1, asOf: { known: "${day}" }) { totalCount }`)],
  ['counts of timelines', ofEntities(98, (day) => `timeline(first: 1, asOf: { known: "${day}" }) { totalCount }`)],
  ['bins of timelines', ofEntities(30, (day) => `timeline(first: 1, asOf: { known: "${day}" }) { histogram(unit: DAY) { count } }`)],
  [
    'bins of long timelines',
    `{ ${aliased(30, (day) => `timeline(first: 1, of: ${FIFTY}, asOf: { known: "${day}" }) { days: histogram(unit: DAY) { count } months: histogram(unit: MONTH) { count } }`)} }`,
  ],
  ['standings', ofPolicies('standings')],
  ['single days of standing', ofPolicies('standing')],
  ['large pages of changes', `{ ${aliased(30, (day) => `changes(first: 1000, since: { known: "${day}" }) { edges { node { key } } }`)} }`],
  [
    'changes of many entities',
    `{ ${aliased(30, (day) => `changes(first: 20, of: ${FIFTY}, since: { known: "${day}" }) { edges { node { change } } }`)} }`,
  ],
  [
    'large pages of search',
    `{ ${aliased(30, (day) => `search(first: 1000, text: "a b c d", asOf: { known: "${day}" }) { totalCount }`)} }`,
  ],
  ['versions of versions', `{ claim(key: "dhs/operates/mpp") { ${'versions { claim { '.repeat(6)}key${' } }'.repeat(6)} } }`],
  [
    'vintages of vintages',
    `{ entity(slug: "southwest-border-apprehensions") { ... on Metric { observations(first: 5) { edges { node { ${'vintages { '.repeat(6)}value${' }'.repeat(6)} } } } } } }`,
  ],
  [
    'standings under many clocks',
    `{ nodes(ids: [${Array.from({ length: 360 }, (_, i) => `"${i}"`).join()}]) { ... on Policy { standing { operating } } } }`,
  ],
  ['paths', `{ ${aliased(20, (day) => `paths(from: "chad-wolf", to: "mpp", asOf: { known: "${day}" }) { length }`)} }`],
]

describeEngines('the price of a request', (open) => {
  let api: Api
  let priceOf: (query: string, variables?: object) => number

  beforeAll(async () => {
    const store = await open(shippedGraph)
    api = await apiOver(store)
    const schema = createSchema(vocabularyOf(await store.run(relationshipTypes, {})))
    priceOf = (query, variables = {}) => complexityFromQuery(query, { schema, ctx: {}, variables: { ...variables } }).complexity
  })

  test.each(HOSTILE)('refuses what would read too much, and reads nothing of it: %s', async (_, query) => {
    const before = api.calls.length
    const { errors } = await api.ask(query)
    expect(errors?.map(({ extensions }) => extensions.code)).toContain('QUERY_TOO_COMPLEX')
    expect(new Set(api.calls.slice(before).map((call) => call.query))).toEqual(new Set())
  })

  test.each(readdirSync(EXAMPLES))('leaves room around what the playground asks: %s', (file) => {
    expect(priceOf(readFileSync(new URL(file, EXAMPLES), 'utf8'))).toBeLessThan(EVERYDAY)
  })

  test.each(DESK_QUESTIONS)('leaves room around what a desk asks: $ask', ({ query, variables }) => {
    expect(priceOf(query, variables)).toBeLessThan(EVERYDAY)
  })

  test('follows from what is read: pages, named slugs and what lies below them', () => {
    const prices = [
      '{ entity(slug: "dhs") { name } }',
      '{ entity(slug: "dhs") { relationships(first: 1) { totalCount } } }',
      '{ entity(slug: "dhs") { relationships(first: 10) { edges { node { key subject { name } } } } } }',
      '{ entity(slug: "dhs") { relationships(first: 1, where: { others: ["mpp", "mexico"] }) { totalCount } } }',
      '{ entities(slugs: ["dhs", "mpp"], first: 1000) { edges { node { name } } } }',
      '{ entities(first: 2) { edges { node { name } } } }',
      '{ timeline(of: ["dhs"], first: 1) { totalCount } }',
      '{ timeline(of: ["dhs", "mpp"], first: 1) { totalCount } }',
      '{ changes(since: { known: "2020-01-01" }, first: 1) { totalCount } }',
      '{ changes(since: { known: "2020-01-01" }, of: ["dhs"], first: 1) { totalCount } }',
      '{ search(text: "wolf", first: 1) { totalCount } }',
      '{ entity(slug: "mpp") { ... on Policy { standing { operating } } } }',
    ]
    expect(prices.map((query) => [priceOf(query), query])).toMatchInlineSnapshot(`
      [
        [
          2,
          "{ entity(slug: "dhs") { name } }",
        ],
        [
          42,
          "{ entity(slug: "dhs") { relationships(first: 1) { totalCount } } }",
        ],
        [
          131,
          "{ entity(slug: "dhs") { relationships(first: 10) { edges { node { key subject { name } } } } } }",
        ],
        [
          82,
          "{ entity(slug: "dhs") { relationships(first: 1, where: { others: ["mpp", "mexico"] }) { totalCount } } }",
        ],
        [
          86,
          "{ entities(slugs: ["dhs", "mpp"], first: 1000) { edges { node { name } } } }",
        ],
        [
          1046,
          "{ entities(first: 2) { edges { node { name } } } }",
        ],
        [
          461,
          "{ timeline(of: ["dhs"], first: 1) { totalCount } }",
        ],
        [
          521,
          "{ timeline(of: ["dhs", "mpp"], first: 1) { totalCount } }",
        ],
        [
          3001,
          "{ changes(since: { known: "2020-01-01" }, first: 1) { totalCount } }",
        ],
        [
          461,
          "{ changes(since: { known: "2020-01-01" }, of: ["dhs"], first: 1) { totalCount } }",
        ],
        [
          2006,
          "{ search(text: "wolf", first: 1) { totalCount } }",
        ],
        [
          902,
          "{ entity(slug: "mpp") { ... on Policy { standing { operating } } } }",
        ],
      ]
    `)
  })

  describe('of changes', () => {
    test('is that of their keys where nothing else is asked: no claim is read', async () => {
      const asked = async (fields: string): Promise<readonly string[]> => {
        const before = api.calls.length
        const { errors } = await api.ask(`{ changes(since: { known: "2020-01-01" }, first: 5) { edges { node { ${fields} } } } }`)
        expect(errors).toBeUndefined()
        return api.calls.slice(before).flatMap(({ query }) => (/^changed|^release/.test(query) ? [] : [query]))
      }
      expect(await asked('key')).toEqual([])
      expect(await asked('key change')).not.toEqual([])
    })
  })
})
