import { LAYOUTS } from '../cypher/indexes.ts'
import { createSlugIndex, createTextIndex, SLUG_INDEX, TEXT_INDEX } from '../cypher/search.ts'
import * as read from '../decode.ts'
import { defineQuery } from '../define-query.ts'
import type { Runner } from '../store.ts'

interface PresentIndex {
  readonly name: string
  readonly kind: string
  readonly unique: boolean
  readonly on: string
}

const presentIndexes = defineQuery<Record<string, never>, PresentIndex>({
  name: 'indexes.present',
  mode: 'read',
  cypher: `SHOW INDEXES YIELD name, type, labelsOrTypes, properties, owningConstraint
RETURN name, type, coalesce(labelsOrTypes, []) AS labels, coalesce(properties, []) AS properties, owningConstraint IS NOT NULL AS unique
ORDER BY name LIMIT 10000`,
  decode: (record) => ({
    name: read.text(record, 'name'),
    kind: read.text(record, 'type'),
    unique: read.flag(record, 'unique'),
    on: `${read.texts(record, 'labels').join()}.${read.texts(record, 'properties').join()}`,
  }),
})

/** A new index is filled in the background, and a query planned before it is online scans. */
const awaitIndexes = defineQuery<{ readonly seconds: number }, void>({
  name: 'indexes.await',
  mode: 'read',
  cypher: 'CALL db.awaitIndexes($seconds)',
  decode: () => undefined,
})

/** Creates what is missing, and writes nothing where nothing is: a read-only database that was prepared before is fine. */
export async function prepareSchema(runner: Runner, seconds: number): Promise<void> {
  const present = await runner.run(presentIndexes, {})
  const ranges = present.filter((index) => index.kind === 'RANGE')
  for (const { label, property, unique, createConstraint, createIndex } of LAYOUTS) {
    const found = ranges.some((index) => index.on === `${label}.${property}` && index.unique === unique)
    if (!found) await runner.run(unique ? createConstraint : createIndex, {})
  }
  if (!present.some((index) => index.name === TEXT_INDEX)) await runner.run(createTextIndex, {})
  if (!present.some((index) => index.name === SLUG_INDEX)) await runner.run(createSlugIndex, {})
  await runner.run(awaitIndexes, { seconds })
}
