import { expect, test } from 'vitest'
import { datesIn, laterThan } from './later-days.ts'
import { leaks } from './leaks.ts'

test.each([
  ['known on 2020-01-14, amended in 2020-02', ['2020-01-14', '2020-02-01']],
  ['from 13 November 2019 to January 2021', ['2019-11-13', '2021-01-01']],
  ['on Nov. 9, 2019 and on the 3rd of March 2020', ['2019-11-09', '2020-03-03']],
  ['by 2021 in fiscal year 2020', ['2021-01-01', '2019-10-01']],
  ['2019-22~', ['2019-06-01']],
  ['84 FR 33829, No. 19-15716, 2019-28123, $2020 and 2,021 people', []],
])('finds the dates in %j', (text, from) => {
  expect(datesIn(text).map((told) => told.from)).toEqual(from)
})

const JANUARY = { __typename: 'FuzzyDate', edtf: '2020-01', display: 'January 2020', earliest: '2020-01-01', latest: '2020-01-31' }
const MARCH = { __typename: 'FuzzyDate', edtf: '2020-03', display: 'March 2020', earliest: '2020-03-01', latest: '2020-03-31' }

test('lets the bounds of a partial date pass that may be the day itself', () => {
  const period = {
    __typename: 'Period',
    edtf: '2020-01',
    display: 'January 2020',
    start: JANUARY,
    end: JANUARY,
    possibleThrough: '2020-01-31',
  }
  expect(laterThan('2020-01-14', { claim: { period, date: JANUARY } })).toEqual([])
  expect(laterThan('2019-12-31', { claim: { date: JANUARY } }).map(({ path }) => path)).toEqual([
    'claim.date.edtf',
    'claim.date.display',
    'claim.date.earliest',
    'claim.date.latest',
  ])
})

test('finds an end that was learned later, and a bound that lies beyond every date', () => {
  const end = { __typename: 'Period', edtf: '2020-01/2020-03', display: '', start: JANUARY, end: MARCH, possibleThrough: '2020-03-31' }
  expect(laterThan('2020-01-14', end).map(({ path }) => path)).toContain('end.latest')
  const attested = { __typename: 'Period', edtf: '2020-01/', display: '', start: JANUARY, end: null, certainThrough: '2020-06-30' }
  expect(laterThan('2020-01-14', attested).map(({ path, says }) => [path, says])).toEqual([['certainThrough', '2020-06-30']])
})

test('lets the end of a bin pass in which the day lies, and no bin behind it', () => {
  const bins = ['01', '02'].map((month) => ({ __typename: 'HistogramBin', from: `2020-${month}-01`, to: `2020-${month}-29`, count: 1 }))
  expect(laterThan('2020-01-14', bins).map(({ path, says }) => [path, says])).toEqual([
    ['from', '2020-02-01'],
    ['to', '2020-02-29'],
  ])
})

test('finds a stretch of a standing that begins later', () => {
  const stretch = (from: string | null) => ({ __typename: 'Standing', from, through: null, operating: 'UNKNOWN', acts: [] })
  expect(leaks('2020-01-14', { slug: 'norm', standings: [stretch(null), stretch('2020-01-15')] })).toEqual([
    'at 2020-01-14 norm standings.from says 2020-01-15: 2020-01-15',
  ])
})

test('looks aside from handles, addresses and the clocks of the graph itself', () => {
  const aside = { id: '2020-03-01', url: '/2020-03-01', recordedAt: '2026-11-24T00:00:00.000Z', dataVersion: '2026-11-24T00:00:00.000Z' }
  expect(laterThan('2020-01-14', [{ ...aside, slug: 'memo-2020-03-01' }]).map(({ path }) => path)).toEqual(['slug'])
})
