import { type StatementList, type StatementListKey, statementLists } from '../graph/cypher/statement.ts'
import type { Finding, Rank, StatementMode } from '../graph/kinds.ts'
import type { StatementRow } from '../graph/rows.ts'
import { type AsOfArgument, type Clocks, inherit } from './as-of.ts'
import { type ClaimView, claimsOf } from './claim.ts'
import { type Context, clockKey, type View } from './context.ts'
import { type EntityView, entitiesOf, entityByKey, nameOf, notEmpty } from './entity.ts'
import { behind, type CountedConnection, mapNodes, pageOf, SORT_AND_KEY } from './list.ts'
import type { PageArguments } from './page.ts'
import { SHOWN_RANKS } from './relationship.ts'

export type StatementView = View<StatementRow>

export interface StatementArguments extends PageArguments {
  readonly modes?: readonly StatementMode[] | null | undefined
  readonly ranks?: readonly Rank[] | null | undefined
  readonly finding?: Finding | null | undefined
  readonly asOf?: AsOfArgument | null | undefined
}

function statementPage(
  context: Context,
  {
    list,
    key,
    clocks,
    args,
  }: { readonly list: StatementList; readonly key: string | null; readonly clocks: Clocks; readonly args: StatementArguments },
): Promise<CountedConnection<StatementView>> {
  const filter = {
    key,
    modes: notEmpty(args.modes, 'modes'),
    ranks: notEmpty(args.ranks, 'ranks') ?? SHOWN_RANKS,
    finding: args.finding ?? null,
  }
  const at: StatementListKey = { ...filter, ...clockKey(clocks) }
  return pageOf(
    {
      identity: { list: `statements ${list}`, ...filter, said: clocks.said },
      form: SORT_AND_KEY,
      order: 'ASC',
      read: (n, order, after) => context.loaders.page(statementLists[list].pages[order], n, { ...at, ...behind(after) }),
      positionOf: (listed) => [listed.sort, listed.row.key],
      count: () => context.loaders.rows(statementLists[list].count, at).then(([n]) => n ?? 0),
    },
    args,
  ).then((connection) => mapNodes(connection, ({ row }) => ({ row, clocks })))
}

/** Statements of the whole graph. */
export function statements(context: Context, args: StatementArguments): Promise<CountedConnection<StatementView>> {
  return statementPage(context, { list: 'all', key: null, clocks: inherit(context.root, args.asOf), args })
}

/** Statements about an entity and about claims that touch it, or those that it made. */
export function statementsOfEntity(
  context: Context,
  view: EntityView,
  { role, ...args }: StatementArguments & { readonly role?: 'ABOUT' | 'SPEAKER' | null | undefined },
): Promise<CountedConnection<StatementView>> {
  return statementPage(context, {
    list: role === 'SPEAKER' ? 'by' : 'concerning',
    key: view.row.key,
    clocks: inherit(view.clocks, args.asOf),
    args,
  })
}

export function statementsAboutClaim(
  context: Context,
  view: ClaimView,
  args: StatementArguments,
): Promise<CountedConnection<StatementView>> {
  return statementPage(context, { list: 'aboutClaim', key: view.row.key, clocks: inherit(view.clocks, args.asOf), args })
}

export function speakerOf(context: Context, { row, clocks }: StatementView): Promise<EntityView | null> {
  return row.speaker === null ? Promise.resolve(null) : entityByKey(context, row.speaker, clocks)
}

/** Who spoke, in words: as the source has it, or by the speaker's name. */
export function speakerTextOf(context: Context, view: StatementView): Promise<string> | string {
  return (
    view.row.speakerText ??
    speakerOf(context, view).then((speaker) => (speaker === null ? 'somebody whose name is not known' : nameOf(speaker)))
  )
}

export function aboutOf(context: Context, { row, clocks }: View<{ readonly about: readonly string[] }>): Promise<readonly EntityView[]> {
  return entitiesOf(context, row.about, clocks)
}

export function aboutClaimsOf(context: Context, { row, clocks }: StatementView): Promise<readonly ClaimView[]> {
  return claimsOf(context, row.aboutClaims, clocks)
}

export function outcomeClaimsOf(context: Context, { row, clocks }: StatementView): Promise<readonly ClaimView[]> {
  return claimsOf(context, row.outcomeClaims, clocks)
}
