import { type BatchQuery, defineBatch } from '../define-query.ts'
import type { RelationshipRow } from '../rows.ts'
import type { ClockKey, PagedKeys } from './keys.ts'
import { RELATIONSHIP, readRelationship } from './relationship.ts'

export type UponKey = ClockKey & {
  /** The key of a norm, or of the Event or Document that is an act. */
  readonly key: string
  /** The types of interest that point at it, and those that point away from it. */
  readonly inward: readonly string[]
  readonly outward: readonly string[]
}

/**
 * What is claimed of a norm or an act: every row that was known by the known day, superseded ones too, for the first of a claim tells
 * since when it could be known at all.
 */
export const claimsUpon: BatchQuery<PagedKeys<UponKey>, RelationshipRow> = defineBatch({
  name: 'claimsUpon',
  cypher: `UNWIND $keys AS k
CALL (k) {
  MATCH (e:Entity {key: k.key})-[r]-(o:Entity)
  WHERE ((type(r) IN k.inward AND endNode(r) = e) OR (type(r) IN k.outward AND startNode(r) = e))
    AND r.knownFrom <= k.known AND r.recordedAt <= k.recorded AND k.recorded < r.retractedAt
  RETURN r ORDER BY r.key, r.knownFrom LIMIT $n
}
RETURN k.i AS i, r.key AS key, r.knownFrom AS knownFrom, ${RELATIONSHIP}
ORDER BY i, key, knownFrom`,
  decode: readRelationship,
})
