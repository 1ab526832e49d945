import {
  GraphQLError,
  type GraphQLFieldConfig,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLScalarType,
  GraphQLSchema,
  GraphQLString,
} from 'graphql'
import { Aborted, BadInput, DatelineError, DecodeError, Timeout, TooComplex, Unavailable } from '../../graph/errors.ts'
import { type App, type AppParts, createApp, type RequestScope } from '../../server/app.ts'
import { type HttpServer, startHttp } from '../../server/http.ts'
import { createLog, type Log } from '../../server/log.ts'

// A small schema in place of the real one: enough to see every kind of error and answer pass through HTTP.

type Field = GraphQLFieldConfig<unknown, RequestScope>

const DateScalar = new GraphQLScalarType({
  name: 'Date',
  parseValue: (value) => {
    if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) return value
    if (value === 'bug') throw new TypeError('cannot read secretField of undefined')
    throw new BadInput(`Expected a day such as 2020-01-14; came ${JSON.stringify(value)}. Write year, month and day.`)
  },
})

const FAILURES: Record<string, () => unknown> = {
  BAD: () => new BadInput('Expected a page of 1 to 100; came 0. Ask for at least one.'),
  COMPLEX: () => new TooComplex('Above 100,000 claims it needs types.'),
  NOT_FOUND: () => new DatelineError('NOT_FOUND', 'There is no claim under this key.'),
  UNAVAILABLE: () =>
    new Unavailable('The database does not answer. Try again in a moment.', { cause: new Error('connect ECONNREFUSED 10.1.2.3:7687') }),
  TIMEOUT: () => new Timeout('The database took longer than 10 seconds. Ask for less.'),
  ABORTED: () => new Aborted(),
  DECODE: () => new DecodeError('query secret-query: a record could not be read'),
  INTERNAL: () => new DatelineError('INTERNAL_SERVER_ERROR', 'secret of the inside'),
  ERROR: () => new Error('secret MATCH (n) RETURN n', { cause: new Error('deeper secret') }),
  TEXT: () => 'secret text',
  OBJECT: () => ({ message: 'secret object' }),
  NOTHING: () => undefined,
  GRAPHQL: () => new GraphQLError('secret of a library', { extensions: { code: 'SECRET', http: { status: 418 } } }),
  AGGREGATE: () => new AggregateError([new BadInput('First of two.'), new BadInput('Second of two.')]),
  MIXED: () => new AggregateError([new BadInput('One that may be told.'), new Error('secret beside it')]),
}

const fails: Field = {
  type: GraphQLString,
  args: { how: { type: new GraphQLNonNull(GraphQLString) } },
  resolve: (_, { how }) => {
    throw FAILURES[how]?.()
  },
}

const Thing: GraphQLObjectType<unknown, RequestScope> = new GraphQLObjectType<unknown, RequestScope>({
  name: 'Thing',
  fields: () => ({ name: { type: GraphQLString, resolve: () => 'thing' }, thing: { type: Thing, resolve: () => ({}) }, fails }),
})

/** How many resolvers saw their request's signal abort. */
export const aborts = { count: 0 }

export const schema = new GraphQLSchema({
  query: new GraphQLObjectType<unknown, RequestScope>({
    name: 'Query',
    fields: {
      hello: { type: GraphQLString, args: { name: { type: GraphQLString } }, resolve: (_, { name }) => `hello ${name ?? 'you'}` },
      day: { type: GraphQLString, args: { on: { type: new GraphQLNonNull(DateScalar) } }, resolve: (_, { on }) => on },
      twice: { type: GraphQLInt, args: { n: { type: new GraphQLNonNull(GraphQLInt), defaultValue: 1 } }, resolve: (_, { n }) => n * 2 },
      sum: { type: GraphQLInt, args: { of: { type: new GraphQLList(new GraphQLNonNull(GraphQLInt)) } }, resolve: (_, { of }) => of.length },
      requestId: { type: GraphQLString, resolve: (_, __, { id }) => id },
      thing: { type: Thing, resolve: () => ({}) },
      fails,
      failsHard: { ...fails, type: new GraphQLNonNull(GraphQLString) },
      nothing: { type: new GraphQLNonNull(GraphQLString), resolve: () => null },
      half: { type: GraphQLInt, resolve: () => 0.5 },
      slow: {
        type: GraphQLString,
        args: { ms: { type: new GraphQLNonNull(GraphQLInt) } },
        resolve: (_, { ms }) => new Promise((resolve) => setTimeout(resolve, ms, 'x'.repeat(20_000))),
      },
      hangs: {
        type: GraphQLString,
        resolve: (_, __, { signal }) =>
          new Promise((_resolve, reject) => {
            signal.addEventListener('abort', () => {
              aborts.count++
              reject(new Aborted())
            })
          }),
      },
    },
  }),
  mutation: new GraphQLObjectType({ name: 'Mutation', fields: { touch: { type: GraphQLString, resolve: () => 'touched' } } }),
})

/** A log that keeps its lines, parsed. */
export function keptLog(): { readonly log: Log; readonly lines: Record<string, unknown>[] } {
  const lines: Record<string, unknown>[] = []
  return { lines, log: createLog({ level: 'info', form: 'json', to: { write: (line) => void lines.push(JSON.parse(line)) } }) }
}

export interface Served {
  readonly url: string
  readonly app: App
  readonly http: HttpServer
  readonly lines: Record<string, unknown>[]
  stop(): Promise<unknown>
}

/** The stand-in schema behind a real server on a free port. */
export async function serve(parts: Partial<AppParts> = {}): Promise<Served> {
  const { log, lines } = keptLog()
  const app = createApp({
    schema,
    createContext: (scope) => scope,
    config: { publicUrl: null },
    log,
    ready: async () => undefined,
    examples: [],
    ...parts,
  })
  const http = await startHttp({ app, host: '127.0.0.1', port: 0, log })
  return { url: http.url, app, http, lines, stop: () => http.stop(1_000) }
}

/** Sends a GraphQL request as most clients do. */
export function ask(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
}
