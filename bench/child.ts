import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** What a server under measurement says of itself to the bench that started it. */
interface Served {
  readonly url: string
  readonly engine: string
  readonly calls: () => number
  readonly stop: () => Promise<void>
}

/** In the child: says where it serves, and answers `calls` and `stop`. */
export function answerParent({ url, engine, calls, stop }: Served): void {
  process.on('message', async (message) => {
    if (message === 'calls') process.send?.({ calls: calls() })
    if (message !== 'stop') return
    await stop()
    process.disconnect()
  })
  process.send?.({ url, engine })
}

export interface Child {
  readonly url: string
  readonly engine: string
  /** How many calls of the store it has made. */
  calls(): Promise<number>
  stop(): Promise<void>
}

export interface ChildSettings {
  readonly script: 'serve-ours.ts' | 'serve-hand.ts' | 'serve-peer.ts'
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  /** A folder for a CPU profile of the child. */
  readonly profile?: string | undefined
}

/** How `npm start` runs Node, for all alike. */
export const NODE = ['--max-semi-space-size=64', '--import', 'tsx']

/** Starts a server in a process of its own, so that measuring it costs it nothing. */
export async function startChild({ script, args, env, profile }: ChildSettings): Promise<Child> {
  const child = fork(fileURLToPath(new URL(script, import.meta.url)), [...args], {
    execArgv: [...NODE, ...(profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`])],
    env: { ...process.env, ...env },
  })
  const { url, engine } = await told<{ url: string; engine: string }>(child)
  return {
    url,
    engine,
    async calls() {
      child.send('calls')
      return (await told<{ calls: number }>(child)).calls
    },
    async stop() {
      const gone = once(child, 'exit')
      child.send('stop')
      await gone
    },
  }
}

/** The next message of a child, which is of our own making; raises where it ended instead. */
async function told<T>(child: ChildProcess): Promise<T> {
  const ended = new AbortController()
  try {
    return await Promise.race([
      once(child, 'message', { signal: ended.signal }).then(([message]) => message as T),
      once(child, 'exit', { signal: ended.signal }).then(([code]) => {
        throw new Error(`a server of the bench ended with ${code} before it answered`)
      }),
    ])
  } finally {
    ended.abort()
  }
}
