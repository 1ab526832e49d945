import type { Day, Instant } from '../time/day.ts'

// The keys that batched reads take. A key holds everything that can change its answer.

/** The clocks that filter rows, resolved. */
export type ClockKey = {
  readonly known: Day
  readonly recorded: Instant
}

/** The days that are asked for; null from and to: all of history. */
export type AskedDays = {
  readonly from: Day | null
  readonly to: Day | null
  readonly certain: boolean
}

/** The position behind which a keyset page goes on; null at the start. */
export type Position = {
  readonly afterSort: string | null
  readonly afterKey: string | null
}

/** The parameters of a batched read: its keys, each with its index. */
export type Keys<K> = { readonly keys: readonly (K & { readonly i: number })[] }

/** The parameters of a batched page: its keys, and how many rows each brings at most. */
export type PagedKeys<K> = Keys<K> & { readonly n: number }
