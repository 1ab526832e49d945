import { accept } from '../graph/accept.ts'
import type { Problem, TypeDraft } from '../graph/draft.ts'
import { planReleases, type ReleasePlan } from '../graph/plan.ts'
import { readDataset } from './read.ts'

/** A data set that was found free of problems, ready to be taken in. */
export interface LoadedDataset {
  readonly types: readonly TypeDraft[]
  readonly plans: readonly ReleasePlan[]
}

/** Raised where a data set has problems: none of it is taken in. */
export class FaultyDataset extends Error {
  readonly problems: readonly Problem[]

  constructor(folder: string, problems: readonly Problem[]) {
    super(`expected a data set without problems in ${folder}, came ${problems.length}; run npm run check and mend them`)
    this.name = 'FaultyDataset'
    this.problems = problems
  }
}

/** Reads, checks and plans the data set of a folder. Raises `FaultyDataset`. */
export async function loadDataset(folder: string): Promise<LoadedDataset> {
  const { dataset, problems: unread } = await readDataset(folder)
  const { catalog, problems } = accept(dataset)
  if (unread.length + problems.length > 0) throw new FaultyDataset(folder, [...unread, ...problems])
  return { types: dataset.types.map(({ draft }) => draft), plans: planReleases(catalog) }
}

/** The data set that ships with the program. */
export const SHIPPED = new URL('./data', import.meta.url).pathname
