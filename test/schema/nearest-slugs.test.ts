import { beforeAll, expect, it, vi } from 'vitest'
import type { Store } from '../../graph/store.ts'
import { type Api, apiOver } from '../api.ts'
import { fill } from '../dataset.ts'
import { describeEngines } from '../graph/engines.ts'

const known = '2019-01-01'

describeEngines('a slug that names nothing', (open) => {
  let api: Api
  let store: Store

  beforeAll(async () => {
    store = await open()
    await fill(store, {
      entities: [
        { key: 'dhs', kind: 'Agency', known, name: 'Department of Homeland Security' },
        { key: 'doj', kind: 'Agency', known, name: 'Department of Justice' },
        { key: 'secretary-of-homeland-security', kind: 'Office', known, name: 'Head of the department' },
        { key: 'deputy-secretary-of-homeland-security', kind: 'Office', known, name: 'Deputy head of the department' },
        { key: 'chad-wolf', kind: 'Person', known, name: 'Chad F. Wolf', aliases: ['Secretary Wolf'] },
        { key: 'wolf-creek', kind: 'Place', placeType: 'CITY', known, name: 'Wolf Creek' },
        { key: 'us-guatemala-aca', kind: 'Agreement', known, name: 'Asylum cooperation of July', formerSlugs: ['guatemala-asylum-pact'] },
        { key: 'later-agency', kind: 'Agency', known: '2020-06-01', name: 'Later Agency' },
        { key: 'fox-news', kind: 'Organization', known, name: 'Fox' },
      ],
    })
    api = await apiOver(store)
  })

  async function nearest(slug: string, asOf: object = {}): Promise<string> {
    const { errors } = await api.ask(
      'query ($slug: String!, $asOf: AsOf) { relationships(asOf: $asOf, where: { others: [$slug] }) { totalCount } }',
      { slug, asOf },
    )
    const [error] = errors ?? []
    const start = `expected the slug of an entity in where.others, came ${JSON.stringify(slug)}, which names none`
    expect(error?.message.slice(0, start.length)).toBe(start)
    return error?.message.slice(start.length) ?? ''
  }

  it.each([
    ['dsh', 'the nearest is dhs', 'two letters of a short word swapped'],
    ['dhss', 'the nearest is dhs', 'a letter too many'],
    ['dh', 'the nearest is dhs', 'a letter too few'],
    [
      'secretary-of-homland-security',
      'the nearest are secretary-of-homeland-security, deputy-secretary-of-homeland-security',
      'a letter left out, in words that no name has',
    ],
    ['wolf-chad', 'the nearest is chad-wolf', 'words in another order'],
    ['chadwolf', 'the nearest is chad-wolf', 'a hyphen left out'],
    ['foxnews', 'the nearest is fox-news', 'a hyphen left out, in words that no name has'],
    ['us-guatemala', 'the nearest is us-guatemala-aca', 'the beginning of it'],
    ['guatemala-asylum-pakt', 'the nearest is us-guatemala-aca', 'a slip in a former slug'],
    ['department-of-justice', 'the nearest is doj', 'a name instead of a slug'],
    ['Chad F. Wolf', 'the nearest is chad-wolf', 'a name as it is written'],
    ['secretary-wolf', 'the nearest is chad-wolf', 'an alias'],
  ])('is answered with the nearest: %s', async (slug, near) => {
    expect(await nearest(slug)).toBe(`; ${near}`)
  })

  it('is answered with a search where nothing is near', async () => {
    expect(await nearest('zzzz')).toBe('; find slugs by search(text:)')
    expect(await nearest('')).toBe('; find slugs by search(text:)')
    expect(await nearest('19-15716')).toBe('; find slugs by search(text:)')
  })

  it('tells nothing of what the clocks hide', async () => {
    expect(await nearest('later-agenci')).toBe('; the nearest is later-agency')
    expect(await nearest('later-agenci', { known: '2020-05-31' })).toBe(' under these clocks; find slugs by search(text:)')
    expect(await nearest('later-agency', { known: '2020-05-31' })).toBe(' under these clocks; find slugs by search(text:)')
    expect(await nearest('dsh', { recorded: '2020-01-01T00:00:00Z' })).toBe(' under these clocks; find slugs by search(text:)')
  })

  it('costs a few calls of the store, as long as a slug can be', async () => {
    const before = api.calls.length
    await api.ask('query ($slug: String!) { sources(publisher: $slug) { totalCount } }', { slug: 'x'.repeat(99) })
    expect(api.calls.slice(before).map(({ query, keys }) => [query, keys])).toMatchInlineSnapshot(`
      [
        [
          "entitiesBySlug",
          1,
        ],
        [
          "entitiesBySlug",
          98,
        ],
      ]
    `)
  })

  it('is sought once, on however many fields it stands, and a few times a request at most', async () => {
    const searched = vi.spyOn(store, 'searchText')
    const aliases = Array.from({ length: 40 }, (_, i) => `a${i}: relationships(first: 1, where: { others: ["dsh"] }) { totalCount }`)
    await api.ask(`{ entities { edges { node { ${aliases.join(' ')} } } } }`)
    expect(searched).toHaveBeenCalledTimes(2)
    searched.mockClear()
    await api.ask(`{ entities { edges { node { ${aliases.map((alias, i) => alias.replace('dsh', `dsh-${i}`)).join(' ')} } } } }`)
    expect(searched).toHaveBeenCalledTimes(10)
    searched.mockRestore()
  })
})
