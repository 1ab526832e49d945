import * as read from '../decode.ts'
import { type BatchQuery, defineBatch } from '../define-query.ts'
import { observationRow, statementRow } from '../row-decoders.ts'
import type { ObservationRow, RelationshipRow } from '../rows.ts'
import { visible } from './fragments.ts'
import type { ClockKey, Keys } from './keys.ts'
import { RELATIONSHIP, readRelationship } from './relationship.ts'

export type ClaimByKey = ClockKey & {
  readonly key: string
}

/** Rows that had been known and recorded by the key's clocks, replaced since or not. */
function earlier(row: string): string {
  return `${row}.knownFrom <= k.known AND ${row}.recordedAt <= k.recorded`
}

/** A relationship is found by its anchor, from the end with fewer relationships. */
function relationships(name: string, where: string): BatchQuery<Keys<ClaimByKey>, RelationshipRow> {
  return defineBatch({
    name,
    cypher: `UNWIND $keys AS k
MATCH (c:Claim {key: k.key})
CALL (k, c) {
  MATCH (a:Entity {key: c.near})-[r]-(b:Entity {key: c.far})
  WHERE ${where}
  RETURN r
}
RETURN k.i AS i, r.key AS key, r.knownFrom AS knownFrom, r.recordedAt AS recordedAt, ${RELATIONSHIP}
ORDER BY i, key, knownFrom, recordedAt`,
    decode: readRelationship,
  })
}

function nodes<R>(name: string, label: string, where: string, decode: (props: read.Fields) => R): BatchQuery<Keys<ClaimByKey>, R> {
  return defineBatch({
    name,
    cypher: `UNWIND $keys AS k
MATCH (n:${label} {key: k.key})
WHERE ${where}
RETURN k.i AS i, n.key AS key, n.knownFrom AS knownFrom, n.recordedAt AS recordedAt, properties(n) AS props
ORDER BY i, key, knownFrom, recordedAt`,
    decode: (record) => decode(read.fields(record, 'props')),
  })
}

export const relationshipsByKey = relationships('relationshipsByKey', `r.key = k.key AND ${visible('r')}`)
export const relationshipVersions = relationships('relationshipVersions', `r.key = k.key AND ${earlier('r')}`)
/** The relationships of the same subject, type and object as the key's, itself among them. */
export const relationshipSiblings = relationships(
  'relationshipSiblings',
  `type(r) = c.type AND startNode(r).key = c.subject AND endNode(r).key = c.object AND ${visible('r')}`,
)

export const observationsByKey = nodes('observationsByKey', 'Observation', visible('n'), observationRow)
export const observationVersions = nodes('observationVersions', 'Observation', earlier('n'), observationRow)

export type ObservationQuestion = ClockKey & {
  readonly question: string
}

/** Every vintage of one figure, by the day of its publication. */
export const observationVintages: BatchQuery<Keys<ObservationQuestion>, ObservationRow> = defineBatch({
  name: 'observationVintages',
  cypher: `UNWIND $keys AS k
MATCH (n:Observation {question: k.question})
WHERE ${visible('n')}
RETURN k.i AS i, n.publishedDay AS day, n.key AS key, properties(n) AS props
ORDER BY i, day, key`,
  decode: (record) => observationRow(read.fields(record, 'props')),
})

export const statementsByKey = nodes('statementsByKey', 'Statement', visible('n'), statementRow)
export const statementVersions = nodes('statementVersions', 'Statement', earlier('n'), statementRow)

/** Keys of the claims that a source or we say the key's claim disagrees with, either way round. */
export const statedContradictions: BatchQuery<Keys<ClaimByKey>, string> = defineBatch({
  name: 'statedContradictions',
  cypher: `UNWIND $keys AS k
MATCH (c:Claim {key: k.key})-[r:CONTRADICTS]-(d:Claim)
WHERE ${visible('r')}
RETURN k.i AS i, d.key AS key
ORDER BY i, key`,
  decode: (record) => read.text(record, 'key'),
})
