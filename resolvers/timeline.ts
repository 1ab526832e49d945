import { endsExactly, type TimelineEntryRow, type TimelineKey, type TimelineList, timelineLists } from '../graph/cypher/timeline.ts'
import { BadInput } from '../graph/errors.ts'
import type { TimelineChange } from '../graph/kinds.ts'
import { compareDays } from '../graph/time/day.ts'
import { type AsOfArgument, type Clocks, type DuringArgument, inherit, windowOf } from './as-of.ts'
import type { ClaimView } from './claim.ts'
import { type Context, clockKey } from './context.ts'
import { atLeastOne, type EntityView, entityBySlug } from './entity.ts'
import { type CountedConnection, mapNodes, pageOf } from './list.ts'
import type { PageArguments } from './page.ts'
import { type FuzzyDateView, type PeriodView, periodView, storedDateView } from './period.ts'
import { type FilterArgument, narrowing, otherKeys } from './relationship.ts'

export interface TimelineArguments extends PageArguments {
  readonly types?: readonly string[] | null | undefined
  readonly where?: FilterArgument | null | undefined
  readonly asOf?: AsOfArgument | null | undefined
  readonly during?: DuringArgument | null | undefined
}

export interface TimelineEntry {
  readonly date: FuzzyDateView
  readonly change: TimelineChange
  readonly view: ClaimView
}

export interface TimelineConnection extends CountedConnection<TimelineEntry> {
  readonly undated: () => Promise<number>
  readonly missing: readonly string[]
  /** What the entries are read by, for the histogram of the same entries. */
  readonly read: TimelineRead
}

export interface TimelineRead {
  readonly key: TimelineKey
  readonly lists: readonly TimelineList[]
}

const FORM = ['text', 'number', 'text', 'number'] as const

/** What began, ended, happened, was measured of or said about one entity, by day. */
export function timelineOf(context: Context, view: EntityView, args: TimelineArguments): Promise<TimelineConnection> {
  return timelinePage(context, { keys: [view.row.key], missing: [], parent: view.clocks, args })
}

const MOST_ENTITIES = 50

/** The timelines of several entities as one: a claim that touches two of them stands there once. */
export async function timeline(
  context: Context,
  { of, ...args }: TimelineArguments & { readonly of: readonly string[] },
): Promise<TimelineConnection> {
  const slugs = atLeastOne(of, 'of')
  if (slugs.length > MOST_ENTITIES)
    throw new BadInput(`expected at most ${MOST_ENTITIES} slugs in of, came ${slugs.length}; ask for them in parts`)
  const clocks = inherit(context.root, args.asOf)
  const found = await Promise.all(slugs.map((slug) => entityBySlug(context, slug, clocks)))
  const keys = [...new Set(found.flatMap((view) => (view === null ? [] : [view.row.key])))].sort()
  const missing = [...new Set(slugs.filter((_, index) => found[index] === null))]
  return timelinePage(context, { keys, missing, parent: context.root, args })
}

interface Asked {
  readonly keys: readonly string[]
  readonly missing: readonly string[]
  readonly parent: Clocks
  readonly args: TimelineArguments
}

async function timelinePage(context: Context, { keys, missing, parent, args }: Asked): Promise<TimelineConnection> {
  const { clocks, window } = windowOf(parent, args)
  // A valid day never filters a timeline: only a period said here does.
  const { from, to } = args.during === null || args.during === undefined ? { from: null, to: null } : window
  const others = (await otherKeys(context, args.where, clocks)) ?? null
  const filter = { of: keys, ...narrowing(args.types, args.where), others, from, to }
  const read: TimelineRead = { key: { ...filter, ...clockKey(clocks) }, lists: listsFor(filter) }
  const connection = await pageOf(
    {
      identity: { list: 'timeline', ...filter, said: clocks.said },
      form: FORM,
      order: 'ASC',
      read: async (n, order, after) => {
        const key = {
          ...read.key,
          afterDay: after?.[0] ?? null,
          afterSequence: after?.[1] ?? null,
          afterKey: after?.[2] ?? null,
          afterPhase: after?.[3] ?? null,
        }
        const pages = await Promise.all(read.lists.map(({ pages }) => context.loaders.page(pages[order], n, key)))
        const sign = order === 'ASC' ? 1 : -1
        return pages
          .flat()
          .sort((a, b) => sign * inOrder(a, b))
          .slice(0, n)
      },
      positionOf: ({ day, sequence, row, phase }: TimelineEntryRow) => [day, sequence, row.key, phase],
      count: () => sum(read.lists.map(({ count }) => context.loaders.rows(count, read.key))),
    },
    args,
  )
  return {
    ...mapNodes(connection, (entry) => ({ date: dateOf(entry), change: entry.change, view: { row: entry.row, clocks } })),
    undated: () => sum(read.lists.map(({ undated }) => context.loaders.rows(undated, read.key))),
    missing,
    read,
  }
}

/** Figures and statements have no type, no other end and no denial: a filter that asks for one leaves them out. */
function listsFor({ types, kinds, placeTypes, others, negated }: Omit<TimelineKey, 'known' | 'recorded'>): readonly TimelineList[] {
  const { acts, figures, statements } = timelineLists
  const isOfActs = [types, kinds, placeTypes, others].some((narrowed) => narrowed !== null) || negated === true
  return isOfActs ? [acts] : [acts, figures, statements]
}

function inOrder(a: TimelineEntryRow, b: TimelineEntryRow): number {
  return (
    compareDays(a.day, b.day) || a.sequence - b.sequence || (a.row.key < b.row.key ? -1 : a.row.key > b.row.key ? 1 : a.phase - b.phase)
  )
}

async function sum(counts: readonly Promise<readonly number[]>[]): Promise<number> {
  return (await Promise.all(counts)).flat().reduce((total, n) => total + n, 0)
}

/** The date of an entry: the side of the period that it tells of. */
function dateOf({ change, row }: TimelineEntryRow): FuzzyDateView {
  const date = row.claim === 'STATEMENT' ? storedDateView(row.said) : sideOf(change, periodView(row.period))
  if (date === null) throw new Error(`an entry of ${row.key} has no date`)
  return date
}

function sideOf(change: TimelineChange, { start, end, edtf }: PeriodView): FuzzyDateView | null {
  if (change === 'ENDED') return end
  if (change !== 'MEASURED') return start ?? end
  return end !== null && endsExactly(edtf) ? storedDateView(end.latest) : (end ?? start)
}
