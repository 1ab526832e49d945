import neo4j from 'neo4j-driver'
import type { Params, Plain } from '../store.ts'

type DriverValue = Plain | ReturnType<typeof neo4j.int> | readonly DriverValue[] | { readonly [key: string]: DriverValue }

/** The driver sends every JavaScript number as a float, which LIMIT and a list index refuse: whole numbers must be marked. */
function toDriver(value: Plain): DriverValue {
  if (typeof value === 'number') return Number.isSafeInteger(value) && !Object.is(value, -0) ? neo4j.int(value) : value
  if (value === null || typeof value !== 'object') return value
  return isList(value) ? value.map(toDriver) : parameters(value)
}

function isList(value: readonly Plain[] | { readonly [key: string]: Plain }): value is readonly Plain[] {
  return Array.isArray(value)
}

export function parameters(params: Params): { readonly [name: string]: DriverValue } {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, toDriver(value)]))
}
