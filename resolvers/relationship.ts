import type { AskedDays } from '../graph/cypher/keys.ts'
import {
  type EntityRelationships,
  type RelationshipNarrowing,
  relationshipCount,
  relationshipPage,
  type Sort,
} from '../graph/cypher/relationship.ts'
import { BadInput } from '../graph/errors.ts'
import type { Kind, PlaceType, Rank } from '../graph/kinds.ts'
import type { RelationshipRow } from '../graph/rows.ts'
import type { Certainty } from '../graph/time/holds.ts'
import { askedBounds } from '../graph/time/stored.ts'
import { phraseOf } from '../graph/vocabulary.ts'
import { type AsOfArgument, type Clocks, type DuringArgument, type Window, windowOf } from './as-of.ts'
import { type Context, clockKey, type View } from './context.ts'
import { type EntityView, namedEntity, notEmpty } from './entity.ts'
import { behind, type CountedConnection, type KeysetList, mapNodes, pageOf, SORT_AND_KEY } from './list.ts'
import type { PageArguments } from './page.ts'
import { certaintyIn } from './period.ts'
import { entitiesBySlugs } from './slugs.ts'

export interface RelationshipView extends View<RelationshipRow> {
  /** Entities at its ends that were read with it under its clocks. */
  readonly ends?: readonly EntityView[]
}

export interface FilterArgument {
  readonly kinds?: readonly Kind[] | null | undefined
  readonly placeTypes?: readonly PlaceType[] | null | undefined
  readonly others?: readonly string[] | null | undefined
  readonly polarity?: Polarity | null | undefined
  readonly ranks?: readonly Rank[] | null | undefined
}

export const POLARITIES = ['AFFIRMED', 'NEGATED', 'ANY'] as const
export type Polarity = (typeof POLARITIES)[number]

export const RELATIONSHIP_ORDERS = {
  START_ASC: ['startMin', 'ASC'],
  START_DESC: ['startMin', 'DESC'],
  KNOWN_DESC: ['knownFrom', 'DESC'],
} as const
export type RelationshipOrder = keyof typeof RELATIONSHIP_ORDERS

export interface RelationshipArguments extends PageArguments {
  readonly types?: readonly string[] | null | undefined
  readonly direction?: 'OUT' | 'IN' | null | undefined
  readonly where?: FilterArgument | null | undefined
  readonly asOf?: AsOfArgument | null | undefined
  readonly during?: DuringArgument | null | undefined
  readonly certainty?: Certainty | null | undefined
  readonly orderBy?: RelationshipOrder | null | undefined
}

export interface RelationshipEdge {
  readonly view: RelationshipView
  /** The days that were asked for. */
  readonly window: Window
}

export interface EntityRelationshipEdge extends RelationshipEdge {
  readonly other: EntityView
  /** The end that is the entity whose relationships they are. */
  readonly from: 'subject' | 'object'
}

/** How surely it was so on the asked days; null where none were. */
export function certaintyOf({ view, window }: RelationshipEdge): Certainty | null {
  return certaintyIn(view.row.period, window)
}

/** The ranks that lists show unless asked otherwise. */
export const SHOWN_RANKS: readonly Rank[] = ['PREFERRED', 'NORMAL']

/** The days of a window as a query takes them. */
export function askedDays(window: Window, certainty: Certainty | null | undefined): AskedDays {
  const certain = certainty === 'CERTAIN'
  return window.from === null && window.to === null ? { from: null, to: null, certain } : { ...askedBounds(window), certain }
}

/** What narrows a list, but for the named entities, which must first be found. */
export function narrowing(types: readonly string[] | null | undefined, where: FilterArgument | null | undefined): RelationshipNarrowing {
  const polarity = where?.polarity ?? 'AFFIRMED'
  return {
    types: notEmpty(types, 'types'),
    kinds: notEmpty(where?.kinds, 'where.kinds'),
    placeTypes: notEmpty(where?.placeTypes, 'where.placeTypes'),
    others: null,
    negated: polarity === 'ANY' ? null : polarity === 'NEGATED',
    ranks: notEmpty(where?.ranks, 'where.ranks') ?? SHOWN_RANKS,
  }
}

/** The keys of the entities that a filter names; null where it names none. */
export function otherKeys(context: Context, where: FilterArgument | null | undefined, clocks: Clocks): Promise<readonly string[]> | null {
  const others = notEmpty(where?.others, 'where.others')
  if (others === null) return null
  return entitiesBySlugs(context, others, { clocks, argument: 'where.others' }).then((views) => views.map(({ row }) => row.key).sort())
}

/** A page of the relationships of an entity, each with the entity at its other end. Everything that pages an entity's relationships comes through here. */
export function relationshipsOf(
  context: Context,
  parent: EntityView,
  args: RelationshipArguments,
): Promise<CountedConnection<EntityRelationshipEdge>> {
  const { clocks, window } = windowOf(parent.clocks, args)
  const narrowed = narrowing(args.types, args.where)
  const others = otherKeys(context, args.where, clocks)
  const page = (keys: readonly string[] | null) => {
    const key = {
      key: parent.row.key,
      direction: args.direction ?? null,
      ...narrowed,
      others: keys,
      ...askedDays(window, args.certainty),
      ...clockKey(clocks),
    }
    return pageOf(listOf(context, key, args.orderBy ?? 'START_ASC', clocks), args)
  }
  return (others === null ? page(null) : others.then(page)).then((connection) =>
    mapNodes(connection, (paged) => edgeOf(parent, { paged, clocks, window })),
  )
}

type Paged = { readonly sort: string; readonly row: RelationshipRow; readonly other: EntityView['row'] | null }

function listOf(
  context: Context,
  key: EntityRelationships,
  orderBy: RelationshipOrder,
  clocks: Clocks,
): KeysetList<Paged, typeof SORT_AND_KEY> {
  const [sort, order]: readonly [Sort, 'ASC' | 'DESC'] = RELATIONSHIP_ORDERS[orderBy]
  const { known: _, recorded: __, ...identity } = key
  return {
    identity: { list: 'relationships', ...identity, orderBy, said: clocks.said },
    form: SORT_AND_KEY,
    order,
    read: (n, direction, after) => {
      const paged = { ...key, ...behind(after) }
      return context.loaders.page(relationshipPage(paged, { sort, order: direction }), n, paged)
    },
    positionOf: (paged) => [paged.sort, paged.row.key],
    count: () => context.loaders.rows(relationshipCount(key), key).then(([n]) => n ?? 0),
  }
}

function edgeOf(
  parent: EntityView,
  { paged, clocks, window }: { readonly paged: Paged; readonly clocks: Clocks; readonly window: Window },
): EntityRelationshipEdge {
  const { row, other } = paged
  if (other === null) throw new Error(`an end of ${row.key} is not visible though the claim is`)
  const from = row.subject === parent.row.key ? 'subject' : 'object'
  const [here, there] = [
    { row: parent.row, clocks },
    { row: other, clocks },
  ]
  return {
    view: { row, clocks, ends: isSameKnowledge(parent.clocks, clocks) ? [here, there] : [there] },
    other: there,
    from,
    window,
  }
}

export function relationshipPhrase(context: Context, row: RelationshipRow, from: 'subject' | 'object'): string {
  const type = context.vocabulary.types.get(row.type)
  if (type === undefined) throw new Error(`the vocabulary has no type ${row.type}`)
  return phraseOf(type, { negated: row.negated, from })
}

/** An entity reads the same under clocks that differ in the valid day alone. */
function isSameKnowledge(one: Clocks, other: Clocks): boolean {
  return one.known === other.known && one.recorded === other.recorded
}

export function subjectOf(context: Context, view: RelationshipView): EntityView | Promise<EntityView> {
  return endOf(context, view, view.row.subject)
}

export function objectOf(context: Context, view: RelationshipView): EntityView | Promise<EntityView> {
  return endOf(context, view, view.row.object)
}

function endOf(context: Context, { ends, clocks }: RelationshipView, key: string): EntityView | Promise<EntityView> {
  return ends?.find(({ row }) => row.key === key) ?? namedEntity(context, key, clocks)
}

/** The type that the open graph has for a role. BadInput where its vocabulary has none: another data set need not know of offices. */
export function knownType(context: Context, role: 'HOLDS_OFFICE' | 'HEADS'): string {
  const type = context.vocabulary.roles[role]
  if (type === null)
    throw new BadInput(`expected a graph whose vocabulary has a type with the role ${role}, came one without; ask by relationships instead`)
  return type
}
