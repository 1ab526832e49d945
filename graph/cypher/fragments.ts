// Predicates that several queries share. In each, `k` is the key at hand; it carries the resolved clocks `known` and `recorded`.

/** Whether a row is visible under the key's clocks, or two others of its own: one rectangle, four comparisons without null. */
export function visible(row: string, { known, recorded } = { known: 'k.known', recorded: 'k.recorded' }): string {
  return `${row}.knownFrom <= ${known} AND ${known} < ${row}.knownUntil AND ${row}.recordedAt <= ${recorded} AND ${recorded} < ${row}.retractedAt`
}

/** Whether a period shares a day with the key's `from` to `to`, certainly or possibly as `certain` says; a day is a period of one day. */
export function overlaps(row: string): string {
  return `(k.from IS NULL OR (k.certain AND ${row}.startMax <= k.to AND k.from <= ${row}.endMin) OR (NOT k.certain AND ${row}.startMin <= k.to AND k.from <= ${row}.endMax))`
}

/** Whether a word of a row is in a list of the key, where the key has one. */
export function among(value: string, list: string): string {
  return `(k.${list} IS NULL OR ${value} IN k.${list})`
}

/** Whether an entity has one of the key's kinds, where the key names some. */
export function ofKind(entity: string): string {
  return `(k.kinds IS NULL OR any(l IN labels(${entity}) WHERE l IN k.kinds))`
}

/** Brings the main name of an entity under the key's clocks as `name`; null where it has none. Found by a property of the facet, so that an entity with many relationships costs no more. */
export function mainNameOf(entity: string): string {
  return `CALL (k, ${entity}) {
  MATCH (f:Facet {entity: ${entity}.key})
  WHERE f.role = 'MAIN' AND ${visible('f')}
  RETURN min(f.text) AS name
}`
}

/** Properties as a list, for `read.named`. */
export function listOf(variable: string, properties: readonly string[]): string {
  return `[${properties.map((property) => `${variable}.${property}`).join(', ')}]`
}

/** Continues a keyset page behind the key's position: two sort columns, the second unique. */
export function behind(sort: string, unique: string, order: Order): string {
  return `(k.afterKey IS NULL OR ${past(sort, unique, order)})`
}

/** The same where the key has a position for certain. */
export function past(sort: string, unique: string, order: Order): string {
  const sign = order === 'ASC' ? '>' : '<'
  return `${sort} ${sign} k.afterSort OR (${sort} = k.afterSort AND ${unique} ${sign} k.afterKey)`
}

export type Order = 'ASC' | 'DESC'
export const ORDERS: readonly Order[] = ['ASC', 'DESC']
