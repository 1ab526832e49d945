import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'

interface Child {
  readonly process: ChildProcess
  readonly url: string
  readonly said: () => string
  readonly ended: Promise<{ readonly code: number | null; readonly after: number }>
}

const children: ChildProcess[] = []
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

async function start(...args: string[]): Promise<Child> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'stop-child.ts'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.push(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8')
    stream.on('data', (text) => {
      said += text
    })
  }
  await expect.poll(() => said, { timeout: 20_000 }).toMatch(/http:\S+\n/)
  const begun = { at: 0 }
  const ended = once(child, 'exit').then(([code]) => ({ code, after: performance.now() - begun.at }))
  const kill = child.kill.bind(child)
  child.kill = (signal) => {
    begun.at ||= performance.now()
    return kill(signal)
  }
  return { process: child, url: /http:\S+/.exec(said)?.[0] ?? '', said: () => said, ended }
}

/** A whole answer of `slow`, or the error that came instead. */
function slow(
  url: string,
  how: { readonly ms: number; readonly agent?: Agent },
): Promise<{ readonly status?: number | undefined; readonly bytes?: number; readonly error?: string }> {
  return new Promise((resolve) => {
    const sent = request(
      `${url}/graphql?query=${encodeURIComponent(`{ slow(ms: ${how.ms}) }`)}`,
      { agent: how.agent },
      async (response) => {
        let bytes = 0
        try {
          for await (const chunk of response) bytes += chunk.length
          resolve({ status: response.statusCode, bytes })
        } catch (error) {
          resolve({ error: String(error) })
        }
      },
    )
    sent.on('error', (error) => resolve({ error: 'code' in error ? String(error.code) : error.message }))
    sent.end()
  })
}

const WHOLE = { status: 200, bytes: '{"data":{"slow":""}}'.length + 20_000 }

/** For so many milliseconds Node itself holds a connection that is kept alive, and with it a process that does not end connections. */
const HELD = 5_000

describe('a process that is told to stop', () => {
  test('answers every request under way, whole, closes the store and ends with 0', async () => {
    const child = await start()
    const agent = new Agent({ keepAlive: true })
    const answers = Array.from({ length: 48 }, (_, i) => slow(child.url, { ms: 400 + i * 10, agent }))
    await wait(300)
    child.process.kill('SIGTERM')
    expect(await Promise.all(answers)).toEqual(Array.from({ length: 48 }, () => WHOLE))
    const { code, after } = await child.ended
    expect(code).toBe(0)
    expect(child.said()).toContain('store closed')
    expect(after).toBeLessThan(HELD)
    agent.destroy()
  })

  test('is not held up by connections that say nothing, and takes no new ones', async () => {
    const child = await start()
    const { hostname, port } = new URL(child.url)
    const silent = Array.from({ length: 5 }, () => connect(Number(port), hostname).on('error', () => undefined))
    const agent = new Agent({ keepAlive: true })
    await slow(child.url, { ms: 1, agent })
    const last = slow(child.url, { ms: 900 })
    await wait(200)
    child.process.kill('SIGINT')
    await wait(400)
    expect(await slow(child.url, { ms: 1 })).toEqual({ error: 'ECONNREFUSED' })
    expect(await last).toEqual(WHOLE)
    const { code, after } = await child.ended
    expect(code).toBe(0)
    expect(after).toBeLessThan(HELD)
    for (const socket of silent) socket.destroy()
    agent.destroy()
  })

  test('still answers what arrives on an open connection just after the signal', async () => {
    const child = await start()
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    await slow(child.url, { ms: 1, agent })
    child.process.kill('SIGTERM')
    await wait(60)
    expect(await slow(child.url, { ms: 500, agent })).toEqual(WHOLE)
    expect((await child.ended).code).toBe(0)
    agent.destroy()
  })

  test('ends at once at a second signal', async () => {
    const child = await start()
    const cut = slow(child.url, { ms: 8_000 })
    await wait(200)
    child.process.kill('SIGTERM')
    await wait(500)
    child.process.kill('SIGTERM')
    expect((await child.ended).code).toBe(143)
    // An answer would have come otherwise, and the process have ended with 0.
    expect(await cut).toEqual({ error: 'ECONNRESET' })
  })

  test('takes a signal that a runner passed on beside the terminal’s as the same one', async () => {
    const child = await start()
    const answer = slow(child.url, { ms: 500 })
    await wait(200)
    child.process.kill('SIGINT')
    await wait(10)
    child.process.kill('SIGINT')
    expect(await answer).toEqual(WHOLE)
    expect((await child.ended).code).toBe(0)
  })

  test.skipIf(process.platform === 'win32')('stops in order when npm, which started it through a shell, ends', async () => {
    const script = `"${process.execPath}" --import tsx "${join(import.meta.dirname, 'stop-child.ts')}"; true`
    const shell = spawn('sh', ['-c', script], {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, npm_lifecycle_event: 'start' },
    })
    children.push(shell)
    let said = ''
    shell.stdout.on('data', (text) => {
      said += String(text)
    })
    await expect.poll(() => said, { timeout: 20_000 }).toMatch(/http:\S+\n/)
    shell.kill('SIGTERM')
    await expect.poll(() => said, { timeout: 20_000 }).toContain('store closed')
    await expect
      .poll(
        () =>
          fetch(/http:\S+/.exec(said)?.[0] ?? '').then(
            () => 'answers',
            () => 'is gone',
          ),
        { timeout: 20_000 },
      )
      .toBe('is gone')
  })

  test('ends with 1 where the store cannot be closed, and says why', async () => {
    const child = await start('faulty')
    child.process.kill('SIGTERM')
    expect((await child.ended).code).toBe(1)
    expect(child.said()).toContain('the file is locked')
  })
})
