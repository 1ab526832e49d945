import { citationsOfSource } from '../resolvers/citation.ts'
import type { Edge } from '../resolvers/page.ts'
import { storedDateView } from '../resolvers/period.ts'
import { documentOf, publisherOf, type SourceView, source, sources } from '../resolvers/source.ts'
import { builder } from './builder.ts'
import { CitationConnectionRef } from './citation.ts'
import { CURSOR, connectionOver } from './connection.ts'
import { StanceEnum } from './enums.ts'
import { asOfArgs, forwardArgs } from './inputs.ts'
import { pagePrice, SHARED, wholePrice } from './price.ts'
import { DocumentRef, EntityRef, FuzzyDateRef, NodeRef, SourceRef } from './refs.ts'

SourceRef.implement({
  description: 'A text that claims cite. Hidden before it was published; one without a date counts from the release that brought it.',
  interfaces: [NodeRef],
  fields: (t) => ({
    slug: t.string({ description: 'Its stable handle.', resolve: ({ row }) => row.slug }),
    title: t.string({ description: 'Its title, or our description where it has none.', resolve: ({ row }) => row.title }),
    publisher: t.field({
      type: EntityRef,
      nullable: true,
      description: 'Who published it, where the publisher has a record.',
      complexity: SHARED,
      resolve: (view, _, context) => publisherOf(context, view),
    }),
    document: t.field({
      type: DocumentRef,
      nullable: true,
      description: 'The document whose text it is, where that has a record.',
      complexity: SHARED,
      resolve: (view, _, context) => documentOf(context, view),
    }),
    published: t.field({
      type: FuzzyDateRef,
      nullable: true,
      description: 'When it was published, as exactly as known; null where it is not.',
      resolve: ({ row }) => storedDateView(row.published),
    }),
    url: t.string({ nullable: true, description: 'Where it stood or stands.', resolve: ({ row }) => row.url }),
    archivedUrl: t.string({ nullable: true, description: 'Where a copy is kept.', resolve: ({ row }) => row.archivedUrl }),
    textSeen: t.boolean({
      description:
        'Whether whoever entered the record had its text. False: it is known from what others say of it, which is cited beside it.',
      resolve: ({ row }) => row.seen,
    }),
    citations: t.field({
      type: CitationConnectionRef,
      description: 'The citations in it, of claims that are visible under the clocks.',
      args: { stance: t.arg({ type: StanceEnum, description: 'Only citations of this stance.' }), ...asOfArgs, ...forwardArgs },
      complexity: pagePrice,
      resolve: (view, args, context) => citationsOfSource(context, view, args),
    }),
  }),
})

const SourceEdgeRef = builder.objectRef<Edge<SourceView>>('SourceEdge').implement({
  description: 'One source in a page.',
  fields: (t) => ({
    cursor: t.string({ description: CURSOR, resolve: (edge) => edge.cursor() }),
    node: t.field({ type: SourceRef, description: 'The source.', resolve: ({ node }) => node }),
  }),
})

const SourceConnectionRef = connectionOver('SourceConnection', SourceEdgeRef, 'Sources, by slug.')

builder.queryFields((t) => ({
  source: t.field({
    type: SourceRef,
    nullable: true,
    description: 'One source by its slug; null where there is none, or before it was published.',
    args: { slug: t.arg.string({ required: true, description: 'Its slug.' }), ...asOfArgs },
    resolve: (_, args, context) => source(context, args),
  }),
  sources: t.field({
    type: SourceConnectionRef,
    description: 'Sources by slug.',
    args: {
      publisher: t.arg.string({
        description: 'Only those of the publisher of this slug. A slug that names none: BAD_USER_INPUT with the nearest.',
      }),
      text: t.arg.string({ description: 'Only those whose title holds this text, of at most 200 characters, in capitals or not.' }),
      ...asOfArgs,
      ...forwardArgs,
    },
    complexity: wholePrice,
    resolve: (_, args, context) => sources(context, args),
  }),
}))
