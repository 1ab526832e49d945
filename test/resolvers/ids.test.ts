import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BadInput } from '../../graph/errors.ts'
import { decodeId, encodeId, type NodeId } from '../../resolvers/ids.ts'

const day = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9998-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const instant = fc.date({ min: new Date('0001-01-01'), max: new Date('9998-12-31'), noInvalidDate: true }).map((date) => date.toISOString())
const said = fc.record({ valid: day, known: day, recorded: instant }, { requiredKeys: [] })
const entityKey = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,4}$/)
const claimKey = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}(\/[a-z0-9]{1,8}([.-]{1,2}[a-z0-9]{1,8}){0,2}){1,4}$/)
const nodeId: fc.Arbitrary<NodeId> = fc.oneof(
  fc.record({ type: fc.constantFrom('Entity' as const, 'Source' as const), key: entityKey, said }),
  fc.record({ type: fc.constantFrom('Relationship' as const, 'Observation' as const, 'Statement' as const), key: claimKey, said }),
  fc.record({ type: fc.constant('Citation' as const), key: fc.stringMatching(/^[\x21-\x7e]{1,40}$/), said }),
)
const opaque = (json: string) => Buffer.from(json).toString('base64url')

test('reads back what it wrote', () => {
  fc.assert(
    fc.property(nodeId, (id) => {
      expect(decodeId(encodeId(id))).toEqual(id)
    }),
  )
})

test('holds no clock that was not said', () => {
  const id = encodeId({ type: 'Entity', key: 'chad-wolf', said: {} })
  expect(Buffer.from(id, 'base64url').toString()).toBe('["E","chad-wolf"]')
  expect(Buffer.from(encodeId({ type: 'Entity', key: 'chad-wolf', said: { known: '2020-01-14' } }), 'base64url').toString()).toBe(
    '["E","chad-wolf",{"k":"2020-01-14"}]',
  )
})

test('refuses in one sentence what it did not write', () => {
  expect(() => decodeId('chad-wolf')).toThrow(
    new BadInput('expected an id as this API gives it out, came "chad-wolf"; take ids from answers as they are, or ask by slug or key'),
  )
})

test.each([
  ['nothing', ''],
  ['a list that is not closed', opaque('["E","chad-wolf"')],
  ['no list', opaque('{"type":"E"}')],
  ['an unknown letter', opaque('["X","chad-wolf"]')],
  ['a letter that a prototype has', opaque('["constructor","chad-wolf"]')],
  ['a key that is no text', opaque('["E",7]')],
  ['a key of an entity with capitals', opaque('["E","Chad-Wolf"]')],
  ['a key of a claim without a slash', opaque('["R","chad-wolf"]')],
  ['a key of an entity with a slash', opaque('["E","chad-wolf/held-office/secretary"]')],
  ['a day that is not in the calendar', opaque('["E","chad-wolf",{"v":"2019-02-29"}]')],
  ['a known clock that is an instant', opaque('["E","chad-wolf",{"k":"2020-01-14T00:00:00.000Z"}]')],
  ['an instant of another width', opaque('["E","chad-wolf",{"r":"2020-01-14T00:00:00Z"}]')],
  ['an instant that is none', opaque('["E","chad-wolf",{"r":"yesterday"}]')],
  ['a clock that is null', opaque('["E","chad-wolf",{"v":null}]')],
  ['clocks that say nothing', opaque('["E","chad-wolf",{}]')],
  ['clocks as a list', opaque('["E","chad-wolf",["2020-01-14"]]')],
  ['another clock', opaque('["E","chad-wolf",{"k":"2020-01-14","x":1}]')],
  ['clocks in another order', opaque('["E","chad-wolf",{"k":"2020-01-14","v":"2020-01-14"}]')],
  ['something more', opaque('["E","chad-wolf",{"k":"2020-01-14"},1]')],
  ['white space', opaque('["E", "chad-wolf"]')],
  ['padding', Buffer.from('["E","chad-wolf"]').toString('base64')],
  ['standard base64', Buffer.from('["C","a???>>>"]').toString('base64')],
  ['characters that decoding skips', `${opaque('["E","chad-wolf"]')}!\n`],
  ['bytes that are no text', Buffer.from([0x5b, 0xff, 0xfe]).toString('base64url')],
  ['an absurd length', opaque(`["E","${'a'.repeat(2_000)}"]`)],
  ['deep nesting', opaque('['.repeat(1_500))],
])('refuses %s', (_, text) => {
  expect(() => decodeId(text)).toThrow(BadInput)
})

test('accepts no text but the one it would write', () => {
  fc.assert(
    fc.property(nodeId, fc.nat(), fc.constantFrom('A', 'x', '-', '=', ' ', ''), (id, place, put) => {
      const text = encodeId(id)
      const at = place % text.length
      const changed = text.slice(0, at) + put + text.slice(at + 1)
      let read: NodeId | null = null
      try {
        read = decodeId(changed)
      } catch (error) {
        expect(error).toBeInstanceOf(BadInput)
      }
      if (read !== null) expect(encodeId(read)).toBe(changed)
    }),
    { numRuns: 500 },
  )
})
