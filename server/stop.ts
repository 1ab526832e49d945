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

/** How often a process that npm started looks whether its parent is still there, in milliseconds. */
const PARENT_CHECK = 500

export interface StopParts {
  readonly http: Pick<HttpServer, 'stop'>
  readonly closeStore: () => Promise<void>
  readonly log: Log
}

export interface WatchParts extends StopParts {
  /** Whether npm runs the process, and ends it by ending itself. */
  readonly isNpmScript: boolean
}

/**
 * On SIGTERM or SIGINT, or when npm, which started the process, ends: answers what is under way, closes the store, and ends the process with 0,
 * or with 1 where the store could not be closed. A second signal ends it at once.
 */
export function stopOnSignals(parts: WatchParts): void {
  let began: number | null = null
  const begin = (why: string): void => {
    began = performance.now()
    parts.log.info(`${why}: finishing what is under way; another signal ends the process at once`)
    stop(parts).then(process.exit)
  }
  const onSignal = (signal: 'SIGTERM' | 'SIGINT'): void => {
    if (began === null) begin(`${signal} came`)
    else if (performance.now() - began > SAME_SIGNAL) {
      parts.log.warn(`a second ${signal} came: ended at once`)
      process.exit(128 + constants.signals[signal])
    }
  }
  process.on('SIGTERM', onSignal)
  process.on('SIGINT', onSignal)
  if (!parts.isNpmScript) return
  onOrphaned(() => {
    if (began === null) begin('npm, which started this process, has ended')
  })
}

/** Told to stop, npm ends the shell between itself and this process, which gets no signal. */
function onOrphaned(act: () => void): void {
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    act()
  }, PARENT_CHECK)
  timer.unref()
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
