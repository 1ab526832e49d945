import type { State } from './state.ts'
import type { Props } from './state-row.ts'
import type { Day } from './time/day.ts'
import { compareDays, isBefore } from './time/day.ts'
import { LAST_DAY } from './time/stored.ts'

/** What is known from one day until the next step: how many entities of each kind, relationships of each type, and the days they span. */
export interface TallyStep {
  readonly known: Day
  readonly kinds: { readonly [kind: string]: number }
  readonly types: { readonly [type: string]: number }
  readonly firstDay: Day | null
  readonly lastDay: Day | null
}

/** The counts of one release on every known day: steps in order. A day takes the last step that is not after it. */
export type Tally = readonly TallyStep[]

interface Counted {
  readonly from: Day
  readonly until: Day
  readonly kind?: string
  readonly type?: string
  readonly dates: readonly Day[]
}

/** Counts a state: entities by kind while they have a name, relationships that are neither negated nor deprecated by type. */
export function tally(state: State): Tally {
  const kinds = new Map(state.entities.map((entity) => [entity.key, entity.kind]))
  const counted = state.rows.flatMap((row): Counted[] => {
    if (row.row === 'facet' && row.props.role === 'MAIN')
      return [{ ...clock(row.props), kind: kinds.get(String(row.props.entity)) ?? '', dates: [] }]
    if (row.row !== 'relationship' || row.props.negated === true || row.props.rank === 'DEPRECATED') return []
    // Each of the two may be the first or the last: an approximate end may mean a day before the start.
    const dates = [row.props.startDay, row.props.endDay].filter((day) => typeof day === 'string')
    return [{ ...clock(row.props), type: row.type, dates }]
  })
  return stepsOf(counted)
}

/** What becomes known on a day, and what is no longer known from then on. */
interface Change {
  readonly comes: Counted[]
  readonly goes: Counted[]
}

/** From day to day, each row counted twice: when it comes and when it goes. */
function stepsOf(counted: readonly Counted[]): Tally {
  const changes = new Map<Day, Change>()
  const changeOn = (day: Day): Change => {
    const change = changes.get(day) ?? { comes: [], goes: [] }
    changes.set(day, change)
    return change
  }
  for (const one of counted) {
    changeOn(one.from).comes.push(one)
    if (one.until !== LAST_DAY) changeOn(one.until).goes.push(one)
  }
  const [kinds, types, dates] = [new Map<string, number>(), new Map<string, number>(), new Map<Day, number>()]
  const add = ({ kind, type, dates: days }: Counted, n: 1 | -1): void => {
    if (kind !== undefined) kinds.set(kind, (kinds.get(kind) ?? 0) + n)
    if (type !== undefined) types.set(type, (types.get(type) ?? 0) + n)
    for (const day of days) dates.set(day, (dates.get(day) ?? 0) + n)
  }
  const allDates = [...new Set(counted.flatMap((one) => one.dates))].toSorted(compareDays)
  const isThere = (day: Day): boolean => (dates.get(day) ?? 0) > 0
  return [...changes]
    .toSorted(([a], [b]) => compareDays(a, b))
    .map(([known, { comes, goes }]) => {
      for (const one of comes) add(one, 1)
      for (const one of goes) add(one, -1)
      return {
        known,
        kinds: counts(kinds),
        types: counts(types),
        firstDay: allDates.find(isThere) ?? null,
        lastDay: allDates.findLast(isThere) ?? null,
      }
    })
}

function clock(props: Props): { readonly from: Day; readonly until: Day } {
  return { from: String(props.knownFrom), until: String(props.knownUntil) }
}

function counts(of: ReadonlyMap<string, number>): { readonly [word: string]: number } {
  return Object.fromEntries([...of].filter(([, n]) => n > 0).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** What was known on a day: the last step that is not after it; null before the first. */
export function stepOn(steps: Tally, known: Day): TallyStep | null {
  return steps.findLast((step) => !isBefore(known, step.known)) ?? null
}
