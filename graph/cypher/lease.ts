import * as read from '../decode.ts'
import { defineQuery } from '../define-query.ts'
import type { Params } from '../store.ts'

/** Says in the graph that a release is being taken in: by whom, and how far. It goes in the transaction that writes the release's record. */
export interface LoadingMark {
  /** When the release would be recorded. */
  readonly recordedAt: string
  readonly owner: string
  readonly steps: number
}

const MARK = 'n.recordedAt AS recordedAt, n.owner AS owner, n.steps AS steps'

function mark(record: read.Fields): LoadingMark {
  return { recordedAt: read.text(record, 'recordedAt'), owner: read.text(record, 'owner'), steps: read.number(record, 'steps') }
}

export const loadingMarks = defineQuery<Params, LoadingMark>({
  name: 'loadingMarks',
  mode: 'read',
  cypher: `MATCH (n:Loading) RETURN ${MARK} ORDER BY recordedAt LIMIT 10`,
  decode: mark,
})

type Owned = { readonly at: string; readonly owner: string }

/** One mark a release, whoever comes first. */
export const markLoading = defineQuery<Owned, LoadingMark>({
  name: 'markLoading',
  mode: 'write',
  cypher: `MERGE (n:Loading {recordedAt: $at}) ON CREATE SET n.owner = $owner, n.steps = 0 RETURN ${MARK}`,
  decode: mark,
})

/** Neo4j compares before it locks: setting something first makes the comparison see what others have committed. */
const LOCKED = 'MATCH (n:Loading {recordedAt: $at}) SET n.asked = $owner WITH n'

function counting<P extends Params>(name: string, cypher: string) {
  return defineQuery<P, number>({ name, mode: 'write', cypher, decode: (record) => read.number(record, 'n') })
}

export const countStep = counting<Owned & { readonly steps: number }>(
  'countStep',
  `${LOCKED} WHERE n.owner = $owner AND n.steps = $steps SET n.steps = $steps + 1 RETURN count(n) AS n`,
)

/** Takes over from an owner that has not gone on since. */
export const seizeLoading = counting<Owned & { readonly from: string; readonly steps: number }>(
  'seizeLoading',
  `${LOCKED} WHERE n.owner = $from AND n.steps = $steps SET n.owner = $owner RETURN count(n) AS n`,
)

export const clearLoading = counting<Owned>('clearLoading', `${LOCKED} WHERE n.owner = $owner DELETE n RETURN count(n) AS n`)
