import { describe, expect, test } from 'vitest'
import { Unavailable } from '../../graph/errors.ts'
import { createApp } from '../../server/app.ts'
import { startHttp } from '../../server/http.ts'
import { keptLog, schema, serve } from './stand-in.ts'

async function listen(host: string, port = 0): Promise<unknown> {
  const { log } = keptLog()
  const app = createApp({
    schema,
    createContext: (scope) => scope,
    config: { publicUrl: null },
    log,
    ready: async () => undefined,
    examples: [],
  })
  return startHttp({ app, host, port, log }).then((http) => http.stop(1_000))
}

describe('an address that cannot be listened at', () => {
  test.each([
    ['another machine’s', '192.0.2.1'],
    ['one that lacks its interface', 'fe80::1'],
    ['one that no name server knows', `${'a'.repeat(64)}.invalid`],
  ])('is told in one sentence: %s', async (_, host) => {
    await expect(listen(host)).rejects.toThrow(
      new Unavailable(`expected HOST to be an address of this machine, came ${host}; set it to 127.0.0.1, or to 0.0.0.0 for every network`),
    )
  })

  test('is told in one sentence: one that is taken', async () => {
    const first = await serve()
    const port = Number(new URL(first.url).port)
    await expect(listen('127.0.0.1', port)).rejects.toThrow(
      /^expected port \d+ on 127\.0\.0\.1 to be free, and another program listens there/,
    )
    await first.stop()
  })
})
