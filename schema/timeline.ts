import { type HistogramBin, histogramOf } from '../resolvers/histogram.ts'
import type { Edge } from '../resolvers/page.ts'
import { type TimelineConnection, type TimelineEntry, timeline, timelineOf } from '../resolvers/timeline.ts'
import { entryAbout, headlineOf } from '../resolvers/timeline-entry.ts'
import { builder } from './builder.ts'
import { CURSOR, TOTAL_COUNT } from './connection.ts'
import { CalendarUnitEnum, TimelineChangeEnum } from './enums.ts'
import { asOfArgs, backwardArgs, duringArgs, forwardArgs, typesArgs } from './inputs.ts'
import { SHARED, timelinePrice } from './price.ts'
import { ClaimRef, EntityRef, FuzzyDateRef, PageInfoRef, TimelineEntryRef } from './refs.ts'

TimelineEntryRef.implement({
  description: 'Something that began, ended, happened, was measured or was said on a date.',
  fields: (t) => ({
    date: t.expose('date', { type: FuzzyDateRef, description: 'When, as exactly as known; for a figure the last day of its period.' }),
    change: t.expose('change', { type: TimelineChangeEnum, description: 'Whether it began, ended, happened, was measured or was said.' }),
    headline: t.string({
      description: 'The entry as a line to read: names and the phrase of the type, a figure with its metric, or who said what.',
      complexity: SHARED,
      resolve: (entry, _, context) => headlineOf(context, entry),
    }),
    claim: t.field({ type: ClaimRef, description: 'The claim that says so.', resolve: ({ view }) => view }),
    about: t.field({
      type: [EntityRef],
      description: 'The entities that the claim links, measures or speaks of.',
      complexity: { field: SHARED, multiplier: 2 },
      resolve: async (entry, _, context) => [...(await entryAbout(context, entry))],
    }),
  }),
})

const TimelineEdgeRef = builder.objectRef<Edge<TimelineEntry>>('TimelineEdge').implement({
  description: 'One entry in a page.',
  fields: (t) => ({
    cursor: t.string({ description: CURSOR, resolve: (edge) => edge.cursor() }),
    node: t.field({ type: TimelineEntryRef, description: 'The entry.', resolve: ({ node }) => node }),
  }),
})

const HistogramBinRef = builder.objectRef<HistogramBin>('HistogramBin').implement({
  description: 'How many entries of a timeline fall into one unit of the calendar.',
  fields: (t) => ({
    from: t.expose('from', { type: 'Date', description: 'The first day of the unit.' }),
    to: t.expose('to', { type: 'Date', description: 'Its last day.' }),
    count: t.exposeInt('count', { description: 'How many entries have their earliest day within it; at least 1.' }),
  }),
})

const TimelineConnectionRef = builder.objectRef<TimelineConnection>('TimelineConnection').implement({
  description: 'Entries by earliest day, then by their order within the day, then by key.',
  fields: (t) => ({
    edges: t.field({
      type: [TimelineEdgeRef],
      description: 'The page, in the order of the list.',
      complexity: { field: 1, multiplier: 1 },
      resolve: (connection) => connection.edges,
    }),
    pageInfo: t.field({ type: PageInfoRef, description: 'Where the page lies in the list.', resolve: (connection) => connection.pageInfo }),
    totalCount: t.int({
      description: `${TOTAL_COUNT} Leaves out what has no date.`,
      resolve: (connection) => connection.totalCount(),
    }),
    undated: t.int({
      description: 'How many claims have no date at all and so make no entry.',
      resolve: (connection) => connection.undated(),
    }),
    histogram: t.field({
      type: [HistogramBinRef],
      description:
        'All entries of the timeline, not those of the page alone, counted by unit; units without an entry are left out. Above 2,000 bins QUERY_TOO_COMPLEX.',
      args: { unit: t.arg({ type: CalendarUnitEnum, required: true, description: 'The unit of the calendar.' }) },
      complexity: { field: 1, multiplier: 5 },
      resolve: async (connection, { unit }, context) => [...(await histogramOf(context, connection, unit))],
    }),
    missing: t.stringList({
      description: 'The asked slugs that name nothing under the clocks.',
      resolve: (connection) => [...connection.missing],
    }),
  }),
})

const TIMELINE =
  'A valid day does not filter it; during keeps only entries whose earliest day lies within it. Deprecated claims stay out unless asked for. A filter by types, by the other end or by denial leaves figures and statements out.'

builder.interfaceFields(EntityRef, (t) => ({
  timeline: t.field({
    type: TimelineConnectionRef,
    description: `What began, ended or happened to it, was measured of it, was said about it or by it. ${TIMELINE}`,
    args: { ...typesArgs, ...asOfArgs, ...duringArgs, ...forwardArgs, ...backwardArgs },
    complexity: timelinePrice,
    resolve: (view, args, context) => timelineOf(context, view, args),
  }),
}))

builder.queryFields((t) => ({
  timeline: t.field({
    type: TimelineConnectionRef,
    description: `The timelines of several entities as one: a claim that touches two of them stands there once. ${TIMELINE}`,
    args: {
      of: t.arg.stringList({
        required: true,
        description: 'The slugs of the entities, 1 to 50; slugs that name nothing come back in `missing`.',
      }),
      ...typesArgs,
      ...asOfArgs,
      ...duringArgs,
      ...forwardArgs,
      ...backwardArgs,
    },
    complexity: timelinePrice,
    resolve: (_, args, context) => timeline(context, args),
  }),
}))
