import type { Certainty } from '../time/holds.ts'
import { type Joint, jointOf } from '../time/joint.ts'
import type { StoredBounds } from '../time/stored.ts'

/** A relationship as a path goes along it, from one of its ends to the `other`. */
export interface Link {
  /** Of its claim. */
  readonly key: string
  readonly other: string
  /** Whether it points to `other`, so that `other` is its object. */
  readonly out: boolean
  /** When it held. */
  readonly joint: Joint
}

/** A link as it is read. */
export interface ReadLink extends Omit<Link, 'joint'> {
  readonly bounds: StoredBounds
  /** How many relationships `other` has under any clocks: no fewer than the question can use. */
  readonly size: number
}

/** What a search has read: all links of some entities, and so some links of the entities beside them. */
export class KnownLinks {
  readonly #avoid: ReadonlySet<string>
  readonly #certainty: Certainty
  readonly #whole = new Set<string>()
  readonly #links = new Map<string, Link[]>()
  readonly #sizes = new Map<string, number>()
  readonly #degrees = new Map<string, number>()

  constructor({ avoid, certainty }: { readonly avoid: ReadonlySet<string>; readonly certainty: Certainty }) {
    this.#avoid = avoid
    this.#certainty = certainty
  }

  /** Takes in all links of an entity, in the order of their keys. Those to what is avoided count in its degree and lead nowhere. */
  add(entity: string, read: readonly ReadLink[]): void {
    this.#whole.add(entity)
    this.setDegree(entity, read.length)
    this.resize(entity, read.length)
    // What the other ends told of it is all told again.
    this.#links.delete(entity)
    for (const { key, other, out, bounds, size } of read) {
      if (this.#avoid.has(other)) continue
      const joint = jointOf(bounds, this.#certainty)
      this.#put(entity, { key, other, out, joint })
      if (this.#whole.has(other)) continue
      this.#put(other, { key, other: entity, out: !out, joint })
      if (!this.#sizes.has(other)) this.resize(other, size)
    }
  }

  #put(entity: string, link: Link): void {
    const links = this.#links.get(entity)
    if (links === undefined) this.#links.set(entity, [link])
    else links.push(link)
  }

  /** Whether all links of an entity are known. */
  has(entity: string): boolean {
    return this.#whole.has(entity)
  }

  /** Those that are known, with those to one other entity in the order of their keys. */
  of(entity: string): readonly Link[] {
    return this.#links.get(entity) ?? []
  }

  /** An entity has at most so many links; 0 where nothing is known of it. */
  sizeOf(entity: string): number {
    return this.#sizes.get(entity) ?? 0
  }

  resize(entity: string, size: number): void {
    this.#sizes.set(entity, size)
  }

  /** How many links an entity has, counted no further than matters; null where that is not known. */
  degreeOf(entity: string): number | null {
    return this.#degrees.get(entity) ?? null
  }

  setDegree(entity: string, degree: number): void {
    this.#degrees.set(entity, degree)
  }

  /** The entities with so many links or more, the largest first. */
  largest(atLeast: number): readonly string[] {
    return [...this.#sizes]
      .filter(([, size]) => size >= atLeast)
      .sort(([a, sizeOfA], [b, sizeOfB]) => sizeOfB - sizeOfA || (a < b ? -1 : 1))
      .map(([entity]) => entity)
  }
}
