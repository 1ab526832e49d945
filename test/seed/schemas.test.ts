import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { jsonSchemas, SCHEMA_FOLDER } from '../../seed/json-schemas.ts'
import { SHIPPED } from '../../seed/load.ts'

interface DataFile {
  readonly name: string
  readonly list: string
  readonly text: string
}

async function dataFiles(): Promise<readonly DataFile[]> {
  const names = (await readdir(SHIPPED, { recursive: true })).filter((name) => name.endsWith('.yaml')).sort()
  return Promise.all(
    names.map(async (name) => ({ name, list: name.split(/[./\\]/)[0] ?? '', text: await readFile(join(SHIPPED, name), 'utf8') })),
  )
}

describe.each(jsonSchemas())('the JSON Schema of $list', ({ list, name, text }) => {
  // A format such as "uri" is checked when the record is read; the editor's own check of it is not ours.
  const accepts = new Ajv2020({ strict: false, validateFormats: false }).compile(JSON.parse(text))

  it('is the one that stands in the repository: run npm run schemas after a change of the forms', async () => {
    expect(await readFile(join(SCHEMA_FOLDER, name), 'utf8')).toBe(text)
  })

  it('accepts the data that ships, and refuses its first record with a wrong field or without its name', async () => {
    for (const file of (await dataFiles()).filter((data) => data.list === list)) {
      const records: readonly object[] = parse(file.text)
      expect([file.name, accepts(records), accepts.errors]).toEqual([file.name, true, null])
      const [[field = ''] = [], ...rest] = Object.entries(records[0] ?? {})
      expect(accepts([{ ...records[0], nonsense: 1 }])).toBe(false)
      expect([field, accepts([Object.fromEntries(rest)])]).toEqual([field, false])
    }
  })

  it('is named by the first line of each data file, by its way from there', async () => {
    for (const file of (await dataFiles()).filter((data) => data.list === list)) {
      const way = relative(dirname(join(SHIPPED, file.name)), join(SCHEMA_FOLDER, name))
        .split(sep)
        .join('/')
      expect(`${file.name} ${file.text.split('\n')[0]}`).toBe(`${file.name} # yaml-language-server: $schema=${way}`)
    }
  })
})

/** Fields of one record that share a description, by name. */
function described(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const fields = 'properties' in schema ? Object.entries(Object(schema.properties)) : []
  const words = fields.map(([, field]) => Object(field).description).filter((text) => text !== undefined)
  const shared = fields.filter(([, field]) => words.filter((text) => text === Object(field).description).length > 1)
  return [...shared.map(([name]) => name), ...Object.values(schema).flatMap(described)]
}

it('describes no two fields of a record in the same words', () => {
  expect(jsonSchemas().flatMap(({ text }) => described(JSON.parse(text)))).toEqual([])
})

it('says what each field of a relationship is for', () => {
  const claims = JSON.parse(jsonSchemas().find(({ list }) => list === 'claims')?.text ?? '')
  expect(claims.items.anyOf[0].properties.period).toEqual({
    type: 'string',
    minLength: 1,
    description: expect.stringContaining('An EDTF date or period'),
  })
})
