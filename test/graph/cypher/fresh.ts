import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as read from '../../../graph/decode.ts'
import { defineQuery } from '../../../graph/define-query.ts'
import { openEmbedded } from '../../../graph/embedded/adapter.ts'
import { migrate } from '../../../graph/migrations.ts'
import { applyReleases } from '../../../graph/releases.ts'
import type { Store } from '../../../graph/store.ts'
import { openTestNeo4j } from '../engines.ts'
import { wipe } from '../wipe.ts'
import type { SomeGraph } from './some-graph.ts'
import { altered } from './watch.ts'

/** Runs `work` on an empty, prepared graph of the embedded engine, gone afterwards. */
export async function withEmbedded<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'dateline-test-'))
  try {
    const store = await openEmbedded({ directory })
    try {
      await store.prepare()
      return await work(store)
    } finally {
      await store.close()
    }
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

/** Runs `work` on the Neo4j that tests may wipe, emptied and prepared. */
export async function withNeo4j<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openTestNeo4j()
  try {
    await wipe(store)
    await store.prepare()
    return await work(store)
  } finally {
    await store.close()
  }
}

export async function take(store: Store, { plans, types }: SomeGraph): Promise<void> {
  await migrate(store)
  await applyReleases({ store, plans, types, onProgress: () => undefined, patienceMs: 0 })
}

/** As `take`, by a program that stops after so many transactions of its own, and then another that goes on. */
export async function takeInterrupted(store: Store, graph: SomeGraph, transactions: number): Promise<void> {
  let left = transactions
  const failing = altered(store, {
    transaction: async (work) => {
      left -= 1
      if (left < 0) throw new Stopped()
      return store.transaction(work)
    },
  })
  await migrate(store)
  await take(failing, graph).catch((error: unknown) => {
    if (!(error instanceof Stopped)) throw error
  })
  await take(store, graph)
}

class Stopped extends Error {}

const readNodes = defineQuery<Record<string, never>, string>({
  name: 'test.cypher.nodes',
  mode: 'read',
  cypher: 'MATCH (n) RETURN labels(n) AS labels, properties(n) AS props LIMIT 100000',
  decode: (record) => stable({ labels: read.texts(record, 'labels').toSorted(), props: read.fields(record, 'props') }),
})

const readRelationships = defineQuery<Record<string, never>, string>({
  name: 'test.cypher.relationships',
  mode: 'read',
  cypher: 'MATCH (a)-[r]->(b) RETURN type(r) AS type, properties(r) AS props, properties(a) AS a, properties(b) AS b LIMIT 100000',
  decode: stable,
})

/** All that a graph holds, in one order, for comparing the work of two engines. */
export async function contents(store: Store): Promise<readonly string[]> {
  return [...(await store.run(readNodes, {})).toSorted(), ...(await store.run(readRelationships, {})).toSorted()]
}

/** Text that is equal for equal records, whatever the order of their properties. */
export function stable(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
