import { firstPart, parseRelationshipKey } from './claim-keys.ts'
import type { CitationDraft, ClaimDraft } from './draft.ts'

export type FullCitation = Exclude<CitationDraft, string>

/** A citation as written: the slug of its source alone, or with what it says there. */
export function fullCitation(cite: CitationDraft): FullCitation {
  return typeof cite === 'string' ? { source: cite } : cite
}

/** The entities that a claim touches, by key: its ends, its metric, what it is about, its speaker. */
export function touchedEntities(draft: ClaimDraft): readonly string[] {
  if ('relationship' in draft) {
    const parts = parseRelationshipKey(draft.relationship)
    return parts === null ? [] : [parts.subject, parts.object]
  }
  if ('observation' in draft) return [firstPart(draft.observation), ...(draft.about ?? [])]
  return [...(draft.speaker === undefined ? [] : [draft.speaker]), ...(draft.about ?? [])]
}

/** The claims that a claim disagrees with, each with the release that brought the disagreement, where that is not the claim's own. */
export function contradictionsOf({
  contradicts = [],
}: ClaimDraft): readonly { readonly claim: string; readonly release?: string | undefined }[] {
  return contradicts.map((one) => (typeof one === 'string' ? { claim: one } : one))
}
