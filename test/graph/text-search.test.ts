import { beforeAll, describe, expect, it } from 'vitest'
import { defineQuery } from '../../graph/define-query.ts'
import type { Params, Store } from '../../graph/store.ts'
import { bestFirst, type FoundText, forgivenInNames, queryWords, wordsOf } from '../../graph/text-search.ts'
import { describeEngines } from './engines.ts'

const createNames = defineQuery<{ readonly rows: readonly Params[] }, void>({
  name: 'test.names.create',
  mode: 'write',
  cypher: 'UNWIND $rows AS row CREATE (f:Facet:Name) SET f = row',
  decode: () => undefined,
})
const createIdentifiers = defineQuery<{ readonly rows: readonly Params[] }, void>({
  name: 'test.identifiers.create',
  mode: 'write',
  cypher: 'UNWIND $rows AS row CREATE (f:Facet:Identifier) SET f = row',
  decode: () => undefined,
})
const createDescriptions = defineQuery<{ readonly rows: readonly Params[] }, void>({
  name: 'test.descriptions.create',
  mode: 'write',
  cypher: 'UNWIND $rows AS row CREATE (f:Facet:Description) SET f = row',
  decode: () => undefined,
})

const clocks = {
  knownFrom: '2018-12-20',
  knownUntil: '9999-12-31',
  recordedAt: '2020-01-15T00:00:00.000Z',
  retractedAt: '9999-12-31',
}
const now = { known: '2026-01-01', recorded: '2026-01-01T00:00:00.000Z' }

const NAMES: readonly (readonly [string, string])[] = [
  ['migrant-protection-protocols', 'Migrant Protection Protocols'],
  ['migrant-protection-protocols', 'Remain in Mexico'],
  ['migrant-protection-protocols', 'MPP'],
  ['mexico', 'México'],
  ['mexico-declaration', 'Joint Declaration of Mexico and the United States'],
  ['chad-wolf', 'Chad F. Wolf'],
  ['kevin-mcaleenan', 'Kevin K. McAleenan'],
  ['guatemala', 'Guatemala'],
  ['guatemala-agreement', 'Guatemala agreement'],
  ['honduras-agreement', 'Honduras agreement'],
  ['el-salvador-agreement', 'El Salvador agreement'],
  ['department-of-homeland-security', 'Department of Homeland Security'],
  ['secretary-of-homeland-security', 'Secretary of Homeland Security'],
  ['innovation-law-lab', 'Innovation Law Lab v. Wolf'],
  ['ninth-circuit', 'United States Court of Appeals for the Ninth Circuit'],
]
const IDENTIFIERS: readonly (readonly [string, string])[] = [
  ['innovation-law-lab', '19-15716'],
  ['other-case', '19-15717'],
  ['interim-final-rule', '84 FR 63994'],
  ['earlier-rule', '84 FR 33829'],
]

/** What a person types, and what must come first, at most three. */
const QUESTIONS: readonly (readonly [string, readonly string[]])[] = [
  ['Migrant Protection Protocols', ['Migrant Protection Protocols']],
  ['remain in mexico', ['Remain in Mexico', 'México', 'Joint Declaration of Mexico and the United States']],
  ['mexico', ['México', 'Remain in Mexico', 'Joint Declaration of Mexico and the United States']],
  ['MÉXICO', ['México', 'Remain in Mexico', 'Joint Declaration of Mexico and the United States']],
  ['wolf', ['Chad F. Wolf', 'Innovation Law Lab v. Wolf']],
  ['chad wolf', ['Chad F. Wolf', 'Innovation Law Lab v. Wolf']],
  ['mcaleenan', ['Kevin K. McAleenan']],
  ['McAleenen', ['Kevin K. McAleenan']],
  ['Mcalenan kevin', ['Kevin K. McAleenan']],
  ['guatemala agreement', ['Guatemala agreement', 'Guatemala', 'Honduras agreement']],
  ['guat', ['Guatemala', 'Guatemala agreement']],
  ['guatmeala', ['Guatemala', 'Guatemala agreement']],
  ['19-15716', ['19-15716']],
  ['84 FR 63994', ['84 FR 63994', '84 FR 33829']],
  ['63994', ['84 FR 63994']],
  ['homeland secur', ['Department of Homeland Security', 'Secretary of Homeland Security']],
  ['protocals', ['Migrant Protection Protocols']],
  ['nothing of the kind', []],
]

async function fill(store: Store): Promise<void> {
  await store.run(createNames, { rows: NAMES.map(([entity, text]) => ({ entity, text, role: 'ALIAS', facet: 'Name', ...clocks })) })
  await store.run(createIdentifiers, {
    rows: IDENTIFIERS.map(([entity, text]) => ({ entity, text, scheme: 'x', facet: 'Identifier', ...clocks })),
  })
  await store.run(createDescriptions, {
    rows: [{ entity: 'chad-wolf', prose: 'A zebra among officials.', facet: 'Description', ...clocks }],
  })
  await store.acknowledge()
}

describeEngines('text search', (open) => {
  let store: Store
  beforeAll(async () => {
    store = await open()
    await fill(store)
  })

  async function found(text: string, limit = 20): Promise<string[]> {
    return (await store.searchText({ text, ...now, limit })).map((hit) => hit.text)
  }

  it.each(QUESTIONS)('brings what is expected first for %s', async (text, expected) => {
    expect((await found(text)).slice(0, Math.min(3, Math.max(expected.length, 1)))).toEqual(expected)
  })

  it('brings texts that match all words before those that match any, with scores that fall', async () => {
    const hits = await store.searchText({ text: 'honduras agreement', ...now, limit: 10 })
    expect(hits[0]).toMatchObject({ entity: 'honduras-agreement', text: 'Honduras agreement' })
    expect(hits.map(({ score }) => score >= 1)).toEqual(hits.map(({ text }) => text === 'Honduras agreement'))
    expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).sort((a, b) => b - a))
  })

  it('puts equal scores in the order of entity keys and keeps to the limit', async () => {
    const first = await store.searchText({ text: 'homeland security', ...now, limit: 1 })
    expect(first.map(({ entity }) => entity)).toEqual(['department-of-homeland-security'])
  })

  it('forgives no misspelling in a number or a short word', async () => {
    expect(await found('15718')).toEqual([])
    expect(await found('wolv')).toEqual([])
  })

  it('finds identifiers and names, never descriptions', async () => {
    expect(await found('zebra')).toEqual([])
  })

  it.each([
    'AND OR NOT',
    '*',
    '"',
    '+-&&||!(){}[]^"~*?:\\/',
    'text:wolf',
    '/.*/',
    'wolf)',
    '[a TO z]',
    '~~~',
    '',
    '   ',
    'wolf\\',
    "O'Neill",
    'xyz'.repeat(30),
  ])('takes %j as words and nothing else', async (text) => {
    expect((await found(text)).length).toBeLessThanOrEqual(2)
  })

  it('sees a name only under clocks that hold it', async () => {
    const at = (known: string, recorded: string) => store.searchText({ text: 'wolf', known, recorded, limit: 10 })
    expect(await at('2018-12-19', now.recorded)).toEqual([])
    expect(await at('2018-12-20', '2020-01-15T00:00:00.000Z')).toHaveLength(2)
    expect(await at('2018-12-20', '2020-01-14T23:59:59.999Z')).toEqual([])
  })

  it('ends with Aborted for a caller who is gone', async () => {
    await expect(store.searchText({ text: 'wolf', ...now, limit: 1 }, { signal: AbortSignal.abort() })).rejects.toThrow('aborted')
  })
})

describe('words', () => {
  it('are folded, split as Lucene splits them, and without the common ones unless there is no other', () => {
    expect(wordsOf('Straße Ørsted, 8 U.S.C. § 1225(b) O’Neill 19-15716')).toEqual([
      'strasse',
      'orsted',
      '8',
      'u.s.c',
      '1225',
      'b',
      "o'neill",
      '19',
      '15716',
    ])
    expect(queryWords('Remain in Mexico')).toEqual(['remain', 'mexico'])
    expect(queryWords('To be')).toEqual(['to', 'be'])
  })
})

describe('scores', () => {
  it('weigh the words against the text alone, so that what is not known yet changes nothing', () => {
    const order = (found: readonly FoundText[]) => bestFirst({ words: ['homeland', 'secur'], forgives: forgivenInNames, found, limit: 10 })
    const two = [
      { entity: 'dhs', text: 'Department of Homeland Security' },
      { entity: 'act', text: 'Homeland Act' },
    ]
    const [first, second] = order(two)
    expect(order([...two, { entity: 'later', text: 'Homeland Homeland' }])).toEqual(expect.arrayContaining([first, second]))
    expect(first?.entity).toBe('dhs')
    expect(second?.score).toBeLessThan(1)
  })
})
