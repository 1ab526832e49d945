import {
  CAPACITIES,
  END_STATES,
  FINDINGS,
  KINDS,
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
  TIMELINE_CHANGES,
  VERIFICATIONS,
} from '../graph/kinds.ts'
import { GRAINS } from '../graph/periods.ts'
import { CALENDAR_UNITS } from '../resolvers/histogram.ts'
import { builder } from './builder.ts'

/** The values of an enum that the program writes as the API does, each with what it means. */
export function described<const W extends string>(
  words: readonly W[],
  meaning: { readonly [word in W]: string },
): { [word in W]: { value: W; description: string } } {
  const values: { [word: string]: { value: W; description: string } } = {}
  for (const word of words) values[word] = { value: word, description: meaning[word] }
  return values as { [word in W]: { value: W; description: string } }
}

export const CertaintyEnum = builder.enumType('Certainty', {
  description: 'How surely something was so on the asked day or days, given how exactly its dates are known.',
  values: described(['CERTAIN', 'POSSIBLE'], {
    CERTAIN: 'By every reading of its dates, and attested by a source where an end is open or not known.',
    POSSIBLE: 'By at least one reading of its dates. As an argument it takes in what is certain.',
  }),
})

export const DirectionEnum = builder.enumType('Direction', {
  description: 'Which way a relationship points, seen from the entity at hand.',
  values: described(['OUT', 'IN'], { OUT: 'The entity is its subject.', IN: 'The entity is its object.' }),
})

export const PolarityEnum = builder.enumType('Polarity', {
  description: 'Whether claims that something was so are asked for, or claims that it was not.',
  values: described(['AFFIRMED', 'NEGATED', 'ANY'], {
    AFFIRMED: 'Claims that it was so.',
    NEGATED: 'Claims of a source that it was not so; that nothing is claimed is no denial.',
    ANY: 'Both.',
  }),
})

export const RankEnum = builder.enumType('Rank', {
  description: 'The verdict of this graph on a claim; whether it is so in the world, the evidence must tell.',
  values: described(RANKS, {
    PREFERRED: 'The best of several; the reason says why.',
    NORMAL: 'No verdict.',
    DEPRECATED:
      'Kept because it was claimed, though it is held to be wrong or superseded; the reason says why. Left out of lists unless asked for.',
  }),
})

export const EntityKindEnum = builder.enumType('EntityKind', {
  description: 'The kind of an entity. Each is a type of its own that implements Entity.',
  values: Object.fromEntries(
    KINDS.map((kind) => [
      kind === 'LegalCase' ? 'LEGAL_CASE' : kind.toUpperCase(),
      {
        value: kind,
        description: {
          Person: 'A human being.',
          Office: 'A post that persons hold, one after the other or, disputed, at once.',
          Agency: 'A part of a government.',
          Court: 'A court of law.',
          Country: 'A state; its government acts under the same record.',
          Place: 'A place; what sort of place is its placeType.',
          Policy: 'A norm or programme: a policy, rule, emergency or practice. Its text is a Document.',
          Agreement: 'An agreement between states, or a settlement.',
          LegalCase: 'A case before one or more courts.',
          Document: 'A text: a memorandum, decision, report or article.',
          Organization: 'A body that is neither a government nor a court.',
          Event: 'Something that happened, formal acts such as rulings and orders among them.',
          Metric: 'Something that is measured: one definition, one unit.',
        }[kind],
      },
    ]),
  ),
})

export const PlaceTypeEnum = builder.enumType('PlaceType', {
  description: 'What sort of place a Place is. One name can be several places: El Paso is a port of entry, a sector and a city.',
  values: described(PLACE_TYPES, {
    PORT_OF_ENTRY: 'Where a border is crossed lawfully and officers admit or refuse.',
    BORDER_SECTOR: 'An area of the Border Patrol, between ports of entry.',
    CITY: 'A city or town.',
    STATE: 'A state of a federation.',
    OTHER: 'Any other place.',
  }),
})

export const NameRoleEnum = builder.enumType('NameRole', {
  description: 'What a name is to its entity.',
  values: described(NAME_ROLES, {
    MAIN: 'The name that this graph uses; on every known day there is one.',
    ALIAS: 'Another name in use.',
    CAPTION: 'The name that a text gives it, such as the caption of a case or a wording of one source.',
    CONTESTED: 'A name that some use and others reject; the note says who.',
  }),
})

export const CapacityEnum = builder.enumType('Capacity', {
  description: 'In which capacity a person held an office: the capacity in use, not whether it was lawful.',
  values: described(CAPACITIES, {
    CONFIRMED: 'Appointed with whatever confirmation the office needs.',
    ACTING: 'Designated, or told of by sources, as acting holder.',
    PERFORMING_DUTIES: 'Performed the duties of the office by delegation or succession, whatever title was in use.',
  }),
})

export const ReadingEnum = builder.enumType('Reading', {
  description: 'How a figure stands to its period.',
  values: described(READINGS, {
    DURING: 'Counted over the period.',
    CUMULATIVE: 'Counted from a beginning up to the end of the period.',
    AT_END: 'As it stood at the end of the period.',
  }),
})

export const QualifierEnum = builder.enumType('Qualifier', {
  description: 'How the value is meant. "More than 55,000" is a bound, not 55,000.',
  values: described(QUALIFIERS, {
    EXACT: 'That very number.',
    ABOUT: 'A round number near it.',
    MORE_THAN: 'Above it.',
    LESS_THAN: 'Below it.',
    AT_LEAST: 'It or above.',
    AT_MOST: 'It or below.',
  }),
})

export const StatementModeEnum = builder.enumType('StatementMode', {
  description: 'What the speaker does by saying it.',
  values: described(STATEMENT_MODES, {
    ASSERTS: 'Says that something is so.',
    DENIES: 'Says that something is not so.',
    FINDS: 'Finds with the authority to do so: a court, an auditor.',
    FORECASTS: 'Says what is to come; what came of it is its outcome.',
    CRITICIZES: 'Objects to something.',
    CLAIMS_IN_ALTERNATIVE: 'Claims something for the case that a first claim fails.',
  }),
})

export const StatementRoleEnum = builder.enumType('StatementRole', {
  description: 'What an entity is to the statements asked for.',
  values: described(['ABOUT', 'SPEAKER'], {
    ABOUT: 'They are about it, or about claims that touch it.',
    SPEAKER: 'It made them.',
  }),
})

export const FindingEnum = builder.enumType('Finding', {
  description: 'What somebody with the authority to do so found on lawfulness.',
  values: described(FINDINGS, {
    LAWFUL: 'Lawful.',
    LIKELY_UNLAWFUL: 'Likely to prove unlawful, in a preliminary ruling.',
    UNLAWFUL: 'Unlawful.',
  }),
})

export const OutcomeEnum = builder.enumType('Outcome', {
  description: 'What became of a forecast, as far as was known.',
  values: described(OUTCOMES, {
    OPEN: 'Its day has not come.',
    FULFILLED: 'It came about.',
    PARTLY: 'It came about in part.',
    NOT_FULFILLED: 'It did not come about.',
    NOT_ESTABLISHED: 'Its day has passed and no source tells.',
  }),
})

export const StanceEnum = builder.enumType('Stance', {
  description: 'How a source stands to a claim.',
  values: described(STANCES, { SUPPORTS: 'It says so.', DISPUTES: 'It says otherwise.' }),
})

export const VerificationEnum = builder.enumType('Verification', {
  description: 'Whether the cited passage was looked for in the text of the source, by its fingerprint.',
  values: described(VERIFICATIONS, { VERIFIED: 'Found.', MISSING: 'Looked for and not found.', UNCHECKED: 'Not looked for.' }),
})

export const KnownBasisEnum = builder.enumType('KnownBasis', {
  description: 'On what it rests that a claim could be known from a day on.',
  values: described(KNOWN_BASES, {
    PUBLICATION: 'A cited source had been published.',
    PUBLIC_ACT: 'It was done in public that day: a vote, an order, a signing.',
  }),
})

export const PeriodFormEnum = builder.enumType('PeriodForm', {
  description: 'Whether a period is some day or all days within its dates.',
  values: described(PERIOD_FORMS, { INSTANT: 'Some day within the date.', SPAN: 'Every day of it, both ends included.' }),
})

export const EndStateEnum = builder.enumType('EndState', {
  description: 'What is known of the end of a period.',
  values: described(END_STATES, {
    ENDED: 'It ended at the given date.',
    ONGOING: 'It went on as far as was known; certain only as far as a source attests it.',
    UNKNOWN: 'Whether and when it ended is not known.',
  }),
})

export const DatePrecisionEnum = builder.enumType('DatePrecision', {
  description: 'How exactly a date is known.',
  values: described(['DAY', 'MONTH', 'SEASON', 'YEAR', 'DECADE'], {
    DAY: 'To the day.',
    MONTH: 'To the month.',
    SEASON: 'To the season: spring is March to May, summer June to August, autumn September to November, winter December to February.',
    YEAR: 'To the year.',
    DECADE: 'To the decade.',
  }),
})

export const GrainEnum = builder.enumType('Grain', {
  description: 'How long the period of a figure is.',
  values: described(GRAINS, {
    DAY: 'One day.',
    MONTH: 'One calendar month.',
    YEAR: 'One calendar year.',
    FISCAL_YEAR: 'One fiscal year of the United States, October to September.',
    OTHER: 'Any other period.',
  }),
})

export const VintageEnum = builder.enumType('Vintage', {
  description: 'Which of the figures published for one and the same question.',
  values: described(['LATEST', 'FIRST', 'ALL'], {
    LATEST: 'The one that is ranked as preferred, where one is, else the one published last, as known under the clocks.',
    FIRST: 'The one published first.',
    ALL: 'Every one.',
  }),
})

export const TimelineChangeEnum = builder.enumType('TimelineChange', {
  description: 'What happened on the date of a timeline entry.',
  values: described(TIMELINE_CHANGES, {
    STARTED: 'Something that lasts began.',
    ENDED: 'Something that lasted came to its end.',
    OCCURRED: 'Something happened that is done in a day.',
    MEASURED:
      'A period ended of which a figure is claimed: an entry of its last day. Of the figures for one question those that no other in the timeline revised, directly or through others.',
    SAID: 'Somebody said something.',
  }),
})

export const CalendarUnitEnum = builder.enumType('CalendarUnit', {
  description: 'A unit of the calendar, by which entries are counted.',
  values: described(CALENDAR_UNITS, { DAY: 'One day.', MONTH: 'A month of the calendar.', YEAR: 'A year of the calendar.' }),
})

export const RelationshipOrderEnum = builder.enumType('RelationshipOrder', {
  description: 'The order of a list of relationships; equal ones by key, in the same direction.',
  values: described(['START_ASC', 'START_DESC', 'KNOWN_DESC'], {
    START_ASC: 'By the earliest day on which it may have begun, those without one first.',
    START_DESC: 'The reverse of START_ASC.',
    KNOWN_DESC: 'What became known last first.',
  }),
})

/** Filled from the vocabulary of the graph that is open; the builder takes an enum once, so it is made with a word that no graph has. */
export const RelationshipTypeEnum = builder.enumType('RelationshipType', {
  description: 'A type of relationship. The values are the vocabulary of the graph that is open, so another data set brings others.',
  values: { _: { value: '_', description: 'Stands here until a graph is open.' } },
})
