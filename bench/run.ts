import { deepStrictEqual } from 'node:assert'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { applyReleases, compareReleases } from '../graph/releases.ts'
import type { Store } from '../graph/store.ts'
import { type Config, readConfig } from '../server/config.ts'
import { openStore } from '../server/open-store.ts'
import { type Child, startChild } from './child.ts'
import { type Measured, measure, post } from './client.ts'
import { type BenchData, benchData, DATA } from './data.ts'
import { QUERY } from './question.ts'
import { type EngineResult, type Rounds, report } from './report.ts'

// Measures our server beside one hand-written Cypher a request, on each engine there is. See README.md for what the lines mean.

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    engine: { type: 'string' },
    traffic: { type: 'string' },
    profile: { type: 'string' },
  },
})
const ENGINES = ['embedded', 'neo4j'] as const
if (options.engine !== undefined && !ENGINES.some((name) => name === options.engine)) {
  throw new Error(`expected --engine ${ENGINES.join(' or ')}, came ${options.engine}`)
}
const PLAN = options.quick ? { rounds: 2, milliseconds: 800, warm: 1_000 } : { rounds: 5, milliseconds: 3_000, warm: 4_000 }
const AT_ONCE = 64

/** Fills an empty graph with the bench's data; one that holds them is used as it is. Raises, and writes nothing, where it holds anything else. */
async function fill(store: Store, { plans, types }: BenchData): Promise<void> {
  const { held, unknown } = await compareReleases(store, plans)
  if (unknown.length > 0)
    throw new Error(`expected an empty graph or that of this bench, came one with ${held.length} releases; name another database`)
  await applyReleases({ store, plans, types, onProgress: () => undefined })
}

interface Servers {
  readonly ours: Child
  readonly hand: Child
}

async function compare({ ours, hand }: Servers, data: BenchData): Promise<void> {
  for (const slug of data.slugs.filter((_, i) => i % 8 === 0)) {
    const body = bodyFor(slug)
    const [answer, expected] = await Promise.all([ours, hand].map(async ({ url }) => JSON.parse(await post(url, body))))
    deepStrictEqual(answer, expected, `the two servers answer differently for ${slug}`)
  }
}

function bodyFor(slug: string): string {
  return JSON.stringify({ query: QUERY, variables: { slug } })
}

/** In turns, so that what else the machine does meets both alike. */
async function measureAll(servers: Servers, data: BenchData): Promise<Pick<EngineResult, 'ours' | 'hand' | 'requestsPerCall'>> {
  const body = (index: number): string => bodyFor(data.slugs[(index * 37) % data.slugs.length] ?? '')
  const both = [servers.ours, servers.hand] as const
  for (const { url } of both) {
    await measure({ url, connections: AT_ONCE, milliseconds: PLAN.warm, body })
    await measure({ url, connections: 1, milliseconds: PLAN.warm / 3, body })
  }
  const rounds: Measured[][] = [[], [], [], []]
  let calls = 0
  for (let round = 0; round < PLAN.rounds; round++) {
    for (const [at, server] of both.entries()) {
      rounds[at]?.push(await measure({ url: server.url, connections: 1, milliseconds: PLAN.milliseconds, body }))
      const before = await server.calls()
      rounds[at + 2]?.push(await measure({ url: server.url, connections: AT_ONCE, milliseconds: PLAN.milliseconds, body }))
      calls += (await server.calls()) - before
    }
  }
  const [oursAlone = [], handAlone = [], oursAtOnce = [], handAtOnce = []] = rounds
  const requests = oursAtOnce.reduce((sum, each) => sum + each.requests, 0)
  return {
    ours: { alone: oursAlone, atOnce: oursAtOnce },
    hand: { alone: handAlone, atOnce: handAtOnce },
    requestsPerCall: (requests * LEVELS) / calls,
  }
}

/** The entity, its page, the pages of the other ends. */
const LEVELS = 3

interface Place {
  readonly ours: Readonly<Record<string, string>>
  readonly hand: Readonly<Record<string, string>>
}

async function benchEngine(name: string, place: Place, data: BenchData): Promise<EngineResult> {
  const recorded = data.plans[0]?.recordedAt ?? ''
  const ours = await startChild({
    script: 'serve-ours.ts',
    args: options.traffic === undefined ? [] : [options.traffic],
    env: place.ours,
    profile: options.profile,
  })
  try {
    const hand = await startChild({ script: 'serve-hand.ts', args: [recorded], env: place.hand })
    try {
      await compare({ ours, hand }, data)
      return { name, engine: ours.engine, ...(await measureAll({ ours, hand }, data)) }
    } finally {
      await hand.stop()
    }
  } finally {
    await ours.stop()
  }
}

/** Two folders with the same graph: one process at a time may have a folder open. */
async function benchEmbedded(config: Config, data: BenchData): Promise<EngineResult> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-bench-'))
  try {
    const [ours, hand] = [join(folder, 'ours'), join(folder, 'hand')]
    const store = await openStore({ ...config, neo4j: null, dataDir: ours })
    await fill(store, data)
    await store.backup(hand)
    await store.close()
    const place = (directory: string) => ({ DATA_DIR: directory, NEO4J_URI: '', NEO4J_USER: '', NEO4J_PASSWORD: '', NEO4J_DATABASE: '' })
    return await benchEngine('embedded', { ours: place(ours), hand: place(hand) }, data)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function benchNeo4j(config: Config, data: BenchData): Promise<EngineResult> {
  const store = await openStore(config)
  await fill(store, data).finally(() => store.close())
  return benchEngine('Neo4j', { ours: {}, hand: {} }, data)
}

const config = readConfig()
const wanted = (name: (typeof ENGINES)[number]): boolean => options.engine === undefined || options.engine === name
const data = benchData(DATA)
const results: EngineResult[] = []
if (wanted('embedded')) results.push(await benchEmbedded(config, data))
if (config.neo4j !== null && wanted('neo4j')) results.push(await benchNeo4j(config, data))
else if (wanted('neo4j')) console.info('Neo4j: skipped, for NEO4J_URI is not set')
await report({
  results,
  quick: options.quick,
  data: DATA,
  write: options.engine === undefined && options.traffic === undefined && options.profile === undefined,
} satisfies Rounds)
