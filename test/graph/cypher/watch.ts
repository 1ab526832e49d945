import type { Query } from '../../../graph/define-query.ts'
import type { Params, Runner, RunOptions, Store } from '../../../graph/store.ts'

/** The same store with some of its methods in another way. */
export function altered(store: Store, other: Partial<Pick<Store, 'run' | 'transaction'>>): Store {
  return {
    engine: store.engine,
    run: (query, params, options) => store.run(query, params, options),
    transaction: (work) => store.transaction(work),
    searchText: (query, options) => store.searchText(query, options),
    prepare: () => store.prepare(),
    acknowledge: () => store.acknowledge(),
    verify: () => store.verify(),
    size: () => store.size(),
    backup: (path) => store.backup(path),
    close: () => store.close(),
    ...other,
  }
}

/** How often each query was run, and how many records it brought in all. */
export type Seen = Map<string, { readonly runs: number; readonly records: number }>

/** The same store, which remembers what was run on it, in and out of transactions. What the store runs by itself is not seen. */
export function watch(store: Store, seen: Seen): Store {
  const { run } = watched(store, seen)
  return altered(store, { run, transaction: (work) => store.transaction((runner) => work(watched(runner, seen))) })
}

function watched(runner: Runner, seen: Seen): Runner {
  return {
    async run<P extends Params, R>(query: Query<P, R>, params: P, options?: RunOptions): Promise<R[]> {
      const records = await runner.run(query, params, options)
      const before = seen.get(query.name) ?? { runs: 0, records: 0 }
      seen.set(query.name, { runs: before.runs + 1, records: before.records + records.length })
      return records
    },
  }
}
