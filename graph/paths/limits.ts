/** What one search may cost. */
export interface PathLimits {
  /** Entities whose links are asked for, or counted, at once. */
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
  /** Links, and ties of links, that are looked at while paths of one length are put in order. */
  readonly steps: number
}

/** A search within these takes about a second, most of it in the database. */
export const PATH_LIMITS: PathLimits = {
  entities: 500,
  links: 40_000,
  ofOne: 20_000,
  modest: 2_000,
  degree: 1_000,
  counted: 200_000,
  steps: 50_000,
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
