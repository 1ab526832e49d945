import { eitherOf, type Joint, joined, meets } from '../time/joint.ts'
import type { KnownLinks, Link } from './links.ts'
import { depthOf, type Side } from './walks.ts'

/** A link with the entity from which it is gone along. */
export interface PathLink extends Link {
  readonly from: string
}

/** An entity at one position of paths of one length. */
export interface Stop {
  readonly entity: string
  /** To where paths go on; none at the end. */
  readonly ties: readonly Tie[]
  /** What the links of the rest of a path may share. */
  readonly rest: Joint
  /** The entity to which all paths go on; null where they go to several, or end here. */
  readonly via: string | null
}

/** All links by which paths go on from one stop to the next, in the order of their keys. */
export interface Tie {
  readonly to: Stop
  readonly links: readonly PathLink[]
  /** What any one of the links may share with those before it. */
  readonly own: Joint
  /** What any one of the links and the rest of a path behind it may share. */
  readonly rest: Joint
}

/** All paths of one length. Ways through it may also lead to an entity twice, or along links that share no day; none is left out. */
export interface Lattice {
  readonly length: number
  readonly start: Stop
  readonly between: readonly string[]
}

/** The paths that are as long as the walks of both sides are together; null where there are none. Made from the end, by what was walked. */
export function latticeOf({ out, back, links }: { readonly out: Side; readonly back: Side; readonly links: KnownLinks }): Lattice | null {
  const length = depthOf(out) + depthOf(back)
  const made = Array.from({ length: length + 1 }, () => new Map<string, Stop | null>())

  function stopAt(position: number, entity: string): Stop | null {
    const before = made[position]?.get(entity)
    if (before !== undefined) return before
    const stop = mayStandAt(position, entity) ? make(position, entity) : null
    made[position]?.set(entity, stop)
    return stop
  }

  function mayStandAt(position: number, entity: string): boolean {
    if ((entity === out.start) !== (position === 0) || (entity === out.stop) !== (position === length)) return false
    return (out.layers[position]?.has(entity) ?? true) && (back.layers[length - position]?.has(entity) ?? true)
  }

  function make(position: number, entity: string): Stop | null {
    if (position === length) return { entity, ties: [], rest: out.asked, via: null }
    const reached = out.layers[position]?.get(entity)
    const onward = new Map<Stop, PathLink[]>()
    for (const link of links.of(entity)) {
      const to = stopAt(position + 1, link.other)
      // One that is come to and left by way of the same entity alone is a dead end: without this, all that a hub links would count.
      if (to === null || to.via === entity || reached?.via === link.other || !meets(link.joint, to.rest)) continue
      if (reached !== undefined && !meets(reached.joint, joined(link.joint, to.rest))) continue
      const parallel = onward.get(to)
      if (parallel === undefined) onward.set(to, [{ ...link, from: entity }])
      else parallel.push({ ...link, from: entity })
    }
    const ties = [...onward].map(([to, parallel]) => tieTo(to, parallel))
    const [only] = ties
    if (only === undefined) return null
    return { entity, ties, rest: hullOf(ties.map(({ rest }) => rest)), via: ties.length === 1 ? only.to.entity : null }
  }

  const start = stopAt(0, out.start)
  if (start === null) return null
  const stops = made.slice(1, length).flatMap((layer) => [...layer.values()])
  return { length, start, between: [...new Set(stops.flatMap((stop) => stop?.entity ?? []))] }
}

function tieTo(to: Stop, links: readonly PathLink[]): Tie {
  const joints = links.map(({ joint }) => joint)
  return { to, links, own: hullOf(joints), rest: hullOf(joints.map((joint) => joined(joint, to.rest))) }
}

/** Of one joint or more. */
function hullOf(joints: readonly Joint[]): Joint {
  return joints.reduce((a, b) => eitherOf(a, b))
}
