import { beforeAll, expect, it } from 'vitest'
import type { ClaimDraft } from '../../graph/draft.ts'
import { type Api, apiOver } from '../api.ts'
import { fill, HEADS, HELD_OFFICE, OLD_SOURCE } from '../dataset.ts'
import { describeEngines } from '../graph/engines.ts'

const head = { known: '2019-12-01', basis: 'PUBLIC_ACT' as const, cite: ['old-source'] }

/** A figure of June, revised in December and again in January. */
function figure(key: string, known: string, value: number, revises?: string): ClaimDraft {
  const said = { ...head, known, published: known, period: '2019-06', reading: 'DURING' as const, about: ['bureau'], value }
  return { observation: `count/${key}`, ...said, ...(revises === undefined ? {} : { revises: `count/${revises}` }) }
}

/** Figures of one question, known and published on one day. */
const TALLY = { ...head, published: '2019-12-01', period: '2019-06-30', reading: 'AT_END' as const }
const MISPRINT = { rank: 'DEPRECATED' as const, rankReason: 'A misprint.' }

describeEngines('a timeline', (open) => {
  let api: Api

  beforeAll(async () => {
    const store = await open()
    await fill(store, {
      types: [HELD_OFFICE, HEADS],
      sources: [OLD_SOURCE],
      entities: [
        { key: 'ann', kind: 'Person', known: '2018-01-01', name: 'Ann' },
        { key: 'ben', kind: 'Person', known: '2018-01-01', name: 'Ben' },
        { key: 'chair', kind: 'Office', known: '2018-01-01', name: 'Chair' },
        { key: 'bureau', kind: 'Agency', known: '2018-01-01', name: 'Bureau' },
        { key: 'count', kind: 'Metric', known: '2018-01-01', name: 'Head count', unit: 'people', definition: 'All.' },
        { key: 'wall', kind: 'Metric', known: '2018-01-01', name: 'Wall', unit: 'miles', definition: 'Built.' },
        { key: 'tally', kind: 'Metric', known: '2018-01-01', name: 'Tally', unit: 'people', definition: 'Some.' },
      ],
      claims: [
        // The key of what came first that day is the later one.
        { relationship: 'ben/held-office/chair', ...head, period: '2019-05-01/2019-06-15', sequence: 1 },
        { relationship: 'ann/held-office/chair', ...head, period: '2019-06-15/..', sequence: 2 },
        { relationship: 'ann/held-office/chair/2', ...head, period: '/' },
        { relationship: 'chair/heads/bureau', ...head, period: '2019-01-01/..' },
        figure('first', '2019-12-01', 5),
        figure('second', '2019-12-20', 6, 'first'),
        figure('third', '2020-01-20', 7, 'second'),
        ...(
          [
            ['2019-01/2019-06', 'DURING', 1],
            ['2019-01-01/2019-06~', 'CUMULATIVE', 2],
            ['2019-01~/2019-06', 'CUMULATIVE', 3],
            ['2019-06?', 'DURING', 4],
            ['2019-06-20/..', 'CUMULATIVE', 5],
            ['2019-06', 'AT_END', 6],
            ['/', 'CUMULATIVE', 7],
          ] as const
        ).map(([period, reading, value]): ClaimDraft => ({ observation: `wall/${value}`, ...head, period, reading, value })),
        // Listed so that what revises comes before and behind what it revises.
        { ...TALLY, observation: 'tally/e', value: 15, revises: 'tally/b' },
        { ...TALLY, observation: 'tally/a', value: 11 },
        { ...TALLY, ...MISPRINT, observation: 'tally/c', value: 13, revises: 'tally/a' },
        { ...TALLY, ...MISPRINT, observation: 'tally/b', value: 14, revises: 'tally/c' },
        { ...TALLY, ...MISPRINT, observation: 'tally/f', value: 16, revises: 'tally/e' },
        {
          statement: 'ann/denies',
          ...head,
          mode: 'DENIES',
          speaker: 'ann',
          said: '2019-06-15',
          text: 'He left by himself.',
          about: ['ben'],
        },
        { statement: 'ann/undated', ...head, mode: 'ASSERTS', speaker: 'ann', text: 'He will not come back.', about: ['ben'] },
        {
          statement: 'bureau/finds',
          ...head,
          mode: 'FINDS',
          speaker: 'bureau',
          said: '2019-07',
          text: 'He held it.',
          aboutClaims: ['ben/held-office/chair'],
        },
      ],
    })
    api = await apiOver(store)
  })

  async function lines(of: readonly string[], args = '') {
    const { data, errors } = await api.ask(
      `{ timeline(of: ${JSON.stringify(of)} ${args}) { totalCount undated edges { node { change date { edtf } headline about { slug } } } } }`,
    )
    expect(errors).toBeUndefined()
    const { totalCount, undated, edges } = data.timeline
    expect(edges).toHaveLength(totalCount)
    interface Entry {
      readonly change: string
      readonly date: { readonly edtf: string }
      readonly headline: string
      readonly about: readonly { readonly slug: string }[]
    }
    const told = edges.map(
      ({ node: { change, date, headline, about } }: { readonly node: Entry }) =>
        `${date.edtf} ${change} ${headline} [${about.map(({ slug }) => slug).join(' ')}]`,
    )
    return { undated, told }
  }

  it('merges those of several entities: acts, figures and what was said, each once, the acts of a day in their order', async () => {
    expect(await lines(['ann', 'ben', 'chair', 'bureau', 'count'])).toMatchInlineSnapshot(`
      {
        "told": [
          "2019-01-01 STARTED from then: Chair heads Bureau [chair bureau]",
          "2019-05-01 STARTED from then: Ben held the office of Chair [ben chair]",
          "2019-06-15 SAID Ann (denial): He left by himself. [ben]",
          "2019-06-15 ENDED until then: Ben held the office of Chair [ben chair]",
          "2019-06-15 STARTED from then: Ann held the office of Chair [ann chair]",
          "2019-06-30 MEASURED Head count (Bureau), throughout June 2019: 7 people [count bureau]",
          "2019-07 SAID Bureau (finding): He held it. []",
        ],
        "undated": 2,
      }
    `)
  })

  it('of one entity has what it said and what was said about claims that touch it, and counts what has no date', async () => {
    expect(await lines(['ann'])).toMatchInlineSnapshot(`
      {
        "told": [
          "2019-06-15 SAID Ann (denial): He left by himself. [ben]",
          "2019-06-15 STARTED from then: Ann held the office of Chair [ann chair]",
        ],
        "undated": 2,
      }
    `)
    expect(await lines(['ben'])).toMatchInlineSnapshot(`
      {
        "told": [
          "2019-05-01 STARTED from then: Ben held the office of Chair [ben chair]",
          "2019-06-15 SAID Ann (denial): He left by himself. [ben]",
          "2019-06-15 ENDED until then: Ben held the office of Chair [ben chair]",
          "2019-07 SAID Bureau (finding): He held it. []",
        ],
        "undated": 1,
      }
    `)
  })

  it('has of a figure the vintage that was not revised by then, on the metric and on what it is about', async () => {
    const figures = async (of: string, known: string) =>
      (await lines([of], `asOf: { known: "${known}" }`)).told.filter((line: string) => line.includes('MEASURED'))
    for (const of of ['count', 'bureau']) {
      expect(await figures(of, '2019-11-30')).toEqual([])
      expect(await figures(of, '2019-12-01')).toEqual([
        '2019-06-30 MEASURED Head count (Bureau), throughout June 2019: 5 people [count bureau]',
      ])
      expect(await figures(of, '2019-12-20')).toEqual([
        '2019-06-30 MEASURED Head count (Bureau), throughout June 2019: 6 people [count bureau]',
      ])
      expect(await figures(of, '2020-01-20')).toEqual([
        '2019-06-30 MEASURED Head count (Bureau), throughout June 2019: 7 people [count bureau]',
      ])
    }
  })

  it('has a figure on the last day of its period, at an end as vague as it is, or where it goes on at its start', async () => {
    expect(await lines(['wall'])).toMatchInlineSnapshot(`
      {
        "told": [
          "2019-06~ MEASURED Wall, 1 January 2019 to about June 2019: 2 miles [wall]",
          "2019-06? MEASURED Wall, possibly June 2019: 4 miles [wall]",
          "2019-06-20 MEASURED Wall, since 20 June 2019, going on: 5 miles [wall]",
          "2019-06-30 MEASURED Wall, January 2019 to June 2019: 1 mile [wall]",
          "2019-06-30 MEASURED Wall, about January 2019 to June 2019: 3 miles [wall]",
          "2019-06-30 MEASURED Wall, at the end of June 2019: 6 miles [wall]",
        ],
        "undated": 1,
      }
    `)
    const until = (day: string) => lines(['wall'], `during: { from: "2019-06-02", to: "${day}" }`).then(({ told }) => told.length)
    expect([await until('2019-06-29'), await until('2019-06-30')]).toEqual([1, 4])
  })

  it('shows no figure that one shown beside it revised, be it through others that are deprecated', async () => {
    const values = async (args?: string) => (await lines(['tally'], args)).told.map((line: string) => line.match(/: (\d+) people/)?.[1])
    expect(await values()).toEqual(['15'])
    expect(await values('where: { ranks: [NORMAL, DEPRECATED] }')).toEqual(['16'])
    expect(await values('where: { ranks: [DEPRECATED] }')).toEqual(['16'])
  })

  it.each(['types: [HELD_OFFICE]', 'where: { kinds: [OFFICE] }', 'where: { others: ["chair"] }'])(
    'narrowed by %s has relationships alone',
    async (args) => {
      const { undated, told } = await lines(['ann'], args)
      expect({ undated, told }).toEqual({ undated: 1, told: ['2019-06-15 STARTED from then: Ann held the office of Chair [ann chair]'] })
    },
  )
})
