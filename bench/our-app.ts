import { relationshipTypes } from '../graph/cypher/graph-info.ts'
import type { Runner, Store } from '../graph/store.ts'
import { vocabularyOf } from '../graph/vocabulary.ts'
import { createDispatcher, type DispatcherOptions } from '../resolvers/dispatch.ts'
import { createSchema } from '../schema/index.ts'
import { type App, createApp } from '../server/app.ts'
import { createContext } from '../server/context.ts'
import { createHeadReader } from '../server/head.ts'
import { createLog } from '../server/log.ts'

export interface OurParts extends Omit<DispatcherOptions, 'runner'> {
  readonly store: Store
  /** Through which the loaders read; the store itself, if unsaid. */
  readonly runner?: Runner
}

/** Our server as `npm start` has it, without a socket and without the data set. */
export async function ourApp({ store, runner = store, ...options }: OurParts): Promise<App> {
  const vocabulary = vocabularyOf(await store.run(relationshipTypes, {}))
  const parts = {
    store,
    dispatcher: createDispatcher({ runner, ...options }),
    vocabulary,
    head: createHeadReader(store),
    now: Date.now,
    publicUrl: null,
    schemaVersion: 'bench',
    program: 'bench',
  }
  return createApp({
    schema: createSchema(vocabulary),
    createContext: (scope) => createContext(parts, scope),
    config: { publicUrl: null },
    log: createLog({ level: 'silent', form: 'json' }),
    ready: async () => undefined,
    examples: [],
  })
}
