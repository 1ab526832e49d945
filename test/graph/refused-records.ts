import { type Drafts, HELD_OFFICE, TYPES } from './drafts.ts'

export interface Refusal {
  readonly title: string
  readonly drafts: Drafts
  readonly sentences: readonly string[]
}

/** Records that are no claims, with what is said about them. */
export const REFUSED_RECORDS: readonly Refusal[] = [
  {
    title: 'a later day in what is said of an entity or a source',
    drafts: {
      entities: [
        {
          key: 'ann-lee',
          kind: 'Person',
          known: '2019-01-01',
          name: 'Ann Lee',
          description: 'Secretary until 2021.',
          aliases: ['Ann of 2020'],
        },
      ],
      sources: [{ slug: 'gazette', title: 'The Gazette of 5 March 2019', published: '2019-01-01' }],
    },
    sentences: [
      'ann-lee: expected no day later than it was known (2019-01-01) in the description, came 2021; say what it is without the day, or make it known later',
      'ann-lee: expected no day later than it was known (2019-01-01) in the name Ann of 2020, came 2020; say what it is without the day, or make it known later',
      'gazette: expected no day later than it was known (2019-01-01) in the title, came 5 March 2019; correct the day of publication, or say it without the day',
    ],
  },
  {
    title: 'two types for one use',
    drafts: { types: [...TYPES, { ...HELD_OFFICE, type: 'RAN' }] },
    sentences: ['RAN: expected one type with the role HOLDS_OFFICE, came HELD_OFFICE and RAN; remove it from one'],
  },
  {
    title: 'a type that is called as another link of the graph is',
    drafts: { types: [...TYPES, { ...HELD_OFFICE, type: 'CONCERNS', role: undefined }] },
    sentences: ['CONCERNS: expected a name that no other link of the graph has, came CONCERNS; name the type otherwise'],
  },
  {
    title: 'a slug without the first one among the former, a second main name and a name before its entity',
    drafts: {
      entities: [
        {
          key: 'ann-lee',
          kind: 'Person',
          known: '2019-01-01',
          name: 'Ann Lee',
          slug: 'ann-park',
          aliases: [
            { text: 'Ann Park', role: 'MAIN' },
            { text: 'Annie', known: '2018-01-01' },
            { text: 'Ann Brook', known: '2019-02-01', period: '2019-01/2019-03' },
          ],
        },
      ],
    },
    sentences: [
      'ann-lee: expected the key ann-lee among the formerSlugs, for it was the first slug, came it not; add it',
      'ann-lee: expected one MAIN name from each day, came Ann Park as another from 2019-01-01; give the day from which it is the name',
      'ann-lee: expected the name Annie known on or after 2019-01-01, when ann-lee was, came 2018-01-01; correct one of the two',
      'ann-lee: expected no day later than it was known (2019-02-01) in the period of the name Ann Brook, came 2019-01/2019-03; make the name known later',
    ],
  },
  {
    title: 'two MAIN names from one day in one release, though not where one gives way to the other',
    drafts: {
      entities: [
        {
          key: 'ann-lee',
          kind: 'Person',
          known: '2019-01-01',
          name: 'Ann Lee',
          aliases: [
            { text: 'Ann Prak', role: 'MAIN', known: '2020-01-01', withdrawn: 'two' },
            { text: 'Ann Park', role: 'MAIN', known: '2020-01-01', release: 'two', withdrawn: 'three' },
            { text: 'Ann Brook', role: 'MAIN', known: '2020-01-01', release: 'two' },
          ],
        },
      ],
    },
    sentences: [
      'ann-lee: expected one MAIN name from each day, came Ann Brook as another from 2020-01-01; give the day from which it is the name',
    ],
  },
  {
    title: 'an identifier on two entities, and a document of no source',
    drafts: {
      entities: [
        { key: 'a', kind: 'Document', known: '2019-01-01', name: 'A', source: 'gazete', identifiers: [{ scheme: 'gao', value: 'B-1' }] },
        { key: 'b', kind: 'Policy', known: '2019-01-01', name: 'B', source: 'gazette', identifiers: [{ scheme: 'gao', value: 'B-1' }] },
      ],
    },
    sentences: [
      'a: expected the slug of a source, came gazete; the nearest are gazette',
      'b: expected the identifier gao B-1 on one entity, came it on a too; remove it from one',
      'b: expected source only on a Document, came one of the kind Policy; remove it',
    ],
  },
  {
    title: 'an identifier that two entities have in one release, though one gives it up later',
    drafts: {
      entities: [
        { key: 'a', kind: 'Policy', known: '2019-01-01', name: 'A', identifiers: [{ scheme: 'gao', value: 'B-1', withdrawn: 'three' }] },
        { key: 'b', kind: 'Policy', known: '2019-01-01', name: 'B', release: 'two', identifiers: [{ scheme: 'gao', value: 'B-1' }] },
        { key: 'c', kind: 'Policy', known: '2019-01-01', name: 'C', identifiers: [{ scheme: 'gao', value: 'B-2', withdrawn: 'two' }] },
        { key: 'd', kind: 'Policy', known: '2019-01-01', name: 'D', release: 'two', identifiers: [{ scheme: 'gao', value: 'B-2' }] },
      ],
    },
    sentences: ['b: expected the identifier gao B-1 on one entity, came it on a too; remove it from one'],
  },
  {
    title: 'an unknown publisher, and a date of publication that is none',
    drafts: { sources: [{ slug: 'gazette', title: 'G', publisher: 'border', published: '2019-1-1' }] },
    sentences: [
      'gazette: expected the key of an entity as publisher, came border; the nearest are border-agency',
      'gazette: expected an EDTF date such as 2019-11-13, 2019-11, 2019-21, 2019~ or 201X, but came "2019-1-1": months and days have two digits',
    ],
  },
]
