import * as read from '../decode.ts'
import { type BatchQuery, defineBatch, defineQuery } from '../define-query.ts'
import { KINDS, type Kind, NORM_ROLES, PERIOD_FORMS } from '../kinds.ts'
import type { Params } from '../store.ts'
import type { RelationshipType } from '../vocabulary.ts'
import { overlaps, visible } from './fragments.ts'
import type { AskedDays, ClockKey, Keys } from './keys.ts'

/** The vocabulary of the graph that is open. */
export const relationshipTypes = defineQuery<Params, RelationshipType>({
  name: 'relationshipTypes',
  mode: 'read',
  cypher: 'MATCH (t:RelationshipType) RETURN t.name AS name, properties(t) AS props ORDER BY name LIMIT 1000',
  decode: (record) => {
    const from = read.fields(record, 'props')
    return {
      name: read.text(from, 'name'),
      phrase: read.text(from, 'phrase'),
      inverse: read.text(from, 'inverse'),
      denial: read.textOrNull(from, 'denial'),
      inverseDenial: read.textOrNull(from, 'inverseDenial'),
      description: read.text(from, 'description'),
      form: read.word(from, 'form', PERIOD_FORMS),
      from: kinds(from, 'from'),
      to: kinds(from, 'to'),
      role: read.textOrNull(from, 'role'),
      effect: read.wordOrNull(from, 'effect', NORM_ROLES),
      noun: read.textOrNull(from, 'noun'),
      done: read.textOrNull(from, 'done'),
    }
  },
})

function kinds(from: read.Fields, name: string): readonly Kind[] {
  return read.texts(from, name).map((kind) => read.word({ kind }, 'kind', KINDS))
}

export interface ReleaseCounts {
  readonly recordedAt: string
  readonly claims: number
  /** The tally of the release, as JSON. */
  readonly tally: string
}

export type ReleaseAt = {
  readonly recorded: string
}

/** The last release that had been recorded by an instant, with the counts it keeps. */
export const releaseCounts: BatchQuery<Keys<ReleaseAt>, ReleaseCounts> = defineBatch({
  name: 'releaseCounts',
  cypher: `UNWIND $keys AS k
CALL (k) {
  MATCH (r:Release)
  WHERE r.recordedAt <= k.recorded
  RETURN r ORDER BY r.recordedAt DESC LIMIT 1
}
RETURN k.i AS i, r.recordedAt AS recordedAt, r.claims AS claims, r.tally AS tally
ORDER BY i`,
  decode: (record) => ({
    recordedAt: read.text(record, 'recordedAt'),
    claims: read.number(record, 'claims'),
    tally: read.text(record, 'tally'),
  }),
})

export type CountsOnDay = ClockKey & AskedDays

/** Relationships that hold on the asked days, by type: counted, for a day has no kept count. */
export const typeCounts: BatchQuery<Keys<CountsOnDay>, { readonly type: string; readonly n: number }> = defineBatch({
  name: 'typeCounts',
  cypher: `UNWIND $keys AS k
CALL (k) {
  MATCH (s:Entity)-[r]->(o:Entity)
  WHERE r.negated = false AND r.rank <> 'DEPRECATED' AND ${overlaps('r')} AND ${visible('r')}
  RETURN type(r) AS type, count(r) AS n
}
RETURN k.i AS i, type, n
ORDER BY i, type`,
  decode: (record) => ({ type: read.text(record, 'type'), n: read.number(record, 'n') }),
})
