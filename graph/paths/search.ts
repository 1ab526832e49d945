import type { FoundPath } from './along.ts'
import { Frontiers, type PathQuestion, type PathReader } from './frontiers.ts'
import { type Lattice, latticeOf } from './lattice.ts'
import { PATH_LIMITS, type PathLimits } from './limits.ts'
import { firstWays, inTurns, type Order, type Way } from './ways.ts'

/** The paths of one length, and how many of them are wanted, for there are too few shorter ones. */
interface OfLength {
  readonly lattice: Lattice
  readonly wanted: number
}

/** One comes to an inner entity by a link and leaves it by another. */
const LEAST_DEGREE = 2
/** So many ways are looked at where too many entities stand between the ends to count the links of all. */
const LIKELY = 500
/** So often degrees are counted. */
const COUNTS = 3

/**
 * The first simple paths between two entities whose links all share an asked day: the shortest first; of one length the first path of each way,
 * then the second of each; of one turn in the order of `compareWays`. The answer is whole and in order, or it is `TooWide`. Reads at most once
 * for each link of the longest path allowed, and counts once; only where hubs stand in the way, or very many entities, it counts more.
 */
export async function findPaths(
  question: PathQuestion,
  { reader, limits = PATH_LIMITS }: { readonly reader: PathReader; readonly limits?: PathLimits },
): Promise<readonly FoundPath[]> {
  const { maxLength, most } = question
  const frontiers = new Frontiers(question, { reader, limits })
  const isUnknown = (entity: string): boolean => frontiers.links.degreeOf(entity) === null

  /** By the degrees that are known; what is not known is held to be least. */
  function orderIn({ length }: Lattice): Order {
    const degreeOf = (entity: string): number => Math.min(limits.degree, frontiers.links.degreeOf(entity) ?? LEAST_DEGREE)
    let steps = 0
    const step = (): void => {
      steps += 1
      if (steps > limits.steps) throw frontiers.tooWide(length)
    }
    return { asked: frontiers.out.asked, degreeOf, step }
  }

  function waysIn(lattice: Lattice, wanted: number): readonly Way[] {
    return firstWays(lattice.start, wanted, orderIn(lattice))
  }

  function pathsIn({ lattice, wanted }: OfLength): readonly FoundPath[] {
    return inTurns(waysIn(lattice, wanted), wanted, orderIn(lattice))
  }

  /** Entities whose degrees may still change the order. */
  function undecided({ lattice, wanted }: OfLength): readonly string[] {
    const unknown = lattice.between.filter(isUnknown)
    if (unknown.length === 0 || waysIn(lattice, 2).length < 2) return []
    if (unknown.length <= limits.entities) return unknown
    const likely = waysIn(lattice, Math.max(wanted, LIKELY))
    // What is not known is held to be least, so ways that are known and still come first do.
    if (!likely.slice(0, wanted).flatMap(innerOf).some(isUnknown)) return []
    return [...likely.flatMap(innerOf).filter(isUnknown), ...unknown]
  }

  const lengths: OfLength[] = []
  let wanted = most
  for (let length = 1; length <= maxLength && wanted > 0; length += 1) {
    if (!(await frontiers.reach(length, maxLength))) break
    const lattice = latticeOf(frontiers)
    if (lattice === null) continue
    lengths.push({ lattice, wanted })
    wanted -= pathsIn({ lattice, wanted }).length
  }
  for (let counts = 0; ; counts += 1) {
    const unknown = [...new Set(lengths.flatMap(undecided))]
    if (unknown.length === 0) return lengths.flatMap(pathsIn)
    if (counts === COUNTS) throw frontiers.tooWide(lengths.at(-1)?.lattice.length ?? maxLength)
    await frontiers.count(unknown.slice(0, limits.entities))
  }
}

/** The entities between the ends of a way. */
function innerOf({ ties }: Way): readonly string[] {
  return ties.slice(0, -1).map(({ to }) => to.entity)
}
