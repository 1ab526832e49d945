import { decodeCursor, encodeCursor, listDigest, type Position, type PositionForm } from './cursor.ts'
import { type Connection, type Page, type PageArguments, pageArguments, toConnection } from './page.ts'

/** A list that can be paged: how its rows are read from a position on, and what tells it from every other list. */
export interface KeysetList<R, F extends PositionForm> {
  /** Parent, filters, order and said clocks: a cursor of a list with another identity is refused. */
  readonly identity: object
  readonly form: F
  readonly order: 'ASC' | 'DESC'
  /** At most `n` rows behind the position, in the given order. */
  readonly read: (n: number, order: 'ASC' | 'DESC', after: Position<F> | null) => Promise<readonly R[]>
  readonly positionOf: (row: R) => Position<F>
  readonly count: () => Promise<number>
}

export interface CountedConnection<R> extends Connection<R> {
  /** Costs a read of its own, so only when it is asked. */
  readonly totalCount: () => Promise<number>
}

/** One page of a list. Raises BadInput at once for arguments that do not fit, or a cursor of another list. */
export function pageOf<R, const F extends PositionForm>(list: KeysetList<R, F>, args: PageArguments): Promise<CountedConnection<R>> {
  let digest: string | null = null
  const filter = (): string => {
    digest ??= listDigest(list.identity)
    return digest
  }
  const cursorOf = (row: R): string => encodeCursor({ filter: filter(), position: list.positionOf(row) })
  const read = (page: Page, n: number): Promise<readonly R[]> => {
    const after = page.cursor === null ? null : decodeCursor(page.cursor, { filter: filter(), form: list.form })
    const order = (page.direction === 'FORWARD') === (list.order === 'ASC') ? 'ASC' : 'DESC'
    return list.read(n, order, after)
  }
  const page = pageArguments(args)
  return read(page, page.size + 1).then((rows) => ({
    ...toConnection({ page, rows, cursorOf, hasRow: (other) => read(other, other.size).then((found) => found.length > 0) }),
    totalCount: list.count,
  }))
}

/** The position of the two-column keysets: a sort text and a unique key. */
export const SORT_AND_KEY = ['text', 'text'] as const

export function behind(after: Position<typeof SORT_AND_KEY> | null): {
  readonly afterSort: string | null
  readonly afterKey: string | null
} {
  return { afterSort: after?.[0] ?? null, afterKey: after?.[1] ?? null }
}

/** The same connection with each row turned into what the schema shows. */
export function mapNodes<R, N>(connection: CountedConnection<R>, toNode: (row: R) => N): CountedConnection<N> {
  return { ...connection, edges: connection.edges.map(({ cursor, node }) => ({ cursor, node: toNode(node) })) }
}
