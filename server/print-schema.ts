import { writeFileSync } from 'node:fs'
import { vocabularyOfDrafts } from '../graph/vocabulary.ts'
import { printedSchema, SCHEMA_FILE } from '../schema/print.ts'
import { loadDataset, SHIPPED } from '../seed/load.ts'

// Writes schema/schema.graphql anew, from the vocabulary that ships.
const { types } = await loadDataset(SHIPPED)
writeFileSync(SCHEMA_FILE, printedSchema(vocabularyOfDrafts(types)))
