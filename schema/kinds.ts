import type { ObjectRef } from '@pothos/core'
import type { EntityView } from '../resolvers/entity.ts'
import { observationsOf } from '../resolvers/observation.ts'
import { headsOf } from '../resolvers/office.ts'
import { sourceOfDocument } from '../resolvers/source.ts'
import type { builder, Types } from './builder.ts'
import { GrainEnum, PlaceTypeEnum, VintageEnum } from './enums.ts'
import { asOfArgs, certaintyArgs, duringArgs, forwardArgs, ranksArgs } from './inputs.ts'
import { ObservationConnectionRef } from './observation.ts'
import { pagePrice, SHARED } from './price.ts'
import {
  AgencyRef,
  AgreementRef,
  CountryRef,
  CourtRef,
  DocumentRef,
  EntityRef,
  EventRef,
  LegalCaseRef,
  MetricRef,
  NodeRef,
  OfficeRef,
  OrganizationRef,
  PersonRef,
  PlaceRef,
  PolicyRef,
  SourceRef,
} from './refs.ts'
import { RelationshipConnectionRef } from './relationship.ts'

type Implementable = ReturnType<typeof builder.objectRef<EntityView>>

/** A kind that adds no field to Entity. */
function plain(ref: Implementable, description: string): ObjectRef<Types, EntityView> {
  return ref.implement({ description, interfaces: [NodeRef, EntityRef] })
}

plain(PersonRef, 'A human being. The offices of one are relationships(types: [HELD_OFFICE]).')
plain(OfficeRef, 'A post that persons hold. Several may hold it at once, where that is disputed.')
plain(CourtRef, 'A court of law.')
plain(CountryRef, 'A state. Its government acts under the same record.')
plain(PolicyRef, 'A norm or programme: a policy, rule, emergency or practice. Its text is a Document.')
plain(AgreementRef, 'An agreement between states, or a settlement. Signed, in force and carried out are different relationships.')
plain(LegalCaseRef, 'A case before one or more courts, under all its captions.')
plain(OrganizationRef, 'A body that is neither a government nor a court.')
plain(EventRef, 'Something that happened. Formal acts such as rulings and orders are events, so that other acts can act upon them.')

AgencyRef.implement({
  description: 'A part of a government.',
  interfaces: [NodeRef, EntityRef],
  fields: (t) => ({
    heads: t.field({
      type: RelationshipConnectionRef,
      description:
        'Who held an office that heads the agency, as relationships of office holding, by start. On the valid day; where none is said, on the earlier of today and the known day. Several on a day of handing over, and where the office is disputed.',
      args: { ...asOfArgs, ...certaintyArgs, ...forwardArgs },
      complexity: pagePrice,
      resolve: (view, args, context) => headsOf(context, view, args),
    }),
  }),
})

PlaceRef.implement({
  description: 'A place, of one sort: a port of entry and the city of its name are two places.',
  interfaces: [NodeRef, EntityRef],
  fields: (t) => ({
    placeType: t.field({ type: PlaceTypeEnum, description: 'What sort of place it is.', resolve: ({ row }) => row.placeType ?? 'OTHER' }),
  }),
})

DocumentRef.implement({
  description: 'A text: a memorandum, decision, report or article.',
  interfaces: [NodeRef, EntityRef],
  fields: (t) => ({
    source: t.field({
      type: SourceRef,
      nullable: true,
      description: 'The source whose text it is, where claims cite it; null before it was published.',
      complexity: SHARED,
      resolve: (view, _, context) => sourceOfDocument(context, view),
    }),
  }),
})

MetricRef.implement({
  description: 'Something that is measured, by one definition and in one unit. A changed definition is another metric.',
  interfaces: [NodeRef, EntityRef],
  fields: (t) => ({
    unit: t.string({ description: 'What is counted, such as people.', resolve: ({ row }) => row.unit ?? '' }),
    definition: t.string({ description: 'What counts and what does not.', resolve: ({ row }) => row.definition ?? '' }),
    observations: t.field({
      type: ObservationConnectionRef,
      description: 'Its figures, by period and then by publication. A valid day does not filter them.',
      args: {
        period: t.arg.string({ description: 'Only figures of that very period, as EDTF: 2019-12. For overlap use during.' }),
        grain: t.arg({ type: GrainEnum, description: 'Only figures of periods of this length.' }),
        about: t.arg.stringList({
          description: 'Only figures about any of the entities of these slugs. A slug that names none: BAD_USER_INPUT with the nearest.',
        }),
        vintage: t.arg({ type: VintageEnum, defaultValue: 'LATEST', description: 'Which of the figures published for one question.' }),
        ...ranksArgs,
        ...asOfArgs,
        ...duringArgs,
        ...forwardArgs,
      },
      complexity: pagePrice,
      resolve: (view, args, context) => observationsOf(context, view, args),
    }),
  }),
})
