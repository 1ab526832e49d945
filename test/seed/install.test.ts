import { expect, it } from 'vitest'
import { readHead } from '../../graph/releases.ts'
import { ReadOnly, type Store } from '../../graph/store.ts'
import { type Installation, installSeed, upgradeSeed } from '../../seed/install.ts'
import type { LoadedDataset } from '../../seed/load.ts'
import { dump, linesOf } from '../graph/dump.ts'
import { describeEngines } from '../graph/engines.ts'
import { failing, guarded } from '../graph/failing-store.ts'
import { loaded, silently } from '../graph/installed.ts'
import { BOTH, FIRST } from '../graph/two-releases.ts'

const first = loaded(FIRST)
const both = loaded(BOTH)
const [ONE, TWO] = ['2030-01-01T00:00:00.000Z', '2031-01-01T00:00:00.000Z']

function install(store: Store, dataset: LoadedDataset, onProgress: Installation['onProgress'] = silently): Promise<string | null> {
  return installSeed({ store, dataset, onProgress, patienceMs: 0 })
}

/** A store as a read-only database is: it refuses every write. */
function readOnly(store: Store): Store {
  const refuse = (): never => {
    throw new ReadOnly('this database is read-only')
  }
  return guarded(store, refuse)
}

describeEngines('the data set at start', (open) => {
  it('fills an empty graph with all its releases and tells how far it has come', async () => {
    const store = await open()
    const releases = new Set<string>()
    expect(await install(store, both, ({ release }) => releases.add(release))).toBeNull()
    expect([[...releases], await readHead(store)]).toEqual([['one', 'two'], TWO])
  })

  it('leaves a graph of older releases as it is, and says what to run', async () => {
    const store = await open()
    await install(store, first)
    const before = linesOf(await dump(store))
    expect(await install(store, both)).toBe(
      'The graph is one release older than the data set: it holds one, and the data set goes to two. Run npm run upgrade to take in what is missing.',
    )
    expect(linesOf(await dump(store))).toEqual(before)
  })

  it('says that the graph is newer than the data set', async () => {
    const store = await open()
    await install(store, both)
    expect(await install(store, first)).toBe(
      'The graph is newer than the data set: it holds two, which the data set does not know. Update the program.',
    )
  })

  it('finishes a release that was begun, and the first one too', async () => {
    const store = await open()
    await expect(install(failing(store, 20).store, first)).rejects.toThrow('write 20 was made to fail')
    expect(await readHead(store)).toBeNull()
    expect(await install(store, first)).toBeNull()
    await expect(upgradeSeed({ store: failing(store, 20).store, dataset: both, onProgress: silently })).rejects.toThrow(
      'write 20 was made to fail',
    )
    expect(await readHead(store)).toBe(ONE)
    expect(await install(store, both)).toBeNull()
    expect(await readHead(store)).toBe(TWO)
  })

  it('writes nothing where all is there, so that a read-only database serves', async () => {
    const store = await open()
    await install(store, both)
    expect(await install(readOnly(store), both)).toBeNull()
    expect(await install(readOnly(store), first)).toContain('newer than the data set')
  })

  it('says what to do where a read-only database is empty, or holds a release that was only begun', async () => {
    const store = await open()
    await expect(install(readOnly(store), both)).rejects.toThrow(
      'the graph is empty and its database is read-only; start the program once on a database that can be written',
    )
    await install(store, first)
    await expect(upgradeSeed({ store: failing(store, 20).store, dataset: both, onProgress: silently })).rejects.toThrow()
    expect(await install(readOnly(store), both)).toBe(
      'A release was begun and not finished, and this database is read-only: answers are as of release one. Start the program once on a database that can be written.',
    )
  })

  it('refuses a data set without a release', async () => {
    await expect(install(await open(), { types: [], plans: [] })).rejects.toThrow('expected a data set with a release, came one without')
  })
})
