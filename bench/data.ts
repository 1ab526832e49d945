import { accept } from '../graph/accept.ts'
import type { ClaimDraft, Dataset, EntityDraft, Placed, SourceDraft, TypeDraft } from '../graph/draft.ts'
import { KINDS, type Kind } from '../graph/kinds.ts'
import { planReleases, type ReleasePlan } from '../graph/plan.ts'

/** What makes a bench graph: equal settings make equal graphs, on any machine. */
export interface DataSettings {
  readonly seed: number
  readonly entities: number
  readonly relationships: number
}

export const DATA: DataSettings = { seed: 20200114, entities: 2_000, relationships: 20_000 }

export interface BenchData {
  readonly plans: readonly ReleasePlan[]
  readonly types: readonly TypeDraft[]
  /** Entities to ask for, spread over all degrees. */
  readonly slugs: readonly string[]
}

const TYPES = ['PART_OF', 'ADVISES', 'SUCCEEDS', 'FUNDS', 'OPPOSES', 'OVERSEES', 'SIGNED', 'CITED_IN'] as const

/** A graph as a newspaper's archive might have it: a few entities with many relationships, most with few, periods over 25 years, one citation a claim. */
export function benchData(settings: DataSettings): BenchData {
  const random = mulberry32(settings.seed)
  const upTo = (n: number): number => Math.floor(random() * n)
  const pick = <T>(list: readonly [T, ...T[]]): T => list[upTo(list.length)] ?? list[0]
  // Squaring draws the first ones more often: degrees fall off as in real networks, without a hub that would be a subject of its own.
  const entity = (): number => Math.floor(random() ** 1.6 * settings.entities)
  const day = (year: number): string => `${year}-${two(1 + upTo(12))}-${two(1 + upTo(28))}`

  const types = TYPES.map((type): TypeDraft => {
    const words = type.toLowerCase().replaceAll('_', ' ')
    return {
      type,
      phrase: words,
      inverse: `${words} (inverse)`,
      description: words,
      form: 'SPAN',
      from: [...KINDS],
      to: [...KINDS],
      plannable: true,
    }
  })
  const sources = Array.from(
    { length: 500 },
    (_, i): SourceDraft => ({ slug: `report-${i}`, title: `Report number ${i}`, published: day(1998) }),
  )
  const kinds = KINDS.filter((kind) => kind !== 'Place' && kind !== 'Metric') as [Kind, ...Kind[]]
  const entities = Array.from(
    { length: settings.entities },
    (_, i): EntityDraft => ({
      key: `entity-${i}`,
      kind: pick(kinds),
      name: `Entity ${letters(i)}`,
      known: '1998-01-01',
      description: `The thing called ${letters(i)}.`,
      ...(i % 3 === 0 && { aliases: [`E ${letters(i)}`, `Thing ${letters(i)}`] }),
      ...(i % 5 === 0 && { identifiers: [{ scheme: 'bench', value: `B-${letters(i)}` }] }),
    }),
  )
  const used = new Map<string, number>()
  const claims = Array.from({ length: settings.relationships }, (): ClaimDraft => {
    const [subject, other, type] = [entity(), entity(), pick(TYPES)]
    const object = other === subject ? (other + 1) % settings.entities : other
    const stem = `entity-${subject}/${type.toLowerCase().replaceAll('_', '-')}/entity-${object}`
    const ordinal = (used.get(stem) ?? 0) + 1
    used.set(stem, ordinal)
    const start = 2000 + upTo(24)
    const end = pick(['/..', '/', `/${day(Math.min(2025, start + 1 + upTo(10)))}`, `/${Math.min(2025, start + 1 + upTo(10))}`])
    return {
      relationship: ordinal === 1 ? stem : `${stem}/${ordinal}`,
      known: `${start}-12-31`,
      basis: 'PUBLICATION',
      period: `${pick([day(start), String(start), `${start}-${two(1 + upTo(12))}`])}${end}`,
      cite: [{ source: `report-${upTo(sources.length)}`, locator: `page ${1 + upTo(300)}` }],
      ...(upTo(20) === 0 && { rank: 'DEPRECATED' as const, rankReason: 'Superseded.' }),
    }
  })
  const dataset: Dataset = {
    releases: placed([{ name: `bench-${settings.seed}`, recorded: '2025-01-01T00:00:00Z' }]),
    types: placed(types),
    sources: placed(sources),
    entities: placed(entities),
    claims: placed(claims),
  }
  const { catalog, problems } = accept(dataset)
  if (problems.length > 0) throw new Error(`the bench's own data are not acceptable: ${problems[0]?.message}`)
  const slugs = Array.from({ length: 400 }, (_, i) => `entity-${Math.floor((i / 400) ** 1.6 * settings.entities)}`)
  return { plans: planReleases(catalog), types, slugs: [...new Set(slugs)] }
}

function placed<T>(drafts: readonly T[]): readonly Placed<T>[] {
  return drafts.map((draft, index) => ({ draft, place: { file: 'bench', line: index + 1 } }))
}

/** A number in letters: digits would read as years. */
function letters(n: number): string {
  return String(n).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '')
}

function two(n: number): string {
  return String(n).padStart(2, '0')
}

/** Numbers from 0 to 1 that follow from the seed alone. */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
