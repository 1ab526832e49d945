import fc from 'fast-check'
import type { Keys, PagedKeys } from '../../../graph/cypher/keys.ts'
import type { BatchQuery, Query } from '../../../graph/define-query.ts'
import type { Params, Runner } from '../../../graph/store.ts'

// How a question is made of a query and of what draws its arguments.

/** One call of one defined query with its arguments. */
export interface Question {
  readonly query: string
  readonly params: Params
  readonly on: (runner: Runner) => Promise<readonly unknown[]>
}

const SIZES = [1, 2, 3, 5, 21] as const
/** Mostly null: a question that narrows by everything at once is answered by nothing. */
export const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary })
export const some = <const T>(words: readonly T[]): fc.Arbitrary<T[] | null> => maybe(fc.subarray([...words], { minLength: 1 }))

/** One to six keys, some of them twice. */
function keysOf<K extends Params>(key: fc.Arbitrary<K>): fc.Arbitrary<(K & { readonly i: number })[]> {
  return fc
    .tuple(fc.array(key, { minLength: 1, maxLength: 5, size: 'max' }), fc.boolean())
    .map(([keys, again]) => (again ? [...keys, ...keys.slice(0, 1)] : keys).map((each, i) => ({ ...each, i })))
}

export function rows<K extends Params, R>(query: BatchQuery<Keys<K>, R>, key: fc.Arbitrary<K>): fc.Arbitrary<Question> {
  return keysOf(key).map((keys) => ({ query: query.name, params: { keys }, on: (runner) => runner.run(query, { keys }) }))
}

export function page<K extends Params, R>(query: BatchQuery<PagedKeys<K>, R>, key: fc.Arbitrary<K>): fc.Arbitrary<Question> {
  return fc
    .tuple(keysOf(key), fc.constantFrom(...SIZES))
    .map(([keys, n]) => ({ query: query.name, params: { keys, n }, on: (runner) => runner.run(query, { keys, n }) }))
}

/** Where the text follows from what a key narrows by: the keys that share the first one's text are asked together. */
export function shaped<K extends Params, P extends Params, R>(
  queryOf: (key: K) => Query<P, R>,
  key: fc.Arbitrary<K>,
  paramsOf: (keys: readonly (K & { readonly i: number })[]) => P,
): fc.Arbitrary<Question> {
  return keysOf(key).map(([first, ...others]) => {
    if (first === undefined) throw new Error('at least one key is drawn')
    const query = queryOf(first)
    const params = paramsOf([first, ...others.filter((each) => queryOf(each) === query)].map((each, i) => ({ ...each, i })))
    return { query: query.name, params, on: (runner) => runner.run(query, params) }
  })
}

export function plain<P extends Params, R>(query: Query<P, R>, params: P): fc.Arbitrary<Question> {
  return fc.constant({ query: query.name, params, on: (runner) => runner.run(query, params) })
}

export function combine<A extends object>(a: fc.Arbitrary<A>): fc.Arbitrary<A>
export function combine<A extends object, B extends object>(a: fc.Arbitrary<A>, b: fc.Arbitrary<B>): fc.Arbitrary<A & B>
export function combine<A extends object, B extends object, C extends object>(
  a: fc.Arbitrary<A>,
  b: fc.Arbitrary<B>,
  c: fc.Arbitrary<C>,
): fc.Arbitrary<A & B & C>
export function combine<A extends object, B extends object, C extends object, D extends object>(
  a: fc.Arbitrary<A>,
  b: fc.Arbitrary<B>,
  c: fc.Arbitrary<C>,
  d: fc.Arbitrary<D>,
): fc.Arbitrary<A & B & C & D>
export function combine(...parts: readonly fc.Arbitrary<object>[]): fc.Arbitrary<object> {
  return fc.tuple(...parts).map((values) => Object.assign({}, ...values))
}
