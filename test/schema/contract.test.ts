import { existsSync, readFileSync } from 'node:fs'
import {
  buildSchema,
  findBreakingChanges,
  type GraphQLField,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql'
import { beforeAll, describe, expect, it } from 'vitest'
import { vocabularyOfDrafts } from '../../graph/vocabulary.ts'
import { createSchema } from '../../schema/index.ts'
import { printedSchema, SCHEMA_FILE } from '../../schema/print.ts'
import { loadDataset, SHIPPED } from '../../seed/load.ts'

/** The public API as it was agreed on. It lies beside the working tree where the project is built, and nowhere else. */
const CONTRACT = new URL('../../../shared/contract.graphql', import.meta.url)

describe('the schema', () => {
  let printed: string
  let schema: GraphQLSchema

  beforeAll(async () => {
    const vocabulary = vocabularyOfDrafts((await loadDataset(SHIPPED)).types)
    printed = printedSchema(vocabulary)
    schema = createSchema(vocabulary)
  })

  it('stands in schema/schema.graphql as it is; npm run schema writes it anew', () => {
    expect(readFileSync(SCHEMA_FILE, 'utf8') === printed).toBe(true)
  })

  it('is described in every type, field, argument and value', () => {
    expect(undescribed(schema)).toEqual([])
  })

  it('describes nothing by an empty phrase or one that goes on without an end', () => {
    const odd = descriptions(schema).filter(([, text]) => text !== null && !/^\S[\s\S]{2,}[.)]$/.test(text))
    expect(odd).toEqual([])
  })

  it.skipIf(!existsSync(CONTRACT))('breaks nothing of the contract', () => {
    const changes = findBreakingChanges(buildSchema(readFileSync(CONTRACT, 'utf8')), buildSchema(printed))
    expect(changes.map(({ description }) => description)).toEqual([])
  })
})

/** Everything that can be described, as a path with its description or null. */
function descriptions(schema: GraphQLSchema): readonly (readonly [string, string | null])[] {
  const found: [string, string | null][] = []
  const note = (path: string, { description }: { readonly description?: string | null | undefined }): void => {
    found.push([path, description === undefined || description === '' ? null : description])
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue
    note(type.name, type)
    if (isEnumType(type)) for (const value of type.getValues()) note(`${type.name}.${value.name}`, value)
    if (isInputObjectType(type)) for (const field of Object.values(type.getFields())) note(`${type.name}.${field.name}`, field)
    if (isObjectType(type) || isInterfaceType(type)) {
      const fields: readonly GraphQLField<unknown, unknown>[] = Object.values(type.getFields())
      for (const field of fields) {
        note(`${type.name}.${field.name}`, field)
        for (const arg of field.args) note(`${type.name}.${field.name}(${arg.name}:)`, arg)
      }
    }
  }
  return found
}

function undescribed(schema: GraphQLSchema): readonly string[] {
  return descriptions(schema).flatMap(([path, text]) => (text === null ? [path] : []))
}
