import DataLoader from 'dataloader'
import type { BatchQuery } from '../graph/define-query.ts'
import type { Params } from '../graph/store.ts'
import type { DispatchRequest, KeyOf, SharedOf } from './dispatch.ts'

export interface LoaderShape<K extends object, P extends Params, R, V> {
  readonly query: BatchQuery<P, R>
  readonly shared: SharedOf<P>
  /** What the store is asked: only what changes its rows, so that requests that differ in said clocks alone share a key. */
  readonly toKey: (key: K) => KeyOf<P>
  /** What the resolver gets. Raising here is the error of this key alone. */
  readonly fromRows: (rows: readonly R[], key: K) => V
}

export interface Loader<K extends object, V> {
  /** To be called synchronously, first thing, in a resolver. A promise that nobody waits for may reject without harm. */
  load(key: K): Promise<V>
  /** Puts in what another loader brought along; a key that was loaded or primed before stays as it is. */
  prime(key: K, value: V): void
}

/**
 * A loader of one request, over the batches of the process; what it loaded once it keeps for the life of the request.
 * Its key is a plain object that holds everything that changes the answer: key, filters, page, clocks, and the clocks that were said. Equal keys
 * have their parts in one order, for one piece of code makes them; in another order they would be read twice.
 */
export function loaderFor<K extends object, P extends Params, R, V>(
  request: DispatchRequest,
  shape: LoaderShape<K, P, R, V>,
): Loader<K, V> {
  const { query, shared, toKey, fromRows } = shape
  const one = async (key: K): Promise<V> => fromRows(await request.load({ query, shared, key: toKey(key) }), key)
  const loader = new DataLoader<K, V, string>(async (keys) => (await Promise.allSettled(keys.map(one))).map(valueOrError), {
    cacheKeyFn: JSON.stringify,
    name: query.name,
  })
  return {
    load(key) {
      const value = loader.load(key)
      // A resolver that waits for something else first must not end the process by a rejection it has yet to see.
      value.catch(() => undefined)
      return value
    },
    prime: (key, value) => void loader.prime(key, value),
  }
}

function valueOrError<V>(settled: PromiseSettledResult<V>): V | Error {
  if (settled.status === 'fulfilled') return settled.value
  return settled.reason instanceof Error ? settled.reason : new Error('a loader failed', { cause: settled.reason })
}
