import { attributedTo, type CitationView, citedClaim, citedSource } from '../resolvers/citation.ts'
import type { Edge } from '../resolvers/page.ts'
import { builder } from './builder.ts'
import { CURSOR, connectionOver } from './connection.ts'
import { StanceEnum, VerificationEnum } from './enums.ts'
import { READ, SHARED } from './price.ts'
import { CitationRef, ClaimRef, EntityRef, FingerprintRef, NodeRef, SourceRef } from './refs.ts'

CitationRef.implement({
  description: 'That a source supports or disputes a claim, and where in it. Visible from the day on which the source was published.',
  interfaces: [NodeRef],
  fields: (t) => ({
    claim: t.field({
      type: ClaimRef,
      description: 'The claim.',
      complexity: READ,
      resolve: (view, _, context) => citedClaim(context, view),
    }),
    source: t.field({
      type: SourceRef,
      description: 'The source.',
      complexity: SHARED,
      resolve: (view, _, context) => citedSource(context, view),
    }),
    stance: t.field({ type: StanceEnum, description: 'How the source stands to the claim.', resolve: ({ row }) => row.stance }),
    locator: t.string({
      nullable: true,
      description: 'Where in the source: a line, paragraph, page or section.',
      resolve: ({ row }) => row.locator,
    }),
    attributedTo: t.field({
      type: EntityRef,
      nullable: true,
      description: 'Whom the source lets speak there; null where that is the source itself or has no record.',
      complexity: SHARED,
      resolve: (view, _, context) => attributedTo(context, view),
    }),
    attribution: t.string({
      nullable: true,
      description: 'Who speaks there, in words, where it is nobody with a record.',
      resolve: ({ row }) => row.attribution,
    }),
    quote: t.string({
      nullable: true,
      description: 'A short passage, only where the licence of the source allows it.',
      resolve: ({ row }) => row.quote,
    }),
    fingerprint: t.field({
      type: FingerprintRef,
      nullable: true,
      description: 'By which a holder of the text can find the passage, though it is not stored here; null where none was taken.',
      resolve: ({ row }) => (row.sha256 === null || row.length === null ? null : { sha256: row.sha256, length: row.length }),
    }),
    verification: t.field({
      type: VerificationEnum,
      description: 'Whether the passage was looked for in the text of the source.',
      resolve: ({ row }) => row.verification,
    }),
    verifiedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was looked for; null where it was not.',
      resolve: ({ row }) => row.verifiedAt,
    }),
  }),
})

FingerprintRef.implement({
  description: 'What identifies a passage without its words.',
  fields: (t) => ({
    sha256: t.exposeString('sha256', { description: 'SHA-256 of the normalised passage in UTF-8, as 64 lower-case hexadecimal digits.' }),
    length: t.exposeInt('length', { description: 'How many code points the normalised passage has.' }),
    normalization: t.string({
      description:
        'How the passage was made comparable. dateline-1: NFKC, curly quotation marks and no-break spaces made plain, white space collapsed to single spaces, ends trimmed.',
      resolve: () => 'dateline-1',
    }),
  }),
})

const CitationEdgeRef = builder.objectRef<Edge<CitationView>>('CitationEdge').implement({
  description: 'One citation in a page.',
  fields: (t) => ({
    cursor: t.string({ description: CURSOR, resolve: (edge) => edge.cursor() }),
    node: t.field({ type: CitationRef, description: 'The citation.', resolve: ({ node }) => node }),
  }),
})

export const CitationConnectionRef = connectionOver(
  'CitationConnection',
  CitationEdgeRef,
  'Citations, by the publication of their sources, then by id.',
)
