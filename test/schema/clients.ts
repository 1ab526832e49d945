import { Agent, request } from 'node:http'
import { startHttp } from '../../server/http.ts'
import { createLog } from '../../server/log.ts'
import type { Api } from '../api.ts'

export interface Load {
  readonly connections: number
  readonly requests: number
  /** The body of the request of that number. */
  readonly body: (index: number) => string
}

/** Serves the API on a free port and asks it over so many connections that are kept, each with its next request as soon as it has an answer. Gives the statuses. */
export async function askOverHttp({ app }: Api, { connections, requests, body }: Load): Promise<readonly number[]> {
  const server = await startHttp({ app, host: '127.0.0.1', port: 0, log: createLog({ level: 'silent', form: 'text' }) })
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const statuses: number[] = []
  let next = 0
  const client = async (): Promise<void> => {
    while (next < requests) {
      next += 1
      statuses.push(await post(`${server.url}/graphql`, body(next - 1), agent))
    }
  }
  try {
    await Promise.all(Array.from({ length: connections }, client))
    return statuses
  } finally {
    agent.destroy()
    await server.stop(1_000)
  }
}

function post(url: string, body: string, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', accept: 'application/json', 'content-length': Buffer.byteLength(body) }
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume()
      response.on('end', () => resolve(response.statusCode ?? 0)).on('error', reject)
    })
    sent.on('error', reject).end(body)
  })
}
