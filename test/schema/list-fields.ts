import { type GraphQLField, type GraphQLSchema, getNamedType, isInterfaceType, isListType, isNonNullType, isObjectType } from 'graphql'

/** Every field of the schema that brings a list or a page of things, as `Type.field`; one that an interface has stands there only. */
export function listFields(schema: GraphQLSchema): readonly string[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) || isInterfaceType(type))
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => {
      const inherited = new Set(type.getInterfaces().flatMap((above) => Object.keys(above.getFields())))
      return Object.values(type.getFields())
        .filter((field) => isList(field) && !inherited.has(field.name) && field.name !== 'edges')
        .map((field) => `${type.name}.${field.name}`)
    })
    .sort()
}

function isList({ type }: GraphQLField<unknown, unknown>): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type) || getNamedType(type).name.endsWith('Connection')
}

const all = (kind: string, selection: string): string =>
  `{ entities(first: 40, kinds: [${kind}]) { edges { node { ... on ${title(kind)} { ${selection} } } } } }`
const title = (kind: string): string => kind.slice(0, 1) + kind.slice(1).toLowerCase()
const offices = (selection: string): string =>
  `{ relationships(first: 100, types: [HELD_OFFICE], where: { polarity: ANY }) { edges { node { ${selection} } } } }`
const figures = (selection: string): string => all('METRIC', `observations(first: 3, vintage: ALL) { edges { node { ${selection} } } }`)
const forecasts = (selection: string): string => `{ statements(first: 100) { edges { node { ${selection} } } } }`
const sources = (selection: string): string => `{ sources(first: 100) { edges { node { ${selection} } } } }`

const paths = (selection: string): string => `{ paths(from: "office-0", to: "office-1", maxLength: 2, first: 100) { ${selection} } }`

/** For each list field a question that asks it of as many parents as a page holds and goes on from what it brings; `slugs` and `ids` are variables. */
export const LIST_QUESTIONS: { readonly [field: string]: string } = {
  'Agency.heads': all('AGENCY', 'heads(first: 2) { totalCount edges { node { subject { name } citations(first: 1) { totalCount } } } }'),
  'Agreement.standings': all('AGREEMENT', 'standings { from through operating headline }'),
  'Claim.citations': offices(
    'citations(first: 2) { totalCount edges { node { source { publisher { name } } attributedTo { name } claim { key } } } }',
  ),
  'Claim.contradicts': offices('contradicts { key citations(first: 1) { edges { node { id } } } }'),
  'Claim.statements': offices('statements(first: 2) { totalCount edges { node { speaker { name } } } }'),
  'Claim.versions': offices('versions { knownFrom claim { key ... on Relationship { subject { name } } } }'),
  'Entity.aliases': all('AGENCY', 'aliases'),
  'Entity.identifiers': all('AGENCY', 'identifiers { value }'),
  'Entity.names': all('AGENCY', 'names { text }'),
  'Entity.relationships': all(
    'PERSON',
    'relationships(first: 3, where: { polarity: ANY }) { totalCount edges { node { subject { name } object { name } } other { statements(first: 1) { totalCount } } } }',
  ),
  'Entity.statements': all('PERSON', 'statements(first: 2) { totalCount edges { node { text speaker { name } } } }'),
  'Entity.timeline':
    '{ entities(first: 100, kinds: [PERSON, METRIC, POLICY]) { edges { node { timeline(first: 6) { totalCount undated edges { node { change headline about { name } claim { citations(first: 1) { totalCount } } } } } } } } }',
  'EntityConnection.missing': 'query ($slugs: [String!]!) { entities(first: 100, slugs: $slugs) { missing edges { node { name } } } }',
  'GraphInfo.kinds': '{ graph { kinds { kind count } } }',
  'GraphInfo.types': '{ graph(asOf: { valid: "2005-06-15" }) { types { type count } } }',
  'Metric.observations': all('METRIC', 'observations(first: 3) { totalCount edges { node { value metric { name } } } }'),
  'Observation.about': figures('about { name relationships(first: 1) { totalCount } }'),
  'Observation.parts': figures('parts { value vintages { key } }'),
  'Observation.vintages': figures('vintages { value revisedBy { key } citations(first: 1) { totalCount } }'),
  'Path.steps': paths('steps { from { name } to { name } relationship { citations(first: 1) { totalCount } } }'),
  'Policy.standings': all('POLICY', 'standings { from through operating headline }'),
  'Query.entities': '{ entities(first: 100) { totalCount edges { node { name relationships(first: 1) { totalCount } } } } }',
  'Query.nodes': 'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Entity { relationships(first: 1) { totalCount } } } }',
  'Query.officeHolders':
    '{ officeHolders(office: "office-0", first: 100) { totalCount edges { node { subject { name statements(first: 1) { totalCount } } } } } }',
  'Query.changes':
    '{ changes(since: { known: "2011-01-01" }, first: 100) { totalCount edges { node { change before { key citations(first: 1) { totalCount } } after { key citations(first: 1) { totalCount } } } } } }',
  'Query.paths': paths('length overlap { edtf }'),
  'Query.relationships': offices('subject { name } object { name relationships(first: 1) { totalCount } }'),
  'Query.search': '{ search(text: "person", first: 100) { totalCount edges { node { name relationships(first: 1) { totalCount } } } } }',
  'Query.sources': sources('publisher { name } document { name }'),
  'Query.statements': forecasts('speakerText speaker { name }'),
  'Query.timeline':
    'query ($slugs: [String!]!) { timeline(of: $slugs, first: 100) { totalCount undated edges { node { headline about { relationships(first: 1) { totalCount } } } } } }',
  'Source.citations': sources('citations(first: 3) { totalCount edges { node { claim { key } attributedTo { name } } } }'),
  'Standing.acts': all('POLICY', 'standings { acts { effect act { subject { name } citations(first: 1) { totalCount } } } }'),
  'StandingAct.because': all('AGREEMENT', 'standings { acts { because { subject { name } object { name } } } }'),
  'StandingAct.reasons': all('AGREEMENT', 'standings { acts { reasons { effect act { subject { name } object { name } } } } }'),
  'Statement.about': forecasts('about { name }'),
  'Statement.aboutClaims': forecasts('aboutClaims { key ... on Relationship { subject { name } } citations(first: 1) { totalCount } }'),
  'Statement.outcomeClaims': forecasts('outcomeClaims { key citations(first: 1) { totalCount } }'),
  'TimelineConnection.histogram': all('PERSON', 'timeline(first: 1) { histogram(unit: DAY) { from to count } }'),
  'TimelineConnection.missing': 'query ($slugs: [String!]!) { timeline(of: $slugs) { missing } }',
  'TimelineEntry.about': 'query ($slugs: [String!]!) { timeline(of: $slugs, first: 100) { edges { node { about { name } } } } }',
}
