import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import { applyReleases, compareReleases } from '../graph/releases.ts'
import type { Store } from '../graph/store.ts'
import { type Config, readConfig } from '../server/config.ts'
import { openStore } from '../server/open-store.ts'
import { type Child, type ChildSettings, NODE, startChild } from './child.ts'
import { type Contender, compare, measureAll, type Plan } from './contender.ts'
import { type BenchData, benchData, DATA, skewedLike } from './data.ts'
import type { InProcess } from './in-process.ts'
import { peerAnswer, peerBody } from './peer-question.ts'
import { QUERY } from './question.ts'
import { type EngineResult, type PeerName, type Rounds, report } from './report.ts'

// Measures our server beside one hand-written Cypher a request on each engine there is, and beside @neo4j/graphql on Neo4j. See README.md for what the lines mean.

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    engine: { type: 'string' },
    relationships: { type: 'string' },
    traffic: { type: 'string' },
    profile: { type: 'string' },
  },
})
const ENGINES = ['embedded', 'neo4j'] as const
if (options.engine !== undefined && !ENGINES.some((name) => name === options.engine)) {
  throw new Error(`expected --engine ${ENGINES.join(' or ')}, came ${options.engine}`)
}
if (options.relationships !== undefined && !/^[1-9]\d{3,6}$/.test(options.relationships)) {
  throw new Error(`expected --relationships with a number from 1000 to 9999999, came ${options.relationships}`)
}
const PLAN: Plan = options.quick ? { rounds: 2, milliseconds: 800, warm: 1_000 } : { rounds: 5, milliseconds: 3_000, warm: 4_000 }

/** Fills an empty graph with the bench's data; one that holds them is used as it is. Raises, and writes nothing, where it holds anything else. */
async function fill(store: Store, { plans, types }: BenchData): Promise<void> {
  const { held, unknown } = await compareReleases(store, plans)
  if (unknown.length > 0)
    throw new Error(`expected an empty graph or that of this bench, came one with ${held.length} releases; name another database`)
  await applyReleases({ store, plans, types, onProgress: () => undefined })
}

interface Place {
  readonly ours: Readonly<Record<string, string>>
  readonly uncached: Readonly<Record<string, string>>
  readonly hand: Readonly<Record<string, string>>
  readonly neo4jGraphql: Readonly<Record<string, string>> | null
}

async function benchEngine(name: string, place: Place, data: BenchData): Promise<EngineResult> {
  const clocks = { known: new Date().toISOString().slice(0, 10), recorded: data.plans.at(-1)?.recordedAt ?? '' }
  const started: Child[] = []
  const start = async (settings: ChildSettings): Promise<Child> => {
    const child = await startChild(settings)
    started.push(child)
    return child
  }
  try {
    const traffic = options.traffic === undefined ? {} : JSON.parse(options.traffic)
    const startOurs = async (env: Place['ours'], settings: object): Promise<Contender> => {
      const args = [JSON.stringify({ ...traffic, ...settings })]
      return { child: await start({ script: 'serve-ours.ts', args, env, profile: options.profile }), body: bodyFor, answer: same }
    }
    const ours = await startOurs(place.ours, {})
    const uncached = await startOurs(place.uncached, { rowCache: null })
    const peers = new Map<PeerName, Contender>()
    const hand = await start({ script: 'serve-hand.ts', args: [clocks.recorded], env: place.hand })
    peers.set('hand', { child: hand, body: bodyFor, answer: same })
    if (place.neo4jGraphql !== null) {
      const peer = await start({ script: 'serve-peer.ts', args: [], env: place.neo4jGraphql })
      peers.set('neo4jGraphql', { child: peer, body: (slug) => peerBody(slug, clocks), answer: peerAnswer })
    }
    const some = data.slugs.filter((_, i) => i % 8 === 0)
    await compare({ ours, uncached, peers }, some)
    return { name, engine: ours.child.engine, ...(await measureAll({ ours, uncached, peers, slugs: data.slugs, ...PLAN })) }
  } finally {
    for (const child of started) await child.stop()
  }
}

function bodyFor(slug: string): string {
  return JSON.stringify({ query: QUERY, variables: { slug } })
}

function same(said: unknown): unknown {
  return said
}

/** A folder with the same graph for each server: one process at a time may have a folder open. */
async function benchEmbedded(config: Config, data: BenchData): Promise<EngineResult> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-bench-'))
  try {
    const [ours, uncached, hand] = [join(folder, 'ours'), join(folder, 'uncached'), join(folder, 'hand')]
    const store = await openStore({ ...config, neo4j: null, dataDir: ours })
    await fill(store, data)
    await store.backup(uncached)
    await store.backup(hand)
    await store.close()
    const place = (directory: string) => ({ DATA_DIR: directory, NEO4J_URI: '', NEO4J_USER: '', NEO4J_PASSWORD: '', NEO4J_DATABASE: '' })
    return await benchEngine('embedded', { ours: place(ours), uncached: place(uncached), hand: place(hand), neo4jGraphql: null }, data)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** In a process of its own, so that nothing else lives in its heap. */
async function benchInProcess(): Promise<InProcess> {
  const { stdout } = await promisify(execFile)(process.execPath, [...NODE, fileURLToPath(new URL('in-process.ts', import.meta.url))])
  return JSON.parse(stdout)
}

async function benchNeo4j(config: Config, data: BenchData): Promise<EngineResult> {
  const store = await openStore(config)
  await fill(store, data).finally(() => store.close())
  const hasPeer = existsSync(new URL('node_modules/@neo4j/graphql', import.meta.url))
  if (!hasPeer) console.info('@neo4j/graphql: skipped, for it is not installed; run npm ci --prefix bench')
  return benchEngine('Neo4j', { ours: {}, uncached: {}, hand: {}, neo4jGraphql: hasPeer ? {} : null }, data)
}

const config = readConfig()
const wanted = (name: (typeof ENGINES)[number]): boolean => options.engine === undefined || options.engine === name
const settings = options.relationships === undefined ? DATA : skewedLike(Number(options.relationships))
const data = benchData(settings)
const results: EngineResult[] = []
if (wanted('embedded')) results.push(await benchEmbedded(config, data))
if (config.neo4j !== null && wanted('neo4j')) results.push(await benchNeo4j(config, data))
else if (wanted('neo4j')) console.info('Neo4j: skipped, for NEO4J_URI is not set')
const inProcess = wanted('embedded') ? await benchInProcess() : null
await report({
  results,
  inProcess,
  quick: options.quick,
  data: settings,
  write: [options.engine, options.relationships, options.traffic, options.profile].every((option) => option === undefined),
} satisfies Rounds)
