import { type BadInputCase, words } from './bad-input-cases.ts'

/** What GraphQL itself refuses, and what would cost too much. */
export const badQueries: readonly BadInputCase[] = [
  {
    what: 'a type that the vocabulary lacks',
    query: '{ relationships(types: [HELD_OFICE]) { totalCount } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    sentence: 'Value "HELD_OFICE" does not exist in "RelationshipType" enum. Did you mean the enum value "HELD_OFFICE"?',
  },
  {
    what: 'a type that the vocabulary lacks, in a variable',
    query: 'query ($types: [RelationshipType!]) { relationships(types: $types) { totalCount } }',
    variables: { types: ['HELD_OFICE'] },
    code: 'BAD_USER_INPUT',
    sentence:
      'Variable "$types" got invalid value "HELD_OFICE" at "types[0]"; Value "HELD_OFICE" does not exist in "RelationshipType" enum. Did you mean the enum value "HELD_OFFICE"?',
  },
  {
    what: 'versions of versions of versions',
    query:
      '{ claim(key: "dhs/operates/mpp") { versions { claim { ...V } } } } fragment V on Claim { versions { claim { versions { knownFrom } } } }',
    code: 'QUERY_TOO_COMPLEX',
    sentence:
      'The query asks for versions or vintages 3 deep within one another; at most 2 are allowed. Ask for those of one claim or figure.',
  },
  {
    what: 'one field a thousand times',
    query: `{ entity(slug: "dhs") { ${'slug '.repeat(1_000)} } }`,
    code: 'QUERY_TOO_COMPLEX',
    sentence:
      'The query asks for the same fields too often at one place for them to be compared. Ask for each once, or ask in several requests.',
  },
  {
    what: 'a mutation, of which the schema has none',
    query: 'mutation { touch }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    sentence: 'Expected a query; came a mutation. The graph is read here, not changed.',
  },
  {
    what: 'an enum value in quotation marks',
    query: '{ entities(kinds: ["OFFICE"]) { totalCount } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    sentence: 'Enum "EntityKind" cannot represent non-enum value: "OFFICE". Did you mean the enum value "OFFICE"?',
  },
  {
    what: 'a field that is none',
    query: '{ entity(slug: "dhs") { nam } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    sentence: 'Cannot query field "nam" on type "Entity". Did you mean "name" or "names"?',
  },
  {
    what: 'a field of another kind',
    query: '{ entity(slug: "dhs") { heads { totalCount } } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    sentence: 'Cannot query field "heads" on type "Entity". Did you mean to use an inline fragment on "Agency"?',
  },
  {
    what: 'an argument that is none',
    query: '{ entities(kind: [OFFICE]) { totalCount } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    sentence: 'Unknown argument "kind" on field "Query.entities". Did you mean "kinds"?',
  },
  {
    what: 'null for a required argument',
    query: '{ claim(key: null) { key } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    sentence: 'Expected value of type "String!", found null.',
  },
  {
    what: 'a required argument left out',
    query: '{ claim { key } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    sentence: 'Field "claim" argument "key" of type "String!" is required, but it was not provided.',
  },
  {
    what: 'null for a required variable',
    query: 'query ($key: String!) { claim(key: $key) { key } }',
    variables: { key: null },
    code: 'BAD_USER_INPUT',
    sentence: 'Variable "$key" of non-null type "String!" must not be null.',
  },
  {
    what: 'a required variable left out',
    query: 'query ($key: String!) { claim(key: $key) { key } }',
    code: 'BAD_USER_INPUT',
    sentence: 'Variable "$key" of required type "String!" was not provided.',
  },
  {
    what: 'a variable of another type',
    query: 'query ($key: Int!) { claim(key: $key) { key } }',
    variables: { key: 1 },
    code: 'GRAPHQL_VALIDATION_FAILED',
    sentence: 'Variable "$key" of type "Int!" used in position expecting type "String!".',
  },
  {
    what: 'a text for a page size',
    query: '{ entities(first: "ten") { totalCount } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    sentence: 'Int cannot represent non-integer value: "ten"',
  },
  {
    what: 'a page size beyond integers',
    query: '{ entities(first: 3000000000) { totalCount } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    sentence: 'Int cannot represent non 32-bit signed integer value: 3000000000',
  },
  {
    what: 'an object without fields',
    query: '{ entity(slug: "dhs") }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    sentence: 'Field "entity" of type "Entity" must have a selection of subfields. Did you mean "entity { ... }"?',
  },
  {
    what: 'pages within pages within pages',
    query:
      '{ entities(first: 100) { edges { node { relationships(first: 100) { edges { node { citations(first: 100) { edges { node { id } } } } } } } } } }',
    code: 'QUERY_TOO_COMPLEX',
    sentence:
      'expected a query that costs at most 100,000 (a value counts 1, a list 40, a standing 900, each times the pages around it), came 3,425,240; ask for smaller pages, fewer ids or fewer levels',
  },
  {
    what: 'pages of many ids',
    query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Entity { relationships(first: 100) { edges { node { key } } } } } }',
    variables: { ids: words(500) },
    code: 'QUERY_TOO_COMPLEX',
    sentence:
      'expected a query that costs at most 100,000 (a value counts 1, a list 40, a standing 900, each times the pages around it), came 180,000; ask for smaller pages, fewer ids or fewer levels',
  },
]
