import { refuseAborted, untilAborted } from './abort.ts'
import { decodeAll, type Query, type RawRecord } from './define-query.ts'
import type { Params, Runner, RunOptions } from './store.ts'

/** Runs one text inside an open transaction of an engine. */
export type Execute = <P extends Params, R>(query: Query<P, R>, params: P) => Promise<readonly RawRecord[]>

/**
 * Runs the work of one transaction, up to but without the commit, and keeps equal what engines do differently: a transaction in which a query
 * failed is never committed, though the work caught the error (Grafeo would); no query is running any more when it ends, though the work did
 * not wait for it (Grafeo can neither commit nor roll back then); and its runner is dead afterwards.
 */
export async function doWork<T>(work: (runner: Runner) => Promise<T>, execute: Execute): Promise<T> {
  const running = new Set<Promise<unknown>>()
  let failure: { readonly cause: unknown } | null = null
  let over = false
  const fail = (cause: unknown): never => {
    failure ??= { cause }
    throw cause
  }
  const runner: Runner = {
    async run<P extends Params, R>(query: Query<P, R>, params: P, options?: RunOptions): Promise<R[]> {
      if (over) throw new Error(`query ${query.name} came after its transaction had ended; wait for every query inside the work`)
      refuseAborted(options?.signal)
      const answer = execute(query, params)
      running.add(answer)
      return decodeAll(query, await untilAborted(answer, { signal: options?.signal }).catch(fail))
    },
  }
  let result: T
  try {
    result = await work(runner)
  } finally {
    over = true
    await Promise.allSettled(running)
  }
  refuseFailed(failure)
  return result
}

function refuseFailed(failure: { readonly cause: unknown } | null): void {
  if (failure !== null) throw failure.cause
}
