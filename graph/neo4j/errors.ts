import { Neo4jError } from 'neo4j-driver'
import { Timeout, Unavailable } from '../errors.ts'
import { ReadOnly } from '../store.ts'

const AWAY = new Set(['ServiceUnavailable', 'SessionExpired', 'ProtocolError'])
const READ_ONLY = new Set(['Neo.ClientError.General.WriteOnReadOnlyAccessDatabase', 'Neo.ClientError.General.ForbiddenOnReadOnlyDatabase'])

export interface Attempt {
  /** What was tried, as the subject of a sentence: "query entities.bySlug". */
  readonly what: string
  readonly uri: string
}

/** The handshake's refusals, which have no code of their own. */
const NOT_BOLT = /^(Server responded HTTP|Unknown Bolt protocol version)/

/** What the port promises to raise, for an error of the driver; anything that is not the driver's comes back as it is. */
export function translate(error: unknown, { what, uri }: Attempt): unknown {
  if (!(error instanceof Neo4jError)) return error
  const { code, message } = error
  const cause = { cause: error }
  const other = NOT_BOLT.exec(message)?.[1]
  if (other !== undefined) {
    const came = other === 'Server responded HTTP' ? 'HTTP' : 'no version of Bolt that this program knows'
    return new Unavailable(
      `expected the Bolt port of a Neo4j 5.26 or newer at ${uri}, and what answers there speaks ${came}; set NEO4J_URI to that port, which is 7687 unless somebody changed it`,
      cause,
    )
  }
  if (AWAY.has(code) || /pool is closed|acquisition timed out/i.test(message)) {
    return new Unavailable(`${what} could not reach Neo4j at ${uri}; check that it runs and that NEO4J_URI names it, then try again`, cause)
  }
  if (code.startsWith('Neo.ClientError.Security.')) {
    return new Unavailable(`Neo4j at ${uri} refused ${what}; check the user, the password and what the user may do`, cause)
  }
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return new Unavailable(`${what} found no such database in Neo4j at ${uri}; check the name of the database`, cause)
  }
  if (READ_ONLY.has(code)) return new ReadOnly(`${what} could not write: this database of Neo4j at ${uri} is read-only`, cause)
  if (/\.(TransactionTimedOut|LockAcquisitionTimeout)/.test(code))
    return new Timeout(`${what} took longer than it may; ask for less at once`, cause)
  if (code.startsWith('Neo.TransientError.')) return new Unavailable(`${what} did not come through, for now; try again`, cause)
  return new Error(`${what} failed: ${message}`, cause)
}
