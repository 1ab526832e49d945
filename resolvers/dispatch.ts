import type { BatchQuery } from '../graph/define-query.ts'
import { Aborted } from '../graph/errors.ts'
import type { Params, Runner } from '../graph/store.ts'
import type { Instant } from '../graph/time/day.ts'
import type { Call } from './batch.ts'
import { Lane, type Traffic } from './lane.ts'
import type { RowCache } from './row-cache.ts'

/** What a query over `$keys` is asked for one key, without the index. */
export type KeyOf<P extends Params> = Params & (P extends { readonly keys: readonly (infer K)[] } ? Bare<K> : Params)
type Bare<K> = K extends unknown ? Omit<K, 'i'> : never

/** The parameters of a batched query beside `$keys`: equal for the whole call. */
export type SharedOf<P extends Params> = Params & Omit<P, 'keys'>

export interface Load<P extends Params, R> {
  readonly query: BatchQuery<P, R>
  readonly shared: SharedOf<P>
  readonly key: KeyOf<P>
}

/** One request's place in the dispatcher. */
export interface DispatchRequest {
  readonly id: number
  /**
   * The records for one key, in the order of the query, shared with every request that asked the same: never change them.
   * Rejects with Aborted when the request is aborted or done first.
   */
  load<P extends Params, R>(load: Load<P, R>): Promise<readonly R[]>
  /** To be called once, when the response has been made: leaves every batch that the request still waits in. */
  done(): void
}

export interface Dispatcher {
  request(options?: RequestOptions): DispatchRequest
  /** How many requests are under way, and how many queries have loads under way. */
  size(): { readonly requests: number; readonly lanes: number }
}

export interface RequestOptions {
  readonly signal?: AbortSignal | undefined
  /** The head that the request reads at: requests of different heads share no read. */
  readonly head?: Instant | undefined
}

export interface DispatcherOptions extends Partial<Traffic> {
  readonly runner: Runner
  /** Where it is given, rows that it has are not asked for again. */
  readonly rowCache?: RowCache | null
  /** Told of each call of the store after its keys were answered. Must not raise. */
  readonly onCall?: (call: Call) => void
}

/** Batches the reads of a whole process: keys of one query that arrive in one turn of the event loop, from any request, are one call. */
export function createDispatcher({
  runner,
  rowCache = null,
  maxKeys = 500,
  eager = 1,
  most = 4,
  patience = 30,
  onCall = () => undefined,
}: DispatcherOptions): Dispatcher {
  const traffic = { maxKeys, eager, most, patience }
  const requests = new Set<number>()
  const lanes = new Map<string, Lane<unknown>>()
  const alone = () => requests.size <= 1
  let lastId = 0

  function laneOf<P extends Params, R>({ query, shared }: Load<P, R>, id: string): Lane<R> {
    const found = lanes.get(id)
    if (found !== undefined) {
      if (isLaneOf(found, query)) return found
      throw new Error(`two queries are named ${query.name}; make each query once, with defineBatch`)
    }
    const lane = new Lane<R>({ runner, query, shared, traffic, alone, onCall, onIdle: () => lanes.delete(id) })
    lanes.set(id, lane)
    return lane
  }

  return {
    size: () => ({ requests: requests.size, lanes: lanes.size }),
    request({ signal, head = '' } = {}) {
      lastId += 1
      const id = lastId
      const loading = new Set<() => void>()
      const done = () => {
        requests.delete(id)
        signal?.removeEventListener('abort', done)
        for (const stop of loading) stop()
        loading.clear()
      }
      if (!signal?.aborted) {
        requests.add(id)
        signal?.addEventListener('abort', done)
      }
      return {
        id,
        done,
        load: <P extends Params, R>(load: Load<P, R>) =>
          new Promise<readonly R[]>((resolve, reject) => {
            if (!requests.has(id)) return reject(new Aborted())
            const lane = `${load.query.name} ${JSON.stringify(load.shared)}`
            const text = `${head} ${JSON.stringify(load.key)}`
            // Found by the name of the query, which is one of its kind: its rows are of the query's type.
            const known = rowCache?.get(`${lane} ${text}`) as readonly R[] | undefined
            if (known !== undefined) return resolve(known)
            const leave = laneOf(load, lane).join(
              { key: load.key, text },
              {
                tell(slot) {
                  loading.delete(stop)
                  if (slot instanceof Error) return reject(slot)
                  rowCache?.set(`${lane} ${text}`, slot)
                  resolve(slot)
                },
              },
            )
            const stop = () => {
              leave()
              reject(new Aborted())
            }
            loading.add(stop)
          }),
      }
    },
  }
}

/** A lane is found by the name of its query; that it is the very same query makes its answers of the same type. */
function isLaneOf<R>(lane: Lane<unknown>, query: BatchQuery<Params, R>): lane is Lane<R> {
  return lane.query === query
}
