import { periodOf } from './claims.ts'
import { ends, isAbout, isRanked, isShown, type Lens, named, nodes } from './lens.ts'
import { type Asked, datesOf, rangeOf } from './periods.ts'
import { order, type SeenClaim, type World } from './world.ts'

interface Entry {
  readonly claim: SeenClaim
  readonly date: string
  readonly change: 'STARTED' | 'ENDED' | 'OCCURRED' | 'MEASURED' | 'SAID'
}

/** The timeline of entities as one. The valid day does not filter it; `during` does, by the earliest day of each entry. */
export function timelineOf(lens: Lens, of: readonly string[], during: Asked) {
  const { world } = lens
  const there = of.filter((key) => world.entity(key) !== undefined)
  const told = world.claims.filter((claim) => isTold(world, claim) && there.some((key) => tellsOf(lens, claim, key)))
  const within = told.flatMap(entriesOf).filter(({ date }) => {
    const { from } = rangeOf(date)
    return (during.from === null || from >= during.from) && (during.to === null || from <= during.to)
  })
  const node = (entry: Entry) => {
    const { claim, date, change } = entry
    return { change, headline: headline(world, entry), date: { edtf: date }, claim: { key: claim.key }, about: about(claim) }
  }
  return {
    totalCount: within.length,
    undated: told.filter((claim) => entriesOf(claim).length === 0).length,
    missing: of.filter((key) => !there.includes(key)),
    edges: nodes(within.toSorted(inOrder).map(node)),
    days: histogram(within, (day) => ({ from: day, to: day })),
    months: histogram(within, (day) => rangeOf(day.slice(0, 7))),
    years: histogram(within, (day) => ({ from: `${day.slice(0, 4)}-01-01`, to: `${day.slice(0, 4)}-12-31` })),
  }
}

/** Relationships as lists show them, statements, and the figures that none seen beside them revised. */
function isTold(world: World, claim: SeenClaim): boolean {
  if ('relationship' in claim.draft) return isShown(claim)
  return isRanked(claim) && !isReplaced(world, claim)
}

/** Whether a figure of a shown rank revised it, directly or through others. */
function isReplaced(world: World, { key }: SeenClaim): boolean {
  return world.claims.some(
    (other) => 'observation' in other.draft && other.draft.revises === key && (isRanked(other) || isReplaced(world, other)),
  )
}

/** A relationship tells of its ends, a figure of its metric and of what it is about, a statement of its speaker and of what it is about. */
function tellsOf(lens: Lens, claim: SeenClaim, key: string): boolean {
  const { draft } = claim
  if ('relationship' in draft) return ends(claim).includes(key)
  if ('statement' in draft) return draft.speaker === key || isAbout(lens, draft, key)
  return metricOf(claim) === key || draft.about?.includes(key) === true
}

function metricOf({ key }: SeenClaim): string {
  return key.split('/')[0] ?? ''
}

/** A span begins and ends, an instant occurs, a figure stands on the last day of what it measures; where there is no date, there is no entry. */
function entriesOf(claim: SeenClaim): readonly Entry[] {
  const { draft, says } = claim
  if ('statement' in draft) return says.said === undefined ? [] : [{ claim, date: says.said, change: 'SAID' }]
  const { start, end } = datesOf(says.period ?? '')
  if ('observation' in draft) {
    const date = end === null ? start : rangeOf(end).to
    return date === null ? [] : [{ claim, date, change: 'MEASURED' }]
  }
  const isInstant = periodOf(draft, says).form === 'INSTANT'
  const begun = start === null ? [] : [{ claim, date: start, change: isInstant ? ('OCCURRED' as const) : ('STARTED' as const) }]
  return end === null || isInstant ? begun : [...begun, { claim, date: end, change: 'ENDED' }]
}

function about(claim: SeenClaim): readonly { readonly slug: string }[] {
  const { draft } = claim
  const own = 'relationship' in draft ? ends(claim) : [...('observation' in draft ? [metricOf(claim)] : []), ...(draft.about ?? [])]
  return own.map((slug) => ({ slug }))
}

const PREFIXES: { readonly [change: string]: string } = { STARTED: 'from then: ', ENDED: 'until then: ' }
/** The periods of figures that random histories have. */
const PERIODS: { readonly [edtf: string]: string } = {
  '2019-01-10': 'on 10 January 2019',
  '2018-11/2018-12': 'November 2018 to December 2018',
}
/** Their ends, of which a figure AT_END tells. */
const PERIOD_ENDS: { readonly [edtf: string]: string } = { '2019-01-10': '10 January 2019', '2018-11/2018-12': 'December 2018' }
const QUALIFIERS: { readonly [qualifier: string]: string } = {
  ABOUT: 'about ',
  MORE_THAN: 'more than ',
  LESS_THAN: 'less than ',
  AT_LEAST: 'at least ',
  AT_MOST: 'at most ',
}
const MARKS: { readonly [mode: string]: string } = { ASSERTS: '', FINDS: ' (finding)', FORECASTS: ' (forecast)' }

function headline(world: World, { claim, change }: Entry): string {
  const { draft, says } = claim
  const name = (key: string): string => named(world, key)?.name ?? ''
  if ('relationship' in draft) {
    const [subject, object] = ends(claim).map(name)
    const scope = says.scope === undefined ? '' : ` (${says.scope})`
    const title = says.title === undefined || says.title === object ? '' : ` as ${says.title}`
    return `${PREFIXES[change] ?? ''}${subject} ${world.phrase(claim, 'subject')} ${object}${title}${scope}`
  }
  if ('statement' in draft) return `${says.speakerText ?? name(says.speaker ?? '')}${MARKS[says.mode ?? '']}: ${says.text}`
  const of = (draft.about ?? []).length === 0 ? '' : ` (${draft.about?.map(name).join(', ')})`
  const when = draft.reading === 'AT_END' ? `at the end of ${PERIOD_ENDS[draft.period]}` : PERIODS[draft.period]
  return `${name(metricOf(claim))}${of}, ${when}: ${QUALIFIERS[says.qualifier ?? ''] ?? ''}${says.value} people`
}

/** How many entries have their earliest day in each unit, those that have some. */
function histogram(entries: readonly Entry[], unit: (day: string) => { readonly from: string; readonly to: string }) {
  const units = entries.map(({ date }) => unit(rangeOf(date).from))
  const first = units.filter(({ from }, index) => units.findIndex((other) => other.from === from) === index)
  return first
    .toSorted((a, b) => order(a.from, b.from))
    .map(({ from, to }) => ({ from, to, count: units.filter((other) => other.from === from).length }))
}

/** By day, order within the day and key; a claim of one day begins before it ends. Only relationships have an order within their day. */
function inOrder(a: Entry, b: Entry): number {
  return (
    order(rangeOf(a.date).from, rangeOf(b.date).from) ||
    (a.claim.says.sequence ?? 0) - (b.claim.says.sequence ?? 0) ||
    order(a.claim.key, b.claim.key) ||
    Number(a.change === 'ENDED') - Number(b.change === 'ENDED')
  )
}
