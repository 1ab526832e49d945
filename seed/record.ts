import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { isMap, isSeq, parseDocument, type YAMLMap } from 'yaml'
import type { Catalog } from '../graph/catalog.ts'
import { checksOf, citedFrom } from '../graph/citation-checks.ts'
import { fullCitation } from '../graph/claim-parts.ts'
import { type ClaimDraft, claimIdentity, type ReleaseDraft } from '../graph/draft.ts'
import type { Check } from '../graph/draft-citation.ts'
import { BadInput } from '../graph/errors.ts'
import { groupBy } from '../graph/group-by.ts'
import { releaseIndex } from '../graph/history.ts'
import { type Instant, isBefore, parseInstant } from '../graph/time/day.ts'
import { type NewCheck, spliceCheck, spliced } from './check-splice.ts'
import { parseClaim } from './forms.ts'
import { readRecords } from './read-file.ts'
import { replaceFiles } from './replace-files.ts'
import type { VerifiedCitation } from './verification.ts'

export interface Recording {
  readonly folder: string
  readonly catalog: Catalog
  readonly verified: readonly VerifiedCitation[]
  readonly now: Instant
}

type Change = VerifiedCitation & NewCheck

export interface Recorded {
  /** How many files changed. */
  readonly files: number
  /** The release that the news belong to. */
  readonly release: string
}

/**
 * Writes into the data set what came of each comparison where that is news, as of the newest release: what older releases say of a citation
 * stays. Raises `BadInput`, and writes nothing, where the newest release is of an earlier day, and so belongs to the past, or a file is read-only.
 */
export async function recordChecks({ folder, catalog, verified, now }: Recording): Promise<Recorded> {
  const release = [...catalog.releases.keys()].at(-1) ?? ''
  const news = verified.filter(({ cite, result }) => checksOf(cite).at(-1)?.result !== result)
  if (news.length === 0) return { files: 0, release }
  refuseThePast(catalog.releases.get(release)?.draft, now)
  const changes = news.map((citation) => changeOf(citation, catalog, now))
  const files = await Promise.all(
    [...groupBy(changes, ({ claim }) => claim.place.file)].map(async ([file, inFile]) => {
      const path = join(folder, file)
      return { path, text: withChecks(await readFile(path, 'utf8'), file, inFile) }
    }),
  )
  await replaceFiles(files)
  return { files: files.length, release }
}

function refuseThePast(newest: ReleaseDraft | undefined, now: Instant): void {
  const recorded = newest === undefined ? null : parseInstant(newest.recorded).slice(0, 10)
  if (recorded !== null && isBefore(recorded, now.slice(0, 10)))
    throw new BadInput(
      `expected a release of today to bring the checks, came ${newest?.name} of ${recorded} as the newest; add one to releases.yaml or, where no graph has taken ${newest?.name} in, give it an instant of today`,
    )
}

function changeOf(citation: VerifiedCitation, catalog: Catalog, now: Instant): Change {
  const { cite, claim, result } = citation
  const { order } = catalog
  const [newest = '', index = 0] = [...order].at(-1) ?? []
  const cited = citedFrom(cite, claim.draft, catalog)
  const last = checksOf(cite).at(-1)
  const check: Check = { result, at: `${now.slice(0, 19)}Z`, ...(cited < index && { release: newest }) }
  return { ...citation, check, replaces: last !== undefined && Math.max(releaseIndex(order, last.release), cited) === index }
}

/** A text with the checks in it. Raises `BadInput` where it would then say anything else than before and the checks. */
function withChecks(before: string, file: string, changes: readonly Change[]): string {
  const mark = before.startsWith('\uFEFF') ? '\uFEFF' : ''
  const text = before.slice(mark.length)
  const { contents } = parseDocument(text)
  const splices = changes.map((change) => {
    const citation = isSeq(contents) ? citationNode(contents.items, change) : null
    return citation === null ? null : spliceCheck(text, citation, change)
  })
  const after = spliced(
    text,
    splices.flatMap((splice) => splice ?? []),
  )
  const said = (of: string): readonly ClaimDraft[] => readRecords(file, of, parseClaim).placed.map(({ draft }) => draft)
  const expected = said(text).map((draft) => changes.filter(({ key }) => claimIdentity(draft).key === key).reduce(checkedDraft, draft))
  if (splices.includes(null) || !isDeepStrictEqual(said(after), expected))
    throw new BadInput(`expected the citations in ${file} in a form that can be extended, came another; write the checks there by hand`)
  return mark + after
}

function citationNode(records: readonly unknown[], { key, index, claim }: Change): YAMLMap | null {
  const form = claimIdentity(claim.draft).form.toLowerCase()
  const record = records.find((item) => isMap(item) && item.get(form) === key)
  const cites: unknown = isMap(record) ? record.get('cite', true) : null
  const cite: unknown = isSeq(cites) ? cites.items[index] : null
  return isMap(cite) ? cite : null
}

function checkedDraft(draft: ClaimDraft, { index, check, replaces }: Change): ClaimDraft {
  const cite = draft.cite.map((citation, at) => {
    if (at !== index) return citation
    const full = fullCitation(citation)
    const [before, last] = [checksOf(full), checksOf(full).at(-1)]
    const checks = replaces ? [...before.slice(0, -1), { ...last, ...check }] : [...before, check]
    const [only] = checks
    return { ...full, checked: checks.length === 1 && only !== undefined && !Array.isArray(full.checked) ? only : checks }
  })
  return { ...draft, cite }
}
