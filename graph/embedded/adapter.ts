import { AsyncLocalStorage } from 'node:async_hooks'
import { copyFile, mkdir, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import grafeo, { type GrafeoDB } from '@grafeo-db/js'
import { refuseAborted, untilAborted } from '../abort.ts'
import { readMigrations, readReleases } from '../cypher/acknowledged.ts'
import { LAYOUTS } from '../cypher/indexes.ts'
import { searchableSlugs, searchableTexts } from '../cypher/search.ts'
import { decodeAll, type Query, type RawRecord, textFor } from '../define-query.ts'
import { BadInput, Unavailable } from '../errors.ts'
import { forgivenInNames, forgivenInSlugs } from '../search-terms.ts'
import type { Params, Runner, RunOptions, Store, StoreSize, TextHit, TextQuery } from '../store.ts'
import { doWork } from '../transaction-work.ts'
import { type Acknowledgement, acknowledgementOf, missing, writeAcknowledgement } from './acknowledgement.ts'
import { isConflict, openFailure, translate } from './errors.ts'
import { TextIndex } from './text-index.ts'
import { Turns } from './turns.ts'

export interface EmbeddedSettings {
  /** Holds the graph and what is remembered about it; made where it is missing. One process at a time. */
  readonly directory: string
}

const GRAPH_FILE = 'graph.grafeo'
const ACKNOWLEDGEMENT_FILE = 'acknowledged.json'
const MOST_TEXTS = 1_000_000
const ATTEMPTS = 5

/** Opens the graph in a directory, or makes an empty one. Raises `Unavailable` where another process has it open, or the file is no graph. */
export async function openEmbedded({ directory }: EmbeddedSettings): Promise<Store> {
  await makeDirectory(resolve(directory)).catch((cause: Error) => {
    throw new Unavailable(
      `the data directory ${directory} could not be made (${cause.message}); set DATA_DIR to a directory that can be written`,
      { cause },
    )
  })
  const file = join(directory, GRAPH_FILE)
  const store = new EmbeddedStore(openFile(file), directory)
  try {
    await store.indexTexts()
    return store
  } catch (error) {
    await store.close()
    throw error
  }
}

// Node's own recursive mkdir never ends below a folder that lets nothing be made in it and says that it is absent, such as /proc.
async function makeDirectory(path: string): Promise<void> {
  if (await isDirectory(path)) return
  const parent = dirname(path)
  if (parent !== path) await makeDirectory(parent)
  await mkdir(path).catch(async (error: unknown) => {
    // Another process may have made it meanwhile.
    if (!(await isDirectory(path))) throw error
  })
}

async function isDirectory(path: string): Promise<boolean> {
  return (await stat(path).catch(ignoreAbsent))?.isDirectory() ?? false
}

function openFile(file: string): GrafeoDB {
  try {
    return grafeo.GrafeoDB.create(file)
  } catch (error) {
    throw openFailure(error, file)
  }
}

class EmbeddedStore implements Store {
  readonly engine: string
  readonly #db: GrafeoDB
  readonly #directory: string
  readonly #writes = new Turns()
  /** Set inside the work of a transaction: a write of the store itself would wait there for its own end. */
  readonly #inWork = new AsyncLocalStorage<true>()
  #texts: TextIndex | null = null
  /** Made when a slug is first sought, for few requests ask. */
  #slugs: Promise<TextIndex> | null = null
  #closed = false

  constructor(db: GrafeoDB, directory: string) {
    this.engine = `Grafeo ${db.version()}, embedded`
    this.#db = db
    this.#directory = directory
  }

  async run<P extends Params, R>(query: Query<P, R>, params: P, { signal }: RunOptions = {}): Promise<R[]> {
    refuseAborted(signal)
    this.#refuseClosed()
    const execute = async () => {
      refuseAborted(signal)
      return (await this.#db.executeCypher(textFor('embedded', query), params)).toArray()
    }
    const running = query.mode === 'read' ? execute() : this.#write(() => again(execute))
    try {
      return decodeAll<P, R>(query, await untilAborted<readonly RawRecord[]>(running, { signal }))
    } catch (error) {
      throw translate(error, `query ${query.name}`)
    }
  }

  async transaction<T>(work: (runner: Runner) => Promise<T>): Promise<T> {
    this.#refuseClosed()
    try {
      return await this.#write(() => again(() => this.#attempt(work)))
    } catch (error) {
      throw translate(error, 'a transaction')
    }
  }

  async searchText(query: TextQuery, options?: RunOptions): Promise<readonly TextHit[]> {
    refuseAborted(options?.signal)
    this.#refuseClosed()
    if (query.among === 'SLUGS') return (await this.#indexedSlugs()).search(query)
    return this.#texts?.search(query) ?? []
  }

  async prepare(): Promise<void> {
    for (const { unique, createIndex, createConstraint } of LAYOUTS) {
      await this.run(createIndex, {})
      if (unique) await this.run(createConstraint, {})
    }
    await this.indexTexts()
  }

  async acknowledge(): Promise<void> {
    await this.#write(async () => writeAcknowledgement(this.#file(ACKNOWLEDGEMENT_FILE), await this.#held()))
    await this.indexTexts()
  }

  async verify(): Promise<readonly string[]> {
    return missing(this.#file(ACKNOWLEDGEMENT_FILE), await this.#held())
  }

  async size(): Promise<StoreSize> {
    this.#refuseClosed()
    return { nodes: this.#db.nodeCount(), relationships: this.#db.edgeCount() }
  }

  /** Copying the file of an open graph gives an empty one, without an error: the engine writes the copy. */
  async backup(path: string): Promise<void> {
    this.#refuseClosed()
    await this.#write(async () => {
      await mkdir(path).catch((cause: unknown) => {
        throw new BadInput(`expected the path of a directory that can be made and is not there yet, came ${path}`, { cause })
      })
      this.#db.save(join(path, GRAPH_FILE))
      await copyFile(this.#file(ACKNOWLEDGEMENT_FILE), join(path, ACKNOWLEDGEMENT_FILE)).catch(ignoreAbsent)
    })
  }

  async close(): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    await this.#writes.take(async () => this.#db.close())
  }

  async indexTexts(): Promise<void> {
    this.#texts = await TextIndex.over(await this.run(searchableTexts, { limit: MOST_TEXTS }), forgivenInNames)
    this.#slugs = null
  }

  #indexedSlugs(): Promise<TextIndex> {
    const made = this.#slugs ?? this.#indexSlugs()
    this.#slugs = made
    // One that failed is not kept: the next request tries again.
    made.catch(() => {
      if (this.#slugs === made) this.#slugs = null
    })
    return made
  }

  async #indexSlugs(): Promise<TextIndex> {
    const slugs = await Promise.all(searchableSlugs.map((query) => this.run(query, { limit: MOST_TEXTS })))
    return TextIndex.over(slugs.flat(), forgivenInSlugs)
  }

  /** One try of a transaction. After an error the engine would still commit what came before it, so it is always rolled back. */
  async #attempt<T>(work: (runner: Runner) => Promise<T>): Promise<T> {
    const transaction = this.#db.beginTransaction()
    try {
      const result = await this.#inWork.run(true, () =>
        doWork(work, async (query, params) => (await transaction.executeCypher(textFor('embedded', query), params)).toArray()),
      )
      transaction.commit()
      return result
    } catch (error) {
      try {
        if (transaction.isActive) transaction.rollback()
      } catch {
        // What made it fail, such as a full disk, says more than that it cannot be rolled back any more.
      }
      throw error
    }
  }

  async #write<T>(task: () => Promise<T>): Promise<T> {
    if (this.#inWork.getStore() === true) throw new Error('the work of a transaction wrote through the store; use the runner it was given')
    return this.#writes.take(task)
  }

  async #held(): Promise<Acknowledgement> {
    return acknowledgementOf(await this.size(), [...(await this.run(readReleases, {})), ...(await this.run(readMigrations, {}))])
  }

  #file(name: string): string {
    return join(this.#directory, name)
  }

  #refuseClosed(): void {
    if (this.#closed) throw new Unavailable('the graph has been closed; open it again')
  }
}

/** Tries again what met a conflict, a few times, a little later each time. */
async function again<T>(task: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await task()
    } catch (error) {
      if (attempt === ATTEMPTS || !isConflict(error)) throw error
      await wait(2 ** attempt * (1 + Math.random()))
    }
  }
}

function ignoreAbsent(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}
