import type { DeskQuestion } from './question.ts'

/** Whether somebody held an office lawfully: findings, and statements about claims. */
export const LAWFULNESS: readonly DeskQuestion[] = [
  {
    ask: 'Had anybody found against the appointment of Wolf by 14 January 2020, and who has found what since?',
    tab: 'WhatBecameKnown',
    query: `{
      then: entity(slug: "chad-wolf", asOf: { known: "2020-01-14" }) { statements(modes: [FINDS]) { totalCount } }
      now: entity(slug: "chad-wolf") { statements(modes: [FINDS], first: 50) { edges { node { finding saidOn { edtf } } } } }
    }`,
    expect: [
      { at: 'then.statements.totalCount', is: 0 },
      { at: 'now.statements.edges.*.node.saidOn.edtf', has: '2020-08-14' },
      { at: 'now.statements.edges.*.node.saidOn.edtf', has: '2020-09-11' },
      { at: 'now.statements.edges.*.node.saidOn.edtf', has: '2020-11-14' },
      { at: 'now.statements.edges.*.node.saidOn.edtf', has: '2021-01-08' },
      { at: 'now.statements.edges.*.node.saidOn.edtf', has: '2022-02-07' },
      { at: 'now.statements.edges.*.node.finding', has: 'LIKELY_UNLAWFUL' },
      { at: 'now.statements.edges.*.node.finding', has: 'UNLAWFUL' },
    ],
    facts: ['R086', 'R094', 'R095', 'R096', 'R097', 'D01'],
    sources: ['GAO', 'CASA', 'BATALLA', 'ASYLUMWORKS', 'WOLF-RES'],
  },
  {
    ask: 'What did DHS say for itself in the dispute about Wolf, and whom did it contradict?',
    query: `{
      entity(slug: "chad-wolf", asOf: { known: "2020-09-30" }) {
        statements(first: 50) { edges { node { speaker { slug } contradicts { ... on Statement { speaker { slug } } } } } }
      }
    }`,
    expect: [
      { at: 'entity.statements.edges.*.node.speaker.slug', has: 'dhs' },
      { at: 'entity.statements.edges.*.node.contradicts.*.speaker.slug', has: 'gao' },
      { at: 'entity.statements.edges.*.node.contradicts.*.speaker.slug', has: 'dhs' },
    ],
    facts: ['R090', 'R091', 'D01'],
    sources: ['FCW-GAO', 'GAO'],
  },
  {
    ask: 'GAO found against McAleenan as well. Does that doubt reach the agreement that he signed with Guatemala?',
    query: `{
      person: entity(slug: "kevin-mcaleenan") { statements(modes: [FINDS]) { edges { node { speaker { slug } saidOn { edtf } } } } }
      agreement: entity(slug: "us-guatemala-aca") {
        relationships(types: [SIGNED], where: { others: ["kevin-mcaleenan"] }) {
          edges { node { rank contradicts { key } statements(modes: [FINDS]) { totalCount } } }
        }
      }
    }`,
    expect: [
      { at: 'person.statements.edges.*.node.speaker.slug', has: 'gao' },
      { at: 'person.statements.edges.*.node.saidOn.edtf', has: '2020-08-14' },
      { at: 'agreement.relationships.edges.*.node.rank', is: ['NORMAL'] },
      { at: 'agreement.relationships.edges.*.node.contradicts.*.key', is: [] },
      { at: 'agreement.relationships.edges.*.node.statements.totalCount', is: [0] },
    ],
    facts: ['R087', 'R172', 'D02'],
    sources: ['GAO', 'AMCHAM'],
  },
  {
    ask: 'Who found that Cuccinelli was not lawfully in charge, when, and was it known at the end of February 2020?',
    query: `{
      before: entity(slug: "ken-cuccinelli", asOf: { known: "2020-02-29" }) { slug statements(modes: [FINDS]) { totalCount } }
      now: entity(slug: "ken-cuccinelli") { statements(modes: [FINDS]) { edges { node { finding saidOn { edtf } speaker { slug } } } } }
    }`,
    expect: [
      { at: 'before.slug', is: 'ken-cuccinelli' },
      { at: 'before.statements.totalCount', is: 0 },
      { at: 'now.statements.edges.*.node.saidOn.edtf', has: '2020-03-01' },
      { at: 'now.statements.edges.*.node.saidOn.edtf', has: '2020-08-14' },
      { at: 'now.statements.edges.*.node.finding', has: 'UNLAWFUL' },
      { at: 'now.statements.edges.*.node.speaker.slug', has: 'gao' },
    ],
    facts: ['R088', 'R098', 'D04'],
    sources: ['LMM', 'GAO'],
  },
  {
    ask: 'Was Gaynor Acting Secretary on 10 September 2020, or was that only argued?',
    tab: 'OnlyArgued',
    query: `{
      holders: officeHolders(office: "secretary-of-homeland-security", asOf: { valid: "2020-09-10" }) {
        edges { node { subject { slug } } }
      }
      argued: entity(slug: "peter-gaynor") {
        statements(modes: [CLAIMS_IN_ALTERNATIVE]) { edges { node { saidOn { edtf } } } }
      }
    }`,
    expect: [
      { at: 'holders.edges.*.node.subject.slug', is: ['chad-wolf'] },
      { at: 'argued.statements.edges.*.node.saidOn.edtf', has: '2020-09-11' },
    ],
    facts: ['R024', 'R026', 'D03'],
    sources: ['BB-GAYNOR', 'BATALLA'],
  },
]
