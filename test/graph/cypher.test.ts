import { readdir } from 'node:fs/promises'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { LAYOUTS } from '../../graph/cypher/indexes.ts'
import { createEntities, createFacets, createRelationships } from '../../graph/cypher/write.ts'
import { type DefinedQuery, definedQueries } from '../../graph/define-query.ts'
import { KINDS } from '../../graph/kinds.ts'
import type { Store } from '../../graph/store.ts'
import { stable, take } from './cypher/fresh.ts'
import { someGraph, TYPES } from './cypher/some-graph.ts'
import { type Question, someQuestions } from './cypher/some-questions.ts'
import { type Seen, watch } from './cypher/watch.ts'
import { type World, worldOf } from './cypher/world.ts'
import { describeEngines } from './engines.ts'

/** Every text of the program, those made for a word of the vocabulary made for a small fixed one. Tests' own are left out. */
async function everyQuery(): Promise<readonly DefinedQuery[]> {
  const folder = new URL('../../graph/cypher/', import.meta.url)
  for (const file of await readdir(folder)) await import(new URL(file, folder).href)
  for (const kind of KINDS) createEntities(kind)
  for (const { type } of TYPES) createRelationships(type)
  for (const label of ['Name', 'Identifier', 'Description'] as const) createFacets(label)
  return definedQueries()
    .filter(({ name }) => !name.startsWith('test.'))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

function readable({ name, mode, cypher }: DefinedQuery): string {
  const texts = typeof cypher === 'string' ? [cypher] : [`// in Neo4j\n${cypher.neo4j}`, `// in the embedded engine\n${cypher.embedded}`]
  return [`// ${name} (${mode})`, ...texts].join('\n')
}

describe('the texts of the queries', () => {
  it('are what was reviewed', async () => {
    const texts = (await everyQuery()).map(readable)
    await expect(`${texts.join('\n\n')}\n`).toMatchFileSnapshot('./cypher/texts.cypher')
  })

  it('bound their rows and order them', async () => {
    const reads = (await everyQuery()).filter(({ mode }) => mode === 'read')
    const text = ({ cypher }: DefinedQuery) => (typeof cypher === 'string' ? cypher : cypher.neo4j)
    const loose = reads.filter((query) => !/\bORDER BY\b/.test(text(query)) || !/UNWIND \$keys|\bLIMIT\b/.test(text(query)))
    expect(loose.map(({ name }) => name)).toEqual(['indexes.await'])
  })
})

interface SomeCase {
  readonly world: World
  readonly questions: readonly Question[]
}

const _someCase: fc.Arbitrary<SomeCase> = someGraph
  .map(worldOf)
  .chain((world) => someQuestions(world).map((questions) => ({ world, questions })))

/** Answers without what has no order: the facets of an entity. A record that could not be read fails the test. */
function comparable(question: Question, answers: readonly unknown[]): readonly string[] {
  return answers.map((answer) => {
    const error = typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : null
    if (error instanceof Error) throw new Error(`${question.query} gave a record that could not be read`, { cause: error })
    return stable(sortedFacets(answer))
  })
}

function sortedFacets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedFacets)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      name === 'facets' && Array.isArray(inner) ? inner.map(stable).toSorted() : sortedFacets(inner),
    ]),
  )
}

async function _answersOf(store: Store, { world, questions }: SomeCase): Promise<readonly (readonly string[])[]> {
  await take(store, world.graph)
  return Promise.all(questions.map(async (question) => comparable(question, await question.on(store))))
}

/** Run by the store itself where nobody sees it, or by one engine only. */
const ELSEWHERE: { readonly [engine in 'embedded' | 'neo4j']: readonly RegExp[] } = {
  // Neo4j's own ways to search, to count and to look at its indexes.
  embedded: [/^search\.(facets|create-index)$/, /^size$/, /^indexes\.(present|await)$/],
  // `prepare` and `size` of the adapter, which every test here begins with; the embedded engine's text index.
  neo4j: [/^search\.create-index$/, /^size$/, /^indexes\.(present|await)$/],
}

describeEngines('every defined query', (open, engine) => {
  const seen: Seen = new Map()
  let store: Store
  beforeAll(async () => {
    store = watch(await open(), seen)
  })

  it('runs with arguments that bring an answer', { timeout: 120_000 }, async () => {
    for (const { createIndex, createConstraint } of LAYOUTS) {
      await store.run(createIndex, {})
      if (createConstraint !== null) await store.run(createConstraint, {})
    }
    const [everything] = fc.sample(everyForm, { seed: 4, numRuns: 1 })
    if (everything === undefined) throw new Error('expected a graph')
    await takeInterrupted(store, everything.graph)
    for (const questions of fc.sample(someQuestions(everything), { seed: 4, numRuns: 12 })) {
      for (const question of questions) comparable(question, await question.on(store))
    }
    if (engine === 'neo4j') await store.searchText({ text: 'mpp', known: '2026-11-24', recorded: '2030-01-01', limit: 10 })

    const expected = (await everyQuery()).filter(({ name }) => !ELSEWHERE[engine].some((pattern) => pattern.test(name)))
    expect(expected.map(({ name }) => name).filter((name) => !seen.has(name))).toEqual([])
    const silent = expected.filter(({ name, mode }) => mode === 'read' && (seen.get(name)?.records ?? 0) === 0)
    expect(silent.map(({ name }) => name)).toEqual([])
  })
})
