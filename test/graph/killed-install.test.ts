import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openEmbedded } from '../../graph/embedded/adapter.ts'
import { readHead } from '../../graph/releases.ts'
import type { Store } from '../../graph/store.ts'
import { upgradeSeed } from '../../seed/install.ts'
import { dump, linesOf, seenAt } from './dump.ts'
import { neo4jForTests, openTestNeo4j, temporaryFolder } from './engines.ts'
import { loaded, silently } from './installed.ts'
import { manyDrafts } from './two-releases.ts'
import { wipe } from './wipe.ts'

const ROUNDS = 20
const one = loaded(manyDrafts('one'))
const both = loaded(manyDrafts('both'))

/** What readers see of the graph before any release, after the first and after both, by the head. */
type Wholes = ReadonlyMap<string | null, readonly string[]>

async function take(store: Store, dataset: typeof both): Promise<void> {
  await upgradeSeed({ store, dataset, onProgress: silently, patienceMs: 0 })
}

async function wholes(store: Store): Promise<Wholes> {
  const seen = new Map<string | null, readonly string[]>()
  const note = async (): Promise<void> => void seen.set(await readHead(store), linesOf(await dump(store)))
  await note()
  await take(store, one)
  await note()
  await take(store, both)
  await note()
  return seen
}

/** Starts a process that takes in both releases, and kills it somewhere between its first step and its end. */
async function killSomewhere(engine: 'embedded' | 'neo4j', directory: string, steps: number): Promise<void> {
  const script = fileURLToPath(new URL('installing.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', script, engine, directory], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'close')
  const at = Math.floor(Math.random() * (steps + 1))
  let seen = 0
  for await (const _ of createInterface({ input: child.stdout })) {
    seen += 1
    if (seen !== at + 1) continue
    // Anywhere within the step that follows.
    await wait(Math.random() * 8)
    child.kill('SIGKILL')
  }
  await ended
}

/** After a kill: the graph is one of the wholes to its readers, and the next program makes it complete. */
async function expectWhole(store: Store, expected: Wholes): Promise<string | null> {
  const head = await readHead(store)
  expect(linesOf(seenAt(head, await dump(store)))).toEqual(expected.get(head))
  expect(await store.verify()).toEqual([])
  await take(store, both)
  expect(linesOf(await dump(store))).toEqual(expected.get('2031-01-01T00:00:00.000Z'))
  return head
}

async function prepared(directory: string): Promise<Store> {
  const store = await openEmbedded({ directory })
  await store.prepare()
  return store
}

describe('a process that takes in releases and is killed (embedded)', () => {
  let expected: Wholes = new Map()
  const tasks: (() => Promise<void>)[] = []
  let empty = ''
  let withFirst = ''

  beforeAll(async () => {
    const keep = (task: () => Promise<void>): void => void tasks.push(task)
    const store = await prepared(await temporaryFolder(keep))
    expected = await wholes(store)
    await store.close()
    empty = await temporaryFolder(keep)
    await (await prepared(empty)).close()
    withFirst = await temporaryFolder(keep)
    const first = await prepared(withFirst)
    await take(first, one)
    await first.close()
  })

  afterAll(async () => {
    for (const task of tasks) await task()
  })

  it(`leaves the old graph whole or the new one, ${ROUNDS} times`, { timeout: 300_000 }, async () => {
    const heads: (string | null)[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const directory = await temporaryFolder()
      await cp(round % 2 === 0 ? withFirst : empty, directory, { recursive: true })
      await killSomewhere('embedded', directory, round % 2 === 0 ? 8 : 20)
      // Every third time the program that takes the traces back is killed too.
      if (round % 3 === 0) await killSomewhere('embedded', directory, 4)
      const store = await openEmbedded({ directory })
      heads.push(await expectWhole(store, expected))
      await store.close()
    }
    expect(new Set(heads).size).toBeGreaterThan(1)
  })
})

describe.skipIf(neo4jForTests === undefined)('a process that takes in releases and is killed (Neo4j)', () => {
  it(`leaves the old graph whole or the new one, ${ROUNDS} times`, { timeout: 600_000 }, async () => {
    const store = await openTestNeo4j()
    try {
      await wipe(store)
      await store.prepare()
      const expected = await wholes(store)
      const heads: (string | null)[] = []
      for (let round = 0; round < ROUNDS; round++) {
        await wipe(store)
        if (round % 2 === 0) await take(store, one)
        await killSomewhere('neo4j', '', round % 2 === 0 ? 8 : 20)
        heads.push(await expectWhole(store, expected))
      }
      expect(new Set(heads).size).toBeGreaterThan(1)
    } finally {
      await store.close()
    }
  })
})
