import { type GraphQLSchema, isInterfaceType, isObjectType, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql'
import { beforeAll, expect, test } from 'vitest'
import { describeEngines } from '../graph/engines.ts'
import { leaks } from './leaks.ts'
import { type AskFor, ENTITIES, type Reader, readerOf, shippedGraph, startsAt } from './shipped.ts'

/** Where a slug is hidden by the clocks, a question for paths is refused: these are known on every day. */
const PATHS = (asOf: string) => ({ field: 'paths', args: `(from: "mpp", to: "mexico", asOf: ${asOf})` })
const CHANGES = (asOf: string) => ({ field: 'changes', args: `(since: { known: "2017-01-01" }, asOf: ${asOf})` })

/** Fewer on Neo4j, which reads the same rows. */
const DAYS = {
  embedded: ['2018-12-31', '2019-07-01', '2019-11-13', '2020-01-14', '2020-02-28', '2021-01-20'],
  neo4j: ['2020-01-14'],
}

describeEngines('the lens over the shipped data', (open, engine) => {
  let ask: AskFor
  let deep: Reader['deep']
  let schema: GraphQLSchema

  beforeAll(async () => {
    const store = await open(shippedGraph)
    ;({ ask, deep, schema } = await readerOf(store))
  })

  test.each(DAYS[engine])(
    'tells of nothing later than %s where that day is asked for, five nodes deep',
    { timeout: 180_000 },
    async (known) => {
      const found: string[] = []
      const asOf = `{ known: "${known}" }`
      for (const query of deep([...startsAt(asOf), PATHS(asOf), CHANGES(asOf)])) found.push(...leaks(known, await ask(query)))
      expect([...new Set(found)]).toEqual([])
    },
  )

  test('would find what was learned later', async () => {
    const found: string[] = []
    for (const query of deep([{ field: 'entity', args: '(slug: "mpp", asOf: { known: "2021-01-20" })' }]))
      found.push(...leaks('2019-07-01', await ask(query)))
    expect(found.length).toBeGreaterThan(100)
  })

  test('asks for every field of the schema, of every kind of entity', async () => {
    const { entity, claim, source } = await ask(
      '{ entity(slug: "mpp") { id } claim(key: "chad-wolf/held-office/secretary-of-homeland-security") { id } source(slug: "fox-2020-01-14-interior-flights") { id } }',
    )
    const ids = [entity, claim, source].map((node) => JSON.stringify((node as { id: string }).id))
    const queries = [
      ...deep([...startsAt('{}'), PATHS('{}'), CHANGES('{}')]),
      `{ node(id: ${ids[0]}) { id } nodes(ids: [${ids.join()}]) { id } }`,
    ]
    const found = fieldsAsked(schema, queries)
    expect(fieldsOf(schema).filter((field) => !found.has(field))).toEqual([])
    const kinds = await ask(`{ entities(slugs: ${JSON.stringify(ENTITIES)}) { missing edges { node { kind } } } }`)
    expect(kinds.entities).toMatchObject({ missing: [] })
    expect(new Set(JSON.stringify(kinds).match(/"kind":"[A-Z_]+"/g)).size).toBe(13)
  })
})

/** The fields of every object type, as `Type.field`; of what implements an interface, those that the interface lacks. */
function fieldsOf(schema: GraphQLSchema): readonly string[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__'))
    .flatMap((type) => {
      if (!isObjectType(type) && !isInterfaceType(type)) return []
      const inherited = new Set(type.getInterfaces().flatMap((parent) => Object.keys(parent.getFields())))
      return Object.keys(type.getFields())
        .filter((field) => !inherited.has(field))
        .map((field) => `${type.name}.${field}`)
    })
}

function fieldsAsked(schema: GraphQLSchema, queries: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>()
  const info = new TypeInfo(schema)
  for (const query of queries) {
    visit(
      parse(query),
      visitWithTypeInfo(info, {
        Field: ({ name: { value } }) => {
          const parent = info.getParentType()
          if (parent === null || parent === undefined) return
          found.add(`${parent.name}.${value}`)
          if (isObjectType(parent) || isInterfaceType(parent))
            for (const { name: of } of parent.getInterfaces()) found.add(`${of}.${value}`)
        },
      }),
    )
  }
  return found
}
