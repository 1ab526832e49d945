// The question of this bench, for our server and as one text of Cypher: an entity, its relationships on a day, the entities at their other ends
// and their relationships on that day.

export const DAY = '2015-06-15'
export const FIRST = 10
export const SECOND = 5

export const QUERY = `query Bench($slug: String!) {
  entity(slug: $slug, asOf: { valid: "${DAY}" }) {
    slug
    name
    relationships(first: ${FIRST}) {
      edges {
        node { key type period { edtf } }
        other {
          slug
          name
          relationships(first: ${SECOND}) {
            edges {
              node { key type }
              other { slug name }
            }
          }
        }
      }
    }
  }
}`

export interface Asked {
  readonly slug: string
  readonly day: string
  readonly known: string
  readonly recorded: string
}

const visible = (row: string): string =>
  `${row}.knownFrom <= $known AND $known < ${row}.knownUntil AND ${row}.recordedAt <= $recorded AND $recorded < ${row}.retractedAt`
const shown = (row: string): string =>
  `${row}.negated = false AND ${row}.rank IN ['PREFERRED', 'NORMAL'] AND ${row}.startMin <= $day AND $day <= ${row}.endMax AND ${visible(row)}`
const nameOf = (entity: string, name: string): string => `CALL (${entity}) {
  MATCH (f:Facet {entity: ${entity}.key})
  WHERE f.role = 'MAIN' AND ${visible('f')}
  RETURN f.text AS ${name} LIMIT 1
}`

/** What somebody would write who knows the graph and wants this answer and no other. */
export const CYPHER = `MATCH (e:Entity {slug: $slug})
${nameOf('e', 'name')}
CALL (e) {
  MATCH (e)-[r]-(o:Entity)
  WHERE ${shown('r')}
  RETURN r, o, r.startMin AS start, r.key AS key ORDER BY start, key LIMIT ${FIRST}
}
${nameOf('o', 'otherName')}
CALL (o) {
  MATCH (o)-[s]-(p:Entity)
  WHERE ${shown('s')}
  WITH s, p, s.startMin AS start2, s.key AS key2 ORDER BY start2, key2 LIMIT ${SECOND}
  ${nameOf('p', 'farName').replaceAll('\n', '\n  ')}
  RETURN collect({start: start2, key: key2, type: type(s), slug: p.slug, name: farName}) AS far
}
RETURN e.slug AS slug, name, start, key, type(r) AS type, r.edtf AS edtf, o.slug AS other, otherName, far
ORDER BY start, key`

export interface HandRow {
  readonly slug: string
  readonly name: string
  readonly key: string
  readonly type: string
  readonly edtf: string
  readonly other: string
  readonly otherName: string
  readonly far: readonly {
    readonly start: string
    readonly key: string
    readonly type: string
    readonly slug: string
    readonly name: string
  }[]
}

/** The answer of the hand-written text in the form of ours. */
export function handAnswer(rows: readonly HandRow[]): object {
  const [first] = rows
  if (first === undefined) return { data: { entity: null } }
  const edges = rows.map(({ key, type, edtf, other, otherName, far }) => ({
    node: { key, type, period: { edtf } },
    other: {
      slug: other,
      name: otherName,
      relationships: {
        edges: far
          .toSorted((a, b) => (a.start === b.start ? (a.key < b.key ? -1 : 1) : a.start < b.start ? -1 : 1))
          .map((each) => ({ node: { key: each.key, type: each.type }, other: { slug: each.slug, name: each.name } })),
      },
    },
  }))
  return { data: { entity: { slug: first.slug, name: first.name, relationships: { edges } } } }
}

interface Said {
  readonly data?: { readonly entity: { readonly relationships: { readonly edges: readonly unknown[] } } | null } | null
}

/** An answer in the form of ours, but for an entity without relationships on that day, which the hand-written text does not tell from none. */
export function comparable(said: unknown): unknown {
  return (said as Said).data?.entity?.relationships.edges.length === 0 ? { data: { entity: null } } : said
}
