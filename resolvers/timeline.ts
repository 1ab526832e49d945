import {
  type TimelineChange,
  type TimelineEntryRow,
  type TimelineKey,
  timelineCount,
  timelinePages,
  timelineUndated,
} from '../graph/cypher/timeline.ts'
import { BadInput } from '../graph/errors.ts'
import type { RelationshipRow } from '../graph/rows.ts'
import { type AsOfArgument, type Clocks, type DuringArgument, inherit, windowOf } from './as-of.ts'
import { type Context, clockKey } from './context.ts'
import { atLeastOne, type EntityView, entityBySlug, namedEntity, nameOf } from './entity.ts'
import { type CountedConnection, mapNodes, pageOf } from './list.ts'
import type { PageArguments } from './page.ts'
import { type FuzzyDateView, periodView } from './period.ts'
import { type FilterArgument, narrowing, otherKeys, type RelationshipView, relationshipPhrase } from './relationship.ts'

export interface TimelineArguments extends PageArguments {
  readonly types?: readonly string[] | null | undefined
  readonly where?: FilterArgument | null | undefined
  readonly asOf?: AsOfArgument | null | undefined
  readonly during?: DuringArgument | null | undefined
}

export interface TimelineEntry {
  readonly date: FuzzyDateView
  readonly change: TimelineChange
  readonly view: RelationshipView
}

export interface TimelineConnection extends CountedConnection<TimelineEntry> {
  readonly undated: () => Promise<number>
  readonly missing: readonly string[]
}

const FORM = ['text', 'number', 'text', 'number'] as const

/** What began, ended or happened to one entity, by day. */
export function timelineOf(context: Context, view: EntityView, args: TimelineArguments): Promise<TimelineConnection> {
  return timelinePage(context, { keys: [view.row.key], missing: [], parent: view.clocks, args })
}

const MOST_ENTITIES = 50

/** The timelines of several entities as one: an act that concerns two of them stands there once. */
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
  const key: TimelineKey = { ...filter, ...clockKey(clocks) }
  const connection = await pageOf(
    {
      identity: { list: 'timeline', ...filter, said: clocks.said },
      form: FORM,
      order: 'ASC',
      read: (n, order, after) =>
        context.loaders.page(timelinePages[order], n, {
          ...key,
          afterDay: after?.[0] ?? null,
          afterSequence: after?.[1] ?? null,
          afterKey: after?.[2] ?? null,
          afterPhase: after?.[3] ?? null,
        }),
      positionOf: ({ day, row, phase }: TimelineEntryRow) => [day, row.sequence, row.key, phase],
      count: () => context.loaders.rows(timelineCount, key).then(([n]) => n ?? 0),
    },
    args,
  )
  return {
    ...mapNodes(connection, (entry) => entryOf(entry, clocks)),
    undated: () => context.loaders.rows(timelineUndated, key).then(([n]) => n ?? 0),
    missing,
  }
}

function entryOf({ change, row }: TimelineEntryRow, clocks: Clocks): TimelineEntry {
  const period = periodView(row.period)
  const date = change === 'ENDED' ? period.end : (period.start ?? period.end)
  if (date === null) throw new Error(`an entry of ${row.key} has no date`)
  return { date, change, view: { row, clocks } }
}

/** The ends of the entry's relationship, its subject first. */
export function entryAbout(context: Context, { view }: TimelineEntry): Promise<readonly EntityView[]> {
  return Promise.all([namedEntity(context, view.row.subject, view.clocks), namedEntity(context, view.row.object, view.clocks)])
}

const BEGUN: { readonly [change in TimelineChange]: string } = { STARTED: 'from then: ', ENDED: 'until then: ', OCCURRED: '' }

/** The entry as a line to read: who did what, and whether it began or ended then. */
export function headlineOf(context: Context, entry: TimelineEntry): Promise<string> {
  return entryAbout(context, entry).then(([subject, object]) => {
    const row: RelationshipRow = entry.view.row
    if (subject === undefined || object === undefined) throw new Error(`an end of ${row.key} is missing`)
    const scope = row.scope === null ? '' : ` (${row.scope})`
    return `${BEGUN[entry.change]}${nameOf(subject)} ${relationshipPhrase(context, row, 'subject')} ${nameOf(object)}${scope}`
  })
}
