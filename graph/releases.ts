import { refuseLostAddresses } from './addresses.ts'
import { type LoadingMark, loadingMarks } from './cypher/lease.ts'
import { type HeldRelease, headRelease, heldReleases, undoSteps } from './cypher/release.ts'
import * as write from './cypher/write.ts'
import type { TypeDraft } from './draft.ts'
import { BadInput } from './errors.ts'
import type { ReleasePlan } from './plan.ts'
import { endLease, type Lease, seizeLease, stepUnder, takeLease } from './release-lease.ts'
import { closingWrites, rowWrites } from './release-writes.ts'
import type { Props } from './state-row.ts'
import type { Runner, Store } from './store.ts'
import type { Instant } from './time/day.ts'
import { LAST_DAY } from './time/stored.ts'

/** Rows a transaction. Small enough for any heap, large enough that the round trips do not count. */
const BATCH = 1000

/** How long a program that takes in a release may be silent before another takes over. Taking over from one at work costs that one its work. */
const PATIENCE_MS = 3000

export interface Progress {
  readonly release: string
  readonly done: number
  readonly total: number
}

/** What a graph holds beside what a data set holds. */
export interface Comparison {
  readonly held: readonly HeldRelease[]
  readonly missing: readonly ReleasePlan[]
  /** Releases of the graph that the data set does not know: the graph is newer. */
  readonly unknown: readonly HeldRelease[]
  /** A release that a program began to take in: it is at work, or was stopped. */
  readonly unfinished: LoadingMark | null
}

/** Compares a graph with a data set. Raises `BadInput` where a release that the graph has taken in reads differently in the data set. */
export async function compareReleases(store: Store, plans: readonly ReleasePlan[]): Promise<Comparison> {
  const [unfinished] = await store.run(loadingMarks, {})
  const held = await store.run(heldReleases, {})
  held.slice(0, plans.length).forEach((release, index) => {
    const plan = plans[index]
    if (plan?.release.name === release.name && plan.checksum === release.checksum) return
    throw new BadInput(
      `expected the data set to hold release ${release.name} as this graph took it in, came ${plan?.release.name === release.name ? 'that release with other records' : `release ${plan?.release.name}`}; put corrections into a new release, or start with an empty graph`,
    )
  })
  return { held, missing: plans.slice(held.length), unknown: held.slice(plans.length), unfinished: unfinished ?? null }
}

/** The instant up to which the graph is recorded: that of the last release taken in whole; null before the first. */
export async function readHead(store: Runner): Promise<Instant | null> {
  const [head] = await store.run(headRelease, {})
  return head ?? null
}

export interface Application {
  readonly store: Store
  readonly plans: readonly ReleasePlan[]
  readonly types: readonly TypeDraft[]
  readonly onProgress: (progress: Progress) => void
  readonly patienceMs?: number | undefined
}

/**
 * Takes in the releases that a graph lacks, one after the other. A release counts when its own record is there, which is written last, with
 * the vocabulary; stopped before that, the graph is as it was, and the next call takes back the traces first. While another program takes
 * in a release, this waits for it. Raises `BadInput` before anything is written where an address of the graph would be lost.
 */
export async function applyReleases({ store, plans, types, onProgress, patienceMs = PATIENCE_MS }: Application): Promise<void> {
  for (;;) {
    const { missing, unfinished } = await compareReleases(store, plans)
    const [plan] = missing
    if (unfinished !== null) {
      const lease = await seizeLease(store, unfinished, patienceMs)
      if (lease !== null) await takeBack(store, lease)
    } else if (plan !== undefined) {
      await refuseLostAddresses(store, plans)
      const lease = await takeLease(store, plan.recordedAt)
      if (lease !== null) await applyRelease({ store, lease, plan, types, onProgress })
    } else return
  }
}

async function takeBack(store: Store, lease: Lease): Promise<void> {
  for (const step of undoSteps) {
    let found = BATCH
    while (found === BATCH) {
      await stepUnder(store, lease, async (runner) => {
        found = (await runner.run(step, { at: lease.recordedAt, open: LAST_DAY, n: BATCH }))[0] ?? 0
      })
    }
  }
  await endLease(store, lease, { work: async () => undefined, isDone: async (runner) => (await runner.run(loadingMarks, {})).length === 0 })
  await store.acknowledge()
}

interface Step extends Omit<Application, 'plans'> {
  readonly lease: Lease
  readonly plan: ReleasePlan
}

async function applyRelease({ store, lease, plan, types, onProgress }: Step): Promise<void> {
  const isDone = async (runner: Runner): Promise<boolean> =>
    (await runner.run(heldReleases, {})).some(({ recordedAt }) => recordedAt === plan.recordedAt)
  // Between the comparison and the lease another program may have done all of it.
  if (await isDone(store)) return endLease(store, lease, { work: async () => undefined, isDone })
  const writes = rowWrites(plan)
  const total = writes.reduce((sum, { rows }) => sum + rows.length, 0)
  let done = 0
  for (const { query, rows } of writes) {
    for (let at = 0; at < rows.length; at += BATCH) {
      const part = rows.slice(at, at + BATCH)
      await stepUnder(store, lease, (runner) => writeAll(runner, query, part))
      done += part.length
      onProgress({ release: plan.release.name, done, total })
    }
  }
  await endLease(store, lease, {
    work: async (runner) => {
      for (const { query, rows } of closingWrites(plan, types)) await writeAll(runner, query, rows)
      await runner.run(write.dropOtherTypes, { names: types.map(({ type }) => type) })
    },
    isDone,
  })
  await store.acknowledge()
}

/** Writes rows, or raises so that nothing of the transaction stays: each row must have found its place. */
async function writeAll(runner: Runner, query: write.WriteQuery, rows: readonly Props[]): Promise<void> {
  if (rows.length === 0) return
  const [written] = await runner.run(query, { rows })
  if (written !== rows.length) throw new Error(`${query.name} wrote ${written ?? 0} of ${rows.length} rows: an end is missing`)
}
