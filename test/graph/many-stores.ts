import { openEmbedded } from '../../graph/embedded/adapter.ts'
import type { Store } from '../../graph/store.ts'
import { type Open, temporaryFolder } from './engines.ts'
import { wipe } from './wipe.ts'

/** Does something with an empty, prepared store, again and again: a new one each time, or one that is emptied. */
export async function manyStores(
  open: Open,
  engine: 'embedded' | 'neo4j',
): Promise<(use: (store: Store) => Promise<void>) => Promise<void>> {
  if (engine === 'neo4j') {
    const store = await open()
    return async (use) => {
      await wipe(store)
      await store.prepare()
      await use(store)
    }
  }
  return async (use) => {
    const store = await openEmbedded({ directory: await temporaryFolder() })
    try {
      await store.prepare()
      await use(store)
    } finally {
      await store.close()
    }
  }
}
