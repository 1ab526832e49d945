import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { BadInput, DatelineError } from '../graph/errors.ts'
import { withoutHidden } from '../graph/plain-text.ts'
import { type Instant, instantAt } from '../graph/time/day.ts'
import { readArguments } from './arguments.ts'
import { checkDataset, FaultyDataset, SHIPPED } from './load.ts'
import { recordChecks } from './record.ts'
import { verifySource } from './verification.ts'

// `npm run verify -- --text FILE --source SLUG [--record] [FOLDER]`: looks in the text of a source for the passages that citations have
// fingerprints of. Ends with 0 where all were found, 1 where one is missing, 2 where it could not look.

const USAGE = 'npm run verify -- --text FILE --source SLUG [--record] [FOLDER]'

interface Verifying {
  readonly args: readonly string[]
  readonly now: Instant
  readonly say: (line: string) => void
}

/** Says of each citation of the source whether its passage is there, and with `--record` writes that down; whether all are. */
async function verify({ args, now, say }: Verifying): Promise<boolean> {
  const { text: file, source: slug, record, folder } = readCall(args)
  const checked = await checkDataset(folder)
  if (checked.problems.length > 0) throw new FaultyDataset(folder, checked.problems)
  const verified = verifySource(checked.catalog, { slug, text: await readText(file) })
  for (const { result, key, cite } of verified) say(`${result.padEnd(8)} ${key}${cite.locator === undefined ? '' : `, ${cite.locator}`}`)
  const missing = verified.filter(({ result }) => result === 'MISSING').length
  say(`${verified.length - missing} verified, ${missing} missing`)
  if (record) {
    const { files, release } = await recordChecks({ folder, catalog: checked.catalog, verified, now })
    say(
      files === 0
        ? 'Nothing new to record: 0 files changed'
        : `Recorded in release ${release}: ${files} ${files === 1 ? 'file' : 'files'} changed`,
    )
  }
  return missing === 0
}

function readCall(args: readonly string[]) {
  const { values, positionals } = readArguments(USAGE, () =>
    parseArgs({
      args: [...args],
      options: { text: { type: 'string' }, source: { type: 'string' }, record: { type: 'boolean' } },
      allowPositionals: true,
    }),
  )
  const { text, source, record = false } = values
  if (text === undefined || source === undefined)
    throw new BadInput(`expected ${USAGE}, came no --${text === undefined ? 'text' : 'source'}; add it`)
  return { text, source, record, folder: positionals[0] ?? SHIPPED }
}

async function readText(file: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file))
  } catch (cause) {
    const why = cause instanceof TypeError ? 'is not UTF-8; save it as UTF-8' : 'cannot be read; correct the path'
    throw new BadInput(withoutHidden(`expected a file with the text of the source, came ${file}, which ${why}`), { cause })
  }
}

try {
  const all = await verify({
    args: process.argv.slice(2),
    now: instantAt(Date.now()),
    say: (line) => process.stdout.write(`${line}\n`),
  })
  if (!all) process.exitCode = 1
} catch (error) {
  if (!(error instanceof DatelineError || error instanceof FaultyDataset)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
