import { officeHolders } from '../resolvers/office.ts'
import type { Edge } from '../resolvers/page.ts'
import { periodView } from '../resolvers/period.ts'
import {
  certaintyOf,
  type EntityRelationshipEdge,
  objectOf,
  type RelationshipEdge,
  relationshipPhrase,
  relationshipsOf,
  subjectOf,
} from '../resolvers/relationship.ts'
import { relationships } from '../resolvers/relationship-list.ts'
import { builder } from './builder.ts'
import { CURSOR, connectionOver } from './connection.ts'
import { CapacityEnum, CertaintyEnum, DirectionEnum, RelationshipTypeEnum } from './enums.ts'
import { asOfArgs, backwardArgs, certaintyArgs, duringArgs, forwardArgs, orderArgs, ranksArgs, typesArgs } from './inputs.ts'
import { pagePrice, SHARED, wholePrice } from './price.ts'
import { ClaimRef, EntityRef, NodeRef, PeriodRef, RelationshipRef } from './refs.ts'

RelationshipRef.implement({
  description: 'A claim that one entity stood in a typed relationship to another, with its period. Any number may link the same two.',
  interfaces: [NodeRef, ClaimRef],
  fields: (t) => ({
    type: t.field({ type: RelationshipTypeEnum, description: 'What the relationship is.', resolve: ({ row }) => row.type as '_' }),
    negated: t.boolean({
      description: 'Whether a source says that it was not so. That nothing is claimed is no denial.',
      resolve: ({ row }) => row.negated,
    }),
    subject: t.field({
      type: EntityRef,
      description: 'The entity that the claim begins with.',
      complexity: SHARED,
      resolve: (view, _, context) => subjectOf(context, view),
    }),
    object: t.field({
      type: EntityRef,
      description: 'The entity that the claim ends with.',
      complexity: SHARED,
      resolve: (view, _, context) => objectOf(context, view),
    }),
    phrase: t.string({
      description: 'The type in words, read from the subject: "held the office of". Of a negated claim it says the denial.',
      resolve: ({ row }, _, context) => relationshipPhrase(context, row, 'subject'),
    }),
    period: t.field({ type: PeriodRef, description: 'When it was so.', resolve: ({ row }) => periodView(row.period) }),
    capacity: t.field({
      type: CapacityEnum,
      nullable: true,
      description: 'In which capacity an office was held; null where none is said.',
      resolve: ({ row }) => row.capacity,
    }),
    title: t.string({
      nullable: true,
      description: 'The title in use, where it differs from the office’s name or says more.',
      resolve: ({ row }) => row.title,
    }),
    formalTitle: t.string({
      nullable: true,
      description: 'The title on paper, where it differs from the one in use.',
      resolve: ({ row }) => row.formalTitle,
    }),
    scope: t.string({
      nullable: true,
      description: 'Whom or where the claim is limited to; null where it is not.',
      resolve: ({ row }) => row.scope,
    }),
  }),
})

const EntityRelationshipEdgeRef = builder.objectRef<Edge<EntityRelationshipEdge>>('EntityRelationshipEdge').implement({
  description: 'One relationship of an entity, seen from that entity.',
  fields: (t) => ({
    cursor: t.string({ description: CURSOR, resolve: (edge) => edge.cursor() }),
    node: t.field({ type: RelationshipRef, description: 'The relationship.', resolve: ({ node }) => node.view }),
    other: t.field({ type: EntityRef, description: 'The entity at its other end.', resolve: ({ node }) => node.other }),
    direction: t.field({
      type: DirectionEnum,
      description: 'Which way it points, seen from the entity.',
      resolve: ({ node }) => (node.from === 'subject' ? 'OUT' : 'IN'),
    }),
    phrase: t.string({
      description: 'The type in words, read from the entity: "was held by". Of a negated claim it says the denial.',
      resolve: ({ node }, _, context) => relationshipPhrase(context, node.view.row, node.from),
    }),
    certainty: t.field({
      type: CertaintyEnum,
      nullable: true,
      description: 'How surely it was so on the asked day or days; null where none was asked.',
      resolve: ({ node }) => certaintyOf(node),
    }),
  }),
})

const RelationshipEdgeRef = builder.objectRef<Edge<RelationshipEdge>>('RelationshipEdge').implement({
  description: 'One relationship in a page.',
  fields: (t) => ({
    cursor: t.string({ description: CURSOR, resolve: (edge) => edge.cursor() }),
    node: t.field({ type: RelationshipRef, description: 'The relationship.', resolve: ({ node }) => node.view }),
    certainty: t.field({
      type: CertaintyEnum,
      nullable: true,
      description: 'How surely it was so on the asked day or days; null where none was asked.',
      resolve: ({ node }) => certaintyOf(node),
    }),
  }),
})

const EntityRelationshipConnectionRef = connectionOver(
  'EntityRelationshipConnection',
  EntityRelationshipEdgeRef,
  'Relationships of one entity.',
)
export const RelationshipConnectionRef = connectionOver('RelationshipConnection', RelationshipEdgeRef, 'Relationships.')

builder.interfaceFields(EntityRef, (t) => ({
  relationships: t.field({
    type: EntityRelationshipConnectionRef,
    description:
      'Its relationships in either direction. A valid day, inherited or said, keeps those that held on it; during, those that share a day with it.',
    args: {
      ...typesArgs,
      direction: t.arg({ type: DirectionEnum, description: 'Only those that point this way, seen from the entity.' }),
      ...asOfArgs,
      ...duringArgs,
      ...certaintyArgs,
      ...orderArgs,
      ...forwardArgs,
      ...backwardArgs,
    },
    complexity: pagePrice,
    resolve: (view, args, context) => relationshipsOf(context, view, args),
  }),
}))

builder.queryFields((t) => ({
  relationships: t.field({
    type: RelationshipConnectionRef,
    description: 'Relationships of the whole graph. Above 100,000 claims it needs types or where.others, else QUERY_TOO_COMPLEX.',
    args: { ...typesArgs, ...asOfArgs, ...duringArgs, ...certaintyArgs, ...orderArgs, ...forwardArgs, ...backwardArgs },
    complexity: wholePrice,
    resolve: (_, args, context) => relationships(context, args),
  }),
  officeHolders: t.field({
    type: RelationshipConnectionRef,
    nullable: true,
    description: 'Who held an office. Null where there is no such office under the clocks; the slug of something else is BAD_USER_INPUT.',
    args: {
      office: t.arg.string({ required: true, description: 'The slug of the office.' }),
      ...asOfArgs,
      ...duringArgs,
      ...certaintyArgs,
      ...ranksArgs,
      ...orderArgs,
      ...forwardArgs,
    },
    complexity: pagePrice,
    resolve: (_, args, context) => officeHolders(context, args),
  }),
}))
