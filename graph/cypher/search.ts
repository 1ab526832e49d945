import * as read from '../decode.ts'
import { defineQuery } from '../define-query.ts'
import type { TextHit } from '../store.ts'
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

/**
 * Neo4j only. `lucene` is made by `graph/neo4j/lucene.ts`, never by a person; the index brings its best `most` hits and the clocks choose
 * among them, so that the work is bounded whatever was typed.
 */
export const searchFacets = defineQuery<
  { readonly lucene: string; readonly known: string; readonly recorded: string; readonly most: number; readonly limit: number },
  TextHit
>({
  name: 'search.facets',
  mode: 'read',
  cypher: `CALL db.index.fulltext.queryNodes('${TEXT_INDEX}', $lucene, {limit: $most}) YIELD node AS f, score
WHERE f.knownFrom <= $known AND $known < f.knownUntil AND f.recordedAt <= $recorded AND $recorded < f.retractedAt
RETURN f.entity AS entity, f.text AS text, score
ORDER BY score DESC, entity, text LIMIT $limit`,
  decode: (record) => ({ entity: read.text(record, 'entity'), text: read.text(record, 'text'), score: read.number(record, 'score') }),
})

/** Neo4j only. Slugs, former ones too, that answer `lucene`, with the keys of what they name. */
export const searchSlugs = defineQuery<{ readonly lucene: string; readonly limit: number }, TextHit>({
  name: 'search.slugs',
  mode: 'read',
  cypher: `CALL db.index.fulltext.queryNodes('${SLUG_INDEX}', $lucene, {limit: $limit}) YIELD node AS n, score
RETURN coalesce(n.entity, n.key) AS entity, n.slug AS text, score
ORDER BY score DESC, entity, text LIMIT $limit`,
  decode: (record) => ({ entity: read.text(record, 'entity'), text: read.text(record, 'text'), score: read.number(record, 'score') }),
})

/** A searchable text with its clocks, sentinels kept, for the text index that the embedded engine holds in memory. */
export interface SearchableText {
  readonly entity: string
  readonly text: string
  readonly knownFrom: string
  readonly knownUntil: string
  readonly recordedAt: string
  readonly retractedAt: string
}

export const searchableTexts = defineQuery<{ readonly limit: number }, SearchableText>({
  name: 'search.texts',
  mode: 'read',
  cypher: `MATCH (f:Facet) WHERE f.text IS NOT NULL
RETURN f.entity AS entity, f.text AS text, f.knownFrom AS knownFrom, f.knownUntil AS knownUntil, f.recordedAt AS recordedAt, f.retractedAt AS retractedAt
ORDER BY entity, text, knownFrom, recordedAt LIMIT $limit`,
  decode: (record) => ({
    entity: read.text(record, 'entity'),
    text: read.text(record, 'text'),
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
    decode: (record) => ({ entity: read.text(record, 'entity'), text: read.text(record, 'text'), ...SEARCHABLE_FOR_EVER }),
  })
}

/** Slugs in use and former ones, for the index of slugs that the embedded engine holds in memory. They have no clocks. */
export const searchableSlugs = [
  slugs('search.slugs-in-use', 'MATCH (e:Entity) RETURN e.key AS entity, e.slug AS text ORDER BY entity LIMIT $limit'),
  slugs('search.former-slugs', 'MATCH (s:FormerSlug) RETURN s.entity AS entity, s.slug AS text ORDER BY text LIMIT $limit'),
]
