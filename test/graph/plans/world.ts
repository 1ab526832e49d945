import type { ClaimDraft, EntityDraft } from '../../../graph/draft.ts'
import { FIRST_RELEASE, type SmallDataset } from '../../dataset.ts'
import { everything } from '../../schema/growing-world.ts'

export const SIZE = 60

/**
 * The graph on which plans are measured: sixty of everything, two offices that everybody held, former slugs, denials that contradict, and a
 * second release that wrote a fifth of the claims anew. It must not change: every snapshotted figure is of it.
 */
export function plansWorld(): SmallDataset {
  const { entities, claims = [], ...rest } = everything(SIZE)
  return {
    ...rest,
    releases: [FIRST_RELEASE, { name: 'second', recorded: '2022-01-01T00:00:00Z' }],
    entities: entities.map(renamed),
    claims: claims.map((claim, at) => (at % 5 === 0 ? writtenAnew(contradicting(claim)) : contradicting(claim))),
  }
}

function renamed(entity: EntityDraft): EntityDraft {
  return entity.kind === 'Person' ? { ...entity, slug: `the-${entity.key}`, formerSlugs: [entity.key] } : entity
}

function contradicting(claim: ClaimDraft): ClaimDraft {
  if (!('relationship' in claim) || claim.negated !== true) return claim
  return { ...claim, contradicts: [claim.relationship.replace(/\/2$/, '')] }
}

function writtenAnew(claim: ClaimDraft): ClaimDraft {
  return claim.later === undefined
    ? { ...claim, later: [{ known: '2011-01-01', release: 'second', note: 'Seen again.', why: 'It was seen again.' }] }
    : claim
}
