import { headsCount, headsPages } from '../graph/cypher/head.ts'
import { BadInput } from '../graph/errors.ts'
import type { Rank } from '../graph/kinds.ts'
import { earlierDay, quoted } from '../graph/time/day.ts'
import type { Certainty } from '../graph/time/holds.ts'
import { type AsOfArgument, type DuringArgument, inherit, type Window } from './as-of.ts'
import { type Context, clockKey } from './context.ts'
import { type EntityView, entityBySlug, notEmpty } from './entity.ts'
import { behind, type CountedConnection, mapNodes, pageOf, SORT_AND_KEY } from './list.ts'
import type { PageArguments } from './page.ts'
import { askedDays, knownType, type RelationshipEdge, type RelationshipOrder, relationshipsOf } from './relationship.ts'
import { edgeUnder } from './relationship-list.ts'

export interface OfficeHoldersArguments extends PageArguments {
  readonly office: string
  readonly asOf?: AsOfArgument | null | undefined
  readonly during?: DuringArgument | null | undefined
  readonly certainty?: Certainty | null | undefined
  readonly ranks?: readonly Rank[] | null | undefined
  readonly orderBy?: RelationshipOrder | null | undefined
}

/** Those who held an office, or null where there is no such office under the clocks. BadInput for the slug of something else. */
export async function officeHolders(
  context: Context,
  { office, ranks, ...args }: OfficeHoldersArguments,
): Promise<CountedConnection<RelationshipEdge> | null> {
  const holds = knownType(context, 'HOLDS_OFFICE')
  const view = await entityBySlug(context, office, inherit(context.root, args.asOf))
  if (view === null) return null
  if (view.row.kind !== 'Office')
    throw new BadInput(
      `expected the slug of an Office in office, came ${quoted(office)}, which is of the kind ${view.row.kind}; ${view.row.kind === 'Agency' ? 'ask the agency for its heads' : 'find offices by entities(kinds: [OFFICE])'}`,
    )
  notEmpty(ranks, 'ranks')
  return relationshipsOf(context, { row: view.row, clocks: context.root }, { ...args, types: [holds], direction: 'IN', where: { ranks } })
}

export interface HeadsArguments extends PageArguments {
  readonly asOf?: AsOfArgument | null | undefined
  readonly certainty?: Certainty | null | undefined
}

/** Holders of the offices that head an agency: on the valid day, or where none is said on the earlier of today and the known day. */
export function headsOf(context: Context, agency: EntityView, args: HeadsArguments): Promise<CountedConnection<RelationshipEdge>> {
  const clocks = inherit(agency.clocks, args.asOf)
  const day = clocks.valid ?? earlierDay(context.today, clocks.known)
  const window: Window = { from: day, to: day }
  const key = {
    key: agency.row.key,
    headsType: knownType(context, 'HEADS'),
    holdsType: knownType(context, 'HOLDS_OFFICE'),
    ...askedDays(window, args.certainty),
    ...clockKey(clocks),
  }
  return pageOf(
    {
      identity: { list: 'heads', agency: key.key, certain: key.certain, said: clocks.said },
      form: SORT_AND_KEY,
      order: 'ASC',
      read: (n, order, after) => context.loaders.page(headsPages[order], n, { ...key, ...behind(after) }),
      positionOf: (listed) => [listed.sort, listed.row.key],
      count: () => context.loaders.rows(headsCount, key).then(([n]) => n ?? 0),
    },
    args,
  ).then((connection) => mapNodes(connection, ({ row }) => edgeUnder(row, clocks, window)))
}
