import { readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'
import { at, type Measured } from './client.ts'
import type { GraphSettings } from './generate.ts'
import type { InProcess } from './in-process.ts'

/** What each peer is called, and the aims beside it: ours at most so many times its median, at least so many times its answers. */
const PEERS = {
  hand: { title: 'hand-written Cypher', aloneMedian: 1.7, atOncePerSecond: 1.3 },
  neo4jGraphql: { title: '@neo4j/graphql', aloneMedian: 1, atOncePerSecond: 4 },
} as const

export type PeerName = keyof typeof PEERS

/** One turn of one server. */
export interface Round {
  readonly alone: Measured
  readonly atOnce: Measured
  /** Of the store, while many asked at once; 0 where the server does not count them. */
  readonly calls: number
}

export interface EngineResult {
  readonly name: string
  readonly engine: string
  readonly ours: readonly Round[]
  /** Ours where no row is kept over requests. */
  readonly uncached: readonly Round[]
  readonly peers: ReadonlyMap<PeerName, readonly Round[]>
}

export interface Rounds {
  readonly results: readonly EngineResult[]
  /** Null where the embedded engine was not asked for. */
  readonly inProcess: InProcess | null
  readonly quick: boolean
  readonly data: GraphSettings
  /** Whether this was the whole bench, whose figures are kept. */
  readonly write: boolean
}

interface Figures {
  readonly aloneMedianMs: number
  readonly alonePerSecond: number
  readonly atOnceMedianMs: number
  readonly atOnceP95Ms: number
  readonly atOncePerSecond: number
}

/** The median over the rounds, of each figure by itself. */
function figuresOf(rounds: readonly Round[]): Figures {
  const middle = (of: (round: Round) => number): number =>
    rounded(
      at(
        rounds.map(of).toSorted((a, b) => a - b),
        0.5,
      ),
    )
  return {
    aloneMedianMs: middle(({ alone }) => alone.median),
    alonePerSecond: middle(({ alone }) => alone.perSecond),
    atOnceMedianMs: middle(({ atOnce }) => atOnce.median),
    atOnceP95Ms: middle(({ atOnce }) => atOnce.p95),
    atOncePerSecond: middle(({ atOnce }) => atOnce.perSecond),
  }
}

function rounded(value: number): number {
  return Number(value.toPrecision(3))
}

interface Ratios {
  readonly aloneMedian: number
  readonly atOncePerSecond: number
}

interface PeerLine extends Figures {
  readonly name: PeerName
  /** Ours by the peer's, and ours without its row cache. */
  readonly ratios: Ratios
  readonly uncachedRatios: Ratios
}

interface Line {
  readonly engine: string
  readonly ours: Figures
  readonly uncached: Figures & { readonly requestsPerCall: number }
  readonly peers: readonly PeerLine[]
}

/** What a request asks of the store: the entity, its page, the pages of the other ends. */
const LEVELS = 3

function lineOf({ engine, ours, uncached, peers }: EngineResult): Line {
  const [mine, withoutCache] = [figuresOf(ours), figuresOf(uncached)]
  const requests = uncached.reduce((sum, { atOnce }) => sum + atOnce.requests, 0)
  const calls = uncached.reduce((sum, round) => sum + round.calls, 0)
  return {
    engine,
    ours: mine,
    uncached: { ...withoutCache, requestsPerCall: rounded((requests * LEVELS) / calls) },
    peers: [...peers].map(([name, rounds]) => {
      const theirs = figuresOf(rounds)
      return { name, ...theirs, ratios: ratiosOf(mine, theirs), uncachedRatios: ratiosOf(withoutCache, theirs) }
    }),
  }
}

function ratiosOf(ours: Figures, theirs: Figures): Ratios {
  return {
    aloneMedian: rounded(ours.aloneMedianMs / theirs.aloneMedianMs),
    atOncePerSecond: rounded(ours.atOncePerSecond / theirs.atOncePerSecond),
  }
}

function print({ engine, ours, uncached, peers }: Line, { entities, relationships }: GraphSettings): void {
  const { requestsPerCall, ...withoutCache } = uncached
  const theirs = peers.map(({ name, ratios: _, uncachedRatios: __, ...figures }) => [PEERS[name].title, figures] as const)
  console.info(`\n${engine}: two levels, ${entities} entities, ${relationships} relationships`)
  console.table({ ours, 'ours without row cache': withoutCache, ...Object.fromEntries(theirs) })
  for (const { name, ratios, uncachedRatios } of peers) {
    const { title, ...aims } = PEERS[name]
    const told = (of: keyof Ratios) => `ours is ${ratios[of]} × ${title}, without row cache ${uncachedRatios[of]} ×`
    console.info(`alone, median: ${told('aloneMedian')} (at most ${aims.aloneMedian} is the aim)`)
    console.info(`64 at once, per second: ${told('atOncePerSecond')} (at least ${aims.atOncePerSecond} is the aim)`)
  }
  console.info(`64 at once without row cache: ${requestsPerCall} requests a call`)
}

function printInProcess({ entities, cached, uncached, engine }: InProcess): void {
  const [withCache, withoutCache] = [cached, uncached].map((ms) => `${ms} ms, ${rounded(ms / engine)} ×`)
  console.info(`\nembedded, in process, the ${entities} entities of the shipped record: the engine alone takes ${engine} ms`)
  console.info(`median: ours ${withCache}, without row cache ${withoutCache} (under 2 ms and at most 2 × is the aim)`)
}

/** Prints the tables, and keeps the figures of a whole bench under the day on which it ran. */
export async function report({ results, inProcess, quick, data, write }: Rounds): Promise<void> {
  const lines = results.map((result) => [result.name, lineOf(result)] as const)
  for (const [, line] of lines) print(line, data)
  if (inProcess !== null) printInProcess(inProcess)
  if (!write) return
  const day = new Date().toISOString().slice(0, 10)
  const file = new URL(`results/${day}${quick ? '-quick' : ''}.json`, import.meta.url)
  await mkdir(new URL('.', file), { recursive: true })
  const kept = { day, quick, machine: machine(), versions: versions(), data, results: Object.fromEntries(lines), inProcess }
  await writeFile(file, `${JSON.stringify(kept, null, 2)}\n`)
  console.info(`\nKept in bench/results/${day}${quick ? '-quick' : ''}.json`)
}

function machine(): object {
  return {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    platform: `${process.platform} ${process.arch}`,
    // Processes that wanted to run, over the last five minutes: far above 3, and others were at work too.
    load: rounded(loadavg()[1] ?? Number.NaN),
  }
}

function versions(): object {
  const read = (file: string) => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'))
  const { version, dependencies } = read('../package.json')
  return { dateline: version, node: process.version, ...dependencies, ...read('package.json').devDependencies }
}
