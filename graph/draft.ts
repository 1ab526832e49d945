import { z } from 'zod'
import { citationDraft } from './draft-citation.ts'
import { address, claimKey, day, edtf, endOfPeriod, entityKey, instant, partRelease, release, slug, text } from './draft-values.ts'
import {
  CAPACITIES,
  type ClaimForm,
  FINDINGS,
  KINDS,
  KNOWN_BASES,
  NAME_ROLES,
  NORM_ROLES,
  OUTCOMES,
  PERIOD_FORMS,
  PLACE_TYPES,
  QUALIFIERS,
  RANKS,
  READINGS,
  STATEMENT_MODES,
} from './kinds.ts'

// What is brought into the graph, as a person writes it: the data set, an import, a write all have this form.
// The descriptions go into the JSON Schema that editors show.

const attested = z
  .union([
    day,
    z.strictObject({ from: day.optional().describe('The first such day.'), through: day.optional().describe('The last such day.') }),
  ])
  .describe('The last day for which a source attests that it was so; or from and through.')

/** What a relationship says, apart from its ends and type; a later line repeats only what it changes. */
const relationshipFields = {
  period: edtf.optional(),
  end: endOfPeriod.optional().describe('Changes only the end of the period: an EDTF date, or .. for one that goes on.'),
  form: z
    .enum(PERIOD_FORMS)
    .optional()
    .describe('INSTANT: some day within the date. SPAN: the whole of it. As the vocabulary has it, if unsaid.'),
  attested: attested.optional(),
  sequence: z.int().optional().describe('Orders acts of one day.'),
  capacity: z.enum(CAPACITIES).optional(),
  title: text.optional().describe('The title in use.'),
  formalTitle: text.optional(),
  scope: text.optional().describe('Whom or where the claim is limited to.'),
}

const observationFields = {
  value: z.number().optional(),
  qualifier: z.enum(QUALIFIERS).optional().describe('EXACT, if unsaid.'),
  formula: text.optional().describe('How the value follows from its parts.'),
  parts: z.array(claimKey).min(1).optional().describe('Keys of the figures it is made of.'),
}

const statementFields = {
  text: text.optional().describe('What was said, in our words.'),
  finding: z.enum(FINDINGS).optional(),
  outcome: z.enum(OUTCOMES).optional().describe('What became of a forecast.'),
  outcomeClaims: z.array(claimKey).min(1).optional().describe('Keys of the claims that show the outcome.'),
}

const rankFields = {
  rank: z.enum(RANKS).optional().describe('NORMAL, if unsaid.'),
  rankReason: text.optional().describe('Required where the rank is not NORMAL.'),
  note: text.optional(),
}

const lineHead = {
  known: day.optional().describe('From when this could be known; as the first line, if unsaid.'),
  basis: z.enum(KNOWN_BASES).optional().describe('As the line before, if unsaid.'),
  release: text.optional().describe('The name of the release that brought this line; that of its claim, if unsaid.'),
  why: text.optional().describe('Why this line was added: what was learned or corrected.'),
  withdrawn: z
    .literal(true)
    .optional()
    .describe('From this day on, as of this release, the claim is taken back; a later line may assert it again.'),
}

const claimHead = {
  known: day.describe('From when the claim could be known.'),
  basis: z.enum(KNOWN_BASES).describe('PUBLICATION: a cited source was published by that day. PUBLIC_ACT: it is the day of the act.'),
  release: release.optional(),
  cite: z.array(citationDraft).min(1).describe('At least one: a claim without a citation is refused.'),
  contradicts: z
    .array(z.union([claimKey, z.strictObject({ claim: claimKey, release: partRelease.optional() })]))
    .min(1)
    .optional()
    .describe('Keys of claims that this one disagrees with; said on one side only.'),
}

export const relationshipDraft = z.strictObject({
  relationship: claimKey.describe('subject/type/object, with /2, /3 where there are several.'),
  ...claimHead,
  negated: z.boolean().optional().describe('A source says that it was not so.'),
  ...relationshipFields,
  ...rankFields,
  later: z
    .array(z.strictObject({ ...lineHead, ...relationshipFields, ...rankFields }))
    .min(1)
    .optional(),
})

export const observationDraft = z.strictObject({
  observation: claimKey.describe('metric/period/… – the metric is the first part.'),
  ...claimHead,
  period: edtf,
  reading: z.enum(READINGS),
  about: z.array(entityKey).min(1).optional().describe('Keys of the entities that the figure is about.'),
  published: edtf.optional().describe('The vintage: when this figure was published.'),
  revises: claimKey
    .optional()
    .describe('The key of the earlier figure that the same publisher replaced by this one, be it of the same value, published anew.'),
  ...observationFields,
  value: z.number(),
  ...rankFields,
  later: z
    .array(z.strictObject({ ...lineHead, ...observationFields, ...rankFields }))
    .min(1)
    .optional(),
})

export const statementDraft = z.strictObject({
  statement: claimKey.describe('speaker/… – where the speaker has a record, its key is the first part.'),
  ...claimHead,
  mode: z.enum(STATEMENT_MODES),
  speaker: entityKey.optional().describe('The key of the speaker, where it has a record.'),
  speakerText: text.optional().describe('Who speaks, in words; the name of the speaker, if unsaid.'),
  said: edtf.optional().describe('The day on which it was said.'),
  about: z.array(entityKey).min(1).optional().describe('Keys of the entities that it is about.'),
  aboutClaims: z.array(claimKey).min(1).optional().describe('Keys of the claims that it is about.'),
  ...statementFields,
  text,
  ...rankFields,
  later: z
    .array(z.strictObject({ ...lineHead, ...statementFields, ...rankFields }))
    .min(1)
    .optional(),
})

export const claimDraft = z.union([relationshipDraft, observationDraft, statementDraft])

const fullName = z.strictObject({
  text,
  role: z.enum(NAME_ROLES).optional().describe('ALIAS, if unsaid. MAIN replaces the name from that day on.'),
  known: day.optional().describe('As the entity, if unsaid.'),
  period: edtf.optional().describe('When the name was in use.'),
  note: text.optional(),
  release: partRelease.optional(),
  withdrawn: text.optional().describe('The name of the release that takes this name back.'),
})
export const nameDraft = z.union([text, fullName])

export const identifierDraft = z.strictObject({
  scheme: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .describe('Which register: us-docket, federal-register, tias, gao, us-code, wikidata …'),
  value: text,
  url: address.optional(),
  known: day.optional().describe('As the entity, if unsaid.'),
  release: partRelease.optional(),
  withdrawn: text.optional().describe('The name of the release that takes this identifier back.'),
})

const entityLine = z.strictObject({
  release: text.describe('The name of the release that corrects, later than that of the entity.'),
  why: text.optional().describe('What was wrong. Required beside a name.'),
  name: text.optional().describe('The right name, for all days of the wrong one. A name that changed is an alias with the role MAIN.'),
  description: text.optional().describe('The right description.'),
})

export const entityDraft = z.strictObject({
  key: entityKey.describe('Identifies for ever; the first slug.'),
  kind: z.enum(KINDS),
  known: day.describe('From when it could be known; no later than any claim that touches it.'),
  name: text,
  description: text.optional().describe('One sentence of ours that says what it is, never what became of it.'),
  aliases: z.array(nameDraft).min(1).optional(),
  identifiers: z.array(identifierDraft).min(1).optional(),
  slug: slug.optional().describe('For people; the key, if unsaid.'),
  formerSlugs: z.array(slug).min(1).optional(),
  placeType: z.enum(PLACE_TYPES).optional().describe('Required for a Place.'),
  unit: text.optional().describe('Required for a Metric: what is counted.'),
  definition: text.optional().describe('Required for a Metric: what counts and what does not.'),
  source: slug.optional().describe('For a Document: the source whose text it is.'),
  release: release.optional(),
  later: z.array(entityLine).min(1).optional().describe('Corrections of the first name and of the description by later releases.'),
})

export const sourceDraft = z.strictObject({
  slug,
  title: text,
  publisher: entityKey.optional(),
  published: edtf.optional().describe('When it was published; without it the source never sets when a claim was known.'),
  url: address.optional(),
  archivedUrl: address.optional(),
  seen: z.literal(false).optional().describe('Nobody who entered the record had its text: it is known from what others say of it.'),
  note: text.optional(),
  release: release.optional(),
})

export const typeDraft = z.strictObject({
  type: z.string().regex(/^[A-Z][A-Z0-9_]*$/, 'expected a type name in capitals, such as HELD_OFFICE'),
  phrase: text.describe('Read from the subject: "held the office of".'),
  inverse: text.describe('Read from the object: "was held by".'),
  denial: text.optional().describe('The phrase of a negated claim: "did not hold the office of". Required where there is one.'),
  inverseDenial: text.optional().describe('The inverse of a negated claim: "was not held by".'),
  description: text,
  form: z.enum(PERIOD_FORMS),
  from: z.array(z.enum(KINDS)).min(1).describe('Kinds allowed as subject.'),
  to: z.array(z.enum(KINDS)).min(1).describe('Kinds allowed as object.'),
  role: z
    .enum(['HOLDS_OFFICE', 'HEADS'])
    .optional()
    .describe('What the program uses the type for: HOLDS_OFFICE for officeHolders, HEADS from an office to what it heads.'),
  plannable: z.boolean().optional().describe('Its period may lie after the day on which it was known: a planned effect, an expiry.'),
  effect: z
    .enum(NORM_ROLES)
    .optional()
    .describe(
      'What it does to the standing of a policy or agreement: ANNOUNCES it, STARTS, RESTARTS or RESTRAINS it; to an act: STAYS, VACATES, LIFTS or AFFIRMS it; or evidence that it ran: RUNS (an authority), SHOWS (a place, people moved), BINDS (in law).',
    ),
  noun: text.optional().describe('Its act, in a headline: "injunction". Required where it STARTS, RESTARTS or RESTRAINS.'),
  done: text
    .optional()
    .describe('The norm after it, in a headline: "enjoined". Required where it ANNOUNCES, STARTS, RESTARTS or RESTRAINS.'),
})

export const releaseDraft = z.strictObject({
  name: text,
  recorded: instant.describe('The instant from which the graph counts as having taken it in.'),
  note: text.optional(),
})

export type CitationDraft = z.infer<typeof citationDraft>
export type RelationshipDraft = z.infer<typeof relationshipDraft>
export type ObservationDraft = z.infer<typeof observationDraft>
export type StatementDraft = z.infer<typeof statementDraft>
export type ClaimDraft = z.infer<typeof claimDraft>
export type NameDraft = z.infer<typeof nameDraft>
export type EntityDraft = z.infer<typeof entityDraft>
export type SourceDraft = z.infer<typeof sourceDraft>
export type TypeDraft = z.infer<typeof typeDraft>
export type ReleaseDraft = z.infer<typeof releaseDraft>

/** Where a record stands, for a person who is to mend it. */
export interface Place {
  readonly file: string
  readonly line: number
  /** Where its later lines stand, in their order. */
  readonly later?: readonly number[]
}

export type Placed<T> = { readonly draft: T; readonly place: Place }

/** Everything that a data set holds: all releases of itself, as its files have it. */
export interface Dataset {
  readonly releases: readonly Placed<ReleaseDraft>[]
  readonly types: readonly Placed<TypeDraft>[]
  readonly sources: readonly Placed<SourceDraft>[]
  readonly entities: readonly Placed<EntityDraft>[]
  readonly claims: readonly Placed<ClaimDraft>[]
}

/** One thing that is wrong with one record: a sentence that says what was expected and what came. */
export interface Problem extends Omit<Place, 'later'> {
  readonly record: string
  readonly message: string
}

/** All that a line of a claim of any form may say; which of it is given depends on the form. */
export type RowFields = Partial<
  Omit<
    RelationshipDraft & ObservationDraft & StatementDraft,
    keyof z.infer<z.ZodObject<typeof claimHead>> | 'later' | 'relationship' | 'observation' | 'statement'
  >
>

/** The key of a claim and its form, whichever field carries it. */
export function claimIdentity(draft: ClaimDraft): { readonly form: ClaimForm; readonly key: string } {
  if ('relationship' in draft) return { form: 'RELATIONSHIP', key: draft.relationship }
  if ('observation' in draft) return { form: 'OBSERVATION', key: draft.observation }
  return { form: 'STATEMENT', key: draft.statement }
}
