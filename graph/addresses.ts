import { searchableSlugs } from './cypher/search.ts'
import { BadInput } from './errors.ts'
import type { ReleasePlan } from './plan.ts'
import type { Runner } from './store.ts'

const MOST_SLUGS = 1_000_000

/**
 * An address finds its entity for ever. Raises `BadInput` where a slug of the graph, in use or former, is no longer one of its entity in the
 * data set: this graph would keep it or lose it, a fresh one would not have it.
 */
export async function refuseLostAddresses(graph: Runner, plans: readonly ReleasePlan[]): Promise<void> {
  const last = plans.at(-1)
  const entities = last === undefined ? [] : [...last.newEntities, ...last.keptEntities]
  const kept = new Set(
    entities.flatMap(({ key, slug, formerSlugs = [] }) => [slug ?? key, ...formerSlugs].map((address) => `${key} ${address}`)),
  )
  for (const query of searchableSlugs) {
    const held = await graph.run(query, { limit: MOST_SLUGS })
    const lost = held.find(({ entity, text }) => !kept.has(`${entity} ${text}`))
    if (lost !== undefined)
      throw new BadInput(
        `expected ${lost.text} as slug or among the formerSlugs of ${lost.entity}, for it is an address in this graph, came it as neither; add it to the formerSlugs`,
      )
  }
}
