import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openEmbedded } from '../../graph/embedded/adapter.ts'
import { Unavailable } from '../../graph/errors.ts'
import { migrate } from '../../graph/migrations.ts'
import type { Store } from '../../graph/store.ts'
import { temporaryFolder } from './engines.ts'
import { items } from './items.ts'

async function opened(directory: string): Promise<Store> {
  const store = await openEmbedded({ directory })
  onTestFinished(() => store.close())
  return store
}

async function count(store: Store): Promise<number> {
  return (await store.run(items.count, {}))[0] ?? 0
}

/** Starts a writing process, kills it the moment `done` says so of a printed line, and returns the lines. */
async function writeUntilKilled(directory: string, until: 'acknowledged' | 'endless', done: (line: string) => boolean): Promise<string[]> {
  const script = fileURLToPath(new URL('embedded-writer.ts', import.meta.url))
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', script, directory, until], { stdio: ['pipe', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const ended = once(child, 'close')
  const lines: string[] = []
  if (child.stdout === null) throw new Error('expected the child to have an output')
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line)
    if (done(line)) child.kill('SIGKILL')
  }
  await ended
  return lines
}

/** What a bad disk may do to a log: bytes overwritten, or its end lost. */
const DAMAGES: readonly (readonly [string, (log: Buffer) => Buffer])[] = [
  ['a bit turned', (log) => log.fill((log[log.length >> 1] ?? 0) ^ 1, log.length >> 1, (log.length >> 1) + 1)],
  ['bytes overwritten early on', (log) => log.fill(0xa5, log.length >> 3, (log.length >> 3) + 64)],
  ['bytes overwritten late', (log) => log.fill(0xa5, log.length - 400, log.length - 336)],
  ['the end made zeros', (log) => log.fill(0, log.length >> 1)],
  ['the end cut off', (log) => log.subarray(0, log.length >> 1)],
  ['all of it lost', () => Buffer.alloc(0)],
]

async function damageLog(directory: string, damage: (log: Buffer) => Buffer): Promise<void> {
  const folder = join(directory, 'graph.grafeo.wal')
  for (const name of await readdir(folder)) await writeFile(join(folder, name), damage(await readFile(join(folder, name))))
}

describe('the embedded engine', () => {
  it('opens again with what it held, and finds nothing missing', async () => {
    const directory = join(await temporaryFolder(), 'made', 'when missing')
    const first = await openEmbedded({ directory })
    await first.prepare()
    await migrate(first)
    await first.run(items.create, { rows: [{ key: 'a', n: 1 }] })
    await first.acknowledge()
    await first.close()
    const second = await opened(directory)
    expect([await count(second), await second.verify()]).toEqual([1, []])
    await expect(second.run(items.createEntity, { key: 'x' }).then(() => second.run(items.createEntity, { key: 'x' }))).rejects.toThrow()
  })

  it('refuses a second opener with a sentence that says what to do', async () => {
    const directory = await temporaryFolder()
    await opened(directory)
    const failure = openEmbedded({ directory })
    await expect(failure).rejects.toBeInstanceOf(Unavailable)
    await expect(failure).rejects.toThrow(/is in use by another process; stop that process, or set DATA_DIR/)
  })

  it('refuses a file that is no graph', async () => {
    const directory = await temporaryFolder()
    await writeFile(join(directory, 'graph.grafeo'), 'something else')
    await expect(openEmbedded({ directory })).rejects.toThrow(/could not be opened .*restore it from a backup/)
  })

  it('says why its directory cannot be made', async () => {
    const file = join(await temporaryFolder(), 'file')
    await writeFile(file, '')
    for (const directory of [file, join(file, 'below', 'it')]) {
      const failure = openEmbedded({ directory })
      await expect(failure).rejects.toBeInstanceOf(Unavailable)
      await expect(failure).rejects.toThrow(/^the data directory .*file.* could not be made \(E[A-Z]+: .*\); set DATA_DIR to a directory/)
    }
  })

  it('refuses a write through the store inside the work of a transaction, which would wait for itself', async () => {
    const store = await opened(await temporaryFolder())
    const failure = store.transaction(() => store.run(items.create, { rows: [{ key: 'a', n: 1 }] }))
    await expect(failure).rejects.toThrow('use the runner it was given')
  })

  it('makes a backup that opens as the graph does, while it goes on', async () => {
    const folder = await temporaryFolder()
    const store = await opened(join(folder, 'graph'))
    await store.prepare()
    await migrate(store)
    await store.run(items.create, { rows: [{ key: 'a', n: 1 }] })
    await store.acknowledge()
    await store.backup(join(folder, 'copy'))
    await store.run(items.create, { rows: [{ key: 'b', n: 2 }] })
    await expect(store.backup(join(folder, 'copy'))).rejects.toThrow('not there yet')
    const copy = await opened(join(folder, 'copy'))
    expect([await count(copy), await copy.verify(), await count(store)]).toEqual([1, [], 2])
  })

  it('keeps every transaction it acknowledged, and no half of one, when its process is killed', { timeout: 120_000 }, async () => {
    const directory = await temporaryFolder()
    let written = 0
    for (const after of [1, 37, 150, 400]) {
      const numbers = await writeUntilKilled(directory, 'endless', (line) => Number(line) === after)
      written += 2 * numbers.length
      const store = await openEmbedded({ directory })
      const held = await count(store)
      await store.close()
      // The process may have gone on between its last printed line and its end.
      expect(held).toBeGreaterThanOrEqual(written)
      expect(held % 2).toBe(0)
      written = held
    }
  })

  it('never opens a damaged log in silence: it is refused, or what was acknowledged is said to be missing', {
    timeout: 60_000,
  }, async () => {
    const whole = await temporaryFolder()
    await writeUntilKilled(whole, 'acknowledged', (line) => line === 'acknowledged')
    const outcomes: Record<string, string> = {}
    for (const [name, damage] of DAMAGES) {
      const directory = await temporaryFolder()
      await cp(whole, directory, { recursive: true })
      await damageLog(directory, damage)
      outcomes[name] = await openEmbedded({ directory }).then(
        async (store) => (await store.verify().finally(() => store.close()))[0] ?? 'nothing missing',
        (error: Error) => error.message,
      )
    }
    for (const outcome of Object.values(outcomes)) {
      expect(outcome).toMatch(/^the graph held 401 nodes when last complete and holds \d+ now$|could not be opened .*is damaged at byte/)
    }
    expect(outcomes['the end cut off']).toMatch(/^the graph held 401 nodes/)
    const store = await opened(whole)
    expect([await count(store), await store.verify()]).toEqual([400, []])
  })

  it('says which records are missing when the graph beside its memory is another', async () => {
    const directory = await temporaryFolder()
    const first = await openEmbedded({ directory })
    await migrate(first)
    await first.close()
    const other = await temporaryFolder()
    await (await openEmbedded({ directory: other })).close()
    await copyFile(join(directory, 'acknowledged.json'), join(other, 'acknowledged.json'))
    expect(await (await opened(other)).verify()).toEqual([
      'the graph held 1 nodes when last complete and holds 0 now',
      'the record of migration 1 was there when the graph was last complete and is missing now',
    ])
  })

  it('says that its memory cannot be read', async () => {
    const directory = await temporaryFolder()
    const store = await opened(directory)
    await store.acknowledge()
    await writeFile(join(directory, 'acknowledged.json'), '{"nodes":')
    expect(await store.verify()).toEqual([expect.stringContaining('acknowledged.json cannot be read')])
  })

  it('says that a folder is where its memory should be, read or written', async () => {
    const directory = await temporaryFolder()
    const store = await opened(directory)
    const file = join(directory, 'acknowledged.json')
    await mkdir(file)
    await expect(store.verify()).rejects.toThrow(
      new Unavailable(
        `expected ${file} to be a file that can be read, came a folder; without it nobody knows what the graph should hold, so restore ${directory} from a backup, or set DATA_DIR to another directory`,
      ),
    )
    const failure = store.acknowledge()
    await expect(failure).rejects.toBeInstanceOf(Unavailable)
    await expect(failure).rejects.toThrow(`expected ${file} and ${file}.new to be files that can be written`)
  })
})
