// What a period means, counted out from the words of the design for the dates that the pool has: days and months, one of them perhaps approximate.

const FIRST = '0000-00-00'
const LAST = '9999-99-99'

/** Days between which something lies. */
interface Range {
  readonly from: string
  readonly to: string
}

/** Where a period may begin and end, as far as dates and evidence tell; `sure` leaves out what an approximate date tells. */
interface Meaning {
  readonly form: 'INSTANT' | 'SPAN'
  readonly start: Range
  readonly end: Range
  readonly sure: { readonly start: Range; readonly end: Range }
  readonly isOneDate: boolean
}

export interface Asked {
  readonly from: string | null
  readonly to: string | null
}

export interface Claimed {
  readonly edtf: string
  readonly form: 'INSTANT' | 'SPAN'
  /** The last day for which a source attests it. */
  readonly attested: string | null
}

const ANY: Range = { from: FIRST, to: LAST }

/** The first and the last day of a date. */
export function rangeOf(date: string): Range {
  const plain = date.replace('~', '')
  const [year = 0, month = 0] = plain.split('-').map(Number)
  const range = plain.length === 10 ? { from: plain, to: plain } : { from: `${plain}-01`, to: `${plain}-${lastDay(year, month)}` }
  if (plain === date) return range
  return plain.length === 10
    ? { from: shifted(plain, -1), to: shifted(plain, 1) }
    : { from: shiftedMonth(year, month, -1).from, to: shiftedMonth(year, month, 1).to }
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function shifted(day: string, by: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10)
}

function shiftedMonth(year: number, month: number, by: number): Range {
  return rangeOf(new Date(Date.UTC(year, month - 1 + by, 1)).toISOString().slice(0, 7))
}

/** The two dates of a period as written; null where a side has none. */
export function datesOf(edtf: string): { readonly start: string | null; readonly end: string | null } {
  const [left = '', right] = edtf.split('/')
  if (right === undefined) return { start: left, end: left }
  const side = (text: string): string | null => (text === '' || text === '..' ? null : text)
  return { start: side(left), end: side(right) }
}

function meaningOf({ edtf, form, attested }: Claimed): Meaning {
  const { start, end } = datesOf(edtf)
  const read = (date: string | null): Range => (date === null ? ANY : rangeOf(date))
  const sure = (date: string | null): Range => (date === null || date.endsWith('~') ? ANY : rangeOf(date))
  const seen = attested === null ? ANY : { from: attested, to: attested }
  return {
    form,
    start: read(start),
    end: read(end),
    // It began no later and ended no earlier than a day for which it is attested.
    sure: { start: { from: FIRST, to: min(sure(start).to, seen.to) }, end: { from: max(sure(end).from, seen.from), to: LAST } },
    isOneDate: !edtf.includes('/'),
  }
}

/** Whether it was so on some day of those asked: surely, perhaps, or (null) not. */
export function certaintyOf(claimed: Claimed, asked: Asked): 'CERTAIN' | 'POSSIBLE' | null {
  const { from, to } = { from: asked.from ?? FIRST, to: asked.to ?? LAST }
  const meaning = meaningOf(claimed)
  if (meaning.start.from > to || meaning.end.to < from) return null
  if (meaning.form === 'INSTANT') return from <= meaning.start.from && meaning.end.to <= to ? 'CERTAIN' : 'POSSIBLE'
  const { start, end } = datesOf(claimed.edtf)
  const told = [start, end].filter((date) => date !== null && !date.endsWith('~'))
  if (told.length === 0 && claimed.attested === null) return 'POSSIBLE'
  // Of one date, every day; else it surely had begun by the last day that its start or its end allows, and lasted to the first.
  const latestStart = meaning.isOneDate ? meaning.start.from : min(meaning.sure.start.to, end === null ? LAST : rangeOf(end).to)
  const earliestEnd = meaning.isOneDate ? meaning.end.to : max(meaning.sure.end.from, start === null ? FIRST : rangeOf(start).from)
  return latestStart <= to && from <= earliestEnd ? 'CERTAIN' : 'POSSIBLE'
}

/** The earliest day on which it may have begun, by which lists are ordered. */
export function earliestStart(edtf: string): string {
  const { start } = datesOf(edtf)
  return start === null ? FIRST : rangeOf(start).from
}

/** Days on each of which two things were surely so: whether there is one. */
export function shareSureDay(a: Claimed, b: Claimed): boolean {
  for (const day of sureDays(a)) if (certaintyOf(b, { from: day, to: day }) === 'CERTAIN') return true
  return false
}

/** The days from the autumn of 2018 to the summer of 2020, outside which the pool has none, on which it was surely so. */
function sureDays(claimed: Claimed): readonly string[] {
  const days: string[] = []
  for (let day = '2018-09-01'; day < '2020-08-01'; day = shifted(day, 1)) {
    if (certaintyOf(claimed, { from: day, to: day }) === 'CERTAIN') days.push(day)
  }
  return days
}

/** What of the evidence matters: the same dates with evidence that adds nothing say the same. */
export function boundsOf(claimed: Claimed): string {
  const { start, end, sure } = meaningOf(claimed)
  const dates = datesOf(claimed.edtf)
  const began = min(sure.start.to, dates.end === null ? LAST : rangeOf(dates.end).to)
  const lasted = max(sure.end.from, dates.start === null ? FIRST : rangeOf(dates.start).from)
  return [start.from, end.to, began, lasted].join(' ')
}

function min(a: string, b: string): string {
  return a < b ? a : b
}

function max(a: string, b: string): string {
  return a > b ? a : b
}
