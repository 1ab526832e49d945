import { describe, expect, it } from 'vitest'
import { BadInput } from '../../../graph/errors.ts'
import { parseDate, parsePeriod } from '../../../graph/time/edtf.ts'
import { messageOf } from './message-of.ts'

describe('a text that is refused', () => {
  it('gets a sentence that says what was expected, what came and why it is not read', () => {
    const dates = [
      '',
      ' 2019',
      '2019/2020',
      '2019-02-29',
      '2019-11-31',
      '2019-13',
      '2019-00',
      '2019-1',
      '2019-11-5',
      '19',
      '201',
      '20XX',
      'XXXX',
      '2004-XX-05',
      '201x',
      '2019~?',
      '?2019',
      '2019-~11',
      '2019-25',
      '2019-41',
      '2019-21-01',
      '[2019,2020]',
      '{2019,2020}',
      'Y20190',
      'Y2E5',
      '2019S2',
      '-0001',
      '0000',
      '9999',
      '000X',
      '999X',
      '9998-24',
      '2019-11-13T10:00:00Z',
      'Nov 2019',
      'November',
      '13.11.2019',
      '2'.repeat(200),
    ]
    expect(dates.map((text) => messageOf(() => parseDate(text), BadInput).replace(PREFIX, ''))).toMatchInlineSnapshot(`
      [
        """: the text is empty",
        "" 2019": a date has no spaces",
        ""2019/2020": it is a period; write one date",
        ""2019-02-29": February 2019 has the days 01 to 28",
        ""2019-11-31": November 2019 has the days 01 to 30",
        ""2019-13": a month is 01 to 12, a season 21 to 24",
        ""2019-00": a month is 01 to 12, a season 21 to 24",
        ""2019-1": months and days have two digits",
        ""2019-11-5": months and days have two digits",
        ""19": it is a century; write a decade such as 201X, a year, or a period of years",
        ""201": it is a decade of level 2; write it with an X, such as 201X",
        ""20XX": it hides other digits than 201X, 2004-XX, 2004-06-XX and 2004-XX-XX do",
        ""XXXX": it hides other digits than 201X, 2004-XX, 2004-06-XX and 2004-XX-XX do",
        ""2004-XX-05": it hides other digits than 201X, 2004-XX, 2004-06-XX and 2004-XX-XX do",
        ""201x": a date takes one of ~ (about), ? (uncertain) and % (both) at its end, and hidden digits are a capital X",
        ""2019~?": a date takes one of ~ (about), ? (uncertain) and % (both) at its end, and hidden digits are a capital X",
        ""?2019": it marks a part of the date, which is level 2; put ~, ? or % at its end",
        ""2019-~11": it marks a part of the date, which is level 2; put ~, ? or % at its end",
        ""2019-25": it is a division of the year of level 2; seasons are 21 (spring), 22 (summer), 23 (autumn) and 24 (winter)",
        ""2019-41": it is a division of the year of level 2; seasons are 21 (spring), 22 (summer), 23 (autumn) and 24 (winter)",
        ""2019-21-01": there is no month 21",
        ""[2019,2020]": it is a set of possible dates; write one date of less precision",
        ""{2019,2020}": it is a list of dates; give one claim for each",
        ""Y20190": a year has four digits, 0001 to 9998, and no Y, exponent or precision",
        ""Y2E5": a year has four digits, 0001 to 9998, and no Y, exponent or precision",
        ""2019S2": a year has four digits, 0001 to 9998, and no Y, exponent or precision",
        ""-0001": it is a year before 0001; years are 0001 to 9998",
        ""0000": all its days must lie in the years 0001 to 9998",
        ""9999": all its days must lie in the years 0001 to 9998",
        ""000X": all its days must lie in the years 0001 to 9998",
        ""999X": all its days must lie in the years 0001 to 9998",
        ""9998-24": all its days must lie in the years 0001 to 9998",
        ""2019-11-13T10:00:00Z": it has a time of day; write the day alone",
        ""Nov 2019": a date has no spaces",
        ""November": it is not EDTF",
        ""13.11.2019": it is not EDTF",
        ""222222222222222222222222222222222222222222222222222222222222…": it has 200 characters, and no date has so many",
      ]
    `)
    const periods = [
      '2020/2019',
      '2020-01-02/2020-01-01',
      '2019/2020/2021',
      '2019/…',
      '2019-11-13T10:00Z/2020',
      '2019/2020-02-30',
      '[2019]/2020',
      '-0005/2019',
      '.././..',
      '/ ',
    ]
    expect(periods.map((text) => messageOf(() => parsePeriod(text), BadInput).replace(PREFIX, ''))).toMatchInlineSnapshot(`
      [
        ""2020/2019": it ends before it starts; correct one of its dates",
        ""2020-01-02/2020-01-01": it ends before it starts; correct one of its dates",
        ""2019/2020/2021": a period has one slash",
        ""2019/…": in its end, it is not EDTF",
        ""2019-11-13T10:00Z/2020": in its start, it has a time of day; write the day alone",
        ""2019/2020-02-30": in its end, February 2020 has the days 01 to 29",
        ""[2019]/2020": in its start, it is a set of possible dates; write one date of less precision",
        ""-0005/2019": in its start, it is a year before 0001; years are 0001 to 9998",
        "".././..": a period has one slash",
        ""/ ": in its end, a date has no spaces",
      ]
    `)
  })

  it('is told the form in full', () => {
    expect(messageOf(() => parseDate('2019-13'), BadInput)).toMatchInlineSnapshot(
      `"expected an EDTF date such as 2019-11-13, 2019-11, 2019-21, 2019~ or 201X, but came "2019-13": a month is 01 to 12, a season 21 to 24"`,
    )
    expect(messageOf(() => parsePeriod('2020/2019'), BadInput)).toMatchInlineSnapshot(
      `"expected an EDTF period such as 2019-11-13, 2019-11/2021, 2018-12-20/.. (goes on) or 2018-12-20/ (end not known), but came "2020/2019": it ends before it starts; correct one of its dates"`,
    )
  })

  it('of great length is refused for its length, before the parser of the library reads it', () => {
    const long = `[${'2019,'.repeat(200_000)}2019]`
    expect(messageOf(() => parseDate(long), BadInput)).toMatch(/: it has 1000006 characters, and no date has so many$/)
  })
})

const PREFIX = /^expected an EDTF (date|period) such as .*?, but came /
