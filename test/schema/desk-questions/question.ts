type Value = string | number | boolean | null

/**
 * What an answer must hold. `at` is a path of fields, aliases and positions with dots between them; `*` stands for every element of a list
 * and makes the value there one flat list, without the elements that lack the field. `is` compares the whole, `has` asks for one of a list.
 */
export type Expectation = { readonly at: string; readonly is: Value | readonly Value[] } | { readonly at: string; readonly has: Value }

export interface DeskQuestion {
  /** As somebody at the desk would ask. */
  readonly ask: string
  /** The operation of the playground's tab that asks it, of the fifteen best. */
  readonly tab?: string
  /** Uses fields and types of the contract only. */
  readonly query: string
  readonly variables?: { readonly [name: string]: unknown }
  readonly expect: readonly Expectation[]
  /** Rows of the collected facts from which the expected values were taken. */
  readonly facts: readonly string[]
  /** The keys that these rows give as evidence. */
  readonly sources: readonly string[]
}

function fieldOf(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null ? Object.entries(value).find(([name]) => name === field)?.[1] : undefined
}

function follow(value: unknown, [field, ...rest]: readonly string[]): unknown {
  if (field === undefined) return value
  if (field !== '*') return follow(fieldOf(value, field), rest)
  if (!Array.isArray(value)) return undefined
  const found = value.map((element: unknown) => follow(element, rest)).filter((element) => element !== undefined)
  return rest.includes('*') ? found.flat() : found
}

/** What stands at a path of an answer's data; undefined where nothing does. */
export function valueAt(data: unknown, at: string): unknown {
  return follow(data, at.split('.'))
}

/** The expectations that the data of an answer does not meet, each with what stands there. */
export function unmet(question: DeskQuestion, data: unknown): readonly { readonly expected: Expectation; readonly came: unknown }[] {
  return question.expect
    .map((expected) => ({ expected, came: valueAt(data, expected.at) }))
    .filter(({ expected, came }) => !meets(expected, came))
}

function meets(expected: Expectation, came: unknown): boolean {
  if ('has' in expected) return Array.isArray(came) && came.includes(expected.has)
  return came !== undefined && JSON.stringify(came) === JSON.stringify(expected.is)
}
