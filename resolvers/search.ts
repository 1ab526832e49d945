import { BadInput } from '../graph/errors.ts'
import type { Kind } from '../graph/kinds.ts'
import type { TextHit } from '../graph/store.ts'
import { type AsOfArgument, inherit } from './as-of.ts'
import { type Context, clockKey } from './context.ts'
import { type EntityView, entityByKey, notEmpty } from './entity.ts'
import { type CountedConnection, pageOf } from './list.ts'
import type { PageArguments } from './page.ts'
import { withAsides } from './search-asides.ts'

export interface SearchArguments extends PageArguments {
  readonly text: string
  readonly kinds?: readonly Kind[] | null | undefined
  readonly asOf?: AsOfArgument | null | undefined
}

export interface SearchHit {
  readonly view: EntityView
  readonly score: number
  /** The name or identifier that matched. */
  readonly matched: string
}

const MOST_HITS = 1000
const LONGEST_TEXT = 200

/** Entities whose names or identifiers, as known under the clocks, answer the words. The best first, equal ones by slug; entities are read for the page alone. */
export async function search(context: Context, args: SearchArguments): Promise<CountedConnection<SearchHit>> {
  const clocks = inherit(context.root, args.asOf)
  const kinds = notEmpty(args.kinds, 'kinds')
  const text = args.text.trim()
  if (text === '' || text.length > LONGEST_TEXT) {
    throw new BadInput(
      `expected words to search for in text, 1 to ${LONGEST_TEXT} characters, came ${text === '' ? 'none' : text.length}; give a name or a part of one`,
    )
  }
  const found = await context.searchText({ text, ...clockKey(clocks), kinds, limit: MOST_HITS })
  const hits = (await withAsides(context, found, { text, clocks })).toSorted(byScore)
  const { edges, ...connection } = await pageOf(
    {
      identity: { list: 'search', text, kinds, said: clocks.said },
      form: ['number', 'text'],
      order: 'ASC',
      read: async (n, order, after) => {
        const isBehind = (hit: TextHit): boolean => {
          if (after === null) return true
          const [score, slug] = after
          const way = byScore(hit, { score, slug })
          return order === 'ASC' ? way > 0 : way < 0
        }
        return (order === 'ASC' ? hits : hits.toReversed()).filter(isBehind).slice(0, n)
      },
      positionOf: ({ score, slug }) => [score, slug],
      count: async () => hits.length,
    },
    args,
  )
  const seen = async ({ entity, score, text: matched }: TextHit): Promise<SearchHit> => {
    const view = await entityByKey(context, entity, clocks)
    if (view === null) throw new Error(`the entity ${entity} is not visible at ${clocks.known} though a name of it is`)
    return { view, score, matched }
  }
  return { ...connection, edges: await Promise.all(edges.map(async ({ cursor, node }) => ({ cursor, node: await seen(node) }))) }
}

type Place = Pick<TextHit, 'score' | 'slug'>

function byScore(a: Place, b: Place): number {
  return b.score - a.score || (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0)
}
