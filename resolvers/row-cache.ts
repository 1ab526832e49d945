import { LRUCache } from 'lru-cache'

/** Rows by the key that asked for them; a key holds its query, its clocks, and the head at which it was asked. */
export interface RowCache {
  get(key: string): readonly unknown[] | undefined
  set(key: string, rows: readonly unknown[]): void
}

/** Some 60 MB of relationships with their other ends. */
const MOST_ROWS = 50_000

/**
 * Keeps the rows that were asked for last, over all requests. What was read at a head stays true at that head: a row is never changed but by a
 * release, which closes it at an instant after the head, and what has no clock is written together with a head. So no entry is ever wrong, and
 * those of an old head leave in time.
 */
export function createRowCache(mostRows = MOST_ROWS): RowCache {
  const rows = new LRUCache<string, readonly unknown[]>({ maxSize: mostRows, sizeCalculation: (found) => Math.max(1, found.length) })
  return { get: (key) => rows.get(key), set: (key, found) => void rows.set(key, found) }
}
