// A process that takes in the many drafts and can be killed at any moment: `installing.ts embedded|neo4j DIRECTORY`. It prints a line for each
// step of progress, and `done` at the end.
import { openEmbedded } from '../../graph/embedded/adapter.ts'
import { upgradeSeed } from '../../seed/install.ts'
import { loaded } from './installed.ts'
import { manyDrafts } from './two-releases.ts'

const [engine = '', directory = ''] = process.argv.slice(2)
const dataset = loaded(manyDrafts('both'))
// Imported where it is needed: the tests' own library takes longer to load than a release to be taken in.
const store = engine === 'neo4j' ? await (await import('./engines.ts')).openTestNeo4j() : await openEmbedded({ directory })
process.stdout.write('begun\n')
await upgradeSeed({ store, dataset, onProgress: ({ done }) => process.stdout.write(`${done}\n`), patienceMs: 0 })
await store.close()
process.stdout.write('done\n')
