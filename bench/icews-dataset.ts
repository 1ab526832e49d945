import type { Dataset, EntityDraft, RelationshipDraft, TypeDraft } from '../graph/draft.ts'
import { BadInput } from '../graph/errors.ts'
import { LONGEST_SLUG } from '../graph/handles.ts'
import type { Kind } from '../graph/kinds.ts'

// The events of ICEWS14 as a data set of this program. README.md says what was chosen, and why.

export type Drafts = { readonly [list in keyof Dataset]: readonly Dataset[list][number]['draft'][] }

export interface IcewsDataset {
  readonly drafts: Omit<Drafts, 'claims'> & { readonly claims: readonly RelationshipDraft[] }
  /** Lines of the facts that are no claims: an entity is at both ends. */
  readonly leftOut: readonly number[]
}

const HEADER = 'split\tsubject\trelation\tobject\tdate'
const TRAIN = 'icews14-train'
const REST = 'icews14-valid-test'
const RELEASES: { readonly [split: string]: string } = { train: TRAIN, valid: REST, test: REST }
const SOURCE = 'icews-coded-event-data'
const FIRST_DAY = '2014-01-01'

interface Fact {
  readonly line: number
  readonly release: string
  readonly subject: string
  readonly relation: string
  readonly object: string
  readonly date: string
}

/** Makes a data set of the text of `facts.tsv`. Raises `BadInput` where it is another text. */
export function icewsDataset(text: string): IcewsDataset {
  const facts = factsOf(text)
  const linking = facts.filter(({ subject, object }) => subject !== object)
  const entities = entitiesOf(linking)
  const keys = new Map([...entities].map(([name, { key }]) => [name, key]))
  return {
    drafts: {
      releases: [
        { name: TRAIN, recorded: '2015-07-01T00:00:00Z', note: 'The training set.' },
        { name: REST, recorded: '2015-07-02T00:00:00Z', note: 'The validation and test sets.' },
      ],
      types: typesOf(linking),
      sources: [
        {
          slug: SOURCE,
          title: 'ICEWS Coded Event Data',
          published: '2015',
          url: 'https://doi.org/10.7910/DVN/28075',
          note: 'The selection of the year 2014 that research on temporal knowledge graphs calls ICEWS14.',
        },
      ],
      entities: [...entities.values()],
      claims: claimsOf(linking, keys),
    },
    leftOut: facts.filter(({ subject, object }) => subject === object).map(({ line }) => line),
  }
}

/** In the order of days, so that the numbers of equal links are too. */
function factsOf(text: string): readonly Fact[] {
  const [header, ...lines] = text.trimEnd().split('\n')
  if (header !== HEADER)
    throw new BadInput(`expected facts with the columns ${HEADER.replaceAll('\t', ', ')}, came ${header}; name the folder of facts.tsv.gz`)
  const facts = lines.map((text, index): Fact => {
    const [split = '', subject, relation, object, date, ...more] = text.split('\t')
    const release = RELEASES[split]
    if (
      release === undefined ||
      subject === undefined ||
      relation === undefined ||
      object === undefined ||
      date === undefined ||
      more.length > 0
    )
      throw new BadInput(`expected a split, subject, relation, object and date in line ${index + 2}, came ${text}; correct the line`)
    return { line: index + 2, release, subject, relation, object, date }
  })
  return facts.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.line - b.line))
}

/** Entities by their names. One that the training set does not have is of the second release. */
function entitiesOf(facts: readonly Fact[]): ReadonlyMap<string, EntityDraft> {
  const trained = new Set(facts.filter(({ release }) => release === TRAIN).flatMap(({ subject, object }) => [subject, object]))
  const entities = new Map<string, EntityDraft>()
  const taken = new Set<string>()
  for (const name of facts.flatMap(({ subject, object }) => [subject, object])) {
    if (entities.has(name)) continue
    const key = freeKey(words(name), taken)
    taken.add(key)
    const kind: Kind = COUNTRIES.has(words(name)) ? 'Country' : 'Organization'
    entities.set(name, { key, kind, known: FIRST_DAY, name: blanks(name), ...(!trained.has(name) && { release: REST }) })
  }
  return entities
}

/** Two names may have the same words, `Transport_Canada` and `Transport_(Canada)`. */
function freeKey(stem: string, taken: ReadonlySet<string>): string {
  const short = stem.slice(0, LONGEST_SLUG - '-99'.length).replace(/-$/, '')
  let key = short
  for (let n = 2; taken.has(key); n++) key = `${short}-${n}`
  return key
}

/** A name in ASCII, as keys and slugs are. */
function words(name: string): string {
  const plain = name.replaceAll('ø', 'o').replaceAll('ı', 'i').replaceAll('&', 'and').normalize('NFKD').replace(/\p{M}/gu, '')
  return plain
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

function blanks(name: string): string {
  return name.replaceAll('_', ' ')
}

/** What ISO 3166 has a code for, by the English names of Unicode, which also has codes for unions of countries. */
const COUNTRIES: ReadonlySet<string> = new Set(countryNames().map(words))

function countryNames(): readonly string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const codes = letters.flatMap((one) => letters.map((other) => one + other)).filter((code) => !['EU', 'EZ', 'UN'].includes(code))
  return (['long', 'short'] as const).flatMap((style) => {
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none', style })
    return codes.flatMap((code) => names.of(code) ?? [])
  })
}

function typeName(relation: string): string {
  return words(relation).toUpperCase().replaceAll('-', '_')
}

function typesOf(facts: readonly Fact[]): readonly TypeDraft[] {
  return [...new Set(facts.map(({ relation }) => relation))].sort().map((relation) => {
    const phrase = blanks(relation).toLowerCase()
    return {
      type: typeName(relation),
      phrase,
      inverse: `met with "${phrase}" from`,
      description: `An event that ICEWS codes as "${blanks(relation)}".`,
      form: 'INSTANT',
      from: ['Country', 'Organization'],
      to: ['Country', 'Organization'],
    }
  })
}

function claimsOf(facts: readonly Fact[], keys: ReadonlyMap<string, string>): readonly RelationshipDraft[] {
  const used = new Map<string, number>()
  return facts.map(({ release, subject, relation, object, date }): RelationshipDraft => {
    const stem = `${keys.get(subject)}/${words(relation)}/${keys.get(object)}`
    const ordinal = (used.get(stem) ?? 0) + 1
    used.set(stem, ordinal)
    return {
      relationship: ordinal === 1 ? stem : `${stem}/${ordinal}`,
      known: date,
      basis: 'PUBLIC_ACT',
      period: date,
      cite: [SOURCE],
      ...(release !== TRAIN && { release }),
    }
  })
}
