import type { ObjectRef } from '@pothos/core'
import type { CountedConnection } from '../resolvers/list.ts'
import type { Edge } from '../resolvers/page.ts'
import { builder, type Types } from './builder.ts'
import { PageInfoRef } from './refs.ts'

PageInfoRef.implement({
  description: 'Where a page lies in its list, and whether the list goes on. Relay’s PageInfo.',
  fields: (t) => ({
    hasNextPage: t.boolean({
      description: 'Whether the list has anything behind this page. True to the list in both directions.',
      resolve: (info) => info.hasNextPage(),
    }),
    hasPreviousPage: t.boolean({
      description: 'Whether the list has anything before this page. True to the list in both directions.',
      resolve: (info) => info.hasPreviousPage(),
    }),
    startCursor: t.string({
      nullable: true,
      description: 'The cursor of the first edge; null on an empty page.',
      resolve: (info) => info.startCursor(),
    }),
    endCursor: t.string({
      nullable: true,
      description: 'The cursor of the last edge; null on an empty page.',
      resolve: (info) => info.endCursor(),
    }),
  }),
})

export const CURSOR = 'Marks this place of this list: give it as after or before, with the same other arguments.'
export const TOTAL_COUNT = 'How many the whole list has, over all pages; counted only when it is asked for.'

/** A connection type over an edge type that is implemented elsewhere. */
export function connectionOver<N>(
  name: string,
  edge: ObjectRef<Types, Edge<N>>,
  description: string,
): ObjectRef<Types, CountedConnection<N>> {
  return builder.objectRef<CountedConnection<N>>(name).implement({
    description,
    fields: (t) => ({
      edges: t.field({
        type: [edge],
        description: 'The page, in the order of the list.',
        complexity: { field: 1, multiplier: 1 },
        resolve: (connection) => connection.edges,
      }),
      pageInfo: t.field({
        type: PageInfoRef,
        description: 'Where the page lies in the list.',
        resolve: (connection) => connection.pageInfo,
      }),
      totalCount: t.int({ description: TOTAL_COUNT, resolve: (connection) => connection.totalCount() }),
    }),
  })
}
