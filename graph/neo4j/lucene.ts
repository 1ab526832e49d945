import { type Term, tellingTerms } from '../search-terms.ts'

/** Every sign that is not a letter or a digit is escaped, so that nothing a person typed is an operator. Words are lower case: AND, OR, NOT are not. */
function escaped(word: string): string {
  return word.replace(/[^\p{L}\p{N}]/gu, '\\$&')
}

/** The word itself first, then its other ways, then words that it begins, then words a slip away: the index knows swaps of neighbours. */
function clause({ word, others, begins, slips }: Term): string {
  const plain = escaped(word)
  const ways = others.map((way) => `(${way.map((part) => `+${escaped(part)}`).join(' ')})^3`)
  return `(${[`${plain}^4`, ...ways, ...(begins ? [`${plain}*^2`] : []), ...(slips > 0 ? [`${plain}~${slips}`] : [])].join(' ')})`
}

/** A Lucene query for texts that match every one of the terms. */
export function matchAll(terms: readonly Term[]): string {
  return terms.map((term) => `+${clause(term)}`).join(' ')
}

/** A Lucene query for texts that match any term that tells something. */
export function matchAny(terms: readonly Term[]): string {
  return tellingTerms(terms).map(clause).join(' ')
}
