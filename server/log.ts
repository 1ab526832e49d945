import { type DestinationStream, destination, type Logger, pino, stdTimeFunctions } from 'pino'
import type { LogLevel } from './config.ts'

export type Log = Pick<Logger, 'error' | 'warn' | 'info' | 'debug'>

export interface LogOptions {
  readonly level: LogLevel
  /** `json` for machines: one object a line. `text` for a person at a terminal: time, level, words. */
  readonly form: 'json' | 'text'
  /** Standard error, unless said: standard output belongs to what was asked for. */
  readonly to?: DestinationStream
}

/** The log of the process, one line an event, written at once so that nothing is lost when the process ends. */
export function createLog(options: LogOptions): Log {
  const to = options.to ?? destination({ fd: 2, sync: true })
  return pino(
    {
      level: options.level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    options.form === 'json' ? to : { write: (line) => to.write(asText(line)) },
  )
}

/** What happened and why, outermost first: `Name: message` for an error, what it wraps and what caused it. Ends after ten; safe with cycles. */
export function causes(error: unknown): readonly string[] {
  const chain: string[] = []
  const seen = new Set<unknown>()
  const visit = (value: unknown): void => {
    if (value === undefined || value === null || seen.has(value) || chain.length === 10) return
    seen.add(value)
    if (!(value instanceof Error)) {
      chain.push(typeof value === 'string' ? value : `a value that is no error: ${Object.prototype.toString.call(value)}`)
      return
    }
    const line = `${value.name}: ${value.message}`
    if (chain.at(-1) !== line) chain.push(line)
    if ('originalError' in value) visit(value.originalError)
    if (value instanceof AggregateError) value.errors.forEach(visit)
    visit(value.cause)
  }
  visit(error)
  return chain
}

/** The stack of the innermost cause: where it began. */
export function origin(error: unknown): string | undefined {
  let at = error
  for (let depth = 0; depth < 10 && at instanceof Error; depth++) {
    const inner: unknown = ('originalError' in at ? at.originalError : undefined) ?? at.cause
    if (!(inner instanceof Error)) return at.stack
    at = inner
  }
  return undefined
}

function asText(line: string): string {
  const { level, time, msg, ...rest }: Record<string, unknown> = JSON.parse(line)
  const clock = String(time).slice(11, 19)
  const more = Object.entries(rest).map(([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
  return `${[clock, String(level).toUpperCase().padEnd(5), String(msg ?? ''), ...more].join(' ').replaceAll(/\s*\n\s*/g, ' | ')}\n`
}
