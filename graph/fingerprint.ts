import { hash } from 'node:crypto'
import type { Fingerprint } from './draft-citation.ts'
import { groupBy } from './group-by.ts'

const SINGLE_QUOTES = /[\u2018-\u201B]/g
const DOUBLE_QUOTES = /[\u201C-\u201F]/g

/** A text as `dateline-1` makes it comparable: NFKC, curly quotation marks and no-break spaces plain, white space collapsed, ends trimmed. */
export function normalised(text: string): string {
  // No-break spaces become spaces by NFKC; the one without width (U+FEFF) is white space to a regular expression.
  return text.normalize('NFKC').replace(SINGLE_QUOTES, "'").replace(DOUBLE_QUOTES, '"').replace(/\s+/g, ' ').trim()
}

/** The fingerprint of a passage. */
export function fingerprintOf(passage: string): Fingerprint {
  const plain = normalised(passage)
  return { sha256: hash('sha256', plain), length: [...plain].length }
}

/** Those of the fingerprints whose passage stands somewhere in the text. It takes a hash for each place of the text and each length. */
export function foundIn(text: string, fingerprints: Iterable<Fingerprint>): ReadonlySet<Fingerprint> {
  const plain = normalised(text)
  const starts = [...codePointStarts(plain)]
  const found = new Set<Fingerprint>()
  for (const [length, sought] of groupBy(fingerprints, (fingerprint) => fingerprint.length)) {
    const missing = groupBy(sought, ({ sha256 }) => sha256)
    for (let first = 0; missing.size > 0 && first + length < starts.length; first++) {
      const [from, to] = [starts[first] ?? 0, starts[first + length] ?? 0]
      // No passage begins or ends with a space: its ends were trimmed.
      if (plain[from] === ' ' || plain[to - 1] === ' ') continue
      const digest = hash('sha256', plain.slice(from, to))
      for (const fingerprint of missing.get(digest) ?? []) found.add(fingerprint)
      missing.delete(digest)
    }
  }
  return found
}

/** Where each code point of a text begins, and where the last one ends. */
function* codePointStarts(text: string): Generator<number> {
  let at = 0
  for (const point of text) {
    yield at
    at += point.length
  }
  yield at
}
