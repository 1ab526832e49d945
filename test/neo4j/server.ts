import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { openNeo4j } from '../../graph/neo4j/adapter.ts'
import { neo4jJars } from './jars.ts'
import { findJava } from './java.ts'

export type Ending = 'cleanly' | 'at once'

export interface ServerSettings {
  /** Of Bolt, on 127.0.0.1; any free one, if unsaid. */
  readonly port?: number | undefined
  /** Where the server keeps its data; a new temporary folder, if unsaid. */
  readonly home?: string | undefined
  /** Lines of neo4j.conf, such as `server.databases.default_to_read_only`. */
  readonly settings?: Readonly<Record<string, string>> | undefined
}

/** A Neo4j without authentication that this program started and must stop. */
export interface RunningServer {
  readonly uri: string
  readonly pid: number
  readonly home: string
  /** Ends the process and waits for its end; the home stays. A clean end is only for data that is opened again. */
  readonly stop: (how?: Ending) => Promise<void>
}

const START_MS = 120_000
const STOP_MS = 30_000

/** Starts a Neo4j and waits until it answers a query. Fetches the jars the first time. */
export async function startNeo4j({ port, home, settings = {} }: ServerSettings = {}): Promise<RunningServer> {
  const [jars, java] = await Promise.all([neo4jJars(), findJava()])
  const at = home ?? (await mkdtemp(join(tmpdir(), 'dateline-neo4j-')))
  const bolt = port ?? (await freePort())
  await configure(at, { ...defaults(at, bolt), ...settings })
  const log = await open(join(at, 'run.log'), 'a')
  const server = spawn(java, javaArguments(jars, at), {
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    env: { ...process.env, NEO4J_HOME: at },
  })
  await once(server, 'spawn').finally(() => log.close())
  server.unref()
  const { pid } = server
  if (pid === undefined) throw new Error(`expected ${java} to start, and it has no process`)
  const running = { uri: `neo4j://127.0.0.1:${bolt}`, pid, home: at, stop: (how: Ending = 'at once') => stopProcess(pid, how) }
  try {
    await untilAnswers(running.uri, server)
    return running
  } catch (cause) {
    await running.stop()
    const said = (await readFile(join(at, 'run.log'), 'utf8')).slice(-2_000)
    if (home === undefined) await removeHome(at)
    throw new Error(`Neo4j did not answer at ${running.uri}; its last words were:\n${said}`, { cause })
  }
}

function defaults(home: string, port: number): Record<string, string> {
  return {
    'server.directories.data': join(home, 'data'),
    'server.directories.logs': join(home, 'logs'),
    'server.directories.plugins': join(home, 'plugins'),
    'server.directories.import': join(home, 'import'),
    'server.default_listen_address': '127.0.0.1',
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    'server.bolt.advertised_address': `127.0.0.1:${port}`,
    'server.http.enabled': 'false',
    'server.https.enabled': 'false',
    'dbms.security.auth_enabled': 'false',
    'dbms.usage_report.enabled': 'false',
    'server.memory.pagecache.size': '256m',
    // Or else a clean end waits ten seconds for connections that nobody uses.
    'internal.server.bolt.thread_pool_shutdown_wait_time': '0s',
  }
}

async function configure(home: string, settings: Readonly<Record<string, string>>): Promise<void> {
  for (const folder of ['conf', 'data', 'logs', 'plugins', 'import']) await mkdir(join(home, folder), { recursive: true })
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`)
  await writeFile(join(home, 'conf', 'neo4j.conf'), lines.join(''))
}

function javaArguments(jars: string, home: string): string[] {
  const opened = ['java.nio', 'java.io', 'sun.nio.ch'].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`)
  const main = ['-cp', join(jars, '*'), 'org.neo4j.server.Neo4jCommunity', `--home-dir=${home}`, `--config-dir=${join(home, 'conf')}`]
  return ['-Xms256m', '-Xmx1g', ...opened, '--enable-native-access=ALL-UNNAMED', ...main]
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('expected a port of 127.0.0.1 to be free')
  return address.port
}

async function untilAnswers(uri: string, server: ChildProcess): Promise<void> {
  for (const end = Date.now() + START_MS; ; ) {
    try {
      const store = await openNeo4j({ uri, user: 'neo4j', password: 'unused', timeoutMs: 5_000 })
      return await store
        .size()
        .then(() => undefined)
        .finally(() => store.close())
    } catch (error) {
      if (server.exitCode !== null || Date.now() > end) throw error
      await wait(200)
    }
  }
}

/** Ends a process and waits until it is gone; one that was asked to end cleanly is killed after half a minute. */
export async function stopProcess(pid: number, how: Ending): Promise<void> {
  const signal = (name: NodeJS.Signals | 0): boolean => {
    try {
      return process.kill(pid, name)
    } catch {
      return false
    }
  }
  signal(how === 'cleanly' ? 'SIGTERM' : 'SIGKILL')
  for (const end = Date.now() + STOP_MS; signal(0); await wait(50)) {
    if (Date.now() > end) signal('SIGKILL')
  }
}

export async function removeHome(home: string): Promise<void> {
  await rm(home, { recursive: true, force: true })
}
