import { BadInput } from '../graph/errors.ts'
import { isDay, parseInstant, quoted } from '../graph/time/day.ts'
import type { SaidClocks } from './as-of.ts'
import { fromOpaque, toOpaque } from './opaque.ts'

/** What an id can name. The kinds of entity need no letter of their own: the key says which entity it is. */
export type IdType = 'Entity' | 'Relationship' | 'Observation' | 'Statement' | 'Citation' | 'Source'

/** What an id says: a thing by its immutable key, and the clocks that were said when it was read. */
export interface NodeId {
  readonly type: IdType
  readonly key: string
  readonly said: SaidClocks
}

const ENTITY_KEY = /^[a-z0-9]+(-[a-z0-9]+)*$/
const CLAIM_KEY = /^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+([.-]+[a-z0-9]+)*)+$/
const CITATION_KEY = /^[\x21-\x7e]+$/
const LONGEST = 2_048

const FORMS: { readonly [T in IdType]: { readonly letter: string; readonly key: RegExp } } = {
  Entity: { letter: 'E', key: ENTITY_KEY },
  Relationship: { letter: 'R', key: CLAIM_KEY },
  Observation: { letter: 'O', key: CLAIM_KEY },
  Statement: { letter: 'S', key: CLAIM_KEY },
  Citation: { letter: 'C', key: CITATION_KEY },
  Source: { letter: 'P', key: ENTITY_KEY },
}
const TYPES: readonly IdType[] = ['Entity', 'Relationship', 'Observation', 'Statement', 'Citation', 'Source']

/** The opaque id of a thing as it was read: equal for equal things under equal said clocks, and different otherwise. */
export function encodeId({ type, key, said: { valid, known, recorded } }: NodeId): string {
  const { letter } = FORMS[type]
  const nothingSaid = valid === undefined && known === undefined && recorded === undefined
  return toOpaque(nothingSaid ? [letter, key] : [letter, key, { v: valid, k: known, r: recorded }])
}

/** Reads an id that `encodeId` made; BadInput for every other text, one that another version or program would accept too. */
export function decodeId(text: string): NodeId {
  const id = text.length <= LONGEST ? nodeId(fromOpaque(text)) : null
  if (id === null || encodeId(id) !== text) {
    throw new BadInput(
      `expected an id as this API gives it out, came ${quoted(text)}; take ids from answers as they are, or ask by slug or key`,
    )
  }
  return id
}

function nodeId(value: unknown): NodeId | null {
  if (!Array.isArray(value)) return null
  const [letter, key, clocks]: readonly unknown[] = value
  const type = TYPES.find((each) => FORMS[each].letter === letter)
  const said = clocks === undefined ? {} : saidClocks(clocks)
  if (type === undefined || typeof key !== 'string' || !FORMS[type].key.test(key) || said === null) return null
  return { type, key, said }
}

function saidClocks(value: unknown): SaidClocks | null {
  if (typeof value !== 'object' || value === null) return null
  const { v: valid, k: known, r: recorded }: { readonly v?: unknown; readonly k?: unknown; readonly r?: unknown } = value
  if (!isDayOrUnsaid(valid) || !isDayOrUnsaid(known) || !isInstantOrUnsaid(recorded)) return null
  return {
    ...(valid === undefined ? {} : { valid }),
    ...(known === undefined ? {} : { known }),
    ...(recorded === undefined ? {} : { recorded }),
  }
}

function isDayOrUnsaid(value: unknown): value is string | undefined {
  return value === undefined || (typeof value === 'string' && isDay(value))
}

function isInstantOrUnsaid(value: unknown): value is string | undefined {
  if (value === undefined) return true
  if (typeof value !== 'string') return false
  try {
    return parseInstant(value) === value
  } catch {
    return false
  }
}
