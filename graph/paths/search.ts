import type { Joint } from '../time/joint.ts'
import { Frontiers, type PathLimits, type PathReader } from './frontiers.ts'
import { bestPaths, comparePaths, type FoundPath } from './ranked.ts'
import { type Lattice, latticeOf } from './walks.ts'

export interface PathQuestion {
  readonly from: string
  /** Another entity than `from`. */
  readonly to: string
  /** Entities that no path may go through; neither end is among them. */
  readonly avoid: ReadonlySet<string>
  /** The days on which all links of a path must hold together. */
  readonly asked: Joint
  readonly maxLength: number
  readonly most: number
}

/** A search within these takes about a second, most of it in the database. */
export const PATH_LIMITS: PathLimits = {
  entities: 500,
  links: 40_000,
  ofOne: 20_000,
  modest: 2_000,
  degree: 1_000,
  counted: 200_000,
  steps: 50_000,
}

interface OfLength {
  readonly length: number
  readonly lattice: Lattice
  /** All of its paths, or, where there are more than are wanted, one more than those. */
  readonly found: readonly FoundPath[]
  readonly wanted: number
}

/**
 * The first simple paths between two entities whose links all share an asked day: the shortest first, of one length those through entities with
 * fewer links, then by keys. The answer is whole and in order, or it is `TooWide`. Reads at most once for each link of the longest path allowed,
 * and counts once; only where hubs stand in the way it counts more.
 */
export async function findPaths(
  question: PathQuestion,
  { reader, limits = PATH_LIMITS }: { readonly reader: PathReader; readonly limits?: PathLimits },
): Promise<readonly FoundPath[]> {
  const { from, asked, maxLength, most } = question
  const frontiers = new Frontiers({ ...question, reader, limits })
  const { links } = frontiers
  const degreeOf = (entity: string): number => Math.min(limits.degree, links.degreeOf(entity) ?? LEAST_DEGREE)
  const best: Best = ({ lattice, length }, { most: wanted, by }) => {
    const found = bestPaths({ lattice, links, from, asked, degreeOf: by, most: wanted, mostSteps: limits.steps })
    if (found === null) throw frontiers.tooWide(length)
    return found
  }
  const lengths: OfLength[] = []
  let wanted = most
  for (let length = 1; length <= maxLength && wanted > 0; length += 1) {
    if (!(await frontiers.reach(length, maxLength))) break
    const lattice = latticeOf(frontiers.out, frontiers.back, links)
    const found = best({ lattice, length }, { most: wanted + 1, by: () => 1 })
    lengths.push({ length, lattice, found, wanted })
    wanted -= found.length
  }
  await frontiers.count(lengths.flatMap((one) => toBeWeighed(one, { from, most: limits.entities })))
  const ordered = lengths.map((one) =>
    one.found.length <= one.wanted
      ? one.found.map((path) => weighed(path, degreeOf)).sort(comparePaths)
      : firstOf(one, { best, degreeOf, frontiers, atOnce: limits.entities }),
  )
  return (await Promise.all(ordered)).flat()
}

/** One comes to an inner entity by a link and leaves it by another. */
const LEAST_DEGREE = 2

type DegreeOf = (entity: string) => number
type Best = (of: Pick<OfLength, 'lattice' | 'length'>, how: { readonly most: number; readonly by: DegreeOf }) => readonly FoundPath[]

/** So often degrees are counted once more, for the paths that might come first as far as is known. */
const COUNTS = 2

/** The first of more paths than are wanted. Where too many entities lie between to count the links of all, those of the likeliest are counted. */
async function firstOf(
  one: OfLength,
  {
    best,
    degreeOf,
    frontiers,
    atOnce,
  }: { readonly best: Best; readonly degreeOf: DegreeOf; readonly frontiers: Frontiers; readonly atOnce: number },
): Promise<readonly FoundPath[]> {
  const isKnown = (entity: string): boolean => frontiers.links.degreeOf(entity) !== null
  const areAllKnown = one.lattice.slice(1, one.length).every((layer) => [...layer.keys()].every(isKnown))
  const most = areAllKnown ? one.wanted : Math.max(atOnce, one.wanted)
  for (let counts = 0; ; counts += 1) {
    const likely = best(one, { most, by: degreeOf })
    const first = likely.slice(0, one.wanted)
    // What is not known is held to be least, so paths that are known and still come first do.
    if (first.flatMap(innerOf).every(isKnown)) return first
    if (counts === COUNTS) throw frontiers.tooWide(one.length)
    const unknown = new Set(likely.flatMap(innerOf).filter((entity) => !isKnown(entity)))
    await frontiers.count([...unknown].slice(0, atOnce))
  }
}

/** The entities whose degrees decide the order of the paths of one length; none where they are too many to count at once. */
function toBeWeighed(
  { length, lattice, found, wanted }: OfLength,
  { from, most }: { readonly from: string; readonly most: number },
): readonly string[] {
  if (found.length < 2) return []
  if (found.length <= wanted) return found.flatMap(innerOf)
  const between = lattice.slice(1, length).flatMap((layer) => [...layer.keys()].filter((entity) => entity !== from))
  return between.length <= most ? between : []
}

function innerOf({ links }: FoundPath): readonly string[] {
  return links.slice(0, -1).map(({ other }) => other)
}

function weighed(path: FoundPath, degreeOf: DegreeOf): FoundPath {
  return { ...path, breadth: innerOf(path).reduce((product, entity) => product * degreeOf(entity), 1) }
}
