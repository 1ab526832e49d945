import type { TextHit, TextQuery } from '../graph/store.ts'
import type { Day } from '../graph/time/day.ts'
import type { Vocabulary } from '../graph/vocabulary.ts'
import type { Clocks, SaidClocks } from './as-of.ts'
import type { Loaders } from './loaders.ts'

/** What a request has at hand. Read once when it begins, so that one answer never mixes two heads or two days. */
export interface Context {
  readonly loaders: Loaders
  /** The clocks where nothing is said: all of history, known today, recorded at the head. */
  readonly root: Clocks
  readonly today: Day
  readonly vocabulary: Vocabulary
  readonly searchText: (query: TextQuery) => Promise<readonly TextHit[]>
  /** The slugs that named nothing, with the nearest to each. */
  readonly sought: Map<string, Promise<readonly string[]>>
  /** Stands before a path to make it a link: empty where links are path-absolute. */
  readonly linkBase: string
  readonly engine: string
  readonly schemaVersion: string
}

/** A row with the clocks that it was read under, which everything below it inherits. */
export interface View<R> {
  readonly row: R
  readonly clocks: Clocks
}

/** The clocks that filter rows. */
export function clockKey({ known, recorded }: Clocks): { readonly known: Day; readonly recorded: string } {
  return { known, recorded }
}

/** The link to a thing, under the clocks that were said. */
export function linkTo(context: Context, path: string, said: SaidClocks): string {
  const clocks = new URLSearchParams(Object.entries(said)).toString()
  return `${context.linkBase}${path}${clocks === '' ? '' : `?${clocks}`}`
}
