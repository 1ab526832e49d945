import fc from 'fast-check'
import type { CitationDraft, EntityDraft, NameDraft, ReleaseDraft, SourceDraft } from '../../../graph/draft.ts'
import type { SmallDataset } from '../../dataset.ts'
import { build, type RawClaim } from './build.ts'
import { ENTITY_KINDS, FIRST_SOURCE, KNOWN_DAYS, RELEASES, SOURCES, TYPES, WORDS } from './pool.ts'

/** An index into a pool, or a choice: small, so that things meet and shrink. */
const pick = (most: number) => fc.nat({ max: most })
/** Given one time in three, or in five. */
const rarely = <T>(arbitrary: fc.Arbitrary<T>) => fc.oneof({ arbitrary: fc.constant(undefined), weight: 2 }, { arbitrary, weight: 1 })
const seldom = <T>(arbitrary: fc.Arbitrary<T>) => fc.oneof({ arbitrary: fc.constant(undefined), weight: 4 }, { arbitrary, weight: 1 })

interface RawFacet {
  readonly known: number
  readonly release: number
  readonly withdrawn: number | undefined
}

const rawFacet = fc.record({ known: pick(4), release: pick(2), withdrawn: seldom(pick(2)) })

const rawEntity = fc.record({
  known: pick(1),
  release: fc.constantFrom(0, 0, 0, 1),
  names: fc.array(fc.tuple(rawFacet, pick(5), pick(WORDS.length - 1)), { maxLength: 3 }),
  identifier: seldom(rawFacet),
  description: fc.boolean(),
  described: seldom(pick(2)),
})

const rawSource = fc.record({ release: fc.constantFrom(0, 0, 1, 2), publisher: rarely(pick(ENTITY_KINDS.length - 1)) })

const rawLine = fc.record({ known: pick(4), release: pick(2), basis: fc.boolean(), change: pick(8), a: pick(30), b: pick(30) })

const rawCitation = fc.record({
  source: pick(SOURCES.length - 1),
  disputes: fc.boolean(),
  release: pick(2),
  withdrawn: seldom(pick(2)),
  speaker: rarely(pick(ENTITY_KINDS.length - 1)),
})

const rawClaim: fc.Arbitrary<RawClaim> = fc.record({
  what: pick(30),
  known: pick(4),
  release: fc.constantFrom(0, 0, 0, 1, 2),
  basis: fc.boolean(),
  negated: fc.constantFrom(false, false, true),
  rank: fc.constantFrom(0, 0, 0, 0, 1, 2),
  a: pick(30),
  b: pick(30),
  c: pick(30),
  refers: fc.array(pick(30), { maxLength: 2 }),
  contradicts: rarely(pick(30)),
  cites: fc.array(rawCitation, { maxLength: 2 }),
  lines: fc.array(rawLine, { maxLength: 3 }),
})

/** Small data sets of two or three releases, of every form of claim. Most are acceptable; what is not is to be discarded. */
export const histories: fc.Arbitrary<SmallDataset> = fc
  .record({
    releases: fc.constantFrom(2, 3),
    entities: fc.tuple(...ENTITY_KINDS.map(() => rawEntity)),
    sources: fc.tuple(...SOURCES.map(() => rawSource)),
    relationships: fc.uniqueArray(rawClaim, { minLength: 2, maxLength: 7, selector: ({ what }) => what % 11 }),
    observations: fc.array(rawClaim, { maxLength: 4 }),
    statements: fc.array(rawClaim, { maxLength: 4 }),
  })
  .map(({ releases: count, entities: rawEntities, sources: rawSources, relationships, observations, statements }) => {
    const releases = RELEASES.slice(0, count)
    const entities = rawEntities.map((raw, index) => entityOf(raw, index, releases))
    const sources = rawSources.map((raw, index) => sourceOf(raw, index, releases))
    const claims = build({ relationships, observations, statements }, { releases, entities, cite: (raw) => citationOf(raw, releases) })
    return { releases, types: TYPES, sources: [FIRST_SOURCE, ...sources], entities, claims }
  })

function nameOf(releases: readonly ReleaseDraft[], index: number): string {
  return releases[Math.min(index, releases.length - 1)]?.name ?? ''
}

/** From one release to a later one, where there is a later one. */
function brought(
  raw: Omit<RawFacet, 'known'>,
  releases: readonly ReleaseDraft[],
): { readonly release: string; readonly withdrawn?: string } {
  const last = raw.withdrawn === undefined ? 0 : raw.release + 1 + raw.withdrawn
  return {
    release: nameOf(releases, raw.release),
    ...(last > raw.release && last < releases.length && { withdrawn: nameOf(releases, last) }),
  }
}

const ROLES = ['ALIAS', 'ALIAS', 'CAPTION', 'CONTESTED', 'MAIN', 'MAIN'] as const

function entityOf(
  raw: typeof rawEntity extends fc.Arbitrary<infer T> ? T : never,
  index: number,
  releases: readonly ReleaseDraft[],
): EntityDraft {
  const { key, kind, ...fixed } = ENTITY_KINDS[index] ?? { key: '', kind: 'Person' as const }
  const known = KNOWN_DAYS[raw.known] ?? ''
  const mains = new Set([known])
  const aliases = raw.names.flatMap(([facet, roleIndex, word], place): NameDraft[] => {
    const role = ROLES[roleIndex] ?? 'ALIAS'
    const day = KNOWN_DAYS[Math.max(facet.known, raw.known)] ?? ''
    if (role === 'MAIN' && mains.has(day)) return []
    if (role === 'MAIN') mains.add(day)
    return [{ text: `${WORDS[word]} ${place}`, role, known: day, note: `name ${place}`, ...brought(facet, releases) }]
  })
  const identifier = raw.identifier
  return {
    key,
    kind,
    ...fixed,
    known,
    name: `${key} first`,
    release: nameOf(releases, raw.release),
    ...(raw.description && { description: `What ${key} is.` }),
    ...(aliases.length > 0 && { aliases }),
    ...(identifier !== undefined && {
      identifiers: [
        {
          scheme: 'register',
          value: `number-${key}`,
          known: KNOWN_DAYS[Math.max(identifier.known, raw.known)] ?? '',
          ...brought(identifier, releases),
        },
      ],
    }),
    ...(raw.described !== undefined && {
      later: [{ release: nameOf(releases, raw.described), description: `What ${key} is, better said.` }],
    }),
  }
}

function sourceOf(
  raw: { readonly release: number; readonly publisher: number | undefined },
  index: number,
  releases: readonly ReleaseDraft[],
): SourceDraft {
  const { slug, published } = SOURCES[index] ?? { slug: '' }
  const publisher = raw.publisher === undefined ? undefined : ENTITY_KINDS[raw.publisher]?.key
  return {
    slug,
    title: `The text ${slug}`,
    release: nameOf(releases, raw.release),
    ...(published !== undefined && { published }),
    ...(publisher !== undefined && { publisher }),
  }
}

function citationOf(raw: typeof rawCitation extends fc.Arbitrary<infer T> ? T : never, releases: readonly ReleaseDraft[]): CitationDraft {
  const attributedTo = raw.speaker === undefined ? undefined : ENTITY_KINDS[raw.speaker]?.key
  return {
    source: SOURCES[raw.source]?.slug ?? '',
    stance: raw.disputes ? 'DISPUTES' : 'SUPPORTS',
    locator: `line ${raw.source}`,
    ...(attributedTo !== undefined && { attributedTo }),
    ...brought(raw, releases),
  }
}
