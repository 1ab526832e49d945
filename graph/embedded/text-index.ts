import MiniSearch, { type Query, type SearchOptions } from 'minisearch'
import type { SearchableText } from '../cypher/search.ts'
import type { TextHit, TextQuery } from '../store.ts'
import { bestFirst, type Forgives, indexed, queryWords, wordsOf } from '../text-search.ts'

/** Texts in memory, searched as Neo4j's full-text index is. Made anew when the graph has changed; never changed. */
export class TextIndex {
  readonly #index: MiniSearch<SearchableText & { readonly id: number }>
  readonly #texts: readonly SearchableText[]
  readonly #forgives: Forgives

  private constructor(texts: readonly SearchableText[], forgives: Forgives) {
    this.#texts = texts
    this.#forgives = forgives
    this.#index = new MiniSearch({
      fields: ['text'],
      tokenize: wordsOf,
      processTerm: indexed,
      searchOptions: { tokenize: (word) => [word], processTerm: (word) => word },
    })
  }

  /** Gives way to other work between chunks. */
  static async over(texts: readonly SearchableText[], forgives: Forgives): Promise<TextIndex> {
    const made = new TextIndex(texts, forgives)
    await made.#index.addAllAsync(
      texts.map((text, id) => ({ ...text, id })),
      { chunkSize: 1_000 },
    )
    return made
  }

  search({ text, known, recorded, limit }: TextQuery): readonly TextHit[] {
    const words = queryWords(text)
    if (words.length === 0) return []
    const visible: SearchOptions['filter'] = ({ id }) => {
      const row = this.#texts[id]
      return (
        row !== undefined && row.knownFrom <= known && known < row.knownUntil && row.recordedAt <= recorded && recorded < row.retractedAt
      )
    }
    const found = this.#index
      .search({ combineWith: 'OR', queries: words.map((word) => oneWord(word, this.#forgives)) }, { filter: visible })
      .flatMap(({ id }) => {
        const row = this.#texts[id]
        return row === undefined ? [] : [{ entity: row.entity, text: row.text }]
      })
    return bestFirst({ words, forgives: this.#forgives, found, limit })
  }
}

/** One word as itself, as a beginning, or misspelt. The library counts a swap of neighbours as two edits; Lucene, and people, as one. */
function oneWord(word: string, forgives: Forgives): Query {
  if (!forgives(word)) return { combineWith: 'OR', queries: [word], prefix: true }
  const swaps: Query = { combineWith: 'OR', queries: swapped(word), boostTerm: () => 0.4 }
  return { combineWith: 'OR', queries: [{ combineWith: 'OR', queries: [word], prefix: true, fuzzy: 1 }, swaps] }
}

function swapped(word: string): string[] {
  const letters = [...word]
  const swaps = letters.slice(1).map((letter, i) => [...letters.slice(0, i), letter, letters[i], ...letters.slice(i + 2)].join(''))
  return swaps.filter((swap) => swap !== word)
}
