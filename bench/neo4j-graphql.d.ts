// What the bench uses of @neo4j/graphql, which is installed for it alone and may be missing.
declare module '@neo4j/graphql' {
  import type { GraphQLSchema } from 'graphql'
  import type { Driver } from 'neo4j-driver'

  interface Settings {
    readonly typeDefs: string
    readonly driver: Driver
    readonly features: { readonly filters: { readonly String: { readonly LTE: true; readonly GTE: true; readonly GT: true } } }
  }

  export class Neo4jGraphQL {
    constructor(settings: Settings)
    getSchema(): Promise<GraphQLSchema>
  }
}
