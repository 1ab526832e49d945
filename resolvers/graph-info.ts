import { releaseCounts, typeCounts } from '../graph/cypher/graph-info.ts'
import { TooComplex } from '../graph/errors.ts'
import { KINDS, type Kind } from '../graph/kinds.ts'
import { stepOn, type Tally } from '../graph/tally.ts'
import type { Day, Instant } from '../graph/time/day.ts'
import { type AsOfArgument, type Clocks, inherit } from './as-of.ts'
import { type Context, clockKey, type View } from './context.ts'
import { askedDays } from './relationship.ts'

export interface GraphInfo {
  readonly dataVersion: Instant | null
  readonly firstDay: Day | null
  readonly lastDay: Day | null
  readonly kinds: readonly { readonly kind: Kind; readonly count: number }[]
  readonly types: readonly { readonly type: string; readonly count: number }[]
}

/** Above so many claims no request reads the whole graph: what it asks must be narrowed. */
export const MOST_READ_WHOLE = 100_000

/** How many claims the release holds that the clocks read. */
export function claimCount(context: Context, { recorded }: Clocks): Promise<number> {
  return context.loaders.rows(releaseCounts, { recorded }).then(([release]) => release?.claims ?? 0)
}

/** What the graph holds under the clocks: from the counts that its releases keep, but for a valid day, on which relationships are counted. */
export async function graphInfo(context: Context, asOf: AsOfArgument | null | undefined): Promise<View<GraphInfo>> {
  const clocks = inherit(context.root, asOf)
  const [release] = await context.loaders.rows(releaseCounts, { recorded: clocks.recorded })
  if (release === undefined) return { clocks, row: { dataVersion: null, firstDay: null, lastDay: null, kinds: [], types: [] } }
  const tally: Tally = JSON.parse(release.tally)
  const step = stepOn(tally, clocks.known)
  const kinds = KINDS.flatMap((kind) => ({ kind, count: step?.kinds[kind] ?? 0 })).filter(({ count }) => count > 0)
  const types = clocks.valid === null ? step?.types : await typesOnDay(context, clocks, release.claims)
  return {
    clocks,
    row: {
      dataVersion: release.recordedAt,
      firstDay: step?.firstDay ?? null,
      lastDay: step?.lastDay ?? null,
      kinds,
      types: Object.entries(types ?? {})
        .map(([type, count]) => ({ type, count }))
        .sort((a, b) => (a.type < b.type ? -1 : 1)),
    },
  }
}

async function typesOnDay(context: Context, clocks: Clocks, claims: number): Promise<{ readonly [type: string]: number }> {
  if (claims > MOST_READ_WHOLE) {
    throw new TooComplex(
      `expected no asOf.valid in a graph of more than ${MOST_READ_WHOLE} claims, came ${clocks.valid}; leave it out for the counts of all of history, or count one type by relationships(types:).totalCount`,
    )
  }
  const window = { from: clocks.valid, to: clocks.valid }
  const counts = await context.loaders.rows(typeCounts, { ...askedDays(window, 'POSSIBLE'), ...clockKey(clocks) })
  return Object.fromEntries(counts.map(({ type, n }) => [type, n]))
}
