import { BadInput } from './errors.ts'
import type { Day } from './time/day.ts'
import { parseDate } from './time/edtf.ts'
import { mentionsLaterThan } from './time/holds.ts'

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const SEASONS = ['spring', 'summer', 'autumn', 'winter']
const MONTH = `(?<month>${MONTHS.join('|')})`
const YEAR = '(?<year>(?:19|20)\\d\\d)(?!\\d)'

type Parts = { readonly [name: string]: string }

/** How dates are said, and what each is in EDTF. Longer forms first: what one has read is not read again as a part. */
const FORMS: readonly { readonly said: RegExp; readonly edtf: (parts: Parts) => string }[] = [
  { said: /(?<!\d)(?<iso>\d{4}-\d\d(?:-\d\d)?)(?!\d)/g, edtf: ({ iso = '' }) => iso },
  { said: new RegExp(`(?<!\\d)(?<day>\\d{1,2}) ${MONTH},? ${YEAR}`, 'g'), edtf: dayOfMonth },
  { said: new RegExp(`${MONTH} (?<day>\\d{1,2}),? ${YEAR}`, 'g'), edtf: dayOfMonth },
  { said: new RegExp(`${MONTH},?(?: of)? ${YEAR}`, 'g'), edtf: monthOf },
  {
    said: new RegExp(`\\b(?<season>${SEASONS.join('|')}),?(?: of)? ${YEAR}`, 'gi'),
    edtf: ({ season = '', year }) => `${year}-${21 + SEASONS.indexOf(season.toLowerCase())}`,
  },
  // A fiscal year of the United States begins in the October before.
  { said: new RegExp(`\\b(?:fiscal (?:year )?|FY ?)${YEAR}`, 'gi'), edtf: ({ year }) => `${Number(year) - 1}-10` },
  { said: new RegExp(`(?<![\\d.,$-])${YEAR}(?![.,]\\d)`, 'g'), edtf: ({ year = '' }) => year },
]

function monthOf({ month = '', year }: Parts): string {
  return `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}`
}

function dayOfMonth(parts: Parts): string {
  return `${monthOf(parts)}-${(parts.day ?? '').padStart(2, '0')}`
}

/** The dates in a text, ISO or English, that lie wholly after a day, as the text has them. A day without its year is not found. */
export function datesLaterThan(text: string, day: Day): readonly string[] {
  const found: string[] = []
  let unread = text
  for (const { said, edtf } of FORMS) {
    for (const match of unread.matchAll(said)) if (match.groups !== undefined && isLater(edtf(match.groups), day)) found.push(match[0])
    unread = unread.replaceAll(said, '…')
  }
  return found
}

/** A number that only looks like a date is none. */
function isLater(edtf: string, day: Day): boolean {
  try {
    return mentionsLaterThan(parseDate(edtf), day)
  } catch (error) {
    if (error instanceof BadInput) return false
    throw error
  }
}
