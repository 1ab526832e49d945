import { BadInput } from '../graph/errors.ts'
import { inherit } from './as-of.ts'
import type { CitationView } from './citation.ts'
import { citationById } from './citation.ts'
import { type ClaimView, claimByKey, claimTypeName } from './claim.ts'
import type { Context } from './context.ts'
import { atLeastOne, type EntityView, entityByKey } from './entity.ts'
import { decodeId } from './ids.ts'
import { type SourceView, sourceBySlug } from './source.ts'

export type NodeView = EntityView | ClaimView | CitationView | SourceView

/** The thing that an id names, as it was read; null where it is not there under those clocks. BadInput for a text that is no id. */
export function node(context: Context, id: string): Promise<NodeView | null> {
  const { type, key, said } = decodeId(id)
  const clocks = inherit(context.root, said)
  switch (type) {
    case 'Entity':
      return entityByKey(context, key, clocks)
    case 'Citation':
      return citationById(context, key, clocks)
    case 'Source':
      return sourceBySlug(context, key, clocks)
    case 'Relationship':
    case 'Observation':
    case 'Statement':
      return claimByKey(context, key, clocks).then((view) => (view !== null && claimTypeName(view.row) === type ? view : null))
  }
}

/** The name of the API's type that a thing has. */
export function typeNameOf({ row }: NodeView): string {
  if ('kind' in row) return row.kind
  if ('stance' in row) return 'Citation'
  if ('slug' in row) return 'Source'
  return claimTypeName(row)
}

const MOST_IDS = 500

/** As `node`, for several ids in their order. */
export function nodes(context: Context, ids: readonly string[]): Promise<readonly (NodeView | null)[]> {
  if (ids.length > MOST_IDS) throw new BadInput(`expected at most ${MOST_IDS} ids, came ${ids.length}; ask for them in parts`)
  atLeastOne(ids, 'ids')
  return Promise.all(ids.map((id) => node(context, id)))
}
