import type { Writable } from 'node:stream'

/** Writes lines to a stream of the process. That its reader has gone, as `head` does, is no error: what remains is said to nobody, and the work goes on. */
export function linesTo(stream: Writable): (line: string) => void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  return (line) => stream.write(`${line}\n`)
}
