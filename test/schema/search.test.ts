import { beforeAll, describe, expect, it } from 'vitest'
import { type Api, apiOver } from '../api.ts'
import { fill, OLD_SOURCE } from '../dataset.ts'
import { describeEngines } from '../graph/engines.ts'

const known = '2019-01-01'
const MANY = 120

describeEngines('a search', (open) => {
  let api: Api

  beforeAll(async () => {
    const store = await open()
    await fill(store, {
      entities: [
        { key: 'chad-wolf', kind: 'Person', known, name: 'Chad Wolf', description: 'Official at home in Plano.' },
        { key: 'adam-wolf', kind: 'Person', known, name: 'Adam Wolf' },
        { key: 'never-wolf', kind: 'Person', known, name: 'Never Wolf' },
        { key: 'secretary', kind: 'Office', known, name: 'Secretary of Homeland Security' },
        {
          key: 'a-secretary-of-wolves',
          kind: 'Event',
          known,
          name: 'Meeting of the secretaries',
          aliases: [{ text: 'Nielsen memorandum', role: 'ALIAS', known: '2019-06-01' }],
        },
        { key: 'treaty', kind: 'Agreement', known, name: 'Pact', identifiers: [{ scheme: 'tias', value: '19-1115', known: '2019-11-15' }] },
        ...Array.from({ length: MANY }, (_, i) => ({
          key: `place-${String(i).padStart(3, '0')}`,
          kind: 'Place' as const,
          placeType: 'CITY' as const,
          known,
          name: `Springfield ${i % 2 === 0 ? 'East' : ''}`.trim(),
        })),
      ],
      claims: [
        {
          relationship: 'chad-wolf/held-office/secretary',
          cite: [OLD_SOURCE.slug],
          known: '2019-11-13',
          basis: 'PUBLIC_ACT',
          period: '2019-11-13/..',
          attested: '2019-11-13',
          capacity: 'ACTING',
          title: 'Acting head',
        },
        {
          relationship: 'never-wolf/held-office/secretary',
          cite: [OLD_SOURCE.slug],
          known: '2019-11-13',
          basis: 'PUBLIC_ACT',
          period: '2019-11-13',
          negated: true,
        },
      ],
    })
    api = await apiOver(store, { rowCache: null })
  })

  async function slugs(text: string, asOf: object = {}, kinds: readonly string[] | null = null): Promise<readonly string[]> {
    const { data, errors } = await api.ask(
      'query ($text: String!, $kinds: [EntityKind!], $asOf: AsOf) { search(text: $text, kinds: $kinds, asOf: $asOf) { edges { score node { slug } } } }',
      { text, kinds, asOf },
    )
    expect(errors).toBeUndefined()
    return data.search.edges.map(({ node }: { readonly node: { readonly slug: string } }) => node.slug)
  }

  describe('for a name and an office', () => {
    it('brings the person who held it before the office and before people of that name', async () => {
      expect((await slugs('wolf secretary'))[0]).toBe('chad-wolf')
      expect((await slugs('secretary wolf'))[0]).toBe('chad-wolf')
      expect((await slugs('wolf acting head'))[0]).toBe('chad-wolf')
      expect(await slugs('secretary wolf', {}, ['PERSON'])).toEqual(['chad-wolf', 'adam-wolf', 'never-wolf'])
    })

    it('knows of the office from the day on which it was known, on whatever day it was held', async () => {
      expect((await slugs('secretary wolf', { known: '2019-11-12' }, ['PERSON']))[0]).toBe('adam-wolf')
      expect((await slugs('secretary wolf', { known: '2019-11-13', valid: '2018-01-01' }, ['PERSON']))[0]).toBe('chad-wolf')
    })

    it('takes no denial for an office held', async () => {
      expect((await slugs('secretary never wolf')).slice(0, 2)).toEqual(['never-wolf', 'chad-wolf'])
      const { data } = await api.ask('{ search(text: "secretary never wolf") { edges { score } } }')
      expect(data.search.edges[0].score).toBeLessThan(1)
    })
  })

  it('is helped by a description and by what an identifier is, but finds nothing by them alone', async () => {
    expect((await slugs('wolf plano'))[0]).toBe('chad-wolf')
    expect(await slugs('plano')).toEqual([])
    const { data } = await api.ask('{ search(text: "TIAS 19-1115") { edges { score matched node { slug } } } }')
    expect(data.search.edges).toEqual([{ score: expect.any(Number), matched: '19-1115', node: { slug: 'treaty' } }])
    expect(data.search.edges[0].score).toBeGreaterThan(1)
    expect(await slugs('tias')).toEqual([])
  })

  it('finds no alias and no identifier before it was known', async () => {
    expect(await slugs('nielsen memo', { known: '2019-06-01' })).toEqual(['a-secretary-of-wolves'])
    expect(await slugs('nielsen memo', { known: '2019-05-31' })).toEqual([])
    expect(await slugs('19-1115', { known: '2019-11-15' })).toEqual(['treaty'])
    expect(await slugs('19-1115', { known: '2019-11-14' })).toEqual([])
  })

  it('pages through all that it found and reads the entities of the page alone', async () => {
    const seen: string[] = []
    let after: string | null = null
    do {
      const from = api.calls.length
      const { data, errors } = await api.ask(
        'query ($after: String) { search(text: "springfield", first: 50, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { slug } } } }',
        { after },
      )
      expect(errors).toBeUndefined()
      const { totalCount, edges, pageInfo } = data.search
      expect(totalCount).toBe(MANY)
      expect(api.calls.slice(from).map(({ query, keys }) => [query, keys])).toEqual([['entitiesByKey', edges.length]])
      seen.push(...edges.map(({ node }: { readonly node: { readonly slug: string } }) => node.slug))
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null
    } while (after !== null)
    const all = Array.from({ length: MANY }, (_, i) => `place-${String(i).padStart(3, '0')}`)
    expect(seen).toEqual([...all.filter((_, i) => i % 2 === 1), ...all.filter((_, i) => i % 2 === 0)])
  })

  it('looks closely at no more than fifty, however many have some of the words', async () => {
    const from = api.calls.length
    const { data } = await api.ask('{ search(text: "springfield nowhere", first: 1) { totalCount edges { node { slug } } } }')
    expect(data.search).toEqual({ totalCount: MANY, edges: [{ node: { slug: 'place-001' } }] })
    expect(api.calls.slice(from).map(({ query, keys }) => [query, keys])).toEqual([
      ['entitiesByKey', 50],
      ['entityFacets', 50],
    ])
  })
})
