import {
  type EntityByKey,
  entitiesByIdentifier,
  entitiesByKey,
  entitiesBySlug,
  entityCount,
  entityFacets,
  entityPages,
} from '../graph/cypher/entity.ts'
import { BadInput } from '../graph/errors.ts'
import { checkSlug } from '../graph/handles.ts'
import type { Kind } from '../graph/kinds.ts'
import type { EntityRow, Facet, IdentifierFacet, NameFacet } from '../graph/rows.ts'
import { compareDays } from '../graph/time/day.ts'
import { type AsOfArgument, type Clocks, inherit } from './as-of.ts'
import { type Context, clockKey, type View } from './context.ts'
import { behind, type CountedConnection, mapNodes, pageOf, SORT_AND_KEY } from './list.ts'
import type { PageArguments } from './page.ts'

export type EntityView = View<EntityRow>

/** The entity of a key as seen under the clocks; null where it is not there or was not known. */
export function entityByKey(context: Context, key: string, clocks: Clocks): Promise<EntityView | null> {
  return context.loaders.rows(entitiesByKey, { key, ...clockKey(clocks) }).then(([row]) => viewOf(row, clocks))
}

/** The entity that a row names; a graph in which it is missing is damaged. */
export function namedEntity(context: Context, key: string, clocks: Clocks): Promise<EntityView> {
  return entityByKey(context, key, clocks).then((view) => {
    if (view === null) throw new Error(`the entity ${key} is not visible at ${clocks.known} though a claim that touches it is`)
    return view
  })
}

/** Those of the entities that were known under the clocks, in the order of the keys. */
export function entitiesOf(context: Context, keys: readonly string[], clocks: Clocks): Promise<readonly EntityView[]> {
  return Promise.all(keys.map((key) => entityByKey(context, key, clocks))).then((views) => views.filter((view) => view !== null))
}

/** The entity of a slug, also of a former one; null where there is none under the clocks. BadInput for what no slug can be. */
export async function entityBySlug(context: Context, slug: string, clocks: Clocks): Promise<EntityView | null> {
  checkSlug(slug)
  const [row] = await context.loaders.rows(entitiesBySlug, { slug, ...clockKey(clocks) })
  return viewOf(row, clocks)
}

function viewOf(row: EntityRow | null | undefined, clocks: Clocks): EntityView | null {
  return row === null || row === undefined ? null : { row, clocks }
}

/** Lets a page that brought an entity along answer the reads of it that follow. */
export function primeEntity(context: Context, row: EntityRow, clocks: Clocks): void {
  const key: EntityByKey = { key: row.key, ...clockKey(clocks) }
  context.loaders.prime(entitiesByKey, key, [row])
}

export interface EntityArguments {
  readonly slug?: string | null | undefined
  readonly identifier?: { readonly scheme: string; readonly value: string } | null | undefined
  readonly asOf?: AsOfArgument | null | undefined
}

export function entity(context: Context, { slug, identifier, asOf }: EntityArguments): Promise<EntityView | null> {
  const clocks = inherit(context.root, asOf)
  const bySlug = slug ?? null
  const byIdentifier = identifier ?? null
  if (bySlug !== null && byIdentifier === null) return entityBySlug(context, bySlug, clocks)
  if (bySlug === null && byIdentifier !== null) {
    return context.loaders.rows(entitiesByIdentifier, { ...byIdentifier, ...clockKey(clocks) }).then(([row]) => viewOf(row, clocks))
  }
  throw new BadInput(
    `expected exactly one of slug and identifier, came ${bySlug === null ? 'neither' : 'both'}; ${bySlug === null ? 'say which entity' : 'leave one out'}`,
  )
}

export interface EntitiesArguments extends PageArguments {
  readonly slugs?: readonly string[] | null | undefined
  readonly kinds?: readonly Kind[] | null | undefined
  readonly asOf?: AsOfArgument | null | undefined
}

export interface EntityConnection extends CountedConnection<EntityView> {
  readonly missing: readonly string[]
}

const MOST_SLUGS = 500

/** All entities by slug, or the named ones, with the names that found none. */
export function entities(context: Context, args: EntitiesArguments): Promise<EntityConnection> {
  const clocks = inherit(context.root, args.asOf)
  const kinds = notEmpty(args.kinds, 'kinds')
  const slugs = notEmpty(args.slugs, 'slugs')
  if (slugs !== null) return namedEntities(context, { slugs, kinds, clocks, args })
  const key = { kinds, ...clockKey(clocks) }
  return pageOf(
    {
      identity: { list: 'entities', kinds, said: clocks.said },
      form: SORT_AND_KEY,
      order: 'ASC',
      read: (n, order, after) => context.loaders.page(entityPages[order], n, { ...key, ...behind(after) }),
      positionOf: (row) => [row?.slug ?? '', row?.slug ?? ''],
      count: () => context.loaders.rows(entityCount, key).then(([n]) => n ?? 0),
    },
    args,
  ).then((connection) => ({ ...mapNodes(connection, (row) => seen(row, clocks)), missing: [] }))
}

function seen(row: EntityRow | null, clocks: Clocks): EntityView {
  if (row === null) throw new Error('a listed entity has no visible name')
  return { row, clocks }
}

interface Named {
  readonly slugs: readonly string[]
  readonly kinds: readonly Kind[] | null
  readonly clocks: Clocks
  readonly args: PageArguments
}

async function namedEntities(context: Context, { slugs, kinds, clocks, args }: Named): Promise<EntityConnection> {
  if (slugs.length > MOST_SLUGS)
    throw new BadInput(`expected at most ${MOST_SLUGS} slugs in slugs, came ${slugs.length}; ask for them in parts`)
  const found = await Promise.all(slugs.map((slug) => entityBySlug(context, slug, clocks)))
  const missing = slugs.filter((_, index) => found[index] === null)
  const rows = new Map(
    found.flatMap((view) => (view === null || (kinds !== null && !kinds.includes(view.row.kind)) ? [] : [[view.row.slug, view]])),
  )
  const sorted = [...rows.values()].sort((a, b) => (a.row.slug < b.row.slug ? -1 : 1))
  const connection = await pageOf(
    {
      identity: { list: 'entities', slugs, kinds, said: clocks.said },
      form: ['text'],
      order: 'ASC',
      read: async (n, order, after) => {
        const ordered = order === 'ASC' ? sorted : sorted.toReversed()
        return ordered.filter(({ row }) => after === null || (order === 'ASC' ? row.slug > after[0] : row.slug < after[0])).slice(0, n)
      },
      positionOf: ({ row }) => [row.slug],
      count: async () => sorted.length,
    },
    args,
  )
  return { ...connection, missing: [...new Set(missing)] }
}

/** Each entry once; null where nothing was given. BadInput for an empty list, which would answer nothing. */
export function notEmpty<T>(list: readonly T[] | null | undefined, name: string): readonly T[] | null {
  if (list === null || list === undefined) return null
  if (list.length === 0) throw new BadInput(`expected at least one entry in ${name}, came an empty list; name some, or leave ${name} out`)
  return [...new Set(list)]
}

/** For a list that has to name something. */
export function atLeastOne<T>(list: readonly T[], name: string): readonly T[] {
  if (list.length === 0) throw new BadInput(`expected at least one entry in ${name}, came an empty list; name some`)
  return list
}

/** The name under the clocks. */
export function nameOf({ row }: EntityView): string {
  return row.name
}

/** Names, identifiers and description are read when one of them is asked: a page brings no more of an entity than its main name. */
function facetsOf(context: Context, { row, clocks }: EntityView): Promise<readonly Facet[]> {
  return context.loaders.rows(entityFacets, { key: row.key, ...clockKey(clocks) })
}

const ROLES = ['MAIN', 'ALIAS', 'CAPTION', 'CONTESTED']

export function namesOf(context: Context, view: EntityView): Promise<readonly NameFacet[]> {
  return facetsOf(context, view).then((facets) =>
    facets
      .filter((facet) => facet.facet === 'Name')
      .sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || compareDays(a.knownFrom, b.knownFrom) || (a.text < b.text ? -1 : 1)),
  )
}

export function aliasesOf(context: Context, view: EntityView): Promise<readonly string[]> {
  return namesOf(context, view).then((names) => {
    const others = names.filter(({ role }) => role === 'ALIAS' || role === 'CAPTION').map(({ text }) => text)
    return [...new Set(others)].filter((text) => text !== view.row.name)
  })
}

export function descriptionOf(context: Context, view: EntityView): Promise<string | null> {
  return facetsOf(context, view).then((facets) => facets.find((facet) => facet.facet === 'Description')?.prose ?? null)
}

export function identifiersOf(context: Context, view: EntityView): Promise<readonly IdentifierFacet[]> {
  return facetsOf(context, view).then((facets) =>
    facets.filter((facet) => facet.facet === 'Identifier').sort((a, b) => (`${a.scheme} ${a.value}` < `${b.scheme} ${b.value}` ? -1 : 1)),
  )
}
