import { constants } from 'node:os'
import type { HttpServer } from './http.ts'
import { causes, type Log } from './log.ts'

/** Longest that requests under way may take once the process is told to stop, in milliseconds. */
export const STOP_LIMIT = 10_000

/** Longest that closing the store may take after that. */
const CLOSE_LIMIT = 5_000

/**
 * One key press reaches the process twice under a runner that passes signals on (npm, tsx): from the terminal and from the runner.
 * A second signal this soon is the same one.
 */
const SAME_SIGNAL = 300

export interface StopParts {
  readonly http: Pick<HttpServer, 'stop'>
  readonly closeStore: () => Promise<void>
  readonly log: Log
}

/**
 * On SIGTERM or SIGINT: answers what is under way, closes the store, and ends the process with 0, or with 1 where the store could not be closed.
 * A second signal ends it at once.
 */
export function stopOnSignals(parts: StopParts): void {
  let began: number | null = null
  const onSignal = (signal: 'SIGTERM' | 'SIGINT'): void => {
    if (began === null) {
      began = performance.now()
      parts.log.info(`${signal} came: finishing what is under way; a second one ends the process at once`)
      stop(parts).then(process.exit)
    } else if (performance.now() - began > SAME_SIGNAL) {
      parts.log.warn(`a second ${signal} came: ended at once`)
      process.exit(128 + constants.signals[signal])
    }
  }
  process.on('SIGTERM', onSignal)
  process.on('SIGINT', onSignal)
}

/** Stops in order and gives the exit code. Never rejects. */
export async function stop({ http, closeStore, log }: StopParts): Promise<0 | 1> {
  try {
    const cut = await http.stop(STOP_LIMIT)
    if (cut > 0) log.warn(`${cut} requests were cut off: they took longer than ${STOP_LIMIT / 1000} seconds`)
    await within(CLOSE_LIMIT, closeStore())
    log.info('stopped')
    return 0
  } catch (error) {
    log.error({ causes: causes(error) }, 'stopped, but not cleanly')
    return 1
  }
}

async function within(limit: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(reject, limit, new Error(`the store was not closed within ${limit / 1000} seconds`))
  })
  try {
    await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
