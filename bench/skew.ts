import { type Fall, type Random, randomFrom, rank } from './random.ts'

/** How unevenly a graph is linked. */
export interface Skew {
  /** Over entities, as ends of the pairs that are linked. */
  readonly ends: Fall
  /** Over pairs, as what relationships link. */
  readonly pairs: Fall
  readonly types: Fall & { readonly count: number }
  /** For each hub, which no other draw meets: of so many relationships one is its own. */
  readonly hubs: readonly number[]
}

/** Degrees fall off from some hundred to a few; no hub that would be a subject of its own. */
export const MILD: Skew = {
  ends: { fall: 0.375, lead: 0 },
  pairs: { fall: 0, lead: 0 },
  types: { fall: 0, lead: 0, count: 8 },
  hubs: [],
}

/** As the political events of 2014 are linked (README.md has both beside each other), and two hubs: of 50,000 and of 5,000 in 1,000,000. */
export const ICEWS14: Skew = {
  ends: { fall: 1.1, lead: 6 },
  pairs: { fall: 0.93, lead: 10 },
  types: { fall: 2.1, lead: 6, count: 230 },
  hubs: [20, 200],
}

/** Pairs that may be linked, for each relationship. Of them some are never drawn. */
const PAIRS = 0.8

export interface Linked {
  readonly subject: number
  readonly object: number
}

interface Linking {
  readonly seed: number
  readonly entities: number
  readonly relationships: number
  readonly skew: Skew
}

/** The number of entities of a graph that are no hubs; hubs are numbered from there on. */
export function ordinary({ entities, skew }: Linking): number {
  return entities - skew.hubs.length
}

/** What the relationship of an index links. The ends of a pair follow from its number, so that none is kept. */
export function linked(graph: Linking, index: number, random: Random): Linked {
  const { seed, relationships, skew } = graph
  const among = ordinary(graph)
  const hub = skew.hubs.findIndex((every, at) => index % every === at)
  const ends = hub < 0 ? pair() : { subject: among + hub, object: rank(random, among, skew.ends) }
  return random.upTo(2) === 0 ? ends : { subject: ends.object, object: ends.subject }

  function pair(): Linked {
    const own = randomFrom(seed, rank(random, Math.ceil(relationships * PAIRS), skew.pairs))
    const [one, other] = [rank(own, among, skew.ends), rank(own, among, skew.ends)]
    return { subject: one, object: one === other ? (other + 1) % among : other }
  }
}
