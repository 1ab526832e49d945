/** One text or date of an answer that tells of a day later than it should. */
export interface Later {
  /** The fields that lead to it, lists left out. */
  readonly path: string
  readonly says: string
  readonly text: string
  /** What holds it, the innermost first. */
  readonly within: readonly Holder[]
}

/** An object of an answer. */
export type Holder = { readonly [field: string]: unknown }

/** Handles, addresses, the clocks of this graph and the versions of programs: they name, and tell nothing of the world. */
const ASIDE = new Set(['id', 'cursor', 'startCursor', 'endCursor', 'url', 'archivedUrl', 'dataVersion', 'engine', 'schemaVersion'])

function isAside(field: string): boolean {
  return ASIDE.has(field) || field.endsWith('At')
}

/** Everything in an answer that tells of a day later than the given one; bounds of a partial date that may be that day or an earlier one are no such thing. */
export function laterThan(day: string, answer: unknown): readonly Later[] {
  return search(answer, { day, path: [], within: [] })
}

interface Place {
  readonly day: string
  readonly path: readonly string[]
  readonly within: readonly Holder[]
}

function search(value: unknown, place: Place): readonly Later[] {
  if (typeof value === 'string')
    return datesIn(value)
      .filter(({ from }) => from > place.day)
      .map(({ says }) => ({ path: place.path.join('.'), says, text: value, within: place.within }))
  if (Array.isArray(value)) return value.flatMap((item) => search(item, place))
  if (!isHolder(value)) return []
  const within = [value, ...place.within]
  const hidden = hiddenIn(value, place.day)
  return Object.entries(value).flatMap(([field, item]) =>
    isAside(field) || hidden.includes(field) ? [] : search(item, { ...place, path: [...place.path, field], within }),
  )
}

/** The fields of an object that tell of no later day, whatever their text. */
function hiddenIn(value: Holder, day: string): readonly string[] {
  switch (value.__typename) {
    case 'FuzzyDate':
      return ofDate(value, day)
    case 'Period':
      return ofPeriod(value, day)
    // The unit of the calendar in which the day itself lies ends later.
    case 'HistogramBin':
      return text(value, 'from') <= day ? ['to'] : []
    default:
      return []
  }
}

const DATE_FIELDS = ['edtf', 'display', 'earliest', 'latest']
const BOUNDS = ['possibleFrom', 'certainFrom', 'certainThrough', 'possibleThrough']

/** A date that may be the day or an earlier one tells of no later day, though it ends later. */
function ofDate(date: Holder, day: string): readonly string[] {
  return text(date, 'earliest') <= day ? DATE_FIELDS : []
}

/** The same for a period neither of whose dates is later; of its bounds those that are the last days of such a date. */
function ofPeriod(period: Holder, day: string): readonly string[] {
  const dates = [period.start, period.end].filter(isHolder)
  if (dates.some((date) => text(date, 'earliest') > day)) return []
  const last = [day, ...dates.map((date) => text(date, 'latest'))].toSorted().at(-1) ?? day
  return ['edtf', 'display', ...BOUNDS.filter((bound) => typeof period[bound] === 'string' && period[bound] <= last)]
}

function text(holder: Holder, field: string): string {
  const value = holder[field]
  if (typeof value !== 'string') throw new Error(`expected text in ${field}, came ${JSON.stringify(value)}`)
  return value
}

export function isHolder(value: unknown): value is Holder {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']
const MONTH = `(?:${MONTHS.join('|')}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?)`
const YEAR = '(?:19|20)\\d\\d'
const FORMS = [
  `(?<!\\d)(?<isoYear>\\d{4})-(?<isoMonth>\\d\\d)(?:-(?<isoDay>\\d\\d))?(?!\\d)`,
  `(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month>${MONTH}),? (?<year>${YEAR})(?!\\d)`,
  `(?<month2>${MONTH}) (?<day2>\\d{1,2})(?:st|nd|rd|th)?,? (?<year2>${YEAR})(?!\\d)`,
  `(?<month3>${MONTH}),? (?:of )?(?<year3>${YEAR})(?!\\d)`,
  `(?:fiscal(?: year)? |\\bFY ?)(?<fiscal>${YEAR})(?!\\d)`,
  `(?<![\\d,.$/-])(?<year4>${YEAR})(?![\\d,]*\\d|-\\d)`,
]
const DATES = new RegExp(FORMS.join('|'), 'gi')

interface Told {
  readonly says: string
  /** The earliest day that it can mean. */
  readonly from: string
}

/** The dates in a text: ISO, and English with a month's name or as a year. A fiscal year of the United States begins in October. */
export function datesIn(text: string): readonly Told[] {
  // Each form has a year, and most texts have none: they are many.
  if (!/\d{4}/.test(text)) return []
  return [...text.matchAll(DATES)].flatMap(({ 0: says, groups: g = {} }): readonly Told[] => {
    if (g.isoYear !== undefined) return iso(says, g.isoYear, Number(g.isoMonth), g.isoDay)
    if (g.fiscal !== undefined) return [{ says, from: `${Number(g.fiscal) - 1}-10-01` }]
    const year = g.year ?? g.year2 ?? g.year3 ?? g.year4 ?? ''
    const name = g.month ?? g.month2 ?? g.month3
    const month = name === undefined ? 1 : MONTHS.findIndex((each) => each.startsWith(name.toLowerCase().replace('.', '').slice(0, 3))) + 1
    return [{ says, from: [year, two(month), two(g.day ?? g.day2 ?? 1)].join('-') }]
  })
}

/** Beside months, the seasons 21 to 24 of EDTF, each from its first month; what has no such month is a number. */
function iso(says: string, year: string, month: number, day: string | undefined): readonly Told[] {
  const first = month >= 21 && month <= 24 ? (month - 20) * 3 : month
  return first < 1 || first > 12 ? [] : [{ says, from: `${year}-${two(first)}-${day ?? '01'}` }]
}

function two(number: number | string): string {
  return String(number).padStart(2, '0')
}
