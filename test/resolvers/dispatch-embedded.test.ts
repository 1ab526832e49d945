import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as read from '../../graph/decode.ts'
import { defineBatch, defineQuery } from '../../graph/define-query.ts'
import { openEmbedded } from '../../graph/embedded/adapter.ts'
import type { Store } from '../../graph/store.ts'
import type { Call } from '../../resolvers/batch.ts'
import { createDispatcher } from '../../resolvers/dispatch.ts'
import { loaderFor } from '../../resolvers/loader.ts'

const parts = defineBatch<{ readonly keys: readonly { readonly i: number; readonly key: string }[]; readonly n: number }, string>({
  name: 'test.dispatch.embedded.parts',
  cypher:
    'UNWIND $keys AS k CALL (k) { MATCH (e:Entity {key: k.key})<-[:PART_OF]-(o:Entity) RETURN o.key AS part ORDER BY part LIMIT $n } RETURN k.i AS i, part ORDER BY i, part',
  decode: (record) => read.text(record, 'part'),
})
const shares = defineBatch<{ readonly keys: readonly { readonly i: number; readonly by: number }[] }, number>({
  name: 'test.dispatch.embedded.shares',
  cypher: 'UNWIND $keys AS k RETURN k.i AS i, 100 / k.by AS share ORDER BY i',
  decode: (record) => read.number(record, 'share'),
})
const make = defineQuery<{ readonly rows: readonly { readonly part: string; readonly whole: string }[] }, void>({
  name: 'test.dispatch.embedded.make',
  mode: 'write',
  cypher: 'UNWIND $rows AS r MERGE (a:Entity {key: r.part}) MERGE (b:Entity {key: r.whole}) CREATE (a)-[:PART_OF]->(b)',
  decode: () => undefined,
})

let directory: string
let store: Store

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'dateline-dispatch-'))
  store = await openEmbedded({ directory })
  await store.run(make, {
    rows: [
      { part: 'cbp', whole: 'dhs' },
      { part: 'uscis', whole: 'dhs' },
      { part: 'usbp', whole: 'cbp' },
    ],
  })
})

afterAll(async () => {
  await store.close()
  await rm(directory, { recursive: true })
})

test('answers requests at once from one call a level of the embedded engine', async () => {
  const calls: Call[] = []
  const dispatcher = createDispatcher({ runner: store, onCall: (call) => calls.push(call) })
  const serve = async (first: string) => {
    const request = dispatcher.request()
    const loader = loaderFor(request, {
      query: parts,
      shared: { n: 21 },
      toKey: (asked: { readonly key: string }) => asked,
      fromRows: (rows) => rows,
    })
    const below = await loader.load({ key: first })
    const further = await Promise.all(below.map((key) => loader.load({ key })))
    request.done()
    return { below, further }
  }
  expect(await Promise.all(['dhs', 'cbp', 'dhs', 'nothing'].map(serve))).toEqual([
    { below: ['cbp', 'uscis'], further: [['usbp'], []] },
    { below: ['usbp'], further: [[]] },
    { below: ['cbp', 'uscis'], further: [['usbp'], []] },
    { below: [], further: [] },
  ])
  expect(calls.map(({ keys, error }) => [keys, error])).toEqual([
    [3, null],
    [3, null],
  ])
})

test('keeps an error of the engine to the key that caused it', async () => {
  const dispatcher = createDispatcher({ runner: store })
  const settled = await Promise.allSettled(
    [1, 2, 0, 4, 5].map((by) => dispatcher.request().load({ query: shares, shared: {}, key: { by } })),
  )
  expect(settled.map((each) => (each.status === 'fulfilled' ? each.value[0] : 'refused'))).toEqual([100, 50, 'refused', 25, 20])
})
