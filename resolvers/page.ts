import { BadInput } from '../graph/errors.ts'

export interface PageArguments {
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
  readonly last?: number | null | undefined
  readonly before?: string | null | undefined
}

/** One page of a list: FORWARD from after the cursor, BACKWARD from before it; null begins at that end of the list. */
export interface Page {
  readonly size: number
  readonly direction: 'FORWARD' | 'BACKWARD'
  readonly cursor: string | null
}

const UNSAID = 20

/** The largest page. What a whole query may ask for, its cost bounds. */
export const MOST_A_PAGE = 1_000

/** The page that the arguments of a connection ask for. BadInput for a size out of bounds and for any mix but first with after or last with before. */
export function pageArguments(args: PageArguments): Page {
  const first = args.first ?? null
  const last = args.last ?? null
  const after = args.after ?? null
  const before = args.before ?? null
  const forward = first !== null || after !== null
  const backward = last !== null || before !== null
  if (forward && backward) {
    const came = Object.entries({ first, after, last, before }).filter(([, value]) => value !== null)
    throw new BadInput(
      `expected first with after, or last with before, came ${came.map(([name]) => name).join(' with ')}; leave out those that belong to the other direction`,
    )
  }
  const size = (backward ? last : first) ?? UNSAID
  if (!Number.isInteger(size) || size < 1 || size > MOST_A_PAGE) {
    throw new BadInput(
      `expected ${backward ? 'last' : 'first'} from 1 to ${MOST_A_PAGE}, came ${size}; ask for a page within these bounds and go on from its cursors`,
    )
  }
  return backward ? { size, direction: 'BACKWARD', cursor: before } : { size, direction: 'FORWARD', cursor: after }
}

export interface Edge<R> {
  /** Made when it is asked for: most questions ask for none. */
  readonly cursor: () => string
  readonly node: R
}

/** `hasNextPage` and `hasPreviousPage` are true to the list in both directions; the one that the page itself does not tell costs a load when it is called. */
export interface PageInfo {
  readonly hasNextPage: () => boolean | Promise<boolean>
  readonly hasPreviousPage: () => boolean | Promise<boolean>
  readonly startCursor: () => string | null
  readonly endCursor: () => string | null
}

export interface Connection<R> {
  readonly edges: readonly Edge<R>[]
  readonly pageInfo: PageInfo
}

export interface Loaded<R> {
  readonly page: Page
  /** Up to `size + 1` rows as the store gives them: in the order of the list FORWARD, in reverse BACKWARD. The one too many tells that the list goes on. */
  readonly rows: readonly R[]
  readonly cursorOf: (row: R) => string
  /** Whether the list has a row on another page, of size 1. */
  readonly hasRow: (page: Page) => boolean | Promise<boolean>
}

/** A connection in the order of the list, from one page of rows. */
export function toConnection<R>({ page, rows, cursorOf, hasRow }: Loaded<R>): Connection<R> {
  const inPage = rows.slice(0, page.size)
  if (page.direction === 'BACKWARD') inPage.reverse()
  const edges = inPage.map((node) => ({ cursor: () => cursorOf(node), node }))
  const goesOn = () => rows.length > page.size
  const isForward = page.direction === 'FORWARD'
  const hasMoreBehind = () => {
    if (page.cursor === null) return false
    // An empty page has no row to look back from, and looking back from the cursor would miss the row at the cursor itself: there, whatever the list has lies behind.
    const edge = isForward ? edges[0] : edges.at(-1)
    if (edge === undefined) return hasRow({ size: 1, direction: 'FORWARD', cursor: null })
    return hasRow({ size: 1, direction: isForward ? 'BACKWARD' : 'FORWARD', cursor: edge.cursor() })
  }
  return {
    edges,
    pageInfo: {
      hasNextPage: isForward ? goesOn : hasMoreBehind,
      hasPreviousPage: isForward ? hasMoreBehind : goesOn,
      startCursor: () => edges[0]?.cursor() ?? null,
      endCursor: () => edges.at(-1)?.cursor() ?? null,
    },
  }
}
