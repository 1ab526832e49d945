import type { Joint } from '../time/joint.ts'
import { KnownLinks, type ReadLink } from './links.ts'
import { depthOf, frontierOf, goOn, type Side, sideFrom } from './walks.ts'

export interface PathReader {
  /** The links of each entity that the question can use, in the order of the entities; of one with more, at most `ofOne + 1`. */
  links(entities: readonly string[]): Promise<readonly (readonly ReadLink[])[]>
  /** How many such links each entity has, counted no further than `degree`. */
  degrees(entities: readonly string[]): Promise<readonly number[]>
}

/** What one search may cost. */
export interface PathLimits {
  /** Entities whose links are asked for at once. */
  readonly entities: number
  /** Links that are read in all. */
  readonly links: number
  /** Links that are read of one entity. */
  readonly ofOne: number
  /** So many links in all, and both ends go on at once, though less might have done. */
  readonly modest: number
  /** Beyond this an entity has as many links as any. With five of them multiplied still exact: at most 1,000. */
  readonly degree: number
  /** Relationships that are looked at to count how many of them the question can use. */
  readonly counted: number
  /** Links that are gone along while paths of one length are put in order. */
  readonly steps: number
}

/** The search would cost more than it may. */
export class TooWide extends Error {
  /** Paths shorter than this were within the limits. */
  readonly length: number
  /** Entities between the ends that have the most relationships, the largest first. */
  readonly largest: readonly string[]

  constructor(length: number, largest: readonly string[]) {
    super(`paths of the length ${length} take too much work`)
    this.name = 'TooWide'
    this.length = length
    this.largest = largest
  }
}

const MOST_NAMED = 3
/** With fewer relationships an entity is no hub: neither named nor counted again. */
const HUB = 100

/** Walks from both ends, which read what they need, from the end where less is to be read. */
export class Frontiers {
  readonly links: KnownLinks
  readonly out: Side
  readonly back: Side
  readonly #reader: PathReader
  readonly #limits: PathLimits
  #read = 0

  constructor(question: {
    readonly from: string
    readonly to: string
    readonly avoid: ReadonlySet<string>
    readonly asked: Joint
    readonly reader: PathReader
    readonly limits: PathLimits
  }) {
    const { from, to, avoid, asked, reader, limits } = question
    this.links = new KnownLinks(avoid)
    this.out = sideFrom(from, to, asked)
    this.back = sideFrom(to, from, asked)
    this.#reader = reader
    this.#limits = limits
  }

  /** Makes the walks of both sides together as long as a path; false where no path is so long. Raises `TooWide`. */
  async reach(length: number, longest: number): Promise<boolean> {
    while (depthOf(this.out) + depthOf(this.back) < length) {
      const sides = [this.out, this.back]
      if (sides.some((side) => frontierOf(side).length === 0)) return false
      const ready = sides.find((side) => this.#unread(side).length === 0)
      if (ready === undefined) await this.#readOn(length, longest)
      else goOn(ready, this.links)
    }
    return true
  }

  tooWide(length: number): TooWide {
    const largest = this.links.largest(MOST_NAMED + 2, HUB).filter((entity) => entity !== this.out.start && entity !== this.out.stop)
    return new TooWide(length, largest.slice(0, MOST_NAMED))
  }

  /** Counts the links of entities where that is not known. */
  async count(entities: Iterable<string>): Promise<void> {
    const unknown = [...new Set(entities)].filter((entity) => this.links.degreeOf(entity) === null)
    if (unknown.length > 0) await this.#count(unknown)
  }

  #unread(side: Side): readonly string[] {
    return frontierOf(side).filter((entity) => !this.links.has(entity))
  }

  #cost(entities: readonly string[]): number {
    return entities.reduce((sum, entity) => sum + this.links.sizeOf(entity), 0)
  }

  async #readOn(length: number, longest: number): Promise<void> {
    const { entities, links, modest } = this.#limits
    const [out, back] = [this.#unread(this.out), this.#unread(this.back)]
    const both = [...new Set([...out, ...back])]
    if (length < longest && both.length <= entities && this.#cost(both) <= Math.min(modest, links - this.#read)) return this.#take(both)
    const possible = [out, back]
      .map((each) => ({ each, cost: this.#cost(each) }))
      .filter(({ each, cost }) => each.length <= entities && this.#read + cost <= links)
      .sort((a, b) => a.cost - b.cost)
    if (possible[0] !== undefined) return this.#take(possible[0].each)
    const hubs = this.#uncounted([out, back])
    if (hubs.length === 0) throw this.tooWide(length)
    await this.#count(hubs)
  }

  async #take(entities: readonly string[]): Promise<void> {
    const read = await this.#reader.links(entities)
    for (const [at, entity] of entities.entries()) {
      const links = read[at] ?? []
      this.#read += links.length
      if (links.length > this.#limits.ofOne) this.links.resize(entity, Number.POSITIVE_INFINITY)
      else this.links.add(entity, links)
    }
  }

  /** Hubs of which the question may use few links: what is known of them is a bound that no type or day has narrowed. */
  #uncounted(frontiers: readonly (readonly string[])[]): readonly string[] {
    const { entities, counted } = this.#limits
    const hubs = frontiers
      .filter((frontier) => frontier.length <= entities)
      .flat()
      .filter((entity) => this.#isHub(entity) && this.links.degreeOf(entity) === null)
      .sort((a, b) => this.links.sizeOf(b) - this.links.sizeOf(a) || (a < b ? -1 : 1))
    let left = counted
    return [...new Set(hubs)].slice(0, entities).filter((entity) => {
      left -= this.links.sizeOf(entity)
      return left >= 0
    })
  }

  /** One whose links did not end within what may be read is no use to count. */
  #isHub(entity: string): boolean {
    const size = this.links.sizeOf(entity)
    return size >= HUB && size !== Number.POSITIVE_INFINITY
  }

  async #count(entities: readonly string[]): Promise<void> {
    const degrees = await this.#reader.degrees(entities)
    for (const [at, entity] of entities.entries()) {
      const degree = degrees[at] ?? 0
      this.links.setDegree(entity, degree)
      if (degree < this.#limits.degree) this.links.resize(entity, degree)
    }
  }
}
