import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { cacheFolder } from './jars.ts'
import { removeHome, startNeo4j, stopProcess } from './server.ts'

const noted = z.strictObject({ pid: z.int().positive(), home: z.string(), uri: z.string() })

/** `start` leaves a server running, prints its URI and notes its process; `stop` ends that process and removes its data. */
export async function command(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { port: { type: 'string', default: '7687' } },
  })
  const [action, ...settings] = positionals
  const port = Number(values.port)
  if (action === 'start' && Number.isInteger(port)) await start(port, Object.fromEntries(settings.map(setting)))
  else if (action === 'stop' && Number.isInteger(port)) await stop(port)
  else throw new Error('expected: node test/neo4j/server.mjs start|stop [--port 7687] [name=value …]')
}

function setting(text: string): [string, string] {
  const at = text.indexOf('=')
  if (at < 1) throw new Error(`expected a setting as name=value, came ${text}`)
  return [text.slice(0, at), text.slice(at + 1)]
}

function noteFile(port: number): string {
  return join(cacheFolder(), `running-${port}.json`)
}

async function start(port: number, settings: Record<string, string>): Promise<void> {
  const { pid, home, uri } = await startNeo4j({ port, settings })
  await mkdir(cacheFolder(), { recursive: true })
  await writeFile(noteFile(port), JSON.stringify({ pid, home, uri }))
  process.stdout.write(`${uri}\n`)
}

async function stop(port: number): Promise<void> {
  const text = await readFile(noteFile(port), 'utf8').catch(() => null)
  if (text === null) throw new Error(`expected a server started by this script on port ${port}, found none`)
  const { pid, home } = noted.parse(JSON.parse(text))
  if (await isOurs(pid, home)) await stopProcess(pid, 'at once')
  await removeHome(home)
  await rm(noteFile(port))
}

/** A noted process may have ended, and its number may be another's now. Only Linux tells; elsewhere the note is believed. */
async function isOurs(pid: number, home: string): Promise<boolean> {
  if (process.platform !== 'linux') return true
  const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  return line.includes(home)
}
