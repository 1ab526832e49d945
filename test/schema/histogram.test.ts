import { beforeAll, describe, expect, it } from 'vitest'
import type { ClaimDraft } from '../../graph/draft.ts'
import { type Api, apiOver } from '../api.ts'
import { fill, HEADS, HELD_OFFICE } from '../dataset.ts'
import { describeEngines } from '../graph/engines.ts'
import { shippedGraph } from './shipped.ts'

const SEVERAL = ['mpp', 'dhs', 'united-states', 'ninth-circuit', 'us-guatemala-aca', 'southwest-border-enforcement-actions']
const SUBJECTS = [...['mpp', 'dhs', 'united-states', 'southwest-border-enforcement-actions'].map((slug) => [slug]), SEVERAL]
const RANKS = 'ranks: [PREFERRED, NORMAL, DEPRECATED]'
const FILTERS = {
  nothing: '',
  types: 'types: [ENJOINS, STAYS, OPERATES, HEADS, PART_OF, PARTY_TO]',
  kinds: 'where: { kinds: [EVENT, OFFICE, AGREEMENT] }',
  others: 'where: { others: ["dhs", "mexico", "guatemala"] }',
  denials: 'where: { polarity: NEGATED }',
  'denials too': 'where: { polarity: ANY }',
  'the deprecated': `where: { polarity: ANY, ranks: [DEPRECATED] }`,
  'all ranks': `where: { polarity: ANY, ${RANKS} }`,
  days: 'during: { from: "2019-06-02", to: "2020-01-14" }',
  'days from one on': `during: { from: "2019-12-01" }, where: { ${RANKS} }`,
  'what was known': 'asOf: { known: "2020-01-14" }',
  'one day, which does not filter': 'asOf: { valid: "2020-01-14" }',
} as const

const UNITS = ['DAY', 'MONTH', 'YEAR'] as const
const HISTOGRAMS = UNITS.map((unit) => `${unit}: histogram(unit: ${unit}) { from to count }`).join(' ')
const PAGE = 'edges { node { change date { earliest } claim { key } } } pageInfo { hasNextPage endCursor }'

interface Entry {
  readonly change: string
  readonly date: { readonly earliest: string }
  readonly claim: { readonly key: string }
}

describeEngines('a histogram of the shipped data', (open) => {
  let api: Api
  beforeAll(async () => {
    const store = await open(shippedGraph)
    api = await apiOver(store)
  })

  async function timeline(of: readonly string[], args: string, selection: string) {
    const [slug] = of
    const said = args === '' ? '' : `(${args})`
    const { data, errors } = await api.ask(
      of.length > 1
        ? `{ timeline(of: ${JSON.stringify(of)}, ${args}) { ${selection} } }`
        : `{ entity(slug: "${slug}") { timeline${said} { ${selection} } } }`,
    )
    expect(errors).toBeUndefined()
    return data.timeline ?? data.entity.timeline
  }

  /** All entries, page after page. */
  async function entriesOf(of: readonly string[], args: string): Promise<readonly Entry[]> {
    const entries: Entry[] = []
    for (let after: string | null = null, more = true; more; ) {
      const at: string = after === null ? '' : `, after: "${after}"`
      const { edges, pageInfo } = await timeline(of, `${args === '' ? '' : `${args}, `}first: 30${at}`, PAGE)
      entries.push(...edges.map(({ node }: { readonly node: Entry }) => node))
      ;({ endCursor: after, hasNextPage: more } = pageInfo)
    }
    return entries
  }

  describe.each(SUBJECTS.map((of) => [of.length > 1 ? 'several entities' : (of[0] ?? ''), of] as const))('of %s', (_, of) => {
    it.each(Object.keys(FILTERS) as (keyof typeof FILTERS)[])('counts the entries, narrowed by %s, in every unit', async (filter) => {
      const args = FILTERS[filter]
      const entries = await entriesOf(of, args)
      expect(new Set(entries.map(({ change, claim }) => `${change} ${claim.key}`)).size).toBe(entries.length)
      expect(await timeline(of, args, `totalCount ${HISTOGRAMS}`)).toEqual({
        totalCount: entries.length,
        DAY: binsOf(entries, (day) => [day, day]),
        MONTH: binsOf(entries, (day) => [`${day.slice(0, 7)}-01`, lastDayOfMonth(day)]),
        YEAR: binsOf(entries, (day) => [`${day.slice(0, 4)}-01-01`, `${day.slice(0, 4)}-12-31`]),
      })
      // Of several there is something under every filter, so that nothing is compared with nothing.
      if (of.length > 1) expect(entries.length).toBeGreaterThan(0)
    })
  })

  it('has entries of every sort to count', async () => {
    const entries = await entriesOf(SEVERAL, FILTERS['denials too'])
    expect([...new Set(entries.map(({ change }) => change))].sort()).toEqual(['ENDED', 'MEASURED', 'OCCURRED', 'SAID', 'STARTED'])
  })

  it('is that of the whole timeline on every page of it', async () => {
    const whole = await timeline(SEVERAL, '', HISTOGRAMS)
    expect(await timeline(SEVERAL, 'first: 1', HISTOGRAMS)).toEqual(whole)
    expect(await timeline(SEVERAL, 'last: 1', HISTOGRAMS)).toEqual(whole)
  })
})

function binsOf(entries: readonly Entry[], unit: (day: string) => readonly [string, string]) {
  const bins = new Map<string, { readonly from: string; readonly to: string; readonly count: number }>()
  for (const { date } of entries) {
    const [from, to] = unit(date.earliest)
    bins.set(from, { from, to, count: (bins.get(from)?.count ?? 0) + 1 })
  }
  return [...bins.values()].sort((a, b) => (a.from < b.from ? -1 : 1))
}

function lastDayOfMonth(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

describeEngines('a histogram of more days than anybody draws', (open) => {
  const day = (n: number): string => new Date(Date.UTC(2000, 0, n)).toISOString().slice(0, 10)
  const head = { known: '2010-01-01', basis: 'PUBLIC_ACT' as const, cite: ['old-source'] }
  const LAST = 2_001
  let api: Api

  beforeAll(async () => {
    const store = await open()
    await fill(store, {
      types: [HELD_OFFICE, { ...HEADS, from: ['Person'], form: 'INSTANT' }],
      entities: [
        { key: 'ann', kind: 'Person', known: '2000-01-01', name: 'Ann' },
        { key: 'bureau', kind: 'Agency', known: '2000-01-01', name: 'Bureau' },
      ],
      // Neither of the two lists that are counted has too many by itself.
      claims: Array.from({ length: LAST }, (_, n): ClaimDraft => {
        return n % 2 === 0
          ? { relationship: `ann/heads/bureau${n === 0 ? '' : `/${n / 2 + 1}`}`, ...head, period: day(n + 1) }
          : { statement: `ann/${n}`, ...head, mode: 'ASSERTS', speaker: 'ann', about: ['bureau'], said: day(n + 1), text: `Number ${n}.` }
      }),
    })
    api = await apiOver(store)
  })

  const bins = (args: string, unit: string) => `{ entity(slug: "ann") { timeline${args} { histogram(unit: ${unit}) { from to count } } } }`

  it('is refused with what to do, though most of the days be in no page', async () => {
    expect(await api.ask(bins('(first: 1)', 'DAY'))).toMatchObject({
      errors: [
        {
          message: 'expected at most 2000 bins, came more by DAY; ask by a longer unit, or for fewer days by during',
          extensions: { code: 'QUERY_TOO_COMPLEX' },
        },
      ],
    })
  })

  it('is given by a longer unit, and for fewer days', async () => {
    const { data } = await api.ask(bins('', 'YEAR'))
    expect(data.entity.timeline.histogram).toEqual([
      { from: '2000-01-01', to: '2000-12-31', count: 366 },
      ...[2001, 2002, 2003].map((year) => ({ from: `${year}-01-01`, to: `${year}-12-31`, count: 365 })),
      { from: '2004-01-01', to: '2004-12-31', count: 366 },
      { from: '2005-01-01', to: '2005-12-31', count: 174 },
    ])
    const fewer = await api.ask(bins(`(during: { to: "${day(LAST - 1)}" })`, 'DAY'))
    expect(fewer.data.entity.timeline.histogram).toHaveLength(2_000)
  })
})
