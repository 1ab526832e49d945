import { Unavailable } from '../graph/errors.ts'
import { identify } from '../graph/identify.ts'
import { migrate } from '../graph/migrations.ts'
import { ReadOnly, type Store } from '../graph/store.ts'
import { emptyAndReadOnly } from '../seed/install.ts'
import type { Config } from './config.ts'

/** Longest that one query may take on Neo4j, in milliseconds; the embedded engine's queries are bounded by what they read. */
const QUERY_LIMIT = 15_000

/** Opens the store that the settings choose; its adapter alone is loaded. */
async function open({ neo4j, dataDir }: Config): Promise<Store> {
  if (neo4j === null) {
    const { openEmbedded } = await import('../graph/embedded/adapter.ts')
    return openEmbedded({ directory: dataDir })
  }
  const { openNeo4j } = await import('../graph/neo4j/adapter.ts')
  return openNeo4j({
    uri: neo4j.uri,
    user: neo4j.auth?.user ?? 'neo4j',
    password: neo4j.auth?.password ?? '',
    database: neo4j.database ?? undefined,
    timeoutMs: QUERY_LIMIT,
  })
}

/** Opens a graph of ours, or an empty one, and brings it to this program's layout. What is anything else is left untouched and refused. */
export async function openStore(config: Config): Promise<Store> {
  const store = await open(config)
  try {
    await bringUp(store, config.dataDir)
    return store
  } catch (error) {
    await store.close()
    throw error
  }
}

export async function bringUp(store: Store, dataDir: string): Promise<void> {
  const whose = await identify(store)
  const lost = await store.verify()
  if (lost.length > 0) {
    throw new Unavailable(`${lost.join('; ')}; restore ${dataDir} from a backup, or remove it and start again to fill it from the data set`)
  }
  try {
    await store.prepare()
    await migrate(store)
  } catch (error) {
    throw whose === 'empty' && error instanceof ReadOnly ? emptyAndReadOnly(error) : error
  }
}
