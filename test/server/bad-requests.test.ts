import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { QUERIES } from './bad-query-cases.ts'
import { REQUESTS } from './bad-request-cases.ts'
import { ask, type Served, serve } from './stand-in.ts'

let served: Served
beforeAll(async () => {
  served = await serve()
})
afterAll(() => served.stop())

describe('a bad request', () => {
  test.each([...REQUESTS, ...QUERIES].map((one) => [one.what, one] as const))('is told what is wrong: %s', async (_, one) => {
    const { status, code, sentence } = one
    const response =
      one.address === undefined && one.method === undefined
        ? await ask(served.url, one.body, one.headers)
        : await fetch(`${served.url}${one.address ?? '/graphql'}`, {
            method: one.method ?? 'GET',
            ...(one.body === undefined ? {} : { body: JSON.stringify(one.body), headers: { 'content-type': 'application/json' } }),
          })
    const text = await response.text()
    const error = code === undefined ? null : JSON.parse(text).errors[0]
    expect({ status: response.status, code: error?.extensions.code, sentence: error?.message ?? text.trim() }).toEqual({
      status,
      code,
      sentence,
    })
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    expect(text).not.toMatch(/stack|node_modules|\.ts:|"http"/)
  })

  test('is not written to the log: it is the caller’s mistake', () => {
    expect(served.lines).toEqual([])
  })

  test('gets 200 for what GraphQL refuses where only application/json is accepted, as the specification of GraphQL over HTTP asks', async () => {
    const response = await ask(served.url, { query: '{ helo }' }, { accept: 'application/json' })
    expect(response.status).toBe(200)
    expect((await response.json()).errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED')
  })

  test('is refused at 1 MiB also where the body comes without its length', async () => {
    const answer = await sendChunks(
      served.url,
      Array.from({ length: 4 }, () => ' '.repeat(300_000)),
    )
    expect(answer.status).toBe(413)
    expect(JSON.parse(answer.text).errors[0].message).toBe('Expected a body of at most 1 MiB; a larger one came. Ask in several requests.')
  })

  test('is refused where it is not UTF-8', async () => {
    const body = Buffer.from('{"query": "{ hello(name: \\"é\\") }"}', 'latin1')
    const response = await fetch(`${served.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    expect(response.status).toBe(400)
    const { errors } = (await response.json()) as { readonly errors: readonly { readonly message: string }[] }
    expect(errors.map(({ message }) => message)).toEqual([
      'Expected a body in UTF-8; other bytes came. Save or send the text as UTF-8, as JSON is.',
    ])
  })

  test('takes a body without its length where it is small', async () => {
    const answer = await sendChunks(served.url, ['{"query":"{ hello(name: ', '\\"é\\") }"}'])
    expect(answer).toEqual({ status: 200, text: '{"data":{"hello":"hello é"}}' })
  })
})

function sendChunks(url: string, chunks: readonly string[]): Promise<{ readonly status: number | undefined; readonly text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' } }, async (response) => {
      const parts: Buffer[] = []
      for await (const part of response) parts.push(part)
      resolve({ status: response.statusCode, text: Buffer.concat(parts).toString() })
    })
    sent.on('error', reject)
    for (const chunk of chunks) sent.write(chunk)
    sent.end()
  })
}
