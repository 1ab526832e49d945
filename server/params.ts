import type { GraphQLParams } from 'graphql-yoga'
import { BadRequest } from './errors.ts'
import { MAX_BODY_BYTES } from './limits.ts'

const NAMES = ['query', 'variables', 'operationName', 'extensions']

/** Raises `BadRequest` for a method that carries no GraphQL request. */
export function checkMethod(request: Request): void {
  if (request.method === 'GET' || request.method === 'POST') return
  throw new BadRequest(`Expected a GET or POST request to /graphql; came ${request.method}. Send the query as JSON in a POST.`, {
    status: 405,
    headers: { Allow: 'GET, POST' },
  })
}

/** Reads what a GraphQL request over HTTP asks. Raises `BadRequest` with the status and the sentence that its sender gets. */
export async function readParams(request: Request): Promise<GraphQLParams> {
  if (request.method === 'GET') return checkedParams(fromAddress(request.url), 'address')
  return checkedParams(fromJson(await readBody(request)), 'body')
}

function fromAddress(address: string): Record<string, unknown> {
  const start = address.indexOf('?')
  const search = new URLSearchParams(start < 0 ? '' : address.slice(start + 1))
  const given: Record<string, unknown> = {}
  for (const name of NAMES) {
    const text = search.get(name)
    if (text === null || text === '') continue
    given[name] = name === 'variables' || name === 'extensions' ? fromJsonParameter(name, text) : text
  }
  return given
}

function fromJsonParameter(name: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new BadRequest(
      `Expected JSON in the parameter “${name}” of the address; what came is not JSON. Write an object such as {"slug":"mpp"}, URL-encoded.`,
      {
        cause,
      },
    )
  }
}

async function readBody(request: Request): Promise<string> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''
  if (type !== 'application/json' && type !== 'application/graphql+json') {
    const came = type === '' ? 'none' : `“${type.slice(0, 60)}”`
    throw new BadRequest(
      `Expected the Content-Type application/json; came ${came}. Send {"query": "…"} as JSON and say so in the header.`,
      { status: 415 },
    )
  }
  const encoding = request.headers.get('content-encoding') ?? 'identity'
  if (encoding !== 'identity') {
    throw new BadRequest(
      `Expected a body that is not compressed; came the Content-Encoding “${encoding.slice(0, 60)}”. Send it as plain JSON.`,
      { status: 415 },
    )
  }
  const length = request.headers.get('content-length')
  // Node holds a sender to the length it announced, so only a body without one has to be counted.
  if (length !== null) {
    if (Number(length) > MAX_BODY_BYTES) throw tooLarge()
    return decoded(await request.arrayBuffer())
  }
  return request.body === null ? '' : readCounted(request.body)
}

async function readCounted(body: ReadableStream<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  const reader = body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return decoded(Buffer.concat(chunks))
    bytes += value.byteLength
    if (bytes > MAX_BODY_BYTES) {
      void discard(reader)
      throw tooLarge()
    }
    chunks.push(value)
  }
}

function decoded(bytes: Uint8Array | ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new BadRequest('Expected a body in UTF-8; other bytes came. Save or send the text as UTF-8, as JSON is.', { cause })
  }
}

/** Reads on to nowhere: a connection whose request is left half read would neither take the next one nor surely deliver this answer. Node ends a slow one. */
async function discard(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  try {
    while (!(await reader.read()).done);
  } catch {
    // The sender went away: nothing is left to discard.
  }
}

function tooLarge(): BadRequest {
  return new BadRequest('Expected a body of at most 1 MiB; a larger one came. Ask in several requests.', { status: 413 })
}

function fromJson(text: string): unknown {
  if (text.trim() === '')
    throw new BadRequest('Expected a body with JSON such as {"query": "{ __typename }"}; came an empty one. Send the query in it.')
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new BadRequest(
      'Expected JSON in the body; what came is not JSON. Check quotes, commas and that every line break inside a text is written \\n.',
      { cause },
    )
  }
}

function checkedParams(given: unknown, where: 'address' | 'body'): GraphQLParams {
  if (Array.isArray(given)) {
    throw new BadRequest(
      `Expected one operation a request; came a list of ${given.length}. Send each on its own: the server batches them itself.`,
    )
  }
  if (!isRecord(given)) throw new BadRequest(`Expected a JSON object such as {"query": "…"} in the body; came ${kindOf(given)}.`)
  for (const name of Object.keys(given)) {
    if (!NAMES.includes(name)) {
      throw new BadRequest(
        `Expected only query, variables, operationName and extensions in the body; came also “${name.slice(0, 60)}”. Take it out.`,
      )
    }
  }
  const { query, operationName, variables, extensions } = given
  if (query === undefined || query === null || query === '') {
    const advice = where === 'address' ? 'Add ?query=… to the address, or open it in a browser to type one.' : 'Send {"query": "…"}.'
    throw new BadRequest(`Expected a query; came none. ${advice}`)
  }
  if (typeof query !== 'string')
    throw new BadRequest(`Expected “query” to be a text; came ${kindOf(query)}. Send the query as a JSON string.`)
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string') {
    throw new BadRequest(
      `Expected “operationName” to be a text; came ${kindOf(operationName)}. Send the name of an operation in the query, or leave it out.`,
    )
  }
  return {
    query,
    ...(operationName ? { operationName } : {}),
    ...optionalObject('variables', variables),
    ...optionalObject('extensions', extensions),
  }
}

function optionalObject(name: 'variables' | 'extensions', value: unknown): GraphQLParams {
  if (value === undefined || value === null) return {}
  if (isRecord(value)) return { [name]: value }
  throw new BadRequest(`Expected “${name}” to be an object; came ${kindOf(value)}. Send one such as {"slug": "mpp"}, or leave it out.`)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  const kinds: Record<string, string> = { string: 'a text', number: 'a number', boolean: 'true or false', object: 'an object' }
  return kinds[typeof value] ?? typeof value
}
