import { type DocumentNode, execute, GraphQLError, type GraphQLSchema, Kind, type OperationDefinitionNode, parse, validate } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { TooComplex } from '../graph/errors.ts'
import { BadRequest, judge, type Phase, shown } from './errors.ts'
import { checkDocument, checkText } from './limits.ts'
import { causes, type Log, origin } from './log.ts'
import { checkMethod, readParams } from './params.ts'
import { requestId } from './request-id.ts'

/** From the request to its answer: reads the parameters, keeps the limits, and turns every error, wherever it was raised, into what the caller may see. */
export function usePipeline({ log }: { readonly log: Log }): Plugin {
  const phases = new WeakMap<Error, Phase>()
  const mark = (errors: readonly Error[], phase: Phase): void => {
    for (const error of errors) phases.set(error, phase)
  }

  return {
    onRequestParse({ request, setRequestParser }) {
      checkMethod(request)
      setRequestParser(readParams)
    },

    onParse({ setParseFn }) {
      setParseFn((source, options) => {
        checkText(typeof source === 'string' ? source : source.body)
        try {
          return parse(source, options)
        } catch (error) {
          if (error instanceof GraphQLError) mark([error], 'PARSE')
          throw error
        }
      })
      return ({ result, context }) => {
        if (result === null || result instanceof Error) return
        chooseOperation(result, { name: context.params.operationName, method: context.request.method })
      }
    },

    onValidate({ setValidationFn }) {
      setValidationFn((schema, document, rules, typeInfo, options) => {
        // Before validation, whose own work a hostile document can blow up.
        const excess = checkDocument(document)
        if (excess !== null) return [new GraphQLError(excess.message, { originalError: excess })]
        const refused = refusedMutation(schema, document)
        if (refused !== null) return [refused]
        const found = validate(schema, document, rules, options, typeInfo)
        return found.some(({ message }) => message === GIVEN_UP) ? [tooAlike()] : found
      })
      return ({ result }) => mark(result, 'VALIDATE')
    },

    onExecute({ setExecuteFn }) {
      // The reference executor: yoga's own gives fields in the order in which they were resolved, not in the order asked.
      setExecuteFn(execute)
      return {
        onExecuteDone({ result }) {
          if ('errors' in result && result.errors !== undefined) mark(result.errors, 'EXECUTE')
        },
      }
    },

    onResultProcess({ request, result, setResult }) {
      // Lists and streams of results are never asked for (a batch is refused, a subscription too), so one would be a fault of ours.
      const single = Array.isArray(result) || Symbol.asyncIterator in result ? {} : result
      const lost = single.errors === undefined || single.errors.length === 0
      if (lost && single.data !== undefined) return

      const id = requestId(request)
      const data = single.data === undefined ? 'ABSENT' : 'PRESENT'
      const errors: readonly Error[] = lost ? [new Error('no data and no error came of the request')] : (single.errors ?? [])
      const reported = new Set<unknown>()
      const told = errors.map((error) => {
        const verdict = judge(error, { phase: phases.get(error), requestId: id })
        const root = verdict.roots[0]
        if (verdict.logged !== null && !reported.has(root) && !request.signal.aborted) {
          reported.add(root)
          const path = error instanceof GraphQLError ? error.path?.join('.') : undefined
          log[verdict.logged]({ requestId: id, code: verdict.code, path, causes: causes(error), stack: origin(error) }, 'request failed')
        }
        return shown(verdict, { error, requestId: id, data })
      })
      setResult({ ...single, errors: told })
    },
  }
}

/** What graphql-js says where comparing the fields of a query with one another takes too long. */
const GIVEN_UP = 'Validation aborted.'

function tooAlike(): GraphQLError {
  const why = new TooComplex(
    'The query asks for the same fields too often at one place for them to be compared. Ask for each once, or ask in several requests.',
  )
  return new GraphQLError(why.message, { originalError: why })
}

/** The refusal of a mutation where the schema has none, which GraphQL itself finds only when it runs. */
function refusedMutation(schema: GraphQLSchema, document: DocumentNode): GraphQLError | null {
  if (schema.getMutationType()) return null
  const mutation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION && one.operation === 'mutation')
  if (mutation === undefined) return null
  return new GraphQLError('Expected a query; came a mutation. The graph is read here, not changed.', { nodes: mutation })
}

/** Raises `BadRequest` where the operation that is to run cannot be told, or may not run this way. */
function chooseOperation(document: DocumentNode, wanted: { readonly name: string | undefined; readonly method: string }): void {
  const operations = document.definitions.filter(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  )
  const named = operations.map((operation) => `“${operation.name?.value ?? ''}”`).join(', ')
  if (operations.length === 0)
    throw new BadRequest('Expected an operation such as { __typename } in the query; came only fragments. Add one that uses them.')
  const chosen = wanted.name === undefined ? operations : operations.filter((operation) => operation.name?.value === wanted.name)
  const [operation] = chosen
  if (operation === undefined) {
    const has = operations.some((one) => one.name !== undefined) ? `the query has ${named}` : 'the query has one without a name'
    throw new BadRequest(
      `Expected “operationName” to name an operation of the query; came “${wanted.name}”, and ${has}. Send one of these, or leave it out.`,
    )
  }
  if (wanted.name === undefined && operations.length > 1) {
    throw new BadRequest(`Expected “operationName” to say which of ${named} to run; came none. Send one of these names.`)
  }
  if (operation.operation === 'subscription')
    throw new BadRequest('Expected a query or a mutation; came a subscription. Ask again when you want news.')
  if (operation.operation === 'mutation' && wanted.method === 'GET') {
    throw new BadRequest('Expected a query in a GET request; came a mutation. Send it as a POST.', {
      status: 405,
      headers: { Allow: 'POST' },
    })
  }
}
