import type { ClaimDraft, EntityDraft, SourceDraft, TypeDraft } from '../../graph/draft.ts'
import { HEADS, HELD_OFFICE, OLD_SOURCE, type SmallDataset } from '../dataset.ts'

// A graph whose every list has rows that are equal in what comes first in its order, and rows that lack it: where pages go wrong, it is there.

const MET: TypeDraft = {
  type: 'MET',
  phrase: 'met',
  inverse: 'was met by',
  description: 'One met another.',
  form: 'INSTANT',
  from: ['Person'],
  to: ['Person'],
}

const known = '2019-01-01'
const head: Pick<ClaimDraft, 'known' | 'basis' | 'cite'> = { known, basis: 'PUBLICATION', cite: ['old-source'] }

const PEOPLE = ['ann', 'bob', 'cleo', 'dora', 'emil']

const entities: readonly EntityDraft[] = [
  { key: 'ministry', kind: 'Agency', known, name: 'Ministry' },
  { key: 'minister', kind: 'Office', known, name: 'Minister' },
  { key: 'head-count', kind: 'Metric', known, name: 'Head count', unit: 'people', definition: 'Everybody who is there.' },
  ...PEOPLE.map((key): EntityDraft => ({ key, kind: 'Person', known, name: `Minister ${key}` })),
]

const sources: readonly SourceDraft[] = [
  OLD_SOURCE,
  { slug: 'same-day-b', title: 'A report, printed', publisher: 'ministry', published: '2019-06-01' },
  { slug: 'same-day-a', title: 'A report', publisher: 'ministry', published: '2019-06-01' },
  { slug: 'undated-a', title: 'A report without a date', publisher: 'ministry' },
  { slug: 'undated-b', title: 'A report without a date, again', publisher: 'ministry' },
]

/** Who held the office, and from when to when; nobody knows of emil's time. */
const TENURES: readonly (readonly [string, string])[] = [
  ['ann', '2019-03-01/2019-05-01'],
  ['bob', '2019-03-01/2019-06-01'],
  ['cleo', '2019-03/2019-06-01'],
  ['dora', '2019-06-01/..'],
  ['emil', '/'],
]

const claims: readonly ClaimDraft[] = [
  { relationship: 'minister/heads/ministry', ...head, period: '2000/..', attested: '2000-01-01' },
  ...TENURES.map(
    ([person, period]): ClaimDraft => ({
      relationship: `${person}/held-office/minister`,
      known: '2019-12-01',
      basis: 'PUBLICATION',
      cite: person === 'ann' ? ['old-source', 'same-day-b', 'same-day-a', 'undated-b', 'undated-a'] : ['old-source', 'same-day-a'],
      period,
      ...(person === 'dora' ? { attested: '2019-11-01' } : {}),
    }),
  ),
  ...[1, 2, 3].map(
    (n): ClaimDraft => ({
      relationship: n === 1 ? 'ann/met/bob' : `ann/met/bob/${n}`,
      ...head,
      known: '2019-12-01',
      period: n === 3 ? '2019-09' : '2019-09-01',
      // Known to have been an error from 2022 on.
      ...(n === 2 ? { later: [{ known: '2022-01-01', withdrawn: true as const, why: 'They met once that day.' }] } : {}),
    }),
  ),
  ...['one', 'two', 'three', 'four'].map(
    (name, index): ClaimDraft => ({
      statement: `ann/${name}`,
      ...head,
      known: '2019-12-01',
      mode: 'ASSERTS',
      speaker: 'ann',
      ...(index < 2 ? {} : { said: '2019-10-01' }),
      about: ['bob'],
      aboutClaims: ['ann/held-office/minister'],
      text: `Ann says number ${name}.`,
    }),
  ),
  ...(['2019-01', '2019-02', '2019-02'] as const).map(
    (period, index): ClaimDraft => ({
      observation: `head-count/${period}${index === 2 ? '/2' : ''}`,
      ...head,
      known: '2019-12-01',
      period,
      reading: index === 2 ? 'AT_END' : 'DURING',
      value: index,
      published: '2019-12-01',
    }),
  ),
  {
    observation: 'head-count/2019-02/3',
    ...head,
    known: '2019-12-02',
    period: '2019-02',
    reading: 'DURING',
    value: 7,
    published: '2019-12-02',
  },
]

export const PAGED_WORLD: SmallDataset = { types: [HELD_OFFICE, HEADS, MET], sources, entities, claims }
