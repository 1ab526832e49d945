import '../server/production.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Query } from '../graph/define-query.ts'
import type { Params, Runner } from '../graph/store.ts'
import { createRowCache } from '../resolvers/row-cache.ts'
import { installSeed } from '../seed/install.ts'
import { loadDataset, SHIPPED } from '../seed/load.ts'
import { type Config, readConfig } from '../server/config.ts'
import { openStore } from '../server/open-store.ts'
import { at } from './client.ts'
import { type OurParts, ourApp } from './our-app.ts'
import { QUERY } from './question.ts'

// The question of the bench about every entity of the shipped record, asked in one process, beside the calls that it makes of the engine alone.
// Run by `npm run bench` in a process of its own, whose answer is one line of JSON.

/** Medians over all entities, in milliseconds. */
export interface InProcess {
  readonly entities: number
  readonly cached: number
  readonly uncached: number
  /** Of the engine for the same texts with the same parameters, one after the other, its records not decoded. */
  readonly engine: number
}

const DAY = '2020-01-14'
const ROUNDS = 8
/** The first ones warm the machine up. */
const COUNTED = 4

interface Call {
  readonly query: Query<Params, unknown>
  readonly params: Params
}

async function inProcess(config: Config): Promise<InProcess> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-bench-'))
  const store = await openStore({ ...config, neo4j: null, dataDir: folder })
  try {
    await installSeed({ store, dataset: await loadDataset(SHIPPED), onProgress: () => undefined })
    const made: Call[] = []
    const runner: Runner = {
      run: (query, params, options) => {
        made.push({ query: { ...query, decode: (record) => record }, params })
        return store.run(query, params, options)
      },
    }
    const askUncached = await asker({ store, runner })
    const slugs = await slugsOf(askUncached)
    const calls = new Map<string, readonly Call[]>()
    const ask = async (slug: string): Promise<void> => {
      made.length = 0
      await askUncached(QUESTION, { slug })
      calls.set(slug, [...made])
    }
    const uncached = await median(slugs, ask)
    const engine = await median(slugs, async (slug) => {
      for (const { query, params } of calls.get(slug) ?? []) await store.run(query, params)
    })
    const askCached = await asker({ store, rowCache: createRowCache() })
    const cached = await median(slugs, (slug) => askCached(QUESTION, { slug }))
    return { entities: slugs.length, cached, uncached, engine }
  } finally {
    await store.close()
    await rm(folder, { recursive: true, force: true })
  }
}

const QUESTION = QUERY.replace(/valid: "[^"]+"/, `valid: "${DAY}"`)

type Ask = (query: string, variables: object) => Promise<string>

async function asker(parts: OurParts): Promise<Ask> {
  const app = await ourApp(parts)
  return async (query, variables) => {
    const headers = { 'content-type': 'application/json', accept: 'application/json' }
    const body = JSON.stringify({ query, variables })
    return (await app.fetch(new Request('http://bench.test/graphql', { method: 'POST', headers, body }))).text()
  }
}

async function slugsOf(ask: Ask): Promise<readonly string[]> {
  const { data } = JSON.parse(await ask('{ entities(first: 1000) { edges { node { slug } } } }', {}))
  return data.entities.edges.map(({ node }: { readonly node: { readonly slug: string } }) => node.slug)
}

async function median(slugs: readonly string[], ask: (slug: string) => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    for (const slug of slugs) {
      const began = performance.now()
      await ask(slug)
      if (round >= ROUNDS - COUNTED) times.push(performance.now() - began)
    }
  }
  times.sort((a, b) => a - b)
  return Number(at(times, 0.5).toPrecision(3))
}

console.info(JSON.stringify(await inProcess(readConfig())))
