// One question that looks at everything. `$inner` overrides the clocks below the root, `$during` and `$certainty` choose the days.

const RANKS = '[PREFERRED, NORMAL, DEPRECATED]'

const CLAIM = `fragment C on Claim {
  __typename key rank rankReason note knownFrom knownBasis recordedAt
  contradicts { key }
  statements(ranks: ${RANKS}, first: 10) { totalCount edges { node { key } } }
  citations(first: 10) { totalCount edges { node { ...Q } } }
  inner: citations(first: 10, asOf: $inner) { totalCount edges { node { ...Q } } }
  versions { knownFrom recordedAt retractedAt reason claim { key knownFrom recordedAt rank note contradicts { key } citations(first: 1) { totalCount } } }
  ... on Relationship { type negated phrase subject { slug name } object { slug name } period { edtf form } capacity title scope }
  ... on Observation { metric { slug } about { slug } period { edtf } reading value qualifier published { edtf } revisedBy { key } vintages { key } parts { key } formula }
  ... on Statement { mode speaker { slug } speakerText saidOn { edtf } text about { slug } aboutClaims { key } finding outcome outcomeClaims { key } }
}
fragment Q on Citation { stance locator claim { key rank } source { slug } attributedTo { slug name } }`

const LINKS = 'totalCount edges { direction phrase certainty other { slug name } node { key rank } }'
const BINS = ['DAY', 'MONTH', 'YEAR'].map((unit) => `${unit.toLowerCase()}s: histogram(unit: ${unit}) { from to count }`).join(' ')
const LINE = `totalCount undated missing edges { node { change headline date { edtf } claim { key } about { slug } } } ${BINS}`

const ENTITY = `fragment E on Entity {
  slug kind name aliases description names { text role note } identifiers { scheme value }
  relationships(first: 15) { ${LINKS} }
  inner: relationships(first: 15, asOf: $inner) { ${LINKS} }
  during: relationships(first: 15, during: $during, certainty: $certainty) { ${LINKS} }
  latest: relationships(first: 15, orderBy: KNOWN_DESC, where: { polarity: ANY }) { edges { node { key } } }
  statements(first: 15) { totalCount edges { node { key } } }
  said: statements(role: SPEAKER, asOf: $inner, first: 15) { totalCount edges { node { key } } }
  timeline(first: 30, during: $during) { ${LINE} }
  ... on Agency { heads(certainty: $certainty) { totalCount edges { certainty node { key } } } }
  ... on Document { source { slug title } }
  ... on Metric {
    observations { totalCount edges { node { key } } }
    first: observations(vintage: FIRST, asOf: $inner) { totalCount edges { node { key } } }
    all: observations(vintage: ALL, during: $during, ranks: ${RANKS}) { totalCount edges { node { key } } }
  }
}`

/** The first of two documents: entities and what hangs at them. */
export const ENTITIES = `query ($asOf: AsOf, $inner: AsOf, $during: During, $certainty: Certainty) {
  graph(asOf: $asOf) { dataVersion firstDay lastDay kinds { kind count } types { type count } }
  entities(asOf: $asOf, first: 9) { totalCount edges { node { ...E } } }
  officeHolders(office: "chair", asOf: $asOf, certainty: $certainty) { totalCount edges { certainty node { key } } }
}
${ENTITY}`

/** The second: claims and sources, the timeline of several entities, and a search. */
export const CLAIMS = `query ($asOf: AsOf, $inner: AsOf, $certainty: Certainty, $word: String!) {
  relationships(asOf: $asOf, first: 12, where: { polarity: ANY, ranks: ${RANKS} }) { totalCount edges { certainty node { ...C } } }
  shown: relationships(asOf: $asOf, certainty: $certainty, first: 12) { totalCount edges { certainty node { key } } }
  statements(asOf: $asOf, first: 8, ranks: ${RANKS}) { totalCount edges { node { ...C } } }
  found: statements(asOf: $asOf, modes: [FINDS], finding: UNLAWFUL) { totalCount }
  entity(slug: "headcount", asOf: $asOf) { ... on Metric { observations(first: 8, vintage: ALL, ranks: ${RANKS}) { edges { node { ...C } } } } }
  sources(asOf: $asOf, first: 8) {
    totalCount
    edges { node { slug title publisher { slug name } document { slug name } published { edtf } citations(first: 20) { totalCount edges { node { stance claim { key } } } } } }
  }
  timeline(of: ["ada", "chair", "nobody"], asOf: $asOf, first: 30) { ${LINE} }
  search(text: $word, asOf: $asOf) { totalCount edges { node { slug name } } }
}
${CLAIM}`
