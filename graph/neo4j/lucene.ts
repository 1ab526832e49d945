import type { Forgives } from '../text-search.ts'

/** Every sign that is not a letter or a digit is escaped, so that nothing a person typed is an operator. Words are lower case: AND, OR, NOT are not. */
function escaped(word: string): string {
  return word.replace(/[^\p{L}\p{N}]/gu, '\\$&')
}

/** The word itself first, then words that it begins, then words one edit or one swap of neighbours away. */
function clause(word: string, forgives: Forgives): string {
  const plain = escaped(word)
  return `(${plain}^4 ${plain}*^2${forgives(word) ? ` ${plain}~1` : ''})`
}

/** A Lucene query for texts that match every one of the words. */
export function matchAll(words: readonly string[], forgives: Forgives): string {
  return words.map((word) => `+${clause(word, forgives)}`).join(' ')
}

/** A Lucene query for texts that match any of the words. */
export function matchAny(words: readonly string[], forgives: Forgives): string {
  return words.map((word) => clause(word, forgives)).join(' ')
}
