import { Unavailable } from '../errors.ts'

/** Another transaction changed the same node first; the loser may try again. */
const CONFLICT = /GRAFEO-T001/
const DISK = /GRAFEO-T009|No space left/i

export function isConflict(error: unknown): boolean {
  return error instanceof Error && CONFLICT.test(error.message)
}

/** What the port promises to raise, for an error of the engine; what this program raised itself comes back as it is. */
export function translate(error: unknown, what: string): unknown {
  if (!(error instanceof Error) || !/GRAFEO-|^Transaction error/.test(error.message)) return error
  if (isConflict(error)) return new Unavailable(`${what} met other writers each time it was tried; try again`, { cause: error })
  if (DISK.test(error.message))
    return new Unavailable(`${what} could not be written to disk; make room in the data directory`, { cause: error })
  return new Error(`${what} failed: ${error.message}`, { cause: error })
}

/** Why a graph could not be opened, for the person who started the program. */
export function openFailure(error: unknown, file: string): Unavailable {
  const said = error instanceof Error ? error.message : String(error)
  if (/cannot be locked/.test(said)) {
    return new Unavailable(`the graph in ${file} is in use by another process; stop that process, or set DATA_DIR to another directory`, {
      cause: error,
    })
  }
  if (/Permission denied|Read-only file system/i.test(said)) {
    return new Unavailable(`the graph in ${file} cannot be written; give this user the right to, or set DATA_DIR to another directory`, {
      cause: error,
    })
  }
  return new Unavailable(
    `the graph in ${file} could not be opened (${said}); restore it from a backup, or set DATA_DIR to another directory`,
    {
      cause: error,
    },
  )
}
