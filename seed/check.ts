import { parseArgs } from 'node:util'
import { DatelineError } from '../graph/errors.ts'
import { type Instant, instantAt } from '../graph/time/day.ts'
import { readArguments } from './arguments.ts'
import { linesTo } from './lines.ts'
import { checkDataset, SHIPPED } from './load.ts'
import { reportOn } from './report.ts'

// `npm run check [-- [--all] [FOLDER]]`: says everything that is wrong with a data set, or what it holds and where its evidence is thin.

interface Checking {
  readonly args: readonly string[]
  readonly now: Instant
  readonly say: (line: string) => void
}

/** Says what is wrong, or what there is, and tells whether nothing is wrong. */
async function check({ args, now, say }: Checking): Promise<boolean> {
  const { values, positionals } = readArguments('npm run check -- [--all] [FOLDER]', () =>
    parseArgs({ args: [...args], options: { all: { type: 'boolean' } }, allowPositionals: true }),
  )
  const folder = positionals[0] ?? SHIPPED
  const checked = await checkDataset(folder, now)
  for (const { file, line, record, message } of checked.problems) say(`${file}:${line} ${record}: ${message}`)
  const n = checked.problems.length
  if (n > 0) say(`${n} ${n === 1 ? 'problem' : 'problems'} in ${folder}`)
  else for (const line of reportOn(checked, { today: now.slice(0, 10), lists: values.all ? 'WHOLE' : 'SHORT' })) say(line)
  return n === 0
}

try {
  const sound = await check({
    args: process.argv.slice(2),
    now: instantAt(Date.now()),
    say: linesTo(process.stdout),
  })
  if (!sound) process.exitCode = 1
} catch (error) {
  if (!(error instanceof DatelineError)) throw error
  linesTo(process.stderr)(error.message)
  process.exitCode = 1
}
