import { DatelineError } from '../graph/errors.ts'
import { FaultyDataset } from '../seed/load.ts'
import { ConfigError } from './config.ts'
import { causes } from './log.ts'

/** What went wrong with a command, as a person at a terminal is to read it. */
export function explain(error: unknown): string {
  if (error instanceof ConfigError) return ['The settings cannot be used:', ...error.problems.map((problem) => `- ${problem}`)].join('\n')
  if (error instanceof FaultyDataset || error instanceof DatelineError) return error.message
  return causes(error).join('\n  because ')
}
