import { lexicographicSortSchema, printSchema } from 'graphql'
import type { Vocabulary } from '../graph/vocabulary.ts'
import { createSchema } from './index.ts'

/** Where the printed API stands, so that a change of it shows in review and tools can read it. */
export const SCHEMA_FILE = new URL('./schema.graphql', import.meta.url)

/** The API over a vocabulary as SDL: every description in it, and sorted, so that the text changes only where the API does. */
export function printedSchema(vocabulary: Vocabulary): string {
  return `${printSchema(lexicographicSortSchema(createSchema(vocabulary)))}\n`
}
