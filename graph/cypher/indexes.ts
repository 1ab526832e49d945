import { defineQuery, type Query } from '../define-query.ts'

/** One property by which nodes of a label are found. */
export interface Layout {
  readonly label: string
  readonly property: string
  readonly unique: boolean
  /** A plain index. Neo4j needs it only where the property is not unique, for a constraint brings its own. */
  readonly createIndex: Query<Record<string, never>, void>
  readonly createConstraint: Query<Record<string, never>, void>
}

const UNIQUE = [
  'Entity.key',
  'Entity.slug',
  'Claim.key',
  'Source.slug',
  'Release.name',
  'Migration.id',
  'RelationshipType.name',
  'FormerSlug.slug',
  'Loading.recordedAt',
] as const
const PLAIN = [
  'Facet.entity',
  'Facet.text',
  'Citation.claim',
  'Citation.source',
  'Citation.id',
  'Observation.key',
  'Observation.question',
  'Observation.metric',
  'Statement.key',
] as const

function layout(path: string, kind: 'unique' | 'plain'): Layout {
  const [label = '', property = ''] = path.split('.')
  const name = `${label}_${property}`
  return {
    label,
    property,
    unique: kind === 'unique',
    createIndex: defineQuery({
      name: `indexes.index.${path}`,
      mode: 'write',
      cypher: `CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`,
      decode: () => undefined,
    }),
    createConstraint: defineQuery({
      name: `indexes.unique.${path}`,
      mode: 'write',
      cypher: `CREATE CONSTRAINT unique_${name} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`,
      decode: () => undefined,
    }),
  }
}

/** Every property that this program looks nodes up by. */
export const LAYOUTS: readonly Layout[] = [...UNIQUE.map((path) => layout(path, 'unique')), ...PLAIN.map((path) => layout(path, 'plain'))]
