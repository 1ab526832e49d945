import { allRelationships, relationshipsOfOthers } from '../graph/cypher/relationship-list.ts'
import { TooComplex } from '../graph/errors.ts'
import { type Clocks, type Window, windowOf } from './as-of.ts'
import { type Context, clockKey } from './context.ts'
import { claimCount, MOST_READ_WHOLE } from './graph-info.ts'
import { behind, type CountedConnection, mapNodes, pageOf, SORT_AND_KEY } from './list.ts'
import { askedDays, narrowing, otherKeys, RELATIONSHIP_ORDERS, type RelationshipArguments, type RelationshipEdge } from './relationship.ts'

/** A page of all relationships of the graph. Raises TooComplex for a large graph where neither types nor entities narrow it. */
export async function relationships(context: Context, args: RelationshipArguments): Promise<CountedConnection<RelationshipEdge>> {
  const { clocks, window } = windowOf(context.root, args)
  const narrowed = narrowing(args.types, args.where)
  const others = (await otherKeys(context, args.where, clocks)) ?? null
  if (narrowed.types === null && others === null && (await claimCount(context, clocks)) > MOST_READ_WHOLE) {
    throw new TooComplex(
      `expected types or where.others in a graph of more than ${MOST_READ_WHOLE} claims, came neither; name the types or the entities that are of interest`,
    )
  }
  const key = { ...narrowed, others, ...askedDays(window, args.certainty), ...clockKey(clocks) }
  const { pages, count } = others === null ? allRelationships : relationshipsOfOthers
  const orderBy = args.orderBy ?? 'START_ASC'
  const [sort, order] = RELATIONSHIP_ORDERS[orderBy]
  const { known: _, recorded: __, ...identity } = key
  return pageOf(
    {
      identity: { list: 'all relationships', ...identity, orderBy, said: clocks.said },
      form: SORT_AND_KEY,
      order,
      read: (n, direction, after) => context.loaders.page(pages[sort][direction], n, { ...key, ...behind(after) }),
      positionOf: (listed) => [listed.sort, listed.row.key],
      count: () => context.loaders.rows(count, key).then(([n]) => n ?? 0),
    },
    args,
  ).then((connection) => mapNodes(connection, ({ row }) => edgeUnder(row, clocks, window)))
}

export function edgeUnder(row: RelationshipEdge['view']['row'], clocks: Clocks, window: Window): RelationshipEdge {
  return { view: { row, clocks }, window }
}
