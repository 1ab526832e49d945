import { eitherOf, type Joint, joined, meets } from '../time/joint.ts'
import type { KnownLinks } from './links.ts'

/** An entity as walks of one length come to it. */
export interface Reached {
  /** All that the links of a walk may share. */
  readonly joint: Joint
  /** The entity from which all of them come to it; null where they come from several, or begin here. */
  readonly via: string | null
}

/** Where walks of one length lead. It may hold more than simple paths reach, and never less. */
export type Layer = ReadonlyMap<string, Reached>

/** Walks from one end of the paths that are sought towards the other. */
export interface Side {
  readonly start: string
  readonly stop: string
  /** The days on which paths are sought. */
  readonly asked: Joint
  /** By the length of the walks; the first holds the start alone. */
  readonly layers: Layer[]
}

export function sideFrom(start: string, stop: string, asked: Joint): Side {
  return { start, stop, asked, layers: [new Map([[start, { joint: asked, via: null }]])] }
}

/** How long the longest walks of a side are. */
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
      if (link.other === side.start || link.other === reached.via || !meets(reached.joint, link.joint)) continue
      reach(next, link.other, { joint: joined(reached.joint, link.joint), via: entity })
    }
  }
  side.layers.push(next)
}

function reach(layer: Map<string, Reached>, entity: string, { joint, via }: Reached): void {
  const before = layer.get(entity)
  layer.set(entity, before === undefined ? { joint, via } : { joint: eitherOf(before.joint, joint), via: before.via === via ? via : null })
}
