import { connect } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { Unavailable } from '../../graph/errors.ts'
import { aborts, ask, type Served, serve } from './stand-in.ts'

let served: Served
beforeAll(async () => {
  served = await serve()
})
afterEach(() => {
  served.lines.length = 0
})
afterAll(() => served.stop())

const MASKED = 'The server failed at this; it is recorded under the request id test-1. Try again, and report the id if it stays so.'

async function failure(how: string) {
  const response = await ask(served.url, { query: `{ hello thing { fails(how: "${how}") } }` }, { 'x-request-id': 'test-1' })
  const text = await response.text()
  expect(text).not.toContain('secret')
  return { status: response.status, ...JSON.parse(text) }
}

describe('an error inside', () => {
  test.each([
    ['BAD', 'BAD_USER_INPUT', 'Expected a page of 1 to 100; came 0. Ask for at least one.', 0],
    ['COMPLEX', 'QUERY_TOO_COMPLEX', 'Above 100,000 claims it needs types.', 0],
    ['NOT_FOUND', 'NOT_FOUND', 'There is no claim under this key.', 0],
    ['UNAVAILABLE', 'UNAVAILABLE', 'The graph cannot be reached now. Send the same again in a moment.', 1],
    ['TIMEOUT', 'TIMEOUT', 'The graph took longer over this than it may. Ask for less at once, or send it again.', 1],
    ['DECODE', 'INTERNAL_SERVER_ERROR', MASKED, 1],
    ['INTERNAL', 'INTERNAL_SERVER_ERROR', MASKED, 1],
    ['ERROR', 'INTERNAL_SERVER_ERROR', MASKED, 1],
    ['TEXT', 'INTERNAL_SERVER_ERROR', MASKED, 1],
    ['OBJECT', 'INTERNAL_SERVER_ERROR', MASKED, 1],
    ['NOTHING', 'INTERNAL_SERVER_ERROR', MASKED, 1],
    ['GRAPHQL', 'INTERNAL_SERVER_ERROR', MASKED, 1],
  ])('raised as %s reaches the caller as %s', async (how, code, message, logged) => {
    const { status, data, errors } = await failure(how)
    expect({ status, data }).toEqual({ status: 200, data: { hello: 'hello you', thing: { fails: null } } })
    expect(errors).toEqual([
      {
        message,
        path: ['thing', 'fails'],
        locations: [{ line: 1, column: 17 }],
        extensions: code === 'INTERNAL_SERVER_ERROR' ? { code, requestId: 'test-1' } : { code },
      },
    ])
    expect(served.lines).toHaveLength(logged)
  })

  test('shows the first of several errors that one field raised', async () => {
    const { errors } = await failure('AGGREGATE')
    expect(errors.map((error: { message: string }) => error.message)).toEqual(['First of two.'])
  })

  test('masks several errors where one of them may not be told', async () => {
    const { errors } = await failure('MIXED')
    expect(errors.map((error: { message: string }) => error.message)).toEqual([MASKED])
  })

  test('is one line in the log, with the request id and the chain of causes', async () => {
    await failure('UNAVAILABLE')
    expect(served.lines).toEqual([
      {
        level: 'warn',
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        requestId: 'test-1',
        code: 'UNAVAILABLE',
        path: 'thing.fails',
        causes: [
          'GraphQLError: The database does not answer. Try again in a moment.',
          'Unavailable: The database does not answer. Try again in a moment.',
          'Error: connect ECONNREFUSED 10.1.2.3:7687',
        ],
        stack: expect.stringContaining('stand-in.ts'),
        msg: 'request failed',
      },
    ])
  })

  test('is masked where a field that promised a value has none', async () => {
    const response = await ask(served.url, { query: '{ hello nothing }' }, { 'x-request-id': 'test-1' })
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ data: null, errors: [{ message: MASKED, path: ['nothing'] }] })
    expect(served.lines).toHaveLength(1)
  })

  test('is masked where a value of ours does not fit its type', async () => {
    const response = await ask(served.url, { query: '{ half }' }, { 'x-request-id': 'test-1' })
    expect(await response.json()).toMatchObject({ data: { half: null }, errors: [{ message: MASKED }] })
    expect(served.lines).toHaveLength(1)
  })

  test('is masked where a scalar has a fault while it reads a variable', async () => {
    const response = await ask(
      served.url,
      { query: 'query ($on: Date!) { day(on: $on) }', variables: { on: 'bug' } },
      { 'x-request-id': 'test-1' },
    )
    expect(response.status).toBe(500)
    expect(await response.json()).toEqual({
      errors: [{ message: MASKED, locations: expect.anything(), extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'test-1' } }],
    })
  })

  test('is the caller’s where a variable puts null into an argument that takes none', async () => {
    const response = await ask(served.url, { query: 'query ($n: Int = 2) { twice(n: $n) }', variables: { n: null } })
    expect(await response.json()).toMatchObject({ data: { twice: null }, errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] })
    expect(served.lines).toEqual([])
  })
})

describe('an error outside the resolvers', () => {
  const once = async (parts: Parameters<typeof serve>[0]) => {
    const other = await serve(parts)
    const response = await ask(other.url, { query: '{ hello }' }, { 'x-request-id': 'test-1' })
    const text = await response.text()
    await other.stop()
    expect(text).not.toContain('secret')
    return { status: response.status, retry: response.headers.get('retry-after'), body: JSON.parse(text), lines: other.lines }
  }

  test('is masked where the context cannot be made', async () => {
    const { status, body, lines } = await once({ createContext: () => Promise.reject(new Error('secret')) })
    expect({ status, body }).toEqual({
      status: 500,
      body: { errors: [{ message: MASKED, extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'test-1' } }] },
    })
    expect(lines).toHaveLength(1)
  })

  test('is masked where the context fails at once, with a text, or with an error of a library', async () => {
    for (const thrown of ['secret', new DOMException('secret', 'TimeoutError'), undefined, null, { message: 'secret' }]) {
      const { status, body } = await once({
        createContext: () => {
          throw thrown
        },
      })
      expect({ status, code: body.errors[0].extensions.code }).toEqual({ status: 500, code: 'INTERNAL_SERVER_ERROR' })
    }
  })

  test('is 503 with Retry-After where the store is away before anything ran', async () => {
    const { status, retry, body } = await once({ createContext: () => Promise.reject(new Unavailable('The database does not answer.')) })
    expect({ status, retry, body }).toEqual({
      status: 503,
      retry: '5',
      body: {
        errors: [{ message: 'The graph cannot be reached now. Send the same again in a moment.', extensions: { code: 'UNAVAILABLE' } }],
      },
    })
  })

  test.each([
    [
      'a host that no address can hold',
      'GET /graphql?query={hello} HTTP/1.1\r\nHost: [\r\nConnection: close\r\n\r\n',
      '200 OK',
      '{"data":{"hello":"hello you"}}',
    ],
    [
      'an address that begins with two slashes',
      'GET //[/graphql HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
      '404 Not Found',
      'Nothing is at /[/graphql.',
    ],
    [
      'an address that ends like ours',
      'GET /x/graphql?y=/graphql HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\nConnection: close\r\n\r\n',
      '404 Not Found',
      'Nothing is at /x/graphql.',
    ],
    [
      'an address of another server',
      'GET http://x/graphql HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
      '400 Bad Request',
      'Expected an address that begins with “/”',
    ],
    ['what is no HTTP', 'hello\r\n\r\n', '400 Bad Request', 'Expected an HTTP request; what came is none.'],
    ['a header that is too large', `GET /${'x'.repeat(20_000)} HTTP/1.1\r\n\r\n`, '431 Request Header Fields Too Large', 'at most 16 KiB'],
  ])('shows nothing of the inside: %s', async (_, sent, status, said) => {
    const answer = await raw(sent)
    expect(answer).toContain(`HTTP/1.1 ${status}`)
    expect(answer).toContain(said)
    expect(answer).not.toMatch(/node_modules|\.js:|\.ts:|TypeError/)
  })
})

describe('a request', () => {
  test('keeps a request id of sane form, to the resolvers and back', async () => {
    const response = await ask(served.url, { query: '{ requestId }' }, { 'x-request-id': 'trace-42:a.b_c' })
    expect(response.headers.get('x-request-id')).toBe('trace-42:a.b_c')
    expect(await response.json()).toEqual({ data: { requestId: 'trace-42:a.b_c' } })
  })

  test.each(['has space', 'x'.repeat(65), '<script>'])('gets an id of ours in place of “%s”', async (id) => {
    const response = await ask(served.url, { query: '{ requestId }' }, { 'x-request-id': id })
    const ours = response.headers.get('x-request-id')
    expect(ours).toMatch(/^[0-9a-f-]{36}$/)
    expect(await response.json()).toEqual({ data: { requestId: ours } })
  })

  test('aborts its context’s signal when the caller goes away, and nobody is told', async () => {
    const before = aborts.count
    const controller = new AbortController()
    const answer = fetch(`${served.url}/graphql?query={hangs}`, { signal: controller.signal })
    setTimeout(() => controller.abort(), 50)
    await expect(answer).rejects.toThrow()
    await expect.poll(() => aborts.count).toBe(before + 1)
    expect(served.lines).toEqual([])
  })

  test('from a page anywhere is allowed, without credentials, at /graphql only', async () => {
    const headers = {
      origin: 'https://paper.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    }
    const seen = async (path: string, method: string) => {
      const response = await fetch(`${served.url}${path}`, { method, headers })
      return Object.fromEntries([...response.headers].filter(([name]) => name.startsWith('access-control')))
    }
    expect(await seen('/graphql', 'OPTIONS')).toEqual({
      'access-control-allow-headers': 'content-type',
      'access-control-allow-methods': 'GET, POST, OPTIONS',
      'access-control-allow-origin': 'https://paper.example',
      'access-control-expose-headers': 'etag, x-request-id',
      'access-control-max-age': '86400',
    })
    expect(await seen('/graphql?query={hello}', 'GET')).toMatchObject({ 'access-control-allow-origin': 'https://paper.example' })
    expect(await seen('/health', 'GET')).toEqual({})
  })
})

function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(served.url)
    const socket = connect(Number(port), hostname, () => socket.write(text))
    let answer = ''
    socket.setEncoding('utf8')
    socket.on('data', (chunk) => {
      answer += chunk
    })
    socket.on('close', () => resolve(answer))
    socket.on('error', reject)
  })
}
