import { describe, expect, it } from 'vitest'
import { BadInput, DecodeError } from '../../../graph/errors.ts'
import { type Period, type PeriodInput, resolvePeriod } from '../../../graph/time/bounds.ts'
import { parseDate } from '../../../graph/time/edtf.ts'
import { certaintyDuring, certaintyOn, mentionsLaterThan, periodMentionsLaterThan } from '../../../graph/time/holds.ts'
import { overlapOf, overlapPeriod } from '../../../graph/time/overlap.ts'
import { askedBounds, fromStored, toStored } from '../../../graph/time/stored.ts'
import { messageOf } from './message-of.ts'

function period(edtf: string, more: Partial<PeriodInput> = {}): Period {
  return resolvePeriod({ edtf, form: 'SPAN', attestedFrom: null, attestedThrough: null, ...more })
}

describe('an asked period', () => {
  it('is refused where from is later than to', () => {
    const ask = () => certaintyDuring(period('2019'), { from: '2020-01-02', to: '2020-01-01' })
    expect(messageOf(ask, BadInput)).toMatchInlineSnapshot(
      `"expected a period whose from is not later than its to, but came from 2020-01-02 to 2020-01-01; exchange them"`,
    )
  })

  it('without limits holds everything, and is certain of what has evidence', () => {
    const all = { from: null, to: null }
    expect(['2019', '2019/..', '2019?', '/2019', '/'].map((edtf) => certaintyDuring(period(edtf), all))).toEqual([
      'CERTAIN',
      'CERTAIN',
      'POSSIBLE',
      'CERTAIN',
      'POSSIBLE',
    ])
    expect(askedBounds(all)).toEqual({ from: '0001-01-01', to: '9998-12-31' })
  })
})

describe('what a row may mention', () => {
  it('is a date that holds the day on which it was known, or an earlier one', () => {
    const known = '2019-12-15'
    const dates = [
      '2019-12-15',
      '2019-12-16',
      '2019-12',
      '2019',
      '2020-01',
      '2020-01~',
      '2020-02~',
      '2019-24',
      '201X',
      '2020?',
      '2019-12-XX',
    ]
    expect(dates.filter((edtf) => mentionsLaterThan(parseDate(edtf), known))).toEqual(['2019-12-16', '2020-01', '2020-02~', '2020?'])
  })

  it('is a period neither end of which is later, with its attested days', () => {
    const known = '2019-12-15'
    const late: [string, Partial<PeriodInput>][] = [
      ['2019-12-16/..', {}],
      ['2019-11-13/2021-01-11', {}],
      ['/2020', {}],
      ['2019-11-13/..', { attestedThrough: '2019-12-16' }],
      ['2019-11-13/', { attestedFrom: '2019-12-16' }],
      ['2019-11-13/2019-12', { attestedThrough: '2019-12-20' }],
      ['2019?', { attestedThrough: '2019-12-20' }],
      ['2020-01', { form: 'INSTANT' }],
    ]
    const inTime: [string, Partial<PeriodInput>][] = [
      ['2019-12', {}],
      ['2019-24', {}],
      ['201X', {}],
      ['2019-12', { form: 'INSTANT' }],
      ['2019-12/2019', { form: 'INSTANT' }],
      ['2019-11-13/2019-12', {}],
      ['2019-11-13/..', { attestedThrough: '2019-12-15' }],
      ['2019?', { attestedThrough: '2019-12-15' }],
      ['/', {}],
      ['../..', {}],
    ]
    const mentions = ([edtf, more]: [string, Partial<PeriodInput>]) => periodMentionsLaterThan(period(edtf, more), known)
    expect(late.map(mentions)).toEqual(late.map(() => true))
    expect(inTime.map(mentions)).toEqual(inTime.map(() => false))
  })
})

describe('the stored form', () => {
  it('has a day for every bound, and null again afterwards', () => {
    expect(toStored(period('2018-12-20/..'))).toMatchInlineSnapshot(`
      {
        "edtf": "2018-12-20/..",
        "endMax": "9999-12-31",
        "endMin": "2018-12-20",
        "endState": "ONGOING",
        "form": "SPAN",
        "startMax": "2018-12-20",
        "startMin": "2018-12-20",
      }
    `)
    expect(toStored(period('2019?'))).toMatchInlineSnapshot(`
      {
        "edtf": "2019?",
        "endMax": "2019-12-31",
        "endMin": "0001-01-01",
        "endState": "ENDED",
        "form": "SPAN",
        "startMax": "9999-12-31",
        "startMin": "2019-01-01",
      }
    `)
    expect(toStored(period('/'))).toMatchInlineSnapshot(`
      {
        "edtf": "/",
        "endMax": "9999-12-31",
        "endMin": "0001-01-01",
        "endState": "UNKNOWN",
        "form": "SPAN",
        "startMax": "9999-12-31",
        "startMin": "0001-01-01",
      }
    `)
    for (const edtf of ['2018-12-20/..', '2019?', '/', '0001-01-01', '/0001-01-01', '0001-01-01/..', '9998-12-31']) {
      expect(fromStored(toStored(period(edtf)))).toEqual(period(edtf))
    }
  })

  it('tells the first day of the calendar from no bound', () => {
    expect(certaintyOn(fromStored(toStored(period('0001-01-01'))), '0001-01-01')).toBe('CERTAIN')
    expect(certaintyOn(fromStored(toStored(period('0001-01-01?'))), '0001-01-01')).toBe('POSSIBLE')
  })

  it('whose text is no period concerns that row alone', () => {
    expect(messageOf(() => fromStored({ ...toStored(period('2019')), edtf: 'never' }), DecodeError)).toMatchInlineSnapshot(
      `"expected EDTF as the text of a stored period, but it is not read"`,
    )
  })
})

describe('the overlap of periods', () => {
  it('is what they share for certain and what they may share', () => {
    const overlap = overlapOf([period('2018-12-20/..', { attestedThrough: '2020-01-02' }), period('2019-11-13/2021-01')])
    expect(overlap).toEqual({
      certainty: 'CERTAIN',
      possible: { from: '2019-11-13', to: '2021-01-31' },
      certain: { from: '2019-11-13', through: '2020-01-02' },
    })
  })

  it('is none where they share no day, and all of history where none is given', () => {
    expect(overlapOf([period('2019'), period('2020')])).toEqual({ certainty: null, possible: null, certain: null })
    expect(overlapOf([])).toEqual({ certainty: 'POSSIBLE', possible: { from: null, to: null }, certain: null })
    expect(overlapPeriod([period('2019'), period('2020')])).toBeNull()
    expect(overlapPeriod([])).toBeNull()
  })

  it('may be certain although no day of it is', () => {
    const signed = period('2019-04', { form: 'INSTANT' })
    expect(overlapOf([signed, period('2019')])).toEqual({
      certainty: 'CERTAIN',
      possible: { from: '2019-04-01', to: '2019-04-30' },
      certain: null,
    })
  })

  it('of two instants of one month is not certain: they may be different days', () => {
    const signed = period('2019-04', { form: 'INSTANT' })
    const other = period('2019-04', { form: 'INSTANT' })
    expect(overlapOf([signed, other]).certainty).toBe('POSSIBLE')
    expect(overlapPeriod([signed, other])).toMatchObject({ edtf: '2019-04-01?/2019-04-30?', startMax: null, endMin: null })
  })

  it('as a period is the one that lies within the others, or a new one of days', () => {
    const acting = period('2019-11-13/2021-01-11')
    expect(overlapPeriod([period('2018/..', { attestedThrough: '2021-02-01' }), acting])).toBe(acting)
    const edtfOf = (...texts: string[]) => overlapPeriod(texts.map((text) => period(text)))?.edtf
    expect([
      edtfOf('2019-04-08/2019-11-13', '2019-11-13/2021-01-11'),
      edtfOf('2018-12-20/..', '2019-11-13/..'),
      edtfOf('2018-12-20/..', '2019-11-13/'),
      edtfOf('2018-12-20/2019-06', '2019-01/2020'),
      edtfOf('../..', '../..'),
    ]).toMatchInlineSnapshot(`
      [
        "2019-11-13",
        "2019-11-13?/..",
        "2019-11-13?/",
        "2019-01-01?/2019-06-30?",
        "../..",
      ]
    `)
  })
})
