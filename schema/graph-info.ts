import { graphInfo } from '../resolvers/graph-info.ts'
import { builder } from './builder.ts'
import { EntityKindEnum, RelationshipTypeEnum } from './enums.ts'
import { asOfArgs } from './inputs.ts'
import { WHOLE } from './price.ts'
import { GraphInfoRef, KindCountRef, TypeCountRef } from './refs.ts'

GraphInfoRef.implement({
  description: 'What the graph that is open holds, under the clocks.',
  fields: (t) => ({
    dataVersion: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'The instant of the last completed release as of the recorded clock; null before the first.',
      resolve: ({ row }) => row.dataVersion,
    }),
    schemaVersion: t.string({ description: 'The version of the program.', resolve: (_, __, context) => context.schemaVersion }),
    engine: t.string({ description: 'The engine that holds the graph, and its version.', resolve: (_, __, context) => context.engine }),
    firstDay: t.field({
      type: 'Date',
      nullable: true,
      description: 'The earliest day on which a relationship is dated; null where none is.',
      resolve: ({ row }) => row.firstDay,
    }),
    lastDay: t.field({
      type: 'Date',
      nullable: true,
      description: 'The latest day on which a relationship is dated as begun or ended; null where none is.',
      resolve: ({ row }) => row.lastDay,
    }),
    kinds: t.field({
      type: [KindCountRef],
      description: 'How many entities of each kind were known; kinds without any are left out.',
      resolve: ({ row }) => [...row.kinds],
    }),
    types: t.field({
      type: [TypeCountRef],
      description:
        'How many relationships of each type there are, negated and deprecated ones left out; on a valid day, those that held on it. Types without any are left out.',
      resolve: ({ row }) => [...row.types],
    }),
  }),
})

KindCountRef.implement({
  description: 'How many entities are of a kind.',
  fields: (t) => ({
    kind: t.expose('kind', { type: EntityKindEnum, description: 'The kind.' }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
})

TypeCountRef.implement({
  description: 'How many relationships are of a type.',
  fields: (t) => ({
    type: t.field({ type: RelationshipTypeEnum, description: 'The type.', resolve: ({ type }) => type as '_' }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
})

builder.queryFields((t) => ({
  graph: t.field({
    type: GraphInfoRef,
    description:
      'The graph itself. Its counts are kept by each release, but for a valid day, on which relationships are counted: above 100,000 claims that is QUERY_TOO_COMPLEX.',
    args: { ...asOfArgs },
    complexity: WHOLE,
    resolve: (_, { asOf }, context) => graphInfo(context, asOf),
  }),
}))
