import type { Joint } from '../time/joint.ts'

/** A relationship as a path goes along it, from one of its ends to the `other`. */
export interface Link extends Joint {
  /** Of its claim. */
  readonly key: string
  readonly other: string
  /** Whether it points from the subject to `other`. */
  readonly out: boolean
}

/** A link as it is read, with a bound for what reading the links of `other` would cost. */
export interface ReadLink extends Link {
  /** How many relationships `other` has under any clocks: no fewer than the question can use. */
  readonly size: number
}

/** The links that a search has read: all of those of some entities, and so some of those of the entities beside them. */
export class KnownLinks {
  readonly #avoid: ReadonlySet<string>
  readonly #whole = new Map<string, readonly Link[]>()
  readonly #seen = new Map<string, Link[]>()
  readonly #sizes = new Map<string, number>()
  readonly #degrees = new Map<string, number>()

  constructor(avoid: ReadonlySet<string>) {
    this.#avoid = avoid
  }

  /** Takes in all links of an entity. Those to what is avoided count in its degree and lead nowhere. */
  add(entity: string, read: readonly ReadLink[]): void {
    this.#degrees.set(entity, read.length)
    this.#sizes.set(entity, read.length)
    const links = read.filter(({ other }) => !this.#avoid.has(other))
    this.#whole.set(entity, links)
    for (const { other, size, key, out, since, until } of links) {
      if (!this.#sizes.has(other)) this.#sizes.set(other, size)
      const seen = this.#seen.get(other)
      const back = { key, other: entity, out: !out, since, until }
      if (seen === undefined) this.#seen.set(other, [back])
      else seen.push(back)
    }
  }

  /** Whether all links of an entity were read. */
  has(entity: string): boolean {
    return this.#whole.has(entity)
  }

  of(entity: string): readonly Link[] {
    return this.#whole.get(entity) ?? this.#seen.get(entity) ?? []
  }

  /** At most so many links has an entity; 0 where nothing is known of it. */
  sizeOf(entity: string): number {
    return this.#sizes.get(entity) ?? 0
  }

  resize(entity: string, size: number): void {
    this.#sizes.set(entity, size)
  }

  /** How many links an entity has, where that is known. */
  degreeOf(entity: string): number | null {
    return this.#degrees.get(entity) ?? null
  }

  setDegree(entity: string, degree: number): void {
    this.#degrees.set(entity, degree)
  }

  /** The entities with the most links, the largest first. */
  largest(n: number, atLeast: number): readonly string[] {
    return [...this.#sizes]
      .filter(([, size]) => size >= atLeast)
      .sort(([a, sizeOfA], [b, sizeOfB]) => sizeOfB - sizeOfA || (a < b ? -1 : 1))
      .slice(0, n)
      .map(([entity]) => entity)
  }
}
