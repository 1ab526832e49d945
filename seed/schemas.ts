import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { jsonSchemas, SCHEMA_FOLDER } from './json-schemas.ts'

// `npm run schemas`: writes the JSON Schemas anew, after a change of the forms in graph/draft.ts.

await mkdir(SCHEMA_FOLDER, { recursive: true })
for (const { name, text } of jsonSchemas()) await writeFile(join(SCHEMA_FOLDER, name), text)
