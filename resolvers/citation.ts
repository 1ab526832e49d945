import { type CitationList, citationLists, citationsById } from '../graph/cypher/citation.ts'
import type { Stance } from '../graph/kinds.ts'
import type { CitationRow } from '../graph/rows.ts'
import { type AsOfArgument, type Clocks, inherit } from './as-of.ts'
import { type ClaimView, claimByKey } from './claim.ts'
import { type Context, clockKey, type View } from './context.ts'
import { type EntityView, entityByKey } from './entity.ts'
import { behind, type CountedConnection, mapNodes, pageOf, SORT_AND_KEY } from './list.ts'
import type { PageArguments } from './page.ts'
import { type SourceView, sourceBySlug } from './source.ts'

export type CitationView = View<CitationRow>

export interface CitationArguments extends PageArguments {
  readonly stance?: Stance | null | undefined
  readonly asOf?: AsOfArgument | null | undefined
}

function citationPage(
  context: Context,
  {
    list,
    key,
    clocks,
    args,
  }: { readonly list: CitationList; readonly key: string; readonly clocks: Clocks; readonly args: CitationArguments },
): Promise<CountedConnection<CitationView>> {
  const filter = { key, stance: args.stance ?? null }
  const at = { ...filter, ...clockKey(clocks) }
  return pageOf(
    {
      identity: { list: `citations of a ${list}`, ...filter, said: clocks.said },
      form: SORT_AND_KEY,
      order: 'ASC',
      read: (n, order, after) => context.loaders.page(citationLists[list].pages[order], n, { ...at, ...behind(after) }),
      positionOf: (listed) => [listed.sort, listed.row.id],
      count: () => context.loaders.rows(citationLists[list].count, at).then(([n]) => n ?? 0),
    },
    args,
  ).then((connection) => mapNodes(connection, ({ row }) => ({ row, clocks })))
}

export function citationsOfClaim(context: Context, view: ClaimView, args: CitationArguments): Promise<CountedConnection<CitationView>> {
  return citationPage(context, { list: 'claim', key: view.row.key, clocks: inherit(view.clocks, args.asOf), args })
}

export function citationsOfSource(context: Context, view: SourceView, args: CitationArguments): Promise<CountedConnection<CitationView>> {
  return citationPage(context, { list: 'source', key: view.row.slug, clocks: inherit(view.clocks, args.asOf), args })
}

export function citationById(context: Context, id: string, clocks: Clocks): Promise<CitationView | null> {
  return context.loaders.rows(citationsById, { id, ...clockKey(clocks) }).then(([row]) => (row === undefined ? null : { row, clocks }))
}

export function citedClaim(context: Context, { row, clocks }: CitationView): Promise<ClaimView> {
  return claimByKey(context, row.claim, clocks).then((view) => {
    if (view === null) throw new Error(`the claim ${row.claim} is not visible at ${clocks.known} though a citation of it is`)
    return view
  })
}

export function citedSource(context: Context, { row, clocks }: CitationView): Promise<SourceView> {
  return sourceBySlug(context, row.source, clocks).then((view) => {
    if (view === null) throw new Error(`the source ${row.source} is not visible at ${clocks.known} though a citation of it is`)
    return view
  })
}

export function attributedTo(context: Context, { row, clocks }: CitationView): Promise<EntityView | null> {
  return row.attributedTo === null ? Promise.resolve(null) : entityByKey(context, row.attributedTo, clocks)
}
