import { acceptRelease, type Catalog } from './catalog.ts'
import type { FullCitation } from './claim-parts.ts'
import type { ClaimDraft } from './draft.ts'
import type { Check } from './draft-citation.ts'
import { type ReleaseOrder, releaseIndex } from './history.ts'
import type { Say } from './problems.ts'
import { type Day, isAfter, parseInstant } from './time/day.ts'

// A citation's fingerprint is compared with its source's text now and again. Each comparison belongs to the release that brings it, so that
// what an older release said of the citation stays as it was.

/** The comparisons of a citation, the earliest release first. */
export function checksOf({ checked }: FullCitation): readonly Check[] {
  if (checked === undefined) return []
  return Array.isArray(checked) ? checked : [checked]
}

/** What a release knows of the citation: its last comparison by then; null where there is none. */
export function checkIn(cite: FullCitation, release: number, order: ReleaseOrder): Check | null {
  return checksOf(cite).findLast((check) => releaseIndex(order, check.release) <= release) ?? null
}

/** The place of the release with which a citation of a claim comes into the graph. Its claim and its source must be known, and the releases. */
export function citedFrom(cite: FullCitation, claim: ClaimDraft, { order, sources }: Catalog): number {
  const names = [claim.release, cite.release, sources.get(cite.source)?.draft.release]
  return Math.max(...names.map((name) => releaseIndex(order, name)))
}

/** Each comparison has a fingerprint to compare, and a release of its own that is no earlier than the citation and the day of the comparison. */
export function acceptChecks(cite: FullCitation, claim: ClaimDraft, catalog: Catalog, say: Say): void {
  const checks = checksOf(cite)
  const where = `checked in the citation of ${cite.source}`
  if (checks.length > 0 && cite.fingerprint === undefined)
    say(`expected a fingerprint beside ${where}, came none; add it or remove checked`)
  for (const { release } of checks) acceptRelease(release, catalog, say)
  const named = [claim, cite, catalog.sources.get(cite.source)?.draft, ...checks].map((part) => part?.release)
  if (catalog.order.size === 0 || named.some((name) => name !== undefined && !catalog.order.has(name))) return
  const cited = citedFrom(cite, claim, catalog)
  let before = -1
  for (const { release, at } of checks) {
    const index = Math.max(releaseIndex(catalog.order, release), cited)
    if (release !== undefined && releaseIndex(catalog.order, release) < cited)
      say(`expected ${where} of a release that has the citation, came ${release}; name a later one, or remove its release`)
    else if (index <= before)
      say(
        `expected each of several in ${where} with a later release than the one before it, came ${release ?? 'one without a release'}; correct one of the two`,
      )
    before = index
    const brought = [...catalog.releases.values()][index]?.draft
    if (brought !== undefined && isAfter(dayOf(at), dayOf(brought.recorded)))
      say(
        `expected ${where} at ${dayOf(brought.recorded)} or before, when the release ${brought.name} was recorded, came ${at}; name the release that brings the check`,
      )
  }
}

function dayOf(instant: string): Day {
  return parseInstant(instant).slice(0, 10)
}
