import { enterLedger, type LedgerEntry, readLedger } from './cypher/migrations.ts'
import { BadInput } from './errors.ts'
import { ReadOnly, type Runner, type Store } from './store.ts'

/** One change of how the graph is laid out. Numbers never change and never return; a migration that shipped is never edited. */
export interface Migration extends LedgerEntry {
  /** Runs in one transaction, which also enters the migration in the ledger. May be run again from the start. */
  readonly apply: (runner: Runner) => Promise<void>
}

/** The first migration has nothing to do: an empty graph has the base layout. Its entry in the ledger says whose graph this is. */
export const MIGRATIONS: readonly Migration[] = [{ id: 1, name: 'base layout', apply: async () => undefined }]

/**
 * Brings the graph to the layout this program knows and returns the names of what it applied. Call it after `identify` and `prepare`. Raises
 * `BadInput` for a graph that a newer version of the program has laid out, `ReadOnly` where something is pending and nothing may be written.
 */
export async function migrate(store: Store, migrations: readonly Migration[] = MIGRATIONS): Promise<readonly string[]> {
  const applied: string[] = []
  for (const migration of pending(await store.run(readLedger, {}), migrations)) {
    if (await applyOnce(store, migration)) applied.push(migration.name)
  }
  if (applied.length > 0) await store.acknowledge()
  return applied
}

function pending(ledger: readonly LedgerEntry[], migrations: readonly Migration[]): readonly Migration[] {
  const unknown = ledger.find((entry) => !migrations.some((migration) => migration.id === entry.id && migration.name === entry.name))
  if (unknown !== undefined) {
    throw new BadInput(
      `this graph has been through migration ${unknown.id} (${unknown.name}), which this version of the program does not know: a newer version laid it out; start that version, or use another database`,
    )
  }
  return migrations.filter((migration) => !ledger.some((entry) => entry.id === migration.id)).sort((a, b) => a.id - b.id)
}

/** False where another program that migrates the same graph was first. */
async function applyOnce(store: Store, migration: Migration): Promise<boolean> {
  const { id, name } = migration
  try {
    await store.transaction(async (runner) => {
      await runner.run(enterLedger, { id, name })
      await migration.apply(runner)
    })
    return true
  } catch (cause) {
    if (cause instanceof ReadOnly) {
      throw new ReadOnly(
        `this graph needs migration ${id} (${name}) and its database is read-only; start the program once on a database that can be written`,
        {
          cause,
        },
      )
    }
    const ledger = await store.run(readLedger, {})
    if (ledger.some((entry) => entry.id === id && entry.name === name)) return false
    throw cause
  }
}
