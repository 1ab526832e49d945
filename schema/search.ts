import type { Edge } from '../resolvers/page.ts'
import { type SearchHit, search } from '../resolvers/search.ts'
import { builder } from './builder.ts'
import { CURSOR, connectionOver, pageCost } from './connection.ts'
import { EntityKindEnum } from './enums.ts'
import { asOfArgs, forwardArgs } from './inputs.ts'
import { EntityRef } from './refs.ts'

const SearchEdgeRef = builder.objectRef<Edge<SearchHit>>('SearchEdge').implement({
  description: 'One entity that answers the words.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', { description: CURSOR }),
    node: t.field({ type: EntityRef, description: 'The entity.', resolve: ({ node }) => node.view }),
    score: t.float({
      description: 'How well it answers; comparable within one answer only, for each engine has its own measure.',
      resolve: ({ node }) => node.score,
    }),
    matched: t.string({ description: 'The name or identifier that answers best.', resolve: ({ node }) => node.matched }),
  }),
})

const SearchConnectionRef = connectionOver(
  'SearchConnection',
  SearchEdgeRef,
  'Entities that answer the words, the best first, equal ones by slug; at most the first 1,000 names and identifiers are looked at.',
)

builder.queryFields((t) => ({
  search: t.field({
    type: SearchConnectionRef,
    description:
      'Entities by their names and identifiers, as known under the clocks. Beginnings of words match, accents do not count, and one slip in a word of five letters or more is forgiven.',
    args: {
      text: t.arg.string({ required: true, description: 'Words, 1 to 200 characters; never a query language.' }),
      kinds: t.arg({ type: [EntityKindEnum], description: 'Only entities of these kinds.' }),
      ...asOfArgs,
      ...forwardArgs,
    },
    complexity: pageCost,
    resolve: (_, args, context) => search(context, args),
  }),
}))
