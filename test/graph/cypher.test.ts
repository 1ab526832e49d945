import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LAYOUTS } from '../../graph/cypher/indexes.ts'
import { searchFacets, searchSlugs } from '../../graph/cypher/search.ts'
import type { DefinedQuery } from '../../graph/define-query.ts'
import { OTHER_LINKS } from '../../graph/records.ts'
import type { Store } from '../../graph/store.ts'
import { agreesWithOracle } from './cypher/agreement.ts'
import { everyQuery } from './cypher/every-query.ts'
import { contents, stable, take, takeInterrupted, withEmbedded, withNeo4j } from './cypher/fresh.ts'
import type { Question } from './cypher/question.ts'
import { someGraph } from './cypher/some-graph.ts'
import { relationshipQuestions, someQuestions } from './cypher/some-questions.ts'
import { type Seen, watch } from './cypher/watch.ts'
import { type World, worldOf } from './cypher/world.ts'
import { neo4jForTests } from './engines.ts'

function readable({ name, mode, cypher }: DefinedQuery): string {
  const texts = typeof cypher === 'string' ? [cypher] : [`// in Neo4j\n${cypher.neo4j}`, `// in the embedded engine\n${cypher.embedded}`]
  return [`// ${name} (${mode})`, ...texts].join('\n')
}

const textOf = ({ cypher }: DefinedQuery): string => (typeof cypher === 'string' ? cypher : `${cypher.neo4j}\n${cypher.embedded}`)

describe('the texts of the queries', () => {
  it('are what was reviewed', async () => {
    const texts = (await everyQuery()).map(readable)
    await expect(`${texts.join('\n\n')}\n`).toMatchFileSnapshot('./cypher/texts.cypher')
  })

  it('make no link between other nodes than entities that a vocabulary may have a type for', async () => {
    const made = (await everyQuery())
      .filter(({ name, mode }) => mode === 'write' && !name.startsWith('createRelationships'))
      .flatMap((query) => [...textOf(query).matchAll(/CREATE .*?-\[\w*:([A-Z_]+)/g)].map(([, type]) => type))
    expect(new Set(made)).toEqual(OTHER_LINKS)
  })

  it('bound their rows and order them', async () => {
    const reads = (await everyQuery()).filter(({ mode }) => mode === 'read')
    const loose = reads.filter((query) => !/\bORDER BY\b/.test(textOf(query)) || !/UNWIND \$keys|\bLIMIT\b/.test(textOf(query)))
    expect(loose.map(({ name }) => name)).toEqual(['indexes.await'])
  })

  it('begin at what a key names, for the embedded engine follows the text and reads every node of a label otherwise', async () => {
    const local = (await everyQuery()).filter((query) => /UNWIND \$(keys|rows)/.test(textOf(query)))
    const scanning = local.filter((query) => /OPTIONAL MATCH|MATCH \(\w*:\w+\)/.test(textOf(query)))
    expect(scanning.map(({ name }) => name)).toMatchInlineSnapshot(`
      [
        "allRelationshipsCount",
        "allRelationships_knownFrom_ASC",
        "allRelationships_knownFrom_DESC",
        "allRelationships_startMin_ASC",
        "allRelationships_startMin_DESC",
        "changedCount_observations_all",
        "changedCount_relationships_all",
        "changedCount_statements_all",
        "changed_observations_all_ASC",
        "changed_observations_all_DESC",
        "changed_relationships_all_ASC",
        "changed_relationships_all_DESC",
        "changed_statements_all_ASC",
        "changed_statements_all_DESC",
        "entityCount",
        "entityPageASC",
        "entityPageDESC",
        "releaseCounts",
        "sourceCount",
        "sourcePage_ASC",
        "sourcePage_DESC",
        "statementCount_all",
        "statementPage_all_ASC",
        "statementPage_all_DESC",
        "typeCounts",
      ]
    `)
  })
})

interface SomeCase {
  readonly world: World
  readonly questions: readonly Question[]
}

const someCase: fc.Arbitrary<SomeCase> = someGraph
  .map(worldOf)
  .chain((world) => someQuestions(world).map((questions) => ({ world, questions: shownBriefly(questions) })))

/** As `worldOf` does for graphs; the question that failed is in the message. */
function shownBriefly(questions: readonly Question[]): readonly Question[] {
  return Object.assign([...questions], { [fc.toStringMethod]: () => `${questions.length} questions` })
}

/** Answers as texts. A record that could not be read fails the test. */
function comparable(question: Question, answers: readonly unknown[]): readonly string[] {
  return answers.map((answer) => {
    const error = typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : null
    if (error instanceof Error) throw new Error(`${question.query} gave a record that could not be read`, { cause: error })
    return stable(answer)
  })
}

async function answersOf(store: Store, { world, questions }: SomeCase): Promise<readonly (readonly string[])[]> {
  await take(store, world.graph)
  return answers(store, questions)
}

/** A few at a time: a new Neo4j reads and plans each text at its first run, and many at once would wait for each other longer than a query may. */
async function answers(store: Store, questions: readonly Question[]): Promise<readonly (readonly string[])[]> {
  const all: (readonly string[])[] = []
  for (let at = 0; at < questions.length; at += 8) {
    const some = questions.slice(at, at + 8)
    all.push(...(await Promise.all(some.map(async (question) => comparable(question, await question.on(store))))))
  }
  return all
}

/** Run by the store itself where nobody sees it, or by one engine only. */
const ELSEWHERE: { readonly [engine in 'embedded' | 'neo4j']: readonly RegExp[] } = {
  // Neo4j's own ways to search, to count and to look at its indexes.
  embedded: [/^search\.(facets|slugs|create-.*)$/, /^size$/, /^indexes\.(present|await)$/],
  // Run by `prepare` and `size` of the adapter, through which every graph here has gone.
  neo4j: [/^search\.create-.*$/, /^size$/, /^indexes\.(present|await)$/],
}

const ENGINES = { embedded: withEmbedded, neo4j: withNeo4j } as const

for (const engine of ['embedded', 'neo4j'] as const) {
  describe.skipIf(engine === 'neo4j' && neo4jForTests === undefined)(`every defined query (${engine})`, () => {
    it('runs with arguments that bring an answer', { timeout: 120_000 }, async () => {
      const seen: Seen = new Map()
      const queries = (await everyQuery()).filter(({ name }) => !ELSEWHERE[engine].some((pattern) => pattern.test(name)))
      const expected = new Set(queries.map(({ name }) => name))
      const graphs = fc.sample(someGraph, { seed: 4, numRuns: 4 })
      for (const [at, graph] of graphs.entries()) {
        await ENGINES[engine](async (bare) => {
          const store = watch(bare, seen)
          for (const { createIndex, createConstraint } of LAYOUTS) {
            await store.run(createIndex, {})
            if (createConstraint !== null) await store.run(createConstraint, {})
          }
          // Stopped in the first release, and in a later one, which retracts.
          await takeInterrupted(store, graph, 8 + at * 20)
          const world = worldOf(graph)
          // Again and again what has had no answer yet.
          for (const questions of fc.sample(someQuestions(world), { seed: at, numRuns: 40 })) {
            const open = questions.filter(({ query }) => expected.has(query) && !((seen.get(query)?.records ?? 0) > 0))
            await answers(store, open)
          }
          if (engine === 'neo4j') {
            await store.run(searchFacets, { lucene: 'p*', known: '2026-11-24', recorded: '2030-01-01', kinds: null, most: 100, limit: 10 })
            await store.run(searchSlugs, { lucene: 'slug*', kinds: null, limit: 10 })
          }
        })
      }
      expect([...expected].filter((name) => !seen.has(name))).toEqual([])
      const silent = queries.filter(({ name, mode }) => mode === 'read' && seen.get(name)?.records === 0)
      expect(silent.map(({ name }) => name)).toEqual([])
    })
  })
}

describe('random graphs and random arguments', () => {
  it('get from the embedded engine what plain loops over the rows say', { timeout: 120_000 }, async () => {
    let answered = 0
    const property = fc.asyncProperty(
      someGraph.map(worldOf).chain((world) => {
        const { ofEntity, timeline } = relationshipQuestions(world)
        return fc.record({
          world: fc.constant(world),
          ofEntity: fc.array(ofEntity, { minLength: 10, maxLength: 20 }),
          timeline: fc.array(timeline, { minLength: 10, maxLength: 20 }),
          n: fc.constantFrom(1, 3, 21),
          cut: fc.nat(),
        })
      }),
      async (asked) =>
        withEmbedded(async (store) => {
          await take(store, asked.world.graph)
          answered += await agreesWithOracle(store, asked)
        }),
    )
    await fc.assert(property, { numRuns: 25 })
    expect(answered).toBeGreaterThan(1_000)
  })

  it.skipIf(neo4jForTests === undefined)('get equal answers from both engines', { timeout: 180_000 }, async () => {
    const property = fc.asyncProperty(someCase, async (one) => {
      const [embedded, neo4j] = await Promise.all([
        withEmbedded((store) => answersOf(store, one)),
        withNeo4j((store) => answersOf(store, one)),
      ])
      for (const [at, question] of one.questions.entries())
        expect(embedded[at], `${question.query} ${JSON.stringify(question.params)}`).toEqual(neo4j[at])
    })
    await fc.assert(property, { numRuns: 15 })
  })

  it.skipIf(neo4jForTests === undefined)(
    'leave the same graph in both engines, also after a release that was broken off',
    { timeout: 120_000 },
    async () => {
      const property = fc.asyncProperty(someGraph, fc.nat(60), async (graph, transactions) => {
        const write = async (store: Store) => {
          await takeInterrupted(store, graph, transactions)
          return contents(store)
        }
        const [embedded, neo4j, whole] = await Promise.all([
          withEmbedded(write),
          withNeo4j(write),
          withEmbedded(async (store) => {
            await take(store, graph)
            return contents(store)
          }),
        ])
        expect(embedded).toEqual(whole)
        expect(neo4j).toEqual(whole)
      })
      await fc.assert(property, { numRuns: 6 })
    },
  )
})
