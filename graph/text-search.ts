import type { TextHit } from './store.ts'

// What text search means on both engines: which words a text has, which of a query's words count, and in which order hits come.

/** Words too common to be searched: exactly those that Neo4j's analyzer `standard-folding` leaves out of its index. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  'a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with'.split(
    ' ',
  ),
)

/** Word boundaries of Unicode (UAX 29), as Lucene's standard tokenizer has them: "19-15716" is two words, "U.S.C" and "O'Neill" are one. */
const segmenter = new Intl.Segmenter('en', { granularity: 'word' })

/** Letters that have no accent to take off and still have a plain form. */
const PLAIN: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', ı: 'i', þ: 'th', '’': "'" }

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[ßæœøđðłıþ’]/g, (letter) => PLAIN[letter] ?? letter)
}

/** All words of a text, in order, without accents and capitals. */
export function wordsOf(text: string): string[] {
  return [...segmenter.segment(text)].filter((segment) => segment.isWordLike === true).map((segment) => fold(segment.segment))
}

/** The word as it goes into the index, or null for one that does not. */
export function indexed(word: string): string | null {
  return STOP_WORDS.has(word) ? null : word
}

const MOST_WORDS = 16

/** The words of a query that must match: without the common ones, unless it has no other; at most sixteen. */
export function queryWords(text: string): readonly string[] {
  const all = [...new Set(wordsOf(text))]
  const rare = all.filter((word) => !STOP_WORDS.has(word))
  return (rare.length > 0 ? rare : all).slice(0, MOST_WORDS)
}

/** Whether one misspelling of a word is forgiven. */
export type Forgives = (word: string) => boolean

/** In names: in words of five letters or more, never in a number, for another number is another thing. */
export const forgivenInNames: Forgives = (word) => /^\p{L}{5,}$/u.test(word)

/** In slugs: in words of any length, for "dsh" stands for "dhs". One letter alone could stand for any. */
export const forgivenInSlugs: Forgives = (word) => /^\p{L}{2,}$/u.test(word)

export interface Ranked {
  /** Hits that match all words, in any order, scores as the engine gives them. */
  readonly all: readonly TextHit[]
  /** Hits that match any word; may repeat those above. */
  readonly any: readonly TextHit[]
  readonly limit: number
}

/** Puts hits in order, one for each text of an entity. Scores come out between 1 and 2 where all words match, else between 0 and 1. */
export function bestFirst({ all, any, limit }: Ranked): readonly TextHit[] {
  const best = new Map<string, TextHit>()
  const keep = (hits: readonly TextHit[], base: number) => {
    for (const hit of hits) {
      const id = `${hit.entity}\n${hit.text}`
      const score = base + hit.score / (1 + hit.score)
      if (score > (best.get(id)?.score ?? -1)) best.set(id, { ...hit, score })
    }
  }
  keep(all, 1)
  keep(any, 0)
  return [...best.values()].sort((a, b) => b.score - a.score || byText(a.entity, b.entity) || byText(a.text, b.text)).slice(0, limit)
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
