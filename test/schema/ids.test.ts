import { beforeAll, expect, it } from 'vitest'
import { KINDS } from '../../graph/kinds.ts'
import type { Store } from '../../graph/store.ts'
import { type Api, apiOver } from '../api.ts'
import { fill, HELD_OFFICE, OLD_SOURCE } from '../dataset.ts'
import { describeEngines } from '../graph/engines.ts'

const known = '2019-01-01'

/** Everything that an id can name, and how it is come by; the thing is called `it`. */
const THINGS: readonly (readonly [string, string])[] = [
  ['Person', 'it: entity(slug: "ann", asOf: $asOf) { ...Shown }'],
  ['Relationship', 'it: claim(key: "ann/held-office/minister", asOf: $asOf) { ...Shown }'],
  ['Observation', 'it: claim(key: "metric/2019", asOf: $asOf) { ...Shown }'],
  ['Statement', 'it: claim(key: "ann/says", asOf: $asOf) { ...Shown }'],
  ['Citation', 'claim(key: "ann/says", asOf: $asOf) { citations { edges { it: node { ...Shown } } } }'],
  ['Source', 'it: source(slug: "old-source", asOf: $asOf) { ...Shown }'],
]

const CLOCKS = [
  {},
  { known: '2019-07-01' },
  { valid: '2019-03-01' },
  { valid: '2019-03-01', known: '2019-07-01', recorded: '2021-06-01T00:00:00.000Z' },
] as const

/** What a view shows of itself, and what it hands down to what is below it. */
const SHOWN = `fragment Shown on Node {
  __typename id
  ... on Entity { slug name url relationships { totalCount edges { node { id period { edtf } } } } }
  ... on Claim { key rank note knownFrom recordedAt url citations { totalCount } statements { totalCount } versions { knownFrom } }
  ... on Relationship { period { edtf } object { id name } }
  ... on Observation { value metric { id } }
  ... on Statement { text speaker { id name } }
  ... on Citation { stance claim { id note } source { id } }
  ... on Source { title citations { totalCount edges { node { id } } } }
}`

describeEngines('an id', (open) => {
  let store: Store
  let api: Api

  beforeAll(async () => {
    store = await open()
    const head = { known: '2019-06-01', basis: 'PUBLICATION' as const, cite: ['old-source'] }
    await fill(store, {
      releases: [
        { name: 'first', recorded: '2021-01-01T00:00:00Z' },
        { name: 'second', recorded: '2022-01-01T00:00:00Z' },
      ],
      types: [HELD_OFFICE],
      sources: [OLD_SOURCE],
      entities: KINDS.map((kind) => ({
        key: kind === 'Person' ? 'ann' : kind === 'Office' ? 'minister' : kind.toLowerCase(),
        kind,
        known,
        name: `One ${kind}`,
        ...(kind === 'Place' ? { placeType: 'CITY' as const } : {}),
        ...(kind === 'Metric' ? { unit: 'people', definition: 'All.' } : {}),
        ...(kind === 'Person' ? { aliases: [{ text: 'Ann Later', role: 'MAIN' as const, known: '2020-01-01' }] } : {}),
      })),
      claims: [
        {
          relationship: 'ann/held-office/minister',
          ...head,
          period: '2019-02-01/..',
          attested: '2019-05-01',
          later: [
            { known: '2019-12-01', end: '2019-11-30', note: 'She left.' },
            { known: '2019-12-01', release: 'second', end: '2019-11-29', note: 'She left a day before.', why: 'A slip.' },
          ],
        },
        {
          observation: 'metric/2019',
          ...head,
          period: '2019',
          reading: 'AT_END',
          value: 1,
          later: [{ known: '2020-01-01', note: 'Still so.' }],
        },
        {
          statement: 'ann/says',
          ...head,
          mode: 'ASSERTS',
          speaker: 'ann',
          about: ['minister'],
          text: 'It is so.',
          later: [{ known: '2020-01-01', note: 'It was not.' }],
        },
      ],
    })
    api = await apiOver(store)
  })

  /** A thing as it is read at some clocks. */
  async function viewed(path: string, asOf: object) {
    const { data, errors } = await api.ask(`query ($asOf: AsOf) { ${path} } ${path.includes('Shown') ? SHOWN : ''}`, { asOf })
    expect(errors).toBeUndefined()
    return data.it ?? data.claim.citations.edges[0].it
  }

  it.each(THINGS.flatMap(([type, path]) => CLOCKS.map((asOf) => [type, asOf, path] as const)))(
    'of a %s brings it back as it was read at %j',
    async (type, asOf, path) => {
      const view = await viewed(path, asOf)
      expect(view).toMatchObject({ __typename: type, id: expect.any(String) })
      const { data } = await api.ask(`query ($id: ID!) { node(id: $id) { ...Shown } nodes(ids: [$id, $id]) { ...Shown } } ${SHOWN}`, {
        id: view.id,
      })
      expect(data).toEqual({ node: view, nodes: [view, view] })
    },
  )

  it('differs by the clocks that were said, and by nothing else', async () => {
    const ids = await Promise.all(CLOCKS.map(async (asOf) => (await viewed('it: entity(slug: "ann", asOf: $asOf) { id }', asOf)).id))
    expect(new Set(ids).size).toBe(CLOCKS.length)
    const later = await apiOver(store, { today: '2027-01-01' })
    const { data } = await later.ask('{ entity(slug: "ann") { id relationships { edges { node { id } } } } }')
    const { data: now } = await api.ask('{ entity(slug: "ann") { id relationships { edges { node { id } } } } }')
    expect(data).toEqual(now)
  })

  it('resolves to each kind of entity', async () => {
    const { data } = await api.ask('{ entities { edges { node { id } } } }')
    const ids = data.entities.edges.map(({ node }: { readonly node: { readonly id: string } }) => node.id)
    const again = await api.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids })
    expect(again.data.nodes.map(({ id }: { readonly id: string }) => id)).toEqual(ids)
    expect(again.data.nodes.map(({ __typename: type }: { readonly __typename: string }) => type).sort()).toEqual([...KINDS].sort())
  })

  it('of a version brings back the claim as that version has it', async () => {
    const { data } = await api.ask(
      '{ claim(key: "ann/held-office/minister") { versions { claim { id note ... on Relationship { period { edtf } } } } } }',
    )
    const versions: readonly { readonly claim: { readonly id: string } }[] = data.claim.versions
    const ids = versions.map(({ claim }) => claim.id)
    const again = await api.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Relationship { note period { edtf } } } }', { ids })
    expect(again.data.nodes).toEqual(versions.map(({ claim }) => claim))
    expect(versions).toMatchObject([
      { claim: { note: null, period: { edtf: '2019-02-01/..' } } },
      { claim: { note: 'She left.', period: { edtf: '2019-02-01/2019-11-30' } } },
      { claim: { note: 'She left a day before.', period: { edtf: '2019-02-01/2019-11-29' } } },
    ])
  })

  it('of a thing that is not there under its clocks, or at all, is null', async () => {
    const hidden = opaque(['E', 'ann', { k: '2018-01-01' }])
    const before = opaque(['E', 'ann', { r: '2020-01-01T00:00:00.000Z' }])
    const strange = opaque(['E', 'nobody'])
    const citation = opaque(['C', 'nothing'])
    const wrongType = opaque(['S', 'ann/held-office/minister'])
    const ids = [hidden, before, strange, citation, wrongType, opaque(['P', 'no-source'])]
    const { data, errors } = await api.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })
    expect({ data, errors }).toEqual({ data: { nodes: [null, null, null, null, null, null] }, errors: undefined })
  })

  it.each([
    'ann',
    '',
    '  ',
    'RTphbm4',
    '{}',
    opaque(['X', 'ann']),
    opaque(['E', 'Ann']),
    opaque(['E', 'ann', {}]),
    `${opaque(['E', 'ann'])}=`,
  ])('that is none, %j, is refused', async (id) => {
    const { data, errors } = await api.ask('query ($id: ID!) { node(id: $id) { id } }', { id })
    expect(data).toEqual({ node: null })
    expect(errors).toMatchObject([
      {
        message: `expected an id as this API gives it out, came ${JSON.stringify(id)}; take ids from answers as they are, or ask by slug or key`,
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ])
  })
})

function opaque(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
