import * as read from '../decode.ts'
import { defineQuery } from '../define-query.ts'
import type { Params } from '../store.ts'

/** The record of a release that a graph has taken in whole. */
export interface HeldRelease {
  readonly name: string
  readonly recordedAt: string
  readonly checksum: string
  readonly entities: number
  readonly claims: number
}

export const heldReleases = defineQuery<Params, HeldRelease>({
  name: 'heldReleases',
  mode: 'read',
  cypher:
    'MATCH (r:Release) RETURN r.name AS name, r.recordedAt AS recordedAt, r.checksum AS checksum, r.entities AS entities, r.claims AS claims ORDER BY recordedAt LIMIT 10000',
  decode: (record) => ({
    name: read.text(record, 'name'),
    recordedAt: read.text(record, 'recordedAt'),
    checksum: read.text(record, 'checksum'),
    entities: read.number(record, 'entities'),
    claims: read.number(record, 'claims'),
  }),
})

export const headRelease = defineQuery<Params, string>({
  name: 'headRelease',
  mode: 'read',
  cypher: 'MATCH (r:Release) RETURN r.recordedAt AS recordedAt ORDER BY recordedAt DESC LIMIT 1',
  decode: (record) => read.text(record, 'recordedAt'),
})

type Undo = Params & { readonly at: string; readonly open: string; readonly n: number }

function defineUndo(name: string, cypher: string) {
  return defineQuery<Undo, number>({ name, mode: 'write', cypher, decode: (record) => read.number(record, 'n') })
}

/** Takes back what an unfinished release has written, at most `n` things a call; each is called until it finds nothing. */
export const undoSteps = [
  defineUndo(
    'undoRetractedRelationships',
    'MATCH (a)-[r]->(b) WHERE r.retractedAt = $at WITH r LIMIT $n SET r.retractedAt = $open RETURN count(r) AS n',
  ),
  defineUndo('undoRelationships', 'MATCH (a)-[r]->(b) WHERE r.recordedAt = $at WITH r LIMIT $n DELETE r RETURN count(r) AS n'),
  ...['Facet', 'Observation', 'Statement', 'Citation'].flatMap((label) => [
    defineUndo(
      `undoRetracted${label}s`,
      `MATCH (x:${label}) WHERE x.retractedAt = $at WITH x LIMIT $n SET x.retractedAt = $open RETURN count(x) AS n`,
    ),
    defineUndo(`undo${label}s`, `MATCH (x:${label}) WHERE x.recordedAt = $at WITH x LIMIT $n DETACH DELETE x RETURN count(x) AS n`),
  ]),
  ...['Source', 'Claim', 'Entity'].map((label) =>
    defineUndo(`undo${label}s`, `MATCH (x:${label}) WHERE x.recordedAt = $at WITH x LIMIT $n DETACH DELETE x RETURN count(x) AS n`),
  ),
]
