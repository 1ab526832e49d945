import * as read from '../decode.ts'
import { defineQuery } from '../define-query.ts'

/** A record whose presence says that something was finished: a release or a migration. */
export interface Landmark {
  readonly record: string
  readonly properties: Readonly<Record<string, unknown>>
}

function landmark(record: read.Fields): Landmark {
  return { record: read.text(record, 'record'), properties: read.fields(record, 'properties') }
}

export const readReleases = defineQuery<Record<string, never>, Landmark>({
  name: 'acknowledged.releases',
  mode: 'read',
  cypher: `MATCH (r:Release) RETURN 'release ' + r.name AS record, properties(r) AS properties ORDER BY record LIMIT 10000`,
  decode: landmark,
})

export const readMigrations = defineQuery<Record<string, never>, Landmark>({
  name: 'acknowledged.migrations',
  mode: 'read',
  cypher: `MATCH (m:Migration) RETURN 'migration ' + toString(m.id) AS record, properties(m) AS properties ORDER BY record LIMIT 10000`,
  decode: landmark,
})
