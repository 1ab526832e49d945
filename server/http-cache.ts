import { createHash } from 'node:crypto'
import {
  BREAK,
  type ExecutionArgs,
  type FieldNode,
  type GraphQLArgument,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  getVariableValues,
  printSchema,
  TypeInfo,
  valueFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { compareInstants, type Day, type Instant, isBefore } from '../graph/time/day.ts'
import type { Vocabulary } from '../graph/vocabulary.ts'

/** All that an answer follows from beside its request: on one snapshot, equal requests have equal answers, as long as none fails. */
export interface Snapshot {
  readonly today: Day
  readonly head: Instant
  /** From `programHash`. */
  readonly program: string
}

export interface ProgramParts {
  readonly schema: GraphQLSchema
  readonly vocabulary: Vocabulary
  readonly publicUrl: string | null
  readonly engine: string
  readonly schemaVersion: string
}

/** A text that differs wherever two servers over one release may answer one question differently. */
export function programHash({ schema, vocabulary, publicUrl, engine, schemaVersion }: ProgramParts): string {
  return hash([printSchema(schema), [...vocabulary.types.values()], publicUrl, engine, schemaVersion])
}

/** A day, not for ever: what has no recorded clock, such as slugs and phrases, changes with a release. */
const OF_THE_PAST = 'public, max-age=86400, stale-while-revalidate=86400'
/** Kept, but asked for again each time, for a 304 where nothing changed. */
const OF_TODAY = 'public, no-cache'

/** Lets callers, and caches between, keep the answers to GET requests: those without errors get an `ETag`, and 304 where the caller has it; the others are kept by nobody. */
export function useHttpCache(): Plugin<{ readonly snapshot?: Snapshot }> {
  const kept = new WeakMap<Request, { readonly etag: string; readonly 'cache-control': string }>()
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const { request, params, snapshot } = args.contextValue
      if (request.method !== 'GET' || snapshot === undefined) return
      const past = readsThePast(args, snapshot)
      const day = past ? null : snapshot.today
      const asked = [params.query, params.variables, params.operationName, request.headers.get('accept')]
      // Weak: it promises the same answer, not the same bytes, for it is made from the question, before there are any.
      const etag = `W/"${hash([asked, snapshot.program, snapshot.head, day])}"`
      kept.set(request, { etag, 'cache-control': past ? OF_THE_PAST : OF_TODAY })
      // Nothing need run: only an answer without errors was ever given this tag, and this one would be the same.
      if (tagsIn(request).includes(etag)) setResultAndStopExecution({ data: null })
    },
    onResultProcess({ request, result }) {
      if ('errors' in result && result.errors !== undefined) kept.delete(request)
    },
    onResponse({ request, response, setResponse, fetchAPI }) {
      // What is not GraphQL says for itself how long it is good.
      if (request.method !== 'GET' || response.headers.has('cache-control')) return
      const keep = kept.get(request)
      if (keep === undefined) return response.headers.set('cache-control', 'no-store')
      // By origin too, which the headers of CORS repeat.
      for (const [name, value] of Object.entries({ ...keep, vary: 'Accept, Origin' })) response.headers.set(name, value)
      const tags = tagsIn(request)
      if (!tags.includes(keep.etag) && !tags.includes('*')) return
      const unchanged = new fetchAPI.Response(null, { status: 304, headers: response.headers })
      for (const name of ['content-type', 'content-length']) unchanged.headers.delete(name)
      setResponse(unchanged)
    },
  }
}

/** What `If-None-Match` names: tags, all as weak ones, since strength makes no difference here; or `*`, any answer at all. */
function tagsIn(request: Request): readonly string[] {
  const said = request.headers.get('if-none-match') ?? ''
  return said.split(',').map((tag) => tag.trim().replace(/^"/, 'W/"'))
}

/** Tells which program and engine answer now; its clocks filter only what it counts. */
const OF_THE_PRESENT = 'graph'

/**
 * Whether every clock that an operation reads by is over: each field of the root says a known day before today and a recorded instant up to the
 * head, and none below says a later one. The whole text counts, also what does not run. Ids carry clocks too, but are not looked into.
 */
function readsThePast(args: ExecutionArgs, { today, head }: Snapshot): boolean {
  const { schema, document, operationName, variableValues } = args
  const operation = getOperationAST(document, operationName)
  const { coerced } = getVariableValues(schema, operation?.variableDefinitions ?? [], variableValues ?? {})
  const types = new TypeInfo(schema)
  let past = true
  const field = {
    Field(node: FieldNode) {
      const isRoot = types.getParentType() === schema.getQueryType()
      const clocks = (types.getFieldDef()?.args ?? []).filter(isAsOf).map((argument) => said(argument, node, coerced))
      // Only below the root may a clock be unsaid: it is inherited there.
      const over = clocks.every(
        ({ known, recorded }) =>
          (typeof known === 'string' ? isBefore(known, today) : !isRoot) &&
          (typeof recorded === 'string' ? compareInstants(recorded, head) <= 0 : !isRoot),
      )
      past = over && !(isRoot && (clocks.length === 0 || node.name.value === OF_THE_PRESENT))
      return past ? undefined : BREAK
    },
  }
  visit(document, visitWithTypeInfo(types, field))
  return past
}

function isAsOf({ type }: GraphQLArgument): boolean {
  return getNamedType(type).name === 'AsOf'
}

interface SaidClocks {
  readonly known?: unknown
  readonly recorded?: unknown
}

/** The clocks that an argument of a field says, by itself or by a variable. */
function said({ name, type }: GraphQLArgument, field: FieldNode, variables: Readonly<Record<string, unknown>> | undefined): SaidClocks {
  const written = field.arguments?.find((argument) => argument.name.value === name)?.value
  const value = valueFromAST(written, type, variables)
  return typeof value === 'object' && value !== null ? value : {}
}

function hash(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
}
