import type {
  Capacity,
  EndState,
  Finding,
  Kind,
  KnownBasis,
  NameRole,
  Outcome,
  PeriodForm,
  PlaceType,
  Qualifier,
  Rank,
  Reading,
  Stance,
  StatementMode,
  Verification,
} from './kinds.ts'
import type { Day, Instant } from './time/day.ts'

// What the graph holds, decoded. Keys name other things; null means not known; the sentinels of bounds are gone.

/** One rectangle of the two clocks: true of the graph from knownFrom until knownUntil, as recorded from recordedAt until retractedAt. */
export interface Clocked {
  readonly knownFrom: Day
  readonly knownUntil: Day | null
  readonly recordedAt: Instant
  readonly retractedAt: Instant | null
}

export interface StoredPeriod {
  readonly edtf: string
  readonly form: PeriodForm
  readonly endState: EndState
  readonly startMin: Day | null
  readonly startMax: Day | null
  readonly endMin: Day | null
  readonly endMax: Day | null
}

export interface ClaimRowBase extends Clocked {
  readonly key: string
  readonly rank: Rank
  readonly rankReason: string | null
  readonly note: string | null
  readonly knownBasis: KnownBasis
  /** Why this row replaced the one before it. */
  readonly reason: string | null
}

export interface RelationshipRow extends ClaimRowBase {
  readonly claim: 'RELATIONSHIP'
  readonly type: string
  readonly subject: string
  readonly object: string
  readonly negated: boolean
  readonly period: StoredPeriod
  readonly sequence: number
  readonly capacity: Capacity | null
  readonly title: string | null
  readonly formalTitle: string | null
  readonly scope: string | null
}

export interface ObservationRow extends ClaimRowBase {
  readonly claim: 'OBSERVATION'
  readonly metric: string
  readonly about: readonly string[]
  /** What is asked: the same for every vintage of one figure. */
  readonly question: string
  readonly period: StoredPeriod
  readonly reading: Reading
  readonly value: number
  readonly qualifier: Qualifier
  readonly published: string | null
  /** The key of the earlier figure of the same question that its publisher replaced by this one. */
  readonly revises: string | null
  readonly parts: readonly string[]
  readonly formula: string | null
}

export interface StatementRow extends ClaimRowBase {
  readonly claim: 'STATEMENT'
  readonly mode: StatementMode
  readonly speaker: string | null
  readonly speakerText: string | null
  readonly said: string | null
  readonly text: string
  readonly about: readonly string[]
  readonly aboutClaims: readonly string[]
  readonly finding: Finding | null
  readonly outcome: Outcome | null
  readonly outcomeClaims: readonly string[]
}

export type ClaimRow = RelationshipRow | ObservationRow | StatementRow

export interface NameFacet extends Clocked {
  readonly facet: 'Name'
  readonly text: string
  readonly role: NameRole
  readonly period: string | null
  readonly note: string | null
}

export interface IdentifierFacet extends Clocked {
  readonly facet: 'Identifier'
  readonly scheme: string
  readonly value: string
  readonly url: string | null
}

export interface DescriptionFacet extends Clocked {
  readonly facet: 'Description'
  readonly prose: string
}

export type Facet = NameFacet | IdentifierFacet | DescriptionFacet

/** An entity as seen under two clocks: what never changes, and its main name then. */
export interface EntityRow {
  readonly key: string
  readonly slug: string
  readonly kind: Kind
  readonly name: string
  readonly placeType: PlaceType | null
  readonly unit: string | null
  readonly definition: string | null
  readonly source: string | null
}

export interface CitationRow extends Clocked {
  readonly id: string
  readonly claim: string
  readonly source: string
  readonly stance: Stance
  readonly locator: string | null
  readonly attributedTo: string | null
  readonly attribution: string | null
  readonly quote: string | null
  readonly sha256: string | null
  readonly length: number | null
  readonly verification: Verification
  readonly verifiedAt: Instant | null
}

export interface SourceRow {
  readonly slug: string
  readonly title: string
  readonly publisher: string | null
  readonly document: string | null
  readonly published: string | null
  readonly url: string | null
  readonly archivedUrl: string | null
  /** Whether whoever entered it had its text. */
  readonly seen: boolean
  readonly knownFrom: Day
  readonly recordedAt: Instant
}
