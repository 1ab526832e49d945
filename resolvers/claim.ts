import { parseRelationshipKey } from '../graph/claim-keys.ts'
import { contradictedObservations, contradictedRelationships } from '../graph/contradiction.ts'
import {
  observationsByKey,
  observationVersions,
  observationVintages,
  relationshipSiblings,
  relationshipsByKey,
  relationshipVersions,
  statedContradictions,
  statementsByKey,
  statementVersions,
} from '../graph/cypher/claim.ts'
import { checkClaimKey } from '../graph/handles.ts'
import type { ClaimRow, ObservationRow } from '../graph/rows.ts'
import { compareInstants, type Instant } from '../graph/time/day.ts'
import { type AsOfArgument, type Clocks, inherit } from './as-of.ts'
import { type Context, clockKey, type View } from './context.ts'
import type { IdType } from './ids.ts'

export type ClaimView = View<ClaimRow>

/** The row of a claim that is visible under the clocks; null where there is none. Its form is told from its key as far as that goes. */
export function claimByKey(context: Context, key: string, clocks: Clocks): Promise<ClaimView | null> {
  const at = { key, ...clockKey(clocks) }
  const type = parseRelationshipKey(key)?.type
  const { loaders, vocabulary } = context
  const reads: readonly Promise<readonly ClaimRow[]>[] =
    type !== undefined && vocabulary.types.has(type)
      ? [loaders.rows(relationshipsByKey, at)]
      : [loaders.rows(observationsByKey, at), loaders.rows(statementsByKey, at)]
  return Promise.all(reads).then((found) => {
    const row = found.flat()[0]
    return row === undefined ? null : { row, clocks }
  })
}

/** Those of the claims that are visible under the clocks, in the order of the keys. */
export function claimsOf(context: Context, keys: readonly string[], clocks: Clocks): Promise<readonly ClaimView[]> {
  return Promise.all(keys.map((key) => claimByKey(context, key, clocks))).then((views) => views.filter((view) => view !== null))
}

export function claim(
  context: Context,
  { key, asOf }: { readonly key: string; readonly asOf?: AsOfArgument | null | undefined },
): Promise<ClaimView | null> {
  checkClaimKey(key)
  return claimByKey(context, key, inherit(context.root, asOf))
}

const TYPE_NAMES: { readonly [form in ClaimRow['claim']]: IdType } = {
  RELATIONSHIP: 'Relationship',
  OBSERVATION: 'Observation',
  STATEMENT: 'Statement',
}

/** The name of the API's type that a claim has, which is also how ids call it. */
export function claimTypeName(row: ClaimRow): IdType {
  return TYPE_NAMES[row.claim]
}

/** The claims that this one disagrees with: as somebody says, or by rule. By key. */
export function contradictionsOf(context: Context, view: ClaimView): Promise<readonly ClaimView[]> {
  const { row, clocks } = view
  const at = { key: row.key, ...clockKey(clocks) }
  const stated = context.loaders.rows(statedContradictions, at).then((keys) => claimsOf(context, keys, clocks))
  const byRule = ruledContradictions(context, row, clocks)
  return Promise.all([stated, byRule]).then(([said, ruled]) => {
    const found = new Map(said.map((other) => [other.row.key, other]))
    for (const other of ruled) if (!found.has(other.key)) found.set(other.key, { row: other, clocks })
    return [...found.values()].sort((a, b) => (a.row.key < b.row.key ? -1 : 1))
  })
}

function ruledContradictions(context: Context, row: ClaimRow, clocks: Clocks): Promise<readonly ClaimRow[]> {
  switch (row.claim) {
    case 'RELATIONSHIP':
      return context.loaders
        .rows(relationshipSiblings, { key: row.key, ...clockKey(clocks) })
        .then((siblings) => contradictedRelationships(row, siblings))
    case 'OBSERVATION':
      return siblingsOf(context, row, clocks).then((siblings) => contradictedObservations(row, siblings))
    case 'STATEMENT':
      return Promise.resolve([])
  }
}

/** Every figure that answers the same question, by the day of its publication. */
export function siblingsOf(context: Context, { question }: ObservationRow, clocks: Clocks): Promise<readonly ObservationRow[]> {
  return context.loaders.rows(observationVintages, { question, ...clockKey(clocks) })
}

export interface ClaimVersion {
  readonly row: ClaimRow
  readonly retractedAt: Instant | null
  /** The claim at the first corner of the version's rectangle. */
  readonly claim: ClaimView
}

/** The rows that had been known and recorded by the clocks, the earliest first; what was learned or taken back later does not show. */
export function versionsOf(context: Context, { row, clocks }: ClaimView): Promise<readonly ClaimVersion[]> {
  const at = { key: row.key, ...clockKey(clocks) }
  return versionRows(context, row, at).then((rows) =>
    [...rows]
      .sort((a, b) => compareInstants(a.recordedAt, b.recordedAt) || (a.knownFrom < b.knownFrom ? -1 : 1))
      .map((version) => ({
        row: version,
        retractedAt:
          version.retractedAt !== null && compareInstants(version.retractedAt, clocks.recorded) <= 0 ? version.retractedAt : null,
        claim: { row: version, clocks: inherit(clocks, { known: version.knownFrom, recorded: version.recordedAt }) },
      })),
  )
}

function versionRows(
  context: Context,
  row: ClaimRow,
  at: { readonly key: string; readonly known: string; readonly recorded: string },
): Promise<readonly ClaimRow[]> {
  switch (row.claim) {
    case 'RELATIONSHIP':
      return context.loaders.rows(relationshipVersions, at)
    case 'OBSERVATION':
      return context.loaders.rows(observationVersions, at)
    case 'STATEMENT':
      return context.loaders.rows(statementVersions, at)
  }
}
