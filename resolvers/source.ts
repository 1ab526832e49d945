import { sourceCount, sourcePages, sourcesBySlug } from '../graph/cypher/source.ts'
import { BadInput } from '../graph/errors.ts'
import { checkSlug } from '../graph/handles.ts'
import type { SourceRow } from '../graph/rows.ts'
import { type AsOfArgument, type Clocks, inherit } from './as-of.ts'
import { type Context, clockKey, type View } from './context.ts'
import { type EntityView, entityByKey } from './entity.ts'
import { behind, type CountedConnection, mapNodes, pageOf, SORT_AND_KEY } from './list.ts'
import type { PageArguments } from './page.ts'
import { entitiesBySlugs } from './slugs.ts'

export type SourceView = View<SourceRow>

/** A source, once it was published under the clocks; null before, and where there is none. BadInput for what no slug can be. */
export async function sourceBySlug(context: Context, slug: string, clocks: Clocks): Promise<SourceView | null> {
  checkSlug(slug)
  const [row] = await context.loaders.rows(sourcesBySlug, { slug, ...clockKey(clocks) })
  return row === undefined ? null : { row, clocks }
}

export function source(
  context: Context,
  { slug, asOf }: { readonly slug: string; readonly asOf?: AsOfArgument | null | undefined },
): Promise<SourceView | null> {
  return sourceBySlug(context, slug, inherit(context.root, asOf))
}

export interface SourcesArguments extends PageArguments {
  readonly publisher?: string | null | undefined
  readonly text?: string | null | undefined
  readonly asOf?: AsOfArgument | null | undefined
}

/** No title that anybody remembers is longer. */
const LONGEST_TEXT = 200

export async function sources(context: Context, args: SourcesArguments): Promise<CountedConnection<SourceView>> {
  const clocks = inherit(context.root, args.asOf)
  if (args.text && args.text.length > LONGEST_TEXT)
    throw new BadInput(`expected in text at most ${LONGEST_TEXT} characters of a title, came ${args.text.length}; give a part of it`)
  const slug = args.publisher ?? null
  const [publisher] = slug === null ? [] : await entitiesBySlugs(context, [slug], { clocks, argument: 'publisher' })
  const filter = { publisher: publisher?.row.key ?? null, text: args.text?.trim().toLowerCase() || null }
  const key = { ...filter, ...clockKey(clocks) }
  return pageOf(
    {
      identity: { list: 'sources', ...filter, said: clocks.said },
      form: SORT_AND_KEY,
      order: 'ASC',
      read: (n, order, after) => context.loaders.page(sourcePages[order], n, { ...key, ...behind(after) }),
      positionOf: ({ sort, row }) => [sort, row.slug],
      count: () => context.loaders.rows(sourceCount, key).then(([n]) => n ?? 0),
    },
    args,
  ).then((connection) => mapNodes(connection, ({ row }) => ({ row, clocks })))
}

export function publisherOf(context: Context, { row, clocks }: SourceView): Promise<EntityView | null> {
  return row.publisher === null ? Promise.resolve(null) : entityByKey(context, row.publisher, clocks)
}

export function documentOf(context: Context, { row, clocks }: SourceView): Promise<EntityView | null> {
  return row.document === null ? Promise.resolve(null) : entityByKey(context, row.document, clocks)
}

/** The source whose text a document is. */
export function sourceOfDocument(context: Context, { row, clocks }: EntityView): Promise<SourceView | null> {
  return row.source === null ? Promise.resolve(null) : sourceBySlug(context, row.source, clocks)
}
