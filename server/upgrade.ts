import { applyReleases, compareReleases } from '../graph/releases.ts'
import { linesTo } from '../seed/lines.ts'
import { loadDataset, SHIPPED } from '../seed/load.ts'
import { type Config, readConfig } from './config.ts'
import { explain } from './explain.ts'
import { openStore } from './open-store.ts'
import { showProgress } from './progress.ts'

const say = linesTo(process.stdout)

/** Brings the graph that the settings name to the releases of the data set, and says what each of them changed. */
async function upgrade(config: Config): Promise<void> {
  const { plans, types } = await loadDataset(SHIPPED)
  const store = await openStore(config)
  const progress = showProgress()
  try {
    const { missing, unfinished } = await compareReleases(store, plans)
    if (missing.length === 0 && unfinished === null) return say('The graph holds every release of the data set; nothing was changed.')
    await applyReleases({ store, plans, types, onProgress: progress.update })
    for (const { release, inserted, retracted } of missing) {
      say(`Took in release ${release.name}: ${inserted.length} rows added, ${retracted.length} replaced or taken back.`)
    }
  } finally {
    progress.stop()
    await store.close()
  }
}

try {
  await upgrade(readConfig())
} catch (error) {
  process.stderr.write(`Dateline could not upgrade the graph; it is as it was. ${explain(error)}\n`)
  process.exitCode = 1
}
