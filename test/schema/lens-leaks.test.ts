import { type GraphQLSchema, isInterfaceType, isObjectType, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ReleasePlan } from '../../graph/plan.ts'
import { type Day, todayUtc } from '../../graph/time/day.ts'
import { describeEngines } from '../graph/engines.ts'
import { type Later, laterThan } from './later-days.ts'
import { type AskFor, ENTITIES, fillWithShipped, readerOf, startsAt } from './shipped.ts'
import { sweep } from './sweep.ts'

/**
 * What the data set may say of a day later than the known day: something that was stated to come. The planned effect and the planned end of an
 * act are periods of types that the vocabulary marks as plannable; each is named here, so that no other slips in.
 */
const STATED_FUTURES: readonly { readonly claim: string; readonly says: readonly string[]; readonly because: string }[] = [
  {
    claim: 'innovation-law-lab-injunction-2019-04-08/enjoins/mpp',
    says: ['2019-04-12', '12 April 2019'],
    because: 'the order of 8 April 2019 itself says on which day it takes effect',
  },
  {
    claim: 'innovation-law-lab-administrative-stay-2020-02-28/stays/innovation-law-lab-injunction-2019-04-08',
    says: ['2020-03-11', '11 March 2020'],
    because: 'the order of 4 March 2020 says on which day this stay ends',
  },
  {
    claim: 'innovation-law-lab-partial-stay-2020-03-04/stays/innovation-law-lab-injunction-2019-04-08',
    says: ['2020-03-12'],
    because: 'the order of 4 March 2020 says from which day it is to take the place of the stay before',
  },
]

function isStatedFuture({ says, within }: Later): boolean {
  const claim = within.find((holder) => 'key' in holder)
  return STATED_FUTURES.some((future) => future.claim === claim?.['key'] && future.says.includes(says))
}

/** One line for each thing that tells of a later day: whose it is, which field, what it says. */
function leaks(known: Day, answer: unknown): readonly string[] {
  return laterThan(known, answer)
    .filter((later) => !isStatedFuture(later))
    .map(({ path, says, text, within }) => `at ${known} ${name(within)} ${path.split('.').slice(-2).join('.')} says ${says}: ${text}`)
}

function name(within: Later['within']): string {
  const named = within.find((holder) => 'key' in holder || 'slug' in holder)
  return String(named?.['key'] ?? named?.['slug'] ?? '')
}

const DAYS = ['2018-12-31', '2019-07-01', '2019-11-13', '2020-01-14', '2020-02-28', '2021-01-20']

describeEngines('the lens over the shipped data', (open, engine) => {
  let ask: AskFor
  let deep: Awaited<ReturnType<typeof readerOf>>['deep']
  let schema: GraphQLSchema
  let plans: readonly ReleasePlan[]

  beforeAll(async () => {
    const store = await open()
    ;({ plans } = await fillWithShipped(store))
    ;({ ask, deep, schema } = await readerOf(store))
  })

  test.each(DAYS)('tells of nothing later than %s where that day is asked for, five nodes deep', async (known) => {
    const found: string[] = []
    for (const query of deep(startsAt(`{ known: "${known}" }`))) found.push(...leaks(known, await ask(query)))
    expect([...new Set(found)]).toEqual([])
  })

  // Neo4j reads the same rows; the days on which something becomes known are many.
  test.skipIf(engine === 'neo4j')('tells of nothing later on any day on which something became known, in any claim, name or source', async () => {
    const days = new Set(plans.flatMap(({ inserted }) => inserted.map(({ row }) => String(row.props['knownFrom']))))
    const found: string[] = []
    for (const known of [...days].sort()) for (const answer of await sweep(ask, known)) found.push(...leaks(known, answer))
    expect([...new Set(found)]).toEqual([])
  })

  test('asks for every field of the schema, of every kind of entity', async () => {
    const { entity, claim, source } = await ask(
      '{ entity(slug: "mpp") { id } claim(key: "chad-wolf/held-office/secretary-of-homeland-security") { id } source(slug: "fox-2020-01-14-interior-flights") { id } }',
    )
    const ids = [entity, claim, source].map((node) => JSON.stringify((node as { id: string }).id))
    const queries = [...deep(startsAt('{}')), `{ node(id: ${ids[0]}) { id } nodes(ids: [${ids.join()}]) { id } }`]
    expect(fieldsOf(schema).filter((field) => !asked(schema, queries).has(field))).toEqual([])
    const kinds = await ask(`{ entities(slugs: ${JSON.stringify(ENTITIES)}) { missing edges { node { kind } } } }`)
    expect(kinds['entities']).toMatchObject({ missing: [] })
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

function asked(schema: GraphQLSchema, queries: readonly string[]): ReadonlySet<string> {
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
          if (isObjectType(parent) || isInterfaceType(parent)) for (const { name: of } of parent.getInterfaces()) found.add(`${of}.${value}`)
        },
      }),
    )
  }
  return found
}
