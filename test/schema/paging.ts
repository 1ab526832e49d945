import type { Answer, Api } from '../api.ts'
import type { Listing } from './listings.ts'

export interface PageOf {
  readonly first?: number
  readonly after?: string | null
  readonly last?: number
  readonly before?: string | null
}

/** A page as it came, each node as its telling text. */
export interface Page {
  readonly nodes: readonly string[]
  readonly cursors: readonly string[]
  readonly totalCount: number
  readonly hasNextPage: boolean
  readonly hasPreviousPage: boolean
  readonly startCursor: string | null
  readonly endCursor: string | null
}

export function questionOf({ around, name, args, told }: Listing, page: PageOf): string {
  const sizes = Object.entries(page).map(([word, value]) => `${word}: ${JSON.stringify(value)}`)
  const all = [...(args === '' ? [] : [args]), ...sizes].join(', ')
  const pageInfo = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }'
  return around.replace(
    '…',
    `list: ${name}${all === '' ? '' : `(${all})`} { totalCount ${pageInfo} edges { cursor node { __typename told: ${told} } } }`,
  )
}

export async function pageOf(api: Api, listing: Listing, page: PageOf): Promise<Page> {
  const answer = await api.ask(questionOf(listing, page))
  const list = listOf(answer)
  if (answer.errors !== undefined || list === undefined) throw new Error(`${listing.what}: ${JSON.stringify(answer)}`)
  const edges: readonly { readonly cursor: string; readonly node: { readonly told: string | { readonly [name: string]: string } } }[] =
    list.edges
  return {
    ...list.pageInfo,
    totalCount: list.totalCount,
    cursors: edges.map(({ cursor }) => cursor),
    nodes: edges.map(({ node: { told } }) => (typeof told === 'string' ? told : (Object.values(told)[0] ?? ''))),
  }
}

/** The list within an answer, however deep. */
// biome-ignore lint/suspicious/noExplicitAny: the shape of an answer is the test's subject
function listOf(answer: Answer): any {
  let at = answer.data
  while (at !== null && at !== undefined && at.list === undefined) at = Object.values(at)[0]
  return at?.list
}

/** All pages of a size, from one end of the list to the other; the flags decide when it ends. */
export async function walk(
  api: Api,
  listing: Listing,
  { size, way }: { readonly size: number; readonly way: 'FORWARD' | 'BACKWARD' },
): Promise<readonly Page[]> {
  const pages: Page[] = []
  let cursor: string | null = null
  for (;;) {
    const page: Page = await pageOf(api, listing, way === 'FORWARD' ? { first: size, after: cursor } : { last: size, before: cursor })
    pages.push(page)
    if (!(way === 'FORWARD' ? page.hasNextPage : page.hasPreviousPage)) return pages
    if (pages.length > 100) throw new Error(`${listing.what}: the walk has no end`)
    cursor = way === 'FORWARD' ? page.endCursor : page.startCursor
  }
}
