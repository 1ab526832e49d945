import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BadInput } from '../../../graph/errors.ts'
import {
  compareDays,
  compareInstants,
  dayAt,
  dayNumber,
  earlierDay,
  instantAt,
  isAfter,
  isBefore,
  isDay,
  laterDay,
  nextDay,
  parseDay,
  parseInstant,
  previousDay,
  todayUtc,
} from '../../../graph/time/day.ts'
import { messageOf } from './message-of.ts'

const someDay = fc.integer({ min: dayNumber('0001-01-01'), max: dayNumber('9998-12-31') }).map((n) => dayAt(n) ?? '')

describe('a day', () => {
  it('is read where the calendar has it', () => {
    for (const day of ['2019-11-13', '2020-02-29', '2000-02-29', '0001-01-01', '9998-12-31']) expect(parseDay(day)).toBe(day)
  })

  it('is refused where the calendar does not have it', () => {
    const refused = [
      '2019-02-29',
      '1900-02-29',
      '2019-04-31',
      '2019-13-01',
      '2019-11-00',
      '0000-01-01',
      '9999-12-31',
      '2019-11',
      '2019-11-13T00:00Z',
      '',
    ]
    expect(refused.map((text) => messageOf(() => parseDay(text), BadInput))).toMatchInlineSnapshot(`
      [
        "expected a day as YYYY-MM-DD, such as 2019-11-13, but came "2019-02-29": February 2019 has the days 01 to 28",
        "expected a day as YYYY-MM-DD, such as 2019-11-13, but came "1900-02-29": February 1900 has the days 01 to 28",
        "expected a day as YYYY-MM-DD, such as 2019-11-13, but came "2019-04-31": April 2019 has the days 01 to 30",
        "expected a day as YYYY-MM-DD, such as 2019-11-13, but came "2019-13-01": there is no month 13",
        "expected a day as YYYY-MM-DD, such as 2019-11-13, but came "2019-11-00": November 2019 has the days 01 to 30",
        "expected a day as YYYY-MM-DD, such as 2019-11-13, but came "0000-01-01": its year is not from 0001 to 9998",
        "expected a day as YYYY-MM-DD, such as 2019-11-13, but came "9999-12-31": its year is not from 0001 to 9998",
        "expected a day as YYYY-MM-DD, such as 2019-11-13, but came "2019-11": it does not have that form",
        "expected a day as YYYY-MM-DD, such as 2019-11-13, but came "2019-11-13T00:00Z": it does not have that form",
        "expected a day as YYYY-MM-DD, such as 2019-11-13, but came "": it does not have that form",
      ]
    `)
  })

  it('has the days beside it that the calendar has, for each day of 9,998 years', () => {
    expect([nextDay('2019-02-28'), nextDay('2020-02-28'), nextDay('2019-12-31'), previousDay('2020-03-01')]).toEqual([
      '2019-03-01',
      '2020-02-29',
      '2020-01-01',
      '2020-02-29',
    ])
    fc.assert(
      fc.property(someDay, (day) => {
        const next = nextDay(day)
        if (next === null) return
        expect(isDay(next) && previousDay(next) === day && isBefore(day, next) && dayNumber(next) === dayNumber(day) + 1).toBe(true)
      }),
    )
  })

  it('has none beyond the ends of the calendar', () => {
    expect([previousDay('0001-01-01'), nextDay('9998-12-31')]).toEqual([null, null])
  })

  it('is compared in time', () => {
    fc.assert(
      fc.property(someDay, someDay, (a, b) => {
        const order = Math.sign(dayNumber(a) - dayNumber(b))
        expect([compareDays(a, b), isBefore(a, b), isAfter(a, b)]).toEqual([order, order < 0, order > 0])
        expect([earlierDay(a, b), laterDay(a, b)]).toEqual(order < 0 ? [a, b] : [b, a])
      }),
    )
  })

  it('of today is the day in UTC', () => {
    expect(todayUtc(Date.UTC(2020, 0, 14, 23, 59, 59, 999))).toBe('2020-01-14')
  })
})

describe('an instant', () => {
  it('is brought to UTC and to one width, so that text order is time order', () => {
    const read = [
      '2020-01-14T12:00:00Z',
      '2020-01-14T12:00:00.5Z',
      '2020-01-14T23:30:00-05:00',
      '2020-01-01T00:30:00+01:00',
      '2020-01-14T12:00:00.123456789Z',
    ]
    expect(read.map(parseInstant)).toEqual([
      '2020-01-14T12:00:00.000Z',
      '2020-01-14T12:00:00.500Z',
      '2020-01-15T04:30:00.000Z',
      '2019-12-31T23:30:00.000Z',
      '2020-01-14T12:00:00.123Z',
    ])
    expect(compareInstants('2020-01-14T12:00:00.500Z', '2020-01-14T12:00:00.000Z')).toBe(1)
    expect(instantAt(0)).toBe('1970-01-01T00:00:00.000Z')
  })

  it('is refused without a zone, with a day that is none, or out of the calendar', () => {
    const refused = [
      '2020-01-14T12:00:00',
      '2019-02-29T12:00:00Z',
      '2020-01-14T24:00:00Z',
      '2020-01-14',
      '0001-01-01T00:00:00+01:00',
      '9998-12-31T23:30:00-01:00',
    ]
    expect(refused.map((text) => messageOf(() => parseInstant(text), BadInput))).toMatchInlineSnapshot(`
      [
        "expected an instant with its zone, such as 2020-01-14T12:00:00Z, but came "2020-01-14T12:00:00": it does not have that form",
        "expected an instant with its zone, such as 2020-01-14T12:00:00Z, but came "2019-02-29T12:00:00Z": February 2019 has the days 01 to 28",
        "expected an instant with its zone, such as 2020-01-14T12:00:00Z, but came "2020-01-14T24:00:00Z": it does not have that form",
        "expected an instant with its zone, such as 2020-01-14T12:00:00Z, but came "2020-01-14": it does not have that form",
        "expected an instant with its zone, such as 2020-01-14T12:00:00Z, but came "0001-01-01T00:00:00+01:00": in UTC its year is not from 0001 to 9998",
        "expected an instant with its zone, such as 2020-01-14T12:00:00Z, but came "9998-12-31T23:30:00-01:00": in UTC its year is not from 0001 to 9998",
      ]
    `)
  })
})
