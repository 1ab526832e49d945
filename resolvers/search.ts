import { BadInput } from '../graph/errors.ts'
import type { Kind } from '../graph/kinds.ts'
import { type AsOfArgument, inherit } from './as-of.ts'
import { type Context, clockKey } from './context.ts'
import { type EntityView, entityByKey, notEmpty } from './entity.ts'
import { type CountedConnection, pageOf } from './list.ts'
import type { PageArguments } from './page.ts'

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

/** Entities whose names or identifiers, as known under the clocks, answer the words. The best first, equal ones by slug. */
export async function search(context: Context, args: SearchArguments): Promise<CountedConnection<SearchHit>> {
  const clocks = inherit(context.root, args.asOf)
  const kinds = notEmpty(args.kinds, 'kinds')
  const text = args.text.trim()
  if (text === '' || text.length > LONGEST_TEXT) {
    throw new BadInput(
      `expected words to search for in text, 1 to ${LONGEST_TEXT} characters, came ${text === '' ? 'none' : text.length}; give a name or a part of one`,
    )
  }
  const found = await context.searchText({ text, ...clockKey(clocks), limit: MOST_HITS })
  const best = new Map<string, (typeof found)[number]>()
  for (const hit of found) if (!best.has(hit.entity)) best.set(hit.entity, hit)
  const hits = (
    await Promise.all(
      [...best.values()].map(({ entity, score, text: matched }) =>
        entityByKey(context, entity, clocks).then((view) => (view === null ? [] : [{ view, score, matched }])),
      ),
    )
  )
    .flat()
    .filter(({ view }) => kinds === null || kinds.includes(view.row.kind))
    .sort((a, b) => b.score - a.score || (a.view.row.slug < b.view.row.slug ? -1 : 1))
  return pageOf(
    {
      identity: { list: 'search', text, kinds, said: clocks.said },
      form: ['number', 'text'],
      order: 'ASC',
      read: async (n, order, after) => {
        const behind = (hit: SearchHit): boolean => {
          if (after === null) return true
          const [score, slug] = after
          const later = hit.score === score ? hit.view.row.slug > slug : hit.score < score
          const same = hit.score === score && hit.view.row.slug === slug
          return order === 'ASC' ? later : !later && !same
        }
        return (order === 'ASC' ? hits : hits.toReversed()).filter(behind).slice(0, n)
      },
      positionOf: ({ view, score }) => [score, view.row.slug],
      count: async () => hits.length,
    },
    args,
  )
}
