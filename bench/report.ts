import { readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'
import { at, type Measured } from './client.ts'
import type { DataSettings } from './data.ts'

export interface ServerResult {
  /** One measurement a round. */
  readonly alone: readonly Measured[]
  readonly atOnce: readonly Measured[]
}

export interface EngineResult {
  readonly name: string
  readonly engine: string
  readonly ours: ServerResult
  readonly hand: ServerResult
  readonly requestsPerCall: number
}

export interface Rounds {
  readonly results: readonly EngineResult[]
  readonly quick: boolean
  readonly data: DataSettings
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
function figures({ alone, atOnce }: ServerResult): Figures {
  const middle = (rounds: readonly Measured[], of: (round: Measured) => number): number =>
    rounded(
      at(
        rounds.map(of).toSorted((a, b) => a - b),
        0.5,
      ),
    )
  return {
    aloneMedianMs: middle(alone, ({ median }) => median),
    alonePerSecond: middle(alone, ({ perSecond }) => perSecond),
    atOnceMedianMs: middle(atOnce, ({ median }) => median),
    atOnceP95Ms: middle(atOnce, ({ p95 }) => p95),
    atOncePerSecond: middle(atOnce, ({ perSecond }) => perSecond),
  }
}

function rounded(value: number): number {
  return Number(value.toPrecision(3))
}

/** Prints the table, and keeps the figures of a whole bench under the day on which it ran. */
export async function report({ results, quick, data, write }: Rounds): Promise<void> {
  const lines = results.map((result) => {
    const [ours, hand] = [figures(result.ours), figures(result.hand)]
    const ratios = {
      aloneMedian: rounded(ours.aloneMedianMs / hand.aloneMedianMs),
      atOncePerSecond: rounded(ours.atOncePerSecond / hand.atOncePerSecond),
    }
    return { ...result, ours, hand, ratios, requestsPerCall: rounded(result.requestsPerCall) }
  })
  for (const { engine, ours, hand, ratios, requestsPerCall } of lines) {
    console.info(`\n${engine}: two levels, ${data.entities} entities, ${data.relationships} relationships`)
    console.table({
      ours: ours,
      'hand-written Cypher': hand,
    })
    console.info(`alone, median: ours is ${ratios.aloneMedian} × hand-written (at most 1.7 is the aim)`)
    console.info(
      `64 at once, per second: ours is ${ratios.atOncePerSecond} × hand-written (at least 1.3 is the aim); ${requestsPerCall} requests a call`,
    )
  }
  if (!write) return
  const day = new Date().toISOString().slice(0, 10)
  const file = new URL(`results/${day}${quick ? '-quick' : ''}.json`, import.meta.url)
  await mkdir(new URL('.', file), { recursive: true })
  const kept = Object.fromEntries(
    lines.map(({ name, engine, ours, hand, ratios, requestsPerCall }) => [name, { engine, ours, hand, ratios, requestsPerCall }]),
  )
  await writeFile(file, `${JSON.stringify({ day, quick, machine: machine(), versions: versions(), data, results: kept }, null, 2)}\n`)
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
  const { version, dependencies } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  return { dateline: version, node: process.version, ...dependencies }
}
