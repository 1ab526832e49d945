import { beforeAll, describe, expect, test } from 'vitest'
import { type Api, apiOver } from '../api.ts'
import { fill } from '../dataset.ts'
import { describeEngines } from '../graph/engines.ts'
import { BETWEEN, CORRECTED_WORLD } from './clock-world.ts'

const FIELDS = {
  Entity: 'slug name url names { text } relationships { totalCount edges { certainty other { id name } node { id period { edtf } } } }',
  Claim:
    'key url rank note knownFrom recordedAt versions { knownFrom recordedAt retractedAt } citations { edges { node { id source { id slug } } } } statements { totalCount }',
  Citation: 'stance source { id } claim { id note }',
  Source: 'slug title citations { totalCount edges { node { id claim { id key } } } }',
} as const
const NODE = `__typename id ${Object.entries(FIELDS)
  .map(([type, fields]) => `... on ${type} { ${fields} }`)
  .join(' ')}`

/** A node as the field of its own type reads it. */
function like(type: keyof typeof FIELDS): string {
  return `{ __typename id ${FIELDS[type]} }`
}

describeEngines('clocks that are inherited', (open) => {
  let api: Api
  beforeAll(async () => {
    const store = await open()
    await fill(store, CORRECTED_WORLD)
    api = await apiOver(store)
  })

  async function ask(query: string) {
    const { data, errors } = await api.ask(query)
    expect(errors).toBeUndefined()
    return data
  }

  const SAID = { valid: '2019-12-14', known: '2020-01-14', recorded: BETWEEN } as const
  const OTHER = { valid: '2019-12-15', known: '2019-12-19', recorded: '2021-06-01T00:00:00.000Z' } as const

  /** The clocks as GraphQL has them. */
  const asOf = (clocks: object): string =>
    `{ ${Object.entries(clocks)
      .map(([clock, at]) => `${clock}: ${JSON.stringify(at)}`)
      .join(', ')} }`
  const BELOW =
    'totalCount edges { certainty other { name } node { key rank note period { edtf } citations { totalCount } statements { totalCount } } }'

  test.each(['valid', 'known', 'recorded'] as const)('changes %s alone where a child says it, and inherits the others', async (clock) => {
    const child = { [clock]: OTHER[clock] }
    const { nested, whole } = await ask(`{
      nested: entity(slug: "chair", asOf: ${asOf(SAID)}) { relationships(asOf: ${asOf(child)}) { ${BELOW} } }
      whole: entity(slug: "chair", asOf: ${asOf({ ...SAID, ...child })}) { relationships { ${BELOW} } }
    }`)
    expect(nested).toEqual(whole)
    const { unchanged } = await ask(`{ unchanged: entity(slug: "chair", asOf: ${asOf(SAID)}) { relationships { ${BELOW} } } }`)
    expect(nested).not.toEqual(unchanged)
  })

  test.each(['{}', 'null', '{ valid: null, known: null, recorded: null }'])(
    'inherits all of them where a child says %s',
    async (nothing) => {
      const { nested } = await ask(
        `{ nested: entity(slug: "ada", asOf: ${asOf(SAID)}) { plain: relationships { ${BELOW} } said: relationships(asOf: ${nothing}) { ${BELOW} } } }`,
      )
      expect(nested.said).toEqual(nested.plain)
      expect(nested.plain.totalCount).toBeGreaterThan(0)
    },
  )

  test('lets a grandchild inherit what its parent said, and a sibling what the parent of both did', async () => {
    const names = 'edges { other { slug name } }'
    const { entity } = await ask(`{ entity(slug: "chair", asOf: { known: "2019-05-01" }) {
      earlier: relationships { edges { other { name relationships { ${names} } } } }
      later: relationships(asOf: { known: "2019-07-01" }) { edges { other { name relationships { ${names} } } } }
    } }`)
    expect(JSON.stringify(entity.earlier)).not.toContain('Ada Rivers')
    expect(JSON.stringify(entity.later)).not.toContain('Ada Stone')
  })

  test('puts during in place of the inherited day for that field alone', async () => {
    const { entity } = await ask(`{ entity(slug: "chair", asOf: { valid: "2019-12-14", known: "2019-12-31", recorded: "${BETWEEN}" }) {
      on: relationships(types: [HELD_OFFICE]) { edges { certainty other { slug } } }
      during: relationships(types: [HELD_OFFICE], during: { from: "2019-12-15", to: "2019-12-31" }) {
        edges { certainty other { slug relationships(types: [HELD_OFFICE]) { edges { node { key } } } } }
      }
      always: relationships(types: [HELD_OFFICE], during: {}) { edges { certainty other { slug } } }
      inherited: relationships(types: [HELD_OFFICE], during: null) { edges { certainty other { slug } } }
    } }`)
    expect(entity.on.edges).toEqual([{ certainty: 'CERTAIN', other: { slug: 'ada' } }])
    // Children inherit the parent's day: on 14 December Ben held nothing yet.
    expect(entity.during.edges).toEqual([
      { certainty: 'CERTAIN', other: { slug: 'ada', relationships: { edges: [{ node: { key: 'ada/held-office/chair' } }] } } },
      { certainty: 'CERTAIN', other: { slug: 'ben', relationships: { edges: [] } } },
    ])
    expect(entity.always.edges).toEqual([
      { certainty: null, other: { slug: 'ada' } },
      { certainty: null, other: { slug: 'ben' } },
    ])
    expect(entity.inherited).toEqual(entity.on)
  })

  test('never hides entities, statements, citations, figures or timelines by the valid day', async () => {
    const all = (said: string) => `entities(${said}) { totalCount edges { node { slug name names { text } } } }
      statements(${said}) { totalCount edges { node { key finding } } }
      claim(key: "ada/held-office/chair", ${said}) { key statements { totalCount } citations { totalCount } }
      timeline(of: ["ada", "chair"], ${said}) { totalCount edges { node { change date { edtf } } } }
      entity(slug: "headcount", ${said}) { ... on Metric { observations(vintage: ALL) { totalCount edges { node { key } } } } }
      ada: entity(slug: "ada", ${said}) { statements { totalCount } timeline { totalCount } }
      source(slug: "review", ${said}) { slug citations { totalCount } }
      sources(${said}) { totalCount } search(text: "Ada", ${said}) { totalCount }`
    const on = await ask(`{ ${all('asOf: { valid: "1999-01-01" }')} relationships(asOf: { valid: "1999-01-01" }) { totalCount } }`)
    expect(on).toEqual({ ...(await ask(`{ ${all('asOf: {}')} }`)), relationships: { totalCount: 0 } })
  })

  describe('ids', () => {
    const READ = `claim(key: "ada/held-office/chair", asOf: ${asOf(SAID)}) ${like('Claim')}
      observation: claim(key: "headcount/march/first", asOf: ${asOf(SAID)}) ${like('Claim')}
      statement: claim(key: "bureau/on-ada", asOf: { known: "2020-03-01" }) ${like('Claim')}
      entity(slug: "ada", asOf: ${asOf(SAID)}) ${like('Entity')}
      source(slug: "old-source", asOf: ${asOf(SAID)}) ${like('Source')}
      unsaid: entity(slug: "ada") ${like('Entity')}`

    test('bring back the same view of everything, by node and by nodes', async () => {
      const read = await ask(`{ ${READ} }`)
      for (const seen of Object.values<{ id: string }>(read)) {
        expect(await ask(`{ node(id: "${seen.id}") { ${NODE} } nodes(ids: ["${seen.id}"]) { ${NODE} } }`)).toEqual({
          node: seen,
          nodes: [seen],
        })
      }
      const { claim } = read
      const citation = claim.citations.edges[0].node.id
      const { node } = await ask(`{ node(id: "${citation}") { ${NODE} } }`)
      expect(node).toMatchObject({ __typename: 'Citation', id: citation, claim: { id: claim.id }, source: { id: read.source.id } })
    })

    test('differ for one entity on two days, and are equal on one', async () => {
      const { a, b, same, unsaid, today } = await ask(`{
        a: entity(slug: "ada", asOf: { known: "2019-05-01" }) { id name }
        b: entity(slug: "ada", asOf: { known: "2019-07-01" }) { id name }
        same: entity(slug: "ada", asOf: { known: "2019-05-01" }) { id name }
        unsaid: entity(slug: "ada") { id name }
        today: entity(slug: "ada", asOf: { known: "2026-11-24" }) { id name }
      }`)
      expect(a).toEqual(same)
      expect(new Set([a.id, b.id, unsaid.id, today.id]).size).toBe(4)
      expect([a.name, b.name, unsaid.name]).toEqual(['Ada Stone', 'Ada Rivers', 'Ada Rivers'])
    })

    test('carry each clock that was said on the way down, by whoever said it', async () => {
      const { entity, whole } = await ask(`{
        entity(slug: "chair", asOf: { valid: "2019-12-01" }) { relationships(asOf: { known: "2020-01-14" }) { edges { other { id } } } }
        whole: entity(slug: "ada", asOf: { known: "2020-01-14", valid: "2019-12-01" }) { id }
      }`)
      expect(entity.relationships.edges.map(({ other }: { other: { id: string } }) => other.id)).toContain(whole.id)
    })

    test('of a version bring back that version', async () => {
      const { claim } = await ask(
        '{ claim(key: "ada/held-office/chair") { versions { claim { id note ... on Relationship { period { edtf } } } } } }',
      )
      for (const { claim: version } of claim.versions) {
        expect(await ask(`{ node(id: "${version.id}") { id ... on Relationship { note period { edtf } } } }`)).toEqual({ node: version })
      }
      expect(claim.versions).toHaveLength(3)
    })
  })

  test('takes heads on the valid day, and where none is said on the earlier of today and the known day', async () => {
    const heads = (said: string) =>
      `entity(slug: "bureau"${said}) { ... on Agency { heads { edges { certainty node { subject { slug } } } } } }`
    const { unsaid, known, valid, both } = await ask(`{
      unsaid: ${heads(`, asOf: { recorded: "${BETWEEN}" }`)}
      known: ${heads(`, asOf: { known: "2019-12-01", recorded: "${BETWEEN}" }`)}
      valid: ${heads(`, asOf: { valid: "2019-02-01", recorded: "${BETWEEN}" }`)}
      both: ${heads(`, asOf: { valid: "2019-12-15", recorded: "${BETWEEN}" }`)}
    }`)
    const of = ({ heads: { edges } }: { heads: { edges: { certainty: string; node: { subject: { slug: string } } }[] } }) =>
      edges.map(({ certainty, node }) => `${node.subject.slug} ${certainty}`)
    expect([of(unsaid), of(known), of(valid), of(both)]).toEqual([
      ['ben POSSIBLE'],
      ['ada POSSIBLE'],
      ['ada CERTAIN'],
      ['ada CERTAIN', 'ben CERTAIN'],
    ])
  })
})
