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

/** Two code points within one word or one number. Scripts without capitals, which may set no spaces, have none: their passages may begin anywhere. */
const WITHIN_A_WORD = /^(?:\p{L}\p{Ll}|\p{Lu}\p{Lu}|\p{Nd}\p{Nd})$/u

/** Those of the fingerprints whose passage stands somewhere in the text, in whole words. It takes a hash for each length and each place that a passage of it fits. */
export function foundIn(text: string, fingerprints: Iterable<Fingerprint>): ReadonlySet<Fingerprint> {
  const plain = normalised(text)
  const { offsets, begins, ends } = placesIn(plain)
  const found = new Set<Fingerprint>()
  for (const [length, sought] of groupBy(fingerprints, (fingerprint) => fingerprint.length)) {
    const missing = groupBy(sought, ({ sha256 }) => sha256)
    for (const first of begins) {
      if (missing.size === 0) break
      if (ends[first + length] !== true) continue
      const digest = hash('sha256', plain.slice(offsets[first], offsets[first + length]))
      for (const fingerprint of missing.get(digest) ?? []) found.add(fingerprint)
      missing.delete(digest)
    }
  }
  return found
}

interface Places {
  /** Where each code point stands in the text, and where the last one ends. */
  readonly offsets: readonly number[]
  /** With which code points a passage may begin. */
  readonly begins: readonly number[]
  /** Of each code point, and of the end of the text, whether a passage may end before it. */
  readonly ends: readonly boolean[]
}

/** No passage begins or ends with a space, for its ends were trimmed, nor in the middle of a word. */
function placesIn(plain: string): Places {
  const offsets: number[] = []
  const begins: number[] = []
  const ends: boolean[] = []
  let [offset, before] = [0, ' ']
  for (const point of [...plain, ' ']) {
    const within = WITHIN_A_WORD.test(before + point)
    if (!within && point !== ' ') begins.push(offsets.length)
    offsets.push(offset)
    ends.push(!within && before !== ' ')
    offset += point.length
    before = point
  }
  return { offsets, begins, ends }
}
