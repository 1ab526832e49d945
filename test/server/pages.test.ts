import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSchema, parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Unavailable } from '../../graph/errors.ts'
import { exampleProblems, loadExamples } from '../../server/examples.ts'
import { renderPlayground } from '../../server/graphiql.ts'
import { type Served, serve } from './stand-in.ts'

let served: Served
let answers: () => Promise<void> = async () => undefined
beforeAll(async () => {
  served = await serve({ ready: () => answers(), examples: loadExamples() })
})
afterAll(() => served.stop())

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${served.url}${path}`, { redirect: 'manual', headers })

describe('the pages beside the API', () => {
  test('say that the process lives', async () => {
    const response = await get('/health')
    expect([response.status, await response.text()]).toEqual([200, 'Alive.\n'])
  })

  test('say whether the store answers', async () => {
    const seen: unknown[] = []
    for (const ready of [
      async () => undefined,
      () => Promise.reject(new Unavailable('The database at neo4j://db does not answer.')),
      () => Promise.reject(new Error('secret')),
    ]) {
      answers = ready
      const response = await get('/ready')
      seen.push([response.status, response.headers.get('retry-after'), await response.text()])
    }
    expect(seen).toEqual([
      [200, null, 'Ready.\n'],
      [503, '5', 'Not ready. The database at neo4j://db does not answer.\n'],
      [503, '5', 'Not ready. The store does not answer.\n'],
    ])
  })

  test.each([
    ['/', '/graphql'],
    ['/graphql/?query={a}', '/graphql?query={a}'],
  ])('lead from %s to %s', async (from, to) => {
    const response = await get(from)
    expect([response.status, response.headers.get('location')]).toEqual([302, to])
  })

  test.each([
    ['/entity/chad-wolf', 'entity(slug: "chad-wolf") {'],
    [
      '/entity/chad-wolf?known=2020-01-14&valid=2019-11-13',
      'entity(slug: "chad-wolf", asOf: { valid: "2019-11-13", known: "2020-01-14" }) {',
    ],
    ['/claim/chad-wolf/held-office/secretary-of-homeland-security', 'claim(key: "chad-wolf/held-office/secretary-of-homeland-security") {'],
    [
      '/claim/mpp/part-of/dhs/2?recorded=2026-01-01T00:00:00Z',
      'claim(key: "mpp/part-of/dhs/2", asOf: { recorded: "2026-01-01T00:00:00Z" }) {',
    ],
  ])('lead from %s to a question about it', async (from, asked) => {
    const response = await get(from)
    const to = new URL(response.headers.get('location') ?? '', 'http://localhost')
    const query = to.searchParams.get('query') ?? ''
    expect([response.status, to.pathname]).toEqual([302, '/graphql'])
    expect(query).toContain(asked)
    expect(parse(query).definitions).toHaveLength(1)
  })

  test('keep to the public address behind a proxy', async () => {
    const behind = await serve({ config: { publicUrl: 'https://example.org/dateline' } })
    const response = await fetch(`${behind.url}/`, { redirect: 'manual' })
    await behind.stop()
    expect(response.headers.get('location')).toBe('https://example.org/dateline/graphql')
  })

  test.each(['/entity/Chad_Wolf', '/entity/', '/entity/a/b', '/claim/one', '/claim/a/%22)x', '/favicon.ico', '/graphql/x'])(
    'are not at %s',
    async (path) => {
      const response = await get(path)
      expect([response.status, await response.text()]).toEqual([
        404,
        `Nothing is at ${path}. The API and its playground are at /graphql.\n`,
      ])
    },
  )
})

describe('the playground', () => {
  test('is served to a browser, compressed, and not again while it is the same', async () => {
    const first = await get('/graphql', { accept: 'text/html,*/*', 'accept-encoding': 'gzip' })
    expect([first.status, first.headers.get('content-type'), first.headers.get('content-encoding')]).toEqual([
      200,
      'text/html; charset=utf-8',
      'gzip',
    ])
    expect(await first.text()).toContain('YogaGraphiQL')
    const again = await get('/graphql', {
      accept: 'text/html',
      'accept-encoding': 'gzip',
      'if-none-match': first.headers.get('etag') ?? '',
    })
    expect([again.status, await again.text()]).toEqual([304, ''])
    const plain = await get('/graphql', { accept: 'text/html', 'accept-encoding': 'identity' })
    expect((await plain.text()).trimStart().slice(0, 15)).toBe('<!doctype html>')
  })

  test('is forbidden by its policy to load anything from elsewhere', async () => {
    const policy = (await get('/graphql', { accept: 'text/html' })).headers.get('content-security-policy')
    expect(policy).toBe(
      "default-src 'none'; script-src 'unsafe-inline' blob:; worker-src blob:; style-src 'unsafe-inline'; img-src data:; font-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
    )
  })

  test('names no address in its page that a browser would load', async () => {
    const html = await renderPlayground([])
    const markup = html.replaceAll(/<script>[\s\S]*?<\/script>/g, '<script></script>')
    expect(markup.match(/(src|href|srcset|action)\s*=\s*["']?(?!data:)[^"'\s>]+/g)).toBeNull()
    expect(markup.match(/@import|url\(\s*["']?(?!data:|#)[^)]+\)/g)).toBeNull()
  })

  test('holds the examples, and no example can end its script', async () => {
    const html = await renderPlayground([
      { file: '01-x.graphql', name: 'X', query: '# </script><script>alert(1)</script>\nquery X { a }\n' },
    ])
    expect(html).toContain('{"name":"X","query":"# \\u003c/script>')
    expect(html).not.toContain('alert(1)</script>')
  })

  test('repeats nothing of the address, which may be hostile', async () => {
    const response = await get('/graphql?query=%3C%2Fscript%3E%3Cscript%3Ehostile', { accept: 'text/html' })
    expect(await response.text()).not.toContain('hostile')
  })
})

describe('the example questions', () => {
  test('come in the order of their files', () => {
    const examples = loadExamples()
    expect(examples.map((example) => example.file)).toEqual(examples.map((example) => example.file).toSorted())
    expect(examples.length).toBeGreaterThan(1)
    for (const example of examples) expect(example.query).toMatch(/^#/)
  })

  test('report every file that cannot be shown', () => {
    const folder = mkdtempSync(join(tmpdir(), 'dateline-examples-'))
    const files = {
      '01-good.graphql': '# Good.\nquery Good { a }',
      '02-no-comment.graphql': 'query NoComment { a }',
      '03-no-name.graphql': '# No name.\n{ a }',
      '04-broken.graphql': '# Broken.\nquery Broken {',
      'five.graphql': '# Five.\nquery Five { a }',
      'readme.txt': 'not an example',
    }
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
    expect(() => loadExamples(folder)).toThrow(
      [
        'Example questions that the playground cannot show:',
        '02-no-comment.graphql: expected a comment first that says what is asked and under which clocks. Begin with a line that starts with “#”.',
        '03-no-name.graphql: expected exactly one operation, with a name for the tab, such as “query HeadOfDhs”.',
        '04-broken.graphql: expected GraphQL, came a text that does not parse: Syntax Error: Expected Name, found <EOF>.',
        'five.graphql: expected a name such as 01-who-headed-dhs.graphql. Rename it.',
      ].join('\n'),
    )
    rmSync(folder, { recursive: true })
  })

  test('are compared with the schema that is to answer them', () => {
    const schema = buildSchema('type Query { a: Int }')
    const example = (query: string) => ({ file: '01-x.graphql', name: 'X', query })
    expect(exampleProblems(schema, [example('query X { a }')])).toEqual([])
    expect(exampleProblems(schema, [example('query X { b }')])).toEqual([
      '01-x.graphql: Cannot query field "b" on type "Query". Did you mean "a"?',
    ])
  })
})
