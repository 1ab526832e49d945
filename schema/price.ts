import { MOST_A_PAGE, type PageArguments } from '../resolvers/page.ts'

// What a query costs. The unit is a value that is at hand, some 15 microseconds with all that goes with it; the others are what was measured
// beside it, so that a request at the limit takes the embedded engine, with the shipped record, one to two seconds of work.

/** One read of the store: what belongs to one claim alone, a slug or id that an argument names. */
export const READ = 20

/** A read that leads to one of a few things which many fields of an answer share, for each of them is read once. */
export const SHARED = 5

/** A list of the whole graph, which reads all of its kind. */
export const WHOLE = 1_000

/** What is claimed of a norm and of the acts upon it, and how it stood from change to change: the record's longest takes 25 ms. */
export const STANDING = 900

/** The versions of a claim, or the vintages of a figure. A few have over twenty, and each leads to them again: so `server/limits.ts` bounds how often one stands within another. */
export const VERSIONS = 5

/** A look through every name. */
const SEARCH = 2_000

/** A timeline merges three lists, and reads each for the page, the count, the claims without a date and three sorts of bins. */
const TIMELINE = 3 * 6 * READ

/** What a field costs, and how often what is asked below it counts. */
export interface Price {
  readonly field: number
  readonly multiplier: number
}

type Named = readonly string[] | null | undefined

export interface ListArguments extends PageArguments {
  readonly of?: Named
  readonly about?: Named
  readonly slugs?: Named
  readonly where?: { readonly others?: Named } | null | undefined
}

/**
 * A page of a list and its count. What is asked below counts as often as the page has edges, the count too, and so the price of the list holds it.
 * A size that no page has is refused by the page, with its bounds.
 */
export function pagePrice(args: ListArguments): Price {
  const named = [args.of, args.about, args.slugs, args.where?.others].reduce((sum, slugs) => sum + countOf(slugs), 0)
  return { field: READ * (2 + named), multiplier: sizeOf(args) }
}

/** A page of a list of the whole graph. */
export function wholePrice(args: ListArguments): Price {
  const page = pagePrice(args)
  return { ...page, field: WHOLE + page.field }
}

/** A page of named things, which has no more edges than names, or of all. */
export function namedPrice(args: ListArguments): Price {
  const named = countOf(args.slugs)
  if (named === 0) return wholePrice(args)
  const page = pagePrice(args)
  return { ...page, multiplier: Math.min(page.multiplier, named) }
}

/** A page of a timeline and all that it counts. Each entity makes it longer. */
export function timelinePrice(args: ListArguments): Price {
  const page = pagePrice(args)
  return { ...page, field: TIMELINE + 2 * READ * countOf(args.of) + page.field }
}

/** A page of changes, which compares every claim of three forms, or those of the entities that are named. */
export function changesPrice(args: ListArguments): Price {
  return countOf(args.of) === 0 ? { ...pagePrice(args), field: 3 * WHOLE } : timelinePrice(args)
}

/** A page of search hits, whose entities are read. */
export function searchPrice(args: ListArguments): Price {
  const multiplier = sizeOf(args)
  return { field: SEARCH + SHARED * multiplier, multiplier }
}

function countOf(slugs: Named): number {
  return slugs?.length ?? 0
}

function sizeOf({ first, last }: PageArguments): number {
  return Math.min(MOST_A_PAGE, Math.max(1, first ?? last ?? 20))
}
