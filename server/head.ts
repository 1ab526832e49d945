import { readHead } from '../graph/releases.ts'
import type { Runner } from '../graph/store.ts'
import type { Instant } from '../graph/time/day.ts'

/** For how long a head that was read is good, in milliseconds: a release that another process completes is seen so much later at most. */
const FRESH = 1_000

/** Tells each request the last completed release. Reads it at most once a second, for requests that come together one read. */
export function createHeadReader(runner: Runner, now: () => number = performance.now.bind(performance)): () => Promise<Instant | null> {
  let last: { readonly at: number; readonly head: Promise<Instant | null> } | null = null
  return () => {
    if (last !== null && now() - last.at < FRESH) return last.head
    const head = readHead(runner)
    last = { at: now(), head }
    // A read that failed is not kept: the next request tries again.
    head.catch(() => {
      if (last?.head === head) last = null
    })
    return head
  }
}
