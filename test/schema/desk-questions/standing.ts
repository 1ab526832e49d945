import type { DeskQuestion } from './question.ts'

/** What was in force, and really ran, on a day. */
export const STANDING: readonly DeskQuestion[] = [
  {
    ask: 'A judge had enjoined MPP in April 2019. Was it running on 14 January 2020 all the same, and why?',
    query: `{
      entity(slug: "mpp") {
        ... on Policy {
          standing(asOf: { valid: "2020-01-14" }) { operating acts { act { type } effect because { type subject { slug } } } }
        }
      }
    }`,
    expect: [
      { at: 'entity.standing.operating', is: 'YES' },
      { at: 'entity.standing.acts.*.act.type', has: 'ENJOINS' },
      { at: 'entity.standing.acts.*.effect', has: 'STAYED' },
      { at: 'entity.standing.acts.*.because.*.type', has: 'STAYS' },
      { at: 'entity.standing.acts.*.because.*.subject.slug', has: 'innovation-law-lab-stay-2019-05-07' },
    ],
    facts: ['R111', 'R125', 'R129'],
    sources: ['OPP19A960', 'CA9-MAY7', 'SCOTUS1212'],
  },
  {
    ask: 'The Ninth Circuit upheld the injunction on 28 February 2020. Did MPP stop at the end of that day?',
    tab: 'WasMppInForce',
    query: `{
      then: entity(slug: "mpp", asOf: { valid: "2020-02-28", known: "2020-02-28" }) {
        ... on Policy { standing { acts { act { type } effect } } }
      }
      now: entity(slug: "mpp", asOf: { valid: "2020-02-28" }) { ... on Policy { standing { operating acts { act { type } effect } } } }
    }`,
    expect: [
      { at: 'then.standing.acts.*.effect', has: 'STAYED' },
      { at: 'now.standing.acts.*.effect', has: 'STAYED' },
      { at: 'now.standing.operating', is: 'YES' },
    ],
    facts: ['R130', 'R125', 'CBP monthly MPP enrolments 2020-02, 2020-03'],
    sources: ['CA9-MAR4', 'SCOTUS1212', 'CBP-MPP20'],
  },
  {
    ask: 'Was MPP running at the end of 2018, in July 2021, in mid September 2021, in June 2023, at the start of February 2025?',
    query: `{
      entity(slug: "mpp") {
        ... on Policy {
          announced: standing(asOf: { valid: "2018-12-31" }) { operating }
          terminated: standing(asOf: { valid: "2021-07-01" }) { operating acts { act { type } effect } }
          ordered: standing(asOf: { valid: "2021-09-15" }) { operating acts { act { type } effect } }
          after: standing(asOf: { valid: "2023-06-01" }) { operating }
          reinstated: standing(asOf: { valid: "2025-02-01" }) { operating acts { act { type } effect } }
        }
      }
    }`,
    expect: [
      { at: 'entity.announced.operating', is: 'NO' },
      { at: 'entity.terminated.operating', is: 'NO' },
      { at: 'entity.terminated.acts.*.act.type', has: 'TERMINATES' },
      { at: 'entity.ordered.operating', is: 'NO' },
      { at: 'entity.ordered.acts.*.effect', has: 'VACATED' },
      { at: 'entity.after.operating', is: 'NO' },
      { at: 'entity.reinstated.operating', is: 'UNKNOWN' },
      { at: 'entity.reinstated.acts.*.act.type', has: 'REINSTATES' },
    ],
    facts: ['R108', 'R111', 'R144', 'R145', 'R151', 'R155', 'R156', 'R159', 'D10'],
    sources: ['IPT63', 'OPP19A960', 'AILA-JUN21', 'HST-MPP22', 'TXND146', 'EPT-DEC21', 'LN-DEC22', 'DHS2025'],
  },
  {
    ask: 'Was the asylum transit rule in effect before it was issued, on 14 January 2020, and two weeks after it was struck down?',
    query: `{
      entity(slug: "asylum-transit-rule") {
        ... on Policy {
          before: standing(asOf: { valid: "2019-07-10" }) { operating }
          january: standing(asOf: { valid: "2020-01-14" }) { operating }
          struckDown: standing(asOf: { valid: "2020-07-15" }) { operating }
        }
      }
    }`,
    expect: [
      { at: 'entity.before.operating', is: 'NO' },
      { at: 'entity.january.operating', is: 'YES' },
      { at: 'entity.struckDown.operating', is: 'NO' },
    ],
    facts: ['R209', 'R210', 'R211'],
    sources: ['TRANSIT1', 'TRANSIT3'],
  },
  {
    ask: 'The end of Title 42 was ordered in April 2022 for 23 May. How did that look then, and had it ended by June 2022 or June 2023?',
    tab: 'TheEndOfTitle42',
    query: `{
      then: entity(slug: "title-42", asOf: { valid: "2022-04-06", known: "2022-04-06" }) {
        ... on Policy { standing { acts { act { type } effect } } }
      }
      now: entity(slug: "title-42") {
        ... on Policy {
          june2022: standing(asOf: { valid: "2022-06-01" }) { operating }
          june2023: standing(asOf: { valid: "2023-06-01" }) { operating }
        }
      }
    }`,
    expect: [
      { at: 'then.standing.acts.*.act.type', has: 'TERMINATES' },
      { at: 'then.standing.acts.*.effect', has: 'NOT_YET' },
      { at: 'now.june2022.operating', is: 'YES' },
      { at: 'now.june2023.operating', is: 'NO' },
    ],
    facts: ['R205', 'R208', 'D13'],
    sources: ['T42-0', 'T42-3', 'CNN-T42'],
  },
  {
    ask: 'Were the two fast asylum reviews, PACR and HARP, running in January 2020, and were they in March 2021?',
    query: `query ($slugs: [String!]) {
      january: entities(slugs: $slugs, asOf: { valid: "2020-01-14" }) { ...standings }
      march: entities(slugs: $slugs, asOf: { valid: "2021-03-01" }) { ...standings }
    }
    fragment standings on EntityConnection { missing edges { node { slug ... on Policy { standing { operating } } } } }`,
    variables: { slugs: ['harp', 'pacr'] },
    expect: [
      { at: 'january.missing', is: [] },
      { at: 'january.edges.*.node.slug', is: ['harp', 'pacr'] },
      { at: 'january.edges.*.node.standing.operating', is: ['YES', 'YES'] },
      { at: 'march.edges.*.node.standing.operating', is: ['NO', 'NO'] },
    ],
    facts: ['R213', 'R214', 'R215', 'R216', 'D22'],
    sources: ['PACR', 'GAO21144', 'HARP', 'AILA-JUN21'],
  },
]
