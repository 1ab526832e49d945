import cliProgress from 'cli-progress'
import type { Progress } from '../graph/releases.ts'

export interface ProgressDisplay {
  readonly update: (progress: Progress) => void
  readonly stop: () => void
}

/** Shows how far the taking in of a release is: a bar on a terminal, a line at its end elsewhere. Writes to standard error. */
export function showProgress(): ProgressDisplay {
  const bar = new cliProgress.SingleBar(
    { format: 'Filling the graph with release {release} {bar} {value}/{total}', noTTYOutput: false, stream: process.stderr },
    cliProgress.Presets.shades_classic,
  )
  let running: string | null = null
  return {
    update({ release, done, total }) {
      if (!process.stderr.isTTY) {
        if (done === total) process.stderr.write(`Filled the graph with release ${release}: ${total} records.\n`)
        return
      }
      if (running !== release) bar.start(total, done, { release })
      running = release
      bar.update(done)
    },
    stop: () => bar.stop(),
  }
}
