import fc from 'fast-check'
import type { PlannedRow } from '../../../graph/plan.ts'
import type { Props } from '../../../graph/state-row.ts'
import { LAST_DAY } from '../../../graph/time/stored.ts'
import type { SomeGraph } from './some-graph.ts'

/** A row as the graph must hold it when every release was applied, read from the plan and not from an engine. */
export interface HeldRow {
  readonly row: PlannedRow['row']
  readonly props: Props
}

/** Everything that a question about a graph can name. */
export interface World {
  readonly graph: SomeGraph
  readonly rows: readonly HeldRow[]
  readonly entities: readonly { readonly key: string; readonly slug: string; readonly kind: string; readonly placeType: string | null }[]
}

/** A graph as a failed property shows it: the whole would fill the screen, and its seed and path bring it back. */
class ShownWorld implements World {
  readonly graph: SomeGraph
  readonly rows: World['rows']
  readonly entities: World['entities']

  constructor({ graph, rows, entities }: World) {
    this.graph = graph
    this.rows = rows
    this.entities = entities
  }

  [fc.toStringMethod](): string {
    return `a graph of ${this.entities.length} entities and ${this.rows.length} rows`
  }
}

export function worldOf(graph: SomeGraph): World {
  const retracted = new Map(graph.plans.flatMap((plan) => plan.retracted.map(({ id }) => [id, plan.recordedAt] as const)))
  return new ShownWorld({
    graph,
    rows: graph.plans.flatMap((plan) =>
      plan.inserted.map(({ id, row }) => ({
        row,
        props: { ...row.props, row: id, recordedAt: plan.recordedAt, retractedAt: retracted.get(id) ?? LAST_DAY },
      })),
    ),
    entities: graph.plans.flatMap((plan) =>
      plan.newEntities.map(({ key, slug, kind, placeType }) => ({ key, slug: slug ?? key, kind, placeType: placeType ?? null })),
    ),
  })
}

export function rowsOf(world: World, form: PlannedRow['row']['row']): readonly HeldRow[] {
  return world.rows.filter(({ row }) => row.row === form)
}

/** The text under a name in rows, each once; `fallback` where there is none, so that there is always something to ask. */
export function textsIn(rows: readonly HeldRow[], name: string, fallback: string): readonly [string, ...string[]] {
  const [first, ...rest] = new Set(rows.map(({ props }) => props[name]).filter((value) => typeof value === 'string'))
  return first === undefined ? [fallback] : [first, ...rest]
}
