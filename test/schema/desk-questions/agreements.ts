import type { DeskQuestion } from './question.ts'

/** Agreements: signed, in force and carried out are three things. */
export const AGREEMENTS: readonly DeskQuestion[] = [
  {
    ask: 'When were the three asylum cooperative agreements signed, and which of them was in force on 14 January 2020?',
    tab: 'SignedOrInForce',
    query: `{
      guatemala: entity(slug: "us-guatemala-aca") { ...states }
      salvador: entity(slug: "us-el-salvador-aca") { ...states }
      honduras: entity(slug: "us-honduras-aca") { ...states }
    }
    fragment states on Agreement {
      signed: relationships(types: [SIGNED], direction: IN, where: { kinds: [COUNTRY] }) { edges { node { period { start { edtf } } } } }
      inForce: relationships(types: [IN_FORCE_IN], asOf: { valid: "2020-01-14", known: "2020-01-14" }) {
        totalCount
        edges { other { slug } }
      }
    }`,
    expect: [
      { at: 'guatemala.signed.edges.*.node.period.start.edtf', has: '2019-07-26' },
      { at: 'salvador.signed.edges.*.node.period.start.edtf', has: '2019-09-20' },
      { at: 'honduras.signed.edges.*.node.period.start.edtf', has: '2019-09-25' },
      { at: 'guatemala.inForce.edges.*.other.slug', has: 'guatemala' },
      { at: 'salvador.inForce.totalCount', is: 0 },
      { at: 'honduras.inForce.totalCount', is: 0 },
    ],
    facts: ['R171', 'R178', 'R184', 'R175', 'R182', 'R185', 'D20', 'A34'],
    sources: ['TIAS-GT', 'SV-SIGN', 'DHS-ACAFS', 'HN-IMPL', 'SV-IMPL'],
  },
  {
    ask: 'Was each agreement carried out: Guatemala in August 2019, January 2020 and March 2021; El Salvador and Honduras in January 2021?',
    tab: 'EveryTurn',
    query: `{
      guatemala: entity(slug: "us-guatemala-aca") {
        ... on Agreement {
          signed: standing(asOf: { valid: "2019-08-15" }) { operating }
          running: standing(asOf: { valid: "2020-01-14" }) { operating }
          suspended: standing(asOf: { valid: "2021-03-01" }) { operating acts { act { type } effect } }
          stretches: standings(during: { from: "2019-07-01", to: "2021-12-31" }) { from }
        }
      }
      salvador: entity(slug: "us-el-salvador-aca") { ... on Agreement { standing(asOf: { valid: "2021-01-10" }) { operating } } }
      honduras: entity(slug: "us-honduras-aca") { ... on Agreement { standing(asOf: { valid: "2021-01-10" }) { operating } } }
    }`,
    expect: [
      { at: 'guatemala.signed.operating', is: 'NO' },
      { at: 'guatemala.running.operating', is: 'YES' },
      { at: 'guatemala.suspended.operating', is: 'NO' },
      { at: 'guatemala.suspended.acts.*.act.type', has: 'SUSPENDS' },
      { at: 'guatemala.stretches.*.from', has: '2021-02-06' },
      { at: 'salvador.standing.operating', is: 'NO' },
      { at: 'honduras.standing.operating', is: 'NO' },
    ],
    facts: ['R171', 'R175', 'R176', 'R177', 'R182', 'R183', 'R185', 'R187', 'D07'],
    sources: ['TIAS-GT', 'RTR-GT1', 'HRW', 'STATE-FEB21', 'SV-IMPL', 'HN-IMPL'],
  },
  {
    ask: 'Who put their names to the agreement with Guatemala, and what office did the American hold that day?',
    query: `{
      entity(slug: "us-guatemala-aca") {
        signatories: relationships(types: [SIGNED], direction: IN, where: { kinds: [PERSON] }) { edges { other { slug } } }
        american: relationships(types: [SIGNED], where: { others: ["kevin-mcaleenan"] }) {
          edges {
            other { relationships(types: [HELD_OFFICE], asOf: { valid: "2019-07-26" }) { edges { node { capacity object { slug } } } } }
          }
        }
      }
    }`,
    expect: [
      { at: 'entity.signatories.edges.*.other.slug', has: 'kevin-mcaleenan' },
      { at: 'entity.signatories.edges.*.other.slug', has: 'enrique-degenhart' },
      { at: 'entity.american.edges.*.other.relationships.edges.*.node.object.slug', has: 'secretary-of-homeland-security' },
      { at: 'entity.american.edges.*.other.relationships.edges.*.node.capacity', has: 'ACTING' },
    ],
    facts: ['R172', 'R173', 'R023'],
    sources: ['AMCHAM', 'MCA', 'GAO'],
  },
  {
    ask: 'Is there only no record of transfers to El Salvador, or does a source say that the agreement was never carried out?',
    query: `{
      entity(slug: "us-el-salvador-aca") {
        recorded: relationships(types: [OPERATES, MOVED_PEOPLE_TO]) { totalCount }
        denied: relationships(types: [OPERATES, MOVED_PEOPLE_TO], where: { polarity: NEGATED }) {
          edges { node { negated citations { edges { node { source { slug } } } } } }
        }
      }
    }`,
    expect: [
      { at: 'entity.recorded.totalCount', is: 0 },
      { at: 'entity.denied.edges.*.node.negated', has: true },
      { at: 'entity.denied.edges.*.node.citations.edges.*.node.source.slug', has: 'state-2021-02-06-aca-suspension' },
    ],
    facts: ['R183', 'D07'],
    sources: ['STATE-FEB21'],
  },
  {
    ask: 'Does anybody contradict that the agreement with El Salvador came into force?',
    query: `{
      entity(slug: "us-el-salvador-aca") {
        relationships(types: [IN_FORCE_IN]) { edges { node { contradicts { citations { edges { node { source { slug } } } } } } } }
      }
    }`,
    expect: [
      {
        at: 'entity.relationships.edges.*.node.contradicts.*.citations.edges.*.node.source.slug',
        has: 'freenews-2021-02-07-aca',
      },
    ],
    facts: ['R182', 'D07'],
    sources: ['SV-IMPL', 'DHS-29DEC', 'FREENEWS'],
  },
  {
    ask: 'What stood in the way of Guatemala signing in July 2019, and is it agreed that this was a safe third country agreement?',
    query: `{
      entity(slug: "us-guatemala-aca") {
        relationships(types: [ENJOINS], direction: IN, asOf: { valid: "2019-07-20", known: "2019-07-20" }) {
          edges { node { period { start { edtf } } } }
        }
        names { text role }
      }
    }`,
    expect: [
      { at: 'entity.relationships.edges.*.node.period.start.edtf', is: ['2019-07-14'] },
      { at: 'entity.names.*.role', has: 'CONTESTED' },
    ],
    facts: ['R174', 'D21'],
    sources: ['GTCC', 'FOX-GT', 'TIAS-GT'],
  },
  {
    ask: 'When was the supplementary agreement of the United States and Mexico signed: on 7 or on 14 June 2019?',
    query: `{
      entity(slug: "us-mexico-supplementary-agreement") {
        relationships(types: [SIGNED], direction: IN) { edges { node { rank period { start { edtf } } } } }
      }
    }`,
    expect: [{ at: 'entity.relationships.edges.*.node.period.start.edtf', has: '2019-06-07' }],
    facts: ['R194', 'D19'],
    sources: ['SUPP', 'SUPP-REL', 'IPT398'],
  },
]
