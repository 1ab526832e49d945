import type { Catalog } from './catalog.ts'
import { checkIn } from './citation-checks.ts'
import { contradictionsOf, fullCitation } from './claim-parts.ts'
import { type ClaimDraft, claimIdentity } from './draft.ts'
import { releaseIndex, stretches } from './history.ts'
import { joinSpans, type KnownSpan, sharedSpans } from './known-spans.ts'
import { sourceDay } from './sources.ts'
import { given, type StateRow } from './state-row.ts'
import { parseInstant } from './time/day.ts'
import { LAST_DAY } from './time/stored.ts'

/** A claim with the days on which it is known, as of a release. */
export interface Evidenced {
  readonly claim: ClaimDraft
  readonly spans: readonly KnownSpan[]
  readonly catalog: Catalog
  readonly release: number
}

/** A citation is there from the day of its source, and while its claim is. */
export function citationRows({ claim, spans, catalog, release }: Evidenced): StateRow[] {
  const { key } = claimIdentity(claim)
  const seen = new Map<string, number>()
  return claim.cite.map(fullCitation).flatMap((cite): StateRow[] => {
    const ordinal = (seen.get(cite.source) ?? 0) + 1
    seen.set(cite.source, ordinal)
    const source = catalog.sources.get(cite.source)?.draft
    const brought = Math.max(releaseIndex(catalog.order, cite.release), releaseIndex(catalog.order, source?.release))
    if (brought > release || (cite.withdrawn !== undefined && releaseIndex(catalog.order, cite.withdrawn) <= release)) return []
    const day = sourceDay(catalog, cite.source)
    const check = checkIn(cite, release, catalog.order)
    return sharedSpans(spans, [{ knownFrom: day, knownUntil: null }]).map(({ knownFrom, knownUntil }) => ({
      row: 'citation',
      props: given({
        id: `${key}#${cite.source}${ordinal > 1 ? `-${ordinal}` : ''}`,
        claim: key,
        source: cite.source,
        sourceDay: day,
        knownFrom,
        knownUntil: knownUntil ?? LAST_DAY,
        stance: cite.stance ?? 'SUPPORTS',
        locator: cite.locator,
        attributedTo: cite.attributedTo,
        attribution: cite.attribution,
        quote: cite.quote,
        sha256: cite.fingerprint?.sha256,
        length: cite.fingerprint?.length,
        verification: check?.result ?? 'UNCHECKED',
        verifiedAt: check === null ? undefined : parseInstant(check.at),
      }),
    }))
  })
}

/** A contradiction is there while both claims are. */
export function contradictionRows({ claim, spans, catalog, release }: Evidenced): StateRow[] {
  const from = claimIdentity(claim).key
  return contradictionsOf(claim).flatMap(({ claim: to, release: brought }): StateRow[] => {
    if (releaseIndex(catalog.order, brought) > release) return []
    const other = catalog.claims.get(to)
    const others = other === undefined ? [] : joinSpans(stretches(other.draft, release, catalog.order))
    return sharedSpans(spans, others).map(({ knownFrom, knownUntil }) => ({
      row: 'contradiction',
      from,
      to,
      props: { knownFrom, knownUntil: knownUntil ?? LAST_DAY },
    }))
  })
}
