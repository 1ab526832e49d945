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
  readonly words: readonly string[]
  readonly forgives: Forgives
  /** What an engine found for the words, in any order; a text may come twice. */
  readonly found: readonly FoundText[]
  readonly limit: number
}

export type FoundText = Pick<TextHit, 'entity' | 'text'>

/**
 * Puts what an engine found in order, one hit for each text of an entity. The score weighs the words against the text alone: an engine's own
 * also counts how often a word stands in all other texts, those too that are not known yet. It is between 1 and 2 where all words match,
 * else below 1.
 */
export function bestFirst({ words, forgives, found, limit }: Ranked): readonly TextHit[] {
  const best = new Map<string, TextHit>()
  for (const { entity, text } of found) {
    const id = `${entity}\n${text}`
    if (!best.has(id)) best.set(id, { entity, text, score: scoreOf(wordsOf(text), words, forgives) })
  }
  return [...best.values()].sort((a, b) => b.score - a.score || byText(a.entity, b.entity) || byText(a.text, b.text)).slice(0, limit)
}

/** How well each word is met, and how much of the text is met by a word. */
function scoreOf(texts: readonly string[], words: readonly string[], forgives: Forgives): number {
  const met = words.map((word) => Math.max(0, ...texts.map((text) => likeness(word, text, forgives))))
  const covered = texts.filter((text) => words.some((word) => likeness(word, text, forgives) > 0)).length
  const score = (0.8 * met.reduce((sum, one) => sum + one, 0)) / words.length + (0.2 * covered) / Math.max(1, texts.length)
  return met.every((one) => one > 0) ? 1 + score : score
}

/** 1 for the word itself, less for one that it begins, least for one that is a slip away. */
function likeness(word: string, text: string, forgives: Forgives): number {
  if (word === text) return 1
  if (text.startsWith(word)) return 0.6 + (0.3 * word.length) / text.length
  return forgives(word) && isSlip(word, text) ? 0.4 : 0
}

/** Whether two words differ by one letter put in, left out or replaced, or by two neighbours in each other's place. */
function isSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1)
  if (short.slice(at + 1) === long.slice(at + 1)) return true
  return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
