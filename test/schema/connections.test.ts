import { getNamedType, isInterfaceType, isObjectType } from 'graphql'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../../graph/store.ts'
import { vocabularyOf } from '../../graph/vocabulary.ts'
import { createSchema } from '../../schema/index.ts'
import { type Api, apiOver } from '../api.ts'
import { fill } from '../dataset.ts'
import { describeEngines } from '../graph/engines.ts'
import { LISTINGS, type Listing } from './listings.ts'
import { PAGED_WORLD } from './paged-world.ts'
import { pageOf, questionOf, walk } from './paging.ts'

const twoWays = LISTINGS.filter(({ ways }) => ways === 'BOTH')

describe('the lists that are paged here', () => {
  const schema = createSchema(vocabularyOf([]))

  it('are all that the schema has', () => {
    const fields = Object.values(schema.getTypeMap()).flatMap((type) => {
      if (!isObjectType(type) && !isInterfaceType(type)) return []
      const inherited = new Set(type.getInterfaces().flatMap((above) => Object.keys(above.getFields())))
      return Object.values(type.getFields())
        .filter(({ name, type: result }) => !inherited.has(name) && getNamedType(result).name.endsWith('Connection'))
        .map(({ name }) => `${type.name}.${name}`)
    })
    expect([...new Set(LISTINGS.map(({ field }) => field))].sort()).toEqual(fields.sort())
  })
})

describeEngines('a list', (open) => {
  let store: Store
  let api: Api

  beforeAll(async () => {
    store = await open()
    await fill(store, PAGED_WORLD)
    api = await apiOver(store)
  })

  it.each(LISTINGS)('comes whole and in order: $what', async (listing) => {
    const page = await pageOf(api, listing, {})
    expect(page).toMatchObject({ nodes: listing.whole, totalCount: listing.whole.length, hasNextPage: false, hasPreviousPage: false })
  })

  describe.each(LISTINGS)('of $what', (listing) => {
    it.each([1, 2, 3])('is walked forward in pages of %i without a gap or a repetition', async (size) => {
      const pages = await walk(api, listing, { size, way: 'FORWARD' })
      expect(pages.flatMap(({ nodes }) => nodes)).toEqual(listing.whole)
      expectTrueFlags(pages, listing)
    })

    it('is empty behind its last row, and says that there is something before', async () => {
      const { cursors } = await pageOf(api, listing, {})
      expect(await pageOf(api, listing, { first: 2, after: cursors.at(-1) ?? '' })).toEqual({
        nodes: [],
        cursors: [],
        totalCount: listing.whole.length,
        hasNextPage: false,
        hasPreviousPage: true,
        startCursor: null,
        endCursor: null,
      })
    })

    it.each([0, -1, 1001])('refuses a page of %i', async (size) => {
      const { errors } = await api.ask(questionOf(listing, { first: size }))
      expect(errors?.map(({ message }) => message)).toEqual([
        `expected first from 1 to 1000, came ${size}; ask for a page within these bounds and go on from its cursors`,
      ])
    })
  })

  describe.each(twoWays)('that goes both ways, of $what', (listing) => {
    it.each([1, 2, 3])('is walked backward in pages of %i, each in the order of the list', async (size) => {
      const pages = (await walk(api, listing, { size, way: 'BACKWARD' })).toReversed()
      expect(pages.flatMap(({ nodes }) => nodes)).toEqual(listing.whole)
      expectTrueFlags(pages, listing)
    })

    it('is empty before its first row, and says that there is something behind', async () => {
      const { cursors } = await pageOf(api, listing, {})
      expect(await pageOf(api, listing, { last: 2, before: cursors[0] ?? '' })).toMatchObject({
        nodes: [],
        totalCount: listing.whole.length,
        hasNextPage: true,
        hasPreviousPage: false,
        startCursor: null,
        endCursor: null,
      })
    })

    it.each([
      { first: 1, last: 1 },
      { first: 1, before: 'x' },
      { after: 'x', last: 1 },
      { after: 'x', before: 'x' },
      { first: 1, after: 'x', last: 1, before: 'x' },
    ])('refuses the mix %j', async (mix) => {
      const { errors } = await api.ask(questionOf(listing, mix))
      expect(errors?.map(({ message }) => message)).toEqual([
        `expected first with after, or last with before, came ${Object.keys(mix).join(' with ')}; leave out those that belong to the other direction`,
      ])
    })
  })

  it('goes on behind a row that later knowledge has taken away', async () => {
    const listing = listingOf('relationships of an entity, the last known first')
    const before = await apiOver(store, { today: '2021-12-31' })
    const then = await pageOf(before, listing, {})
    expect(then.nodes).toEqual(['ann/met/bob/3', 'ann/met/bob/2', 'ann/met/bob', 'ann/held-office/minister'])
    expect(await pageOf(api, listing, { first: 1, after: then.cursors[1] ?? '' })).toMatchObject({
      nodes: ['ann/met/bob'],
      totalCount: 3,
      hasNextPage: true,
      hasPreviousPage: true,
    })
    expect(await pageOf(api, listing, { last: 1, before: then.cursors[1] ?? '' })).toMatchObject({
      nodes: ['ann/met/bob/3'],
      totalCount: 3,
      hasNextPage: true,
      hasPreviousPage: false,
    })
  })

  it('has nothing before or behind where all of it is gone', async () => {
    const listing = listingOf('all relationships')
    const { endCursor } = await pageOf(api, listing, {})
    const before = await apiOver(store, { today: '2018-01-01' })
    expect(await pageOf(before, listing, { first: 1, after: endCursor })).toMatchObject({
      nodes: [],
      totalCount: 0,
      hasNextPage: false,
      hasPreviousPage: false,
    })
  })

  it.each<readonly [string, Partial<Listing>]>([
    ['another parent', { around: '{ entity(slug: "ann") { … } }' }],
    ['another filter', { args: 'types: [HELD_OFFICE]' }],
    ['other entities', { args: 'where: { others: ["ann"] }' }],
    ['another polarity', { args: 'where: { polarity: ANY }' }],
    ['other ranks', { args: 'where: { ranks: [NORMAL] }' }],
    ['a direction', { args: 'direction: IN' }],
    ['another order', { args: 'orderBy: KNOWN_DESC' }],
    ['another day', { args: 'asOf: { valid: "2019-04-01" }' }],
    ['days', { args: 'during: { from: "2019-04-01" }' }],
    ['another known day that was said', { args: 'asOf: { known: "2026-11-24" }' }],
    ['another instant that was said', { args: 'asOf: { recorded: "2021-01-01T00:00:00Z" }' }],
    ['no parent', { around: '{ … }' }],
    ['another field', { name: 'timeline', told: 'headline' }],
  ])('refuses the cursor of a list with %s', async (_, other) => {
    const listing = listingOf('relationships of an entity')
    const { startCursor } = await pageOf(api, listing, {})
    const { errors } = await api.ask(questionOf({ ...listing, ...other }, { first: 1, after: startCursor }))
    expect(errors).toMatchObject([
      { message: expect.stringMatching(/^this cursor belongs to a list with other arguments/), extensions: { code: 'BAD_USER_INPUT' } },
    ])
  })
})

function listingOf(what: string): Listing {
  const found = LISTINGS.find((listing) => listing.what === what)
  if (found === undefined) throw new Error(`no listing is called ${what}`)
  return found
}

/** Whatever the page, its flags say what the whole list has before and behind it, and its count is that of the list. */
function expectTrueFlags(pages: Awaited<ReturnType<typeof walk>>, { whole }: Listing): void {
  let before = 0
  for (const { nodes, cursors, totalCount, hasNextPage, hasPreviousPage, startCursor, endCursor } of pages) {
    const behind = whole.length - before - nodes.length
    expect({ totalCount, hasPreviousPage, hasNextPage, startCursor, endCursor }).toEqual({
      totalCount: whole.length,
      hasPreviousPage: before > 0,
      hasNextPage: behind > 0,
      startCursor: cursors[0],
      endCursor: cursors.at(-1),
    })
    before += nodes.length
  }
}
