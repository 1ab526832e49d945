import type { ReleasePlan } from '../../graph/plan.ts'
import type { StateRow } from '../../graph/state-row.ts'
import { LAST_DAY } from '../../graph/time/stored.ts'

/** A row as a graph holds it after some releases, with both clocks. */
export interface HeldRow {
  readonly row: StateRow
  readonly recordedAt: string
  readonly retractedAt: string
}

/** What a graph holds after plans were done one after the other. */
export function heldRows(plans: readonly ReleasePlan[]): readonly HeldRow[] {
  const held = new Map<string, HeldRow>()
  for (const { recordedAt, inserted, retracted } of plans) {
    for (const { id } of retracted) {
      const row = held.get(id)
      if (row === undefined || row.retractedAt !== LAST_DAY) throw new Error(`row ${id} is taken back and is not there`)
      held.set(id, { ...row, retractedAt: recordedAt })
    }
    for (const { id, row } of inserted) {
      if (held.has(id)) throw new Error(`row ${id} is there twice`)
      held.set(id, { row, recordedAt, retractedAt: LAST_DAY })
    }
  }
  return [...held.values()]
}

/** The row's clocks as four texts. */
export function rectangleOf({ row, recordedAt, retractedAt }: HeldRow): readonly [string, string, string, string] {
  return [String(row.props.knownFrom), String(row.props.knownUntil), recordedAt, retractedAt]
}

/** Whether a row is visible to those who know what was known on a day and recorded at an instant. */
export function isVisible(held: HeldRow, { known, recorded }: { readonly known: string; readonly recorded: string }): boolean {
  const [knownFrom, knownUntil, recordedAt, retractedAt] = rectangleOf(held)
  return knownFrom <= known && known < knownUntil && recordedAt <= recorded && recorded < retractedAt
}
