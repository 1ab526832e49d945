import type { ClaimDraft, RowFields } from '../../../graph/draft.ts'
import type { SmallDataset } from '../../dataset.ts'
import { boundsOf, type Claimed } from './periods.ts'

// What the graph holds of a claim at each of its releases, told from the drafts by the words of the design: a claim is what its lines say
// that were known and recorded by then, the later laid over the earlier.

/** What a claim says, whichever form it has; undefined where it does not say it. */
export type Says = RowFields & { readonly attested?: string }

/** A rectangle of the two clocks and what the claim says in it. */
export interface Version {
  readonly knownFrom: string
  /** The day from which it is no longer what is known; null where none is known of. */
  readonly knownUntil: string | null
  readonly basis: string
  readonly reason: string | null
  readonly says: Says
  /** The places of the release that took it in and of the one that replaced it; null where none did. */
  readonly taken: number
  readonly retracted: number | null
}

type Row = Omit<Version, 'taken' | 'retracted'>

interface Line {
  readonly known: string
  readonly release: number
  readonly basis: string | undefined
  readonly why: string | null
  readonly withdrawn: boolean
  readonly says: Says
}

export function keyOf(draft: ClaimDraft): string {
  if ('relationship' in draft) return draft.relationship
  return 'observation' in draft ? draft.observation : draft.statement
}

export function typeOf(draft: ClaimDraft): string | null {
  return 'relationship' in draft ? (draft.relationship.split('/')[1] ?? '').toUpperCase().replaceAll('-', '_') : null
}

export function periodOf(draft: ClaimDraft, says: Says): Claimed {
  return { edtf: says.period ?? '', form: typeOf(draft) === 'SIGNED' ? 'INSTANT' : 'SPAN', attested: says.attested ?? null }
}

/** The place of a release by its name; that of the first, where none is said. */
export function placeOf({ releases = [] }: SmallDataset, name: string | undefined): number {
  return name === undefined ? 0 : releases.findIndex((release) => release.name === name)
}

function linesOf(draft: ClaimDraft, dataset: SmallDataset): readonly Line[] {
  const { later = [], known, basis, release, cite: _, contradicts: __, ...says } = draft
  return [
    { known, basis, release: placeOf(dataset, release), why: null, withdrawn: false, says: says as Says },
    ...later.map(({ known: day, basis: rests, release: name, why, withdrawn, ...change }) => ({
      known: day ?? known,
      basis: rests,
      release: placeOf(dataset, name),
      why: why ?? null,
      withdrawn: withdrawn === true,
      says: change as Says,
    })),
  ]
}

/** A line that says an end says it of the period in force; one that says a rank drops the reason of the rank before. */
function laidOver(before: Says, { end, ...says }: Says): Says {
  const after = { ...before, ...(says.rank === undefined ? {} : { rankReason: undefined }), ...says }
  return end === undefined ? after : { ...after, period: `${before.period?.split('/')[0] ?? ''}/${String(end)}` }
}

/** What one release has of a claim, by known days. */
function rowsAt(release: number, draft: ClaimDraft, dataset: SmallDataset): readonly Row[] {
  const lines = linesOf(draft, dataset)
    .filter((line) => line.release <= release)
    .toSorted((a, b) => (a.known < b.known ? -1 : a.known > b.known ? 1 : a.release - b.release))
  const days = [...new Set(lines.map(({ known }) => known))]
  return days.flatMap((known, index): readonly Row[] => {
    const heard = lines.filter((line) => line.known <= known)
    if (isWithdrawn(heard)) return []
    const last = heard.at(-1)
    return [
      {
        knownFrom: known,
        knownUntil: days[index + 1] ?? null,
        basis: heard.findLast((line) => line.basis !== undefined)?.basis ?? '',
        reason: last?.why ?? null,
        says: heard.map(({ says }) => says).reduce(laidOver, {}),
      },
    ]
  })
}

/** A withdrawal stands until a line of its own release, or of a later one, asserts the claim again. */
function isWithdrawn(lines: readonly Line[]): boolean {
  return lines.some(
    (line, index) => line.withdrawn && !lines.slice(index + 1).some((after) => !after.withdrawn && after.release >= line.release),
  )
}

/** Every version of a claim that the graph ever held, with the releases that took it in and replaced it. */
export function versionsOf(draft: ClaimDraft, dataset: SmallDataset): readonly Version[] {
  const versions: { -readonly [K in keyof Version]: Version[K] }[] = []
  const count = dataset.releases?.length ?? 0
  for (let release = 0; release < count; release++) {
    const rows = rowsAt(release, draft, dataset)
    const told = new Set(rows.map((row) => tells(draft, row)))
    for (const version of versions) if (version.retracted === null && !told.has(tells(draft, version))) version.retracted = release
    const held = new Set(versions.filter(({ retracted }) => retracted === null).map((version) => tells(draft, version)))
    for (const row of rows) if (!held.has(tells(draft, row))) versions.push({ ...row, taken: release, retracted: null })
  }
  return versions
}

/** Everything that a row tells, so that two rows that tell the same are one. */
function tells(draft: ClaimDraft, { knownFrom, knownUntil, basis, reason, says }: Row): string {
  const {
    attested: _,
    rank = 'NORMAL',
    rankReason,
    note,
    period,
    sequence = 0,
    qualifier = 'EXACT',
    parts = [],
    outcomeClaims = [],
    ...others
  } = says
  const bounds = 'relationship' in draft ? boundsOf(periodOf(draft, says)) : ''
  const common = [
    knownFrom,
    knownUntil,
    basis,
    reason,
    rank,
    rankReason ?? null,
    note ?? null,
    period,
    bounds,
    sequence,
    qualifier,
    parts,
    outcomeClaims,
  ]
  return JSON.stringify([
    common,
    Object.entries(others)
      .filter(([, value]) => value !== undefined)
      .toSorted(),
  ])
}
