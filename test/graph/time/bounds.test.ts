import { describe, expect, it } from 'vitest'
import { BadInput } from '../../../graph/errors.ts'
import type { PeriodForm } from '../../../graph/kinds.ts'
import { type Period, type PeriodInput, resolvePeriod } from '../../../graph/time/bounds.ts'
import { certainRange, certaintyDuring, certaintyOn } from '../../../graph/time/holds.ts'
import { messageOf } from './message-of.ts'

function period(edtf: string, more: Partial<PeriodInput> = {}): Period {
  return resolvePeriod({ edtf, form: 'SPAN', attestedFrom: null, attestedThrough: null, ...more })
}

/** startMin startMax endMin endMax endState */
function row(edtf: string, more: Partial<PeriodInput> = {}): string {
  const { startMin, startMax, endMin, endMax, endState } = period(edtf, more)
  return `${edtf}: ${startMin} ${startMax} ${endMin} ${endMax} ${endState}`
}

function onDays(holds: Period, ...days: string[]): (string | null)[] {
  return days.map((day) => certaintyOn(holds, day))
}

describe('a span', () => {
  it('of one date is the whole of it, both end days included', () => {
    expect(['2019-11-13', '2021-01', '2019', '2019-24'].map((edtf) => row(edtf))).toMatchInlineSnapshot(`
      [
        "2019-11-13: 2019-11-13 2019-11-13 2019-11-13 2019-11-13 ENDED",
        "2021-01: 2021-01-01 2021-01-01 2021-01-31 2021-01-31 ENDED",
        "2019: 2019-01-01 2019-01-01 2019-12-31 2019-12-31 ENDED",
        "2019-24: 2019-12-01 2019-12-01 2020-02-29 2020-02-29 ENDED",
      ]
    `)
    expect(onDays(period('2021-01'), '2020-12-31', '2021-01-01', '2021-01-31', '2021-02-01')).toEqual([null, 'CERTAIN', 'CERTAIN', null])
  })

  it('holds on its first and its last day, so a hand-over day belongs to both sides', () => {
    const before = period('2019-04-08/2019-11-13')
    const after = period('2019-11-13/2021-01-11')
    expect([onDays(before, '2019-11-13'), onDays(after, '2019-11-13')]).toEqual([['CERTAIN'], ['CERTAIN']])
    expect(onDays(after, '2019-11-12', '2021-01-11', '2021-01-12')).toEqual([null, 'CERTAIN', null])
  })

  it('with a partial end date ends on some day of it', () => {
    expect(row('2019-11-13/2021-01')).toMatchInlineSnapshot(`"2019-11-13/2021-01: 2019-11-13 2019-11-13 2021-01-01 2021-01-31 ENDED"`)
    expect(onDays(period('2019-11-13/2021-01'), '2020-12-31', '2021-01-01', '2021-01-02', '2021-01-31', '2021-02-01')).toEqual([
      'CERTAIN',
      'CERTAIN',
      'POSSIBLE',
      'POSSIBLE',
      null,
    ])
  })

  it('that goes on is never certain beyond its evidence: its start day, or the last attested one', () => {
    expect([
      row('2018-12-20/..'),
      row('2018-12-20/..', { attestedThrough: '2020-01-02' }),
      row('2018-12-20/', { attestedThrough: '2020-01-02' }),
    ]).toMatchInlineSnapshot(`
      [
        "2018-12-20/..: 2018-12-20 2018-12-20 2018-12-20 null ONGOING",
        "2018-12-20/..: 2018-12-20 2018-12-20 2020-01-02 null ONGOING",
        "2018-12-20/: 2018-12-20 2018-12-20 2020-01-02 null UNKNOWN",
      ]
    `)
    const attested = period('2018-12-20/..', { attestedThrough: '2020-01-02' })
    expect(onDays(attested, '2018-12-19', '2018-12-20', '2020-01-02', '2020-01-03', '9998-12-31')).toEqual([
      null,
      'CERTAIN',
      'CERTAIN',
      'POSSIBLE',
      'POSSIBLE',
    ])
  })

  it('whose start is not known is certain from the first attested day, or on its very last day', () => {
    expect([
      row('/2020-03-15'),
      row('../2020-03-15'),
      row('/2020-03'),
      row('/2020-03-15', { attestedFrom: '2020-02-01' }),
      row('/2020-03-15', { attestedThrough: '2020-02-01' }),
      row('/', { attestedFrom: '2020-02-01', attestedThrough: '2020-02-09' }),
    ]).toMatchInlineSnapshot(`
      [
        "/2020-03-15: null 2020-03-15 2020-03-15 2020-03-15 ENDED",
        "../2020-03-15: null 2020-03-15 2020-03-15 2020-03-15 ENDED",
        "/2020-03: null 2020-03-31 2020-03-01 2020-03-31 ENDED",
        "/2020-03-15: null 2020-02-01 2020-03-15 2020-03-15 ENDED",
        "/2020-03-15: null 2020-02-01 2020-03-15 2020-03-15 ENDED",
        "/: null 2020-02-01 2020-02-09 null UNKNOWN",
      ]
    `)
  })

  it('with nothing known of its ends is possible always and certain never, not even over all of history', () => {
    for (const edtf of ['/', '../..', '/..', '../']) {
      const holds = period(edtf)
      expect(onDays(holds, '0001-01-01', '1970-01-01', '9998-12-31')).toEqual(['POSSIBLE', 'POSSIBLE', 'POSSIBLE'])
      expect(certaintyDuring(holds, { from: null, to: null })).toBe('POSSIBLE')
      expect(certainRange(holds)).toBeNull()
    }
  })

  it('has no certainty from a marked date, and more possible days where the mark is ~', () => {
    expect(
      ['2019-11~', '2019-11?', '2019-11%', '2019-11~/2021-01-11', '2019-11-13/2021-01?', '2019~/2021~', '2019?/..'].map((edtf) =>
        row(edtf),
      ),
    ).toMatchInlineSnapshot(`
      [
        "2019-11~: 2019-10-01 null null 2019-12-31 ENDED",
        "2019-11?: 2019-11-01 null null 2019-11-30 ENDED",
        "2019-11%: 2019-10-01 null null 2019-12-31 ENDED",
        "2019-11~/2021-01-11: 2019-10-01 2021-01-11 2021-01-11 2021-01-11 ENDED",
        "2019-11-13/2021-01?: 2019-11-13 2019-11-13 2019-11-13 2021-01-31 ENDED",
        "2019~/2021~: 2018-01-01 null null 2022-12-31 ENDED",
        "2019?/..: 2019-01-01 null null null ONGOING",
      ]
    `)
  })

  it('has certainty again where a source attests a day, marks or not', () => {
    expect([
      row('2019-11~', { attestedFrom: '2019-11-20' }),
      row('2019~/2021~', { attestedFrom: '2019-06-01', attestedThrough: '2020-06-01' }),
      row('2019?/..', { attestedThrough: '2019-06-01' }),
    ]).toMatchInlineSnapshot(`
      [
        "2019-11~: 2019-10-01 2019-11-20 2019-11-20 2019-12-31 ENDED",
        "2019~/2021~: 2018-01-01 2019-06-01 2020-06-01 2022-12-31 ENDED",
        "2019?/..: 2019-01-01 2019-06-01 2019-06-01 null ONGOING",
      ]
    `)
  })

  it('narrows a partial date by the other end and by what is attested', () => {
    expect([
      row('2019-03/2019-03-10'),
      row('2019-03-10/2019-03'),
      row('2019-03/2019-03-10~'),
      row('2019-01/2019-03', { attestedFrom: '2019-01-10', attestedThrough: '2019-03-20' }),
    ]).toMatchInlineSnapshot(`
      [
        "2019-03/2019-03-10: 2019-03-01 2019-03-10 2019-03-10 2019-03-10 ENDED",
        "2019-03-10/2019-03: 2019-03-10 2019-03-10 2019-03-10 2019-03-31 ENDED",
        "2019-03/2019-03-10~: 2019-03-01 2019-03-11 2019-03-01 2019-03-11 ENDED",
        "2019-01/2019-03: 2019-01-01 2019-01-10 2019-03-20 2019-03-31 ENDED",
      ]
    `)
  })

  it('with hidden digits is one whole day, month or year that the text does not tell', () => {
    expect(['2004-06-XX', '2004-XX', '2004-XX-XX', '201X'].map((edtf) => row(edtf))).toMatchInlineSnapshot(`
      [
        "2004-06-XX: 2004-06-01 2004-06-30 2004-06-01 2004-06-30 ENDED",
        "2004-XX: 2004-01-01 2004-12-01 2004-01-31 2004-12-31 ENDED",
        "2004-XX-XX: 2004-01-01 2004-12-31 2004-01-01 2004-12-31 ENDED",
        "201X: 2010-01-01 2019-01-01 2010-12-31 2019-12-31 ENDED",
      ]
    `)
    expect(onDays(period('2004-XX'), '2004-06-15')).toEqual(['POSSIBLE'])
    expect(certaintyDuring(period('2004-XX'), { from: '2004-01-31', to: '2004-12-01' })).toBe('CERTAIN')
    expect(certaintyDuring(period('2004-XX'), { from: '2004-02-01', to: '2004-12-31' })).toBe('POSSIBLE')
  })
})

describe('an instant', () => {
  const instant: Partial<PeriodInput> = { form: 'INSTANT' }

  it('is some day within its date: certain on a day only where the date is that day, and over a period that holds the date', () => {
    expect(
      ['2019-04-08', '2019-04', '2004-06-XX', '2019/2020', '2019-04-10/2019-04'].map((edtf) => row(edtf, instant)),
    ).toMatchInlineSnapshot(`
      [
        "2019-04-08: 2019-04-08 2019-04-08 2019-04-08 2019-04-08 ENDED",
        "2019-04: 2019-04-01 2019-04-30 2019-04-01 2019-04-30 ENDED",
        "2004-06-XX: 2004-06-01 2004-06-30 2004-06-01 2004-06-30 ENDED",
        "2019/2020: 2019-01-01 2020-12-31 2019-01-01 2020-12-31 ENDED",
        "2019-04-10/2019-04: 2019-04-10 2019-04-30 2019-04-10 2019-04-30 ENDED",
      ]
    `)
    const signed = period('2021-01', instant)
    expect(onDays(signed, '2021-01-01', '2021-01-31', '2021-02-01')).toEqual(['POSSIBLE', 'POSSIBLE', null])
    expect(certaintyDuring(signed, { from: '2021-01-01', to: '2021-01-31' })).toBe('CERTAIN')
    expect(certaintyDuring(signed, { from: '2021-01-02', to: '2021-01-31' })).toBe('POSSIBLE')
    expect(certainRange(signed)).toBeNull()
  })

  it('of a marked or missing date is never certain', () => {
    for (const edtf of ['2019-04-08~', '2019-04-08?', '2019-04%', '2019?/2020', '2019/2020~', '2019-04/', '/2019-04', '../2019', '/']) {
      expect(certaintyDuring(period(edtf, instant), { from: null, to: null }), edtf).toBe('POSSIBLE')
    }
  })
})

describe('one text as span and as instant', () => {
  it('differs where it has more than one day', () => {
    const spoken = (form: PeriodForm) => onDays(period('2021-01', { form }), '2021-01-15')
    expect([spoken('SPAN'), spoken('INSTANT')]).toEqual([['CERTAIN'], ['POSSIBLE']])
  })
})

describe('the bounds of the library', () => {
  it('are not ours: an unknown end is not 1970, an open one not certain, spring not January', () => {
    expect(period('2018-12-20/').endMax).toBeNull()
    expect(onDays(period('2018-12-20/'), '2019-06-01')).toEqual(['POSSIBLE'])
    expect(onDays(period('2018-12-20/..'), '2019-06-01')).toEqual(['POSSIBLE'])
    expect(onDays(period('2019-21'), '2019-01-15', '2019-05-31')).toEqual([null, 'CERTAIN'])
    expect(onDays(period('2019-24'), '2019-01-15', '2019-11-30', '2019-12-01', '2020-02-29')).toEqual([null, null, 'CERTAIN', 'CERTAIN'])
    expect(onDays(period('2019-11~'), '2019-10-15', '2019-11-15')).toEqual(['POSSIBLE', 'POSSIBLE'])
  })
})

describe('a period that cannot be', () => {
  it('is refused with a sentence', () => {
    const refused: [string, Partial<PeriodInput>][] = [
      ['2020/2019', {}],
      ['2018-12-20/..', { form: 'INSTANT' }],
      ['2019-04-08', { form: 'INSTANT', attestedThrough: '2019-04-08' }],
      ['2004-XX', { attestedFrom: '2004-03-01' }],
      ['2019-11-13/..', { attestedFrom: '2019-11-12' }],
      ['2019-11-13/2021-01', { attestedThrough: '2021-02-01' }],
      ['2019-11~', { attestedThrough: '2020-01-01' }],
      ['2019/..', { attestedFrom: '2020-02-02', attestedThrough: '2020-02-01' }],
    ]
    expect(refused.map(([edtf, more]) => messageOf(() => period(edtf, more), BadInput))).toMatchInlineSnapshot(`
      [
        "expected an EDTF period such as 2019-11-13, 2019-11/2021, 2018-12-20/.. (goes on) or 2018-12-20/ (end not known), but came "2020/2019": it ends before it starts; correct one of its dates",
        "expected an instant to be over in a day, but "2018-12-20/.." goes on; end it with a date or nothing, or give the form SPAN",
        "expected no attested day with the instant "2019-04-08", but came 2019-04-08; write that day as its period",
        "expected no attested day with "2004-XX", but came 2004-03-01; write the day, month or year that it attests",
        "expected attested days within "2019-11-13/..", but 2019-11-12 is before it starts (2019-11-13); correct one of them",
        "expected attested days within "2019-11-13/2021-01", but 2021-02-01 is after it ends (2021-01-31); correct one of them",
        "expected attested days within "2019-11~", but 2020-01-01 is after it ends (2019-12-31); correct one of them",
        "expected attested days in order, but the first is 2020-02-02 and the last 2020-02-01; exchange them",
      ]
    `)
  })
})
