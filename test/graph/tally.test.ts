import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as read from '../../graph/decode.ts'
import { defineQuery } from '../../graph/define-query.ts'
import type { ClaimDraft, EntityDraft } from '../../graph/draft.ts'
import { openEmbedded } from '../../graph/embedded/adapter.ts'
import type { Store } from '../../graph/store.ts'
import { stepOn } from '../../graph/tally.ts'
import { upgradeSeed } from '../../seed/install.ts'
import { type LoadedDataset, loadDataset, SHIPPED } from '../../seed/load.ts'
import { observation, RELEASES, relationship } from './drafts.ts'
import { temporaryFolder } from './engines.ts'
import { loaded, silently } from './installed.ts'

type Clocks = { readonly known: string; readonly recorded: string }
type Count = readonly [word: string, n: number]

const visible = (row: string): string =>
  `${row}.knownFrom <= $known AND $known < ${row}.knownUntil AND ${row}.recordedAt <= $recorded AND $recorded < ${row}.retractedAt`
const count = (record: read.Fields): Count => [read.text(record, 'word'), read.number(record, 'n')]

const countKinds = defineQuery<Clocks, Count>({
  name: 'test.tally.kinds',
  mode: 'read',
  cypher: `MATCH (m:Name)-[:NAMES]->(e:Entity) WHERE m.role = 'MAIN' AND ${visible('m')}
UNWIND [l IN labels(e) WHERE l <> 'Entity'] AS word RETURN word, count(DISTINCT e) AS n ORDER BY word`,
  decode: count,
})

const COUNTED = `MATCH (a:Entity)-[r]->(b:Entity) WHERE r.negated = false AND r.rank <> 'DEPRECATED' AND ${visible('r')}`

const countTypes = defineQuery<Clocks, Count>({
  name: 'test.tally.types',
  mode: 'read',
  cypher: `${COUNTED} RETURN type(r) AS word, count(r) AS n ORDER BY word`,
  decode: count,
})

const countedDays = defineQuery<Clocks, string>({
  name: 'test.tally.days',
  mode: 'read',
  cypher: `${COUNTED} UNWIND [r.startDay, r.endDay] AS day WITH DISTINCT day WHERE day IS NOT NULL RETURN day ORDER BY day`,
  decode: (record) => read.text(record, 'day'),
})

async function installed(dataset: LoadedDataset): Promise<Store> {
  const directory = await temporaryFolder()
  const store = await openEmbedded({ directory })
  await store.prepare()
  await upgradeSeed({ store, dataset, onProgress: silently })
  return store
}

/** Compares the tally of every release with counting in the graph, on each of the known days. */
async function expectCounted(store: Store, dataset: LoadedDataset, days: readonly string[]): Promise<void> {
  for (const { tally, recordedAt: recorded } of dataset.plans) {
    for (const known of days) {
      const step = stepOn(tally, known)
      const dates = await store.run(countedDays, { known, recorded })
      expect({ known, recorded, ...step }).toEqual({
        known: step?.known ?? known,
        recorded,
        ...(step !== null && {
          kinds: Object.fromEntries(await store.run(countKinds, { known, recorded })),
          types: Object.fromEntries(await store.run(countTypes, { known, recorded })),
          firstDay: dates[0] ?? null,
          lastDay: dates.at(-1) ?? null,
        }),
      })
      if (step === null) expect([await store.run(countKinds, { known, recorded }), dates]).toEqual([[], []])
    }
  }
}

it('is what counting in the graph gives, for the data that ships, on its days of change and on days between', async () => {
  const dataset = await loadDataset(SHIPPED)
  const store = await installed(dataset)
  const steps = dataset.plans.flatMap(({ tally }) => tally.map(({ known }) => known))
  const between = fc.sample(fc.date({ min: new Date('2000-01-01'), max: new Date('2027-01-01'), noInvalidDate: true }), {
    numRuns: 20,
    seed: 7,
  })
  await expectCounted(store, dataset, [
    ...steps.filter((_, index) => index % 7 === 0),
    ...between.map((day) => day.toISOString().slice(0, 10)),
  ])
  await store.close()
})

const DAYS = ['2019-01-01', '2019-06-01', '2020-01-01', '2020-06-01', '2021-01-01']
const AGENCIES = ['a', 'b', 'c', 'd']

const someClaims = fc.uniqueArray(
  fc.record({
    subject: fc.constantFrom(...AGENCIES),
    object: fc.constantFrom(...AGENCIES),
    known: fc.constantFrom(...DAYS.slice(1)),
    release: fc.constantFrom('one', 'two'),
    period: fc.constantFrom('2001/', '2003/2004', '/..', '/2002', '1999-05~/..'),
    negated: fc.boolean(),
    later: fc.constantFrom<'none' | 'rank' | 'withdrawn' | 'end'>('none', 'rank', 'withdrawn', 'end'),
  }),
  { minLength: 1, maxLength: 8, selector: ({ subject, object }) => `${subject}/${object}` },
)

const LATER = {
  none: {},
  rank: { later: [{ known: '2021-01-01', release: 'two', rank: 'DEPRECATED', rankReason: 'Wrong.', why: 'Wrong.' }] },
  withdrawn: { later: [{ known: '2020-06-01', release: 'two', withdrawn: true, why: 'Wrong.' }] },
  end: { later: [{ known: '2021-01-01', release: 'two', period: '2001/2005', why: 'It ended.' }] },
} as const

it('is what counting in the graph gives, for random histories of two releases', async () => {
  await fc.assert(
    fc.asyncProperty(someClaims, async (some) => {
      const claims = some
        .filter(({ subject, object }) => subject !== object)
        .map(({ subject, object, later, known, ...fields }): ClaimDraft => {
          const lines = LATER[later]
          const early = 'later' in lines && lines.later.some((line) => line.known <= known)
          return relationship(`${subject}/part-of/${object}`, { known, ...fields, ...(early ? {} : structuredClone(lines)) })
        })
      const entities = AGENCIES.map(
        (key, index): EntityDraft => ({ key, kind: index > 1 ? 'Policy' : 'Agency', known: DAYS[0] ?? '', name: key }),
      )
      const metric: EntityDraft = {
        key: 'flights',
        kind: 'Metric',
        known: '2019-06-01',
        name: 'Flights',
        unit: 'flights',
        definition: 'All.',
        release: 'two',
      }
      const figure = observation('flights/2018-12', { known: '2020-01-01', release: 'two' })
      const dataset = loaded({ releases: RELEASES.slice(0, 2), entities: [...entities, metric], claims: [...claims, figure] })
      const store = await installed(dataset)
      await expectCounted(store, dataset, ['2018-12-31', ...DAYS, '2022-01-01'])
      await store.close()
    }),
    { numRuns: 15 },
  )
})
