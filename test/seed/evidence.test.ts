import { describe, expect, it } from 'vitest'
import type { EntityDraft, SourceDraft } from '../../graph/draft.ts'
import { atHead } from '../../seed/at-head.ts'
import { openEnds, sharesOf, unexplained } from '../../seed/evidence.ts'
import { catalogOf, type Drafts, ENTITIES, observation, relationship, SOURCES, statement } from '../graph/drafts.ts'

const [KNOWN, TODAY] = ['2019-01-01', '2032-06-01']

function headOf(drafts: Drafts, today = TODAY) {
  const catalog = catalogOf(drafts)
  return { catalog, head: atHead(catalog, today) }
}

describe('shares of evidence', () => {
  const published = (slug: string, publisher?: string): SourceDraft => ({ slug, title: slug, published: KNOWN, publisher })
  const entities: readonly EntityDraft[] = [
    ...ENTITIES,
    { key: 'newspaper', kind: 'Organization', known: KNOWN, name: 'Newspaper' },
    { key: 'memo', kind: 'Document', known: KNOWN, name: 'Memo', source: 'memo-text' },
  ]
  const sources = [
    ...SOURCES,
    published('paper', 'newspaper'),
    published('notice', 'department'),
    published('memo-text'),
    published('diary', 'ann-lee'),
  ]
  const primary = (drafts: Drafts['claims'], today?: string): number => {
    const { catalog, head } = headOf({ entities, sources, claims: drafts }, today)
    return sharesOf(head, catalog).primary
  }

  it('count a source as primary where an authority published it, or one whom the claim touches, or it is the text of such a document', () => {
    expect(primary([relationship('ann-lee/held-office/secretary', { cite: ['paper', 'gazette'] })])).toBe(0)
    expect(primary([relationship('ann-lee/held-office/secretary', { cite: ['paper', 'notice'] })])).toBe(1)
    expect(primary([relationship('ann-lee/held-office/secretary', { cite: ['diary'] })])).toBe(1)
    expect(primary([relationship('border-agency/suspends/policy', { cite: ['diary'] })])).toBe(0)
    expect(primary([statement('newspaper/a', { speaker: 'newspaper', cite: ['paper'] })])).toBe(1)
    expect(primary([statement('somebody/a', { about: ['memo'], cite: ['memo-text'] })])).toBe(1)
    expect(primary([statement('somebody/a', { cite: ['memo-text'] })])).toBe(0)
    expect(primary([relationship('ann-lee/held-office/secretary', { cite: ['gazette', { source: 'notice', stance: 'DISPUTES' }] })])).toBe(
      0,
    )
  })

  it('count the claims of the last release on the day, each once, by the citations that support them', () => {
    const passage = { source: 'gazette', fingerprint: { sha256: 'a'.repeat(64), length: 9 } }
    const at = '2030-01-01T00:00:00Z'
    const { catalog, head } = headOf({
      claims: [
        statement('somebody/a', { cite: [passage, { ...passage, checked: { result: 'VERIFIED', at } }, 'journal'] }),
        statement('somebody/b', { cite: [{ ...passage, checked: { result: 'MISSING', at } }] }),
        statement('somebody/c', { cite: [{ ...passage, stance: 'DISPUTES', checked: { result: 'VERIFIED', at } }] }),
        statement('somebody/d', { cite: ['gazette', { ...passage, withdrawn: 'two' }] }),
        statement('somebody/e', { later: [{ release: 'three', withdrawn: true, why: 'Nobody said it.' }] }),
      ],
    })
    expect(sharesOf(head, catalog)).toEqual({ claims: 4, cited: 3, primary: 0, fingerprinted: 2, verified: 1 })
    expect(sharesOf(atHead(catalog, '2018-12-31'), catalog).claims).toBe(0)
  })
})

it('lists the spans without a known end, those attested least far first', () => {
  const { head } = headOf({
    claims: [
      relationship('ann-lee/held-office/secretary', { period: '2018-05-01/' }),
      relationship('ann-lee/held-office/secretary/2', { period: '2018-03-01/..', attested: '2018-12-01' }),
      relationship('ann-lee/held-office/secretary/3', { period: '/' }),
      relationship('ann-lee/held-office/secretary/4', { period: '2018-03-01/2018-04' }),
      relationship('ann-lee/held-office/secretary/5', { period: '2018-03/', form: 'INSTANT' }),
      relationship('ann-lee/held-office/secretary/6', { period: '/', rank: 'DEPRECATED', rankReason: 'Hearsay.' }),
      relationship('border-agency/part-of/department', { period: '2018/', later: [{ known: '2020-01-01', end: '2019-12-31' }] }),
    ],
  })
  expect(openEnds(head).map(({ key, period }) => `${key} ${period.endMin}`)).toEqual([
    'ann-lee/held-office/secretary/3 null',
    'ann-lee/held-office/secretary 2018-05-01',
    'ann-lee/held-office/secretary/2 2018-12-01',
  ])
})

describe('contradictions that no statement explains', () => {
  const IS = 'border-agency/part-of/department'
  const claims = [
    relationship(IS, { period: '2018-01-01/2018-06-30' }),
    relationship(`${IS}/2`, { period: '2018-06-01/2018-12-31', negated: true }),
    observation('flights/2018-12/first', { value: 96 }),
    observation('flights/2018-12/second', { value: 97, revises: 'flights/2018-12/first' }),
    observation('flights/2018-12/paper', { value: 90 }),
    statement('somebody/a', { contradicts: ['somebody/b', IS] }),
    statement('somebody/b'),
  ]
  const found = (more: Drafts['claims'] = [], today?: string): readonly string[] =>
    unexplained(headOf({ claims: [...claims, ...more] }, today).head).map(({ keys, found: how }) => `${how} ${keys.join(' | ')}`)

  it('are those stated and those by rule, each pair once', () => {
    expect(found()).toEqual([
      `BY_RULE ${IS} | ${IS}/2`,
      `STATED ${IS} | somebody/a`,
      'BY_RULE flights/2018-12/first | flights/2018-12/paper',
      'BY_RULE flights/2018-12/paper | flights/2018-12/second',
    ])
  })

  it('are not those of two statements, which tell who says what', () => {
    expect(found().filter((pair) => pair.includes('somebody/b'))).toEqual([])
  })

  it('are not those of which a statement is about either side, from the day on which that is known', () => {
    const explains = statement('somebody/c', {
      known: '2020-01-01',
      about: undefined,
      aboutClaims: [`${IS}/2`, 'flights/2018-12/paper', 'somebody/a'],
    })
    expect(found([explains])).toEqual([])
    expect(found([explains], '2019-12-31')).toHaveLength(4)
  })
})
