import { type Catalog, catalogue } from './catalog.ts'
import { acceptClaim } from './claims.ts'
import type { Dataset, Problem } from './draft.ts'
import { problemList } from './problems.ts'
import { acceptEntity, acceptHandles, acceptRecorded, acceptReleases, acceptSource, acceptTypes } from './records.ts'
import type { Instant } from './time/day.ts'

export interface Circumstances {
  /** Names of records that are in the data set but could not be read, so that what refers to them is no further problem. */
  readonly unread?: ReadonlySet<string> | undefined
  /** Where given, a release that is recorded later is a problem. */
  readonly now?: Instant | undefined
}

/** Reads a whole data set against itself and names every problem, in the order of files and lines. */
export function accept(
  dataset: Dataset,
  { unread = new Set(), now }: Circumstances = {},
): { readonly catalog: Catalog; readonly problems: readonly Problem[] } {
  const { report, sorted } = problemList()
  const catalog = catalogue(dataset, unread, report)
  acceptReleases(dataset, report)
  if (now !== undefined) acceptRecorded(catalog, now, report)
  acceptTypes(catalog, report)
  acceptHandles(catalog, report)
  for (const source of dataset.sources) acceptSource(source, catalog, report)
  for (const entity of dataset.entities) acceptEntity(entity, catalog, report)
  for (const claim of dataset.claims) acceptClaim(claim, catalog, report)
  return { catalog, problems: sorted() }
}
