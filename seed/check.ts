import { fullCitation } from '../graph/claim-parts.ts'
import { claimIdentity } from '../graph/draft.ts'
import { DatelineError } from '../graph/errors.ts'
import { CLAIM_FORMS } from '../graph/kinds.ts'
import { type Instant, parseInstant } from '../graph/time/day.ts'
import { type CheckedDataset, checkDataset, SHIPPED } from './load.ts'

// `npm run check [-- FOLDER]`: says everything that is wrong with a data set, or what it holds.

/** What a data set holds, in one line. */
function summary({ dataset }: CheckedDataset): string {
  const forms = dataset.claims.map(({ draft }) => claimIdentity(draft).form)
  const cites = dataset.claims.flatMap(({ draft }) => draft.cite.map(fullCitation))
  const count = (n: number, one: string): string => `${n} ${n === 1 ? one : one.replace(/y$/, 'ie').concat('s')}`
  return [
    count(dataset.releases.length, 'release'),
    count(dataset.types.length, 'type'),
    count(dataset.sources.length, 'source'),
    count(dataset.entities.length, 'entity'),
    ...CLAIM_FORMS.map((form) => count(forms.filter((other) => other === form).length, form.toLowerCase())),
    count(cites.length, 'citation'),
    `${cites.filter(({ fingerprint }) => fingerprint !== undefined).length} with a fingerprint`,
    `${cites.filter(({ checked }) => checked?.result === 'VERIFIED').length} verified`,
  ].join(', ')
}

interface Checking {
  readonly folder: string
  readonly now: Instant
  readonly say: (line: string) => void
}

/** Says what is wrong, or what there is, and tells whether nothing is wrong. */
async function check({ folder, now, say }: Checking): Promise<boolean> {
  const checked = await checkDataset(folder, now)
  for (const { file, line, record, message } of checked.problems) say(`${file}:${line} ${record}: ${message}`)
  const n = checked.problems.length
  say(n === 0 ? `No problems: ${summary(checked)}` : `${n} ${n === 1 ? 'problem' : 'problems'} in ${folder}`)
  return n === 0
}

try {
  const sound = await check({
    folder: process.argv[2] ?? SHIPPED,
    now: parseInstant(new Date().toISOString()),
    say: (line) => process.stdout.write(`${line}\n`),
  })
  if (!sound) process.exitCode = 1
} catch (error) {
  if (!(error instanceof DatelineError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
