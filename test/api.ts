import { relationshipTypes } from '../graph/cypher/graph-info.ts'
import type { Store } from '../graph/store.ts'
import { vocabularyOf } from '../graph/vocabulary.ts'
import type { Call } from '../resolvers/batch.ts'
import { createDispatcher } from '../resolvers/dispatch.ts'
import { createRowCache, type RowCache } from '../resolvers/row-cache.ts'
import { createSchema } from '../schema/index.ts'
import { type App, createApp } from '../server/app.ts'
import { createContext } from '../server/context.ts'
import { createHeadReader } from '../server/head.ts'
import { programHash } from '../server/http-cache.ts'
import { createLog } from '../server/log.ts'

/** An answer of the API, read loosely: tests compare whole results. */
export type Answer = {
  // biome-ignore lint/suspicious/noExplicitAny: the shape of an answer is the test's subject
  readonly data?: any
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[]
}

export interface Api {
  ask(query: string, variables?: object, options?: { readonly signal?: AbortSignal }): Promise<Answer>
  /** Every call of the store so far. */
  readonly calls: Call[]
  /** To be served over HTTP. */
  readonly app: App
}

/** The whole API in process over a store: the real schema, batching, limits and errors, without a socket. */
export async function apiOver(
  store: Store,
  { today = '2026-11-24', rowCache = createRowCache() }: { readonly today?: string; readonly rowCache?: RowCache | null } = {},
): Promise<Api> {
  const vocabulary = vocabularyOf(await store.run(relationshipTypes, {}))
  const schema = createSchema(vocabulary)
  const calls: Call[] = []
  const told = { publicUrl: null, schemaVersion: '0.0.0' }
  const parts = {
    ...told,
    store,
    dispatcher: createDispatcher({ runner: store, rowCache, onCall: (call) => calls.push(call) }),
    vocabulary,
    head: createHeadReader(store),
    now: () => Date.parse(`${today}T12:00:00Z`),
    program: programHash({ ...told, schema, vocabulary, engine: store.engine }),
  }
  const app = createApp({
    schema,
    createContext: (scope) => createContext(parts, scope),
    config: { publicUrl: null },
    log: createLog({ level: process.env.TEST_LOG === undefined ? 'silent' : 'info', form: 'text' }),
    ready: async () => undefined,
    examples: [],
  })
  return {
    app,
    calls,
    async ask(query, variables = {}, { signal } = {}) {
      const response = await app.fetch(
        new Request('http://dateline.test/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json', accept: 'application/json' },
          body: JSON.stringify({ query, variables }),
          ...(signal === undefined ? {} : { signal }),
        }),
      )
      return (await response.json()) as Answer
    },
  }
}
