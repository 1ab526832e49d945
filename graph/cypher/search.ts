import type { Fields } from '../decode.ts'
import * as read from '../decode.ts'
import { defineQuery } from '../define-query.ts'
import type { Kind } from '../kinds.ts'
import { kindOf } from '../row-decoders.ts'
import { FIRST_DAY, LAST_DAY } from '../time/stored.ts'

/** Name of the full-text index in Neo4j. */
export const TEXT_INDEX = 'facet_fulltext'

/** Name of the full-text index over slugs in Neo4j. */
export const SLUG_INDEX = 'slug_fulltext'

/** Neo4j only: the embedded engine's own text index has no prefix, no accents and no misspelling. */
export const createTextIndex = defineQuery<Record<string, never>, void>({
  name: 'search.create-index',
  mode: 'write',
  cypher: `CREATE FULLTEXT INDEX ${TEXT_INDEX} IF NOT EXISTS FOR (n:Facet) ON EACH [n.text]
OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'standard-folding'}}`,
  decode: () => undefined,
})

export const createSlugIndex = defineQuery<Record<string, never>, void>({
  name: 'search.create-slug-index',
  mode: 'write',
  cypher: `CREATE FULLTEXT INDEX ${SLUG_INDEX} IF NOT EXISTS FOR (n:Entity|FormerSlug) ON EACH [n.slug]
OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'standard-folding'}}`,
  decode: () => undefined,
})

/** A text that a full-text index of Neo4j found, and whose it is. */
export interface IndexedText {
  readonly entity: string
  readonly slug: string
  readonly kind: Kind
  readonly text: string
}

function indexedText(record: Fields): IndexedText {
  return {
    entity: read.text(record, 'entity'),
    slug: read.text(record, 'slug'),
    kind: kindOf(read.texts(record, 'labels')),
    text: read.text(record, 'text'),
  }
}

const OF_KIND = '($kinds IS NULL OR any(l IN labels(e) WHERE l IN $kinds))'
const WHOSE = 'e.key AS entity, e.slug AS slug, labels(e) AS labels'

/**
 * Neo4j only. `lucene` is made by `graph/neo4j/lucene.ts`, never by a person; the index brings its best `most` hits and the clocks choose
 * among them, so that the work is bounded whatever was typed.
 */
export const searchFacets = defineQuery<
  {
    readonly lucene: string
    readonly known: string
    readonly recorded: string
    readonly kinds: readonly Kind[] | null
    readonly most: number
    readonly limit: number
  },
  IndexedText
>({
  name: 'search.facets',
  mode: 'read',
  cypher: `CALL db.index.fulltext.queryNodes('${TEXT_INDEX}', $lucene, {limit: $most}) YIELD node AS f, score
WHERE f.knownFrom <= $known AND $known < f.knownUntil AND f.recordedAt <= $recorded AND $recorded < f.retractedAt
MATCH (e:Entity {key: f.entity})
WHERE ${OF_KIND}
RETURN ${WHOSE}, f.text AS text, score
ORDER BY score DESC, entity, text LIMIT $limit`,
  decode: indexedText,
})

/** Neo4j only. Slugs, former ones too, that answer `lucene`, with what they name. */
export const searchSlugs = defineQuery<
  { readonly lucene: string; readonly kinds: readonly Kind[] | null; readonly limit: number },
  IndexedText
>({
  name: 'search.slugs',
  mode: 'read',
  cypher: `CALL db.index.fulltext.queryNodes('${SLUG_INDEX}', $lucene, {limit: $limit}) YIELD node AS n, score
MATCH (e:Entity {key: coalesce(n.entity, n.key)})
WHERE ${OF_KIND}
RETURN ${WHOSE}, n.slug AS text, score
ORDER BY score DESC, entity, text LIMIT $limit`,
  decode: indexedText,
})

/** A searchable text with its clocks, sentinels kept, for the text index that the embedded engine holds in memory. */
export interface SearchableText extends IndexedText {
  readonly knownFrom: string
  readonly knownUntil: string
  readonly recordedAt: string
  readonly retractedAt: string
}

export const searchableTexts = defineQuery<{ readonly limit: number }, SearchableText>({
  name: 'search.texts',
  mode: 'read',
  cypher: `MATCH (f:Facet) WHERE f.text IS NOT NULL
MATCH (e:Entity {key: f.entity})
RETURN ${WHOSE}, f.text AS text, f.knownFrom AS knownFrom, f.knownUntil AS knownUntil, f.recordedAt AS recordedAt, f.retractedAt AS retractedAt
ORDER BY entity, text, knownFrom, recordedAt LIMIT $limit`,
  decode: (record) => ({
    ...indexedText(record),
    knownFrom: read.text(record, 'knownFrom'),
    knownUntil: read.text(record, 'knownUntil'),
    recordedAt: read.text(record, 'recordedAt'),
    retractedAt: read.text(record, 'retractedAt'),
  }),
})

const SEARCHABLE_FOR_EVER = { knownFrom: FIRST_DAY, knownUntil: LAST_DAY, recordedAt: FIRST_DAY, retractedAt: LAST_DAY }

function slugs(name: string, cypher: string) {
  return defineQuery<{ readonly limit: number }, SearchableText>({
    name,
    mode: 'read',
    cypher,
    decode: (record) => ({ ...indexedText(record), ...SEARCHABLE_FOR_EVER }),
  })
}

/** Slugs in use and former ones, for the index of slugs that the embedded engine holds in memory. They have no clocks. */
export const searchableSlugs = [
  slugs('search.slugs-in-use', `MATCH (e:Entity) RETURN ${WHOSE}, e.slug AS text ORDER BY entity LIMIT $limit`),
  slugs(
    'search.former-slugs',
    `MATCH (s:FormerSlug) MATCH (e:Entity {key: s.entity}) RETURN ${WHOSE}, s.slug AS text ORDER BY text LIMIT $limit`,
  ),
]
