import { beforeAll, describe, expect, it } from 'vitest'
import { createEntities } from '../../graph/cypher/write.ts'
import { defineQuery } from '../../graph/define-query.ts'
import type { Kind } from '../../graph/kinds.ts'
import { forgivenInNames, termsOf, wordsOf } from '../../graph/search-terms.ts'
import type { Params, Store } from '../../graph/store.ts'
import { bestFirst, scorerOf } from '../../graph/text-search.ts'
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
  ['kirstjen-nielsen', 'Kirstjen Nielsen'],
  ['executive-order', 'EO 14165'],
  ['title-42', 'Section 265 of the U.S. health code'],
]
const IDENTIFIERS: readonly (readonly [string, string])[] = [
  ['innovation-law-lab', '19-15716'],
  ['other-case', '19-15717'],
  ['interim-final-rule', '84 FR 63994'],
  ['earlier-rule', '84 FR 33829'],
  ['casa-case', 'D. Md. 8:20-cv-02118-PX'],
  ['asylumworks-case', 'D.D.C. 20-cv-3815'],
  ['gao-decision', 'B-331650'],
  ['supreme-court-docket', '19A230'],
]
/** One entity's kind is another; the rest are events, so that no kind is a reason to be found. */
const KINDS: { readonly [entity: string]: Kind } = { 'chad-wolf': 'Person', 'innovation-law-lab': 'LegalCase' }

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
  ['gautemala', ['Guatemala', 'Guatemala agreement']],
  ['Kirstgen Neilson', ['Kirstjen Nielsen']],
  ['protcosl', ['Migrant Protection Protocols']],
  ["nielsen's", ['Kirstjen Nielsen']],
  ['19-15716', ['19-15716']],
  ['19 15716', ['19-15716']],
  ['No. 19-15716', ['19-15716']],
  ['19-157', ['19-15716', '19-15717']],
  ['84 FR 63994', ['84 FR 63994']],
  ['84 F.R. 63994', ['84 FR 63994']],
  ['84 Fed. Reg. 63994', ['84 FR 63994']],
  ['84FR63994', ['84 FR 63994']],
  ['63994 fr 84', ['84 FR 63994']],
  ['63994', ['84 FR 63994']],
  ['8:20-cv-02118', ['D. Md. 8:20-cv-02118-PX']],
  ['20-cv-2118', ['D. Md. 8:20-cv-02118-PX']],
  ['20-cv-03815', ['D.D.C. 20-cv-3815']],
  ['B331650', ['B-331650']],
  ['19a230', ['19A230']],
  ['E.O. 14165', ['EO 14165']],
  ['us health', ['Section 265 of the U.S. health code']],
  ['homeland secur', ['Department of Homeland Security', 'Secretary of Homeland Security']],
  ['protocals', ['Migrant Protection Protocols']],
  ['nothing of the kind', []],
]

async function fill(store: Store): Promise<void> {
  for (const key of new Set([...NAMES, ...IDENTIFIERS].map(([entity]) => entity)))
    await store.run(createEntities(KINDS[key] ?? 'Event'), { rows: [{ key, slug: key, name: key }] })
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

  it('puts equal scores in the order of slugs and keeps to the limit', async () => {
    const first = await store.searchText({ text: 'homeland security', ...now, limit: 1 })
    expect(first.map(({ entity }) => entity)).toEqual(['department-of-homeland-security'])
  })

  it('forgives no misspelling in a number or a short word, and none of two letters in a middling one', async () => {
    expect(await found('15718')).toEqual([])
    expect(await found('wolv')).toEqual([])
    expect(await found('secuirtz')).toEqual(['Department of Homeland Security', 'Secretary of Homeland Security'])
    expect(await found('remian')).toEqual(['Remain in Mexico'])
    expect(await found('rimian')).toEqual([])
  })

  it('finds nothing by a short word or number of a query alone: another docket of that year is another docket', async () => {
    expect(await found('19-99999')).toEqual([])
    expect(await found('84 FR 99999')).toEqual([])
    expect(await found('99 15716')).toEqual(['19-15716'])
    expect(await found('84')).toEqual(['84 FR 33829', '84 FR 63994'])
  })

  it('takes a number, or one letter, for the beginning of a word only where it is still being typed', async () => {
    expect(await found('33')).toEqual(['B-331650', '84 FR 33829'])
    expect((await store.searchText({ text: '33 wolf', ...now, limit: 10 })).map(({ score }) => score >= 1)).toEqual([false, false])
  })

  it('brings each entity once, by the text that answers best, with its slug and kind', async () => {
    const [first, ...others] = await store.searchText({ text: 'remain', ...now, limit: 10 })
    expect(first).toMatchObject({
      entity: 'migrant-protection-protocols',
      slug: 'migrant-protection-protocols',
      kind: 'Event',
      text: 'Remain in Mexico',
    })
    expect(others).toEqual([])
    expect(await found('migrant mexico mpp')).not.toContain('Remain in Mexico')
  })

  it('looks only at the kinds that are asked for', async () => {
    const wolf = (kinds: readonly Kind[] | null) => store.searchText({ text: 'wolf', ...now, kinds, limit: 10 })
    expect((await wolf(['LegalCase', 'Agency'])).map(({ entity }) => entity)).toEqual(['innovation-law-lab'])
    expect(await wolf(['Agency'])).toEqual([])
    expect(await wolf(null)).toHaveLength(2)
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
    const terms = (text: string) => termsOf(text, forgivenInNames).map(({ word }) => word)
    expect(terms('Remain in Mexico, Mexico')).toEqual(['remain', 'mexico'])
    expect(terms('To be')).toEqual(['to', 'be'])
    expect(terms('x '.repeat(3) + Array.from({ length: 30 }, (_, i) => `word${i}`).join(' '))).toHaveLength(16)
  })
})

describe('scores', () => {
  const hit = (entity: string, text: string) => ({ entity, slug: entity, kind: 'Agency' as const, text, words: wordsOf(text) })
  const termsIn = (text: string) => termsOf(text, forgivenInNames)

  it('weigh the words against the text alone, so that what is not known yet changes nothing', () => {
    const order = (found: Parameters<typeof bestFirst>[0]['found']) => bestFirst({ terms: termsIn('homeland secur'), found, limit: 10 })
    const two = [hit('dhs', 'Department of Homeland Security'), hit('act', 'Homeland Act')]
    const [first, second] = order(two)
    expect(order([...two, hit('later', 'Homeland Homeland')])).toEqual(expect.arrayContaining([first, second]))
    expect(first?.entity).toBe('dhs')
    expect(second?.score).toBeLessThan(1)
  })

  it('rise with a word, a beginning, a slip and two slips in this order, and do not take one word of a text for a slip in another', () => {
    const scores = ['protection', 'protect', 'protectoin', 'protcetoin', 'elsewhere'].map((text) =>
      scorerOf(termsIn(text))({ names: [['protection']] }),
    )
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    expect(new Set(scores).size).toBe(5)
    expect(scores.at(-1)).toBe(0)
    expect(scorerOf(termsIn('border order'))({ names: [['border', 'patrol']] })).toBeLessThan(1)
  })

  it('count a word beside the names half, and only where a name answers too', () => {
    const score = scorerOf(termsIn('wolf secretary'))
    const named = score({ names: [['wolf', 'secretary']] })
    const helped = score({ names: [['chad', 'wolf']], asides: [['secretary', 'homeland', 'security']] })
    const alone = score({ names: [['chad', 'wolf']] })
    expect(named).toBeGreaterThan(helped)
    expect(helped).toBeGreaterThan(1)
    expect(alone).toBeLessThan(1)
  })
})
