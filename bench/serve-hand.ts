import { join } from 'node:path'
import grafeo from '@grafeo-db/js'
import neo4j from 'neo4j-driver'
import { type Config, readConfig } from '../server/config.ts'
import { servePlain } from './plain-http.ts'
import { type Asked, CYPHER, DAY, type HandRow, handAnswer } from './question.ts'

// One hand-written text of Cypher a request, through the engine's own driver, behind a bare HTTP server: no GraphQL, no batches, no checks.

interface Engine {
  readonly name: string
  readonly ask: (asked: Asked) => Promise<readonly HandRow[]>
  readonly close: () => Promise<void>
}

async function open({ neo4j: at, dataDir }: Config): Promise<Engine> {
  if (at === null) {
    const db = grafeo.GrafeoDB.create(join(dataDir, 'graph.grafeo'))
    return {
      name: `Grafeo ${db.version()}`,
      ask: async (asked) => (await db.executeCypher(CYPHER, { ...asked })).toArray() as unknown as HandRow[],
      close: async () => db.close(),
    }
  }
  const driver = neo4j.driver(at.uri, neo4j.auth.basic(at.auth?.user ?? 'neo4j', at.auth?.password ?? ''), {
    disableLosslessIntegers: true,
  })
  const { agent } = await driver.getServerInfo()
  return {
    name: agent ?? 'Neo4j',
    ask: async (asked) => {
      const session = driver.session({ defaultAccessMode: neo4j.session.READ, ...(at.database !== null && { database: at.database }) })
      try {
        const { records } = await session.executeRead((tx) => tx.run(CYPHER, asked))
        return records.map((record) => record.toObject() as HandRow)
      } finally {
        await session.close()
      }
    },
    close: () => driver.close(),
  }
}

const [recorded = ''] = process.argv.slice(2)
const known = new Date().toISOString().slice(0, 10)
const engine = await open(readConfig())
await servePlain({
  listener: (request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', async () => {
      const { variables } = JSON.parse(Buffer.concat(chunks).toString())
      const rows = await engine.ask({ slug: variables.slug, day: DAY, known, recorded })
      const body = JSON.stringify(handAnswer(rows))
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }).end(body)
    })
  },
  path: '/',
  engine: engine.name,
  close: engine.close,
})
