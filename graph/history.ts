import type { ClaimDraft, RowFields } from './draft.ts'
import type { KnownBasis } from './kinds.ts'
import type { KnownSpan } from './known-spans.ts'
import { compareDays, type Day } from './time/day.ts'

/** The order of releases: a release's name and its place, the first being 0. */
export type ReleaseOrder = ReadonlyMap<string, number>

/** The place of the release that brought a record: the first, where none is named. */
export function releaseIndex(order: ReleaseOrder, name: string | undefined): number {
  const index = name === undefined ? 0 : order.get(name)
  if (index === undefined) throw new Error(`no release is named ${name}`)
  return index
}

/** What a claim says from one known day until the next, as one release has it. */
export interface Stretch extends KnownSpan {
  readonly basis: KnownBasis
  readonly reason: string | null
  readonly fields: RowFields
}

interface Line {
  readonly known: Day
  readonly release: number
  readonly basis: KnownBasis | undefined
  readonly why: string | undefined
  readonly withdrawn: boolean
  readonly fields: RowFields
}

/**
 * The stretches of known time of one claim as of a release, in order and disjoint. Each line lays what it says over the lines before
 * it in known time; lines of one day are one. A claim that was withdrawn stays so until a line of that release or a later one asserts it
 * again: what older releases said of later days does not bring it back. Empty where the release has no such claim yet.
 */
export function stretches(draft: ClaimDraft, release: number, order: ReleaseOrder): readonly Stretch[] {
  if (releaseIndex(order, draft.release) > release) return []
  const lines = linesOf(draft, order)
    .filter((line) => line.release <= release)
    .sort((a, b) => compareDays(a.known, b.known) || a.release - b.release)
  const built: (Stretch & { readonly withdrawn: boolean })[] = []
  let basis = draft.basis
  let fields: RowFields = {}
  let withdrawnBy: number | null = null
  for (const line of lines) {
    basis = line.basis ?? basis
    fields = overlay(fields, line.fields)
    if (line.withdrawn) withdrawnBy = Math.max(withdrawnBy ?? 0, line.release)
    else if (withdrawnBy !== null && line.release >= withdrawnBy) withdrawnBy = null
    const last = built.pop()
    if (last !== undefined && last.knownFrom !== line.known) built.push({ ...last, knownUntil: line.known })
    built.push({ knownFrom: line.known, knownUntil: null, basis, reason: line.why ?? null, fields, withdrawn: withdrawnBy !== null })
  }
  return built.filter((stretch) => !stretch.withdrawn).map(({ withdrawn: _, ...stretch }) => stretch)
}

function linesOf(draft: ClaimDraft, order: ReleaseOrder): Line[] {
  const { later, ...first } = draft
  const head: Line = {
    known: draft.known,
    release: releaseIndex(order, draft.release),
    basis: draft.basis,
    why: undefined,
    withdrawn: false,
    fields: first,
  }
  const rest = (later ?? []).map(
    ({ known, release, basis, why, withdrawn, ...fields }): Line => ({
      known: known ?? draft.known,
      release: Math.max(releaseIndex(order, release), head.release),
      basis,
      why,
      withdrawn: withdrawn === true,
      fields,
    }),
  )
  return [head, ...rest]
}

/** `end` changes the end of the period in force; a rank that is said again drops the reason of the one before. */
function overlay(before: RowFields, said: RowFields): RowFields {
  const { end, ...fields } = said
  const after: RowFields = { ...before, ...(said.rank !== undefined && { rankReason: undefined }), ...fields }
  if (end === undefined || after.period === undefined) return after
  return { ...after, period: `${after.period.split('/')[0]}/${end}` }
}
