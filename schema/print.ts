import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { parse } from 'yaml'
import { type TypeDraft, typeDraft } from '../graph/draft.ts'
import { type Vocabulary, vocabularyOf } from '../graph/vocabulary.ts'
import { createSchema } from './index.ts'

const VOCABULARY = new URL('../seed/data/vocabulary.yaml', import.meta.url)

/** Where the printed API stands, so that a change of it shows in review and tools can read it. */
export const SCHEMA_FILE = new URL('./schema.graphql', import.meta.url)

/** The API over the vocabulary that ships, as SDL: sorted, so that it changes only where the API does, and with every description. */
export function printedSchema(): string {
  return `${printSchema(lexicographicSortSchema(createSchema(shippedVocabulary())))}\n`
}

/** The vocabulary as a graph that took it in would give it back. */
function shippedVocabulary(): Vocabulary {
  return vocabularyOf(
    typeDraft
      .array()
      .parse(parse(readFileSync(VOCABULARY, 'utf8')))
      .map(stored),
  )
}

function stored({ type, denial, inverseDenial, role, ...rest }: TypeDraft) {
  return { ...rest, name: type, denial: denial ?? null, inverseDenial: inverseDenial ?? null, role: role ?? null }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(SCHEMA_FILE, printedSchema())
