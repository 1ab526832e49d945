import type { Catalog } from '../graph/catalog.ts'
import { type FullCitation, fullCitation } from '../graph/claim-parts.ts'
import { type ClaimDraft, claimIdentity, type Placed } from '../graph/draft.ts'
import { BadInput } from '../graph/errors.ts'
import { foundIn } from '../graph/fingerprint.ts'
import { nearest } from '../graph/nearest.ts'
import { withoutHidden } from '../graph/plain-text.ts'

/** A citation with a fingerprint, and whether its passage stands in the text of its source. */
export interface VerifiedCitation {
  readonly claim: Placed<ClaimDraft>
  readonly key: string
  /** Its place among the citations of the claim. */
  readonly index: number
  readonly cite: FullCitation
  readonly result: 'VERIFIED' | 'MISSING'
}

export interface SourceText {
  readonly slug: string
  readonly text: string
}

/** Looks for the passages of every citation of a source in its text. Raises `BadInput` where there is no such source, or no fingerprint to look for. */
export function verifySource({ claims, sources }: Catalog, { slug, text }: SourceText): readonly VerifiedCitation[] {
  if (!sources.has(slug)) {
    const near = nearest(slug, sources.keys())
    throw new BadInput(
      withoutHidden(
        `expected the slug of a source, came ${slug}; ${near.length > 0 ? `the nearest are ${near.join(', ')}` : 'look it up in the sources'}`,
      ),
    )
  }
  const cited = [...claims.values()].flatMap((claim) =>
    claim.draft.cite
      .map(fullCitation)
      .map((cite, index) => ({ claim, key: claimIdentity(claim.draft).key, index, cite }))
      .filter(({ cite }) => cite.source === slug && cite.withdrawn === undefined),
  )
  const fingerprints = cited.flatMap(({ cite: { fingerprint } }) => (fingerprint === undefined ? [] : [fingerprint]))
  if (fingerprints.length === 0)
    throw new BadInput(
      `expected a source with fingerprints in its citations, came ${slug}, which is cited ${cited.length === 1 ? 'once' : `${cited.length} times`} without one; add a fingerprint, or name another source`,
    )
  const found = foundIn(text, fingerprints)
  return cited.flatMap((citation) => {
    const { fingerprint } = citation.cite
    return fingerprint === undefined ? [] : [{ ...citation, result: found.has(fingerprint) ? ('VERIFIED' as const) : ('MISSING' as const) }]
  })
}
