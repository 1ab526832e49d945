import type fc from 'fast-check'
import { catalogue } from '../../../graph/catalog.ts'
import type { ClaimDraft, EntityDraft, SourceDraft, TypeDraft } from '../../../graph/draft.ts'
import { planReleases, type ReleasePlan } from '../../../graph/plan.ts'
import { datasetOf } from '../../dataset.ts'
import { type Drawn, RELEASES, type SomeLine, someDrawn, TYPES } from './some-drawn.ts'

/** A random graph: its releases as the program would apply them, and its vocabulary. */
export interface SomeGraph {
  readonly plans: readonly ReleasePlan[]
  readonly types: readonly TypeDraft[]
}

/** The text of a source that an earlier release brought. */
const LATE_DOCUMENT: EntityDraft = {
  key: 'late-document',
  kind: 'Document',
  name: 'A late document',
  known: '2000-01-01',
  source: 's0',
  release: 'second',
}

function place(body: { readonly release: string } | undefined): number {
  return RELEASES.findIndex(({ name }) => name === body?.release)
}

const picked = <T>(list: readonly T[], at: number): T => {
  const found = list[at % list.length]
  if (found === undefined) throw new Error('expected a list to pick from, came an empty one')
  return found
}

/** What is not given is left out, as in a data set that was read. */
function said<T extends object>(given: T): T {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T
}

function entityDrafts({ entities, sources }: Drawn): EntityDraft[] {
  return entities.map((drawn, at) => {
    const { renamed, former, corrected, placeType, aliases, identifiers, ...rest } = drawn
    return said({
      ...rest,
      key: `e${at}`,
      slug: renamed ? `slug-${at}` : undefined,
      formerSlugs: former ? [`former-${at}`] : undefined,
      placeType: rest.kind === 'Place' ? placeType : undefined,
      unit: rest.kind === 'Metric' ? 'people' : undefined,
      definition: rest.kind === 'Metric' ? rest.name : undefined,
      source: rest.kind === 'Document' && at % 2 === 0 ? `s${at % sources.length}` : undefined,
      aliases: aliases.map(said),
      identifiers: identifiers.map(({ value, ...identifier }) => said({ ...identifier, value: `${value} ${at % 5}` })),
      later: corrected === undefined ? undefined : [corrected],
    })
  })
}

function head(
  { entities, sources }: Drawn,
  body: Drawn['relationships'][number]['body'] | Drawn['observations'][number]['body'] | Drawn['statements'][number]['body'],
) {
  const later = (body.later as readonly SomeLine<object>[]).map(({ known, release, withdrawn, says }) => ({
    known,
    release,
    why: 'because',
    ...(withdrawn ? { withdrawn: true as const } : says),
  }))
  return {
    known: body.known,
    basis: 'PUBLIC_ACT' as const,
    release: body.release,
    cite: body.cites.map(({ source, attributedTo, ...cite }) =>
      said({
        ...cite,
        source: `s${source % sources.length}`,
        attributedTo: attributedTo === undefined ? undefined : `e${attributedTo % entities.length}`,
      }),
    ),
    ...body.rank,
    rankReason: 'a reason',
    later: later.map(said),
  }
}

function claimDrafts(drawn: Drawn): ClaimDraft[] {
  const { entities, relationships, observations, statements } = drawn
  const entity = (at: number): string => `e${at % entities.length}`
  const seen = new Map<string, number>()
  const keys = relationships.map(({ type, body }) => {
    const key = `${entity(body.ends[0])}/${type.type.toLowerCase().replaceAll('_', '-')}/${entity(body.ends[1])}`
    const ordinal = (seen.get(key) ?? 0) + 1
    seen.set(key, ordinal)
    return ordinal === 1 ? key : `${key}/${ordinal}`
  })
  const bodies = [...relationships, ...observations, ...statements].map(({ body }) => body)
  const allKeys = [...keys, ...observations.map((_, at) => observationKey(at)), ...statements.map((_, at) => `speaker/${at}`)]
  /** Claims that stand before one and that its release has. */
  const before = (at: number): readonly string[] => allKeys.slice(0, at).filter((_, earlier) => place(bodies[earlier]) <= place(bodies[at]))
  const oneBefore = (at: number, pick: number | undefined): string[] | undefined =>
    pick === undefined || before(at).length === 0 ? undefined : [picked(before(at), pick)]
  function observationKey(at: number): string {
    return `${entity(at % 3)}/${at}`
  }
  return [
    ...relationships.map(({ body }, at): ClaimDraft => {
      // Said on one side only: by the later claim.
      const contradicts = oneBefore(at, body.contradicts)
      return said({ relationship: keys[at] ?? '', ...head(drawn, body), ...said(body.says), negated: body.negated, contradicts })
    }),
    ...observations.map(
      ({ body, about, ...rest }, at): ClaimDraft =>
        said({
          observation: observationKey(at),
          ...head(drawn, body),
          ...said(rest),
          ...said(body.says),
          about: about.length === 0 ? undefined : [...new Set(about.map(entity))],
          revises: at > 2 && body.negated ? observationKey(at - 3) : undefined,
          parts: at > 0 && body.negated ? [observationKey(0)] : undefined,
        }),
    ),
    ...statements.map(
      ({ body, about, aboutClaims, speaker, ...rest }, at): ClaimDraft =>
        said({
          statement: `speaker/${at}`,
          ...head(drawn, body),
          ...said(rest),
          ...said(body.says),
          speaker: speaker === undefined ? undefined : entity(speaker),
          speakerText: 'somebody',
          about: [...new Set(about.map(entity))],
          aboutClaims: [...new Set(aboutClaims.flatMap((pick) => oneBefore(keys.length + observations.length + at, pick) ?? []))],
        }),
    ),
  ]
}

/** Random graphs of 3 to 40 entities: nulls, odd texts, self loops, parallel relationships, several rows a claim, three releases. Not all would be accepted: a query must not rely on it. */
export const someGraph: fc.Arbitrary<SomeGraph> = someDrawn.map((drawn) => {
  const dataset = datasetOf({
    releases: RELEASES,
    types: TYPES,
    sources: drawn.sources.map(
      ({ publisher, ...source }, at): SourceDraft =>
        said({
          ...source,
          slug: `s${at}`,
          release: at === 0 ? 'first' : source.release,
          seen: at % 2 === 0 ? undefined : false,
          publisher: publisher === undefined ? undefined : `e${publisher % drawn.entities.length}`,
        }),
    ),
    entities: [...entityDrafts(drawn), LATE_DOCUMENT],
    claims: claimDrafts(drawn),
  })
  return { plans: planReleases(catalogue(dataset, new Set(), () => undefined)), types: TYPES }
})
