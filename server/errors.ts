import { GraphQLError, Kind } from 'graphql'
import { BadInput, DatelineError, type ErrorCode } from '../graph/errors.ts'
import { withoutHidden } from '../graph/plain-text.ts'

/** Every error of the API carries one of these in `extensions.code`. */
export type PublicCode = ErrorCode | 'GRAPHQL_PARSE_FAILED' | 'GRAPHQL_VALIDATION_FAILED'

/** Where GraphQL itself found an error; unknown for what was raised around it. */
export type Phase = 'PARSE' | 'VALIDATE' | 'EXECUTE'

/** A request that is no well-formed GraphQL request over HTTP: refused with a status of its own, whatever media type was asked for. */
export class BadRequest extends BadInput {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>

  constructor(
    message: string,
    options: { readonly status?: number; readonly headers?: Readonly<Record<string, string>>; readonly cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.status = options.status ?? 400
    this.headers = options.headers ?? {}
  }
}

/** What the caller is told of an error, and what the log is told. */
export interface Verdict {
  readonly code: PublicCode
  readonly message: string
  /** The status where the answer has no data. */
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** Null: the caller's mistake, not worth a line in the log. */
  readonly logged: 'error' | 'warn' | null
  /** The errors at the bottom of it. */
  readonly roots: readonly unknown[]
}

const STATUS: Readonly<Record<PublicCode, number>> = {
  GRAPHQL_PARSE_FAILED: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  BAD_USER_INPUT: 400,
  QUERY_TOO_COMPLEX: 400,
  NOT_FOUND: 404,
  UNAVAILABLE: 503,
  TIMEOUT: 504,
  INTERNAL_SERVER_ERROR: 500,
}

/** The sentence for a failure that is nobody's business; the same for every one, so that nothing of the inside shows. */
export const masked = (requestId: string): string =>
  `The server failed at this; it is recorded under the request id ${requestId}. Try again, and report the id if it stays so.`

/** What is wrong with the database is for the log: its address and the names of our queries are nobody's business. */
const AWAY: { readonly [code in ErrorCode]?: string } = {
  UNAVAILABLE: 'The graph cannot be reached now. Send the same again in a moment.',
  TIMEOUT: 'The graph took longer over this than it may. Ask for less at once, or send it again.',
}

/** Decides what may be said of an error. Only what this program raised on purpose and what GraphQL found wrong with the request is shown. */
export function judge(error: unknown, at: { readonly phase: Phase | undefined; readonly requestId: string }): Verdict {
  const roots = rootsOf(error)
  const intended = roots.every((root) => root instanceof DatelineError) ? roots[0] : undefined
  if (intended instanceof DatelineError && intended.code !== 'INTERNAL_SERVER_ERROR') {
    return {
      code: intended.code,
      // Where GraphQL says which variable or argument it was, that is worth keeping.
      message:
        AWAY[intended.code] ?? (error instanceof Error && error.message.includes(intended.message) ? error.message : intended.message),
      status: intended instanceof BadRequest ? intended.status : STATUS[intended.code],
      headers: intended instanceof BadRequest ? intended.headers : intended.code === 'UNAVAILABLE' ? { 'Retry-After': '5' } : {},
      logged: intended.code === 'UNAVAILABLE' || intended.code === 'TIMEOUT' ? 'warn' : null,
      roots,
    }
  }
  const code = roots.every((root) => root instanceof GraphQLError) && error instanceof GraphQLError ? codeOfGraphQL(error, at.phase) : null
  if (code !== null && error instanceof GraphQLError) {
    return { code, message: error.message, status: STATUS[code], headers: {}, logged: null, roots }
  }
  return { code: 'INTERNAL_SERVER_ERROR', message: masked(at.requestId), status: 500, headers: {}, logged: 'error', roots }
}

/** Longest sentence that is sent: graphql-js repeats a wrong variable whole. */
const LONGEST = 2_000

const short = (message: string): string => (message.length > LONGEST ? `${message.slice(0, LONGEST)}…` : message)

/** The error as it goes to the caller: what the verdict says, with whatever of the request it repeats shown as it is written, and where in the query it happened. */
export function shown(
  verdict: Verdict,
  at: { readonly error: unknown; readonly requestId: string; readonly data: 'PRESENT' | 'ABSENT' },
): GraphQLError {
  const place = at.error instanceof GraphQLError ? at.error : null
  return new GraphQLError(withoutHidden(short(verdict.message)), {
    nodes: place?.nodes,
    source: place?.source,
    positions: place?.positions,
    path: place?.path,
    extensions: {
      code: verdict.code,
      ...(verdict.code === 'INTERNAL_SERVER_ERROR' ? { requestId: at.requestId } : {}),
      ...(at.data === 'PRESENT' ? {} : { http: httpOf(verdict) }),
    },
  })
}

// `spec` is yoga's word for: a well-formed request that GraphQL refuses gets 200 where only application/json is accepted.
function httpOf(verdict: Verdict) {
  const wellFormed = verdict.status === 400 && !verdict.roots.some((root) => root instanceof BadRequest)
  return { status: verdict.status, headers: verdict.headers, ...(wellFormed ? { spec: true } : {}) }
}

/** What lies under wrappers and aggregates; an error that wraps nothing is its own root. */
function rootsOf(error: unknown, depth = 0): readonly unknown[] {
  if (depth > 20) return [error]
  if (error instanceof AggregateError && error.errors.length > 0) return error.errors.flatMap((inner) => rootsOf(inner, depth + 1))
  if (error instanceof GraphQLError && error.originalError !== undefined) return rootsOf(error.originalError, depth + 1)
  return [error]
}

function codeOfGraphQL(error: GraphQLError, phase: Phase | undefined): PublicCode | null {
  if (phase === 'PARSE') return 'GRAPHQL_PARSE_FAILED'
  if (phase === 'VALIDATE') return 'GRAPHQL_VALIDATION_FAILED'
  if (phase !== 'EXECUTE') return null
  // Without a path nothing ran yet: the variables. Below one it is the caller's only where it points into an argument; a value of ours
  // that its type cannot express points at the field.
  if (error.path === undefined) return 'BAD_USER_INPUT'
  const node = error.nodes?.[0]
  return node !== undefined && node.kind !== Kind.FIELD ? 'BAD_USER_INPUT' : null
}
