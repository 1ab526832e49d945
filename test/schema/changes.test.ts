import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { accept } from '../../graph/accept.ts'
import type { ClaimDraft } from '../../graph/draft.ts'
import { claimIdentity } from '../../graph/draft.ts'
import { type Api, apiOver } from '../api.ts'
import { datasetOf, FIRST_RELEASE, fill, type SmallDataset } from '../dataset.ts'
import { describeEngines } from '../graph/engines.ts'
import { manyStores } from '../graph/many-stores.ts'
import { histories } from './histories/arbitrary.ts'
import { KNOWN_DAYS, RELEASES } from './histories/pool.ts'

// Emptying a Neo4j takes as long as asking it.
const RUNS = { embedded: 40, neo4j: 6 }

/** What a claim says, its clocks aside. The claims that it names (parts, outcomes) come and go by their own rows. */
const SAYS = `fragment Says on Claim {
  __typename key rank rankReason note knownBasis
  ... on Relationship { negated period { edtf certainFrom certainThrough } capacity title formalTitle scope }
  ... on Observation { value qualifier formula }
  ... on Statement { text finding outcome }
}`
const CHANGES = `query ($since: AsOf!, $asOf: AsOf, $of: [String!], $first: Int, $after: String) {
  changes(since: $since, asOf: $asOf, of: $of, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { change key before { ...Says } after { ...Says } } }
  }
}
${SAYS}`

type Says = { readonly key: string }
interface Changed {
  readonly change: 'APPEARED' | 'REVISED' | 'WITHDRAWN'
  readonly key: string
  readonly before: Says | null
  readonly after: Says | null
}

interface Pair {
  readonly since: object
  readonly asOf: object
}

async function changesOf(api: Api, asked: Pair & { readonly of?: readonly string[] }, first = 100): Promise<readonly Changed[]> {
  const found: Changed[] = []
  for (let after: string | null = null, more = true; more; ) {
    const { data, errors } = await api.ask(CHANGES, { ...asked, first, after })
    if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join('\n'))
    const { edges, pageInfo } = data.changes
    found.push(...edges.map(({ node }: { readonly node: Changed }) => node))
    after = pageInfo.endCursor
    more = pageInfo.hasNextPage
    if (!more) expect(found).toHaveLength(data.changes.totalCount)
  }
  return found
}

/** Every claim of a data set that is there under two clocks. */
async function stateOf(api: Api, keys: readonly string[], asOf: object): Promise<ReadonlyMap<string, Says>> {
  const query = `query ($asOf: AsOf) { ${keys.map((key, i) => `c${i}: claim(key: ${JSON.stringify(key)}, asOf: $asOf) { ...Says }`).join(' ')} }${SAYS}`
  const { data } = await api.ask(query, { asOf })
  return new Map(keys.flatMap((key, i) => (data[`c${i}`] === null ? [] : [[key, data[`c${i}`] as Says] as const])))
}

function apply(changes: readonly Changed[], before: ReadonlyMap<string, Says>): ReadonlyMap<string, Says> {
  const after = new Map(before)
  for (const { key, after: says } of changes) {
    if (says === null) after.delete(key)
    else after.set(key, says)
  }
  return after
}

const clocks = fc.record({
  known: fc.constantFrom<string>(...KNOWN_DAYS),
  recorded: fc.constantFrom(...RELEASES.map(({ recorded }) => recorded)),
})

function inOrder([a, b]: readonly [{ known: string; recorded: string }, { known: string; recorded: string }]): Pair {
  const [known, laterKnown] = [a.known, b.known].sort()
  const [recorded, laterRecorded] = [a.recorded, b.recorded].sort()
  return { since: { known, recorded }, asOf: { known: laterKnown, recorded: laterRecorded } }
}

describeEngines('changes over random histories', (open, engine) => {
  test('make of what was there what is there, and name nothing that stayed', { timeout: 180_000 }, async () => {
    const stores = await manyStores(open, engine)
    await fc.assert(
      fc.asyncProperty(
        histories,
        fc.array(fc.tuple(clocks, clocks).map(inOrder), { minLength: 3, maxLength: 3 }),
        async (history, pairs) => {
          fc.pre(accept(datasetOf(history)).problems.length === 0)
          await stores(async (store) => {
            await fill(store, history)
            const api = await apiOver(store)
            for (const pair of pairs) await agrees(api, history, pair)
          })
        },
      ),
      { numRuns: RUNS[engine] },
    )
  })
})

async function agrees(api: Api, history: SmallDataset, pair: Pair): Promise<void> {
  const keys = (history.claims ?? []).map((claim) => claimIdentity(claim).key)
  const [before, after] = [await stateOf(api, keys, pair.since), await stateOf(api, keys, pair.asOf)]
  const changes = await changesOf(api, pair)
  expect(sorted(apply(changes, before))).toEqual(sorted(after))
  for (const { key, change, before: was, after: is } of changes) {
    expect(was).toEqual(before.get(key) ?? null)
    expect(is).toEqual(after.get(key) ?? null)
    expect(was).not.toEqual(is)
    expect(change).toBe(was === null ? 'APPEARED' : is === null ? 'WITHDRAWN' : 'REVISED')
  }
  expect(changes.map(({ key }) => key)).toEqual(changes.map(({ key }) => key).toSorted())
  expect(await changesOf(api, pair, 1)).toEqual(changes)
}

function sorted(state: ReadonlyMap<string, Says>): readonly Says[] {
  return [...state.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1))
}

const known = '2020-01-01'
const head = { known, basis: 'PUBLICATION' as const, cite: ['old-source'] }
const SECOND = 'second'
const claims: readonly ClaimDraft[] = [
  { relationship: 'ada/held-office/chair', ...head, period: '2019-01-01/', later: [{ known: '2020-06-01', end: '2020-05-01' }] },
  { relationship: 'bob/held-office/chair', ...head, known: '2020-05-02', period: '2020-05-02/' },
  { relationship: 'cleo/held-office/chair', ...head, period: '2018', later: [{ release: SECOND, withdrawn: true, why: 'She never did.' }] },
  { statement: 'bob/claim', ...head, known: '2020-07-01', mode: 'ASSERTS', speaker: 'bob', about: ['chair'], text: 'The chair is free.' },
  { observation: 'seats/2020', ...head, known: '2020-08-01', period: '2020-07', reading: 'DURING', about: ['chair'], value: 3 },
]

describeEngines('changes', (open) => {
  let api: Api
  beforeAll(async () => {
    const store = await open()
    await fill(store, {
      releases: [FIRST_RELEASE, { name: SECOND, recorded: '2022-01-01T00:00:00Z' }],
      entities: [
        ...['ada', 'bob', 'cleo', 'dan'].map((key) => ({ key, kind: 'Person' as const, known, name: key })),
        { key: 'chair', kind: 'Office', known, name: 'Chair' },
        { key: 'seats', kind: 'Metric', known, name: 'Seats', unit: 'seats', definition: 'Every seat.' },
      ],
      claims,
    })
    api = await apiOver(store)
  })

  const told = (changes: readonly Changed[]) => changes.map(({ key, change }) => `${change} ${key}`)
  const asOf = { known: '2021-01-01', recorded: FIRST_RELEASE.recorded }

  test('tell what became known of an entity: at an end, measured, spoken of, or speaking', async () => {
    const between = { since: { ...asOf, known: '2020-03-01' }, asOf }
    expect(told(await changesOf(api, { ...between, of: ['chair'] }))).toEqual([
      'REVISED ada/held-office/chair',
      'APPEARED bob/claim',
      'APPEARED bob/held-office/chair',
      'APPEARED seats/2020',
    ])
    expect(told(await changesOf(api, { ...between, of: ['bob', 'ada'] }))).toEqual([
      'REVISED ada/held-office/chair',
      'APPEARED bob/claim',
      'APPEARED bob/held-office/chair',
    ])
    expect(await changesOf(api, { ...between, of: ['dan'] })).toEqual([])
  })

  test('tell what a release corrected, though the day is the same', async () => {
    const changes = await changesOf(api, { since: asOf, asOf: { known: asOf.known } })
    expect(told(changes)).toEqual(['WITHDRAWN cleo/held-office/chair'])
    expect(changes[0]?.before).toMatchObject({ period: { edtf: '2018' } })
  })

  test('between the same clocks are none', async () => {
    expect(await changesOf(api, { since: asOf, asOf })).toEqual([])
  })

  test('read each side under its own clocks, also below', async () => {
    const { data } = await api.ask(
      `{ changes(since: { known: "2020-05-15" }, asOf: { known: "2020-06-15" }, of: ["ada"]) { edges { node {
        before { ... on Relationship { period { edtf } object { relationships { totalCount } } } }
        after { ... on Relationship { period { edtf } object { relationships { totalCount } } } }
      } } } }`,
    )
    expect(data.changes.edges).toEqual([
      {
        node: {
          before: { period: { edtf: '2019-01-01/' }, object: { relationships: { totalCount: 2 } } },
          after: { period: { edtf: '2019-01-01/2020-05-01' }, object: { relationships: { totalCount: 2 } } },
        },
      },
    ])
  })

  describe('refuse', () => {
    test.each([
      ['since: { known: "2021-01-01" }, asOf: { known: "2020-01-01" }', /expected since no later than asOf, came known 2021-01-01/],
      ['since: {}, asOf: { recorded: "2021-06-01T00:00:00Z" }', /expected since no later than asOf, came recorded/],
      ['since: {}, of: []', /expected at least one/],
      ['since: {}, of: ["adda"]', /adda.*ada/],
    ])('%s', async (args, sentence) => {
      const { errors } = await api.ask(`{ changes(${args}) { totalCount } }`)
      expect(errors?.[0]).toMatchObject({ message: expect.stringMatching(sentence), extensions: { code: 'BAD_USER_INPUT' } })
    })
  })
})
