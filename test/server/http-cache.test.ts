import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { Store } from '../../graph/store.ts'
import { vocabularyOfDrafts } from '../../graph/vocabulary.ts'
import { createSchema } from '../../schema/index.ts'
import { startHttp } from '../../server/http.ts'
import { programHash } from '../../server/http-cache.ts'
import { createLog } from '../../server/log.ts'
import { type Api, apiOver } from '../api.ts'
import { fill, HEADS, HELD_OFFICE } from '../dataset.ts'
import { altered } from '../graph/cypher/watch.ts'
import { describeEngines } from '../graph/engines.ts'
import { BETWEEN, CLOCK_WORLD, CORRECTED_WORLD, FIRST, SECOND } from '../schema/clock-world.ts'

interface Options {
  readonly variables?: object
  readonly operationName?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** Asks an API over HTTP. */
type Get = (query: string, options?: Options) => Promise<Response>

/** Serves an API until the test has ended, or what else is given as its end. */
async function serve({ app }: Api, atEnd: (task: () => Promise<void>) => void = onTestFinished): Promise<Get> {
  const http = await startHttp({ app, host: '127.0.0.1', port: 0, log: createLog({ level: 'silent', form: 'text' }) })
  atEnd(async () => void (await http.stop(1_000)))
  return (query, { variables, operationName, headers } = {}) => {
    const asked = new URLSearchParams({ query })
    if (variables !== undefined) asked.set('variables', JSON.stringify(variables))
    if (operationName !== undefined) asked.set('operationName', operationName)
    return fetch(`${http.url}/graphql?${asked}`, { headers: { accept: 'application/json', ...headers } })
  }
}

const tagOf = async (response: Promise<Response>): Promise<string | null> => (await response).headers.get('etag')

const HOLDERS = 'query Holders($office: String = "chair") { officeHolders(office: $office) { edges { node { subject { name } } } } }'

describeEngines('an answer to a GET request', (open) => {
  let store: Store
  let api: Api
  let get: Get
  const ends: (() => Promise<void>)[] = []
  beforeAll(async () => {
    store = await open()
    await fill(store, CORRECTED_WORLD)
    api = await apiOver(store, { rowCache: null })
    get = await serve(api, (task) => ends.push(task))
  })
  afterAll(async () => void (await Promise.all(ends.map((end) => end()))))

  it('has the same tag as long as nothing is another that it follows from', async () => {
    const twin = await serve(await apiOver(store))
    const later = await serve(await apiOver(store, { today: '2026-11-25' }))
    const tag = await tagOf(get(HOLDERS))
    expect(tag).toMatch(/^W\/"[\w-]{43}"$/)
    expect([await tagOf(get(HOLDERS)), await tagOf(twin(HOLDERS))]).toEqual([tag, tag])
    const others = await Promise.all(
      [
        get(HOLDERS, { variables: { office: 'nobody' } }),
        get(`${HOLDERS} `),
        get(HOLDERS, { operationName: 'Holders' }),
        get(HOLDERS, { headers: { accept: 'application/graphql-response+json' } }),
        later(HOLDERS),
      ].map(tagOf),
    )
    expect(new Set([tag, ...others]).size).toBe(6)
  })

  it('is not made or sent again to whoever names its tag', async () => {
    const headers = { 'x-request-id': 'again', origin: 'https://paper.example' }
    const first = await get(HOLDERS, { headers })
    const tag = first.headers.get('etag') ?? ''
    const before = api.calls.length
    for (const said of [tag, tag.replace('W/', ''), `"other", ${tag}`, `W/"a,b",${tag},"c"`]) {
      const again = await get(HOLDERS, { headers: { ...headers, 'if-none-match': said } })
      expect([again.status, await again.text()]).toEqual([304, ''])
      const kept = [...first.headers.keys()].filter((name) => !['content-type', 'content-length', 'date'].includes(name))
      expect(kept).toEqual(expect.arrayContaining(['etag', 'cache-control', 'vary', 'access-control-allow-origin', 'x-request-id']))
      expect(Object.fromEntries(kept.map((name) => [name, again.headers.get(name)]))).toEqual(
        Object.fromEntries(kept.map((name) => [name, first.headers.get(name)])),
      )
      expect([again.headers.get('content-type'), again.headers.get('content-length')]).toEqual([null, null])
    }
    expect(api.calls.length).toBe(before)
  })

  it('is sent to whoever names other tags alone', async () => {
    const of = { headers: { 'if-none-match': `"x", W/"${'y'.repeat(43)}"` } }
    const response = await get(HOLDERS, of)
    expect([response.status, await response.json()]).toEqual([200, await (await get(HOLDERS)).json()])
  })

  it('is made, but not sent, for *, which any answer without errors meets', async () => {
    const before = api.calls.length
    expect((await get(HOLDERS, { headers: { 'if-none-match': '*' } })).status).toBe(304)
    expect(api.calls.length).toBeGreaterThan(before)
    expect((await get('{ node(id: "x") { id } }', { headers: { 'if-none-match': '*' } })).status).toBe(200)
  })

  it.each([
    ['cannot be parsed', '{', {}],
    ['is not of the schema', '{ nothing }', {}],
    ['has a wrong variable', 'query ($office: String!) { officeHolders(office: $office) { totalCount } }', {}],
    ['has a wrong argument', '{ officeHolders(office: "ada") { totalCount } }', {}],
    ['fails in part', '{ entity(slug: "ada") { name } node(id: "x") { id } }', {}],
    ['is a mutation', 'mutation { a }', {}],
    ['is none', '', {}],
    ['wants another media type', HOLDERS, { accept: 'image/png' }],
  ])('has no tag and is kept by nobody where the request %s', async (_, query, headers) => {
    const response = await get(query, { headers: { ...headers, 'if-none-match': '*' } })
    expect(response.status).not.toBe(304)
    expect([response.headers.get('etag'), response.headers.get('cache-control')]).toEqual([null, 'no-store'])
  })

  it('alone is kept: a POST gets its answer, whatever tag it names, and nothing about keeping it', async () => {
    const first = await get(HOLDERS)
    const response = await api.app.fetch(
      new Request('http://dateline.test/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json', 'if-none-match': first.headers.get('etag') ?? '' },
        body: JSON.stringify({ query: HOLDERS }),
      }),
    )
    expect([response.status, await response.json()]).toEqual([200, await first.json()])
    expect([...response.headers.keys()].filter((name) => /etag|cache|vary/.test(name))).toEqual([])
  })

  it('can be asked for again by a page anywhere, which sees its tag', async () => {
    const url = `http://dateline.test/graphql?${new URLSearchParams({ query: HOLDERS })}`
    const headers = { origin: 'https://paper.example', accept: 'application/json' }
    const asked = { ...headers, 'access-control-request-method': 'GET', 'access-control-request-headers': 'if-none-match' }
    const allowed = await api.app.fetch(new Request(url, { method: 'OPTIONS', headers: asked }))
    expect(allowed.headers.get('access-control-allow-headers')).toBe('if-none-match')
    const answer = await api.app.fetch(new Request(url, { headers }))
    expect(answer.headers.get('access-control-expose-headers')).toBe('etag, x-request-id')
    expect(answer.headers.get('vary')).toBe('Accept, Origin')
  })

  const PAST = 'public, max-age=86400, stale-while-revalidate=86400'
  const TODAY = 'public, no-cache'
  const over = `{ known: "2020-01-14", recorded: "${SECOND}" }`
  const name = (asOf: string, below = '') => `{ entity(slug: "ada", asOf: ${asOf}) { name ${below} } }`

  describe('is good for a day', () => {
    it.each([
      ['its clocks are over', name(over), {}],
      [
        'variables say so',
        'query ($k: Date, $r: DateTime) { entity(slug: "ada", asOf: { known: $k, recorded: $r }) { name } }',
        { k: '2026-11-23', r: FIRST },
      ],
      [
        'one variable says so',
        'query ($asOf: AsOf) { entity(slug: "ada", asOf: $asOf) { name } }',
        { asOf: { known: '2020-01-14', recorded: '2021-06-01T02:00:00+02:00' } },
      ],
      ['a default says so', `query ($asOf: AsOf = ${over}) { entity(slug: "ada", asOf: $asOf) { name } }`, {}],
      ['a field below says other clocks that are over', name(over, `relationships(asOf: { known: "2019-01-10" }) { totalCount }`), {}],
      [
        'both ends of its changes are over',
        `{ changes(since: { known: "2019-01-01", recorded: "${BETWEEN}" }, asOf: ${over}) { totalCount } }`,
        {},
      ],
      ['it is a search', `{ search(text: "ada", asOf: ${over}) { totalCount } }`, {}],
    ])('where %s', async (_, query, variables) => {
      const response = await get(query, { variables })
      expect(await response.json()).not.toHaveProperty('errors')
      expect(response.headers.get('cache-control')).toBe(PAST)
    })
  })

  describe('is asked for again each time', () => {
    it.each([
      ['nothing is said', '{ entity(slug: "ada") { name } }', {}],
      ['the known day is not said', name(`{ recorded: "${FIRST}" }`), {}],
      ['the recorded instant is not said', name('{ known: "2020-01-14" }'), {}],
      ['a clock is null', name(`{ known: null, recorded: "${FIRST}" }`), {}],
      ['a variable is not given', `query ($k: Date) { entity(slug: "ada", asOf: { known: $k, recorded: "${FIRST}" }) { name } }`, {}],
      ['the known day is today', name(`{ known: "2026-11-24", recorded: "${FIRST}" }`), {}],
      ['the recorded instant is after the head', name('{ known: "2020-01-14", recorded: "2021-06-01T00:00:00.001Z" }'), {}],
      ['one field of the root says nothing', `{ a: entity(slug: "ada", asOf: ${over}) { name } b: entity(slug: "ada") { name } }`, {}],
      [
        'one in a fragment says nothing',
        `{ entity(slug: "ada", asOf: ${over}) { name } ...B } fragment B on Query { b: entity(slug: "ben") { name } }`,
        {},
      ],
      ['a field below says a later day', name(over, 'relationships(asOf: { known: "2026-11-24" }) { totalCount }'), {}],
      ['a field below says a later instant', name(over, 'relationships(asOf: { recorded: "2030-01-01T00:00:00Z" }) { totalCount }'), {}],
      ['one end of its changes is not said', `{ changes(since: { known: "2019-01-01" }, asOf: ${over}) { totalCount } }`, {}],
      ['it tells what answers now', `{ graph(asOf: ${over}) { engine schemaVersion } }`, {}],
      ['it is of the schema', '{ __schema { queryType { name } } }', {}],
    ])('where %s', async (_, query, variables) => {
      const response = await get(query, { variables })
      expect(await response.json()).not.toHaveProperty('errors')
      expect(response.headers.get('cache-control')).toBe(TODAY)
    })

    it('where an id says the clocks', async () => {
      const { data } = await (await get(`{ entity(slug: "ada", asOf: ${over}) { id } }`)).json()
      expect((await get(`{ node(id: "${data.entity.id}") { id } }`)).headers.get('cache-control')).toBe(TODAY)
    })
  })

  it('has the same tag on another day where its clocks are over', async () => {
    const later = await serve(await apiOver(store, { today: '2027-01-01' }))
    expect(await tagOf(later(name(over)))).toBe(await tagOf(get(name(over))))
  })
})

describeEngines('a release', (open) => {
  it('gives every answer another tag, and none that is made meanwhile', async () => {
    const store = await open()
    await fill(store, CLOCK_WORLD)
    const before = await (await serve(await apiOver(store)))(HOLDERS)
    let came = false
    const meanwhile = altered(store, {
      async run(query, params, options) {
        if (query.mode === 'read' && query.name === 'entitiesBySlug' && !came) {
          came = true
          await fill(store, CORRECTED_WORLD)
        }
        return store.run(query, params, options)
      },
    })
    const between = await (await serve(await apiOver(meanwhile)))(HOLDERS)
    const after = await (await serve(await apiOver(store)))(HOLDERS)
    expect(came).toBe(true)
    expect(between.headers.get('etag')).toBe(before.headers.get('etag'))
    expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'))
    const [was, stayed, is] = [await before.json(), await between.json(), await after.json()]
    expect(stayed).toEqual(was)
    expect(is).not.toEqual(was)
  })
})

describe('a program', () => {
  it('is another where it may answer otherwise', () => {
    const made = (types = [HELD_OFFICE, HEADS]) => {
      const vocabulary = vocabularyOfDrafts(types)
      return { vocabulary, schema: createSchema(vocabulary), publicUrl: null, engine: 'one', schemaVersion: '1' }
    }
    const programs = [
      made(),
      made([HELD_OFFICE, { ...HEADS, phrase: 'leads' }]),
      { ...made(), publicUrl: 'https://paper.example' },
      { ...made(), engine: 'two' },
      { ...made(), schemaVersion: '2' },
      { ...made(), schema: createSchema(vocabularyOfDrafts([HELD_OFFICE])) },
    ]
    expect(new Set(programs.map(programHash)).size).toBe(programs.length)
    expect(programHash(made())).toBe(programHash(made()))
  })
})
