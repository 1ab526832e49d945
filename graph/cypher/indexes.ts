import { defineQuery, type Query } from '../define-query.ts'

type Create = Query<Record<string, never>, void>

/** One property by which nodes of a label are found. */
export type Layout = {
  readonly label: string
  readonly property: string
  /** A plain index. Neo4j needs it only where the property is not unique, for a constraint brings its own. */
  readonly createIndex: Create
} & ({ readonly unique: true; readonly createConstraint: Create } | { readonly unique: false; readonly createConstraint: null })

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

function layout(path: string): Omit<Layout, 'unique' | 'createConstraint'> {
  const [label = '', property = ''] = path.split('.')
  return {
    label,
    property,
    createIndex: create(`indexes.index.${path}`, `INDEX ${label}_${property} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`),
  }
}

function uniqueLayout(path: string): Layout {
  const plain = layout(path)
  const { label, property } = plain
  const constraint = `CONSTRAINT unique_${label}_${property} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`
  return { ...plain, unique: true, createConstraint: create(`indexes.unique.${path}`, constraint) }
}

function create(name: string, what: string): Create {
  return defineQuery({ name, mode: 'write', cypher: `CREATE ${what}`, decode: () => undefined })
}

/** Every property that this program looks nodes up by. */
export const LAYOUTS: readonly Layout[] = [
  ...UNIQUE.map(uniqueLayout),
  ...PLAIN.map((path): Layout => ({ ...layout(path), unique: false, createConstraint: null })),
]
