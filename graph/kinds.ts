/** The thirteen kinds of entity. Each is a label in the graph beside `Entity`, and the name of a type of the API. */
export const KINDS = [
  'Person',
  'Office',
  'Agency',
  'Court',
  'Country',
  'Place',
  'Policy',
  'Agreement',
  'LegalCase',
  'Document',
  'Organization',
  'Event',
  'Metric',
] as const

export type Kind = (typeof KINDS)[number]

export const PLACE_TYPES = ['PORT_OF_ENTRY', 'BORDER_SECTOR', 'CITY', 'STATE', 'OTHER'] as const
export type PlaceType = (typeof PLACE_TYPES)[number]

export const RANKS = ['PREFERRED', 'NORMAL', 'DEPRECATED'] as const
export type Rank = (typeof RANKS)[number]

export const CAPACITIES = ['CONFIRMED', 'ACTING', 'PERFORMING_DUTIES'] as const
export type Capacity = (typeof CAPACITIES)[number]

export const READINGS = ['DURING', 'CUMULATIVE', 'AT_END'] as const
export type Reading = (typeof READINGS)[number]

export const QUALIFIERS = ['EXACT', 'ABOUT', 'MORE_THAN', 'LESS_THAN', 'AT_LEAST', 'AT_MOST'] as const
export type Qualifier = (typeof QUALIFIERS)[number]

export const STATEMENT_MODES = ['ASSERTS', 'DENIES', 'FINDS', 'FORECASTS', 'CRITICIZES', 'CLAIMS_IN_ALTERNATIVE'] as const
export type StatementMode = (typeof STATEMENT_MODES)[number]

export const FINDINGS = ['LAWFUL', 'LIKELY_UNLAWFUL', 'UNLAWFUL'] as const
export type Finding = (typeof FINDINGS)[number]

export const OUTCOMES = ['OPEN', 'FULFILLED', 'PARTLY', 'NOT_FULFILLED', 'NOT_ESTABLISHED'] as const
export type Outcome = (typeof OUTCOMES)[number]

export const STANCES = ['SUPPORTS', 'DISPUTES'] as const
export type Stance = (typeof STANCES)[number]

export const VERIFICATIONS = ['VERIFIED', 'MISSING', 'UNCHECKED'] as const
export type Verification = (typeof VERIFICATIONS)[number]

export const KNOWN_BASES = ['PUBLICATION', 'PUBLIC_ACT'] as const
export type KnownBasis = (typeof KNOWN_BASES)[number]

export const NAME_ROLES = ['MAIN', 'ALIAS', 'CAPTION', 'CONTESTED'] as const
export type NameRole = (typeof NAME_ROLES)[number]

export const PERIOD_FORMS = ['INSTANT', 'SPAN'] as const
export type PeriodForm = (typeof PERIOD_FORMS)[number]

export const CLAIM_FORMS = ['RELATIONSHIP', 'OBSERVATION', 'STATEMENT'] as const
export type ClaimForm = (typeof CLAIM_FORMS)[number]

export const END_STATES = ['ENDED', 'ONGOING', 'UNKNOWN'] as const
export type EndState = (typeof END_STATES)[number]

/**
 * What a type of relationship does to a norm's standing. Upon a norm: it makes it known (ANNOUNCES), lets it run (STARTS, RESTARTS) or keeps
 * it from running (RESTRAINS). Upon an act: STAYS, VACATES, LIFTS, AFFIRMS. Evidence: an authority runs it (RUNS), people or places show that
 * it ran (SHOWS), it binds in law (BINDS).
 */
export const NORM_ROLES = [
  'ANNOUNCES',
  'STARTS',
  'RESTARTS',
  'RESTRAINS',
  'STAYS',
  'VACATES',
  'LIFTS',
  'AFFIRMS',
  'RUNS',
  'SHOWS',
  'BINDS',
] as const
export type NormRole = (typeof NORM_ROLES)[number]

export const ACT_EFFECTS = ['IN_EFFECT', 'PARTLY_IN_EFFECT', 'NOT_YET', 'STAYED', 'VACATED', 'LIFTED'] as const
export type ActEffect = (typeof ACT_EFFECTS)[number]

export const ANSWERS = ['YES', 'PARTLY', 'NO', 'UNKNOWN'] as const
export type Answer = (typeof ANSWERS)[number]

export const TIMELINE_CHANGES = ['STARTED', 'ENDED', 'OCCURRED', 'MEASURED', 'SAID'] as const
export type TimelineChange = (typeof TIMELINE_CHANGES)[number]
