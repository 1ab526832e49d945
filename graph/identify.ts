import { readLabels } from './cypher/identify.ts'
import { readLedger } from './cypher/migrations.ts'
import { BadInput } from './errors.ts'
import { MIGRATIONS } from './migrations.ts'
import type { Store } from './store.ts'

/**
 * Whose graph this is, told by the ledger. Raises `BadInput` where the database holds something else, before anything was written: such a
 * graph is never touched.
 */
export async function identify(store: Store): Promise<'empty' | 'dateline'> {
  const ledger = await store.run(readLedger, {})
  if (ledger.some(({ id, name }) => MIGRATIONS.some((migration) => migration.id === id && migration.name === name))) return 'dateline'
  const { nodes } = await store.size()
  if (nodes === 0) return 'empty'
  const labels = await store.run(readLabels, {})
  const found = labels.length === 0 ? 'nodes without labels' : `nodes labelled ${labels.join(', ')}`
  throw new BadInput(
    `expected an empty database or a graph of this program, came one with ${found}; name another database, or empty this one yourself`,
  )
}
