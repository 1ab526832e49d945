import { createServer, type RequestListener } from 'node:http'
import { answerParent } from './child.ts'

interface Plain {
  readonly listener: RequestListener
  readonly path: string
  readonly engine: string
  readonly close: () => Promise<void>
}

/** A peer of our server on node:http and nothing more, in the child that the bench started. */
export async function servePlain({ listener, path, engine, close }: Plain): Promise<void> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  answerParent({
    url: `http://127.0.0.1:${port}${path}`,
    engine,
    calls: () => 0,
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await close()
    },
  })
}
