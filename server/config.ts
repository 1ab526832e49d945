import { isIP } from 'node:net'

/** Where the graph is kept, when it is not the embedded engine's file. `auth` is null where the database asks for none. */
export interface Neo4jConfig {
  readonly uri: string
  /** Null: the home database of the user. */
  readonly database: string | null
  readonly auth: { readonly user: string; readonly password: string } | null
}

export interface Config {
  /** 0: any free port. */
  readonly port: number
  readonly host: string
  /** Without a slash at the end; null: links in answers are path-absolute. */
  readonly publicUrl: string | null
  /** Folder of the embedded graph, relative to the current folder unless absolute. */
  readonly dataDir: string
  /** Null: the embedded engine. */
  readonly neo4j: Neo4jConfig | null
  readonly logLevel: LogLevel
  /** Whether npm runs this process as a script: no setting, npm says so. */
  readonly isNpmScript: boolean
}

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

const NEO4J_SCHEMES = ['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc']

export type Environment = { readonly [name: string]: string | undefined }

/** Everything that is wrong with the environment, one sentence each; none of them holds a password. */
export class ConfigError extends Error {
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.name = 'ConfigError'
    this.problems = problems
  }
}

/** Reads the settings; the only place that knows their names. A variable that is empty counts as not set. Raises `ConfigError` with every problem at once. */
export function readConfig(env: Environment = process.env): Config {
  const problems: string[] = []
  const given = (name: string): string | null => env[name]?.trim() || null
  const report = (problem: string): null => {
    problems.push(problem)
    return null
  }

  const config: Config = {
    port: readPort(given('PORT'), report) ?? 4000,
    host: readHost(given('HOST'), report) ?? '127.0.0.1',
    publicUrl: readPublicUrl(given('PUBLIC_URL'), report),
    dataDir: given('DATA_DIR') ?? './data',
    neo4j: readNeo4j(env, report),
    logLevel: readLogLevel(given('LOG_LEVEL'), report) ?? 'info',
    isNpmScript: env.npm_lifecycle_event !== undefined,
  }
  if (problems.length > 0) throw new ConfigError(problems)
  return config
}

type Report = (problem: string) => null

function readPort(text: string | null, report: Report): number | null {
  if (text === null) return null
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text)
  return report(`PORT: expected a whole number from 0 to 65535, came ${shown(text)}. Give one such as 4000, or leave it out.`)
}

// A name that ends in a number would be taken for an IPv4 address, and 1.2.3 is one of three numbers.
const HOST_NAME = /^(?=.{1,253}$)(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)*(?!\d+\.?$)[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.?$/i

function readHost(text: string | null, report: Report): string | null {
  if (text === null || isIP(text) !== 0 || HOST_NAME.test(text)) return text
  return report(
    `HOST: expected a host name or an IP address alone, came ${shown(text)}. Give 127.0.0.1 for this machine only or 0.0.0.0 for every network; the port goes into PORT.`,
  )
}

function readPublicUrl(text: string | null, report: Report): string | null {
  if (text === null) return null
  const url = URL.canParse(text) ? new URL(text) : null
  const expected = 'PUBLIC_URL: expected the http or https address at which people reach this server'
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    return report(`${expected}, came ${shown(text)}. Give one such as https://dateline.example, or leave it out for path-absolute links.`)
  }
  if (url.username !== '' || url.password !== '') return report(`${expected}, came one with a user or password in it. Take them out.`)
  if (url.search !== '' || url.hash !== '')
    return report(`${expected}, came ${shown(text)}, which has a “?” or “#”. Take off what begins there.`)
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '')
}

function readLogLevel(text: string | null, report: Report): LogLevel | null {
  if (text === null) return null
  const level = LOG_LEVELS.find((known) => known === text.toLowerCase())
  return level ?? report(`LOG_LEVEL: expected one of ${LOG_LEVELS.join(', ')}, came ${shown(text)}. Give one of these, or leave it out.`)
}

function readNeo4j(env: Environment, report: Report): Neo4jConfig | null {
  const uri = env.NEO4J_URI?.trim() || null
  const user = env.NEO4J_USER?.trim() || null
  // A password may begin or end with a space.
  const password = env.NEO4J_PASSWORD || null
  const database = env.NEO4J_DATABASE?.trim() || null

  if (uri === null) {
    for (const name of ['NEO4J_USER', 'NEO4J_PASSWORD', 'NEO4J_DATABASE']) {
      if (env[name]?.trim()) {
        report(
          `${name}: expected NEO4J_URI beside it, which is not set. Set NEO4J_URI to use Neo4j, or unset ${name} to use the embedded graph.`,
        )
      }
    }
    return null
  }
  if (user !== null && password === null) {
    report(
      'NEO4J_PASSWORD: expected a password for the user in NEO4J_USER, came none. Set it, or unset NEO4J_USER where the database asks for none.',
    )
  }
  if (database !== null && !/^[A-Za-z][A-Za-z0-9.-]{2,62}$/.test(database)) {
    report(
      `NEO4J_DATABASE: expected the name of a database (3 to 63 letters, digits, dots and hyphens), came ${shown(database)}. Give one such as neo4j, or leave it out for the home database.`,
    )
  }
  const checked = readNeo4jUri(uri, report)
  if (checked === null) return null
  return { uri: checked, database, auth: password === null ? null : { user: user ?? 'neo4j', password } }
}

function readNeo4jUri(text: string, report: Report): string | null {
  const advice = 'Give one such as neo4j://127.0.0.1:7687.'
  if (text.includes('@')) {
    return report(
      'NEO4J_URI: expected an address without user and password, came one with an “@”. Put them into NEO4J_USER and NEO4J_PASSWORD.',
    )
  }
  const scheme = /^([a-z0-9+.-]+):\/\//i.exec(text)?.[1]?.toLowerCase()
  if (scheme === undefined || !NEO4J_SCHEMES.includes(scheme)) {
    return report(
      `NEO4J_URI: expected an address that begins with one of ${NEO4J_SCHEMES.map((s) => `${s}://`).join(', ')}, came ${shown(text)}. ${advice}`,
    )
  }
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || url.hostname === '' || !['', '/'].includes(url.pathname) || url.hash !== '') {
    return report(
      `NEO4J_URI: expected a host and, where it is not 7687, a port after ${scheme}://, came ${shown(text)}. ${advice} The database goes into NEO4J_DATABASE.`,
    )
  }
  return text
}

// What stands before an @ may be a password that landed in the wrong variable.
function shown(value: string): string {
  return value.includes('@') ? 'a value with an “@” (not shown)' : `“${value.length > 60 ? `${value.slice(0, 60)}…` : value}”`
}
