import type { Answer, BatchQuery } from '../graph/define-query.ts'
import { Aborted, DecodeError, Timeout, Unavailable } from '../graph/errors.ts'
import type { Params, Runner } from '../graph/store.ts'

/** What one key of a batch is told: its records in the order of the query, none being an empty list, or an error that is its own. */
export type Slot<R> = readonly R[] | Error

/** A key that waits for its slot. */
export interface Asked<R> {
  readonly key: Params
  /** False once nobody waits any more; such a key is left out of further calls. */
  readonly wanted: boolean
  settle(slot: Slot<R>): void
}

/** One call of the store as it came back, for counting and for the log. */
export interface Call {
  readonly query: string
  readonly keys: number
  readonly milliseconds: number
  readonly error: Error | null
}

export interface Question<R> {
  readonly runner: Runner
  readonly query: BatchQuery<Params, R>
  readonly shared: Params
  readonly signal: AbortSignal
  readonly onCall: (call: Call) => void
}

/** So many calls of one batch refused and not one answered: not a key is at fault but the query or the engine, and more calls would only load it. */
const HOPELESS = 31

/**
 * Asks the store for all keys in one call and settles every one of them. A call that fails is split in halves, one call after the other, until
 * the key at fault stands alone, so that the others get their answers; Unavailable, Timeout and Aborted concern every key and are not split.
 */
export async function answerKeys<R>(question: Question<R>, keys: readonly Asked<R>[]): Promise<void> {
  const groups: (readonly Asked<R>[])[] = [keys]
  let refused = 0
  let answered = 0
  for (let group = groups.pop(); group !== undefined; group = groups.pop()) {
    const asked = group.filter((each) => each.wanted)
    if (asked.length === 0) continue
    const slots = await call(question, asked)
    if (!(slots instanceof Error)) {
      answered += 1
      asked.forEach((each, i) => {
        each.settle(slots[i] ?? [])
      })
      continue
    }
    refused += 1
    if (concernsAll(slots)) return settleAll([asked, ...groups], slots)
    if (answered === 0 && refused >= HOPELESS) {
      return settleAll([asked, ...groups], new Error(`query ${question.query.name} failed for every key that was tried`, { cause: slots }))
    }
    if (asked.length === 1) settleAll([asked], slots)
    else {
      const middle = Math.ceil(asked.length / 2)
      groups.push(asked.slice(middle), asked.slice(0, middle))
    }
  }
}

async function call<R>(
  { runner, query, shared, signal, onCall }: Question<R>,
  asked: readonly Asked<R>[],
): Promise<readonly Slot<R>[] | Error> {
  const started = performance.now()
  let result: readonly Slot<R>[] | Error
  try {
    const keys = asked.map(({ key }, i) => ({ ...key, i }))
    result = align(query.name, await runner.run(query, { ...shared, keys }, { signal }), keys.length)
  } catch (error) {
    result = error instanceof Error ? error : new Error(`query ${query.name} failed`, { cause: error })
  }
  onCall({
    query: query.name,
    keys: asked.length,
    milliseconds: performance.now() - started,
    error: result instanceof Error ? result : null,
  })
  return result
}

/** Gives every key of a call its records, in order. A record that could not be read becomes the error of its key. Raises DecodeError for an index that was not asked. */
export function align<R>(name: string, answers: readonly Answer<R>[], keys: number): readonly Slot<R>[] {
  const rows = Array.from({ length: keys }, (): R[] => [])
  const errors = new Map<number, DecodeError>()
  for (const { i, value } of answers) {
    const row = rows[i]
    if (row === undefined) throw new DecodeError(`query ${name}: a record answers key ${i}, and ${keys} keys were asked`)
    if (!(value instanceof DecodeError)) row.push(value)
    else if (!errors.has(i)) errors.set(i, value)
  }
  return rows.map((row, i) => errors.get(i) ?? row)
}

function concernsAll(error: Error): boolean {
  return error instanceof Unavailable || error instanceof Timeout || error instanceof Aborted
}

function settleAll<R>(groups: readonly (readonly Asked<R>[])[], error: Error): void {
  for (const group of groups) for (const each of group) each.settle(error)
}
