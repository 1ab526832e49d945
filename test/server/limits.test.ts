import { buildSchema, getIntrospectionQuery, parse, validate } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkDocument, checkText, MAX_FRAGMENTS } from '../../server/limits.ts'
import { ask, type Served, serve } from './stand-in.ts'

const judged = (text: string): string | null => {
  checkText(text)
  return checkDocument(parse(text))?.message ?? null
}

/** Each fragment spreads the next one twice: it selects 2 to the power of its length. */
const bomb = (length: number): string =>
  `{ ...F0 } ${Array.from({ length }, (_, i) => `fragment F${i} on Q { a { ...F${i + 1} } b { ...F${i + 1} } }`).join(' ')} fragment F${length} on Q { n }`

describe('the limits', () => {
  test('let the questions of tools pass', () => {
    expect(
      judged(getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true, schemaDescription: true, oneOf: true })),
    ).toBeNull()
  })

  test('let a query of five hops and a page full of aliases pass', () => {
    const hop = (inner: string): string => `relationships { edges { other { name ${inner} } } }`
    expect(judged(`{ entity { ${hop(hop(hop(hop(hop('')))))} } }`)).toBeNull()
    expect(judged(`{ ${Array.from({ length: 30 }, (_, i) => `e${i}: entity { a: name b: name }`).join(' ')} }`)).toBeNull()
  })

  test('count through fragments', () => {
    const spread = (what: string): string => `{ x { ...A ...A ...A } } fragment A on Q { ${what} }`
    expect(judged(spread(Array.from({ length: 34 }, (_, i) => `a${i}: n`).join(' ')))).toBe(
      'The query has 102 aliases; at most 100 are allowed. Ask it in several requests.',
    )
    expect(judged(spread('n '.repeat(700)))).toBe(
      'The query selects 2,101 fields, fragments included; at most 2,000 are allowed. Ask it in several requests.',
    )
    expect(judged(`{ ...A } fragment A on Q { ${'... on Q { n } '.repeat(31)} }`)).toBe(
      'The query has 31 fields at its root; at most 30 are allowed. Ask it in several requests.',
    )
  })

  test('let a query ask about the schema a few times, through fragments too', () => {
    const times = (n: number): string =>
      `{ ...A } fragment A on Q { ${Array.from({ length: n }, (_, i) => `s${i}: __${i % 2 === 0 ? 'schema' : 'type(name: "Q")'} { __typename }`).join(' ')} }`
    expect(judged(times(5))).toBeNull()
    expect(judged(times(6))).toBe('The query asks 6 times about the schema itself; at most 5 are allowed. Ask in several requests.')
  })

  test('apply to a fragment that nothing uses, because validation works through it', () => {
    expect(judged(`{ n } fragment A on Q { ${'n '.repeat(2001)} }`)).toBe(
      'A fragment of the query selects 2,001 fields, fragments included; at most 2,000 are allowed. Ask it in several requests.',
    )
  })

  test('end at fragments that spread each other, which validation refuses', () => {
    expect(judged('{ ...A } fragment A on Q { n ...B } fragment B on Q { n ...A }')).toBeNull()
  })

  test.each([18, 40, 150])(
    'judge a bomb of %i fragments, which spreads to more than a machine can hold, by measuring each fragment once',
    (length) => {
      expect(judged(bomb(length))).toMatch(/levels deep|fields/)
    },
  )

  test('refuse brackets so deep that a parser would run out of stack', () => {
    const sentence = 'The query has brackets more than 100 deep, the most that is allowed. Flatten it, or put nested values into variables.'
    expect(() => checkText('{ a '.repeat(20_000))).toThrow(sentence)
    expect(() => checkText(`{ a(x: ${'['.repeat(90_000)}`)).toThrow(sentence)
  })

  test('refuse too many words and too many fragments', () => {
    expect(() => checkText('a '.repeat(10_001))).toThrow(
      'The query has more than 10,000 words and signs, the most that is allowed. Ask it in several requests.',
    )
    expect(() => checkText('a '.repeat(10_000))).not.toThrow()
    expect(judged(`{ n } ${Array.from({ length: MAX_FRAGMENTS + 1 }, (_, i) => `fragment F${i} on Q { n }`).join(' ')}`)).toBe(
      'The query has 201 fragments; at most 200 are allowed. Ask it in several requests.',
    )
  })

  test('leave a text that is no GraphQL to the parser', () => {
    expect(() => checkText('{ a(x: "unfinished')).not.toThrow()
  })

  test('let validation come to an end over what is as wide, long or crossed as they let pass', () => {
    const schema = buildSchema('type Query { a: Query b: Query n: Int }')
    const wide = `{ a { ${'a { n } '.repeat(999)} } }`
    const chain = `{ ...F0 } ${Array.from({ length: 199 }, (_, i) => `fragment F${i} on Query { n ...F${i + 1} }`).join(' ')} fragment F199 on Query { n }`
    const pairs = `{ ${Array.from({ length: 199 }, (_, i) => `...F${i}`).join(' ')} } ${Array.from({ length: 199 }, (_, i) => `fragment F${i} on Query { x${i % 3}: n }`).join(' ')}`
    for (const text of [wide, chain, pairs]) {
      expect(judged(text) ?? validate(schema, parse(text))).toBeDefined()
    }
  })
})

describe('over HTTP', () => {
  let served: Served
  beforeAll(async () => {
    served = await serve()
  })
  afterAll(() => served.stop())

  test('a fragment bomb is refused, and the second time from memory', async () => {
    const query = bomb(60)
      .replaceAll(/ (a|b) /g, ' $1: thing ')
      .replaceAll(' on Q ', ' on Thing ')
      .replace('{ ...F0 }', '{ thing { ...F0 } }')
    for (let round = 0; round < 2; round++) {
      const response = await ask(served.url, { query })
      expect((await response.json()).errors[0].extensions.code).toBe('QUERY_TOO_COMPLEX')
    }
  })

  test('the playground’s question about the schema is answered', async () => {
    const response = await ask(served.url, { query: getIntrospectionQuery() })
    expect((await response.json()).data.__schema.queryType.name).toBe('Query')
  })
})
