import '../server/production.ts'
import { relationshipTypes } from '../graph/cypher/graph-info.ts'
import { vocabularyOf } from '../graph/vocabulary.ts'
import { createDispatcher } from '../resolvers/dispatch.ts'
import { createMemory } from '../resolvers/memory.ts'
import { createSchema } from '../schema/index.ts'
import { createApp } from '../server/app.ts'
import { readConfig } from '../server/config.ts'
import { createContext } from '../server/context.ts'
import { createHeadReader } from '../server/head.ts'
import { startHttp } from '../server/http.ts'
import { createLog } from '../server/log.ts'
import { openStore } from '../server/open-store.ts'
import { answerParent } from './child.ts'

// Our server as `npm start` has it, in a process of its own, without the data set; it tells its parent how many calls of the store it made.

const [traffic = '{}'] = process.argv.slice(2)
const store = await openStore(readConfig())
const vocabulary = vocabularyOf(await store.run(relationshipTypes, {}))
const log = createLog({ level: 'silent', form: 'json' })
let calls = 0
const parts = {
  store,
  dispatcher: createDispatcher({
    runner: store,
    memory: createMemory(),
    ...JSON.parse(traffic),
    onCall: () => {
      calls += 1
    },
  }),
  vocabulary,
  head: createHeadReader(store),
  now: Date.now,
  publicUrl: null,
  schemaVersion: 'bench',
  program: 'bench',
}
const app = createApp({
  schema: createSchema(vocabulary),
  createContext: (scope) => createContext(parts, scope),
  config: { publicUrl: null },
  log,
  ready: async () => undefined,
  examples: [],
})
const http = await startHttp({ app, host: '127.0.0.1', port: 0, log })
answerParent({
  url: `${http.url}/graphql`,
  engine: store.engine,
  calls: () => calls,
  stop: async () => {
    await http.stop(1_000)
    await store.close()
  },
})
