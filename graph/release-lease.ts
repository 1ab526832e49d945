import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import * as lease from './cypher/lease.ts'
import { Unavailable } from './errors.ts'
import type { Runner, Store } from './store.ts'
import type { Instant } from './time/day.ts'

/** The right to take in one release, or to take its traces back: one program has it at a time. */
export interface Lease {
  readonly recordedAt: Instant
  readonly owner: string
  /** How many steps the graph has counted; it tells a program at work from one that was stopped, and a step from its repetition. */
  steps: number
}

/** Begins to take in a release; null where another program has begun. */
export async function takeLease(store: Store, recordedAt: Instant): Promise<Lease | null> {
  const mine = { recordedAt, owner: randomUUID(), steps: 0 }
  const [mark] = await store.run(lease.markLoading, { at: recordedAt, owner: mine.owner })
  return mark?.owner === mine.owner ? mine : null
}

/** Takes over what another program has begun, unless that goes on within the time given; null where it did. */
export async function seizeLease(store: Store, mark: lease.LoadingMark, patienceMs: number): Promise<Lease | null> {
  await wait(patienceMs)
  const mine = { recordedAt: mark.recordedAt, owner: randomUUID(), steps: mark.steps }
  const [seized] = await store.run(lease.seizeLoading, { at: mark.recordedAt, owner: mine.owner, from: mark.owner, steps: mark.steps })
  return seized === 1 ? mine : null
}

/**
 * Does one step in a transaction of its own. A step whose commit came through though its answer was lost is run again by the store: the
 * graph has counted it then, and it is left alone. Raises `Unavailable` where another program has taken over.
 */
export async function stepUnder(store: Store, held: Lease, work: (runner: Runner) => Promise<void>): Promise<void> {
  const { recordedAt: at, owner, steps } = held
  await store.transaction(async (runner) => {
    const [counted] = await runner.run(lease.countStep, { at, owner, steps })
    if (counted === 1) return work(runner)
    const [mark] = await runner.run(lease.loadingMarks, {})
    if (mark?.owner === owner && mark.steps === steps + 1) return
    throw new Unavailable('another program has taken over the release that this one was taking in; start again')
  })
  held.steps = steps + 1
}

/** The last step: what `work` does counts with the end of the lease. `isDone` tells whether it came through before. */
export async function endLease(
  store: Store,
  held: Lease,
  { work, isDone }: { readonly work: (runner: Runner) => Promise<void>; readonly isDone: (runner: Runner) => Promise<boolean> },
): Promise<void> {
  const { recordedAt: at, owner } = held
  await store.transaction(async (runner) => {
    const [ended] = await runner.run(lease.clearLoading, { at, owner })
    if (ended === 1) return work(runner)
    if (await isDone(runner)) return
    throw new Unavailable('another program has taken over the release that this one was taking in; start again')
  })
}
