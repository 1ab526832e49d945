import type { Edge } from '../resolvers/page.ts'
import { entryAbout, headlineOf, type TimelineConnection, type TimelineEntry, timeline, timelineOf } from '../resolvers/timeline.ts'
import { builder } from './builder.ts'
import { CURSOR, pageCost, TOTAL_COUNT } from './connection.ts'
import { TimelineChangeEnum } from './enums.ts'
import { asOfArgs, backwardArgs, duringArgs, forwardArgs, typesArgs } from './inputs.ts'
import { ClaimRef, EntityRef, FuzzyDateRef, PageInfoRef, TimelineEntryRef } from './refs.ts'

TimelineEntryRef.implement({
  description: 'Something that began, ended or happened on a date.',
  fields: (t) => ({
    date: t.expose('date', { type: FuzzyDateRef, description: 'When, as exactly as known.' }),
    change: t.expose('change', { type: TimelineChangeEnum, description: 'Whether it began, ended or happened.' }),
    headline: t.string({
      description: 'The entry as a line to read, composed from names and the phrase of the type.',
      resolve: (entry, _, context) => headlineOf(context, entry),
    }),
    claim: t.field({ type: ClaimRef, description: 'The claim that says so.', resolve: ({ view }) => view }),
    about: t.field({
      type: [EntityRef],
      description: 'The entities that the claim links.',
      resolve: async (entry, _, context) => [...(await entryAbout(context, entry))],
    }),
  }),
})

const TimelineEdgeRef = builder.objectRef<Edge<TimelineEntry>>('TimelineEdge').implement({
  description: 'One entry in a page.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', { description: CURSOR }),
    node: t.field({ type: TimelineEntryRef, description: 'The entry.', resolve: ({ node }) => node }),
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
    totalCount: t.int({ description: `${TOTAL_COUNT} Leaves out what has no date.`, resolve: (connection) => connection.totalCount() }),
    undated: t.int({
      description: 'How many claims have no date at all and so make no entry.',
      resolve: (connection) => connection.undated(),
    }),
    missing: t.stringList({
      description: 'The asked slugs that name nothing under the clocks.',
      resolve: (connection) => [...connection.missing],
    }),
  }),
})

const TIMELINE =
  'A valid day does not filter it; during keeps only entries whose earliest day lies within it. Deprecated claims stay out unless asked for.'

builder.interfaceFields(EntityRef, (t) => ({
  timeline: t.field({
    type: TimelineConnectionRef,
    description: `What began, ended or happened to it. ${TIMELINE}`,
    args: { ...typesArgs, ...asOfArgs, ...duringArgs, ...forwardArgs, ...backwardArgs },
    complexity: pageCost,
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
    complexity: pageCost,
    resolve: (_, args, context) => timeline(context, args),
  }),
}))
