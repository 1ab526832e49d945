import { type Parsed, parse } from 'edtf'
import { BadInput } from '../errors.ts'
import { quoted } from './day.ts'

const EXPECTED = {
  date: 'an EDTF date such as 2019-11-13, 2019-11, 2019-21, 2019~ or 201X',
  period: 'an EDTF period such as 2019-11-13, 2019-11/2021, 2018-12-20/.. (goes on) or 2018-12-20/ (end not known)',
} as const

/** The longest text that is shown to the library: on a long one its parser would hold up every other request. */
const LONGEST = 80

/** The error for a text that this room does not read: what was expected, what came, and why that is not read. */
export function refusal(expected: keyof typeof EXPECTED, text: string, why: string): BadInput {
  return new BadInput(`expected ${EXPECTED[expected]}, but came ${quoted(text)}: ${why}`)
}

/** Says what a text is that does not have the form of a date. The library knows all of EDTF, so it can name what we leave out. */
export function whyNoDate(text: string): string {
  if (text === '') return 'the text is empty'
  if (text.length > LONGEST) return `it has ${text.length} characters, and no date has so many`
  if (/\s/.test(text)) return 'a date has no spaces'
  const parsed = recognise(text)
  return parsed === null ? whyNotEdtf(text) : whyNotOurs(parsed)
}

const YEAR_FORM = 'a year has four digits, 0001 to 9998, and no Y, exponent or precision'

function recognise(text: string): Parsed | null {
  try {
    return parse(text, { level: 3 })
  } catch {
    return null
  }
}

function whyNotEdtf(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}[~?%]?$/.test(text)) return 'there is no such day'
  if (/^\d{4}-\d{2}[~?%]?$/.test(text)) return 'a month is 01 to 12, a season 21 to 24'
  if (/^\d{4}-(0?\d|1[0-2])(-\d{1,2})?$/.test(text)) return 'months and days have two digits'
  if (/^Y|[ES]\d+$/.test(text)) return YEAR_FORM
  if (/[x~?%]{2}$|x/.test(text))
    return 'a date takes one of ~ (about), ? (uncertain) and % (both) at its end, and hidden digits are a capital X'
  return 'it is not EDTF'
}

function whyNotOurs({ type, values, unspecified = 0 }: Parsed): string {
  switch (type) {
    case 'List':
      return 'it is a list of dates; give one claim for each'
    case 'Set':
      return 'it is a set of possible dates; write one date of less precision'
    case 'Interval':
      return 'it is a period; write one date'
    case 'Century':
      return 'it is a century; write a decade such as 201X, a year, or a period of years'
    case 'Decade':
      return 'it is a decade of level 2; write it with an X, such as 201X'
    case 'Season':
      return 'it is a division of the year of level 2; seasons are 21 (spring), 22 (summer), 23 (autumn) and 24 (winter)'
    case 'Year':
      return YEAR_FORM
    case 'Date':
      if (values.length > 3) return 'it has a time of day; write the day alone'
      if (typeof values[0] === 'number' && values[0] < 0) return 'it is a year before 0001; years are 0001 to 9998'
      if (unspecified !== 0) return 'it hides other digits than 201X, 2004-XX, 2004-06-XX and 2004-XX-XX do'
      return 'it marks a part of the date, which is level 2; put ~, ? or % at its end'
  }
}
