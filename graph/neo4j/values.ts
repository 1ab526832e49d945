import neo4j from 'neo4j-driver'
import type { Params, Plain } from '../store.ts'

type DriverValue = Plain | ReturnType<typeof neo4j.int> | readonly DriverValue[] | { readonly [key: string]: DriverValue }

type DriverValues = { readonly [name: string]: DriverValue }

/** The driver sends every JavaScript number as a float, which LIMIT and a list index refuse: whole numbers must be marked. */
function toDriver(value: Plain): DriverValue {
  if (typeof value === 'number') return Number.isSafeInteger(value) && !Object.is(value, -0) ? neo4j.int(value) : value
  if (value === null || typeof value !== 'object') return value
  return isList(value) ? value.map(toDriver) : parameters(value)
}

function isList(value: readonly Plain[] | { readonly [key: string]: Plain }): value is readonly Plain[] {
  return Array.isArray(value)
}

function parameters(params: Params): DriverValues {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, toDriver(value)]))
}

/**
 * A text and its parameters as they go to the driver, the lists among them inside one map. Neo4j plans a text again for each order of magnitude
 * of a list's length, and batches of keys have any; inside a map it does not look, and plans once.
 */
export function statementOf(text: string, params: Params): { readonly text: string; readonly parameters: DriverValues } {
  const lists = Object.fromEntries(Object.entries(params).filter(([, value]) => Array.isArray(value)))
  const others = Object.fromEntries(Object.entries(params).filter(([, value]) => !Array.isArray(value)))
  return {
    text: text.replaceAll(/\$(\w+)/g, (parameter, name) => (Object.hasOwn(lists, name) ? `$lists.${name}` : parameter)),
    parameters: parameters({ ...others, lists }),
  }
}
