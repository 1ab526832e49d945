import type { GraphQLSchema } from 'graphql'
import type { Vocabulary } from '../graph/vocabulary.ts'
import { builder } from './builder.ts'
import { withVocabulary } from './vocabulary.ts'
import './scalars.ts'
import './date.ts'
import './node.ts'
import './connection.ts'
import './entity.ts'
import './kinds.ts'
import './claim.ts'
import './relationship.ts'
import './observation.ts'
import './statement.ts'
import './citation.ts'
import './source.ts'
import './timeline.ts'
import './change.ts'
import './standing.ts'
import './path.ts'
import './search.ts'
import './graph-info.ts'

builder.queryType({
  description: 'Every question begins here. Each field takes the clocks to read by, and everything below inherits them.',
})

const schema = builder.toSchema()

/** The API over a graph with the given vocabulary. */
export function createSchema(vocabulary: Vocabulary): GraphQLSchema {
  return withVocabulary(schema, vocabulary)
}
