import type { EntityDraft, RelationshipDraft, ReleaseDraft, SourceDraft, TypeDraft } from '../graph/draft.ts'
import { KINDS, type Kind } from '../graph/kinds.ts'
import { type Random, randomFrom, rank } from './random.ts'
import { linked, ordinary, type Skew } from './skew.ts'

/** What makes a generated graph: equal settings make equal graphs, on any machine. */
export interface GraphSettings {
  readonly seed: number
  readonly entities: number
  readonly relationships: number
  readonly skew: Skew
}

/** A data set that is made as it is read, as often as it is read: of its claims only how many there are of each subject, type and object is kept. */
export interface GeneratedGraph {
  readonly releases: readonly ReleaseDraft[]
  readonly types: readonly TypeDraft[]
  readonly sources: Iterable<SourceDraft>
  readonly entities: Iterable<EntityDraft>
  readonly claims: Iterable<RelationshipDraft>
}

/** A graph as a newspaper's archive might have it: periods over 25 years, of which much is known in part only, learned later or corrected. */
export function generate(settings: GraphSettings): GeneratedGraph {
  const name = `bench-${settings.seed}-${settings.relationships}`
  const corrections = `${name}-corrections`
  return {
    releases: [
      { name, recorded: '2025-01-01T00:00:00Z' },
      { name: corrections, recorded: '2025-07-01T00:00:00Z' },
    ],
    types: Array.from({ length: settings.skew.types.count }, (_, i) => typeDraft(typeName(i))),
    sources: { [Symbol.iterator]: () => sources(settings) },
    entities: { [Symbol.iterator]: () => entities(settings) },
    claims: { [Symbol.iterator]: () => claims(settings, corrections) },
  }
}

/** Each list has numbers of its own: it is the same whatever was read before it. Pairs have all branches from 0 on. */
const BRANCH = { sources: -2, entities: -3, claims: -4 }

const TYPES = ['PART_OF', 'ADVISES', 'SUCCEEDS', 'FUNDS', 'OPPOSES', 'OVERSEES', 'SIGNED', 'CITED_IN']

function typeName(index: number): string {
  return TYPES[index] ?? `LINKED_${index}`
}

function typeDraft(type: string): TypeDraft {
  const words = type.toLowerCase().replaceAll('_', ' ')
  const inverse = `${words} (inverse)`
  return { type, phrase: words, inverse, description: words, form: 'SPAN', from: [...KINDS], to: [...KINDS], plannable: true }
}

function sourceCount({ relationships }: GraphSettings): number {
  return Math.max(500, Math.ceil(relationships / 100))
}

function* sources(settings: GraphSettings): Generator<SourceDraft> {
  const random = randomFrom(settings.seed, BRANCH.sources)
  for (let i = 0; i < sourceCount(settings); i++)
    yield { slug: `report-${i}`, title: `Report number ${letters(i)}`, published: dayOf(1998, random) }
}

const ENTITY_KINDS = KINDS.filter((kind) => kind !== 'Place' && kind !== 'Metric') as [Kind, ...Kind[]]

/** The key of an entity: `entity-0` has the most relationships, but for `hub-1`, `hub-2`. */
export function entityKey(settings: GraphSettings, index: number): string {
  const hub = index - ordinary(settings)
  return hub < 0 ? `entity-${index}` : `hub-${hub + 1}`
}

function* entities(settings: GraphSettings): Generator<EntityDraft> {
  const random = randomFrom(settings.seed, BRANCH.entities)
  for (let i = 0; i < settings.entities; i++)
    yield {
      key: entityKey(settings, i),
      kind: random.pick(ENTITY_KINDS),
      name: `Entity ${letters(i)}`,
      known: '1998-01-01',
      description: `The thing called ${letters(i)}.`,
      ...(i % 3 === 0 && { aliases: [`E ${letters(i)}`, `Thing ${letters(i)}`] }),
      ...(i % 5 === 0 && { identifiers: [{ scheme: 'bench', value: `B-${letters(i)}` }] }),
    }
}

function* claims(settings: GraphSettings, corrections: string): Generator<RelationshipDraft> {
  const random = randomFrom(settings.seed, BRANCH.claims)
  const { skew } = settings
  const used = new Map<number, number>()
  for (let i = 0; i < settings.relationships; i++) {
    const { subject, object } = linked(settings, i, random)
    const type = rank(random, skew.types.count, skew.types)
    const stem = (subject * settings.entities + object) * skew.types.count + type
    const ordinal = (used.get(stem) ?? 0) + 1
    used.set(stem, ordinal)
    const key = `${entityKey(settings, subject)}/${typeName(type).toLowerCase().replaceAll('_', '-')}/${entityKey(settings, object)}`
    yield {
      relationship: ordinal === 1 ? key : `${key}/${ordinal}`,
      ...history(random, corrections),
      cite: citations(random, sourceCount(settings)),
      ...(random.upTo(20) === 0 && { rank: 'DEPRECATED', rankReason: 'Superseded.' }),
    }
  }
}

/** When it was so, as was known that year; in one case of twenty the end was learned later, in another the start was wrong and a release corrects it. */
function history(random: Random, release: string): Pick<RelationshipDraft, 'known' | 'basis' | 'period' | 'later'> {
  const year = 2000 + random.upTo(24)
  const end = String(Math.min(2025, year + 1 + random.upTo(10)))
  const start = partialDate(year, random)
  const first = { known: `${year}-12-31`, basis: 'PUBLICATION' as const }
  switch (random.upTo(20)) {
    case 0:
      return { ...first, period: `${start}/`, later: [{ known: `${end}-12-31`, end }] }
    case 1: {
      const why = 'The start was given wrongly.'
      return { ...first, period: `${start}/..`, later: [{ release, why, period: `${partialDate(year, random)}/..` }] }
    }
    default:
      return { ...first, period: `${start}/${random.pick(['..', '', end, partialDate(Number(end), random)])}` }
  }
}

/** In half of all cases a day; else a month, a year, a year that is not certain. */
function partialDate(year: number, random: Random): string {
  const month = `${year}-${two(1 + random.upTo(12))}`
  return random.pick([dayOf(year, random), dayOf(year, random), dayOf(year, random), month, String(year), `${year}~`])
}

function citations(random: Random, count: number): RelationshipDraft['cite'] {
  const cite = () => ({ source: `report-${random.upTo(count)}`, locator: `page ${1 + random.upTo(300)}` })
  return random.upTo(5) === 0 ? [cite(), cite()] : [cite()]
}

function dayOf(year: number, random: Random): string {
  return `${year}-${two(1 + random.upTo(12))}-${two(1 + random.upTo(28))}`
}

/** A number in letters: digits would read as years. */
function letters(n: number): string {
  return String(n).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '')
}

function two(n: number): string {
  return String(n).padStart(2, '0')
}
