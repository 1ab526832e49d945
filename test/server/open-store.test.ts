import { expect, test } from 'vitest'
import { ReadOnly, type Store } from '../../graph/store.ts'
import { bringUp } from '../../server/open-store.ts'
import { withEmbedded } from '../graph/cypher/fresh.ts'
import { altered } from '../graph/cypher/watch.ts'

test('an empty graph that is read-only is told as that, whatever could not be written first', async () => {
  await withEmbedded(async (store) => {
    const readOnly: Store = {
      ...altered(store, {}),
      prepare: () => Promise.reject(new ReadOnly('query indexes could not write: this database is read-only')),
    }
    await expect(bringUp(readOnly, 'somewhere')).rejects.toThrow(
      new ReadOnly('the graph is empty and its database is read-only; start the program once on a database that can be written'),
    )
  })
})
