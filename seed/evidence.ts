import type { Catalog } from '../graph/catalog.ts'
import { touchedEntities } from '../graph/claim-parts.ts'
import { contradictedObservations, contradictedRelationships } from '../graph/contradiction.ts'
import { groupBy } from '../graph/group-by.ts'
import type { Kind } from '../graph/kinds.ts'
import type { RelationshipRow } from '../graph/rows.ts'
import { compareDays } from '../graph/time/day.ts'
import { FIRST_DAY } from '../graph/time/stored.ts'
import type { AtHead } from './at-head.ts'

// What a data set has and lacks in evidence. None of it is a problem: it tells where to look next.

export interface Shares {
  readonly claims: number
  readonly cited: number
  readonly primary: number
  readonly fingerprinted: number
  readonly verified: number
}

/** How many claims have a citation that supports them, one of a primary source, one with a fingerprint, one whose fingerprint was found. */
export function sharesOf({ relationships, observations, statements, citations }: AtHead, catalog: Catalog): Shares {
  const supporting = groupBy(
    citations.filter(({ stance }) => stance === 'SUPPORTS'),
    ({ claim }) => claim,
  )
  const evidence = [...relationships, ...observations, ...statements].map(({ key }) => supporting.get(key) ?? [])
  const count = (test: (citation: AtHead['citations'][number]) => boolean): number => evidence.filter((cites) => cites.some(test)).length
  return {
    claims: evidence.length,
    cited: count(() => true),
    primary: count(({ claim, source }) => isPrimary(claim, source, catalog)),
    fingerprinted: count(({ sha256 }) => sha256 !== null),
    verified: count(({ verification }) => verification === 'VERIFIED'),
  }
}

const AUTHORITIES: readonly Kind[] = ['Agency', 'Court', 'Country', 'Office']

/** Whether a source speaks for itself: an authority published it, or one whom the claim touches did, or it is the text of a document that the claim touches. */
export function isPrimary(claim: string, source: string, { claims, sources, entities }: Catalog): boolean {
  const publisher = sources.get(source)?.draft.publisher
  const published = publisher === undefined ? undefined : entities.get(publisher)?.draft
  if (published !== undefined && AUTHORITIES.includes(published.kind)) return true
  const draft = claims.get(claim)?.draft
  return draft !== undefined && touchedEntities(draft).some((key) => key === publisher || entities.get(key)?.draft.source === source)
}

/** The spans that have no known end, those that are attested the least far first. What is deprecated waits for none. */
export function openEnds({ relationships }: AtHead): readonly RelationshipRow[] {
  const day = ({ period }: RelationshipRow): string => period.endMin ?? FIRST_DAY
  return relationships
    .filter(({ period, rank }) => period.form === 'SPAN' && period.endState !== 'ENDED' && rank !== 'DEPRECATED')
    .toSorted((a, b) => compareDays(day(a), day(b)) || (a.key < b.key ? -1 : 1))
}

export interface Contradiction {
  readonly keys: readonly [string, string]
  readonly found: 'STATED' | 'BY_RULE'
}

/**
 * Pairs of claims that contradict each other, as somebody says or by rule, where nobody is told to say why: no statement is about either of
 * the two, nor are both statements, which tell who says the one and who the other. By key.
 */
export function unexplained({ relationships, observations, statements, contradictions }: AtHead): readonly Contradiction[] {
  const ends = groupBy(relationships, ({ subject, type, object }) => `${subject}/${type}/${object}`)
  const figures = groupBy(observations, ({ question }) => question)
  const ruled = [
    ...[...ends.values()].flatMap((rows) => rows.flatMap((row) => contradictedRelationships(row, rows).map(({ key }) => [row.key, key]))),
    ...[...figures.values()].flatMap((rows) => rows.flatMap((row) => contradictedObservations(row, rows).map(({ key }) => [row.key, key]))),
  ]
  const pairs = new Map<string, Contradiction>()
  const add = ([one = '', other = '']: readonly string[], found: Contradiction['found']): void => {
    const keys = one < other ? ([one, other] as const) : ([other, one] as const)
    pairs.set(keys.join(' '), { keys, found })
  }
  for (const keys of ruled) add(keys, 'BY_RULE')
  for (const keys of contradictions) add(keys, 'STATED')
  const said = new Set(statements.map(({ key }) => key))
  const explained = new Set(statements.flatMap(({ aboutClaims }) => aboutClaims))
  return [...pairs]
    .filter(([, { keys }]) => !keys.some((key) => explained.has(key)) && !keys.every((key) => said.has(key)))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, pair]) => pair)
}
