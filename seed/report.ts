import { checksOf } from '../graph/citation-checks.ts'
import { fullCitation } from '../graph/claim-parts.ts'
import { claimIdentity } from '../graph/draft.ts'
import { CLAIM_FORMS } from '../graph/kinds.ts'
import type { Day } from '../graph/time/day.ts'
import { atHead } from './at-head.ts'
import { openEnds, type Shares, sharesOf, unexplained } from './evidence.ts'
import type { CheckedDataset } from './load.ts'

/** How many lines of a list are shown where not all are asked for. */
const SHOWN = 20

export interface Asked {
  readonly today: Day
  readonly lists: 'SHORT' | 'WHOLE'
}

/** What a data set without problems holds, line by line: its counts, its evidence, what of it is open or disputed today. */
export function reportOn(checked: CheckedDataset, { today, lists }: Asked): readonly string[] {
  const head = atHead(checked.catalog, today)
  const ends = openEnds(head)
  const disputes = unexplained(head)
  const shown = (lines: readonly string[]): readonly string[] => (lists === 'WHOLE' ? lines : shortened(lines))
  return [
    `No problems: ${summary(checked)}`,
    shares(sharesOf(head, checked.catalog)),
    `${counted(ends.length, 'open end')}, by the last day that is attested`,
    ...shown(ends.map(({ key, period }) => `${period.endMin ?? 'no day    '}  ${key} (${period.edtf})`)),
    `${counted(disputes.length, 'contradiction')} that no statement explains`,
    ...shown(disputes.map(({ keys, found }) => `${keys.join(' and ')} (${found === 'STATED' ? 'stated' : 'by rule'})`)),
  ]
}

/** Every sort of record in one line. */
function summary({ dataset }: CheckedDataset): string {
  const forms = dataset.claims.map(({ draft }) => claimIdentity(draft).form)
  const cites = dataset.claims.flatMap(({ draft }) => draft.cite.map(fullCitation))
  return [
    counted(dataset.releases.length, 'release'),
    counted(dataset.types.length, 'type'),
    `${counted(dataset.sources.length, 'source')} (${dataset.sources.filter(({ draft }) => draft.seen === false).length} not seen)`,
    counted(dataset.entities.length, 'entity'),
    ...CLAIM_FORMS.map((form) => counted(forms.filter((other) => other === form).length, form.toLowerCase())),
    counted(cites.length, 'citation'),
    `${cites.filter(({ fingerprint }) => fingerprint !== undefined).length} with a fingerprint`,
    `${cites.filter((cite) => checksOf(cite).at(-1)?.result === 'VERIFIED').length} verified`,
  ].join(', ')
}

/** A share below one is never shown as 100 %. */
function shares({ claims, cited, primary, fingerprinted, verified }: Shares): string {
  const share = (n: number): string => (claims === 0 ? '' : ` (${Math.floor((100 * n) / claims)} %)`)
  return `Of ${counted(claims, 'claim')} today: ${cited} cited${share(cited)}, ${primary} with a primary source${share(primary)}, ${fingerprinted} with a fingerprint${share(fingerprinted)}, ${verified} verified${share(verified)}`
}

function shortened(lines: readonly string[]): readonly string[] {
  const more = lines.length - SHOWN
  return more > 0 ? [...lines.slice(0, SHOWN), `and ${more} more: npm run check -- --all shows them`] : lines
}

function counted(n: number, one: string): string {
  return `${n} ${n === 1 ? one : one.replace(/y$/, 'ie').concat('s')}`
}
