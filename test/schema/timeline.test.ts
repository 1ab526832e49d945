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
          "2019-06 MEASURED Head count (Bureau), throughout June 2019: 7 people [count bureau]",
          "2019-06-15 SAID Ann denies: He left by himself. [ben]",
          "2019-06-15 ENDED until then: Ben held the office of Chair [ben chair]",
          "2019-06-15 STARTED from then: Ann held the office of Chair [ann chair]",
          "2019-07 SAID Bureau finds: He held it. []",
        ],
        "undated": 2,
      }
    `)
  })

  it('of one entity has what it said and what was said about claims that touch it, and counts what has no date', async () => {
    expect(await lines(['ann'])).toMatchInlineSnapshot(`
      {
        "told": [
          "2019-06-15 SAID Ann denies: He left by himself. [ben]",
          "2019-06-15 STARTED from then: Ann held the office of Chair [ann chair]",
        ],
        "undated": 2,
      }
    `)
    expect(await lines(['ben'])).toMatchInlineSnapshot(`
      {
        "told": [
          "2019-05-01 STARTED from then: Ben held the office of Chair [ben chair]",
          "2019-06-15 SAID Ann denies: He left by himself. [ben]",
          "2019-06-15 ENDED until then: Ben held the office of Chair [ben chair]",
          "2019-07 SAID Bureau finds: He held it. []",
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
        '2019-06 MEASURED Head count (Bureau), throughout June 2019: 5 people [count bureau]',
      ])
      expect(await figures(of, '2019-12-20')).toEqual([
        '2019-06 MEASURED Head count (Bureau), throughout June 2019: 6 people [count bureau]',
      ])
      expect(await figures(of, '2020-01-20')).toEqual([
        '2019-06 MEASURED Head count (Bureau), throughout June 2019: 7 people [count bureau]',
      ])
    }
  })

  it.each(['types: [HELD_OFFICE]', 'where: { kinds: [OFFICE] }', 'where: { others: ["chair"] }'])(
    'narrowed by %s has relationships alone',
    async (args) => {
      const { undated, told } = await lines(['ann'], args)
      expect({ undated, told }).toEqual({ undated: 1, told: ['2019-06-15 STARTED from then: Ann held the office of Chair [ann chair]'] })
    },
  )
})
