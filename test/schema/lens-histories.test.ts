import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accept } from '../../graph/accept.ts'
import { openEmbedded } from '../../graph/embedded/adapter.ts'
import type { Store } from '../../graph/store.ts'
import { type Answer, apiOver } from '../api.ts'
import { datasetOf, fill, type SmallDataset } from '../dataset.ts'
import { describeEngines, type Open, temporaryFolder } from '../graph/engines.ts'
import { wipe } from '../graph/wipe.ts'
import { histories } from './histories/arbitrary.ts'
import { type Clocks, Expected, type Question, TODAY } from './histories/expected.ts'
import { WORDS } from './histories/pool.ts'
import { CLAIMS, ENTITIES } from './histories/question.ts'

const DAYS = [
  '2018-12-01',
  '2019-01-10',
  '2019-01-11',
  '2019-02-20',
  '2019-04-02',
  '2019-06-11',
  '2019-08-15',
  '2020-01-14',
  '2020-06-30',
  '2021-07-01',
]
const INSTANTS = [
  '2020-12-31T23:59:59Z',
  '2021-01-01T00:00:00Z',
  '2021-05-31T00:00:00Z',
  '2021-06-01T00:00:00Z',
  '2022-03-01T12:30:00Z',
  '2030-01-01T00:00:00Z',
]

const maybe = <T>(values: readonly T[]) => fc.constantFrom(undefined, null, ...values, ...values)
const clocks: fc.Arbitrary<Clocks | null> = fc.oneof(
  { arbitrary: fc.record({ valid: maybe(DAYS.slice(0, 4)), known: maybe(DAYS), recorded: maybe(INSTANTS) }), weight: 6 },
  { arbitrary: fc.constantFrom(null, {}), weight: 1 },
)
const during = fc.oneof(
  fc.constantFrom(null, {}),
  fc.tuple(fc.constantFrom(...DAYS), fc.constantFrom(...DAYS), fc.nat({ max: 3 })).map(([a, b, side]) => {
    const [from, to] = a < b ? [a, b] : [b, a]
    return side === 0 ? { from } : side === 1 ? { to } : { from, to }
  }),
)
const questions: fc.Arbitrary<Question> = fc.record({
  asOf: clocks,
  inner: clocks,
  during,
  certainty: fc.constantFrom('CERTAIN', 'POSSIBLE'),
  word: fc.constantFrom(...WORDS),
})

const RUNS = { embedded: 80, neo4j: 12 }

describeEngines('the clocks over random histories', (open, engine) => {
  test('shows what the design says was known, recorded and so, and says of it what it then said', { timeout: 120_000 }, async () => {
    const stores = await storesOf(open, engine)
    await fc.assert(
      fc.asyncProperty(histories, fc.array(questions, { minLength: 2, maxLength: 3 }), async (history, asked) => {
        fc.pre(accept(datasetOf(history)).problems.length === 0)
        await stores(async (store) => {
          await fill(store, history)
          await compare(store, history, asked)
        })
      }),
      { numRuns: RUNS[engine] },
    )
  })
})

async function compare(store: Store, history: SmallDataset, asked: readonly Question[]): Promise<void> {
  const api = await apiOver(store, { today: TODAY })
  for (const question of asked) {
    const expected = new Expected(history, question)
    const { word, ...variables } = question
    expect(told(await api.ask(ENTITIES, variables))).toEqual(expected.entities())
    expect(bySlug(told(await api.ask(CLAIMS, { ...variables, word })))).toEqual(expected.claims())
  }
}

function told({ data, errors }: Answer) {
  if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join('\n'))
  return data
}

/** A search comes by score, which is each engine's own. */
function bySlug(data: NonNullable<Answer['data']>) {
  data.search.edges.sort((a: { node: { slug: string } }, b: { node: { slug: string } }) => (a.node.slug < b.node.slug ? -1 : 1))
  return data
}

/** Does something with an empty store, again and again. */
async function storesOf(open: Open, engine: 'embedded' | 'neo4j'): Promise<(use: (store: Store) => Promise<void>) => Promise<void>> {
  if (engine === 'neo4j') {
    const store = await open()
    return async (use) => {
      await wipe(store)
      await store.prepare()
      await use(store)
    }
  }
  return async (use) => {
    const store = await openEmbedded({ directory: await temporaryFolder() })
    try {
      await store.prepare()
      await use(store)
    } finally {
      await store.close()
    }
  }
}
