import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BadInput } from '../../../graph/errors.ts'
import { dayAt, dayNumber } from '../../../graph/time/day.ts'
import { parseDate, parsePeriod } from '../../../graph/time/edtf.ts'

function row(text: string): string {
  const { precision, earliest, latest, approximate, uncertain } = parseDate(text)
  const marks = [approximate && 'approximate', uncertain && 'uncertain'].filter(Boolean).join(' ')
  return [text, precision, earliest, latest, marks].filter((part) => part !== '').join(' ')
}

describe('a date', () => {
  it('has the precision and the possible days of what its text tells', () => {
    const texts = ['2019-11-13', '2019-11', '2020-02', '2019', '201X', '2019-21', '2019-22', '2019-23', '2019-24', '0001', '9998-12']
    expect(texts.map(row)).toMatchInlineSnapshot(`
      [
        "2019-11-13 DAY 2019-11-13 2019-11-13",
        "2019-11 MONTH 2019-11-01 2019-11-30",
        "2020-02 MONTH 2020-02-01 2020-02-29",
        "2019 YEAR 2019-01-01 2019-12-31",
        "201X DECADE 2010-01-01 2019-12-31",
        "2019-21 SEASON 2019-03-01 2019-05-31",
        "2019-22 SEASON 2019-06-01 2019-08-31",
        "2019-23 SEASON 2019-09-01 2019-11-30",
        "2019-24 SEASON 2019-12-01 2020-02-29",
        "0001 YEAR 0001-01-01 0001-12-31",
        "9998-12 MONTH 9998-12-01 9998-12-31",
      ]
    `)
  })

  it('with hidden digits has the precision that remains', () => {
    expect(['2004-XX', '2004-06-XX', '2004-XX-XX', '201X'].map(row)).toMatchInlineSnapshot(`
      [
        "2004-XX YEAR 2004-01-01 2004-12-31",
        "2004-06-XX MONTH 2004-06-01 2004-06-30",
        "2004-XX-XX YEAR 2004-01-01 2004-12-31",
        "201X DECADE 2010-01-01 2019-12-31",
      ]
    `)
  })

  it('is widened by ~ by one unit of its precision on both sides', () => {
    const texts = ['2019-11-13~', '2020-02-29~', '2019-01~', '2019-21~', '2019-24~', '2019~', '201X~', '2004-06-XX~']
    expect(texts.map(row)).toMatchInlineSnapshot(`
      [
        "2019-11-13~ DAY 2019-11-12 2019-11-14 approximate",
        "2020-02-29~ DAY 2020-02-28 2020-03-01 approximate",
        "2019-01~ MONTH 2018-12-01 2019-02-28 approximate",
        "2019-21~ SEASON 2018-12-01 2019-08-31 approximate",
        "2019-24~ SEASON 2019-09-01 2020-05-31 approximate",
        "2019~ YEAR 2018-01-01 2020-12-31 approximate",
        "201X~ DECADE 2000-01-01 2029-12-31 approximate",
        "2004-06-XX~ MONTH 2004-05-01 2004-07-31 approximate",
      ]
    `)
  })

  it('is not widened by ?, and by % as by ~', () => {
    expect(['2019-11?', '2019-11%'].map(row)).toMatchInlineSnapshot(`
      [
        "2019-11? MONTH 2019-11-01 2019-11-30 uncertain",
        "2019-11% MONTH 2019-10-01 2019-12-31 approximate uncertain",
      ]
    `)
  })

  it('is not widened beyond the ends of the calendar', () => {
    expect(['0001-01-01~', '0001~', '9998-12~', '9998-23~', '001X~'].map(row)).toMatchInlineSnapshot(`
      [
        "0001-01-01~ DAY 0001-01-01 0001-01-02 approximate",
        "0001~ YEAR 0001-01-01 0002-12-31 approximate",
        "9998-12~ MONTH 9998-11-01 9998-12-31 approximate",
        "9998-23~ SEASON 9998-06-01 9998-12-31 approximate",
        "001X~ DECADE 0001-01-01 0029-12-31 approximate",
      ]
    `)
  })

  it('puts the last February of a winter where the year has 29 days', () => {
    expect(parseDate('2019-24').latest).toBe('2020-02-29')
    expect(parseDate('2020-24').latest).toBe('2021-02-28')
  })
})

describe('a period', () => {
  it('tells open from unknown on either side', () => {
    const read = ['2018-12-20/..', '2018-12-20/', '../2018-12-20', '/2018-12-20', '/', '../..', '/..', '../', '2019/2020', '2019']
    expect(
      read.map((text) => {
        const { startState, endState, single, start, end } = parsePeriod(text)
        return [text, startState, endState, single ? 'single' : 'interval', start?.edtf, end?.edtf].join(' ')
      }),
    ).toMatchInlineSnapshot(`
      [
        "2018-12-20/.. KNOWN ONGOING interval 2018-12-20 ",
        "2018-12-20/ KNOWN UNKNOWN interval 2018-12-20 ",
        "../2018-12-20 OPEN ENDED interval  2018-12-20",
        "/2018-12-20 UNKNOWN ENDED interval  2018-12-20",
        "/ UNKNOWN UNKNOWN interval  ",
        "../.. OPEN ONGOING interval  ",
        "/.. UNKNOWN ONGOING interval  ",
        "../ OPEN UNKNOWN interval  ",
        "2019/2020 KNOWN ENDED interval 2019 2020",
        "2019 KNOWN ENDED single 2019 2019",
      ]
    `)
  })

  it('may start and end on one day, and with marks where a start that it allows is not after an end', () => {
    for (const text of ['2019-11-13/2019-11-13', '2019-03-10/2019-03', '2019-04/2019-03~', '2019-24/2020-01']) {
      expect(parsePeriod(text).edtf).toBe(text)
    }
  })

  it('may have a season or hidden digits on either side', () => {
    const { start, end } = parsePeriod('2019-21~/2020-06-XX')
    expect([start?.earliest, start?.latest, end?.earliest, end?.latest]).toEqual(['2018-12-01', '2019-08-31', '2020-06-01', '2020-06-30'])
  })
})

describe('the text of what is read', () => {
  const mark = fc.constantFrom('', '~', '?', '%')
  const day = fc.integer({ min: dayNumber('0002-01-01'), max: dayNumber('9997-12-31') }).map((n) => dayAt(n) ?? '')
  const base = fc.oneof(
    day,
    day.map((text) => text.slice(0, 7)),
    day.map((text) => `${text.slice(0, 7)}-XX`),
    day.map((text) => text.slice(0, 4)),
    day.map((text) => `${text.slice(0, 4)}-XX`),
    day.map((text) => `${text.slice(0, 4)}-XX-XX`),
    fc.tuple(day, fc.constantFrom('21', '22', '23', '24')).map(([text, season]) => `${text.slice(0, 4)}-${season}`),
    fc.integer({ min: 1, max: 998 }).map((decade) => `${String(decade).padStart(3, '0')}X`),
  )
  const date = fc.tuple(base, mark).map(([text, sign]) => text + sign)

  it('is its canonical form, and reading it again gives the same', () => {
    fc.assert(
      fc.property(date, (text) => {
        const read = parseDate(text)
        expect(read.edtf).toBe(text)
        expect(parseDate(read.edtf)).toEqual(read)
        expect(read.earliest <= read.latest).toBe(true)
      }),
    )
    const side = fc.oneof(date, fc.constantFrom('', '..'))
    fc.assert(
      fc.property(side, side, (start, end) => {
        const text = `${start}/${end}`
        try {
          expect(parsePeriod(text).edtf).toBe(text)
        } catch (error) {
          expect(error).toBeInstanceOf(BadInput)
          expect(parseDate(start).earliest > parseDate(end).latest).toBe(true)
        }
      }),
    )
  })

  it('is read or refused with BadInput, whatever it is', () => {
    const noise = fc.string({ unit: fc.constantFrom(...'0129X-/.~?%[]{},TZ:YES '), maxLength: 24 })
    fc.assert(
      fc.property(fc.oneof(noise, fc.string()), (text) => {
        try {
          expect(parsePeriod(text).edtf).toBe(text)
        } catch (error) {
          expect(error).toBeInstanceOf(BadInput)
        }
      }),
    )
  })
})
