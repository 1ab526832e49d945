import type { BatchQuery } from '../graph/define-query.ts'
import type { Params, Runner } from '../graph/store.ts'
import { type Asked, answerKeys, type Call, type Slot } from './batch.ts'

/** How a lane lets its batches go. `most` and `eager` count calls of one lane in flight. */
export interface Traffic {
  readonly maxKeys: number
  /** A batch that is not full waits while so many are in flight; requests that come meanwhile join it. */
  readonly eager: number
  /** No batch leaves while so many are in flight. */
  readonly most: number
  /** Milliseconds that a batch waits at most for a call in flight, so that a slow key of a stranger holds up nobody for long. */
  readonly patience: number
}

export interface LaneOptions<R> {
  readonly runner: Runner
  readonly query: BatchQuery<Params, R>
  readonly shared: Params
  readonly traffic: Traffic
  /** Whether the process serves no more than one request. */
  readonly alone: () => boolean
  readonly onCall: (call: Call) => void
  readonly onIdle: () => void
}

/** A load that waits for the slot of its key. */
export interface Waiter<R> {
  tell(slot: Slot<R>): void
}

class Wanted<R> implements Asked<R> {
  readonly key: Params
  readonly waiters = new Set<Waiter<R>>()
  readonly #batch: Batch<R>

  constructor(key: Params, batch: Batch<R>) {
    this.key = key
    this.#batch = batch
  }

  get wanted(): boolean {
    return this.waiters.size > 0
  }

  settle(slot: Slot<R>): void {
    if (!this.wanted) return
    this.#batch.open -= 1
    const waiters = [...this.waiters]
    this.waiters.clear()
    for (const waiter of waiters) waiter.tell(slot)
  }
}

class Batch<R> {
  readonly keys = new Map<string, Wanted<R>>()
  readonly aborting = new AbortController()
  /** Keys that somebody waits for. */
  open = 0
  /** The turn in which it began is over. */
  ripe = false
  overdue = false
  patience: NodeJS.Timeout | undefined
}

/** All loads of one query with equal shared parameters, from whichever request, on their way to the store. */
export class Lane<R> {
  readonly query: BatchQuery<Params, R>
  readonly #options: LaneOptions<R>
  /** Every one but the last is full. */
  readonly #gathering: Batch<R>[] = []
  #inFlight = 0

  constructor(options: LaneOptions<R>) {
    this.query = options.query
    this.#options = options
  }

  /** Waits for a key; one of the same text that has not left yet is shared. Returns how to stop waiting. */
  join({ key, text }: { readonly key: Params; readonly text: string }, waiter: Waiter<R>): () => void {
    const batch = this.#gathering.find((each) => each.keys.has(text)) ?? this.#lastWithRoom()
    const wanted = batch.keys.get(text) ?? new Wanted(key, batch)
    if (!wanted.wanted) {
      batch.keys.set(text, wanted)
      batch.open += 1
    }
    wanted.waiters.add(waiter)
    if (this.#isFull(batch)) {
      batch.ripe = true
      this.#pump()
    }
    return () => {
      if (!wanted.waiters.delete(waiter) || wanted.wanted) return
      batch.open -= 1
      this.#abandon(batch, text)
    }
  }

  #lastWithRoom(): Batch<R> {
    const last = this.#gathering.at(-1)
    if (last !== undefined && !this.#isFull(last)) return last
    const batch = new Batch<R>()
    this.#gathering.push(batch)
    atEndOfTurn(this.#options.alone(), () => {
      batch.ripe = true
      this.#pump()
    })
    return batch
  }

  #abandon(batch: Batch<R>, text: string): void {
    const place = this.#gathering.indexOf(batch)
    if (place < 0) {
      if (batch.open === 0) batch.aborting.abort()
      return
    }
    batch.keys.delete(text)
    if (batch.open > 0) return
    clearTimeout(batch.patience)
    this.#gathering.splice(place, 1)
    this.#pump()
  }

  #pump(): void {
    let next = this.#gathering[0]
    while (next !== undefined && this.#mayLeave(next)) {
      this.#gathering.shift()
      void this.#send(next)
      next = this.#gathering[0]
    }
    if (next !== undefined) this.#wait(next)
    else if (this.#inFlight === 0) this.#options.onIdle()
  }

  #mayLeave(batch: Batch<R>): boolean {
    const { eager, most } = this.#options.traffic
    if (!batch.ripe || this.#inFlight >= most) return false
    return this.#inFlight < eager || batch.overdue || this.#isFull(batch) || this.#options.alone()
  }

  #isFull(batch: Batch<R>): boolean {
    return batch.keys.size >= this.#options.traffic.maxKeys
  }

  #wait(batch: Batch<R>): void {
    if (!batch.ripe || batch.overdue) return
    batch.patience ??= setTimeout(() => {
      batch.overdue = true
      this.#pump()
    }, this.#options.traffic.patience)
  }

  async #send(batch: Batch<R>): Promise<void> {
    clearTimeout(batch.patience)
    this.#inFlight += 1
    try {
      await answerKeys({ ...this.#options, signal: batch.aborting.signal }, [...batch.keys.values()])
    } finally {
      this.#inFlight -= 1
      this.#pump()
    }
  }
}

/**
 * Alone, a batch leaves when the promise jobs under way are done: every loader of this level has been called by then, and nobody else can come.
 * Among several it leaves at the end of the next turn, so that requests that were there to be read travel together: of 64 that ask on and on
 * over HTTP, 23 share a call and not 13.
 */
function atEndOfTurn(alone: boolean, leave: () => void): void {
  if (alone) void Promise.resolve().then(() => process.nextTick(leave))
  else setImmediate(() => setImmediate(leave))
}
