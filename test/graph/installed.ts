import { planReleases } from '../../graph/plan.ts'
import type { LoadedDataset } from '../../seed/load.ts'
import { catalogOf, type Drafts, TYPES } from './drafts.ts'

/** Drafts as a data set that can be taken in. */
export function loaded(drafts: Drafts): LoadedDataset {
  return { types: drafts.types ?? TYPES, plans: planReleases(catalogOf(drafts)) }
}

export const silently = (): void => undefined
