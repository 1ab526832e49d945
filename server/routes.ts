import { BadInput, DatelineError } from '../graph/errors.ts'
import { parseDay, parseInstant } from '../graph/time/day.ts'
import { causes, type Log } from './log.ts'
import { type Page, redirect, sentence } from './page.ts'

export const GRAPHQL_PATH = '/graphql'

/** Longest that a question whether the store answers may take, in milliseconds. */
const READY_LIMIT = 5_000

export interface RouteParts {
  readonly publicUrl: string | null
  /** Resolves when the store answers; rejects when it does not. */
  readonly ready: () => Promise<void>
  readonly playground: (request: Request) => Promise<Page>
  readonly log: Log
}

/** Answers everything but GraphQL itself, for which it gives null. */
export async function route(request: Request, parts: RouteParts): Promise<Page | null> {
  const url = new URL(addressOf(request), 'http://localhost')
  const path = url.pathname
  if (path === GRAPHQL_PATH) return wantsPage(request) ? parts.playground(request) : null
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return sentence(405, `Expected a GET request to ${short(path)}; came ${request.method}. GraphQL requests go to ${GRAPHQL_PATH}.`, {
      allow: 'GET, HEAD',
    })
  }
  const playground = `${parts.publicUrl ?? ''}${GRAPHQL_PATH}`
  if (path === '/' || path === `${GRAPHQL_PATH}/`) return redirect(`${playground}${url.search}`)
  if (path === '/health') return sentence(200, 'Alive.')
  if (path === '/ready') return readiness(parts)
  const asked = questionFor(path, url.searchParams)
  if (asked === null) return sentence(404, `Nothing is at ${short(path)}. The API and its playground are at ${GRAPHQL_PATH}.`)
  return 'problem' in asked ? sentence(400, asked.problem) : redirect(`${playground}?query=${encodeURIComponent(asked.query)}`)
}

function wantsPage(request: Request): boolean {
  return request.method === 'GET' && (request.headers.get('accept') ?? '').includes('text/html')
}

async function readiness({ ready, log }: RouteParts): Promise<Page> {
  let timer: NodeJS.Timeout | undefined
  try {
    await Promise.race([
      ready(),
      new Promise<never>((_, reject) => {
        timer = setTimeout(
          reject,
          READY_LIMIT,
          new DatelineError('TIMEOUT', `The store did not answer within ${READY_LIMIT / 1000} seconds.`),
        )
      }),
    ])
    return sentence(200, 'Ready.')
  } catch (error) {
    log.warn({ causes: causes(error) }, 'not ready')
    const why = error instanceof DatelineError && error.code !== 'INTERNAL_SERVER_ERROR' ? error.message : 'The store does not answer.'
    return sentence(503, `Not ready. ${why}`, { 'retry-after': '5' })
  } finally {
    clearTimeout(timer)
  }
}

const WORDS = '[a-z0-9]+(?:-[a-z0-9]+)*'
const ENTITY = new RegExp(`^/entity/(${WORDS})$`)
const CLAIM = new RegExp(`^/claim/(${WORDS}(?:/[a-z0-9]+(?:[.-]+[a-z0-9]+)*)+)$`)
/** Read as the API reads them, so that no address leads to a question that is refused. */
const CLOCKS = { valid: parseDay, known: parseDay, recorded: parseInstant }

/** The question that shows what an address names, under the clocks that it says. Pages of their own come later (issue 7). */
function questionFor(path: string, search: URLSearchParams): { readonly query: string } | { readonly problem: string } | null {
  const slug = ENTITY.exec(path)?.[1]
  const key = CLAIM.exec(path)?.[1]
  if (slug === undefined && key === undefined) return null

  const said: string[] = []
  for (const [clock, read] of Object.entries(CLOCKS)) {
    const value = search.get(clock)
    if (value === null) continue
    try {
      read(value)
    } catch (error) {
      if (!(error instanceof BadInput)) throw error
      return { problem: `In the address, “${clock}”: ${error.message}. Mend it, or leave it out.` }
    }
    said.push(`${clock}: "${value}"`)
  }
  const asOf = said.length === 0 ? '' : `, asOf: { ${said.join(', ')} }`
  return { query: slug === undefined ? claimQuestion(`key: "${key}"${asOf}`) : entityQuestion(`slug: "${slug}"${asOf}`) }
}

const entityQuestion = (args: string): string => `query Entity {
  entity(${args}) {
    name
    kind
    description
    relationships(first: 20) {
      totalCount
      edges {
        phrase
        other {
          name
        }
        node {
          key
          period {
            display
          }
        }
      }
    }
  }
}
`

const claimQuestion = (args: string): string => `query Claim {
  claim(${args}) {
    key
    ... on Relationship {
      subject {
        name
      }
      phrase
      object {
        name
      }
      period {
        display
      }
    }
    ... on Observation {
      metric {
        name
      }
      period {
        display
      }
      qualifier
      value
    }
    ... on Statement {
      speakerText
      mode
      text
    }
    note
    rank
    rankReason
    knownFrom
    knownBasis
    citations(first: 20) {
      edges {
        node {
          stance
          locator
          source {
            title
            url
          }
        }
      }
    }
  }
}
`

/** Path and query of a request, without the host, which is the caller's word and may be anything. */
function addressOf(request: Request): string {
  const start = request.url.indexOf('/', request.url.indexOf('://') + 3)
  return start < 0 ? '/' : `/${request.url.slice(start).replace(/^\/+/, '')}`
}

const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text)
