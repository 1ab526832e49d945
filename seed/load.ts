import { fileURLToPath } from 'node:url'
import { accept } from '../graph/accept.ts'
import type { Catalog } from '../graph/catalog.ts'
import type { Dataset, Problem, TypeDraft } from '../graph/draft.ts'
import { withoutHidden } from '../graph/plain-text.ts'
import { planReleases, type ReleasePlan } from '../graph/plan.ts'
import { sortedProblems } from '../graph/problems.ts'
import type { Instant } from '../graph/time/day.ts'
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

export interface CheckedDataset {
  readonly dataset: Dataset
  readonly catalog: Catalog
  /** Everything that is wrong, in the order of files and lines. */
  readonly problems: readonly Problem[]
}

/** Reads the data set of a folder and checks every record of it against the others; with `now`, that its releases are not still to come. */
export async function checkDataset(folder: string, now?: Instant): Promise<CheckedDataset> {
  const { dataset, problems: unreadable, unread } = await readDataset(folder)
  const { catalog, problems } = accept(dataset, { unread, now })
  return { dataset, catalog, problems: sortedProblems([...unreadable, ...problems]).map(printable) }
}

/** What is shown of a faulty record cannot deceive who reads of it. */
function printable({ file, line, record, message }: Problem): Problem {
  return { file: withoutHidden(file), line, record: withoutHidden(record), message: withoutHidden(message) }
}

/** Reads, checks and plans the data set of a folder. Raises `FaultyDataset`. */
export async function loadDataset(folder: string): Promise<LoadedDataset> {
  const { dataset, catalog, problems } = await checkDataset(folder)
  if (problems.length > 0) throw new FaultyDataset(folder, problems)
  return { types: dataset.types.map(({ draft }) => draft), plans: planReleases(catalog) }
}

/** The data set that ships with the program. */
export const SHIPPED = fileURLToPath(new URL('./data', import.meta.url))
