import { accept } from '../graph/accept.ts'
import type { Dataset, Placed, TypeDraft } from '../graph/draft.ts'
import { planReleases, type ReleasePlan } from '../graph/plan.ts'
import { entityKey, type GeneratedGraph, type GraphSettings, generate } from './generate.ts'
import { ICEWS14, MILD, ordinary } from './skew.ts'

const SEED = 20200114

export const DATA: GraphSettings = { seed: SEED, entities: 2_000, relationships: 20_000, skew: MILD }

/** A graph of any size with the skew of ICEWS14, and as many entities to its relationships. */
export function skewedLike(relationships: number): GraphSettings {
  return { seed: SEED, entities: Math.ceil((relationships * 7_128) / 90_730), relationships, skew: ICEWS14 }
}

export interface BenchData {
  readonly plans: readonly ReleasePlan[]
  readonly types: readonly TypeDraft[]
  /** Entities to ask for, spread over all degrees; no hub among them. */
  readonly slugs: readonly string[]
}

/** Generates a graph, accepts it and plans its releases, as any data set. */
export function benchData(settings: GraphSettings): BenchData {
  const graph = generate(settings)
  const { catalog, problems } = accept(collected(graph))
  if (problems.length > 0) throw new Error(`the bench's own data are not acceptable: ${problems[0]?.message}`)
  const slugs = Array.from({ length: 400 }, (_, i) => entityKey(settings, Math.floor((i / 400) ** 1.6 * ordinary(settings))))
  return { plans: planReleases(catalog), types: graph.types, slugs: [...new Set(slugs)] }
}

/** All of a generated graph at once. */
export function collected({ releases, types, sources, entities, claims }: GeneratedGraph): Dataset {
  return {
    releases: placed(releases),
    types: placed(types),
    sources: placed(sources),
    entities: placed(entities),
    claims: placed(claims),
  }
}

function placed<T>(drafts: Iterable<T>): readonly Placed<T>[] {
  return Array.from(drafts, (draft, index) => ({ draft, place: { file: 'bench', line: index + 1 } }))
}
