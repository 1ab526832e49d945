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
  const days = [...new Set(counted.flatMap(({ from, until }) => [from, until]))].filter((day) => day !== LAST_DAY).toSorted(compareDays)
  return days.map((known) => {
    const there = counted.filter(({ from, until }) => !isBefore(known, from) && isBefore(known, until))
    const dates = there.flatMap((one) => one.dates).toSorted(compareDays)
    return {
      known,
      kinds: count(there.map(({ kind }) => kind)),
      types: count(there.map(({ type }) => type)),
      firstDay: dates[0] ?? null,
      lastDay: dates.at(-1) ?? null,
    }
  })
}

function clock(props: Props): { readonly from: Day; readonly until: Day } {
  return { from: String(props.knownFrom), until: String(props.knownUntil) }
}

function count(words: readonly (string | undefined)[]): { readonly [word: string]: number } {
  const counts: { [word: string]: number } = {}
  for (const word of words) if (word !== undefined) counts[word] = (counts[word] ?? 0) + 1
  return counts
}

/** What was known on a day: the last step that is not after it; null before the first. */
export function stepOn(steps: Tally, known: Day): TallyStep | null {
  return steps.findLast((step) => !isBefore(known, step.known)) ?? null
}
