import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accept } from '../../graph/accept.ts'
import type { Store } from '../../graph/store.ts'
import { type Answer, apiOver } from '../api.ts'
import { datasetOf, fill, type SmallDataset } from '../dataset.ts'
import { describeEngines } from '../graph/engines.ts'
import { manyStores } from '../graph/many-stores.ts'
import { histories } from './histories/arbitrary.ts'
import { expectedClaims } from './histories/expected-claims.ts'
import { expectedEntities } from './histories/expected-entities.ts'
import { lensOf, type Question, TODAY } from './histories/lens.ts'
import { CLAIMS, ENTITIES } from './histories/question.ts'
import { questions } from './histories/questions.ts'

// Emptying a Neo4j takes as long as asking it.
const RUNS = { embedded: 60, neo4j: 8 }

describeEngines('the clocks over random histories', (open, engine) => {
  test('shows what the design says was known, recorded and so, and says of it what it then said', { timeout: 180_000 }, async () => {
    const stores = await manyStores(open, engine)
    await fc.assert(
      fc.asyncProperty(histories, fc.array(questions, { minLength: 2, maxLength: 2 }), async (history, asked) => {
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
    const lens = lensOf(history, question)
    const { word, ...variables } = question
    expect(told(await api.ask(ENTITIES, variables))).toEqual(expectedEntities(lens))
    expect(bySlug(told(await api.ask(CLAIMS, { ...variables, word })))).toEqual(expectedClaims(lens))
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
