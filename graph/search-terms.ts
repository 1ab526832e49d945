// Which words a text has, and what in a text meets a word of a query: the same on both engines.

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

/** Whether a word is left out of the index, unless a query has no other. */
export function isCommon(word: string): boolean {
  return STOP_WORDS.has(word)
}

/** A word of a query, and what meets it beside itself. */
export interface Term {
  readonly word: string
  /** Other ways to write it; of each a text must have all words. */
  readonly others: readonly (readonly string[])[]
  /** Whether it may be the beginning of a word. */
  readonly begins: boolean
  /** So many slips in it are forgiven: a letter put in, left out or replaced, or two neighbours in each other's place. */
  readonly slips: Slips
  /** Short words weigh less: "19" in "19-15716", "v" in a caption. */
  readonly weight: number
}

export type Slips = 0 | 1 | 2

/** How many slips in a word are forgiven. Never any in a number: another number is another thing. */
export type Forgives = (word: string) => Slips

/** In names: none in short words, which stand too near to each other. */
export const forgivenInNames: Forgives = (word) => (/^\p{L}{7,}$/u.test(word) ? 2 : /^\p{L}{5,}$/u.test(word) ? 1 : 0)

/** In slugs: in words of any length, for "dsh" stands for "dhs". One letter alone could stand for any. */
export const forgivenInSlugs: Forgives = (word) => (/^\p{L}{2,}$/u.test(word) ? 1 : 0)

const MOST_TERMS = 16
const FULL_WEIGHT = 3

/** The words of a query that count: without the common ones, unless it has no other; at most sixteen. */
export function termsOf(text: string, forgives: Forgives): readonly Term[] {
  const all = wordsOf(text)
  const last = all.at(-1)
  const rare = all.filter((word) => !isCommon(word))
  return [...new Set(rare.length > 0 ? rare : all)].slice(0, MOST_TERMS).map((word) => ({
    word,
    others: otherWays(word),
    // What is still being typed may begin anything. Elsewhere "19" is not the beginning of "1984", nor "v" that of "Vitiello".
    begins: word === last || /^\p{L}./u.test(word),
    slips: forgives(word),
    weight: Math.min(word.length, FULL_WEIGHT),
  }))
}

/** Those by which something is found though others are not met: a short word alone, as the "19" of a docket number, tells nothing. */
export function tellingTerms(terms: readonly Term[]): readonly Term[] {
  const telling = terms.filter(({ weight }) => weight === FULL_WEIGHT)
  return telling.length > 0 ? telling : terms
}

/** "84 Fed. Reg. 33829" is 84 FR 33829. */
const SHORT_FORMS: Readonly<Record<string, string>> = { fed: 'fr', reg: 'fr' }

const DOCKET_DIGITS = 5

function otherWays(word: string): readonly (readonly string[])[] {
  const ways: string[][] = []
  const short = Object.hasOwn(SHORT_FORMS, word) ? SHORT_FORMS[word] : undefined
  if (short !== undefined) ways.push([short])
  // Nielsen's; E.O. and EO.
  if (word.endsWith("'s")) ways.push([word.slice(0, -2)])
  if (/^\p{L}(\.\p{L})+$/u.test(word)) ways.push([word.replaceAll('.', '')])
  if (/^\p{L}{2,4}$/u.test(word)) ways.push([[...word].join('.')])
  // 20-cv-2118 and 20-cv-02118.
  if (/^\d+$/.test(word))
    for (const same of [word.replace(/^0+(?=\d)/, ''), word.padStart(DOCKET_DIGITS, '0')]) if (same !== word) ways.push([same])
  // B331650 and 84FR33829.
  if (/\d{3}/.test(word) && /\p{L}/u.test(word)) ways.push((word.match(/\d+|\p{L}+/gu) ?? []).filter((part) => !isCommon(part)))
  return ways
}
