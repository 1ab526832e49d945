import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Server as NetServer, type Socket } from 'node:net'
import { Unavailable } from '../graph/errors.ts'
import type { App } from './app.ts'
import { masked } from './errors.ts'
import { causes, type Log, origin } from './log.ts'
import { acceptedId, REQUEST_ID_HEADER } from './request-id.ts'

export interface HttpServer {
  /** Where it listens, such as http://127.0.0.1:4000. */
  readonly url: string
  /**
   * Takes no new connection, answers what is under way, and ends every connection after its answer; resolves with the number of requests
   * that were cut off because they took longer than `limit` milliseconds.
   */
  stop(limit: number): Promise<number>
}

export interface HttpParts {
  readonly app: App
  readonly host: string
  /** 0: any free port. */
  readonly port: number
  readonly log: Log
}

/** For how long, when stopping, a connection that waits for its next request may still send one: a client may have sent it already. */
const LAST_CALL = 250

/** Longest that a request may take to arrive whole, in milliseconds. */
const ARRIVAL_LIMIT = 30_000

/** Longest that a connection may do nothing, an answer that nobody reads too, in milliseconds. */
const SILENCE_LIMIT = 60_000

const MOST_CONNECTIONS = 2_000

/** Listens; rejects where the address is taken or may not be used. Nothing that is raised below leaves it but as one masked sentence. */
export async function startHttp({ app, host, port, log }: HttpParts): Promise<HttpServer> {
  const active = new Set<ServerResponse>()
  const sockets = new Set<Socket>()
  let stopping = false

  const server = createServer({ requestTimeout: ARRIVAL_LIMIT, headersTimeout: ARRIVAL_LIMIT }, (request, response) => {
    active.add(response)
    response.once('close', () => active.delete(response))
    if (stopping) response.shouldKeepAlive = false
    answer(request, response).catch((error: unknown) => {
      log.error({ causes: causes(error), stack: origin(error) }, 'an answer could not be sent')
      response.destroy()
    })
  })
  server.setTimeout(SILENCE_LIMIT)
  server.maxConnections = MOST_CONNECTIONS
  server.on('clientError', refuse)
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const id = acceptedId(request.headers[REQUEST_ID_HEADER]?.toString())
    if (!request.url?.startsWith('/')) {
      sendSentence(response, { status: 400, id, text: 'Expected an address that begins with “/”; came another. The API is at /graphql.' })
      return
    }
    // What the caller calls us is never used, and may be anything, also what no address can hold.
    request.headers.host = 'localhost'
    request.headers[REQUEST_ID_HEADER] = id
    try {
      await send(await app.answer(request, response), response)
    } catch (error) {
      if (response.destroyed) return
      log.error({ requestId: id, causes: causes(error), stack: origin(error) }, 'request failed')
      if (response.headersSent) response.destroy()
      else sendSentence(response, { status: 500, id, text: masked(id) })
    }
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(refusal(cause, { host, port })))
    server.listen(port, host, resolve)
  })

  return {
    url: urlOf(server, host),
    async stop(limit) {
      stopping = true
      for (const response of active) response.shouldKeepAlive = false
      // The http server's own close would at once end connections that wait for their next request.
      const closed = new Promise<void>((resolve) => NetServer.prototype.close.call(server, () => resolve()))
      const begun = Date.now()
      let cut = 0
      const sweep = setInterval(() => {
        const waited = Date.now() - begun
        if (waited >= LAST_CALL) {
          server.closeIdleConnections()
          // Browsers open connections in advance; one that never said anything is not idle in Node's eyes.
          for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy()
        }
        if (waited >= limit && cut === 0) {
          cut = active.size
          server.closeAllConnections()
        }
      }, 25)
      await closed
      clearInterval(sweep)
      return cut
    },
  }
}

async function send(answer: Response, response: ServerResponse): Promise<void> {
  if (response.destroyed) return
  response.writeHead(answer.status, Object.fromEntries(answer.headers))
  if (answer.body === null) {
    response.end()
  } else if (answer.headers.has('content-length')) {
    response.end(Buffer.from(await answer.arrayBuffer()))
  } else {
    const reader = answer.body.getReader()
    response.once('close', () => void reader.cancel().catch(() => undefined))
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      if (!response.write(value)) await new Promise<void>((resolve) => response.once('drain', resolve).once('close', resolve))
      if (response.destroyed) return
    }
    response.end()
  }
}

function sendSentence(response: ServerResponse, said: { readonly status: number; readonly id: string; readonly text: string }): void {
  response.writeHead(said.status, { 'content-type': 'text/plain; charset=utf-8', [REQUEST_ID_HEADER]: said.id }).end(`${said.text}\n`)
}

/** For what is not even HTTP, where there is no request to answer. */
function refuse(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const [status, text] =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? ['431 Request Header Fields Too Large', 'Expected headers and address of at most 16 KiB; came more. Send the query in a POST.']
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? ['408 Request Timeout', `Expected the request within ${ARRIVAL_LIMIT / 1000} seconds; it did not arrive whole. Send it again.`]
        : ['400 Bad Request', 'Expected an HTTP request; what came is none. The API is at /graphql.']
  const body = `${text}\n`
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  )
}

function urlOf(server: NetServer, host: string): string {
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

/** The address is another machine's, lacks its interface, or is of a family that this machine does not speak. */
const NOT_OURS = new Set(['EADDRNOTAVAIL', 'EINVAL', 'EAFNOSUPPORT'])

/** Why the server could not listen, for the person who started it. */
function refusal(cause: NodeJS.ErrnoException, { host, port }: { readonly host: string; readonly port: number }): Error {
  if (cause.code === 'EADDRINUSE') {
    return new Unavailable(
      `expected port ${port} on ${host} to be free, and another program listens there; stop that one, or set PORT to another`,
      { cause },
    )
  }
  if (cause.syscall === 'getaddrinfo' || NOT_OURS.has(cause.code ?? '')) {
    return new Unavailable(
      `expected HOST to be an address of this machine, came ${host}; set it to 127.0.0.1, or to 0.0.0.0 for every network`,
      { cause },
    )
  }
  if (cause.code === 'EACCES') {
    return new Unavailable(`expected a port that may be listened at, came ${port}; set PORT to one above 1023`, { cause })
  }
  return cause
}
