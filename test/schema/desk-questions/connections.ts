import type { DeskQuestion } from './question.ts'

/** How things hang together: paths, places, search, and what a source says was not so. */
export const CONNECTIONS: readonly DeskQuestion[] = [
  {
    ask: 'How was McAleenan connected to Guatemala, and on which day do all steps hold?',
    tab: 'HowConnected',
    query: `{
      paths(from: "kevin-mcaleenan", to: "guatemala", types: [SIGNED, PARTY_TO]) {
        length
        overlap { possibleFrom possibleThrough }
        steps { to { slug } relationship { type } }
      }
    }`,
    expect: [
      { at: 'paths.0.length', is: 2 },
      { at: 'paths.0.steps.*.to.slug', is: ['us-guatemala-aca', 'guatemala'] },
      { at: 'paths.0.steps.0.relationship.type', is: 'SIGNED' },
      { at: 'paths.0.overlap.possibleFrom', is: '2019-07-26' },
      { at: 'paths.0.overlap.possibleThrough', is: '2019-07-26' },
    ],
    facts: ['R172', 'R238'],
    sources: ['AMCHAM', 'TIAS-GT'],
  },
  {
    ask: 'How was Wolf connected to the Ninth Circuit on 14 January 2020, as known that day?',
    query: `{
      paths(
        from: "chad-wolf"
        to: "ninth-circuit"
        types: [HELD_OFFICE, HEADS, OPERATES, ADMINISTERS, CHALLENGES, HEARD_BY]
        asOf: { valid: "2020-01-14", known: "2020-01-14" }
        maxLength: 5
      ) { length steps { to { slug } } }
    }`,
    expect: [
      { at: 'paths.0.length', is: 5 },
      // By the asylum transit rule and its case it is as short; MPP and its case are among the first five.
      { at: 'paths.*.steps.*.to.slug', has: 'mpp' },
      { at: 'paths.*.steps.*.to.slug', has: 'innovation-law-lab-case' },
    ],
    facts: ['R024', 'R111', 'R124', 'A32', 'A36'],
    sources: ['WOLF-IN', 'OPP19A960', 'SCOTUS1212', 'ART'],
  },
  {
    ask: 'Was MPP at Eagle Pass and Nogales by October 2019, and by 14 January 2020?',
    query: `query ($ports: [String!]) {
      october: entity(slug: "mpp", asOf: { valid: "2019-10-27", known: "2019-10-27" }) { ...ports }
      january: entity(slug: "mpp", asOf: { valid: "2020-01-14", known: "2020-01-14" }) { ...ports }
    }
    fragment ports on Policy {
      all: relationships(types: [OPERATES_AT], where: { placeTypes: [PORT_OF_ENTRY] }) { edges { other { slug } } }
      asked: relationships(types: [OPERATES_AT], where: { others: $ports }) { totalCount }
    }`,
    variables: { ports: ['eagle-pass-port-of-entry', 'nogales-port-of-entry'] },
    expect: [
      { at: 'october.asked.totalCount', is: 0 },
      { at: 'october.all.edges.*.other.slug', has: 'brownsville-port-of-entry' },
      { at: 'january.asked.totalCount', is: 2 },
      { at: 'january.all.edges.*.other.slug', has: 'san-ysidro-port-of-entry' },
      { at: 'january.all.edges.*.other.slug', has: 'nogales-port-of-entry' },
    ],
    facts: ['R112', 'R118', 'R119', 'R121', 'A28'],
    sources: ['OPP19A960', 'AP-BROWN', 'IPT110', 'HPN-EP', 'EPT-NOG'],
  },
  {
    ask: 'Find "Remain in Mexico", as known on 14 January 2020: had anything suspended or ended it yet?',
    query: `{
      search(text: "Remain in Mexico", asOf: { known: "2020-01-14" }, first: 3) {
        edges { node { slug name relationships(types: [SUSPENDS, TERMINATES], direction: IN) { totalCount } } }
      }
    }`,
    expect: [
      { at: 'search.edges.0.node.slug', is: 'mpp' },
      { at: 'search.edges.0.node.name', is: 'Migrant Protection Protocols' },
      { at: 'search.edges.0.node.relationships.totalCount', is: 0 },
    ],
    facts: ['A23', 'R138', 'R144'],
    sources: ['ART', 'DHS-JAN21', 'AILA-JUN21'],
  },
  {
    ask: 'Are the flights to the Mexican interior part of MPP, or does somebody say that they are not?',
    tab: 'NotPartOfMpp',
    query: `{
      entity(slug: "interior-repatriation-initiative", asOf: { known: "2020-01-14" }) {
        said: relationships(types: [PART_OF], where: { others: ["mpp"] }) { totalCount }
        denied: relationships(types: [PART_OF], where: { others: ["mpp"], polarity: NEGATED }) {
          edges { phrase node { negated citations { edges { node { source { slug } } } } } }
        }
      }
    }`,
    expect: [
      { at: 'entity.said.totalCount', is: 0 },
      { at: 'entity.denied.edges.*.node.negated', is: [true] },
      { at: 'entity.denied.edges.*.phrase', is: ['is not part of'] },
      { at: 'entity.denied.edges.*.node.citations.edges.*.node.source.slug', has: 'fox-2020-01-14-interior-flights' },
    ],
    facts: ['A29'],
    sources: ['ART'],
  },
]
