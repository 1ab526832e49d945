import { type Catalog, catalogue } from './catalog.ts'
import { acceptClaim } from './claims.ts'
import type { Dataset, Problem } from './draft.ts'
import { problemList } from './problems.ts'
import { acceptEntity, acceptHandles, acceptReleases, acceptSource, acceptTypes } from './records.ts'

/**
 * Reads a whole data set against itself and names every problem, in the order of files and lines. `unread` names records that are in the
 * data set but could not be read, so that what refers to them is no further problem.
 */
export function accept(
  dataset: Dataset,
  unread: ReadonlySet<string> = new Set(),
): { readonly catalog: Catalog; readonly problems: readonly Problem[] } {
  const { report, sorted } = problemList()
  const catalog = catalogue(dataset, unread, report)
  acceptReleases(dataset, report)
  acceptTypes(catalog, report)
  acceptHandles(catalog, report)
  for (const source of dataset.sources) acceptSource(source, catalog, report)
  for (const entity of dataset.entities) acceptEntity(entity, catalog, report)
  for (const claim of dataset.claims) acceptClaim(claim, catalog, report)
  return { catalog, problems: sorted() }
}
