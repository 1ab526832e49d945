import type { Catalog } from '../graph/catalog.ts'
import { citationRow, observationRow, relationshipRow, statementRow } from '../graph/row-decoders.ts'
import type { CitationRow, ObservationRow, RelationshipRow, StatementRow } from '../graph/rows.ts'
import { stateOf } from '../graph/state.ts'
import type { Props, StateRow } from '../graph/state-row.ts'
import { type Day, isAfter, parseInstant } from '../graph/time/day.ts'
import { LAST_DAY } from '../graph/time/stored.ts'

/** What a data set says as of its last release and as known on a day: the rows that a graph made of it would show under these clocks. */
export interface AtHead {
  readonly relationships: readonly RelationshipRow[]
  readonly observations: readonly ObservationRow[]
  readonly statements: readonly StatementRow[]
  readonly citations: readonly CitationRow[]
  /** Keys of claims of which one is said to contradict the other. */
  readonly contradictions: readonly (readonly [string, string])[]
}

/** The data set must have been accepted. */
export function atHead(catalog: Catalog, known: Day): AtHead {
  const head = [...catalog.releases.values()].at(-1)
  if (head === undefined) throw new Error('a data set without a release has no head')
  const clock = { recordedAt: parseInstant(head.draft.recorded), retractedAt: LAST_DAY }
  const visible = stateOf(catalog, catalog.order.size - 1).rows.filter(
    ({ props }) => !isAfter(String(props.knownFrom), known) && isAfter(String(props.knownUntil), known),
  )
  const props = (row: StateRow): Props => ({ ...row.props, ...clock })
  return {
    relationships: visible.flatMap((row) =>
      row.row === 'relationship' ? [relationshipRow({ type: row.type, subject: row.subject, object: row.object, props: props(row) })] : [],
    ),
    observations: visible.flatMap((row) => (row.row === 'observation' ? [observationRow(props(row))] : [])),
    statements: visible.flatMap((row) => (row.row === 'statement' ? [statementRow(props(row))] : [])),
    citations: visible.flatMap((row) => (row.row === 'citation' ? [citationRow(props(row))] : [])),
    contradictions: visible.flatMap((row) => (row.row === 'contradiction' ? [[row.from, row.to] as const] : [])),
  }
}
