import type { TimelineKey } from '../../../graph/cypher/timeline.ts'
import type { TimelineChange } from '../../../graph/kinds.ts'
import type { Props } from '../../../graph/state-row.ts'
import { compare, held, isAmong, isNarrowed, isVisible, otherEnds, textOf } from './oracle.ts'
import { rowsOf, type World } from './world.ts'

// What the texts of the timeline's lists mean, said again in plain loops over the planned rows.

export interface Entry {
  readonly day: string
  readonly sequence: number
  readonly key: string
  readonly phase: number
  readonly change: TimelineChange
}

type Told = readonly (Pick<Entry, 'change'> & { readonly day: unknown })[]

interface ListOracle {
  /** The rows that a key asks for, each once. */
  readonly rows: (world: World, key: TimelineKey) => readonly Props[]
  /** What each tells, in order; no text where it has no day. */
  readonly told: (props: Props) => Told
}

/** The entries that a key asks for, in ascending order. */
export function entriesFor({ rows, told }: ListOracle, world: World, key: TimelineKey): readonly Entry[] {
  return rows(world, key)
    .flatMap((props) =>
      told(props).map(({ day, change }, phase) => ({
        sequence: Number(props.sequence ?? 0),
        key: textOf(props, 'key'),
        change,
        phase,
        day: typeof day === 'string' ? day : null,
      })),
    )
    .flatMap(({ day, ...entry }) => (day === null ? [] : [{ ...entry, day }]))
    .filter(({ day }) => (key.from === null || key.from <= day) && (key.to === null || day <= key.to))
    .sort((a, b) => compare([a.day, a.sequence, a.key, a.phase], [b.day, b.sequence, b.key, b.phase]))
}

export function undatedFor({ rows, told }: ListOracle, world: World, key: TimelineKey): number {
  return rows(world, key).filter((props) => told(props).every(({ day }) => typeof day !== 'string')).length
}

/** How many entries begin with the same digits of their day, by those. */
export function binsFor(entries: readonly Entry[], digits: number): readonly { readonly bin: string; readonly n: number }[] {
  const bins = new Map<string, number>()
  for (const { day } of entries) bins.set(day.slice(0, digits), (bins.get(day.slice(0, digits)) ?? 0) + 1)
  return [...bins].map(([bin, n]) => ({ bin, n }))
}

function shown(world: World, row: 'observation' | 'statement', key: TimelineKey): readonly Props[] {
  return rowsOf(world, row)
    .map(({ props }) => props)
    .filter((props) => isVisible(props, key) && isAmong(props.rank, key.ranks))
}

function names(value: unknown, of: readonly string[]): boolean {
  return Array.isArray(value) ? value.some((one) => of.includes(one)) : typeof value === 'string' && of.includes(value)
}

/** The last day of the period; where a sign makes its end vague, the day as written; without an end, that of the start. */
function measuredDay({ edtf, startDay, endDay, endMax }: Props): unknown {
  if (endDay === undefined) return startDay
  return /[~?%X][^/]*$/.test(String(edtf)) ? endDay : endMax
}

export const TIMELINE_ORACLES: { readonly [list in 'acts' | 'figures' | 'statements']: ListOracle } = {
  acts: {
    rows: (world, key) =>
      held(world)
        .filter(
          (one) => isVisible(one.props, key) && key.of.some((of) => otherEnds(one, of).some((other) => isNarrowed(world, one, other, key))),
        )
        .map(({ props }) => props),
    told: ({ form, startDay, endDay }) => [
      { change: form === 'INSTANT' ? 'OCCURRED' : 'STARTED', day: startDay },
      { change: 'ENDED', day: endDay },
    ],
  },
  figures: {
    rows: (world, key) => {
      const seen = rowsOf(world, 'observation')
        .map(({ props }) => props)
        .filter((props) => isVisible(props, key))
      const isReplaced = (figure: Props): boolean =>
        seen.some((by) => by.question === figure.question && by.revises === figure.key && (isAmong(by.rank, key.ranks) || isReplaced(by)))
      const found = shown(world, 'observation', key).filter(({ metric, about }) => names(metric, key.of) || names(about, key.of))
      return found.filter((figure) => !isReplaced(figure))
    },
    told: (figure) => [{ change: 'MEASURED', day: measuredDay(figure) }],
  },
  statements: {
    rows: (world, key) =>
      shown(world, 'statement', key).filter(({ concerns, speaker }) => names(concerns, key.of) || names(speaker, key.of)),
    told: ({ said, saidDay }) => [{ change: 'SAID', day: said === undefined ? null : saidDay }],
  },
}
