// A process that writes until it is killed: `embedded-writer.ts DIRECTORY acknowledged|endless`. Each number printed was committed before.
import { openEmbedded } from '../../graph/embedded/adapter.ts'
import { migrate } from '../../graph/migrations.ts'
import { items } from './items.ts'

const [directory = '', until = ''] = process.argv.slice(2)
const store = await openEmbedded({ directory })
await store.prepare()
await migrate(store)

async function writePair(n: number): Promise<void> {
  await store.transaction(async (runner) => {
    await runner.run(items.create, { rows: [{ key: `left-${process.pid}-${n}`, n }] })
    await runner.run(items.create, { rows: [{ key: `right-${process.pid}-${n}`, n }] })
  })
  process.stdout.write(`${n}\n`)
}

if (until === 'acknowledged') {
  for (let n = 1; n <= 200; n++) await writePair(n)
  await store.acknowledge()
  process.stdout.write('acknowledged\n')
  // Stays, with the graph open, to be killed.
  process.stdin.resume()
} else {
  for (let n = 1; ; n++) await writePair(n)
}
