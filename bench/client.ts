import { Agent, request } from 'node:http'

export interface Measured {
  /** Of all answers, in milliseconds. */
  readonly median: number
  readonly p95: number
  readonly perSecond: number
  readonly requests: number
}

export interface Load {
  readonly url: string
  readonly connections: number
  readonly milliseconds: number
  readonly body: (index: number) => string
}

/** Asks for a while over so many connections, each with its next request as soon as it has its answer. Raises where an answer is not 200. */
export async function measure({ url, connections, milliseconds, body }: Load): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const times: number[] = []
  const started = performance.now()
  let next = 0
  const client = async (): Promise<void> => {
    while (performance.now() - started < milliseconds) {
      const sent = performance.now()
      next += 1
      await post(url, body(next - 1), agent)
      times.push(performance.now() - sent)
    }
  }
  await Promise.all(Array.from({ length: connections }, client))
  const seconds = (performance.now() - started) / 1_000
  agent.destroy()
  times.sort((a, b) => a - b)
  return { median: at(times, 0.5), p95: at(times, 0.95), perSecond: times.length / seconds, requests: times.length }
}

export function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export function post(url: string, body: string, agent?: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', accept: 'application/json', 'content-length': Buffer.byteLength(body) }
    const sent = request(url, { method: 'POST', headers, ...(agent !== undefined && { agent }) }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString()
        if (response.statusCode === 200) resolve(text)
        else reject(new Error(`expected the status 200, came ${response.statusCode}: ${text.slice(0, 300)}`))
      })
    })
    sent.on('error', reject).end(body)
  })
}
