import type { Fields } from './decode.ts'
import * as read from './decode.ts'
import {
  CAPACITIES,
  type Capacity,
  END_STATES,
  type EndState,
  FINDINGS,
  type Finding,
  KINDS,
  type Kind,
  KNOWN_BASES,
  type KnownBasis,
  NAME_ROLES,
  type NameRole,
  OUTCOMES,
  type Outcome,
  PERIOD_FORMS,
  type PeriodForm,
  PLACE_TYPES,
  type PlaceType,
  QUALIFIERS,
  type Qualifier,
  RANKS,
  type Rank,
  READINGS,
  type Reading,
  STANCES,
  STATEMENT_MODES,
  type Stance,
  type StatementMode,
  VERIFICATIONS,
  type Verification,
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

interface ClaimRowBase extends Clocked {
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

/** An entity as seen under two clocks: what never changes, and the facets visible then. */
export interface EntityRow {
  readonly key: string
  readonly slug: string
  readonly kind: Kind
  readonly placeType: PlaceType | null
  readonly unit: string | null
  readonly definition: string | null
  readonly source: string | null
  readonly facets: readonly Facet[]
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
  readonly knownFrom: Day
  readonly recordedAt: Instant
}

function clocked(from: Fields): Clocked {
  return {
    knownFrom: read.text(from, 'knownFrom'),
    knownUntil: read.bound(from, 'knownUntil'),
    recordedAt: read.text(from, 'recordedAt'),
    retractedAt: read.bound(from, 'retractedAt'),
  }
}

function storedPeriod(from: Fields): StoredPeriod {
  return {
    edtf: read.text(from, 'edtf'),
    form: read.word(from, 'form', PERIOD_FORMS),
    endState: read.word(from, 'endState', END_STATES),
    startMin: read.bound(from, 'startMin'),
    startMax: read.bound(from, 'startMax'),
    endMin: read.bound(from, 'endMin'),
    endMax: read.bound(from, 'endMax'),
  }
}

function claimBase(from: Fields): ClaimRowBase {
  return {
    ...clocked(from),
    key: read.text(from, 'key'),
    rank: read.word(from, 'rank', RANKS),
    rankReason: read.textOrNull(from, 'rankReason'),
    note: read.textOrNull(from, 'note'),
    knownBasis: read.word(from, 'knownBasis', KNOWN_BASES),
    reason: read.textOrNull(from, 'reason'),
  }
}

/** Reads a record with the columns `type`, `subject`, `object` and `props`. */
export function relationshipRow(record: Fields): RelationshipRow {
  const from = read.fields(record, 'props')
  return {
    claim: 'RELATIONSHIP',
    ...claimBase(from),
    type: read.text(record, 'type'),
    subject: read.text(record, 'subject'),
    object: read.text(record, 'object'),
    negated: read.flag(from, 'negated'),
    period: storedPeriod(from),
    sequence: read.number(from, 'sequence'),
    capacity: read.wordOrNull(from, 'capacity', CAPACITIES),
    title: read.textOrNull(from, 'title'),
    formalTitle: read.textOrNull(from, 'formalTitle'),
    scope: read.textOrNull(from, 'scope'),
  }
}

export function observationRow(from: Fields): ObservationRow {
  return {
    claim: 'OBSERVATION',
    ...claimBase(from),
    metric: read.text(from, 'metric'),
    about: read.texts(from, 'about'),
    question: read.text(from, 'question'),
    period: storedPeriod(from),
    reading: read.word(from, 'reading', READINGS),
    value: read.number(from, 'value'),
    qualifier: read.word(from, 'qualifier', QUALIFIERS),
    published: read.textOrNull(from, 'published'),
    revises: read.textOrNull(from, 'revises'),
    parts: read.texts(from, 'parts'),
    formula: read.textOrNull(from, 'formula'),
  }
}

export function statementRow(from: Fields): StatementRow {
  return {
    claim: 'STATEMENT',
    ...claimBase(from),
    mode: read.word(from, 'mode', STATEMENT_MODES),
    speaker: read.textOrNull(from, 'speaker'),
    speakerText: read.textOrNull(from, 'speakerText'),
    said: read.textOrNull(from, 'said'),
    text: read.text(from, 'text'),
    about: read.texts(from, 'about'),
    aboutClaims: read.texts(from, 'aboutClaims'),
    finding: read.wordOrNull(from, 'finding', FINDINGS),
    outcome: read.wordOrNull(from, 'outcome', OUTCOMES),
    outcomeClaims: read.texts(from, 'outcomeClaims'),
  }
}

const FACETS = ['Name', 'Identifier', 'Description'] as const

function facet(from: Fields): Facet {
  const clocks = clocked(from)
  switch (read.word(from, 'facet', FACETS)) {
    case 'Name':
      return {
        facet: 'Name',
        ...clocks,
        text: read.text(from, 'text'),
        role: read.word(from, 'role', NAME_ROLES),
        period: read.textOrNull(from, 'period'),
        note: read.textOrNull(from, 'note'),
      }
    case 'Identifier':
      return {
        facet: 'Identifier',
        ...clocks,
        scheme: read.text(from, 'scheme'),
        value: read.text(from, 'text'),
        url: read.textOrNull(from, 'url'),
      }
    case 'Description':
      return { facet: 'Description', ...clocks, prose: read.text(from, 'prose') }
  }
}

/** Reads the properties of an `Entity` node with its labels and the properties of its visible facets. */
export function entityRow(props: Fields, labels: readonly string[], facets: readonly Fields[]): EntityRow {
  return {
    key: read.text(props, 'key'),
    slug: read.text(props, 'slug'),
    kind: read.word({ kind: labels.find((label) => label !== 'Entity') }, 'kind', KINDS),
    placeType: read.wordOrNull(props, 'placeType', PLACE_TYPES),
    unit: read.textOrNull(props, 'unit'),
    definition: read.textOrNull(props, 'definition'),
    source: read.textOrNull(props, 'source'),
    facets: facets.map(facet),
  }
}

export function citationRow(from: Fields): CitationRow {
  return {
    ...clocked(from),
    id: read.text(from, 'id'),
    claim: read.text(from, 'claim'),
    source: read.text(from, 'source'),
    stance: read.word(from, 'stance', STANCES),
    locator: read.textOrNull(from, 'locator'),
    attributedTo: read.textOrNull(from, 'attributedTo'),
    attribution: read.textOrNull(from, 'attribution'),
    quote: read.textOrNull(from, 'quote'),
    sha256: read.textOrNull(from, 'sha256'),
    length: read.numberOrNull(from, 'length'),
    verification: read.word(from, 'verification', VERIFICATIONS),
    verifiedAt: read.textOrNull(from, 'verifiedAt'),
  }
}

export function sourceRow(from: Fields): SourceRow {
  return {
    slug: read.text(from, 'slug'),
    title: read.text(from, 'title'),
    publisher: read.textOrNull(from, 'publisher'),
    document: read.textOrNull(from, 'document'),
    published: read.textOrNull(from, 'published'),
    url: read.textOrNull(from, 'url'),
    archivedUrl: read.textOrNull(from, 'archivedUrl'),
    knownFrom: read.text(from, 'knownFrom'),
    recordedAt: read.text(from, 'recordedAt'),
  }
}
