import {
  type PathStepView,
  type PathView,
  pathCount,
  pathOverlap,
  paths,
  stepFrom,
  stepPhrase,
  stepRelationship,
  stepTo,
} from '../resolvers/path.ts'
import { builder } from './builder.ts'
import { CertaintyEnum, DirectionEnum, RelationshipTypeEnum } from './enums.ts'
import { asOfArgs, duringArgs } from './inputs.ts'
import { SHARED } from './price.ts'
import { EntityRef, PeriodRef, RelationshipRef } from './refs.ts'

const PathStepRef = builder.objectRef<PathStepView>('PathStep').implement({
  description: 'One link of a path.',
  fields: (t) => ({
    from: t.field({
      type: EntityRef,
      description: 'The entity that it goes on from.',
      resolve: (step, _, context) => stepFrom(context, step),
    }),
    to: t.field({ type: EntityRef, description: 'The entity that it comes to.', resolve: (step, _, context) => stepTo(context, step) }),
    direction: t.field({
      type: DirectionEnum,
      description: 'Which way the relationship points, seen from `from`: OUT where that is its subject.',
      resolve: ({ link }) => (link.out ? 'OUT' : 'IN'),
    }),
    phrase: t.string({
      description: 'The relationship read along the path, from `from` to `to`.',
      complexity: SHARED,
      resolve: (step, _, context) => stepPhrase(context, step),
    }),
    relationship: t.field({
      type: RelationshipRef,
      description: 'The relationship that links the two.',
      resolve: (step, _, context) => stepRelationship(context, step),
    }),
  }),
})

const PathRef = builder.objectRef<PathView>('Path').implement({
  description:
    'A way from one entity to another by relationships that all held on one and the same day, by at least one reading of their dates. It comes to no entity twice.',
  fields: (t) => ({
    length: t.int({ description: 'How many relationships it has.', resolve: ({ steps }) => steps.length }),
    overlap: t.field({
      type: PeriodRef,
      nullable: true,
      description:
        'When all of its relationships held, as far as is known; not cut to the asked days. Its possible days are those that they may share, its certain days those that they share for certain; where one of the relationships lies within all others, it is the period of that one.',
      resolve: (path, _, context) => pathOverlap(context, path),
    }),
    steps: t.field({
      type: [PathStepRef],
      description: 'Its relationships, from the first entity to the last.',
      resolve: ({ steps }) => [...steps],
    }),
  }),
})

/** A search may read as much as this many ordinary fields do. */
const SEARCH = 5_000

builder.queryFields((t) => ({
  paths: t.field({
    type: [PathRef],
    description:
      'How two entities were connected by relationships that held at the same time. The shortest first. Of one length, each way there is (which entities it passes, one after the other) comes once before any comes again by other relationships; of these, paths whose relationships held together as far as sources attest each come before those that only may have, because a start or an end is not known; then those that pass through entities with fewer relationships, for they say more (the numbers of the entities between the ends are multiplied, each counted up to 1,000: by the same types, days and clocks); then by keys. Negated and deprecated claims link nothing. Where it would take too much work: QUERY_TOO_COMPLEX, with what to narrow.',
    args: {
      from: t.arg.string({
        required: true,
        description: 'The slug of the first entity. One that names none: BAD_USER_INPUT with the nearest.',
      }),
      to: t.arg.string({ required: true, description: 'The slug of the last entity, another than the first.' }),
      types: t.arg({ type: [RelationshipTypeEnum], description: 'Only by relationships of these types; an empty list is BAD_USER_INPUT.' }),
      avoid: t.arg.stringList({
        description:
          'Slugs of entities that no path may pass through, such as one that is connected with everything; at most 50, neither end among them.',
      }),
      ...asOfArgs,
      ...duringArgs,
      certainty: t.arg({
        type: CertaintyEnum,
        defaultValue: 'POSSIBLE',
        description: 'How surely the relationships must share a day, within the asked days where any are asked.',
      }),
      maxLength: t.arg.int({ defaultValue: 4, description: 'At most so many relationships a path, 1 to 6.' }),
      first: t.arg.int({ defaultValue: 5, description: 'At most so many paths, 1 to 100.' }),
    },
    complexity: ({ first }) => ({ field: SEARCH, multiplier: pathCount(first) }),
    resolve: async (_, args, context) => [...(await paths(context, args))],
  }),
}))
