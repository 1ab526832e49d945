import { CHANGE_KINDS, type Change, changeKind, changes } from '../resolvers/change.ts'
import type { Edge } from '../resolvers/page.ts'
import { builder } from './builder.ts'
import { CURSOR, connectionOver } from './connection.ts'
import { described } from './enums.ts'
import { AsOfInput, asOfArgs, forwardArgs } from './inputs.ts'
import { changesPrice, READ } from './price.ts'
import { ClaimRef } from './refs.ts'

const ChangeKindEnum = builder.enumType('ChangeKind', {
  description: 'How a claim differs between two pairs of clocks.',
  values: described(CHANGE_KINDS, {
    APPEARED: 'It was not there before: it became known, or this graph took it in.',
    REVISED: 'It says something else: an end, a rank, a note, a value was learned or corrected.',
    WITHDRAWN: 'It is not there any more.',
  }),
})

const ChangeRef = builder.objectRef<Change>('Change').implement({
  description: 'One claim that is not what it was.',
  fields: (t) => ({
    change: t.field({ type: ChangeKindEnum, description: 'How it differs.', complexity: READ, resolve: changeKind }),
    key: t.exposeString('key', { description: 'The key of the claim.' }),
    before: t.field({
      type: ClaimRef,
      nullable: true,
      description: 'The claim under the clocks of since; null where it was not there.',
      complexity: READ,
      resolve: (change) => change.before(),
    }),
    after: t.field({
      type: ClaimRef,
      nullable: true,
      description: 'The claim under the clocks of asOf; null where it is not there.',
      complexity: READ,
      resolve: (change) => change.after(),
    }),
  }),
})

const ChangeEdgeRef = builder.objectRef<Edge<Change>>('ChangeEdge').implement({
  description: 'One change in a page.',
  fields: (t) => ({
    cursor: t.string({ description: CURSOR, resolve: (edge) => edge.cursor() }),
    node: t.field({ type: ChangeRef, description: 'The change.', resolve: ({ node }) => node }),
  }),
})

const ChangeConnectionRef = connectionOver('ChangeConnection', ChangeEdgeRef, 'Changes, by the keys of their claims.')

builder.queryField('changes', (t) =>
  t.field({
    type: ChangeConnectionRef,
    description:
      'The claims whose row differs between two pairs of clocks: what became known, was corrected or was taken back in between. A row that says the same is no change, and a valid day does not filter. Above 100,000 claims it needs of, else QUERY_TOO_COMPLEX.',
    args: {
      of: t.arg.stringList({
        description:
          'Only claims that touch any of the entities of these slugs: at an end, as what is measured or spoken of, or as speaker. A slug that names none: BAD_USER_INPUT with the nearest.',
      }),
      since: t.arg({ type: AsOfInput, required: true, description: 'The earlier clocks. Later than asOf: BAD_USER_INPUT.' }),
      ...asOfArgs,
      ...forwardArgs,
    },
    complexity: changesPrice,
    resolve: (_, args, context) => changes(context, args),
  }),
)
