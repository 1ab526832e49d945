import { eitherOf, type Joint, joined, meets } from '../time/joint.ts'
import type { KnownLinks } from './links.ts'

/** An entity as walks of one length come to it: with all that they may have in time together. */
export interface Reached extends Joint {
  /** The entity from which all of them come to it; null where they come from several, or begin here. */
  readonly via: string | null
}

/** Where walks of one length lead. It may hold more than simple paths reach, and never less. */
export type Layer = ReadonlyMap<string, Reached>

/** Walks from one end of the paths that are sought towards the other. */
export interface Side {
  readonly start: string
  readonly stop: string
  /** By the length of the walks; the first holds the start alone. */
  readonly layers: Layer[]
}

export function sideFrom(start: string, stop: string, asked: Joint): Side {
  return { start, stop, layers: [new Map([[start, { ...asked, via: null }]])] }
}

export function depthOf({ layers }: Side): number {
  return layers.length - 1
}

/** The entities at which the longest walks of a side go on. */
export function frontierOf({ layers, stop }: Side): readonly string[] {
  return [...(layers.at(-1)?.keys() ?? [])].filter((entity) => entity !== stop)
}

/** Makes the walks of a side longer by one link; all links of its frontier must be known. */
export function goOn(side: Side, links: KnownLinks): void {
  const next = new Map<string, Reached>()
  for (const [entity, reached] of side.layers.at(-1) ?? []) {
    if (entity === side.stop) continue
    for (const link of links.of(entity)) {
      if (link.other === side.start || link.other === reached.via || !meets(reached, link)) continue
      reach(next, link.other, { ...joined(reached, link), via: entity })
    }
  }
  side.layers.push(next)
}

function reach(layer: Map<string, Reached>, entity: string, reached: Reached): void {
  const before = layer.get(entity)
  layer.set(entity, before === undefined ? reached : { ...eitherOf(before, reached), via: before.via === reached.via ? before.via : null })
}

/**
 * For paths of one length: at each position the entities that may stand there, with what the rest of the path may have in time together.
 * Position 0 is left empty. It may hold more than there are paths, and never less.
 */
export type Lattice = readonly Layer[]

/** The lattice of the paths that are as long as the walks of both sides are together. */
export function latticeOf(out: Side, back: Side, links: KnownLinks): Lattice {
  const middle = depthOf(out)
  const rest = back.layers.toReversed()
  const meeting = rest.shift()
  if (middle === 0 || meeting === undefined) return [new Map(), ...rest]
  let next = whereTheyMeet(out.layers[middle] ?? new Map(), meeting)
  const lattice = [next, ...rest]
  for (let position = middle - 1; position > 0; position -= 1) {
    next = leadingTo(next, { layer: out.layers[position] ?? new Map(), stop: out.stop, links })
    lattice.unshift(next)
  }
  return [new Map(), ...lattice]
}

function whereTheyMeet(out: Layer, back: Layer): Layer {
  const layer = new Map<string, Reached>()
  for (const [entity, reached] of out) {
    const onward = back.get(entity)
    // One that is come to and left by way of the same entity alone is a dead end: without this, all that a hub links would count.
    if (onward === undefined || !meets(reached, onward) || (onward.via !== null && onward.via === reached.via)) continue
    layer.set(entity, onward)
  }
  return layer
}

function leadingTo(
  next: Layer,
  { layer, stop, links }: { readonly layer: Layer; readonly stop: string; readonly links: KnownLinks },
): Layer {
  const before = new Map<string, Reached>()
  for (const [entity, reached] of layer) {
    if (entity === stop) continue
    for (const link of links.of(entity)) {
      const onward = next.get(link.other)
      if (onward === undefined || onward.via === entity || reached.via === link.other || !meets(onward, link)) continue
      const joint = joined(onward, link)
      if (meets(reached, joint)) reach(before, entity, { ...joint, via: link.other })
    }
  }
  return before
}
