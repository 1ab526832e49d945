import type { Keys, PagedKeys } from '../graph/cypher/keys.ts'
import type { BatchQuery } from '../graph/define-query.ts'
import type { Params } from '../graph/store.ts'
import type { DispatchRequest } from './dispatch.ts'
import { type Loader, loaderFor } from './loader.ts'

/**
 * The reads of one request. Equal keys of a query are asked once a request, and keys of many requests go to the store together.
 * To be called synchronously, first thing, in a resolver. Rows are shared: never change them.
 */
export interface Loaders {
  rows<K extends Params, R>(query: BatchQuery<Keys<K>, R>, key: K): Promise<readonly R[]>
  /** At most `n` rows of the key. */
  page<K extends Params, R>(query: BatchQuery<PagedKeys<K>, R>, n: number, key: K): Promise<readonly R[]>
  /** Puts in the rows of a key that another read brought along. */
  prime<K extends Params, R>(query: BatchQuery<Keys<K>, R>, key: K, rows: readonly R[]): void
}

export function createLoaders(request: DispatchRequest): Loaders {
  const made = new Map<BatchQuery<Params, unknown>, Map<number, unknown>>()
  function loader<R>(query: BatchQuery<Params, R>, n: number): Loader<Params, readonly R[]> {
    const sizes = made.get(query) ?? new Map<number, unknown>()
    made.set(query, sizes)
    const found = sizes.get(n)
    // A loader is found by its query, so its rows are of the query's type.
    if (found !== undefined) return found as Loader<Params, readonly R[]>
    const fresh = loaderFor<Params, Params, R, readonly R[]>(request, {
      query,
      shared: n === ALL ? {} : { n },
      toKey: (key) => key,
      fromRows: (rows) => rows,
    })
    sizes.set(n, fresh)
    return fresh
  }
  return {
    rows: (query, key) => loader(query, ALL).load(key),
    page: (query, n, key) => loader(query, n).load(key),
    prime: (query, key, rows) => loader(query, ALL).prime(key, rows),
  }
}

/** Stands for the size of a read that is not paged. */
const ALL = 0
