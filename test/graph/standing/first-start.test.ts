import { expect, test } from 'vitest'
import { standingAt, standingsOf } from '../../../graph/standing/stretches.ts'
import { type ActCase, inputOf } from './some-acts.ts'

const start = { key: 'start', type: 'STARTS', edtf: '2018-04-06/..' }
const ran = { key: 'ran', type: 'OPERATES', edtf: '2018-04/', attested: '2018-06-20' }

function answers(...cases: readonly ActCase[]): readonly string[] {
  const standings = standingsOf(inputOf(cases))
  return ['2018-03-31', '2018-04-05', '2018-04-06', '2018-04-30'].map((day) => standingAt(standings, day).operating)
}

test('a norm does not run before what put it into operation for the first time, though its evidence leaves that open', () => {
  expect(answers(ran)).toEqual(['NO', 'UNKNOWN', 'UNKNOWN', 'YES'])
  expect(answers(start, ran)).toEqual(['NO', 'NO', 'UNKNOWN', 'YES'])
  const startless = { key: 'ran', type: 'OPERATES', edtf: '/2018-04-30' }
  expect(answers(startless)).toEqual(['UNKNOWN', 'UNKNOWN', 'UNKNOWN', 'YES'])
  expect(answers(start, startless)).toEqual(['NO', 'NO', 'UNKNOWN', 'YES'])
})

test('a start says nothing of days before it where it is for some only, not dated, or later than the evidence', () => {
  for (const other of [
    { ...start, scope: 'two ports' },
    { ...start, edtf: '/2018-12-31' },
    { ...start, edtf: '2018-05-02/..' },
  ])
    expect(answers(other, ran).slice(0, 2)).toEqual(['NO', 'UNKNOWN'])
  const earlier = { ...ran, edtf: '2018-04-01/2018-06-20' }
  expect(answers(start, earlier)).toEqual(answers(earlier))
})

test('a norm may bind before it starts', () => {
  const force = { key: 'force', type: 'IN_FORCE_IN', edtf: '2018-04/2018-12' }
  expect(answers(start, force)).toEqual(['NO', 'UNKNOWN', 'UNKNOWN', 'YES'])
})
