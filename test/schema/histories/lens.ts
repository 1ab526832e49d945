import type { SmallDataset } from '../../dataset.ts'
import { keyOf, periodOf } from './claims.ts'
import { type Asked, certaintyOf, earliestStart, rangeOf } from './periods.ts'
import { order, type SeenClaim, World } from './world.ts'

/** The clocks of a field as its `asOf` has them: what is left out or null is inherited. */
export interface Clocks {
  readonly valid?: string | null
  readonly known?: string | null
  readonly recorded?: string | null
}

export type Certainty = 'CERTAIN' | 'POSSIBLE'

export interface Question {
  readonly asOf: Clocks | null
  /** Said below the root. */
  readonly inner: Clocks | null
  readonly during: Partial<Asked> | null
  readonly certainty: Certainty
  /** A word to search for. */
  readonly word: string
}

export const TODAY = '2026-11-24'

/** A question over a data set: what is seen at the root and under the inner clocks, and the days that are looked at. */
export interface Lens {
  readonly dataset: SmallDataset
  readonly question: Question
  readonly known: string
  readonly world: World
  readonly inner: World
  readonly valid: string | null
  readonly innerValid: string | null
}

export const ALL_HISTORY: Asked = { from: null, to: null }

export function lensOf(dataset: SmallDataset, question: Question): Lens {
  const { asOf, inner } = question
  const known = asOf?.known ?? TODAY
  const recorded = asOf?.recorded ?? '9998-12-31T00:00:00Z'
  const valid = asOf?.valid ?? null
  return {
    dataset,
    question,
    known,
    world: new World(dataset, { known, recorded }),
    inner: new World(dataset, { known: inner?.known ?? known, recorded: inner?.recorded ?? recorded }),
    valid,
    innerValid: inner?.valid ?? valid,
  }
}

export function onDay(valid: string | null): Asked {
  return { from: valid, to: valid }
}

/** The days of a field that takes `during`, which stands in place of an inherited day; `otherwise` where it is not said. */
export function duringOr(otherwise: Asked, { during }: Question): Asked {
  return during === null ? otherwise : { from: during.from ?? null, to: during.to ?? null }
}

export function isAsked({ from, to }: Asked): boolean {
  return from !== null || to !== null
}

/** Whether a claim was so, or may have been, on the days asked for; where none are, it is not asked. */
export function holds({ draft, says }: SeenClaim, asked: Asked, wanted: Certainty = 'POSSIBLE'): boolean {
  if (!isAsked(asked)) return true
  const certainty = certaintyOf(periodOf(draft, says), asked)
  return certainty === 'CERTAIN' || certainty === wanted
}

export function isRanked({ says }: Pick<SeenClaim, 'says'>): boolean {
  return says.rank !== 'DEPRECATED'
}

/** A relationship that lists show unless more is asked for. */
export function isShown(claim: SeenClaim): boolean {
  return isRanked(claim) && 'relationship' in claim.draft && claim.draft.negated !== true
}

/** The subject and the object of a relationship; nothing of another claim. */
export function ends({ draft }: SeenClaim): readonly string[] {
  const [subject = '', , object = ''] = 'relationship' in draft ? draft.relationship.split('/') : []
  return [subject, object]
}

/** About the entity, or about a claim that touches it: by its ends, its metric, or what it is about. */
export function isAbout(lens: Lens, draft: SeenClaim['draft'], key: string): boolean {
  if (!('statement' in draft)) return false
  if (draft.about?.includes(key)) return true
  return (draft.aboutClaims ?? []).some((name) => {
    const claim = lens.dataset.claims?.find((other) => keyOf(other) === name)
    if (claim === undefined) return false
    if ('statement' in claim) return isAbout(lens, claim, key)
    const [first, , last] = keyOf(claim).split('/')
    return first === key || ('relationship' in claim ? last === key : claim.about?.includes(key) === true)
  })
}

export function inOrder(claims: readonly SeenClaim[]): readonly SeenClaim[] {
  return claims.toSorted((a, b) => order(earliestStart(a.says.period ?? ''), earliestStart(b.says.period ?? '')) || order(a.key, b.key))
}

export function bySaid(claims: readonly SeenClaim[]): readonly SeenClaim[] {
  const day = ({ draft }: SeenClaim): string => ('said' in draft && draft.said !== undefined ? rangeOf(draft.said).from : '')
  return claims.toSorted((a, b) => order(day(a), day(b)) || order(a.key, b.key))
}

export function nodes<T>(items: readonly T[]): readonly { readonly node: T }[] {
  return items.map((node) => ({ node }))
}

export function keys(claims: readonly SeenClaim[]) {
  return { totalCount: claims.length, edges: nodes(claims.map(({ key }) => ({ key }))) }
}

export interface Listed {
  readonly asked: Asked
  readonly wanted?: Certainty
  readonly node: (claim: SeenClaim) => object
  readonly edge?: (claim: SeenClaim) => object
}

/** A list of relationships: those that held on the days asked for, each with how surely. */
export function listed(claims: readonly SeenClaim[], { asked, wanted, node, edge }: Listed) {
  const held = claims.filter((claim) => holds(claim, asked, wanted))
  const certainty = ({ draft, says }: SeenClaim) => (isAsked(asked) ? certaintyOf(periodOf(draft, says), asked) : null)
  return { totalCount: held.length, edges: held.map((claim) => ({ ...edge?.(claim), certainty: certainty(claim), node: node(claim) })) }
}

/** An entity where it is seen, with its name there. */
export function named(world: World, key: string | null | undefined) {
  const entity = world.entity(key)
  return entity === undefined ? null : { slug: entity.key, name: world.names(entity)[0]?.text }
}
