import { parseRelationshipKey } from '../graph/claim-keys.ts'
import { DAY, FIRST, SECOND } from './question.ts'

// The question of this bench as @neo4j/graphql can be asked it. README.md says where it differs.

/** The type of the relationship is left empty, so that one field, and one pattern of Cypher, has them all. */
export const TYPE_DEFINITIONS = `type Entity @node(labels: ["Entity"]) {
  slug: String!
  name: String!
  related: [Entity!]! @relationship(type: "", direction: OUT, queryDirection: UNDIRECTED, properties: "Claim")
}
type Claim @relationshipProperties {
  key: String!
  edtf: String!
  negated: Boolean!
  rank: String!
  startMin: String!
  endMax: String!
  knownFrom: String!
  knownUntil: String!
  recordedAt: String!
  retractedAt: String!
}`

const SHOWN = `where: {edge: {
  negated: {eq: false}, rank: {in: ["PREFERRED", "NORMAL"]}, startMin: {lte: $day}, endMax: {gte: $day},
  knownFrom: {lte: $known}, knownUntil: {gt: $known}, recordedAt: {lte: $recorded}, retractedAt: {gt: $recorded}
}}, sort: [{edge: {startMin: ASC}}, {edge: {key: ASC}}]`

const PEER_QUERY = `query Bench($slug: String!, $day: String!, $known: String!, $recorded: String!) {
  entities(where: {slug: {eq: $slug}}) {
    slug
    name
    relatedConnection(first: ${FIRST}, ${SHOWN}) {
      edges {
        properties { key edtf }
        node {
          slug
          name
          relatedConnection(first: ${SECOND}, ${SHOWN}) {
            edges {
              properties { key }
              node { slug name }
            }
          }
        }
      }
    }
  }
}`

export interface Clocks {
  readonly known: string
  readonly recorded: string
}

export function peerBody(slug: string, { known, recorded }: Clocks): string {
  return JSON.stringify({ query: PEER_QUERY, variables: { slug, day: DAY, known, recorded } })
}

interface Edges<Properties, Node> {
  readonly edges: readonly { readonly properties: Properties; readonly node: Node }[]
}

interface Named {
  readonly slug: string
  readonly name: string
}

type Other = Named & { readonly relatedConnection: Edges<{ readonly key: string }, Named> }
type Found = Named & { readonly relatedConnection: Edges<{ readonly key: string; readonly edtf: string }, Other> }

interface PeerAnswer {
  readonly data?: { readonly entities: readonly Found[] } | null
}

/** The answer of the peer in the form of ours; as it is where it is none. What it cannot say, the type of a relationship, is read from the key. */
export function peerAnswer(said: unknown): unknown {
  // The schema has no other form for what is asked here.
  const { data } = said as PeerAnswer
  if (data === undefined || data === null) return said
  const { entities } = data
  const [found] = entities
  if (found === undefined) return { data: { entity: null } }
  const { slug, name, relatedConnection } = found
  const edges = relatedConnection.edges.map(({ properties: { key, edtf }, node: { relatedConnection: far, ...other } }) => ({
    node: { key, type: typeOf(key), period: { edtf } },
    other: {
      ...other,
      relationships: {
        edges: far.edges.map(({ properties, node }) => ({ node: { ...properties, type: typeOf(properties.key) }, other: node })),
      },
    },
  }))
  return { data: { entity: { slug, name, relationships: { edges } } } }
}

function typeOf(key: string): string | undefined {
  return parseRelationshipKey(key)?.type
}
