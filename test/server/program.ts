import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const ROOT = join(import.meta.dirname, '..', '..')

export interface Program {
  /** What it wrote to standard output, line by line, until it served or ended. */
  readonly lines: readonly string[]
  /** What it wrote to standard error until now. */
  readonly complaints: () => string
  /** Where it serves; null where it ended instead. */
  readonly url: string | null
  readonly stop: () => Promise<number | null>
}

/** Starts `server/start.ts` as `npm start` does, and waits until it serves or has ended. */
export async function startProgram(settings: Readonly<Record<string, string>>): Promise<Program> {
  const { PATH, HOME } = process.env
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/start.ts'], {
    cwd: ROOT,
    env: { PATH, HOME, PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let complaints = ''
  child.stderr.on('data', (chunk) => {
    complaints += String(chunk)
  })
  const lines: string[] = []
  let url: string | null = null
  for await (const line of createInterface(child.stdout)) {
    lines.push(line)
    url = /^Ask at (\S+)\/graphql$/.exec(line)?.[1] ?? null
    if (url !== null) break
  }
  return { lines, complaints: () => complaints, url, stop: () => stop(child) }
}

async function stop(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return child.exitCode
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const [code] = await ended
  return typeof code === 'number' ? code : null
}
