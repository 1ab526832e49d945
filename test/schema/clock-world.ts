import type { ClaimDraft, EntityDraft, TypeDraft } from '../../graph/draft.ts'
import { HEADS, HELD_OFFICE, OLD_SOURCE, type SmallDataset } from '../dataset.ts'

export const FIRST = '2021-01-01T00:00:00.000Z'
export const SECOND = '2021-06-01T00:00:00.000Z'
/** An instant between the two releases. */
export const BETWEEN = '2021-03-01T00:00:00.000Z'

const SIGNED: TypeDraft = {
  type: 'SIGNED',
  phrase: 'signed',
  inverse: 'was signed by',
  description: 'A person signed a document.',
  form: 'INSTANT',
  from: ['Person'],
  to: ['Document'],
}

const entities: readonly EntityDraft[] = [
  {
    key: 'ada',
    kind: 'Person',
    known: '2018-01-01',
    name: 'Ada Stone',
    aliases: [{ text: 'Ada Rivers', role: 'MAIN', known: '2019-06-01' }, 'A. Stone'],
  },
  { key: 'ben', kind: 'Person', known: '2018-01-01', name: 'Ben Field' },
  { key: 'chair', kind: 'Office', known: '2018-01-01', name: 'Chair' },
  { key: 'bureau', kind: 'Agency', known: '2018-01-01', name: 'Bureau' },
  { key: 'memo', kind: 'Document', known: '2019-03-01', name: 'Memo', source: 'memo-text' },
  { key: 'headcount', kind: 'Metric', known: '2018-01-01', name: 'Headcount', unit: 'people', definition: 'Everybody who is counted.' },
]

const claims: readonly ClaimDraft[] = [
  { relationship: 'chair/heads/bureau', known: '2018-01-01', basis: 'PUBLIC_ACT', cite: ['old-source'], period: '2018-01-01/..' },
  {
    relationship: 'ada/held-office/chair',
    known: '2019-01-10',
    basis: 'PUBLIC_ACT',
    cite: ['old-source', 'review'],
    period: '2019-01-10/..',
    later: [{ known: '2019-12-20', end: '2019-12-15', note: 'She left for the coast.' }],
  },
  { relationship: 'ben/held-office/chair', known: '2019-12-20', basis: 'PUBLIC_ACT', cite: ['old-source'], period: '2019-12-15/..' },
  { relationship: 'ada/signed/memo', known: '2019-03-01', basis: 'PUBLIC_ACT', cite: ['memo-text'], period: '2019-03-01' },
  {
    observation: 'headcount/march/first',
    known: '2019-04-01',
    basis: 'PUBLIC_ACT',
    cite: ['old-source'],
    period: '2019-03',
    reading: 'DURING',
    value: 10,
    published: '2019-04-01',
  },
  {
    observation: 'headcount/march/second',
    known: '2019-07-01',
    basis: 'PUBLIC_ACT',
    cite: ['old-source'],
    period: '2019-03',
    reading: 'DURING',
    value: 12,
    published: '2019-07-01',
    revises: 'headcount/march/first',
  },
  {
    statement: 'bureau/on-ada',
    known: '2020-02-01',
    basis: 'PUBLICATION',
    cite: ['review'],
    mode: 'FINDS',
    finding: 'UNLAWFUL',
    speaker: 'bureau',
    said: '2020-02-01',
    text: 'Her appointment did not follow the order of succession.',
    aboutClaims: ['ada/held-office/chair'],
  },
]

/** Two persons who held one office, a text, two vintages of a figure and a finding: learned one after the other, taken in at once. */
export const CLOCK_WORLD = {
  releases: [{ name: 'first', recorded: FIRST }],
  types: [HELD_OFFICE, HEADS, SIGNED],
  sources: [
    OLD_SOURCE,
    { slug: 'memo-text', title: 'The text of the memo', published: '2019-03-01' },
    { slug: 'review', title: 'The review', published: '2020-02-01', publisher: 'bureau' },
  ],
  entities,
  claims,
} satisfies SmallDataset

/**
 * The same with a second release that learned better: an end, a rank, a figure's revision, a citation that was wrong, a name, a description;
 * and that takes the signature back. Lines of old records are only added to.
 */
export const CORRECTED_WORLD: SmallDataset = {
  ...CLOCK_WORLD,
  releases: [...CLOCK_WORLD.releases, { name: 'second', recorded: SECOND }],
  sources: [...CLOCK_WORLD.sources, { slug: 'recount', title: 'The recount', published: '2019-10-01', release: 'second' }],
  entities: entities.map((entity): EntityDraft => {
    if (entity.key === 'ben')
      return {
        ...entity,
        aliases: [{ text: 'Benjamin Field', role: 'MAIN', known: '2019-01-01', release: 'second' }],
        later: [{ release: 'second', description: 'A civil servant.' }],
      }
    return entity.key === 'ada'
      ? {
          ...entity,
          aliases: [
            { text: 'Ada Rivers', role: 'MAIN', known: '2019-06-01' },
            { text: 'A. Stone', withdrawn: 'second' },
          ],
        }
      : entity
  }),
  claims: [
    ...claims.map((claim): ClaimDraft => {
      if (!('relationship' in claim)) return claim
      switch (claim.relationship) {
        case 'ada/held-office/chair':
          return {
            ...claim,
            cite: ['old-source', { source: 'review', withdrawn: 'second' }],
            later: [
              ...(claim.later ?? []),
              { known: '2019-12-20', release: 'second', end: '2019-12-13', why: 'She handed over two days before.' },
            ],
          }
        case 'ben/held-office/chair':
          return { ...claim, later: [{ release: 'second', rank: 'DEPRECATED', rankReason: 'He only stood in.', why: 'It was another.' }] }
        case 'ada/signed/memo':
          return { ...claim, later: [{ release: 'second', withdrawn: true, why: 'The signature was not hers.' }] }
        default:
          return claim
      }
    }),
    {
      observation: 'headcount/march/third',
      known: '2019-10-01',
      basis: 'PUBLICATION',
      cite: ['recount'],
      release: 'second',
      period: '2019-03',
      reading: 'DURING',
      value: 11,
      published: '2019-10-01',
      revises: 'headcount/march/second',
    },
  ],
}
