import MiniSearch, { type Query, type SearchOptions } from 'minisearch'
import type { SearchableText } from '../cypher/search.ts'
import { type Forgives, isCommon, type Term, tellingTerms, termsOf, wordsOf } from '../search-terms.ts'
import type { TextHit, TextQuery } from '../store.ts'
import { bestFirst, MOST_FOUND } from '../text-search.ts'
import { isVisible } from '../time/holds.ts'

type Row = SearchableText & { readonly id: number; readonly words: string }

/** Texts in memory, searched as Neo4j's full-text index is. Made anew when the graph has changed; never changed. */
export class TextIndex {
  readonly #index: MiniSearch<Row>
  readonly #rows: readonly Row[]
  readonly #forgives: Forgives

  private constructor(rows: readonly Row[], forgives: Forgives) {
    this.#rows = rows
    this.#forgives = forgives
    this.#index = new MiniSearch({
      fields: ['words'],
      tokenize: (words) => words.split(' '),
      processTerm: (word) => (isCommon(word) ? null : word),
      searchOptions: { tokenize: (word) => [word], processTerm: (word) => word },
    })
  }

  /** Gives way to other work between chunks. */
  static async over(texts: readonly SearchableText[], forgives: Forgives): Promise<TextIndex> {
    // No word has a space in it. One text for all of them takes less memory than a list.
    const rows = texts.map((text, id) => ({ ...text, id, words: wordsOf(text.text).join(' ') }))
    const made = new TextIndex(rows, forgives)
    await made.#index.addAllAsync(rows, { chunkSize: 1_000 })
    return made
  }

  search({ text, known, recorded, limit, kinds = null }: TextQuery): readonly TextHit[] {
    const terms = termsOf(text, this.#forgives)
    if (terms.length === 0) return []
    const isSought: SearchOptions['filter'] = ({ id }) => {
      const row = this.#rows[id]
      if (row === undefined || (kinds !== null && !kinds.includes(row.kind))) return false
      return isVisible(row, { known, recorded })
    }
    const found = this.#index
      .search({ combineWith: 'OR', queries: tellingTerms(terms).map(anyWay) }, { filter: isSought })
      .slice(0, MOST_FOUND)
      .flatMap(({ id }) => {
        const row = this.#rows[id]
        if (row === undefined) return []
        return [{ entity: row.entity, slug: row.slug, kind: row.kind, text: row.text, words: row.words.split(' ') }]
      })
    return bestFirst({ terms, found, limit })
  }
}

function anyWay(term: Term): Query {
  const others = term.others.map((queries): Query => ({ combineWith: 'AND', queries: [...queries] }))
  return { combineWith: 'OR', queries: [itself(term), ...others] }
}

/**
 * A word as itself, as a beginning, or misspelt. The library counts a swap of neighbours as two edits; Lucene, and people, as one. Only two swaps
 * in one word, which Lucene finds, are not found here.
 */
function itself({ word, begins, slips }: Term): Query {
  const written: Query = { combineWith: 'OR', queries: [word], prefix: begins, fuzzy: slips }
  if (slips === 0) return written
  return { combineWith: 'OR', queries: [written, { combineWith: 'OR', queries: swapped(word), fuzzy: slips - 1 }] }
}

function swapped(word: string): string[] {
  const letters = [...word]
  const swaps = letters.slice(1).map((letter, i) => [...letters.slice(0, i), letter, letters[i], ...letters.slice(i + 2)].join(''))
  return swaps.filter((swap) => swap !== word)
}
