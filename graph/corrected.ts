import type { EntityDraft } from './draft.ts'
import { type ReleaseOrder, releaseIndex } from './history.ts'

/** An entity as one release has it: with the first name and the description that the releases up to it corrected. */
export function corrected(entity: EntityDraft, release: number, order: ReleaseOrder): EntityDraft {
  const lines = (entity.later ?? [])
    .map((line) => ({ ...line, at: releaseIndex(order, line.release) }))
    .filter(({ at }) => at <= release)
    .sort((a, b) => b.at - a.at)
  const said = <F extends 'name' | 'description'>(field: F): EntityDraft[F] =>
    lines.find((line) => line[field] !== undefined)?.[field] ?? entity[field]
  return { ...entity, name: said('name'), description: said('description') }
}
