import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { createRelationships } from '../../graph/cypher/write.ts'
import { defineQuery } from '../../graph/define-query.ts'
import type { Params, Store } from '../../graph/store.ts'
import { LAST_DAY } from '../../graph/time/stored.ts'
import { vocabularyOf } from '../../graph/vocabulary.ts'
import { createSchema } from '../../schema/index.ts'
import { type Answer, type Api, apiOver } from '../api.ts'
import { fill } from '../dataset.ts'
import { altered } from '../graph/cypher/watch.ts'
import { describeEngines, neo4jForTests, openTestNeo4j } from '../graph/engines.ts'
import { wipe } from '../graph/wipe.ts'
import { askOverHttp } from './clients.ts'
import { everything, layers, ring } from './growing-world.ts'
import { inStep } from './in-step.ts'
import { LIST_QUESTIONS, listFields } from './list-fields.ts'

/** The calls that a question made, and its answer. */
async function cost(api: Api, query: string, variables: object = {}) {
  const before = api.calls.length
  const answer = await api.ask(query, variables)
  expect(answer.errors).toBeUndefined()
  return { answer, calls: api.calls.slice(before).map(({ query: name, keys }) => ({ name, keys })) }
}

describeEngines('a question of three levels with three aliases a level', (open) => {
  const SMALL = { spread: 1, second: 1, third: 1 }
  const LARGE = { spread: 40, second: 166, third: 113 }

  const level = (
    below: string,
    { sizes, orders = ['START_ASC'] }: { readonly sizes: readonly number[]; readonly orders?: readonly string[] },
  ): string =>
    ['A', 'B', 'C']
      .map((type, at) => {
        const order = orders[at % orders.length]
        return `in${type}: relationships(direction: OUT, types: [LINKED_${type}], first: ${sizes[at % sizes.length]}, orderBy: ${order}) { edges { other { slug ${below} } } }`
      })
      .join('\n')

  it('costs four calls for 6 and for 400 entities where the aliases have one shape', async () => {
    const query = `{ entity(slug: "centre") { ${level(level(level('', { sizes: [1] }), { sizes: [1] }), { sizes: [40] })} } }`
    const calls = []
    const slugs = []
    for (const size of [SMALL, LARGE]) {
      const store = await open()
      await fill(store, layers(size))
      const found = await cost(await apiOver(store, { rowCache: null }), query)
      calls.push(found.calls)
      slugs.push(new Set(JSON.stringify(found.answer).match(/(?<="slug":")[^"]+/g)).size + 1)
    }
    expect(slugs).toEqual([6, 400])
    expect(calls).toEqual(
      [
        [1, 3, 9, 3],
        [1, 3, 360, 498],
      ].map((keys) =>
        keys.map((n, at) => ({ name: at === 0 ? 'entitiesBySlug' : 'relationshipPage_startMin_ASC_OUT_types_negated_ranks', keys: n })),
      ),
    )
  })

  it('costs ten calls for 6 and for 400 entities where the aliases of each level have three shapes', async () => {
    const shapes = { sizes: [42, 41, 40], orders: ['START_ASC', 'START_DESC', 'KNOWN_DESC'] }
    const query = `{ entity(slug: "centre") { ${level(level(level('', { ...shapes, sizes: [1] }), { ...shapes, sizes: [1] }), shapes)} } }`
    const names = []
    for (const size of [SMALL, LARGE]) {
      const store = await open()
      await fill(store, layers(size))
      const { calls } = await cost(await apiOver(inStep(store), { rowCache: null }), query)
      names.push(calls.map(({ name }) => name).toSorted())
    }
    expect(names[0]).toHaveLength(10)
    expect(names[1]).toEqual(names[0])
  })
})

describeEngines('every list field', (open) => {
  const SIZES = [2, 33] as const
  let schema: ReturnType<typeof createSchema>
  /** What each question cost in each size, asked when a store is open: on Neo4j there is one for all. */
  const costs = new Map<string, { readonly names: readonly string[]; readonly length: number }[]>()

  beforeAll(async () => {
    schema = createSchema(vocabularyOf([]))
    for (const size of SIZES) {
      const store = await open()
      await fill(store, everything(size))
      const api = await apiOver(inStep(store), { rowCache: null })
      const slugs = Array.from({ length: size }, (_, i) => `person-${i}`)
      const listed = await api.ask('query ($slugs: [String!]!) { entities(first: 100, slugs: $slugs) { edges { node { id } } } }', {
        slugs,
      })
      const ids = listed.data.entities.edges.map((edge: { readonly node: { readonly id: string } }) => edge.node.id)
      for (const [field, query] of Object.entries(LIST_QUESTIONS)) {
        const { answer, calls } = await cost(api, query, {
          ...(query.includes('$slugs') && { slugs: [...slugs, 'nobody'] }),
          ...(query.includes('$ids') && { ids }),
        })
        const seen = costs.get(field) ?? []
        costs.set(field, [...seen, { names: calls.map(({ name }) => name).toSorted(), length: JSON.stringify(answer).length }])
      }
    }
  })

  it('of the schema is asked here', () => {
    expect(Object.keys(LIST_QUESTIONS).toSorted()).toEqual(listFields(schema))
  })

  it.each(Object.keys(LIST_QUESTIONS))('%s costs the same calls as the graph grows', (field) => {
    const [small, large] = costs.get(field) ?? []
    expect(large?.names).toEqual(small?.names)
    if (!/^GraphInfo|\.missing$/.test(field)) expect(large?.length).toBeGreaterThan(5 * (small?.length ?? Number.POSITIVE_INFINITY))
  })
})

const TWO_LEVELS =
  'query ($slug: String!) { entity(slug: $slug) { slug relationships(first: 3) { edges { other { slug relationships(first: 2) { edges { other { slug } } } } } } } }'
/** Of those two levels and the entity itself. */
const LEVELS = 3

describeEngines('requests at once', (open) => {
  const slug = (i: number): string => `e-${(i * 7) % 200}`
  let store: Store
  beforeAll(async () => {
    store = await open()
    await fill(store, ring(200, 6))
  })

  it('share their calls: 64 in process need at most two a level', async () => {
    const api = await apiOver(store, { rowCache: null })
    await cost(api, TWO_LEVELS, { slug: slug(0) })
    api.calls.length = 0
    const answers = await Promise.all(Array.from({ length: 64 }, (_, i) => api.ask(TWO_LEVELS, { slug: slug(i) })))
    expect(answers.map(({ data }) => data.entity.slug)).toEqual(Array.from({ length: 64 }, (_, i) => slug(i)))
    expect(answers.map(({ data }) => data.entity.relationships.edges.length)).toEqual(Array(64).fill(3))
    expect(api.calls.length).toBeLessThanOrEqual(2 * LEVELS)
  })

  it('share their calls over HTTP: one serves ten requests and more while 64 connections ask on and on', async () => {
    const api = await apiOver(store, { rowCache: null })
    const requests = 1_280
    const statuses = await askOverHttp(api, {
      connections: 64,
      requests,
      body: (i) => JSON.stringify({ query: TWO_LEVELS, variables: { slug: slug(i) } }),
    })
    expect(statuses.filter((status) => status !== 200)).toEqual([])
    const mean = (requests * LEVELS) / api.calls.length
    console.info(`${store.engine}: ${requests} requests in ${api.calls.length} calls, ${mean.toFixed(1)} requests a call`)
    expect(mean).toBeGreaterThanOrEqual(10)
  })
})

/** Lets calls of pages through only when the test says so; tells how many wait. */
function gated(store: Store) {
  const waiting: (() => void)[] = []
  const signals: (AbortSignal | undefined)[] = []
  const gate: Store = altered(store, {
    run: async (query, params, options) => {
      if (query.name.startsWith('relationshipPage')) {
        signals.push(options?.signal)
        await new Promise<void>((resolve) => waiting.push(resolve))
      }
      return store.run(query, params, options)
    },
  })
  return { gate, waiting, signals }
}

const NAMES = 'query ($slug: String!) { entity(slug: $slug) { relationships(first: 3) { edges { other { slug } } } } }'

describeEngines('what goes wrong for one request', (open) => {
  let store: Store
  beforeAll(async () => {
    store = await open()
    await fill(store, ring(12, 3))
  })

  it('stays with the key that caused it: a row that cannot be read fails alone, on its own path', async () => {
    const poisoned = {
      ...CLOCKS,
      ...SPAN,
      key: 'e-1/linked-a/e-6',
      row: 'poisoned',
      rank: 'NORMAL',
      knownBasis: 'PUBLIC_ACT',
      negated: false,
      sequence: 0,
      form: 'NEITHER',
    }
    await store.run(createRelationships('LINKED_A'), { rows: [{ subject: 'e-1', object: 'e-6', props: poisoned }] })
    const api = await apiOver(store, { rowCache: null })
    const slugs = Array.from({ length: 12 }, (_, i) => `e-${i}`)
    const answers = await Promise.all(slugs.map((slug) => api.ask(NAMES, { slug })))
    const failed = slugs.filter((_, i) => answers[i]?.errors !== undefined)
    expect(failed).toEqual(['e-1', 'e-6'])
    expect(answers[1]).toEqual({
      data: { entity: null },
      errors: [
        expect.objectContaining({
          path: ['entity', 'relationships'],
          extensions: expect.objectContaining({ code: 'INTERNAL_SERVER_ERROR' }),
        }),
      ],
    })
    expect(answers[0]?.data.entity.relationships.edges).toHaveLength(3)

    const both = await api.ask(
      `{ ${['e-0', 'e-1', 'e-2'].map((slug, i) => `n${i}: entity(slug: "${slug}") { relationships(first: 3) { edges { other { slug } } } }`).join(' ')} }`,
    )
    expect(both.errors).toEqual([expect.objectContaining({ path: ['n1', 'relationships'] })])
    expect([both.data.n0.relationships.edges.length, both.data.n1, both.data.n2.relationships.edges.length]).toEqual([3, null, 3])
  })

  it('disturbs nobody when its caller goes away: the call goes on for the others, and ends with the last', async () => {
    const { gate, waiting, signals } = gated(store)
    const api = await apiOver(gate, { rowCache: null })
    const leaving = new AbortController()
    const both = [api.ask(NAMES, { slug: 'e-2' }, { signal: leaving.signal }).catch(() => 'gone'), api.ask(NAMES, { slug: 'e-3' })]
    await vi.waitFor(() => expect(waiting).toHaveLength(1))
    leaving.abort()
    await new Promise(setImmediate)
    expect(signals[0]?.aborted).toBe(false)
    waiting[0]?.()
    expect(((await both[1]) as Answer).data.entity.relationships.edges).toHaveLength(3)

    const alone = new AbortController()
    const last = api.ask(NAMES, { slug: 'e-4' }, { signal: alone.signal }).catch(() => 'gone')
    await vi.waitFor(() => expect(waiting).toHaveLength(2))
    alone.abort()
    await vi.waitFor(() => expect(signals[1]?.aborted).toBe(true))
    waiting[1]?.()
    await last
  })

  it('is UNAVAILABLE where the graph was closed between two levels', async () => {
    let pages = 0
    const closing = altered(store, {
      run: async (query, params, options) => {
        if (query.name.startsWith('relationshipPage')) pages += 1
        if (pages === 2) await store.close()
        return store.run(query, params, options)
      },
    })
    const answer = await (await apiOver(closing, { rowCache: null })).ask(TWO_LEVELS, { slug: 'e-3' })
    expect(new Set(answer.errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(['UNAVAILABLE']))
  })
})

const CLOCKS = { knownFrom: '2000-01-01', knownUntil: LAST_DAY, recordedAt: '2021-01-01T00:00:00.000Z', retractedAt: LAST_DAY }
const SPAN = { edtf: '2000', endState: 'ENDED', startMin: '2000-01-01', startMax: '2000-01-01', endMin: '2000-12-31', endMax: '2000-12-31' }

const endless = defineQuery<Params, never>({
  name: 'test.batching.endless',
  mode: 'read',
  cypher: 'UNWIND range(1, 100000000) AS a UNWIND range(1, 100000) AS b RETURN count(b) AS n ORDER BY n LIMIT 1',
  decode: () => {
    throw new Error('expected no answer')
  },
})

describe.skipIf(neo4jForTests === undefined)('a Neo4j behind the API', () => {
  it('gives TIMEOUT for a query that takes too long', async () => {
    const store = await openTestNeo4j(500)
    onTestFinished(() => store.close())
    await wipe(store)
    await store.prepare()
    await fill(store, ring(4, 1))
    const slow = altered(store, {
      run: (query, params, options) =>
        query.name.startsWith('relationshipPage') ? store.run(endless, {}, options) : store.run(query, params, options),
    })
    const answer = await (await apiOver(slow, { rowCache: null })).ask(NAMES, { slug: 'e-1' })
    expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual(['TIMEOUT'])
  })
})
