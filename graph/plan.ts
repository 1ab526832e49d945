import { createHash } from 'node:crypto'
import type { Catalog } from './catalog.ts'
import { parseRelationshipKey } from './claim-keys.ts'
import type { ReleaseDraft } from './draft.ts'
import { type ClaimDraft, claimIdentity, type EntityDraft } from './draft.ts'
import { type State, stateOf } from './state.ts'
import type { Props, StateRow } from './state-row.ts'
import { type Tally, tally } from './tally.ts'
import { type Instant, parseInstant } from './time/day.ts'

/** A row with the name that tells it apart from every other row of the graph, ever. */
export interface PlannedRow {
  readonly id: string
  readonly row: StateRow
}

export interface ClaimAnchor {
  readonly key: string
  readonly form: string
  readonly type: string | null
  readonly subject: string | null
  readonly object: string | null
  /** The end with fewer relationships, from which the relationship is found. */
  readonly near: string | null
  readonly far: string | null
}

/** What one release does to a graph that holds the releases before it. */
export interface ReleasePlan {
  readonly release: ReleaseDraft
  readonly recordedAt: Instant
  readonly newEntities: readonly EntityDraft[]
  readonly keptEntities: readonly EntityDraft[]
  readonly newClaims: readonly ClaimAnchor[]
  readonly newSources: readonly Props[]
  readonly keptSources: readonly Props[]
  readonly inserted: readonly PlannedRow[]
  readonly retracted: readonly PlannedRow[]
  readonly counts: { readonly entities: number; readonly claims: number; readonly sources: number }
  readonly tally: Tally
  /** Changes when anything that this release brings or takes back was changed afterwards. */
  readonly checksum: string
}

/**
 * What every release of an accepted data set does, in order. A graph is made by doing them one after the other, so a fresh install and an
 * upgrade come to the same graph.
 */
export function planReleases(catalog: Catalog): readonly ReleasePlan[] {
  let before: State = { entities: [], claims: [], sources: [], rows: [] }
  let held = new Map<string, PlannedRow>()
  return [...catalog.releases.values()].map(({ draft: release }, index): ReleasePlan => {
    const recordedAt = parseInstant(release.recorded)
    const state = stateOf(catalog, index)
    const next = new Map<string, PlannedRow>()
    for (const row of state.rows) {
      const identity = identityOf(row)
      next.set(identity, held.get(identity) ?? { id: digest(`${recordedAt} ${identity}`).slice(0, 24), row })
    }
    const known = {
      entities: new Set(before.entities.map(({ key }) => key)),
      claims: new Set(before.claims.map((claim) => claimIdentity(claim).key)),
      sources: new Set(before.sources.map(({ slug }) => slug)),
    }
    const inserted = [...next].filter(([identity]) => !held.has(identity)).map(([, row]) => row)
    const retracted = [...held].filter(([identity]) => !next.has(identity)).map(([, row]) => row)
    const newSources = state.sources.filter(({ slug }) => !known.sources.has(slug))
    const degrees = degreesOf(state.claims)
    const plan: Omit<ReleasePlan, 'checksum'> = {
      release,
      recordedAt,
      newEntities: state.entities.filter(({ key }) => !known.entities.has(key)),
      keptEntities: state.entities.filter(({ key }) => known.entities.has(key)),
      newClaims: state.claims.filter((claim) => !known.claims.has(claimIdentity(claim).key)).map((claim) => anchorOf(claim, degrees)),
      newSources,
      keptSources: state.sources.filter(({ slug }) => known.sources.has(slug)),
      inserted,
      retracted,
      counts: { entities: state.entities.length, claims: state.claims.length, sources: state.sources.length },
      tally: tally(state),
    }
    before = state
    held = next
    return {
      ...plan,
      checksum: checksumOf(plan),
    }
  })
}

/** What may be changed afterwards stays out: an entity's slug and what else of it has no clock, whether a source was seen, the note of a release, the vocabulary. */
function checksumOf({ recordedAt, inserted, retracted, newEntities, newSources }: Omit<ReleasePlan, 'checksum'>): string {
  const ids = (rows: readonly PlannedRow[]): readonly string[] => rows.map(({ id }) => id).toSorted()
  const kinds = newEntities.map(({ key, kind }) => `${kind} ${key}`).toSorted()
  const sources = newSources.map(({ seen: _, ...source }) => JSON.stringify(sorted(source))).toSorted()
  return digest(JSON.stringify([recordedAt, ids(inserted), ids(retracted), kinds, sources]))
}

function sorted(props: Props): readonly (readonly [string, unknown])[] {
  return Object.entries(props).toSorted(([a], [b]) => (a < b ? -1 : 1))
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Two rows that say the same in the same place are one row. */
function identityOf(row: StateRow): string {
  const { props, ...place } = row
  return JSON.stringify([place, sorted(props)])
}

function degreesOf(claims: readonly ClaimDraft[]): ReadonlyMap<string, number> {
  const degrees = new Map<string, number>()
  for (const claim of claims) {
    const ends = 'relationship' in claim ? parseRelationshipKey(claim.relationship) : null
    for (const end of ends === null ? [] : [ends.subject, ends.object]) degrees.set(end, (degrees.get(end) ?? 0) + 1)
  }
  return degrees
}

function anchorOf(claim: ClaimDraft, degrees: ReadonlyMap<string, number>): ClaimAnchor {
  const { form, key } = claimIdentity(claim)
  const ends = form === 'RELATIONSHIP' ? parseRelationshipKey(key) : null
  if (ends === null) return { key, form, type: null, subject: null, object: null, near: null, far: null }
  const subjectIsNear = (degrees.get(ends.subject) ?? 0) <= (degrees.get(ends.object) ?? 0)
  const { type, subject, object } = ends
  return { key, form, type, subject, object, near: subjectIsNear ? subject : object, far: subjectIsNear ? object : subject }
}
