import type { Store } from '../graph/store.ts'
import { type Instant, todayUtc } from '../graph/time/day.ts'
import type { Vocabulary } from '../graph/vocabulary.ts'
import { rootClocks } from '../resolvers/as-of.ts'
import type { Context } from '../resolvers/context.ts'
import type { Dispatcher } from '../resolvers/dispatch.ts'
import { createLoaders } from '../resolvers/loaders.ts'
import type { RequestScope } from './app.ts'
import type { Snapshot } from './http-cache.ts'

export interface ContextParts {
  readonly store: Store
  readonly dispatcher: Dispatcher
  readonly vocabulary: Vocabulary
  readonly head: () => Promise<Instant | null>
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly publicUrl: string | null
  readonly schemaVersion: string
  /** From `programHash`. */
  readonly program: string
}

/** Makes what one request has at hand; `done` lets go of the batches that still gather for it. */
export async function createContext(
  parts: ContextParts,
  { signal }: Pick<RequestScope, 'signal'>,
): Promise<Context & { readonly done: () => void; readonly snapshot: Snapshot }> {
  const { store, vocabulary, schemaVersion } = parts
  const today = todayUtc(parts.now())
  const root = rootClocks({ today, head: await parts.head() })
  const request = parts.dispatcher.request({ signal, head: root.head })
  return {
    loaders: createLoaders(request),
    root,
    today,
    vocabulary,
    searchText: (query) => store.searchText(query, { signal }),
    sought: new Map(),
    linkBase: parts.publicUrl ?? '',
    engine: store.engine,
    schemaVersion,
    snapshot: { today, head: root.head, program: parts.program },
    done: () => request.done(),
  }
}
