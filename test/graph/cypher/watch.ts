import type { Query } from '../../../graph/define-query.ts'
import type { Params, Runner, RunOptions, Store } from '../../../graph/store.ts'

/** How often each query was run on a store, and how many records it brought in all. */
export type Seen = Map<string, { runs: number; records: number }>

function watched(runner: Runner, seen: Seen): Runner {
  return {
    async run<P extends Params, R>(query: Query<P, R>, params: P, options?: RunOptions): Promise<R[]> {
      const records = await runner.run(query, params, options)
      const { runs, records: before } = seen.get(query.name) ?? { runs: 0, records: 0 }
      seen.set(query.name, { runs: runs + 1, records: before + records.length })
      return records
    },
  }
}

/** The same store, which remembers what was run on it, in and out of transactions. What the store runs by itself is not seen. */
export function watch(store: Store, seen: Seen): Store {
  const { run } = watched(store, seen)
  return {
    engine: store.engine,
    run,
    transaction: (work) => store.transaction((runner) => work(watched(runner, seen))),
    searchText: (query, options) => store.searchText(query, options),
    prepare: () => store.prepare(),
    acknowledge: () => store.acknowledge(),
    verify: () => store.verify(),
    size: () => store.size(),
    backup: (path) => store.backup(path),
    close: () => store.close(),
  }
}
