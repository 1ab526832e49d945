import { beforeAll, describe, expect, it } from 'vitest'
import type { TypeDraft } from '../../graph/draft.ts'
import { vocabularyOfDrafts } from '../../graph/vocabulary.ts'
import { printedSchema } from '../../schema/print.ts'
import { loadDataset, SHIPPED } from '../../seed/load.ts'
import { type Api, apiOver } from '../api.ts'
import { fill, HEADS, HELD_OFFICE } from '../dataset.ts'
import { describeEngines } from '../graph/engines.ts'

const known = '2019-01-01'
const head = { known, basis: 'PUBLICATION' as const, cite: ['old-source'] }

const entities = [
  { key: 'lea', kind: 'Person' as const, known, name: 'Lea' },
  { key: 'captaincy', kind: 'Office' as const, known, name: 'Captaincy' },
  { key: 'fleet', kind: 'Agency' as const, known, name: 'Fleet' },
]

/** Types of a graph about ships; what the program needs is told by roles, not by names. */
const SHIPS: readonly TypeDraft[] = [
  { ...HELD_OFFICE, type: 'CAPTAINED', phrase: 'was captain as', description: 'A person was captain.' },
  { ...HEADS, type: 'COMMANDS', phrase: 'commands', description: 'A captaincy commands a fleet.' },
  { ...HEADS, type: 'SAILED_FOR', phrase: 'sailed for', description: 'A person sailed for a fleet.', from: ['Person'], role: undefined },
]

const ENUM = '{ __type(name: "RelationshipType") { enumValues(includeDeprecated: true) { name description } } }'

describeEngines('a graph with a vocabulary of its own', (open) => {
  let api: Api

  beforeAll(async () => {
    const store = await open()
    await fill(store, {
      types: SHIPS,
      entities,
      claims: [
        { relationship: 'captaincy/commands/fleet', ...head, period: '2018/..', attested: '2019-01-01' },
        { relationship: 'lea/captained/captaincy', ...head, period: '2018-06-01/..', attested: '2019-01-01' },
        { relationship: 'lea/sailed-for/fleet', ...head, period: '2018-06-01/..', attested: '2019-01-01' },
      ],
    })
    api = await apiOver(store)
  })

  it('has its types as the values of the enum, and no other', async () => {
    const { data } = await api.ask(ENUM)
    expect(data.__type.enumValues).toEqual([
      { name: 'CAPTAINED', description: 'A person was captain.' },
      { name: 'COMMANDS', description: 'A captaincy commands a fleet.' },
      { name: 'SAILED_FOR', description: 'A person sailed for a fleet.' },
    ])
  })

  it('is asked and answers with them', async () => {
    const { data, errors } = await api.ask(
      `query ($types: [RelationshipType!]) {
      literal: relationships(types: [SAILED_FOR]) { edges { node { type phrase key } } }
      variable: relationships(types: $types) { totalCount }
      graph { types { type count } }
    }`,
      { types: ['CAPTAINED', 'COMMANDS'] },
    )
    expect({ data, errors }).toEqual({
      errors: undefined,
      data: {
        literal: { edges: [{ node: { type: 'SAILED_FOR', phrase: 'sailed for', key: 'lea/sailed-for/fleet' } }] },
        variable: { totalCount: 2 },
        graph: {
          types: [
            { type: 'CAPTAINED', count: 1 },
            { type: 'COMMANDS', count: 1 },
            { type: 'SAILED_FOR', count: 1 },
          ],
        },
      },
    })
  })

  it('finds the types for office holders and heads by their roles', async () => {
    const { data } = await api.ask(`{
      officeHolders(office: "captaincy") { edges { node { key } } }
      entity(slug: "fleet") { ... on Agency { heads(asOf: { valid: "2018-12-01" }) { edges { node { key } } } } }
    }`)
    const holder = { edges: [{ node: { key: 'lea/captained/captaincy' } }] }
    expect(data).toEqual({ officeHolders: holder, entity: { heads: holder } })
  })

  it.each(['HELD_OFFICE', '_'])('refuses %s, which is no type of it', async (type) => {
    const { errors } = await api.ask(`{ relationships(types: [${type}]) { totalCount } }`)
    expect(errors).toMatchObject([
      {
        message: expect.stringMatching(`^Value "${type}" does not exist in "RelationshipType" enum.`),
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      },
    ])
  })
})

describeEngines('a graph whose vocabulary knows of no offices', (open) => {
  it('says so where office holders or heads are asked for, and answers the rest', async () => {
    const store = await open()
    await fill(store, { types: SHIPS.slice(2), entities })
    const api = await apiOver(store)
    const { data, errors } = await api.ask(`{
      officeHolders(office: "captaincy") { totalCount }
      entity(slug: "fleet") { name }
      agency: entity(slug: "fleet") { ... on Agency { heads { totalCount } } }
    }`)
    expect(data).toEqual({ officeHolders: null, entity: { name: 'Fleet' }, agency: null })
    expect(errors).toMatchObject([
      {
        path: ['officeHolders'],
        message: 'expected a graph whose vocabulary has a type with the role HOLDS_OFFICE, came one without; ask by relationships instead',
        extensions: { code: 'BAD_USER_INPUT' },
      },
      {
        path: ['agency', 'heads'],
        message: 'expected a graph whose vocabulary has a type with the role HEADS, came one without; ask by relationships instead',
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ])
  })
})

describe('the vocabulary that ships', () => {
  it('leaves nothing of the placeholder in the printed schema', async () => {
    const printed = printedSchema(vocabularyOfDrafts((await loadDataset(SHIPPED)).types))
    expect(printed).not.toMatch(/^ *_\b|Stands here/m)
  })
})
