import { observationsByKey } from '../graph/cypher/claim.ts'
import { type ObservationListKey, observationLists, type Vintage } from '../graph/cypher/observation.ts'
import { BadInput } from '../graph/errors.ts'
import type { Rank } from '../graph/kinds.ts'
import type { Grain } from '../graph/periods.ts'
import type { ObservationRow } from '../graph/rows.ts'
import { parsePeriod } from '../graph/time/edtf.ts'
import { type AsOfArgument, type Clocks, type DuringArgument, windowOf } from './as-of.ts'
import { siblingsOf } from './claim.ts'
import { type Context, clockKey, type View } from './context.ts'
import { type EntityView, namedEntity, notEmpty } from './entity.ts'
import { behind, type CountedConnection, mapNodes, pageOf, SORT_AND_KEY } from './list.ts'
import type { PageArguments } from './page.ts'
import { askedDays, SHOWN_RANKS } from './relationship.ts'
import { entitiesBySlugs } from './slugs.ts'

export type ObservationView = View<ObservationRow>

export interface ObservationArguments extends PageArguments {
  readonly period?: string | null | undefined
  readonly grain?: Grain | null | undefined
  readonly about?: readonly string[] | null | undefined
  readonly vintage?: Vintage | null | undefined
  readonly ranks?: readonly Rank[] | null | undefined
  readonly asOf?: AsOfArgument | null | undefined
  readonly during?: DuringArgument | null | undefined
}

/** No period is longer; reading a megabyte for each of a hundred aliases would hold up every other request. */
const LONGEST_PERIOD = 100

/** A page of a metric's figures by period: of each question the last or first published one, or every vintage. */
export async function observationsOf(
  context: Context,
  metric: EntityView,
  args: ObservationArguments,
): Promise<CountedConnection<ObservationView>> {
  const { clocks, window } = windowOf(metric.clocks, args)
  const slugs = notEmpty(args.about, 'about')
  const about =
    slugs === null ? null : (await entitiesBySlugs(context, slugs, { clocks, argument: 'about' })).map(({ row }) => row.key).sort()
  // A valid day that is inherited never filters figures: only a period said here does.
  const { from, to } = args.during === null || args.during === undefined ? { from: null, to: null } : askedDays(window, 'POSSIBLE')
  const filter = {
    key: metric.row.key,
    period: periodOf(args.period ?? null),
    grain: args.grain ?? null,
    about,
    ranks: notEmpty(args.ranks, 'ranks') ?? SHOWN_RANKS,
    from,
    to,
  }
  const key: ObservationListKey = { ...filter, ...clockKey(clocks) }
  const vintage = args.vintage ?? 'LATEST'
  const { pages, count } = observationLists[vintage]
  return pageOf(
    {
      identity: { list: 'observations', vintage, ...filter, said: clocks.said },
      form: SORT_AND_KEY,
      order: 'ASC',
      read: (n, order, after) => context.loaders.page(pages[order], n, { ...key, ...behind(after) }),
      positionOf: (listed) => [listed.sort, listed.row.key],
      count: () => context.loaders.rows(count, key).then(([n]) => n ?? 0),
    },
    args,
  ).then((connection) => mapNodes(connection, ({ row }) => ({ row, clocks })))
}

function periodOf(text: string | null): string | null {
  if (text === null) return null
  if (text.length <= LONGEST_PERIOD) return parsePeriod(text).edtf
  throw new BadInput(`expected period to be an EDTF period such as 2019-12, but came a text of ${text.length} characters; write one period`)
}

export function metricOf(context: Context, { row, clocks }: ObservationView): Promise<EntityView> {
  return namedEntity(context, row.metric, clocks)
}

/** Every vintage of the same figure, the earliest published first, this one among them. */
export function vintagesOf(context: Context, { row, clocks }: ObservationView): Promise<readonly ObservationView[]> {
  return siblingsOf(context, row, clocks).then((rows) => rows.map((sibling) => ({ row: sibling, clocks })))
}

/** The figure by which the publisher replaced this one, as far as known. */
export function revisedBy(context: Context, { row, clocks }: ObservationView): Promise<ObservationView | null> {
  return siblingsOf(context, row, clocks).then((rows) => {
    const found = rows.find(({ revises }) => revises === row.key)
    return found === undefined ? null : { row: found, clocks }
  })
}

export function partsOf(context: Context, { row, clocks }: ObservationView): Promise<readonly ObservationView[]> {
  return Promise.all(row.parts.map((key) => partOf(context, key, clocks))).then((parts) => parts.filter((part) => part !== null))
}

function partOf(context: Context, key: string, clocks: Clocks): Promise<ObservationView | null> {
  return context.loaders.rows(observationsByKey, { key, ...clockKey(clocks) }).then(([row]) => (row === undefined ? null : { row, clocks }))
}
