import type { Case } from './bad-request-cases.ts'

// As `bad-request-cases.ts`, for requests of the right form: what their query, variables or address hold.

const nested = (depth: number): string => `{ ${'thing { '.repeat(depth - 1)}name${' }'.repeat(depth)}`

export const QUERIES: readonly Case[] = [
  {
    what: 'a syntax error',
    body: { query: '{ hello(name: }' },
    status: 400,
    code: 'GRAPHQL_PARSE_FAILED',
    sentence: 'Syntax Error: Unexpected "}".',
  },
  {
    what: 'a field that does not exist',
    body: { query: '{ helo }' },
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
    sentence: 'Cannot query field "helo" on type "Query". Did you mean "hello" or "half"?',
  },
  {
    what: 'a fragment that spreads itself',
    body: { query: '{ ...A } fragment A on Query { hello ...A }' },
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
    sentence: 'Cannot spread fragment "A" within itself.',
  },
  {
    what: 'a value of the wrong form in the query',
    body: { query: '{ day(on: "yesterday") }' },
    status: 400,
    code: 'BAD_USER_INPUT',
    sentence:
      'Expected value of type "Date!", found "yesterday"; Expected a day such as 2020-01-14; came "yesterday". Write year, month and day.',
  },
  {
    what: 'a variable of the wrong type',
    body: { query: 'query ($n: Int!) { twice(n: $n) }', variables: { n: 'two' } },
    status: 400,
    code: 'BAD_USER_INPUT',
    sentence: 'Variable "$n" got invalid value "two"; Int cannot represent non-integer value: "two"',
  },
  {
    what: 'a variable that our own scalar refuses',
    body: { query: 'query ($on: Date!) { day(on: $on) }', variables: { on: '2020-1-4' } },
    status: 400,
    code: 'BAD_USER_INPUT',
    sentence:
      'Variable "$on" got invalid value "2020-1-4"; Expected type "Date". Expected a day such as 2020-01-14; came "2020-1-4". Write year, month and day.',
  },
  {
    what: 'a variable with characters that cannot be seen',
    body: { query: 'query ($n: Int!) { twice(n: $n) }', variables: { n: 'gnp.\u202Eexe\u200B' } },
    status: 400,
    code: 'BAD_USER_INPUT',
    sentence:
      'Variable "$n" got invalid value "gnp.\\u{202E}exe\\u{200B}"; Int cannot represent non-integer value: "gnp.\\u{202E}exe\\u{200B}"',
  },
  {
    what: 'a value in the query with characters that cannot be seen',
    body: { query: '{ twice(n: "gnp.\u202Eexe") }' },
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
    sentence: 'Int cannot represent non-integer value: "gnp.\\u{202E}exe"',
  },
  {
    what: 'an operation named by characters that cannot be seen',
    body: { query: 'query A { hello }', operationName: 'A\u202E' },
    status: 400,
    code: 'BAD_USER_INPUT',
    sentence:
      'Expected “operationName” to name an operation of the query; came “A\\u{202E}”, and the query has “A”. Send one of these, or leave it out.',
  },
  {
    what: 'a day in an address with characters that cannot be seen',
    address: '/entity/mpp?known=2020%E2%80%AE',
    status: 400,
    sentence:
      'In the address, “known”: expected a day as YYYY-MM-DD, such as 2019-11-13, but came "2020\\u{202E}": it does not have that form. Mend it, or leave it out.',
  },
  {
    what: 'a variable that is missing',
    body: { query: 'query ($n: Int!) { twice(n: $n) }' },
    status: 400,
    code: 'BAD_USER_INPUT',
    sentence: 'Variable "$n" of required type "Int!" was not provided.',
  },
  {
    what: 'a name that no operation has',
    body: { query: 'query A { hello } query B { hello }', operationName: 'C' },
    status: 400,
    code: 'BAD_USER_INPUT',
    sentence:
      'Expected “operationName” to name an operation of the query; came “C”, and the query has “A”, “B”. Send one of these, or leave it out.',
  },
  {
    what: 'two operations and no name',
    body: { query: 'query A { hello } query B { hello }' },
    status: 400,
    code: 'BAD_USER_INPUT',
    sentence: 'Expected “operationName” to say which of “A”, “B” to run; came none. Send one of these names.',
  },
  {
    what: 'nothing but fragments',
    body: { query: 'fragment A on Query { hello }' },
    status: 400,
    code: 'BAD_USER_INPUT',
    sentence: 'Expected an operation such as { __typename } in the query; came only fragments. Add one that uses them.',
  },
  {
    what: 'a query that is too deep',
    body: { query: nested(21) },
    status: 400,
    code: 'QUERY_TOO_COMPLEX',
    sentence: 'The query is 21 levels deep; at most 20 are allowed. Ask for the deeper part in a second request, from node(id).',
  },
  {
    what: 'too many aliases',
    body: { query: `{ thing { ${Array.from({ length: 101 }, (_, i) => `a${i}: name`).join(' ')} } }` },
    status: 400,
    code: 'QUERY_TOO_COMPLEX',
    sentence: 'The query has 101 aliases; at most 100 are allowed. Ask it in several requests.',
  },
  {
    what: 'too many fields at the root',
    body: { query: `{ ${'hello '.repeat(31)} }` },
    status: 400,
    code: 'QUERY_TOO_COMPLEX',
    sentence: 'The query has 31 fields at its root; at most 30 are allowed. Ask it in several requests.',
  },
  {
    what: 'a text that is too long',
    body: { query: `{ hello(name: "${'x'.repeat(100_000)}") }` },
    status: 400,
    code: 'QUERY_TOO_COMPLEX',
    sentence: 'The query is 100,019 characters long; at most 100,000 are allowed. Put long values into variables.',
  },
  {
    what: 'an address where nothing is',
    address: '/grahpql',
    status: 404,
    sentence: 'Nothing is at /grahpql. The API and its playground are at /graphql.',
  },
  {
    what: 'a POST to a page',
    address: '/health',
    method: 'POST',
    status: 405,
    sentence: 'Expected a GET request to /health; came POST. GraphQL requests go to /graphql.',
  },
  {
    what: 'a clock in an address that is no day',
    address: '/entity/mpp?known=2020',
    status: 400,
    sentence:
      'In the address, “known”: expected a day as YYYY-MM-DD, such as 2019-11-13, but came "2020": it does not have that form. Mend it, or leave it out.',
  },
  {
    what: 'a valid day in an address that no calendar has',
    address: '/entity/dhs?valid=9999-99-99',
    status: 400,
    sentence:
      'In the address, “valid”: expected a day as YYYY-MM-DD, such as 2019-11-13, but came "9999-99-99": its year is not from 0001 to 9998. Mend it, or leave it out.',
  },
  {
    what: 'a known day in an address that no calendar has',
    address: '/claim/mpp/part-of/dhs?known=2019-02-29',
    status: 400,
    sentence:
      'In the address, “known”: expected a day as YYYY-MM-DD, such as 2019-11-13, but came "2019-02-29": February 2019 has the days 01 to 28. Mend it, or leave it out.',
  },
  {
    what: 'a recorded instant in an address that no clock has',
    address: '/entity/dhs?valid=2020-01-14&recorded=2020-01-14T24:61:00Z',
    status: 400,
    sentence:
      'In the address, “recorded”: expected an instant with its zone, such as 2020-01-14T12:00:00Z, but came "2020-01-14T24:61:00Z": it does not have that form. Mend it, or leave it out.',
  },
  {
    what: 'an Accept header that allows nothing we have',
    body: { query: '{ hello }' },
    headers: { accept: 'image/png' },
    status: 406,
    sentence:
      'Expected an Accept header that allows application/graphql-response+json or application/json; came one that does not. Add one of them.',
  },
]
