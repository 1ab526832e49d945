import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BadInput } from '../../graph/errors.ts'
import { decodeCursor, encodeCursor, listDigest } from '../../resolvers/cursor.ts'

const filter = listDigest({ parent: 'chad-wolf', types: ['HELD_OFFICE'], order: 'START_ASC', said: {} })

test('reads back the position it wrote', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', '/', '-', 'ñ', '😀', '"', '\u0000', '\ud800') }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      (key, score) => {
        const position = decodeCursor(encodeCursor({ filter, position: [key, score] }), { filter, form: ['text', 'number'] })
        expect(position).toEqual([key, score === 0 ? 0 : score])
      },
    ),
  )
})

test('names a list by everything that makes it this list, in any order', () => {
  expect(listDigest({ order: 'START_ASC', said: {}, types: ['HELD_OFFICE'], parent: 'chad-wolf' })).toBe(filter)
  expect(listDigest({ parent: 'chad-wolf', types: ['HEADS'], order: 'START_ASC', said: {} })).not.toBe(filter)
  expect(filter).toMatch(/^[\w-]{12}$/)
})

test('refuses a cursor of another list and says so', () => {
  const cursor = encodeCursor({ filter: listDigest({ parent: 'gao' }), position: ['2019-11-13', 'k'] })
  expect(() => decodeCursor(cursor, { filter, form: ['text', 'text'] })).toThrow(BadInput)
  expect(() => decodeCursor(cursor, { filter, form: ['text', 'text'] })).toThrow(/^this cursor belongs to a list with other arguments: /)
})

test.each([
  ['nothing', ''],
  ['a slug', 'chad-wolf'],
  ['too short a position', encodeCursor({ filter, position: ['a'] })],
  ['too long a position', encodeCursor({ filter, position: ['a', 1, 'b'] })],
  ['a text for a number', encodeCursor({ filter, position: ['a', '1'] })],
  ['a number for a text', encodeCursor({ filter, position: [1, 1] })],
  ['another spelling', `${encodeCursor({ filter, position: ['a', 1] })}=`],
  ['a map', Buffer.from('{"0":"a"}').toString('base64url')],
  ['a number that is none', Buffer.from(`["${filter}","a",null]`).toString('base64url')],
  ['an absurd length', encodeCursor({ filter, position: ['a'.repeat(3_000), 1] })],
])('refuses %s', (_, text) => {
  expect(() => decodeCursor(text, { filter, form: ['text', 'number'] })).toThrow(
    /^expected a cursor as this API gives it out, came ".*; take cursors from edges or pageInfo as they are$/,
  )
})
