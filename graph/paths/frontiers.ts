import type { Day } from '../time/day.ts'
import type { Certainty } from '../time/holds.ts'
import { jointOfDays } from '../time/joint.ts'
import { type PathLimits, TooWide } from './limits.ts'
import { KnownLinks, type ReadLink } from './links.ts'
import { depthOf, frontierOf, goOn, type Side, sideFrom } from './walks.ts'

export interface PathReader {
  /** The links of each entity that the question can use, by their other ends and keys; of one with more, at most `ofOne + 1`. */
  links(entities: readonly string[]): Promise<readonly (readonly ReadLink[])[]>
  /** How many such links each entity has, counted no further than `degree`. */
  degrees(entities: readonly string[]): Promise<readonly number[]>
}

export interface PathQuestion {
  readonly from: string
  /** Another entity than `from`. */
  readonly to: string
  /** Entities that no path may go through; neither end is among them. */
  readonly avoid: ReadonlySet<string>
  /** All links of a path must hold together on one of these days. */
  readonly days: { readonly from: Day; readonly to: Day }
  readonly certainty: Certainty
  readonly maxLength: number
  readonly most: number
}

const MOST_NAMED = 3
/** With fewer relationships an entity is no hub: neither named nor counted again. */
const HUB = 100

/** Walks from both ends, always on from the one where less is to be read, and reads what they need within the limits. */
export class Frontiers {
  readonly links: KnownLinks
  readonly out: Side
  readonly back: Side
  readonly #reader: PathReader
  readonly #limits: PathLimits
  #left: number

  constructor(question: PathQuestion, { reader, limits }: { readonly reader: PathReader; readonly limits: PathLimits }) {
    const asked = jointOfDays(question.days)
    this.links = new KnownLinks(question)
    this.out = sideFrom(question.from, question.to, asked)
    this.back = sideFrom(question.to, question.from, asked)
    this.#reader = reader
    this.#limits = limits
    this.#left = limits.links
  }

  /** Makes the walks of both sides together as long as a path; false where no path is so long. Raises `TooWide`. */
  async reach(length: number, longest: number): Promise<boolean> {
    const sides = [this.out, this.back]
    while (depthOf(this.out) + depthOf(this.back) < length) {
      if (sides.some((side) => frontierOf(side).length === 0)) return false
      const ready = sides.find((side) => this.#unread(side).length === 0)
      if (ready !== undefined) goOn(ready, this.links)
      else await this.#readOn(length, longest)
    }
    return true
  }

  /** Counts the links of entities. */
  async count(entities: readonly string[]): Promise<void> {
    const degrees = await this.#reader.degrees(entities)
    for (const [at, entity] of entities.entries()) {
      const degree = degrees[at] ?? 0
      this.links.setDegree(entity, degree)
      if (degree < this.#limits.degree) this.links.resize(entity, degree)
    }
  }

  tooWide(length: number): TooWide {
    const inner = this.links.largest(HUB).filter((entity) => entity !== this.out.start && entity !== this.out.stop)
    return new TooWide(length, inner.slice(0, MOST_NAMED))
  }

  #unread(side: Side): readonly string[] {
    return frontierOf(side).filter((entity) => !this.links.has(entity))
  }

  /** Reads all links at one end or at both; where that is too much, counts hubs, so that it may be less. */
  async #readOn(length: number, longest: number): Promise<void> {
    const ends = [this.#unread(this.out), this.#unread(this.back)]
    const both = [...new Set(ends.flat())]
    if (length < longest && this.#mayRead(both) && this.#cost(both) <= this.#limits.modest) return this.#read(both)
    const [least] = ends.filter((end) => this.#mayRead(end)).sort((a, b) => this.#cost(a) - this.#cost(b))
    if (least !== undefined) return this.#read(least)
    const hubs = this.#uncounted(ends)
    if (hubs.length === 0) throw this.tooWide(length)
    await this.count(hubs)
  }

  #cost(entities: readonly string[]): number {
    return entities.reduce((sum, entity) => sum + this.links.sizeOf(entity), 0)
  }

  #mayRead(entities: readonly string[]): boolean {
    return entities.length <= this.#limits.entities && this.#cost(entities) <= this.#left
  }

  async #read(entities: readonly string[]): Promise<void> {
    const read = await this.#reader.links(entities)
    for (const [at, entity] of entities.entries()) {
      const links = read[at] ?? []
      this.#left -= links.length
      if (links.length > this.#limits.ofOne) this.links.resize(entity, Number.POSITIVE_INFINITY)
      else this.links.add(entity, links)
    }
  }

  /** Hubs of which the question may use few links, for what is known of them is a bound that no type or day has narrowed. */
  #uncounted(ends: readonly (readonly string[])[]): readonly string[] {
    const { entities, counted } = this.#limits
    const near = new Set(ends.filter((end) => end.length <= entities).flat())
    const hubs: string[] = []
    let left = counted
    for (const entity of this.links.largest(HUB)) {
      const size = this.links.sizeOf(entity)
      if (!near.has(entity) || this.links.degreeOf(entity) !== null || size > left || hubs.length === entities) continue
      left -= size
      hubs.push(entity)
    }
    return hubs
  }
}
