import { changeLists } from '../graph/cypher/change.ts'
import { BadInput, TooComplex } from '../graph/errors.ts'
import { compareInstants, isAfter } from '../graph/time/day.ts'
import { type AsOfArgument, type Clocks, inherit } from './as-of.ts'
import { type ClaimView, claimByKey } from './claim.ts'
import { type Context, clockKey } from './context.ts'
import { notEmpty } from './entity.ts'
import { claimCount, MOST_READ_WHOLE } from './graph-info.ts'
import { type CountedConnection, mapNodes, pageOf } from './list.ts'
import type { PageArguments } from './page.ts'
import { entitiesBySlugs } from './slugs.ts'

export const CHANGE_KINDS = ['APPEARED', 'REVISED', 'WITHDRAWN'] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** A claim that is not what it was: as it was under the earlier clocks and as it is under the later ones, null where it is not there. Each is read when it is asked for. */
export interface Change {
  readonly key: string
  readonly before: () => Promise<ClaimView | null>
  readonly after: () => Promise<ClaimView | null>
}

export interface ChangesArguments extends PageArguments {
  readonly of?: readonly string[] | null | undefined
  readonly since: AsOfArgument
  readonly asOf?: AsOfArgument | null | undefined
}

/** A page of the claims that became known, were revised or were withdrawn between two pairs of clocks, by key. */
export async function changes(context: Context, args: ChangesArguments): Promise<CountedConnection<Change>> {
  const before = inherit(context.root, args.since)
  const after = inherit(context.root, args.asOf)
  refuseReversed(before, after)
  const slugs = notEmpty(args.of, 'of')
  const of = slugs === null ? null : await keysOf(context, slugs, after)
  if (of === null && (await claimCount(context, after)) > MOST_READ_WHOLE)
    throw new TooComplex(`expected of in a graph of more than ${MOST_READ_WHOLE} claims, came none; name the entities that are of interest`)
  const key = { of, ...clockKey(after), sinceKnown: before.known, sinceRecorded: before.recorded }
  const lists = of === null ? changeLists.all : changeLists.of
  const connection = await pageOf(
    {
      identity: { list: 'changes', of, since: before.said, said: after.said },
      form: ['text'],
      order: 'ASC',
      read: async (n, order, position) => {
        const at = { ...key, afterKey: position?.[0] ?? null }
        const keys = await Promise.all(lists.map(({ pages }) => context.loaders.page(pages[order], n, at)))
        const sorted = keys.flat().sort()
        return (order === 'ASC' ? sorted : sorted.reverse()).slice(0, n)
      },
      positionOf: (found: string) => [found],
      count: async () => {
        const counts = await Promise.all(lists.map(({ count }) => context.loaders.rows(count, key)))
        return counts.flat().reduce((total, n) => total + n, 0)
      },
    },
    args,
  )
  return mapNodes(connection, (changed) => ({
    key: changed,
    before: () => claimByKey(context, changed, before),
    after: () => claimByKey(context, changed, after),
  }))
}

function refuseReversed(before: Clocks, after: Clocks): void {
  const [clock, since, until] = isAfter(before.known, after.known)
    ? ['known', before.known, after.known]
    : compareInstants(before.recorded, after.recorded) > 0
      ? ['recorded', before.recorded, after.recorded]
      : []
  if (clock !== undefined)
    throw new BadInput(`expected since no later than asOf, came ${clock} ${since} in since and ${until} in asOf; swap the two`)
}

function keysOf(context: Context, slugs: readonly string[], clocks: Clocks): Promise<readonly string[]> {
  return entitiesBySlugs(context, slugs, { clocks, argument: 'of' }).then((views) => views.map(({ row }) => row.key).sort())
}

export function changeKind({ before, after }: Change): Promise<ChangeKind> {
  return Promise.all([before(), after()]).then(([was, is]) => (was === null ? 'APPEARED' : is === null ? 'WITHDRAWN' : 'REVISED'))
}
