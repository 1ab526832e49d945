import { MapperKind, mapSchema } from '@graphql-tools/utils'
import { GraphQLEnumType, type GraphQLSchema } from 'graphql'
import type { Vocabulary } from '../graph/vocabulary.ts'

/** The schema with the relationship types of the graph that is open as the values of their enum. */
export function withVocabulary(schema: GraphQLSchema, { types }: Vocabulary): GraphQLSchema {
  if (types.size === 0) return schema
  return mapSchema(schema, {
    [MapperKind.ENUM_TYPE]: (type) => {
      if (type.name !== 'RelationshipType') return undefined
      const values = [...types.values()].map(({ name, description }) => [name, { value: name, description }])
      return new GraphQLEnumType({ ...type.toConfig(), values: Object.fromEntries(values) })
    },
  })
}
