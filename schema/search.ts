import type { Edge } from '../resolvers/page.ts'
import { type SearchHit, search } from '../resolvers/search.ts'
import { builder } from './builder.ts'
import { CURSOR, connectionOver } from './connection.ts'
import { EntityKindEnum } from './enums.ts'
import { asOfArgs, forwardArgs } from './inputs.ts'
import { searchPrice } from './price.ts'
import { EntityRef } from './refs.ts'

const SearchEdgeRef = builder.objectRef<Edge<SearchHit>>('SearchEdge').implement({
  description: 'One entity that answers the words.',
  fields: (t) => ({
    cursor: t.string({ description: CURSOR, resolve: (edge) => edge.cursor() }),
    node: t.field({ type: EntityRef, description: 'The entity.', resolve: ({ node }) => node.view }),
    score: t.float({
      description: 'How well it answers: from 1 to 2 where all words are met, else below 1; comparable within one answer only.',
      resolve: ({ node }) => node.score,
    }),
    matched: t.string({ description: 'The name or identifier that answers best.', resolve: ({ node }) => node.matched }),
  }),
})

const SearchConnectionRef = connectionOver(
  'SearchConnection',
  SearchEdgeRef,
  'Entities that answer the words, the best first, equal ones by slug. At most 1,000 are found, so a `totalCount` of 1,000 may stand for more.',
)

builder.queryFields((t) => ({
  search: t.field({
    type: SearchConnectionRef,
    description:
      'Entities by their names and identifiers, as known under the clocks: first those that answer all words. Words count in any order; the beginning of one is enough, accents and dots do not count, and a slip is forgiven in words of five letters or more, two in words of seven or more, none in numbers. A description, and the offices of a person, help where a name has only some of the words, and find nothing alone.',
    args: {
      text: t.arg.string({ required: true, description: 'Words, 1 to 200 characters; never a query language.' }),
      kinds: t.arg({ type: [EntityKindEnum], description: 'Only entities of these kinds.' }),
      ...asOfArgs,
      ...forwardArgs,
    },
    complexity: searchPrice,
    resolve: (_, args, context) => search(context, args),
  }),
}))
