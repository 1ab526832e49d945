import type { ClaimDraft, EntityDraft, SourceDraft } from '../../graph/draft.ts'
import { type Drafts, ENTITIES, observation, RELEASES, relationship, SOURCES, statement, TYPES } from './drafts.ts'

const [ONE, TWO] = [RELEASES.slice(0, 1), RELEASES.slice(0, 2)]
const HELD = 'ann-lee/held-office/secretary'
const report: EntityDraft = { key: 'report', kind: 'Document', known: '2020-01-01', name: 'Report', source: 'journal', release: 'two' }

const PASSAGE = { source: 'gazette', fingerprint: { sha256: 'a'.repeat(64), length: 12 } }

/** A data set as it was with its first release. */
export const FIRST: Drafts = {
  releases: ONE,
  sources: SOURCES,
  entities: [
    ...ENTITIES,
    {
      key: 'old-name',
      kind: 'Agency',
      known: '2019-01-01',
      name: 'Odl',
      description: 'An agencie.',
      aliases: [{ text: 'Nwe', role: 'MAIN', known: '2020-06-01' }],
      identifiers: [
        { scheme: 'register', value: '7' },
        { scheme: 'register', value: '9' },
      ],
    },
  ],
  claims: [
    relationship(HELD, { period: '2018/..' }),
    relationship('border-agency/part-of/department', { period: '2003/..', note: 'As it says.' }),
    relationship('border-agency/suspends/policy', { period: '2019-02-01/', cite: [PASSAGE, 'journal'], contradicts: ['somebody/a'] }),
    relationship('old-name/part-of/department'),
    observation('flights/2018-12/first', { value: 96, about: ['policy', 'border-agency'] }),
    statement('somebody/a', { about: ['policy'], aboutClaims: [HELD] }),
    statement('ann-lee/b', { speaker: 'ann-lee', speakerText: undefined, mode: 'FORECASTS', outcome: 'OPEN' }),
  ],
}

/** The same data set with its second release, which changes something of every sort. */
export const BOTH: Drafts = {
  releases: TWO,
  // A publisher is no property of the first release's record, so it may not be added; a source may.
  sources: [
    ...SOURCES.map((source) => (source.slug === 'journal' ? { ...source, seen: false as const } : source)),
    { slug: 'letter', title: 'A letter', published: '2020-06-01', release: 'two' },
  ],
  entities: [
    ...ENTITIES.map((entity) =>
      entity.key === 'flights'
        ? { ...entity, aliases: [{ text: 'Departures', release: 'two' }], definition: 'Every flight that left.' }
        : entity,
    ),
    {
      key: 'old-name',
      kind: 'Agency',
      known: '2019-01-01',
      name: 'Odl',
      description: 'An agencie.',
      slug: 'new-name',
      formerSlugs: ['old-name'],
      aliases: [
        { text: 'Nwe', role: 'MAIN', known: '2020-06-01', withdrawn: 'two' },
        { text: 'New', role: 'MAIN', known: '2020-06-01', release: 'two' },
      ],
      identifiers: [
        { scheme: 'register', value: '7', withdrawn: 'two' },
        { scheme: 'register', value: '8', release: 'two' },
        // The same once more, with an address.
        { scheme: 'register', value: '9', withdrawn: 'two' },
        { scheme: 'register', value: '9', url: 'https://register.example/9', release: 'two' },
      ],
      later: [{ release: 'two', name: 'Old', description: 'An agency.', why: 'Slips of the pen.' }],
    },
    report,
  ],
  claims: [
    relationship(HELD, {
      period: '2018/..',
      contradicts: [{ claim: 'ann-lee/b', release: 'two' }],
      later: [{ known: '2020-06-01', release: 'two', end: '2020-05-31', why: 'Her end was reported.' }],
    }),
    relationship('border-agency/part-of/department', {
      period: '2003/..',
      note: 'As it says.',
      later: [{ release: 'two', rank: 'PREFERRED', rankReason: 'The law says so.', why: 'We looked it up.' }],
    }),
    relationship('border-agency/suspends/policy', {
      period: '2019-02-01/',
      cite: [
        { ...PASSAGE, checked: { result: 'VERIFIED', at: '2031-01-01T00:00:00Z', release: 'two' } },
        { source: 'journal', withdrawn: 'two' },
        { source: 'letter', release: 'two' },
      ],
      contradicts: ['somebody/a'],
    }),
    relationship('old-name/part-of/department', { later: [{ release: 'two', withdrawn: true, why: 'It never was.' }] }),
    observation('flights/2018-12/first', { value: 96, about: ['policy', 'border-agency'] }),
    observation('flights/2018-12/second', {
      known: '2020-06-01',
      value: 105,
      about: ['policy', 'border-agency'],
      revises: 'flights/2018-12/first',
      release: 'two',
    }),
    statement('somebody/a', {
      about: ['policy'],
      aboutClaims: [HELD],
      later: [{ release: 'two', text: 'Said so.', why: 'Better words.' }],
    }),
    statement('ann-lee/b', {
      speaker: 'ann-lee',
      speakerText: undefined,
      mode: 'FORECASTS',
      outcome: 'OPEN',
      later: [{ known: '2020-06-01', release: 'two', outcome: 'FULFILLED', outcomeClaims: [HELD], why: 'It came about.' }],
    }),
    relationship('report/part-of/department', { known: '2020-01-01', release: 'two' }),
  ],
  types: TYPES.map((type) =>
    type.type === 'PART_OF' ? { ...type, phrase: 'belongs to', from: [...type.from, 'Document' as const] } : type,
  ),
}

const MANY = Array.from({ length: 250 }, (_, index) => `agency-${index}`)
const SOURCE: SourceDraft = { slug: 'gazette', title: 'The Gazette', published: '2019-01-01' }

/** Enough for a process to be stopped in the middle: with its first release alone, or with both. */
export function manyDrafts(releases: 'one' | 'both'): Drafts {
  const two = releases === 'both'
  const part = (key: string, index: number): ClaimDraft =>
    relationship(`${key}/part-of/department`, {
      period: `${1900 + (index % 100)}/..`,
      ...(two && index % 2 === 0 && { later: [{ known: '2020-01-01', release: 'two', end: '2019', why: 'It ended.' }] }),
    })
  const said = (key: string): ClaimDraft => statement(`${key}/a`, { speaker: key, about: ['department', 'policy'] })
  return {
    releases: two ? TWO : ONE,
    sources: [SOURCE],
    entities: [
      ...ENTITIES,
      ...MANY.map((key): EntityDraft => ({ key, kind: 'Agency', known: '2019-01-01', name: key, aliases: [`alias of ${key}`] })),
    ],
    claims: [
      ...MANY.map(part),
      ...MANY.slice(0, 120).map(said),
      ...(two
        ? MANY.map((key, index) => relationship(`${key}/suspends/policy`, { period: `${1900 + (index % 100)}/..`, release: 'two' }))
        : []),
    ],
  }
}
