import { parseArgs } from 'node:util'
import { BadInput, DatelineError } from '../graph/errors.ts'
import { type Instant, instantAt } from '../graph/time/day.ts'
import { readArguments } from './arguments.ts'
import { linesTo } from './lines.ts'
import { checkDataset, FaultyDataset, SHIPPED } from './load.ts'
import { recordChecks } from './record.ts'
import { readSourceText } from './source-text.ts'
import { verifySource } from './verification.ts'

// `npm run verify`: looks in the text of a source for the passages that citations have fingerprints of. Ends with 0 where all were found, 1
// where one is missing, 2 where it could not look or record.

const USAGE = 'npm run verify -- --text FILE --source SLUG [--record [--all-missing]] [FOLDER]'

interface Verifying {
  readonly args: readonly string[]
  readonly now: Instant
  readonly say: (line: string) => void
}

/**
 * Says of each citation of the source whether its passage is there, and with `--record` writes that down; whether all are. A text without
 * any of them is rather that of another source: it is recorded only with `--all-missing`.
 */
async function verify({ args, now, say }: Verifying): Promise<boolean> {
  const { text: file, source: slug, record, allMissing, folder } = readCall(args)
  const checked = await checkDataset(folder)
  if (checked.problems.length > 0) throw new FaultyDataset(folder, checked.problems)
  const verified = verifySource(checked.catalog, { slug, text: await readSourceText(file) })
  for (const { result, key, cite } of verified) say(`${result.padEnd(8)} ${key}${cite.locator === undefined ? '' : `, ${cite.locator}`}`)
  const missing = verified.filter(({ result }) => result === 'MISSING').length
  say(`${verified.length - missing} verified, ${missing} missing`)
  if (record) {
    if (missing === verified.length && !allMissing)
      throw new BadInput(
        `expected a text with one of the passages at least before it is recorded what is missing, came one with none; give the text of ${slug}, or add --all-missing where it is that`,
      )
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
      options: {
        text: { type: 'string' },
        source: { type: 'string' },
        record: { type: 'boolean' },
        'all-missing': { type: 'boolean' },
      },
      allowPositionals: true,
    }),
  )
  const { text, source, record = false, 'all-missing': allMissing = false } = values
  if (text === undefined || source === undefined) {
    const absent = [...(text === undefined ? ['--text'] : []), ...(source === undefined ? ['--source'] : [])].join(' and no ')
    throw new BadInput(`expected ${USAGE}, came no ${absent}; correct the command`)
  }
  if (allMissing && !record) throw new BadInput(`expected ${USAGE}, came --all-missing without --record; correct the command`)
  return { text, source, record, allMissing, folder: positionals[0] ?? SHIPPED }
}

try {
  const all = await verify({
    args: process.argv.slice(2),
    now: instantAt(Date.now()),
    say: linesTo(process.stdout),
  })
  if (!all) process.exitCode = 1
} catch (error) {
  if (!(error instanceof DatelineError || error instanceof FaultyDataset)) throw error
  linesTo(process.stderr)(error.message)
  process.exitCode = 2
}
