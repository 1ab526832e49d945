import './production.ts'
import { readFileSync } from 'node:fs'
import { relationshipTypes } from '../graph/cypher/graph-info.ts'
import { heldReleases } from '../graph/cypher/release.ts'
import { readHead } from '../graph/releases.ts'
import type { Store } from '../graph/store.ts'
import { vocabularyOf } from '../graph/vocabulary.ts'
import { createDispatcher } from '../resolvers/dispatch.ts'
import { createRowCache } from '../resolvers/row-cache.ts'
import { createSchema } from '../schema/index.ts'
import { installSeed } from '../seed/install.ts'
import { linesTo } from '../seed/lines.ts'
import { FaultyDataset, loadDataset, SHIPPED } from '../seed/load.ts'
import { createApp } from './app.ts'
import { type Config, readConfig } from './config.ts'
import { createContext } from './context.ts'
import { loadExamples } from './examples.ts'
import { explain } from './explain.ts'
import { createHeadReader } from './head.ts'
import { startHttp } from './http.ts'
import { programHash } from './http-cache.ts'
import { createLog } from './log.ts'
import { openStore } from './open-store.ts'
import { showProgress } from './progress.ts'
import { stopOnSignals } from './stop.ts'

const say = linesTo(process.stdout)

/** Opens the graph, fills it where it is empty, and serves it. Says so in three lines. */
async function start(config: Config): Promise<void> {
  const log = createLog({ level: config.logLevel, form: process.stderr.isTTY ? 'text' : 'json' })
  const store = await openStore(config)
  const advice = await fill(store)
  const vocabulary = vocabularyOf(await store.run(relationshipTypes, {}))
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  const schema = createSchema(vocabulary)
  const schemaVersion = String(version)
  const { publicUrl } = config
  const parts = {
    store,
    dispatcher: createDispatcher({ runner: store, rowCache: createRowCache() }),
    vocabulary,
    head: createHeadReader(store),
    now: Date.now,
    publicUrl,
    schemaVersion,
    program: programHash({ schema, vocabulary, publicUrl, engine: store.engine, schemaVersion }),
  }
  const app = createApp({
    schema,
    createContext: (scope) => createContext(parts, scope),
    config,
    log,
    ready: async () => void (await store.run(heldReleases, {})),
    examples: loadExamples(),
  })
  const http = await startHttp({ app, host: config.host, port: config.port, log })
  stopOnSignals({ http, closeStore: () => store.close(), log, isNpmScript: config.isNpmScript })
  const head = (await store.run(heldReleases, {})).at(-1)
  say(`Opened the graph in ${config.neo4j?.uri ?? config.dataDir} (${store.engine}).`)
  say(
    head === undefined
      ? 'It holds no release yet.'
      : `It holds ${head.entities} entities and ${head.claims} claims, as of release ${head.name}.${advice === null ? '' : ` ${advice}`}`,
  )
  say(`Ask at ${http.url}/graphql`)
}

/** Fills an empty graph from the data set that ships; a sentence where graph and data set differ. */
async function fill(store: Store): Promise<string | null> {
  const progress = showProgress()
  try {
    return await installSeed({ store, dataset: await loadDataset(SHIPPED), onProgress: progress.update })
  } catch (error) {
    // A graph that was filled before can be served all the same.
    if (error instanceof FaultyDataset && (await readHead(store)) !== null)
      return `The data set beside it has ${error.problems.length} problems: run npm run check.`
    throw error
  } finally {
    progress.stop()
  }
}

try {
  await start(readConfig())
} catch (error) {
  // Whatever still waits for a database that never answers must not keep the process.
  process.stderr.write(`Dateline could not start. ${explain(error)}\n`, () => process.exit(1))
}
