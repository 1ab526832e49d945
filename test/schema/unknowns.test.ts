import { beforeAll, expect, it } from 'vitest'
import { type Api, apiOver } from '../api.ts'
import { fill, HELD_OFFICE, OLD_SOURCE } from '../dataset.ts'
import { describeEngines } from '../graph/engines.ts'

const known = '2019-01-01'
const head = { known, basis: 'PUBLICATION' as const, cite: ['old-source'] }

/** What is not known is null, and never an empty text, a made-up day or a sentinel of the store. */
describeEngines('what is not known', (open) => {
  let api: Api

  beforeAll(async () => {
    const store = await open()
    await fill(store, {
      types: [HELD_OFFICE],
      sources: [OLD_SOURCE, { slug: 'bare', title: 'A source of which only the title is known' }],
      entities: [
        { key: 'ann', kind: 'Person', known, name: 'Ann' },
        { key: 'minister', kind: 'Office', known, name: 'Minister' },
        { key: 'paper', kind: 'Document', known, name: 'Paper' },
        { key: 'count', kind: 'Metric', known, name: 'Count', unit: 'people', definition: 'All.' },
      ],
      claims: [
        { relationship: 'ann/held-office/minister', ...head, cite: ['old-source', 'bare'], period: '/' },
        { relationship: 'ann/held-office/minister/2', ...head, period: '/2018', scope: 'part of it' },
        { relationship: 'ann/held-office/minister/3', ...head, period: '2018/', attested: '2018-06-01' },
        { statement: 'someone/says', ...head, mode: 'ASSERTS', speakerText: 'an official', text: 'It is so.', about: ['ann'] },
        { statement: 'ann/foresees', ...head, mode: 'FORECASTS', speaker: 'ann', text: 'It will be so.', about: ['minister'] },
        { observation: 'count/2018', ...head, period: '2018', reading: 'DURING', value: 3 },
      ],
    })
    api = await apiOver(store)
  })

  async function told(query: string) {
    const { data, errors } = await api.ask(query)
    expect(errors).toBeUndefined()
    return data
  }

  it('of an entity is null, and its lists are empty', async () => {
    expect(
      await told(`{
        entity(slug: "ann") {
          description aliases identifiers { value } names { text role note period { edtf } }
        }
        paper: entity(slug: "paper") { ... on Document { source { slug } } }
        nobody: entity(slug: "nobody") { name }
        byNumber: entity(identifier: { scheme: "register", value: "1" }) { name }
      }`),
    ).toEqual({
      entity: { description: null, aliases: [], identifiers: [], names: [{ text: 'Ann', role: 'MAIN', note: null, period: null }] },
      paper: { source: null },
      nobody: null,
      byNumber: null,
    })
  })

  it('of a relationship and its period is null', async () => {
    const period = 'period { edtf display endState start { edtf } end { edtf } possibleFrom certainFrom certainThrough possibleThrough }'
    const { without, noStart, noEnd } = await told(`{
      without: claim(key: "ann/held-office/minister") {
        rankReason note ... on Relationship { capacity title formalTitle scope ${period} }
      }
      noStart: claim(key: "ann/held-office/minister/2") { ... on Relationship { ${period} } }
      noEnd: claim(key: "ann/held-office/minister/3") { ... on Relationship { ${period} } }
    }`)
    expect(without).toEqual({
      rankReason: null,
      note: null,
      capacity: null,
      title: null,
      formalTitle: null,
      scope: null,
      period: {
        edtf: '/',
        display: 'at a time not known',
        endState: 'UNKNOWN',
        start: null,
        end: null,
        possibleFrom: null,
        certainFrom: null,
        certainThrough: null,
        possibleThrough: null,
      },
    })
    expect(noStart.period).toMatchInlineSnapshot(`
      {
        "certainFrom": null,
        "certainThrough": null,
        "display": "until 2018, start not known",
        "edtf": "/2018",
        "end": {
          "edtf": "2018",
        },
        "endState": "ENDED",
        "possibleFrom": null,
        "possibleThrough": "2018-12-31",
        "start": null,
      }
    `)
    expect(noEnd.period).toMatchInlineSnapshot(`
      {
        "certainFrom": "2018-06-01",
        "certainThrough": "2018-06-01",
        "display": "since 2018, end not known (attested to 1 June 2018)",
        "edtf": "2018/",
        "end": null,
        "endState": "UNKNOWN",
        "possibleFrom": "2018-01-01",
        "possibleThrough": null,
        "start": {
          "edtf": "2018",
        },
      }
    `)
  })

  it('of an edge is its certainty, where no day was asked', async () => {
    const { asked, unasked } = await told(`{
      unasked: relationships(types: [HELD_OFFICE]) { edges { certainty node { key } } }
      asked: relationships(types: [HELD_OFFICE], during: { from: "2018-01-01", to: "2018-12-31" }) { edges { certainty node { key } } }
    }`)
    expect(unasked.edges.map(({ certainty }: { readonly certainty: string | null }) => certainty)).toEqual([null, null, null])
    expect(asked.edges).toMatchInlineSnapshot(`
      [
        {
          "certainty": "POSSIBLE",
          "node": {
            "key": "ann/held-office/minister",
          },
        },
        {
          "certainty": "CERTAIN",
          "node": {
            "key": "ann/held-office/minister/2",
          },
        },
        {
          "certainty": "CERTAIN",
          "node": {
            "key": "ann/held-office/minister/3",
          },
        },
      ]
    `)
  })

  it('of a statement is null: its speaker, its day, a finding; a forecast of nothing known is open', async () => {
    expect(
      await told(`{
        says: claim(key: "someone/says") { ...Said }
        foresees: claim(key: "ann/foresees") { ...Said }
      }
      fragment Said on Statement { speaker { name } speakerText saidOn { edtf } finding outcome outcomeClaims { key } aboutClaims { key } }`),
    ).toEqual({
      says: { speaker: null, speakerText: 'an official', saidOn: null, finding: null, outcome: null, outcomeClaims: [], aboutClaims: [] },
      foresees: {
        speaker: { name: 'Ann' },
        speakerText: 'Ann',
        saidOn: null,
        finding: null,
        outcome: 'OPEN',
        outcomeClaims: [],
        aboutClaims: [],
      },
    })
  })

  it('of a figure is null: when it was published, its formula, what revised it', async () => {
    expect(
      await told(
        '{ claim(key: "count/2018") { ... on Observation { published { edtf } formula revisedBy { key } parts { key } about { slug } qualifier } } }',
      ),
    ).toEqual({ claim: { published: null, formula: null, revisedBy: null, parts: [], about: [], qualifier: 'EXACT' } })
  })

  it('of a source and its citations is null', async () => {
    expect(
      await told(`{
        source(slug: "bare") {
          published { edtf } publisher { name } document { name } url archivedUrl
          citations { edges { node { locator attributedTo { name } attribution quote fingerprint { sha256 } verification verifiedAt } } }
        }
        early: source(slug: "bare", asOf: { known: "2020-12-31" }) { title }
        none: source(slug: "none") { title }
      }`),
    ).toEqual({
      source: {
        published: null,
        publisher: null,
        document: null,
        url: null,
        archivedUrl: null,
        citations: {
          edges: [
            {
              node: {
                locator: null,
                attributedTo: null,
                attribution: null,
                quote: null,
                fingerprint: null,
                verification: 'UNCHECKED',
                verifiedAt: null,
              },
            },
          ],
        },
      },
      early: null,
      none: null,
    })
  })

  it('of the graph is null before its first release', async () => {
    expect(
      await told(`{ graph(asOf: { recorded: "2020-01-01T00:00:00Z" }) { dataVersion firstDay lastDay kinds { count } types { count } }
        entity(slug: "ann", asOf: { recorded: "2020-01-01T00:00:00Z" }) { name }
        claim(key: "someone/says", asOf: { known: "2018-12-31" }) { key }
        officeHolders(office: "nobody") { totalCount }
        entities(slugs: ["nobody", "ann"]) { totalCount missing }
        timeline(of: ["nobody"]) { totalCount undated missing edges { node { headline } } } }`),
    ).toEqual({
      graph: { dataVersion: null, firstDay: null, lastDay: null, kinds: [], types: [] },
      entity: null,
      claim: null,
      officeHolders: null,
      entities: { totalCount: 1, missing: ['nobody'] },
      timeline: { totalCount: 0, undated: 0, missing: ['nobody'], edges: [] },
    })
  })
})
