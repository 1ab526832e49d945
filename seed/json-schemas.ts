import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { FORMS, LISTS, type ListName } from './forms.ts'

/** Where the JSON Schemas stand that editors read; each data file names the one of its list in its first line. */
export const SCHEMA_FOLDER = fileURLToPath(new URL('./schema', import.meta.url))

export interface JsonSchemaFile {
  readonly list: ListName
  readonly name: string
  readonly text: string
}

/** One JSON Schema for each list of a data set, made from the forms by which it is read. */
export function jsonSchemas(): readonly JsonSchemaFile[] {
  return LISTS.map((list) => {
    const schema = z.toJSONSchema(z.array(FORMS[list]), { io: 'input' })
    return { list, name: `${list}.schema.json`, text: `${JSON.stringify({ ...schema, title: `Dateline: ${list}` }, null, 2)}\n` }
  })
}
