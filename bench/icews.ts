import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { stringify } from 'yaml'
import { BadInput, DatelineError } from '../graph/errors.ts'
import { groupBy } from '../graph/group-by.ts'
import { icewsDataset } from './icews-dataset.ts'

// `npm run bench:icews -- FOLDER OUT`: makes a data set of the facts of ICEWS14, which may not be handed on, in a folder of its own.

/** Writes the data set of `facts.tsv.gz` into an empty folder, the claims of each month in a file, and says what came of each line. */
async function write(folder: string, out: string): Promise<string> {
  const { drafts, leftOut } = icewsDataset(await factsIn(folder))
  await mkdir(out, { recursive: true })
  if ((await readdir(out)).length > 0) throw new BadInput(`expected an empty folder to write to, came ${out}, which is not; name another`)
  const { types, claims, ...lists } = drafts
  const months = groupBy(claims, ({ known }) => known.slice(0, 7))
  const files: Readonly<Record<string, readonly object[]>> = {
    ...lists,
    vocabulary: types,
    ...Object.fromEntries([...months].map(([month, records]) => [`claims/${month}`, records])),
  }
  for (const [name, records] of Object.entries(files)) {
    const path = join(out, `${name}.yaml`)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, stringify(records, { lineWidth: 0 }))
  }
  const [read, same] = [claims.length + leftOut.length, leftOut.length === 0 ? '' : ` (lines ${leftOut.join(', ')})`]
  return `${read} facts read, ${claims.length} claims written, ${leftOut.length} left out for having one entity at both ends${same}`
}

async function factsIn(folder: string): Promise<string> {
  try {
    return (await promisify(gunzip)(await readFile(join(folder, 'facts.tsv.gz')))).toString()
  } catch (cause) {
    throw new BadInput(`expected facts.tsv.gz in ${folder}, came none that can be read; name the folder that has it`, { cause })
  }
}

try {
  const [folder, out, ...more] = process.argv.slice(2)
  if (folder === undefined || out === undefined || more.length > 0)
    throw new BadInput(`expected npm run bench:icews -- FOLDER OUT, came ${process.argv.length - 2} arguments; name the two folders`)
  console.info(await write(folder, out))
} catch (error) {
  if (!(error instanceof DatelineError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
