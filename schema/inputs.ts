import { builder } from './builder.ts'
import {
  CertaintyEnum,
  EntityKindEnum,
  PlaceTypeEnum,
  PolarityEnum,
  RankEnum,
  RelationshipOrderEnum,
  RelationshipTypeEnum,
} from './enums.ts'

export const AsOfInput = builder.inputType('AsOf', {
  description:
    'The clocks to read by. A clock that is left out or null is inherited from the field above; unsaid at the root, valid is all of history, known is today (UTC) and recorded is the last completed release. Everything below the field inherits them.',
  fields: (t) => ({
    valid: t.field({
      type: 'Date',
      description:
        'The day on which it was so in the world. Filters relationships, paths, heads and counts, and is the day of a standing; never entities, statements, citations, figures or timelines. Where it is unsaid, standing and heads are read on the earlier of today and the known day.',
    }),
    known: t.field({
      type: 'Date',
      description: 'As anyone could know it on that day: filters everything, names, citations, ranks and notes too.',
    }),
    recorded: t.field({
      type: 'DateTime',
      description: 'As this graph had it at that instant: filters everything. Later than the last release counts as the last release.',
    }),
  }),
})

export const DuringInput = builder.inputType('During', {
  description:
    'Days of the world, both included; an end left out is open, and {} is all of history. Takes the place of an inherited valid day for this field alone: what is below inherits the valid day, not this. With a valid day said on the same field it is BAD_USER_INPUT.',
  fields: (t) => ({
    from: t.field({ type: 'Date', description: 'The first day; open, if unsaid. Later than `to`: BAD_USER_INPUT.' }),
    to: t.field({ type: 'Date', description: 'The last day; open, if unsaid.' }),
  }),
})

export const RelationshipFilterInput = builder.inputType('RelationshipFilter', {
  description:
    'Narrows a list of relationships. On an entity it concerns the other end; on a list of all relationships either end may meet it.',
  fields: (t) => ({
    kinds: t.field({ type: [EntityKindEnum], description: 'Only with entities of these kinds.' }),
    placeTypes: t.field({ type: [PlaceTypeEnum], description: 'Only with places of these sorts.' }),
    others: t.stringList({
      description: 'Only with the entities of these slugs. A slug that names none: BAD_USER_INPUT with the nearest.',
    }),
    polarity: t.field({
      type: PolarityEnum,
      defaultValue: 'AFFIRMED',
      description: 'Whether claims that it was so are asked for, or that it was not.',
    }),
    ranks: t.field({ type: [RankEnum], defaultValue: ['PREFERRED', 'NORMAL'], description: 'Only of these ranks.' }),
  }),
})

export const IdentifierInput = builder.inputType('IdentifierInput', {
  description: 'An identifier in a register outside this graph.',
  fields: (t) => ({
    scheme: t.string({ required: true, description: 'The register, such as federal-register or tias.' }),
    value: t.string({ required: true, description: 'The identifier, as the register writes it.' }),
  }),
})

export const asOfArgs = builder.args((t) => ({
  asOf: t.field({ type: AsOfInput, description: 'The clocks for this field and everything below it; inherited, if unsaid.' }),
}))

export const forwardArgs = builder.args((t) => ({
  first: t.int({ description: 'At most so many, 1 to 1,000 as far as the cost of the query allows; 20, if unsaid.' }),
  after: t.string({ description: 'Go on behind this cursor of the same list.' }),
}))

export const backwardArgs = builder.args((t) => ({
  last: t.int({ description: 'The last so many, 1 to 1,000, in the order of the list; goes with before, not with first or after.' }),
  before: t.string({ description: 'Go back from this cursor of the same list.' }),
}))

export const duringArgs = builder.args((t) => ({
  during: t.field({ type: DuringInput, description: 'The days to look at, in place of an inherited valid day.' }),
}))

export const certaintyArgs = builder.args((t) => ({
  certainty: t.field({
    type: CertaintyEnum,
    defaultValue: 'POSSIBLE',
    description: 'How surely it must hold on the asked days; where no day is asked it changes nothing.',
  }),
}))

export const typesArgs = builder.args((t) => ({
  types: t.field({ type: [RelationshipTypeEnum], description: 'Only of these types; an empty list is BAD_USER_INPUT.' }),
  where: t.field({ type: RelationshipFilterInput, description: 'What else they must meet.' }),
}))

export const ranksArgs = builder.args((t) => ({
  ranks: t.field({ type: [RankEnum], defaultValue: ['PREFERRED', 'NORMAL'], description: 'Only of these ranks.' }),
}))

export const orderArgs = builder.args((t) => ({
  orderBy: t.field({ type: RelationshipOrderEnum, defaultValue: 'START_ASC', description: 'The order of the list.' }),
}))
