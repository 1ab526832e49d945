import type { IncomingMessage, ServerResponse } from 'node:http'
import type { GraphQLSchema } from 'graphql'
import { createYoga, type Plugin } from 'graphql-yoga'
import { LRUCache } from 'lru-cache'
import type { Config } from './config.ts'
import { masked } from './errors.ts'
import type { Example } from './examples.ts'
import { createPlayground } from './graphiql.ts'
import { useHttpCache } from './http-cache.ts'
import { causes, type Log, origin } from './log.ts'
import { type Page, sentence } from './page.ts'
import { usePipeline } from './pipeline.ts'
import { REQUEST_ID_HEADER, requestId } from './request-id.ts'
import { GRAPHQL_PATH, type RouteParts, route } from './routes.ts'

/** What a context is made from; one for each GraphQL request that is about to run. */
export interface RequestScope {
  readonly id: string
  /** Aborted when the caller goes away. */
  readonly signal: AbortSignal
}

export interface AppParts {
  readonly schema: GraphQLSchema
  /**
   * A plain object: its own properties become the resolvers' context; `done`, where it has one, is called when its answer has been made; without
   * a `snapshot` no answer is kept by caches. What it raises goes to the caller as an error without data.
   */
  readonly createContext: (scope: RequestScope) => object | Promise<object>
  readonly config: Pick<Config, 'publicUrl'>
  readonly log: Log
  /** Resolves when the store answers, rejects when it does not. */
  readonly ready: () => Promise<void>
  readonly examples: readonly Example[]
}

/** Everything between HTTP and the schema. It holds no state between requests but caches of parsed texts and the playground's page. */
export interface App {
  fetch(request: Request): Promise<Response>
  /** The same for a request that came through node:http, whose signal aborts when the connection closes before the answer is out. */
  answer(request: IncomingMessage, response: ServerResponse): Promise<Response>
}

/** Tells a context that its answer has been made. */
const useDone: Plugin<{ readonly done?: () => void }> = {
  onExecute: ({ args }) => ({ onExecuteDone: () => args.contextValue.done?.() }),
}

// Some 500 questions of ordinary length; a parsed text takes about a hundred times the room of its characters.
const CACHED_CHARACTERS = 500_000

/** Of what was made from texts of queries, what was used last, so that large texts cannot fill the memory. */
function textCache<T extends {}>(): LRUCache<string, T> {
  return new LRUCache<string, T>({ maxSize: CACHED_CHARACTERS, sizeCalculation: (_, text) => text.length })
}

export function createApp(parts: AppParts): App {
  const { log } = parts
  const yoga = createYoga<object>({
    schema: parts.schema,
    graphqlEndpoint: GRAPHQL_PATH,
    context: ({ request }) => parts.createContext({ id: requestId(request), signal: request.signal }),
    plugins: [
      useRoutes({ publicUrl: parts.config.publicUrl, ready: parts.ready, playground: createPlayground(parts.examples), log }),
      usePipeline({ log }),
      useDone,
      // Last: an answer that need not be made is done too, and its headers are whole.
      useHttpCache(),
    ],
    cors: (request) =>
      isApi(request)
        ? {
            origin: '*',
            credentials: false,
            methods: ['GET', 'POST', 'OPTIONS'],
            exposedHeaders: ['etag', REQUEST_ID_HEADER],
            maxAge: 86_400,
          }
        : false,
    parserAndValidationCache: {
      documentCache: textCache(),
      errorCache: textCache(),
    },
    // Each of these is done by our plugins, with our sentences.
    maskedErrors: false,
    maxRequestBodySize: false,
    multipart: false,
    graphiql: false,
    landingPage: false,
    // No address holds a space: it never matches.
    healthCheckEndpoint: ' ',
    logging: {
      debug: () => undefined,
      info: (...words) => log.debug(words.join(' ')),
      warn: (...words) => log.warn(words.join(' ')),
      error: (...words) => log.error({ causes: words.flatMap(causes) }, 'yoga reported an error'),
    },
  })
  return {
    fetch: async (request) => yoga.fetch(request),
    answer: async (request, response) => yoga.handleNodeRequestAndResponse(request, response),
  }
}

function useRoutes(parts: RouteParts): Plugin {
  return {
    async onRequest({ request, fetchAPI, endResponse }) {
      const page = await routed(request, parts)
      if (page !== null) endResponse(new fetchAPI.Response(page.body, { status: page.status, headers: { ...page.headers } }))
    },
    onResponse({ request, response, setResponse, fetchAPI }) {
      const answer = response.status === 406 && response.body === null ? notAcceptable(fetchAPI.Response) : response
      if (answer !== response) setResponse(answer)
      answer.headers.set(REQUEST_ID_HEADER, requestId(request))
      answer.headers.set('x-content-type-options', 'nosniff')
    },
  }
}

async function routed(request: Request, parts: RouteParts): Promise<Page | null> {
  try {
    return await route(request, parts)
  } catch (error) {
    const id = requestId(request)
    parts.log.error({ requestId: id, causes: causes(error), stack: origin(error) }, 'request failed')
    return sentence(500, masked(id))
  }
}

function notAcceptable(ResponseClass: typeof Response): Response {
  const page = sentence(
    406,
    'Expected an Accept header that allows application/graphql-response+json or application/json; came one that does not. Add one of them.',
  )
  return new ResponseClass(page.body, { status: page.status, headers: { ...page.headers } })
}

function isApi(request: Request): boolean {
  return new URL(request.url, 'http://localhost').pathname === GRAPHQL_PATH
}
