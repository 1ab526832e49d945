import { type Joint, joined, meets } from '../time/joint.ts'
import { type FoundPath, pathsAlong } from './along.ts'
import { Heap } from './heap.ts'
import type { Stop, Tie } from './lattice.ts'

/** Which entities are passed, one after the other, by whichever links: the paths along it are variants of each other. */
export interface Way {
  readonly ties: readonly Tie[]
  /** Whether one of its paths is attested. */
  readonly attested: boolean
  /** The degrees of the entities between the ends, multiplied: in how many ways one could have gone on. */
  readonly breadth: number
}

export interface Order {
  readonly asked: Joint
  /** A whole number of at most 1,000, so that a product of five stays exact. */
  readonly degreeOf: (entity: string) => number
  /** Is told of each link, or all links between two entities, that is looked at; may raise. */
  readonly step: () => void
}

/** The beginning of a way, ranked no later than any way that goes on from it. */
interface Begun extends Way {
  readonly at: Stop
  /** What the links so far may share. */
  readonly joint: Joint
  /** The breadth so far. */
  readonly passed: number
  /** Whether it is whole and a path goes along it, so that its rank is no guess. */
  readonly sure: boolean
}

/** Attested ways first, then narrow ones, then by the keys of their entities; a beginning before what goes on from it. */
export function compareWays(a: Way, b: Way): number {
  if (a.attested !== b.attested) return a.attested ? -1 : 1
  if (a.breadth !== b.breadth) return a.breadth - b.breadth
  for (const [at, { to }] of a.ties.entries()) {
    const other = b.ties[at]?.to.entity
    if (other === undefined) return 1
    if (to.entity !== other) return to.entity < other ? -1 : 1
  }
  return a.ties.length - b.ties.length
}

/** The first ways from a stop to the end along which a path goes, each to no entity twice, in order: always goes on where the first may be. */
export function firstWays(start: Stop, most: number, { asked, degreeOf, step }: Order): readonly Way[] {
  const degreeAt = (stop: Stop): number => (stop.ties.length === 0 ? 1 : degreeOf(stop.entity))
  const leastFrom = leastBreadth(degreeAt)
  const open = new Heap<Begun>(compareWays)

  function goOn({ at, ties, joint, passed: before }: Begun): void {
    for (const tie of at.ties) {
      step()
      if (!meets(joint, tie.rest) || ties.some(({ to }) => to.entity === tie.to.entity)) continue
      const passed = before * degreeAt(tie.to)
      const rank = { attested: joined(joint, tie.rest).attested !== null, breadth: passed * leastFrom(tie.to) }
      open.push({ ...rank, ties: [...ties, tie], at: tie.to, joint: joined(joint, tie.own), passed, sure: false })
    }
  }

  function makeSure(whole: Begun): void {
    const [first] = pathsAlong(whole.ties, { asked, most: 1, step })
    if (first !== undefined) open.push({ ...whole, attested: first.attested, sure: true })
  }

  open.push({ attested: true, breadth: 1, ties: [], at: start, joint: asked, passed: 1, sure: false })
  const found: Way[] = []
  for (let next = open.pop(); next !== undefined && found.length < most; next = open.pop()) {
    if (next.sure) found.push(next)
    else if (next.at.ties.length === 0) makeSure(next)
    else goOn(next)
  }
  return found
}

/** The least breadth that may follow a stop. */
function leastBreadth(degreeAt: (stop: Stop) => number): (stop: Stop) => number {
  const known = new Map<Stop, number>()
  return function leastFrom(stop: Stop): number {
    if (stop.ties.length === 0) return 1
    const least = known.get(stop) ?? Math.min(...stop.ties.map(({ to }) => degreeAt(to) * leastFrom(to)))
    known.set(stop, least)
    return least
  }
}

/** The first paths along ways, these being the first or all: the first path of each way, then the second of each, and so on. */
export function inTurns(ways: readonly Way[], most: number, { asked, step }: Order): readonly FoundPath[] {
  const ofEach = ways.length < most ? most : 1
  const paths = ways.flatMap((way) =>
    pathsAlong(way.ties, { asked, most: ofEach, step }).map((path, turn) => ({ path, turn, rank: { ...way, attested: path.attested } })),
  )
  return paths
    .sort((a, b) => a.turn - b.turn || compareWays(a.rank, b.rank))
    .slice(0, most)
    .map(({ path }) => path)
}
