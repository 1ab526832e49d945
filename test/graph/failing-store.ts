import type { Store } from '../../graph/store.ts'

/** Counts what is written through a store, and raises before one of the writes. */
export interface Failing {
  readonly store: Store
  /** How many writes there were: queries that write, alone and in transactions, and the ends of transactions. */
  readonly writes: () => number
}

export class Injected extends Error {}

/** A store that raises instead of doing its write number `failAt`, counted from 1; then all goes well again. */
export function failing(store: Store, failAt: number): Failing {
  let writes = 0
  const guardedStore = guarded(store, () => {
    writes += 1
    if (writes === failAt) throw new Injected(`write ${failAt} was made to fail`)
  })
  return { store: guardedStore, writes: () => writes }
}

/** A store that calls `guard` before each write, which may raise. */
export function guarded(store: Store, guard: () => void): Store {
  return wrap(store, {
    run: async (query, params, options) => {
      if (query.mode === 'write') guard()
      return store.run(query, params, options)
    },
    transaction: (work) =>
      store.transaction(async (runner) => {
        const result = await work({
          run: async (query, params, options) => {
            if (query.mode === 'write') guard()
            return runner.run(query, params, options)
          },
        })
        guard()
        return result
      }),
  })
}

/** A store whose every commit comes through while its answer is lost, so that the work is run again. */
export function forgetful(store: Store): Store {
  return wrap(store, {
    run: (query, params, options) => store.run(query, params, options),
    transaction: async (work) => {
      await store.transaction(work)
      return store.transaction(work)
    },
  })
}

function wrap(store: Store, { run, transaction }: Pick<Store, 'run' | 'transaction'>): Store {
  return {
    engine: store.engine,
    run,
    transaction,
    searchText: (query, options) => store.searchText(query, options),
    prepare: () => store.prepare(),
    acknowledge: () => store.acknowledge(),
    verify: () => store.verify(),
    size: () => store.size(),
    backup: (path) => store.backup(path),
    close: () => store.close(),
  }
}
