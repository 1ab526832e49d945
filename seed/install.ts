import { BadInput } from '../graph/errors.ts'
import { applyReleases, type Comparison, compareReleases, type Progress } from '../graph/releases.ts'
import { ReadOnly, type Store } from '../graph/store.ts'
import type { LoadedDataset } from './load.ts'

export interface Installation {
  readonly store: Store
  readonly dataset: LoadedDataset
  readonly onProgress: (progress: Progress) => void
  /** How long another program that takes in a release may be silent before this one takes over. */
  readonly patienceMs?: number | undefined
}

/**
 * Makes a graph ready to be served: fills it where it is empty and finishes a release that was begun. A graph that holds a release is not
 * brought further: an upgrade is asked for. A sentence where graph and data set differ afterwards, null where they are the same. Raises
 * `BadInput` where the graph took in other records, `ReadOnly` where it is empty and cannot be filled.
 */
export async function installSeed(installation: Installation): Promise<string | null> {
  const { store, dataset } = installation
  const { held, unfinished } = await compareReleases(store, dataset.plans)
  if (dataset.plans.length === 0) throw new BadInput('expected a data set with a release, came one without; name one in releases.yaml')
  try {
    if (held.length === 0) await upgradeSeed(installation)
    else if (unfinished !== null) {
      const begun = dataset.plans.findIndex(({ recordedAt }) => recordedAt === unfinished.recordedAt) + 1
      await upgradeSeed({ ...installation, dataset: { ...dataset, plans: dataset.plans.slice(0, Math.max(held.length, begun)) } })
    }
  } catch (cause) {
    if (!(cause instanceof ReadOnly)) throw cause
    const before = held.at(-1)
    if (before !== undefined)
      return `A release was begun and not finished, and this database is read-only: answers are as of release ${before.name}. Start the program once on a database that can be written.`
    throw emptyAndReadOnly(cause)
  }
  return difference(await compareReleases(store, dataset.plans))
}

export function emptyAndReadOnly(cause: unknown): ReadOnly {
  return new ReadOnly('the graph is empty and its database is read-only; start the program once on a database that can be written', {
    cause,
  })
}

/** Takes in every release that the graph lacks. */
export async function upgradeSeed({ store, dataset, onProgress, patienceMs }: Installation): Promise<void> {
  await applyReleases({ store, plans: dataset.plans, types: dataset.types, onProgress, patienceMs })
}

function difference({ held, missing, unknown }: Comparison): string | null {
  const [has, lacks] = [held.at(-1)?.name, missing.at(-1)?.release.name]
  if (lacks !== undefined) {
    const releases = missing.length === 1 ? 'one release' : `${missing.length} releases`
    return `The graph is ${releases} older than the data set: it holds ${has ?? 'none'}, and the data set goes to ${lacks}. Run npm run upgrade to take in what is missing.`
  }
  const newer = unknown.at(-1)?.name
  return newer === undefined
    ? null
    : `The graph is newer than the data set: it holds ${newer}, which the data set does not know. Update the program.`
}
