import type { EntityRelationships, RelationshipNarrowing } from '../../../graph/cypher/relationship.ts'
import type { Props } from '../../../graph/state-row.ts'
import { rowsOf, type World } from './world.ts'

// What the texts of relationship pages and counts mean, said again in plain loops over the planned rows.

export interface Held {
  readonly type: string
  readonly subject: string
  readonly object: string
  readonly props: Props
}

export function held(world: World): readonly Held[] {
  return rowsOf(world, 'relationship').flatMap(({ row, props }) =>
    row.row === 'relationship' ? [{ type: row.type, subject: row.subject, object: row.object, props }] : [],
  )
}

export const textOf = (props: Props, name: string): string => String(props[name])

export function isVisible(props: Props, { known, recorded }: { readonly known: string; readonly recorded: string }): boolean {
  const rectangle = ['knownFrom', 'knownUntil', 'recordedAt', 'retractedAt'].map((name) => textOf(props, name))
  const [knownFrom = '', knownUntil = '', recordedAt = '', retractedAt = ''] = rectangle
  return knownFrom <= known && known < knownUntil && recordedAt <= recorded && recorded < retractedAt
}

export function isAmong(value: unknown, list: readonly unknown[] | null): boolean {
  return list === null || list.includes(value)
}

function holds(
  props: Props,
  { from, to, certain }: { readonly from: string | null; readonly to: string | null; readonly certain: boolean },
): boolean {
  if (from === null || to === null) return true
  const [start, end] = certain ? ['startMax', 'endMin'] : ['startMin', 'endMax']
  return textOf(props, start ?? '') <= to && from <= textOf(props, end ?? '')
}

/** Whether a relationship seen from one end has at the other what the narrowing asks. */
export function isNarrowed(world: World, { type, props }: Held, other: string, key: RelationshipNarrowing): boolean {
  const entity = world.entities.find((each) => each.key === other)
  return (
    isAmong(type, key.types) &&
    isAmong(entity?.kind, key.kinds) &&
    isAmong(entity?.placeType, key.placeTypes) &&
    isAmong(other, key.others) &&
    (key.negated === null || props.negated === key.negated) &&
    isAmong(props.rank, key.ranks)
  )
}

/** The ends of a relationship that are not the entity; its own where it links an entity with itself. */
export function otherEnds({ subject, object }: Held, of: string): readonly string[] {
  if (subject === of) return [object]
  return object === of ? [subject] : []
}

/** All relationships that a key asks for, in ascending order of a sort. */
export function relationshipsFor(
  world: World,
  key: EntityRelationships,
  sort: string,
): readonly { readonly sort: string; readonly key: string; readonly knownFrom: string; readonly other: string }[] {
  return held(world)
    .filter(({ props }) => isVisible(props, key) && holds(props, key))
    .filter(({ subject, object }) => key.direction === null || (key.direction === 'OUT' ? subject : object) === key.key)
    .flatMap((one) =>
      otherEnds(one, key.key)
        .filter((other) => isNarrowed(world, one, other, key))
        .map((other) => ({
          sort: textOf(one.props, sort),
          key: textOf(one.props, 'key'),
          knownFrom: textOf(one.props, 'knownFrom'),
          other,
        })),
    )
    .sort((a, b) => compare([a.sort, a.key], [b.sort, b.key]))
}

/** Code points decide: every sort text is ASCII. */
export function compare(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (const [at, x] of a.entries()) {
    const y = b[at]
    if (y !== undefined && x !== y) return x < y ? -1 : 1
  }
  return 0
}
