import { expect, test } from 'vitest'
import { BadInput } from '../../graph/errors.ts'
import { inherit, rootClocks, windowOf } from '../../resolvers/as-of.ts'

const head = '2026-01-01T00:00:00.000Z'
const root = rootClocks({ today: '2026-03-01', head })

test('begins with all of history, as known today, at the head', () => {
  expect(root).toEqual({ valid: null, known: '2026-03-01', recorded: head, said: {}, head })
})

test('reads before anything was recorded where there is no release yet', () => {
  const empty = rootClocks({ today: '2026-03-01', head: null })
  expect(empty.recorded).toBe('0001-01-01T00:00:00.000Z')
  expect(inherit(empty, { recorded: head })).toMatchObject({ recorded: '0001-01-01T00:00:00.000Z', said: { recorded: head } })
})

test('inherits what is left out or null', () => {
  expect(inherit(root, undefined)).toBe(root)
  expect(inherit(root, null)).toBe(root)
  expect(inherit(root, { valid: null, known: null, recorded: null })).toBe(root)
  const parent = inherit(root, { valid: '2020-01-14' })
  expect(inherit(parent, { known: '2020-08-14' })).toEqual({
    valid: '2020-01-14',
    known: '2020-08-14',
    recorded: head,
    said: { valid: '2020-01-14', known: '2020-08-14' },
    head,
  })
})

test('reads a later recorded at the head and remembers what was said', () => {
  const later = '2030-01-01T00:00:00.000Z'
  expect(inherit(root, { recorded: later })).toMatchObject({ recorded: head, said: { recorded: later } })
})

test('lets a child look at a later record than its parent, up to the head', () => {
  const parent = inherit(root, { recorded: '2024-01-01T00:00:00.000Z' })
  expect(inherit(parent, { recorded: '2025-01-01T00:00:00.000Z' }).recorded).toBe('2025-01-01T00:00:00.000Z')
})

test('looks at the valid day, inherited or said', () => {
  const parent = inherit(root, { valid: '2020-01-14' })
  expect(windowOf(root, {}).window).toEqual({ from: null, to: null })
  expect(windowOf(parent, {}).window).toEqual({ from: '2020-01-14', to: '2020-01-14' })
  expect(windowOf(parent, { asOf: { valid: '2020-02-01' } }).window).toEqual({ from: '2020-02-01', to: '2020-02-01' })
})

test('looks at during in place of an inherited day, which the children still inherit', () => {
  const parent = inherit(root, { valid: '2020-01-14' })
  expect(windowOf(parent, { during: { from: '2019-01-01', to: '2019-12-31' } })).toEqual({
    clocks: parent,
    window: { from: '2019-01-01', to: '2019-12-31' },
  })
  expect(windowOf(parent, { during: {} }).window).toEqual({ from: null, to: null })
  expect(windowOf(parent, { during: { from: '2019-01-01', to: null } }).window).toEqual({ from: '2019-01-01', to: null })
  expect(windowOf(parent, { asOf: { valid: null, known: '2020-08-14' }, during: {} }).clocks).toMatchObject({
    valid: '2020-01-14',
    known: '2020-08-14',
  })
})

test('takes one day as a period', () => {
  expect(windowOf(root, { during: { from: '2020-01-14', to: '2020-01-14' } }).window).toEqual({ from: '2020-01-14', to: '2020-01-14' })
})

test('refuses a valid day and during on one field', () => {
  const both = () => windowOf(root, { asOf: { valid: '2020-01-14' }, during: {} })
  expect(both).toThrow(BadInput)
  expect(both).toThrow(
    'expected asOf.valid or during on one field, came both (asOf.valid is 2020-01-14); say valid for one day, or during for a period, {} being all of history',
  )
})

test('refuses a period that ends before it begins', () => {
  expect(() => windowOf(root, { during: { from: '2020-02-01', to: '2020-01-31' } })).toThrow(
    new BadInput(
      'expected during.from no later than during.to, came from 2020-02-01 to 2020-01-31; swap them, or leave one out for an open end',
    ),
  )
})
