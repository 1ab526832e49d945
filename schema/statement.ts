import type { Edge } from '../resolvers/page.ts'
import { storedDateView } from '../resolvers/period.ts'
import {
  aboutClaimsOf,
  aboutOf,
  outcomeClaimsOf,
  type StatementView,
  speakerOf,
  speakerTextOf,
  statements,
  statementsOfEntity,
} from '../resolvers/statement.ts'
import { builder } from './builder.ts'
import { CURSOR, connectionOver } from './connection.ts'
import { FindingEnum, OutcomeEnum, StatementModeEnum, StatementRoleEnum } from './enums.ts'
import { asOfArgs, forwardArgs, ranksArgs } from './inputs.ts'
import { pagePrice, READ, SHARED, wholePrice } from './price.ts'
import { ClaimRef, EntityRef, FuzzyDateRef, NodeRef, StatementRef } from './refs.ts'

StatementRef.implement({
  description:
    'That somebody said something, about entities or about other claims. That it was said is the claim; whether it is so, is not.',
  interfaces: [NodeRef, ClaimRef],
  fields: (t) => ({
    mode: t.field({ type: StatementModeEnum, description: 'What the speaker does by saying it.', resolve: ({ row }) => row.mode }),
    speaker: t.field({
      type: EntityRef,
      nullable: true,
      description: 'Who said it; null where the speaker has no record, as unnamed officials.',
      complexity: SHARED,
      resolve: (view, _, context) => speakerOf(context, view),
    }),
    speakerText: t.string({
      description: 'Who said it, in words.',
      complexity: SHARED,
      resolve: (view, _, context) => speakerTextOf(context, view),
    }),
    saidOn: t.field({
      type: FuzzyDateRef,
      nullable: true,
      description: 'When it was said; null where that is not known.',
      resolve: ({ row }) => storedDateView(row.said),
    }),
    text: t.string({ description: 'What was said, in our words.', resolve: ({ row }) => row.text }),
    about: t.field({
      type: [EntityRef],
      description: 'The entities that it is about.',
      complexity: { field: SHARED, multiplier: 2 },
      resolve: async (view, _, context) => [...(await aboutOf(context, view))],
    }),
    aboutClaims: t.field({
      type: [ClaimRef],
      description: 'The claims that it is about, as known under the clocks.',
      complexity: { field: READ, multiplier: 5 },
      resolve: async (view, _, context) => [...(await aboutClaimsOf(context, view))],
    }),
    finding: t.field({
      type: FindingEnum,
      nullable: true,
      description: 'What was found on lawfulness; null where nothing was.',
      resolve: ({ row }) => row.finding,
    }),
    outcome: t.field({
      type: OutcomeEnum,
      nullable: true,
      description: 'Of a forecast: what became of it, as known under the clocks; null of anything else.',
      resolve: ({ row }) => (row.mode === 'FORECASTS' ? (row.outcome ?? 'OPEN') : null),
    }),
    outcomeClaims: t.field({
      type: [ClaimRef],
      description: 'The claims that show the outcome.',
      complexity: { field: READ, multiplier: 5 },
      resolve: async (view, _, context) => [...(await outcomeClaimsOf(context, view))],
    }),
  }),
})

const StatementEdgeRef = builder.objectRef<Edge<StatementView>>('StatementEdge').implement({
  description: 'One statement in a page.',
  fields: (t) => ({
    cursor: t.string({ description: CURSOR, resolve: (edge) => edge.cursor() }),
    node: t.field({ type: StatementRef, description: 'The statement.', resolve: ({ node }) => node }),
  }),
})

export const StatementConnectionRef = connectionOver(
  'StatementConnection',
  StatementEdgeRef,
  'Statements, by the day on which they were said, then by key; those without a day first.',
)

builder.interfaceFields(EntityRef, (t) => ({
  statements: t.field({
    type: StatementConnectionRef,
    description:
      'What was said about it and about claims that touch it, or what it said. A valid day does not filter them: a finding of August may concern January.',
    args: {
      role: t.arg({ type: StatementRoleEnum, defaultValue: 'ABOUT', description: 'What the entity is to them.' }),
      modes: t.arg({ type: [StatementModeEnum], description: 'Only statements that do one of these.' }),
      ...ranksArgs,
      ...asOfArgs,
      ...forwardArgs,
    },
    complexity: pagePrice,
    resolve: (view, args, context) => statementsOfEntity(context, view, args),
  }),
}))

builder.queryFields((t) => ({
  statements: t.field({
    type: StatementConnectionRef,
    description: 'Statements of the whole graph.',
    args: {
      modes: t.arg({ type: [StatementModeEnum], description: 'Only statements that do one of these.' }),
      finding: t.arg({ type: FindingEnum, description: 'Only findings of this kind.' }),
      ...ranksArgs,
      ...asOfArgs,
      ...forwardArgs,
    },
    complexity: wholePrice,
    resolve: (_, args, context) => statements(context, args),
  }),
}))
