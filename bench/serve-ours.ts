import '../server/production.ts'
import { createRowCache } from '../resolvers/row-cache.ts'
import { readConfig } from '../server/config.ts'
import { startHttp } from '../server/http.ts'
import { createLog } from '../server/log.ts'
import { openStore } from '../server/open-store.ts'
import { answerParent } from './child.ts'
import { ourApp } from './our-app.ts'

// Our server in a process of its own; it tells its parent how many calls of the store it made.

const [traffic = '{}'] = process.argv.slice(2)
const store = await openStore(readConfig())
let calls = 0
const onCall = (): void => {
  calls += 1
}
const app = await ourApp({ store, rowCache: createRowCache(), ...JSON.parse(traffic), onCall })
const http = await startHttp({ app, host: '127.0.0.1', port: 0, log: createLog({ level: 'silent', form: 'json' }) })
answerParent({
  url: `${http.url}/graphql`,
  engine: store.engine,
  calls: () => calls,
  stop: async () => {
    await http.stop(1_000)
    await store.close()
  },
})
