import { DecodeError } from './errors.ts'
import type { Params } from './store.ts'

/** One record as an engine returns it, before decoding. */
export type RawRecord = { readonly [column: string]: unknown }

export type QueryMode = 'read' | 'write'

/** A text for both engines, or one for each where they must differ. */
export type CypherText = string | { readonly neo4j: string; readonly embedded: string }

export interface Query<P extends Params, R> {
  readonly name: string
  readonly mode: QueryMode
  readonly cypher: CypherText
  readonly decode: (record: RawRecord) => R
  /** Only carries the type of the parameters; never set. */
  readonly params?: P | undefined
}

/** What every query has, whatever its parameters and answers. */
export type DefinedQuery = Pick<Query<Params, unknown>, 'name' | 'mode' | 'cypher'>

const defined = new Map<string, DefinedQuery>()

const WRITES = /\b(CREATE|MERGE|DELETE|REMOVE|SET|DROP|LOAD)\b/

/**
 * The one way to make a query. Names are unique; a text never contains a value that came from a request. A text that writes is refused where
 * the mode is read: Neo4j would refuse it when run, the embedded engine would run it.
 */
export function defineQuery<P extends Params, R>(query: Query<P, R>): Query<P, R> {
  if (defined.has(query.name)) throw new Error(`two queries are named ${query.name}; give one of them another name`)
  if (query.mode === 'read' && (WRITES.test(textFor('neo4j', query)) || WRITES.test(textFor('embedded', query)))) {
    throw new Error(`query ${query.name} has the mode read and a text that writes; give it the mode write`)
  }
  defined.set(query.name, query)
  return query
}

/** Every query that a loaded module has defined, for the tests that snapshot their texts and run them on both engines. */
export function definedQueries(): readonly DefinedQuery[] {
  return [...defined.values()]
}

/** One record of a batched query: which key it answers, and the value, or why this record could not be read. */
export interface Answer<R> {
  readonly i: number
  readonly value: R | DecodeError
}

/** A query over `UNWIND $keys AS k` whose records carry `i`, the index of the key they answer. */
export type BatchQuery<P extends Params, R> = Query<P, Answer<R>>

/** Like `defineQuery`, for a batched read: a record that cannot be decoded becomes that key's error, not the batch's. */
export function defineBatch<P extends Params, R>(batch: {
  readonly name: string
  readonly cypher: CypherText
  readonly decode: (record: RawRecord) => R
}): BatchQuery<P, R> {
  return defineQuery<P, Answer<R>>({
    name: batch.name,
    mode: 'read',
    cypher: batch.cypher,
    decode: (record) => {
      const i = record.i
      if (typeof i !== 'number') throw new DecodeError(`query ${batch.name}: a record came without the index of its key`)
      try {
        return { i, value: batch.decode(record) }
      } catch (cause) {
        return {
          i,
          value: cause instanceof DecodeError ? cause : new DecodeError(`query ${batch.name}: a record could not be read`, { cause }),
        }
      }
    },
  })
}

/** The text of a query for one engine. */
export function textFor(engine: 'neo4j' | 'embedded', query: { readonly cypher: CypherText }): string {
  return typeof query.cypher === 'string' ? query.cypher : query.cypher[engine]
}

/** Decodes what an engine returned, in its order. A decoder's own failure becomes a `DecodeError` that names the query. */
export function decodeAll<P extends Params, R>(query: Query<P, R>, records: readonly RawRecord[]): R[] {
  return records.map((record) => {
    try {
      return query.decode(record)
    } catch (cause) {
      throw cause instanceof DecodeError ? cause : new DecodeError(`query ${query.name}: a record could not be read`, { cause })
    }
  })
}
