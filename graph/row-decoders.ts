import type { Fields } from './decode.ts'
import * as read from './decode.ts'
import {
  CAPACITIES,
  END_STATES,
  FINDINGS,
  KINDS,
  type Kind,
  KNOWN_BASES,
  NAME_ROLES,
  OUTCOMES,
  PERIOD_FORMS,
  PLACE_TYPES,
  QUALIFIERS,
  RANKS,
  READINGS,
  STANCES,
  STATEMENT_MODES,
  VERIFICATIONS,
} from './kinds.ts'
import type {
  CitationRow,
  ClaimRowBase,
  Clocked,
  EntityRow,
  Facet,
  ObservationRow,
  RelationshipRow,
  SourceRow,
  StatementRow,
  StoredPeriod,
} from './rows.ts'

// From what an engine returns to rows. The one place where stored properties are named for reading.

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

/** The properties of a relationship between entities that `relationshipRow` reads. */
export const RELATIONSHIP_PROPERTIES = [
  'key',
  'edtf',
  'form',
  'endState',
  'startMin',
  'startMax',
  'endMin',
  'endMax',
  'rank',
  'rankReason',
  'note',
  'knownBasis',
  'reason',
  'negated',
  'sequence',
  'capacity',
  'title',
  'formalTitle',
  'scope',
  'knownFrom',
  'knownUntil',
  'recordedAt',
  'retractedAt',
] as const

/** Reads a record with `type`, `subject`, `object` and `props`. */
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

/** Reads the properties of a facet of an entity. */
export function facetOf(from: Fields): Facet {
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

/** The kind among the labels of an `Entity` node. */
export function kindOf(labels: readonly string[]): Kind {
  return read.word({ kind: labels.find((label) => label !== 'Entity') }, 'kind', KINDS)
}

/** The properties of an `Entity` node that `entityRow` reads. */
export const ENTITY_PROPERTIES = ['key', 'slug', 'placeType', 'unit', 'definition', 'source'] as const

/** Reads the properties of an `Entity` node, with its labels and its main name as known under the clocks of the read. */
export function entityRow(props: Fields, labels: readonly string[], name: string): EntityRow {
  return {
    key: read.text(props, 'key'),
    slug: read.text(props, 'slug'),
    kind: kindOf(labels),
    name,
    placeType: read.wordOrNull(props, 'placeType', PLACE_TYPES),
    unit: read.textOrNull(props, 'unit'),
    definition: read.textOrNull(props, 'definition'),
    source: read.textOrNull(props, 'source'),
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
    // A graph that was filled before this was told has none.
    seen: from.seen !== false,
    knownFrom: read.text(from, 'knownFrom'),
    recordedAt: read.text(from, 'recordedAt'),
  }
}
