import type { EntityDraft, ReleaseDraft, SourceDraft, TypeDraft } from '../../../graph/draft.ts'
import { HEADS, HELD_OFFICE } from '../../dataset.ts'

// What random histories are made of: few days and few things, so that they meet.

/** Days on which something became known, or is asked for. */
export const KNOWN_DAYS: readonly string[] = ['2019-01-10', '2019-04-02', '2019-08-15', '2020-01-14', '2020-06-30']

/** Days and months of the world, in order. */
export const WORLD_DATES = [
  '2018-11-05',
  '2019-01-10',
  '2019-02',
  '2019-02-20',
  '2019-04-02',
  '2019-06',
  '2019-06-11',
  '2019-08-15',
  '2019-12-31',
  '2020-03-01',
] as const

export const RELEASES: readonly ReleaseDraft[] = [
  { name: 'first', recorded: '2021-01-01T00:00:00Z' },
  { name: 'second', recorded: '2021-06-01T00:00:00Z' },
  { name: 'third', recorded: '2022-03-01T12:30:00Z' },
]

export const ENTITY_KINDS: readonly Omit<EntityDraft, 'known' | 'name'>[] = [
  { key: 'ada', kind: 'Person' },
  { key: 'ben', kind: 'Person' },
  { key: 'chair', kind: 'Office' },
  { key: 'deputy', kind: 'Office' },
  { key: 'bureau', kind: 'Agency' },
  { key: 'service', kind: 'Agency' },
  { key: 'memo', kind: 'Document', source: 'memo-text' },
  { key: 'yard', kind: 'Place', placeType: 'BORDER_SECTOR' },
  { key: 'headcount', kind: 'Metric', unit: 'people', definition: 'Everybody who is counted.' },
]

/** Words for names, none of which is the beginning of another or a slip away from it. */
export const WORDS = [
  'yankee',
  'whiskey',
  'victor',
  'uniform',
  'tango',
  'sierra',
  'romeo',
  'quebec',
  'oscar',
  'juliett',
  'foxtrot',
  'charlie',
] as const

/** Published before everything, so that whatever is known may cite it. */
export const FIRST_SOURCE: SourceDraft = { slug: 'old-source', title: 'An old source', published: '2018-01-01' }

export const SOURCES: readonly { readonly slug: string; readonly published?: string }[] = [
  { slug: 'memo-text', published: '2019-01-10' },
  { slug: 'report', published: '2019-04' },
  { slug: 'review', published: '2019-08-15' },
  { slug: 'paper' },
]

export const TYPES: readonly TypeDraft[] = [
  HELD_OFFICE,
  { ...HEADS, denial: 'does not head', inverseDenial: 'is not headed by the' },
  {
    type: 'PART_OF',
    phrase: 'is part of',
    inverse: 'has as a part',
    denial: 'is not part of',
    inverseDenial: 'does not have as a part',
    description: 'An agency belongs to another.',
    form: 'SPAN',
    from: ['Agency'],
    to: ['Agency'],
  },
  {
    type: 'SIGNED',
    phrase: 'signed',
    inverse: 'was signed by',
    denial: 'did not sign',
    inverseDenial: 'was not signed by',
    description: 'A person signed a document.',
    form: 'INSTANT',
    from: ['Person'],
    to: ['Document'],
  },
]

/** Keys of relationships that may be claimed, in the order of the types. */
export const RELATIONSHIP_KEYS = [
  'ada/held-office/chair',
  'ada/held-office/chair/2',
  'ben/held-office/chair',
  'ben/held-office/deputy',
  'chair/heads/bureau',
  'chair/heads/bureau/2',
  'deputy/heads/service',
  'bureau/part-of/service',
  'bureau/part-of/service/2',
  'ada/signed/memo',
  'ben/signed/memo',
] as const
