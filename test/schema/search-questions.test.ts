import { beforeAll, expect, it } from 'vitest'
import { type Api, apiOver } from '../api.ts'
import { describeEngines } from '../graph/engines.ts'
import { isMeant, SEARCH_QUESTIONS, type SearchQuestion } from './search-questions.ts'
import { shippedGraph } from './shipped.ts'

const QUERY = `query ($text: String!, $kinds: [EntityKind!], $known: Date) {
  search(text: $text, kinds: $kinds, asOf: { known: $known }, first: 1000) { edges { node { slug name aliases } } }
}`

interface Found {
  readonly slug: string
  readonly name: string
  readonly aliases: readonly string[]
}

/** Meant by its slug or by one of its names. */
function isFound(meant: string, { slug, name, aliases }: Found): boolean {
  return [name, ...aliases].some((text) => isMeant(meant, { slug, name: text }))
}

const MOST_SHOWN = 3

describeEngines('what a policy desk types', (open) => {
  let api: Api

  beforeAll(async () => {
    const store = await open(shippedGraph)
    api = await apiOver(store)
  }, 120_000)

  async function found({ text, kinds }: SearchQuestion, known: string | null): Promise<readonly Found[]> {
    const { data, errors } = await api.ask(QUERY, { text, kinds: kinds ?? null, known })
    expect(errors).toBeUndefined()
    return data.search.edges.map(({ node }: { readonly node: Found }) => node)
  }

  it('is sixty questions', () => {
    expect(SEARCH_QUESTIONS).toHaveLength(60)
  })

  for (const question of SEARCH_QUESTIONS) {
    const { text, known, first, absent = [], why } = question
    const when = known === undefined ? '' : ` on ${known}`
    it(`${text}${when}: ${why}`, async () => {
      const hits = await found(question, known ?? null)
      const places = first.map((meant) => hits.findIndex((hit) => isFound(meant, hit)))
      const shown = hits.slice(0, MOST_SHOWN).map(({ slug }) => slug)
      expect(
        places.map((place, at) => place >= 0 && place < (at === 0 ? 1 : MOST_SHOWN)),
        `the first are ${shown.join(', ')}`,
      ).toEqual(first.map(() => true))
      expect(hits.filter((hit) => absent.some((meant) => isFound(meant, hit)))).toEqual([])
      // It is the clock that hides it.
      const later = absent.length === 0 ? [] : await found(question, null)
      expect(absent.filter((meant) => !later.some((hit) => isFound(meant, hit)))).toEqual([])
    })
  }
})
