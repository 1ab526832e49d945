// What a person is told who asks in a way that cannot be answered: status, code and the exact sentence.

export interface Case {
  readonly what: string
  readonly body?: unknown
  readonly headers?: Record<string, string>
  /** Sent as GET instead. */
  readonly address?: string
  readonly method?: string
  readonly status: number
  readonly code?: string
  readonly sentence: string
}

export const REQUESTS: readonly Case[] = [
  {
    what: 'broken JSON',
    body: '{"query": "{ hello }',
    status: 400,
    code: 'BAD_USER_INPUT',
    sentence:
      'Expected JSON in the body; what came is not JSON. Check quotes, commas and that every line break inside a text is written \\n.',
  },
  {
    what: 'an empty body',
    body: '',
    status: 400,
    code: 'BAD_USER_INPUT',
    sentence: 'Expected a body with JSON such as {"query": "{ __typename }"}; came an empty one. Send the query in it.',
  },
  { what: 'no query', body: {}, status: 400, code: 'BAD_USER_INPUT', sentence: 'Expected a query; came none. Send {"query": "…"}.' },
  {
    what: 'no query in the address',
    address: '/graphql',
    status: 400,
    code: 'BAD_USER_INPUT',
    sentence: 'Expected a query; came none. Add ?query=… to the address, or open it in a browser to type one.',
  },
  {
    what: 'a query that is no text',
    body: { query: { hello: true } },
    status: 400,
    code: 'BAD_USER_INPUT',
    sentence: 'Expected “query” to be a text; came an object. Send the query as a JSON string.',
  },
  {
    what: 'null for a body',
    body: 'null',
    status: 400,
    code: 'BAD_USER_INPUT',
    sentence: 'Expected a JSON object such as {"query": "…"} in the body; came null.',
  },
  {
    what: 'a text for a body',
    body: '"{ hello }"',
    status: 400,
    code: 'BAD_USER_INPUT',
    sentence: 'Expected a JSON object such as {"query": "…"} in the body; came a text.',
  },
  {
    what: 'a batch',
    body: [{ query: '{ hello }' }, { query: '{ hello }' }],
    status: 400,
    code: 'BAD_USER_INPUT',
    sentence: 'Expected one operation a request; came a list of 2. Send each on its own: the server batches them itself.',
  },
  {
    what: 'a parameter that does not exist',
    body: { query: '{ hello }', variable: {} },
    status: 400,
    code: 'BAD_USER_INPUT',
    sentence: 'Expected only query, variables, operationName and extensions in the body; came also “variable”. Take it out.',
  },
  {
    what: 'variables as a text',
    body: { query: '{ hello }', variables: '{}' },
    status: 400,
    code: 'BAD_USER_INPUT',
    sentence: 'Expected “variables” to be an object; came a text. Send one such as {"slug": "mpp"}, or leave it out.',
  },
  {
    what: 'variables in the address that are not JSON',
    address: '/graphql?query={hello}&variables=slug',
    status: 400,
    code: 'BAD_USER_INPUT',
    sentence:
      'Expected JSON in the parameter “variables” of the address; what came is not JSON. Write an object such as {"slug":"mpp"}, URL-encoded.',
  },
  {
    what: 'a content type that is not JSON',
    body: '{ hello }',
    headers: { 'content-type': 'text/plain' },
    status: 415,
    code: 'BAD_USER_INPUT',
    sentence: 'Expected the Content-Type application/json; came “text/plain”. Send {"query": "…"} as JSON and say so in the header.',
  },
  {
    what: 'what curl sends unless told',
    body: '{"query":"{ hello }"}',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    status: 415,
    code: 'BAD_USER_INPUT',
    sentence:
      'Expected the Content-Type application/json; came “application/x-www-form-urlencoded”. Send {"query": "…"} as JSON and say so in the header.',
  },
  {
    what: 'a compressed body',
    body: '{"query":"{ hello }"}',
    headers: { 'content-encoding': 'gzip' },
    status: 415,
    code: 'BAD_USER_INPUT',
    sentence: 'Expected a body that is not compressed; came the Content-Encoding “gzip”. Send it as plain JSON.',
  },
  {
    what: 'a body above 1 MiB',
    body: { query: '{ hello }', variables: { long: 'x'.repeat(1_048_576) } },
    status: 413,
    code: 'BAD_USER_INPUT',
    sentence: 'Expected a body of at most 1 MiB; a larger one came. Ask in several requests.',
  },
  {
    what: 'a method that carries no query',
    method: 'PUT',
    body: { query: '{ hello }' },
    status: 405,
    code: 'BAD_USER_INPUT',
    sentence: 'Expected a GET or POST request to /graphql; came PUT. Send the query as JSON in a POST.',
  },
  {
    what: 'a mutation in a GET',
    address: '/graphql?query=mutation{touch}',
    status: 405,
    code: 'BAD_USER_INPUT',
    sentence: 'Expected a query in a GET request; came a mutation. Send it as a POST.',
  },
]
