import { citationsOfClaim } from '../resolvers/citation.ts'
import { claim, claimTypeName, contradictionsOf, versionsOf } from '../resolvers/claim.ts'
import { linkTo } from '../resolvers/context.ts'
import { statementsAboutClaim } from '../resolvers/statement.ts'
import { builder } from './builder.ts'
import { CitationConnectionRef } from './citation.ts'
import { KnownBasisEnum, RankEnum, StanceEnum, StatementModeEnum } from './enums.ts'
import { asOfArgs, forwardArgs, ranksArgs } from './inputs.ts'
import { pagePrice, READ, VERSIONS } from './price.ts'
import { ClaimRef, ClaimVersionRef, NodeRef } from './refs.ts'
import { StatementConnectionRef } from './statement.ts'

ClaimRef.implement({
  description:
    'Something that is claimed, with its evidence: a relationship, a figure or a statement. It is read under two clocks, so what was learned or corrected later is absent; `key` stays the same for ever.',
  interfaces: [NodeRef],
  resolveType: ({ row }) => claimTypeName(row),
  fields: (t) => ({
    key: t.string({
      description: 'Its stable key: subject/type/object of a relationship, metric/period/… of a figure, speaker/… of a statement.',
      resolve: ({ row }) => row.key,
    }),
    rank: t.field({
      type: RankEnum,
      description: 'The verdict of this graph on it, as known under the clocks.',
      resolve: ({ row }) => row.rank,
    }),
    rankReason: t.string({
      nullable: true,
      description: 'Why it has that rank; null where it is NORMAL.',
      resolve: ({ row }) => row.rankReason,
    }),
    note: t.string({ nullable: true, description: 'What else is to be said of it, in our words.', resolve: ({ row }) => row.note }),
    knownFrom: t.field({ type: 'Date', description: 'From when this version of it could be known.', resolve: ({ row }) => row.knownFrom }),
    knownBasis: t.field({ type: KnownBasisEnum, description: 'On what that day rests.', resolve: ({ row }) => row.knownBasis }),
    recordedAt: t.field({
      type: 'DateTime',
      description: 'When this graph took this version in: the instant of the release that brought it.',
      resolve: ({ row }) => row.recordedAt,
    }),
    url: t.string({
      description:
        'A link to it under the clocks that were said; absolute where the server knows its public address, else absolute in its path.',
      resolve: ({ row, clocks }, _, context) => linkTo(context, `/claim/${row.key}`, clocks.said),
    }),
    contradicts: t.field({
      type: [ClaimRef],
      description:
        'The claims that disagree with it, by key: as a source or we say, or by rule (the same relationship denied over a shared certain day; two figures for one question that cannot both be so and of which neither revised the other). Symmetric. It says nothing on which is right.',
      complexity: { field: 2 * READ, multiplier: 2 },
      resolve: async (view, _, context) => [...(await contradictionsOf(context, view))],
    }),
    statements: t.field({
      type: StatementConnectionRef,
      description: 'What was said about it, by the day it was said.',
      args: {
        modes: t.arg({ type: [StatementModeEnum], description: 'Only statements that do one of these.' }),
        ...ranksArgs,
        ...asOfArgs,
        ...forwardArgs,
      },
      complexity: pagePrice,
      resolve: (view, args, context) => statementsAboutClaim(context, view, args),
    }),
    citations: t.field({
      type: CitationConnectionRef,
      description:
        'Its evidence as published under the clocks, by publication. Every claim has some; a public act may be known before the source that is cited for it.',
      args: { stance: t.arg({ type: StanceEnum, description: 'Only citations of this stance.' }), ...asOfArgs, ...forwardArgs },
      complexity: pagePrice,
      resolve: (view, args, context) => citationsOfClaim(context, view, args),
    }),
    versions: t.field({
      type: [ClaimVersionRef],
      description:
        'What had been known and recorded of it up to the clocks, the earliest first: every version that was learned, and those that a release replaced.',
      complexity: { field: READ, multiplier: VERSIONS },
      resolve: async (view, _, context) => [...(await versionsOf(context, view))],
    }),
  }),
})

ClaimVersionRef.implement({
  description:
    'One version of a claim: what was known from one day until the next version, as recorded from one release until another replaced it.',
  fields: (t) => ({
    knownFrom: t.field({ type: 'Date', description: 'From when it could be known.', resolve: ({ row }) => row.knownFrom }),
    recordedAt: t.field({ type: 'DateTime', description: 'When this graph took it in.', resolve: ({ row }) => row.recordedAt }),
    retractedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When a release replaced it or took it back; null where it still stands as of the recorded clock.',
      resolve: ({ retractedAt }) => retractedAt,
    }),
    reason: t.string({
      nullable: true,
      description: 'Why it replaced the one before it, where that is said.',
      resolve: ({ row }) => row.reason,
    }),
    claim: t.field({
      type: ClaimRef,
      description: 'The claim as that version has it, read on the day and at the instant at which the version begins.',
      resolve: (version) => version.claim,
    }),
  }),
})

builder.queryFields((t) => ({
  claim: t.field({
    type: ClaimRef,
    nullable: true,
    description: 'One claim by its key; null where it is not there under the clocks.',
    args: { key: t.arg.string({ required: true, description: 'Its key.' }), ...asOfArgs },
    resolve: (_, args, context) => claim(context, args),
  }),
}))
