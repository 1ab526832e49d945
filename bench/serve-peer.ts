import { Neo4jGraphQL } from '@neo4j/graphql'
import { createYoga } from 'graphql-yoga'
import neo4j from 'neo4j-driver'
import { readConfig } from '../server/config.ts'
import { TYPE_DEFINITIONS } from './peer-question.ts'
import { servePlain } from './plain-http.ts'

// @neo4j/graphql behind graphql-yoga, with what costs time and answers nothing switched off.

const { neo4j: at } = readConfig()
if (at === null) throw new Error('expected NEO4J_URI, which @neo4j/graphql needs, came none; name a database')
const driver = neo4j.driver(at.uri, neo4j.auth.basic(at.auth?.user ?? 'neo4j', at.auth?.password ?? ''))
const schema = await new Neo4jGraphQL({
  typeDefs: TYPE_DEFINITIONS,
  driver,
  features: { filters: { String: { LTE: true, GTE: true, GT: true } } },
}).getSchema()
const yoga = createYoga({
  schema,
  context: { sessionConfig: at.database === null ? {} : { database: at.database } },
  cors: false,
  graphiql: false,
  landingPage: false,
  logging: false,
  maskedErrors: false,
  multipart: false,
})
await servePlain({
  listener: yoga,
  path: yoga.graphqlEndpoint,
  engine: (await driver.getServerInfo()).agent ?? 'Neo4j',
  close: () => driver.close(),
})
