import { setTimeout as wait } from 'node:timers/promises'
import { stopOnSignals } from '../../server/stop.ts'
import { serve } from './stand-in.ts'

// A whole process with the stand-in schema, to be told to stop by a test.
const { url, http } = await serve()
stopOnSignals({
  http,
  closeStore: async () => {
    await wait(20)
    if (process.argv[2] === 'faulty') throw new Error('the file is locked')
    process.stdout.write('store closed\n')
  },
  isNpmScript: process.env.npm_lifecycle_event === 'start',
  log: (await import('../../server/log.ts')).createLog({ level: 'info', form: 'text' }),
})
process.stdout.write(`${url}\n`)
