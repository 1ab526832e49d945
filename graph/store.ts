import type { Query } from './define-query.ts'
import { Unavailable } from './errors.ts'
import type { Kind } from './kinds.ts'

/** Values that both engines carry unchanged: text, finite numbers, booleans, null, and lists and maps of them. Never a Date, BigInt, Map or Set. */
export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain }

export type Params = { readonly [name: string]: Plain }

export interface RunOptions {
  /**
   * Ends the wait: the promise rejects with `Aborted` at once. On Neo4j the query ends on the server too; the embedded engine runs it to its
   * end. In a transaction the query always runs to its end, and the transaction is rolled back.
   */
  readonly signal?: AbortSignal | undefined
}

/**
 * Runs defined queries. A read outside a transaction sees committed data only: in the embedded engine one snapshot a query, in Neo4j what is
 * committed when the query comes to it.
 */
export interface Runner {
  /**
   * Runs one defined query and decodes each record, in the order the query gives.
   * Raises `Unavailable`, `Timeout`, `Aborted`, or `DecodeError` for a record of a wrong form.
   */
  run<P extends Params, R>(query: Query<P, R>, params: P, options?: RunOptions): Promise<R[]>
}

export interface TextQuery {
  /** Words as a person typed them; each may be the beginning of a word. Never a query language. */
  readonly text: string
  readonly known: string
  readonly recorded: string
  /** Most hits to bring, at most 1,000. */
  readonly limit: number
  /** Only entities of these kinds; of all, if unsaid. */
  readonly kinds?: readonly Kind[] | null | undefined
  /**
   * Names and identifiers, if unsaid. SLUGS are for a slug that names nothing: former ones are there too, one slip is forgiven in words of any
   * length, and they have no clocks, so the caller leaves out what is hidden.
   */
  readonly among?: 'NAMES' | 'SLUGS' | undefined
}

/** One entity that answers a text query, by its key, with the name, identifier or slug that answers best. Scores are comparable within one answer only. */
export interface TextHit {
  readonly entity: string
  readonly slug: string
  readonly kind: Kind
  readonly text: string
  readonly score: number
}

/** The database takes no writes: a replica, or one that was set so. Reads go on. */
export class ReadOnly extends Unavailable {}

/** What an engine holds, counted by the engine itself. */
export interface StoreSize {
  readonly nodes: number
  readonly relationships: number
}

/**
 * The port: one graph, two engines. Queries are made by `defineQuery` only; their text never comes from a user.
 * Every method may raise `Unavailable`.
 */
export interface Store extends Runner {
  /** For people: the engine and its version, such as "Neo4j 2025.12.1". */
  readonly engine: string

  /**
   * Runs `work` in one write transaction: all of it is there afterwards, or nothing. Raising inside it rolls back, and so does a query that
   * failed in it, even if `work` caught the error. After a conflict or a lost connection `work` is run again from the start, and in the rare
   * case that only the answer to the commit was lost, after it was done: so it changes nothing outside the graph, and its second run must find
   * what the first one wrote (a unique key). Inside it use the runner it is given, never the store.
   */
  transaction<T>(work: (runner: Runner) => Promise<T>): Promise<T>

  /**
   * Entities by names and identifiers visible under the clocks: first those of which one matches all words of the text, with scores from 1 on,
   * then those that match some; best first, equal scores by slug. The embedded engine finds what was there at the last open, `prepare` or
   * `acknowledge`.
   */
  searchText(query: TextQuery, options?: RunOptions): Promise<readonly TextHit[]>

  /**
   * Creates the constraints and indexes this program relies on, where they are missing, and rebuilds what the engine derives (the text index).
   * Writes nothing where nothing is missing; raises `ReadOnly` where something is and the database takes no writes.
   */
  prepare(): Promise<void>

  /** Tells the store that what it holds is complete now (a release or a migration was finished), so that `verify` can miss what is lost later. */
  acknowledge(): Promise<void>

  /** Compares what is held with what was last acknowledged; a sentence for each thing that is missing. */
  verify(): Promise<readonly string[]>

  size(): Promise<StoreSize>

  /** Writes a directory that opens as this graph does, to a path that must not exist yet. Raises `BadInput` where the engine has its own way to do it. */
  backup(path: string): Promise<void>

  /** Waits for writes that are under way; whatever is run afterwards raises `Unavailable`. Closing twice is fine. */
  close(): Promise<void>
}
