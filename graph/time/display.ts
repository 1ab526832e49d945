import type { Period } from './bounds.ts'
import { SEASONS } from './calendar.ts'
import { type Day, isAfter, isBefore, monthName } from './day.ts'
import type { FuzzyDate } from './edtf.ts'

/** A day in English: "13 November 2019". */
export function sayDay(day: Day): string {
  return `${Number(day.slice(8, 10))} ${sayMonth(day)}`
}

/** A date in English, with what is not sure about it: "June 2019", "about June 2019", "possibly June 2019", "about 2019, uncertain". */
export function sayDate(date: FuzzyDate): string {
  return qualified(date, { about: `about ${nominal(date)}`, exact: nominal(date) })
}

/** A period in English, with the ends that are not known, that go on, or that are only attested: "since 28 January 2019, going on". */
export function sayPeriod(period: Period): string {
  const { edtf, form, start, end, endMin } = period
  if (start !== null && !edtf.includes('/')) return form === 'INSTANT' || start.precision === 'DAY' ? someDayIn(start) : wholeOf(start)
  if (form === 'SPAN' && edtf === '/' && endMin === null) return 'at a time not known'
  return form === 'INSTANT' ? someDayBetween(start, end) : `${sayEnds(period)}${sayEvidence(period)}`
}

function someDayIn(date: FuzzyDate): string {
  const within = stated(date)
  if (date.precision === 'DAY') return qualified(date, { about: `on or about ${within}`, exact: `on ${within}` })
  return qualified(date, { about: `some day about ${within}`, exact: `some day in ${within}` })
}

function wholeOf(date: FuzzyDate): string {
  if (date.approximate || date.uncertain) return sayDate(date)
  if (date.precision === 'DECADE') return `a year in ${nominal(date)}`
  return date.edtf.includes('X') ? nominal(date) : `throughout ${nominal(date)}`
}

function someDayBetween(start: FuzzyDate | null, end: FuzzyDate | null): string {
  if (start !== null && end !== null) return `some day from ${sayDate(start)} to ${sayDate(end)}`
  if (start !== null) return `some day from ${sayDate(start)} on`
  return end !== null ? `some day until ${sayDate(end)}` : 'on a day not known'
}

function sayEnds({ edtf, start, end, endState }: Period): string {
  if (start !== null && end !== null) return `${sayDate(start)} to ${sayDate(end)}`
  const later = endState === 'ONGOING' ? 'going on' : 'end not known'
  if (start !== null) return `since ${sayDate(start)}, ${later}`
  const earlier = edtf.startsWith('..') ? 'start open' : 'start not known'
  return end !== null ? `until ${sayDate(end)}, ${earlier}` : `${earlier}, ${later}`
}

/** The attested days, where a side without a date left one in the bounds. */
function sayEvidence({ start, end, startMax, endMin }: Period): string {
  const from = start === null && startMax !== null && (end === null || isBefore(startMax, end.latest)) ? startMax : null
  const to = end === null && endMin !== null && (start === null || isAfter(endMin, start.earliest)) ? endMin : null
  if (from !== null && from === to) return ` (attested on ${sayDay(from)})`
  if (from !== null) return ` (attested from ${sayDay(from)}${to === null ? '' : ` to ${sayDay(to)}`})`
  return to === null ? '' : ` (attested to ${sayDay(to)})`
}

function qualified({ approximate, uncertain }: FuzzyDate, say: { readonly about: string; readonly exact: string }): string {
  if (approximate) return uncertain ? `${say.about}, uncertain` : say.about
  return uncertain ? `possibly ${say.exact}` : say.exact
}

/** The date without its mark: `earliest` and `latest` are widened by `~`, so the text tells it. */
function nominal(date: FuzzyDate): string {
  if (!date.edtf.includes('X') || date.precision === 'DECADE') return stated(date)
  return date.edtf.lastIndexOf('-') > 4 ? `a day in ${stated(date)}` : `a month in ${stated(date)}`
}

/** What the text tells: hidden digits are left away. */
function stated({ edtf, precision }: FuzzyDate): string {
  const year = Number(edtf.slice(0, 4))
  switch (precision) {
    case 'DAY':
      return sayDay(edtf.slice(0, 10))
    case 'MONTH':
      return sayMonth(edtf)
    case 'SEASON': {
      const season = SEASONS[Number(edtf.slice(5, 7)) - 21]
      return season === 'winter' ? `winter ${year}–${year + 1}` : `${season} ${year}`
    }
    case 'YEAR':
      return String(year)
    case 'DECADE':
      return `the ${Number(edtf.slice(0, 3))}0s`
  }
}

function sayMonth(text: string): string {
  return `${monthName(Number(text.slice(5, 7)))} ${Number(text.slice(0, 4))}`
}
