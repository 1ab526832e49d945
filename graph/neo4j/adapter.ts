import neo4j, { type Driver, type ManagedTransaction, type Result, type Session } from 'neo4j-driver'
import { refuseAborted, untilAborted } from '../abort.ts'
import { searchFacets, searchSlugs } from '../cypher/search.ts'
import { readSize } from '../cypher/size.ts'
import { decodeAll, type Query, type RawRecord, textFor } from '../define-query.ts'
import { BadInput, Unavailable } from '../errors.ts'
import { forgivenInNames, forgivenInSlugs, termsOf, wordsOf } from '../search-terms.ts'
import type { Params, Runner, RunOptions, Store, StoreSize, TextHit, TextQuery } from '../store.ts'
import { bestFirst, MOST_FOUND } from '../text-search.ts'
import { doWork } from '../transaction-work.ts'
import { translate } from './errors.ts'
import { matchAll, matchAny } from './lucene.ts'
import { prepareSchema } from './schema.ts'
import { statementOf } from './values.ts'

export interface Neo4jSettings {
  /** `neo4j://` routes to a cluster's members; `bolt://` speaks to one server; `+s` encrypts. */
  readonly uri: string
  readonly user: string
  readonly password: string
  /** The user's home database, if unsaid. */
  readonly database?: string | undefined
  /** How long one query may take on the server. One that failed for now is tried again for five seconds at most. */
  readonly timeoutMs: number
  /** How long a whole transaction may take, and the filling of indexes; ten minutes, if unsaid. */
  readonly transactionTimeoutMs?: number | undefined
}

/** Opens a store on a Neo4j that answers now. Raises `Unavailable` where it does not, or refuses the user. */
export async function openNeo4j(settings: Neo4jSettings): Promise<Store> {
  const { uri, user, password, database, timeoutMs } = settings
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
    maxTransactionRetryTime: Math.min(timeoutMs, 5_000),
    connectionAcquisitionTimeout: timeoutMs,
    connectionTimeout: Math.min(timeoutMs, 5_000),
    userAgent: 'dateline',
  })
  try {
    const { agent } = await driver.getServerInfo(database === undefined ? {} : { database })
    return new Neo4jStore(driver, settings, (agent ?? 'Neo4j').replace('/', ' '))
  } catch (error) {
    await driver.close()
    throw translate(error, { what: 'opening the graph', uri })
  }
}

class Neo4jStore implements Store {
  readonly engine: string
  readonly #driver: Driver
  readonly #settings: Neo4jSettings
  readonly #transactionTimeoutMs: number
  /** So that a read on one member of a cluster waits for what this program wrote through another. */
  readonly #bookmarkManager = neo4j.bookmarkManager()
  #closed = false

  constructor(driver: Driver, settings: Neo4jSettings, engine: string) {
    this.engine = engine
    this.#driver = driver
    this.#settings = settings
    this.#transactionTimeoutMs = settings.transactionTimeoutMs ?? 600_000
  }

  run<P extends Params, R>(query: Query<P, R>, params: P, options?: RunOptions): Promise<R[]> {
    return this.#run(query, params, { signal: options?.signal, timeoutMs: this.#settings.timeoutMs })
  }

  async transaction<T>(work: (runner: Runner) => Promise<T>): Promise<T> {
    const session = this.#session('write')
    try {
      return await session.executeWrite((tx) => doWork(work, (query, params) => runIn(tx, query, params)), {
        timeout: this.#transactionTimeoutMs,
        metadata: { query: 'transaction' },
      })
    } catch (error) {
      throw translate(error, { what: 'a transaction', uri: this.#settings.uri })
    } finally {
      await session.close()
    }
  }

  async searchText({ text, known, recorded, limit, kinds = null, among }: TextQuery, options?: RunOptions): Promise<readonly TextHit[]> {
    const terms = termsOf(text, among === 'SLUGS' ? forgivenInSlugs : forgivenInNames)
    if (terms.length === 0) return []
    const hits = (lucene: string) =>
      among === 'SLUGS'
        ? this.run(searchSlugs, { lucene, kinds, limit }, options)
        : this.run(searchFacets, { lucene, known, recorded, kinds, most: MOST_FOUND, limit }, options)
    const all = await hits(matchAll(terms))
    const any = terms.length > 1 && all.length < limit ? await hits(matchAny(terms)) : []
    return bestFirst({ terms, found: [...all, ...any].map((hit) => ({ ...hit, words: wordsOf(hit.text) })), limit })
  }

  async prepare(): Promise<void> {
    const timeoutMs = this.#transactionTimeoutMs
    const runner: Runner = { run: (query, params, options) => this.#run(query, params, { signal: options?.signal, timeoutMs }) }
    await prepareSchema(runner, Math.floor(timeoutMs / 1_000))
  }

  async acknowledge(): Promise<void> {
    // Neo4j loses nothing that it acknowledged itself: there is nothing to remember, and nothing to compare.
  }

  async verify(): Promise<readonly string[]> {
    return []
  }

  async size(): Promise<StoreSize> {
    const [size] = await this.run(readSize, {})
    return size ?? { nodes: 0, relationships: 0 }
  }

  async backup(): Promise<void> {
    throw new BadInput(
      'Neo4j has its own backup: stop the database and use neo4j-admin database dump, or neo4j-admin database backup while it runs',
    )
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.#driver.close()
  }

  #session(mode: 'read' | 'write'): Session {
    if (this.#closed) throw new Unavailable('the graph has been closed; open it again')
    const { database } = this.#settings
    return this.#driver.session({
      ...(database === undefined ? {} : { database }),
      defaultAccessMode: mode === 'read' ? neo4j.session.READ : neo4j.session.WRITE,
      bookmarkManager: this.#bookmarkManager,
    })
  }

  async #run<P extends Params, R>(query: Query<P, R>, params: P, { signal, timeoutMs }: RunOptions & { timeoutMs: number }): Promise<R[]> {
    refuseAborted(signal)
    const session = this.#session(query.mode)
    const settings = { timeout: timeoutMs, metadata: { query: query.name } }
    const { text, parameters } = statementOf(textFor('neo4j', query), params)
    const work = (tx: ManagedTransaction) => recordsOf(tx.run<RawRecord>(text, parameters))
    // Closing a session in the middle of a query resets its connection, upon which the server ends the query.
    const close = () => session.close().catch(() => undefined)
    try {
      const running =
        query.mode === 'write'
          ? session.executeWrite(work, settings)
          : inOneTurn(
              () => recordsOf(session.run<RawRecord>(text, parameters, settings)),
              () => session.executeRead(work, settings),
            )
      return decodeAll(query, await untilAborted(running, { signal, cancel: close }))
    } catch (error) {
      throw translate(error, { what: `query ${query.name}`, uri: this.#settings.uri })
    } finally {
      // Nobody waits for the connection to be put back; whoever needs one meanwhile takes another.
      void close()
    }
  }
}

/**
 * Reads in one turn to the server and back, where a transaction of its own takes three. Only what failed for now, as when a member of a cluster
 * is lost, is run again in one, which the driver tries again and again.
 */
async function inOneTurn<T>(alone: () => Promise<T>, inTransaction: () => Promise<T>): Promise<T> {
  try {
    return await alone()
  } catch (error) {
    if (!(error instanceof Error && neo4j.isRetryableError(error))) throw error
    return inTransaction()
  }
}

function runIn<P extends Params, R>(tx: ManagedTransaction, query: Query<P, R>, params: P): Promise<readonly RawRecord[]> {
  const { text, parameters } = statementOf(textFor('neo4j', query), params)
  return recordsOf(tx.run<RawRecord>(text, parameters))
}

async function recordsOf(result: Result<RawRecord>): Promise<readonly RawRecord[]> {
  return (await result).records.map((record) => record.toObject())
}
