import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fingerprintOf, foundIn, normalised } from '../../graph/fingerprint.ts'

it('makes quotation marks, no-break spaces and joined letters plain, collapses white space and trims', () => {
  expect(normalised('\uFEFF “Ünder\u00A0the ﬁrst\u202Frule”,\r\n\t she’s ‛told‚  \u2007twice… ')).toBe(
    `"Ünder the first rule", she's 'told' twice...`,
  )
})

it('counts code points, so that a sign outside the first plane is one', () => {
  expect(fingerprintOf(' a 😀 ').length).toBe(3)
})

it('is that of the plain passage: anybody can make it with the tools of their system', () => {
  // printf '%s' 'The flights began.' | sha256sum
  expect(fingerprintOf('The\u00A0flights\n began.')).toEqual({
    sha256: '8532108a0a94dcc15f470002c0e358cb1f5e9c2f9398a2f2aa8ab655cc929c1a',
    length: 18,
  })
})

it('finds a passage across lines, however its white space and quotation marks are set, and not one of other words', () => {
  const text = 'First line.\n\nThe “flights”\n   began in 😀 December.\n'
  const [there, smaller, astral, not, longer] = [
    'The "flights" began in',
    'line. The',
    '😀 December.',
    'The "flights" ended in',
    `${text}${text}`,
  ].map(fingerprintOf)
  expect([
    ...foundIn(
      text,
      [there, smaller, astral, not, longer].filter((one) => one !== undefined),
    ),
  ]).toEqual([there, smaller, astral])
  expect([...foundIn('', [fingerprintOf('x')])]).toEqual([])
})

it('finds whole words and numbers, with or without the marks around them, and no part of one', () => {
  const text = 'He said:“The agreement12 of 2019–20, by NOAA/McAleenan” ends here.移民保護協定。'
  const found = (passage: string): boolean => foundIn(text, [fingerprintOf(passage)]).size === 1
  const whole = ['The agreement', 'agreement12 of 2019', '"The agreement12', '20, by NOAA', 'Aleenan', 'ends here', 'here.', '保護']
  expect(whole.filter((passage) => !found(passage))).toEqual([])
  expect(['he agreement', 'The agre', 'agreement1', 'of 20', '019', 'by NO', 'AA/McAleenan'].filter(found)).toEqual([])
})

it('finds every passage that begins and ends with a word, and tells the same words from others of their length', () => {
  const word = fc.stringMatching(/^[a-z😀é“”]{1,4}$/u)
  const gap = fc.constantFrom(' ', '\n', '\u00A0', ' \t ')
  fc.assert(
    fc.property(fc.array(fc.tuple(word, gap), { minLength: 2, maxLength: 12 }), fc.nat(), fc.nat(), (words, a, b) => {
      const [from, to] = [a % words.length, b % words.length].sort((x, y) => x - y)
      const passage = fingerprintOf(
        words
          .slice(from, (to ?? 0) + 1)
          .map(([said]) => said)
          .join('  '),
      )
      const other = { ...passage, sha256: passage.sha256.replace(/./, (digit) => (digit === '0' ? '1' : '0')) }
      expect([...foundIn(words.flat().join(''), [other, passage])]).toEqual([passage])
    }),
  )
})
