import * as read from '../decode.ts'
import { defineQuery, type Query } from '../define-query.ts'
import type { Kind } from '../kinds.ts'
import type { Params, Plain } from '../store.ts'

export type Rows = { readonly rows: readonly { readonly [name: string]: Plain }[] }

/** How many rows a write found a place for; a write that found fewer than it was given must be rolled back. */
export type WriteQuery = Query<Rows, number>

function defineWrite(name: string, cypher: string): WriteQuery {
  return defineQuery<Rows, number>({ name, mode: 'write', cypher, decode: (record) => read.number(record, 'n') })
}

/** Makes one query for each word of a vocabulary and remembers it: labels and types stand in the text, never in a parameter. */
function perWord<W extends string>(make: (word: W) => WriteQuery): (word: W) => WriteQuery {
  const made = new Map<W, WriteQuery>()
  return (word) => {
    if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(word)) throw new Error(`${word} is not a word that may stand in a query`)
    const query = made.get(word) ?? make(word)
    made.set(word, query)
    return query
  }
}

export const createEntities = perWord<Kind>((kind) =>
  defineWrite(`createEntities${kind}`, `UNWIND $rows AS row CREATE (n:Entity:${kind}) SET n = row RETURN count(n) AS n`),
)

export const updateEntities = defineWrite(
  'updateEntities',
  'UNWIND $rows AS row MATCH (n:Entity {key: row.key}) SET n += row RETURN count(n) AS n',
)

export const createClaims = defineWrite('createClaims', 'UNWIND $rows AS row CREATE (n:Claim) SET n = row RETURN count(n) AS n')

export const createSources = defineWrite('createSources', 'UNWIND $rows AS row CREATE (n:Source) SET n = row RETURN count(n) AS n')

/** A source is never changed, but for what has no clock: whether its text was seen, and the document that has it, which may come later. */
export const updateSources = defineWrite(
  'updateSources',
  'UNWIND $rows AS row MATCH (n:Source {slug: row.slug}) SET n.document = row.document, n.seen = row.seen RETURN count(n) AS n',
)

export const createRelationships = perWord<string>((type) =>
  defineWrite(
    `createRelationships_${type}`,
    `UNWIND $rows AS row
MATCH (s:Entity {key: row.subject})
MATCH (o:Entity {key: row.object})
CREATE (s)-[r:${type}]->(o)
SET r = row.props
RETURN count(r) AS n`,
  ),
)

export const createFacets = perWord<'Name' | 'Identifier' | 'Description'>((label) =>
  defineWrite(
    `createFacets${label}`,
    `UNWIND $rows AS row
MATCH (e:Entity {key: row.props.entity})
CREATE (n:Facet:${label})-[:${{ Name: 'NAMES', Identifier: 'IDENTIFIES', Description: 'DESCRIBES' }[label]}]->(e)
SET n = row.props
RETURN count(n) AS n`,
  ),
)

export const createObservations = defineWrite(
  'createObservations',
  `UNWIND $rows AS row
MATCH (m:Entity {key: row.props.metric})
CREATE (n:Observation)-[:OF]->(m)
SET n = row.props
RETURN count(n) AS n`,
)

export const createStatements = defineWrite(
  'createStatements',
  'UNWIND $rows AS row CREATE (n:Statement) SET n = row.props RETURN count(n) AS n',
)

/** Ties a row of an observation or a statement to what it is about: rows name the node's key and row, and the other end. */
function tie(name: string, label: 'Observation' | 'Statement', type: string, end: string): WriteQuery {
  return defineWrite(
    name,
    `UNWIND $rows AS row
MATCH (n:${label} {key: row.key})
MATCH (e:${end})
WHERE n.row = row.row
CREATE (n)-[r:${type}]->(e)
RETURN count(r) AS n`,
  )
}

export const tieObservations = tie('tieObservations', 'Observation', 'ABOUT', 'Entity {key: row.end}')
export const tieStatements = tie('tieStatements', 'Statement', 'ABOUT', 'Entity {key: row.end}')
export const tieStatementsToClaims = tie('tieStatementsToClaims', 'Statement', 'ABOUT', 'Claim {key: row.end}')
export const tieStatementsToSpeakers = tie('tieStatementsToSpeakers', 'Statement', 'SAID_BY', 'Entity {key: row.end}')
export const tieStatementsToConcerned = tie('tieStatementsToConcerned', 'Statement', 'CONCERNS', 'Entity {key: row.end}')

export const createCitations = defineWrite(
  'createCitations',
  `UNWIND $rows AS row
MATCH (c:Claim {key: row.props.claim})
MATCH (s:Source {slug: row.props.source})
CREATE (n:Citation)-[:FOR]->(c)
CREATE (n)-[:CITES]->(s)
SET n = row.props
RETURN count(n) AS n`,
)

export const createContradictions = defineWrite(
  'createContradictions',
  `UNWIND $rows AS row
MATCH (a:Claim {key: row.from})
MATCH (b:Claim {key: row.to})
CREATE (a)-[r:CONTRADICTS]->(b)
SET r = row.props
RETURN count(r) AS n`,
)

export const retractRelationships = defineWrite(
  'retractRelationships',
  `UNWIND $rows AS row
MATCH (s:Entity {key: row.subject})-[r]->(o:Entity {key: row.object})
WHERE r.row = row.row
SET r.retractedAt = row.at
RETURN count(r) AS n`,
)

export const retractContradictions = defineWrite(
  'retractContradictions',
  `UNWIND $rows AS row
MATCH (a:Claim {key: row.from})-[r:CONTRADICTS]->(b:Claim {key: row.to})
WHERE r.row = row.row
SET r.retractedAt = row.at
RETURN count(r) AS n`,
)

function retract(label: string, handle: string): WriteQuery {
  return defineWrite(
    `retract${label}s`,
    `UNWIND $rows AS row
MATCH (n:${label} {${handle}: row.handle})
WHERE n.row = row.row
SET n.retractedAt = row.at
RETURN count(n) AS n`,
  )
}

export const retractFacets = retract('Facet', 'entity')
export const retractObservations = retract('Observation', 'key')
export const retractStatements = retract('Statement', 'key')
export const retractCitations = retract('Citation', 'id')

/** A former slug is an address that finds its entity for ever. */
export const putFormerSlugs = defineWrite(
  'putFormerSlugs',
  'UNWIND $rows AS row MERGE (n:FormerSlug {slug: row.slug}) SET n.entity = row.entity RETURN count(n) AS n',
)

export const putTypes = defineWrite(
  'putTypes',
  'UNWIND $rows AS row MERGE (n:RelationshipType {name: row.name}) SET n = row RETURN count(n) AS n',
)

export const dropOtherTypes = defineQuery<Params & { readonly names: readonly string[] }, null>({
  name: 'dropOtherTypes',
  mode: 'write',
  cypher: 'MATCH (n:RelationshipType) WHERE size($names) = 0 OR NOT n.name IN $names DELETE n',
  decode: () => null,
})

export const createRelease = defineWrite('createRelease', 'UNWIND $rows AS row CREATE (n:Release) SET n = row RETURN count(n) AS n')
