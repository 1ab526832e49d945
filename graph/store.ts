import type { Query } from './define-query.ts'

/** Values that both engines carry unchanged: text, finite numbers, booleans, null, and lists and maps of them. Never a Date, BigInt, Map or Set. */
export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain }

export type Params = { readonly [name: string]: Plain }

export interface RunOptions {
  /** Ends the wait; on Neo4j also the query. The promise then rejects with `Aborted`. */
  readonly signal?: AbortSignal | undefined
}

/** Runs defined queries. Reads outside a transaction see one consistent snapshot a query. */
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
}

/** One name or identifier that answers a text query. `entity` is the key of what it names; scores are comparable within one answer only. */
export interface TextHit {
  readonly entity: string
  readonly text: string
  readonly score: number
}

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

  /** Runs `work` in one write transaction: all of it is there afterwards, or nothing. Raising inside it rolls back. */
  transaction<T>(work: (runner: Runner) => Promise<T>): Promise<T>

  /** Names and identifiers visible under the clocks that match the text, best first, equal scores by entity key. */
  searchText(query: TextQuery, options?: RunOptions): Promise<readonly TextHit[]>

  /** Creates the constraints and indexes this program relies on, where they are missing, and rebuilds what the engine derives (the text index). Idempotent. */
  prepare(): Promise<void>

  /** Tells the store that what it holds is complete now (a release or a migration was finished), so that `verify` can miss what is lost later. */
  acknowledge(): Promise<void>

  /** Compares what is held with what was last acknowledged; a sentence for each thing that is missing. */
  verify(): Promise<readonly string[]>

  size(): Promise<StoreSize>

  /** Writes a copy that opens as this graph does, to a path that must not exist yet. Raises where the engine has its own way to do it. */
  backup(path: string): Promise<void>

  close(): Promise<void>
}
