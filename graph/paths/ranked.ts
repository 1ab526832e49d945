import { type Joint, joined, meets } from '../time/joint.ts'
import { Heap } from './heap.ts'
import type { KnownLinks, Link } from './links.ts'
import type { Lattice } from './walks.ts'

export interface PathLink extends Link {
  readonly from: string
}

export interface FoundPath {
  readonly links: readonly PathLink[]
  /** The degrees of its inner entities, multiplied: in how many ways one could have gone on. */
  readonly breadth: number
}

/** A path or its beginning; `breadth` is here the least that a whole path can have that begins so. */
interface Begun extends FoundPath, Joint {
  readonly passed: number
}

/** Narrow ones first, equal ones by the keys along them; a beginning before what goes on from it. */
export function comparePaths(a: FoundPath, b: FoundPath): number {
  if (a.breadth !== b.breadth) return a.breadth - b.breadth
  const shared = Math.min(a.links.length, b.links.length)
  for (let at = 0; at < shared; at += 1) {
    const [link, other] = [a.links[at], b.links[at]]
    if (link === undefined || other === undefined || link === other) continue
    if (link.other !== other.other) return link.other < other.other ? -1 : 1
    if (link.key !== other.key) return link.key < other.key ? -1 : 1
  }
  return a.links.length - b.links.length
}

export interface Ranking {
  readonly lattice: Lattice
  readonly links: KnownLinks
  readonly from: string
  readonly asked: Joint
  /** A whole number of at most 1,000, so that a product of five stays exact. */
  readonly degreeOf: (entity: string) => number
  /** How many paths to bring. */
  readonly most: number
  /** How many links may be gone along. */
  readonly mostSteps: number
}

interface Onward {
  readonly link: PathLink
  readonly degree: number
  /** The least breadth from there on. */
  readonly least: number
}

/** The first simple paths of a lattice whose links share a day, in order; null where that takes more steps than it may. */
export function bestPaths({ lattice, links, from, asked, degreeOf, most, mostSteps }: Ranking): readonly FoundPath[] | null {
  const length = lattice.length - 1
  const onward = onwardIn({ lattice, links, degreeOf })
  const open = new Heap<Begun>(comparePaths)
  open.push({ ...asked, links: [], passed: 1, breadth: 1 })
  const found: FoundPath[] = []
  let steps = 0
  for (let next = open.pop(); next !== undefined && found.length < most; next = open.pop()) {
    const at = next.links.length
    if (at === length) {
      found.push({ links: next.links, breadth: next.breadth })
      continue
    }
    for (const { link, degree, least } of onward(next.links.at(-1)?.other ?? from, at)) {
      steps += 1
      if (steps > mostSteps) return null
      if (link.other === from || !meets(next, link) || next.links.some(({ other }) => other === link.other)) continue
      const joint = joined(next, link)
      const rest = lattice[at + 1]?.get(link.other)
      if (rest === undefined || !meets(joint, rest)) continue
      open.push({ ...joint, links: [...next.links, link], passed: next.passed * degree, breadth: next.passed * least })
    }
  }
  return found
}

/** The links by which paths may go on from an entity at a position, found once for each. */
function onwardIn({ lattice, links, degreeOf }: Pick<Ranking, 'lattice' | 'links' | 'degreeOf'>) {
  const length = lattice.length - 1
  const known = lattice.map(() => new Map<string, readonly Onward[]>())
  const onward = (entity: string, at: number): readonly Onward[] => {
    const before = known[at]?.get(entity)
    if (before !== undefined) return before
    const found = links.of(entity).flatMap((link): readonly Onward[] => {
      const rest = lattice[at + 1]?.get(link.other)
      if (rest === undefined || !meets(rest, link)) return []
      if (at + 1 === length) return [{ link: { ...link, from: entity }, degree: 1, least: 1 }]
      const least = onward(link.other, at + 1).reduce((lowest, each) => Math.min(lowest, each.least), Number.POSITIVE_INFINITY)
      const degree = degreeOf(link.other)
      return least === Number.POSITIVE_INFINITY ? [] : [{ link: { ...link, from: entity }, degree, least: degree * least }]
    })
    known[at]?.set(entity, found)
    return found
  }
  return onward
}
