import { claimTypeName } from '../resolvers/claim.ts'
import { encodeId } from '../resolvers/ids.ts'
import { node, nodes, typeNameOf } from '../resolvers/node.ts'
import { builder } from './builder.ts'
import { READ } from './price.ts'
import { NodeRef } from './refs.ts'

NodeRef.implement({
  description: 'Anything that can be read again by its id. Relay’s Node.',
  resolveType: typeNameOf,
  fields: (t) => ({
    id: t.id({
      description:
        'Opaque: the thing and the clocks that were said when it was read, so that node(id) brings back that same view. Slugs and keys are the stable handles.',
      resolve: (view) => {
        const { row, clocks } = view
        if ('kind' in row) return encodeId({ type: 'Entity', key: row.key, said: clocks.said })
        if ('stance' in row) return encodeId({ type: 'Citation', key: row.id, said: clocks.said })
        if ('slug' in row) return encodeId({ type: 'Source', key: row.slug, said: clocks.said })
        return encodeId({ type: claimTypeName(row), key: row.key, said: clocks.said })
      },
    }),
  }),
})

builder.queryFields((t) => ({
  node: t.field({
    type: NodeRef,
    nullable: true,
    description: 'The thing of an id, as it was read; null where it is not there under those clocks. A text that is no id: BAD_USER_INPUT.',
    args: { id: t.arg.id({ required: true, description: 'An id as this API gave it out.' }) },
    resolve: (_, { id }, context) => node(context, id),
  }),
  nodes: t.field({
    type: [NodeRef],
    nullable: { list: false, items: true },
    description: 'As node, for at most 500 ids, in their order.',
    args: { ids: t.arg.idList({ required: true, description: 'Ids as this API gave them out, 1 to 500.' }) },
    complexity: ({ ids }) => ({ field: READ * ids.length, multiplier: Math.max(1, ids.length) }),
    resolve: (_, { ids }, context) => nodes(context, ids),
  }),
}))
