import type { Query } from '../../graph/define-query.ts'
import type { Params, RunOptions, Store } from '../../graph/store.ts'
import { altered } from '../graph/cypher/watch.ts'

/**
 * The same store, whose answers to the calls of one turn come together: how many calls a question makes then follows from its levels and
 * shapes alone, not from which of two calls an engine happened to answer first.
 */
export function inStep(store: Store): Store {
  let waiting: (() => Promise<() => void>)[] = []
  let running = false

  async function step(): Promise<void> {
    if (running || waiting.length === 0) return
    running = true
    const calls = waiting
    waiting = []
    const tell = await Promise.all(calls.map((call) => call()))
    running = false
    for (const each of tell) each()
    setImmediate(step)
  }

  return altered(store, {
    run: <P extends Params, R>(query: Query<P, R>, params: P, options?: RunOptions) =>
      new Promise<R[]>((resolve, reject) => {
        waiting.push(() =>
          store.run(query, params, options).then(
            (rows) => () => resolve(rows),
            (error: unknown) => () => reject(error),
          ),
        )
        setImmediate(step)
      }),
  })
}
