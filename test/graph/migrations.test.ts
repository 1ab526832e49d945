import { expect, it } from 'vitest'
import { readLedger } from '../../graph/cypher/migrations.ts'
import { BadInput } from '../../graph/errors.ts'
import { identify } from '../../graph/identify.ts'
import { MIGRATIONS, type Migration, migrate } from '../../graph/migrations.ts'
import { describeEngines } from './engines.ts'
import { items } from './items.ts'

const base: Migration = { id: 1, name: 'base layout', apply: async () => undefined }
const second: Migration = {
  id: 2,
  name: 'a second item',
  apply: async (runner) => void (await runner.run(items.create, { rows: [{ key: 'b', n: 2 }] })),
}
const broken: Migration = {
  id: 2,
  name: 'a second item',
  apply: async (runner) => {
    await second.apply(runner)
    throw new Error('half way')
  },
}

describeEngines('migrations', (open) => {
  it('applies what is pending once, in order, and enters it in the ledger', async () => {
    const store = await open()
    expect(await migrate(store, [second, base])).toEqual(['base layout', 'a second item'])
    expect(await migrate(store, [second, base])).toEqual([])
    expect(await store.run(readLedger, {})).toEqual([
      { id: 1, name: 'base layout' },
      { id: 2, name: 'a second item' },
    ])
    expect(await store.run(items.count, {})).toEqual([1])
  })

  it('leaves nothing of a migration that failed, and goes on from there', async () => {
    const store = await open()
    await expect(migrate(store, [base, broken])).rejects.toThrow('half way')
    expect(await store.run(readLedger, {})).toEqual([{ id: 1, name: 'base layout' }])
    expect(await store.run(items.count, {})).toEqual([0])
    expect(await migrate(store, [base, second])).toEqual(['a second item'])
  })

  it('is applied once when two programs start at once', async () => {
    const store = await open()
    const both = await Promise.all([migrate(store, [base, second]), migrate(store, [base, second])])
    expect(both.flat().sort()).toEqual(['a second item', 'base layout'])
    expect(await store.run(items.count, {})).toEqual([1])
  })

  it('refuses a graph that a newer version has laid out', async () => {
    const store = await open()
    await migrate(store, [base, second])
    const failure = migrate(store, [base])
    await expect(failure).rejects.toBeInstanceOf(BadInput)
    await expect(failure).rejects.toThrow(/migration 2 \(a second item\).*newer version/)
  })
})

describeEngines('identify', (open) => {
  it('knows an empty database and a graph of ours', async () => {
    const store = await open()
    expect(await identify(store)).toBe('empty')
    await migrate(store, MIGRATIONS)
    expect(await identify(store)).toBe('dateline')
    await store.run(items.create, { rows: [{ key: 'a', n: 1 }] })
    expect(await identify(store)).toBe('dateline')
  })

  it('refuses a graph of somebody else and names what it found there', async () => {
    const store = await open()
    await store.run(items.create, { rows: [{ key: 'a', n: 1 }] })
    const failure = identify(store)
    await expect(failure).rejects.toBeInstanceOf(BadInput)
    await expect(failure).rejects.toThrow('nodes labelled TestItem')
  })
})
