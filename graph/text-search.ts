import { isCommon, type Term, tellingTerms } from './search-terms.ts'
import { slipsBetween } from './slips.ts'
import type { TextHit } from './store.ts'

// How well texts answer a query, and in which order hits come: the same on both engines.

/** So many of an engine's hits are put in order: the best by its own score, so that the work is bounded whatever was typed. */
export const MOST_FOUND = 5_000

/** A text that an engine found, with its words. */
export interface FoundText extends Omit<TextHit, 'score'> {
  readonly words: readonly string[]
}

export interface Ranked {
  readonly terms: readonly Term[]
  /** What an engine found for the terms, in any order; a text may come twice. */
  readonly found: readonly FoundText[]
  readonly limit: number
}

/**
 * Puts what an engine found in order: each entity once, with the text that answers best. The score weighs the terms against the text alone: an
 * engine's own also counts how often a word stands in all other texts, those too that are not known yet.
 */
export function bestFirst({ terms, found, limit }: Ranked): readonly TextHit[] {
  const scoreOf = scorerOf(terms)
  const best = new Map<string, TextHit>()
  for (const { entity, slug, kind, text, words } of found) {
    const hit = { entity, slug, kind, text, score: scoreOf({ names: [words] }) }
    const other = best.get(entity)
    if (hit.score > 0 && (other === undefined || byScore(hit, other) < 0)) best.set(entity, hit)
  }
  return [...best.values()].sort(byScore).slice(0, limit)
}

function byScore(a: TextHit, b: TextHit): number {
  return b.score - a.score || byText(a.slug, b.slug) || byText(a.text, b.text)
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

type Words = readonly string[]

/** What an entity is called, and what else is told of it, which counts half: each text as its words. */
export interface Told {
  readonly names: readonly Words[]
  readonly asides?: readonly Words[]
}

const ASIDE = 0.5

/**
 * How well one entity answers: from 1 to 2 where every term is met, by one name or another or by what is told beside them, else below 1, and 0
 * where no telling term is met. Most of it is how well each term is met, the rest how much of a name is met by any.
 */
export function scorerOf(terms: readonly Term[]): (told: Told) => number {
  const seen = new Map<string, readonly number[]>()
  const likenesses = (word: string): readonly number[] => {
    const known = seen.get(word) ?? terms.map((term) => likeness(term, word, terms))
    seen.set(word, known)
    return known
  }
  const met = (words: Words): readonly number[] => {
    const each = words.map(likenesses)
    return terms.map(({ others }, at) => {
      const best = each.reduce((most, likeness) => Math.max(most, likeness[at] ?? 0), 0)
      return best < OTHER_WAY && others.some((way) => way.every((part) => words.includes(part))) ? OTHER_WAY : best
    })
  }
  const isMet = (word: string): boolean =>
    likenesses(word).some((likeness) => likeness > 0) || terms.some(({ others }) => others.some((way) => way.includes(word)))
  const covered = (words: Words): number => {
    const counted = words.filter((word) => !isCommon(word))
    return counted.filter(isMet).length / Math.max(1, counted.length)
  }
  const telling = new Set(tellingTerms(terms))
  const whole = terms.reduce((sum, { weight }) => sum + weight, 0)
  return ({ names, asides = [] }) => {
    const ways = [...names.map(met), met(asides.flat()).map((likeness) => ASIDE * likeness)]
    const best = terms.map((_, at) => Math.max(...ways.map((way) => way[at] ?? 0)))
    if (!terms.some((term, at) => telling.has(term) && (best[at] ?? 0) > 0)) return 0
    const answered = terms.reduce((sum, { weight }, at) => sum + weight * (best[at] ?? 0), 0) / whole
    const score = 0.8 * answered + 0.2 * Math.max(...names.map(covered))
    return best.every((one) => one > 0) ? 1 + score : score
  }
}

const OTHER_WAY = 0.95
const SLIPPED: Readonly<Record<number, number>> = { 1: 0.4, 2: 0.25 }

/** 1 for the word itself, less for one that it begins, least for one that is a slip or two away and is no other word of the query. */
function likeness({ word, begins, slips }: Term, text: string, terms: readonly Term[]): number {
  if (word === text) return 1
  if (begins && text.startsWith(word)) return 0.6 + (0.3 * word.length) / text.length
  if (slips === 0 || terms.some((other) => other.word === text)) return 0
  return SLIPPED[slipsBetween(word, text, slips) ?? 0] ?? 0
}
