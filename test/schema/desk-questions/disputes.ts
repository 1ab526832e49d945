import type { DeskQuestion } from './question.ts'

/** Forecasts with what became of them, and claims that contradict each other. */
export const DISPUTES: readonly DeskQuestion[] = [
  {
    ask: 'The article of January 2020 looked ahead: to a ruling soon, and to two flights a week. Did the ruling come?',
    tab: 'WhatWasForecast',
    query: `{
      then: statements(modes: [FORECASTS], asOf: { known: "2020-01-14" }, first: 50) {
        edges { node { citations { edges { node { source { slug } } } } } }
      }
      flights: entity(slug: "interior-repatriation-initiative", asOf: { known: "2020-01-14" }) {
        statements(modes: [FORECASTS]) { edges { node { mode } } }
      }
      now: statements(modes: [FORECASTS], first: 100) { edges { node { outcome outcomeClaims { knownFrom } } } }
    }`,
    expect: [
      { at: 'then.edges.*.node.citations.edges.*.node.source.slug', has: 'fox-2020-01-14-interior-flights' },
      { at: 'flights.statements.edges.*.node.mode', has: 'FORECASTS' },
      { at: 'now.edges.*.node.outcome', has: 'FULFILLED' },
      { at: 'now.edges.*.node.outcomeClaims.*.knownFrom', has: '2020-02-28' },
    ],
    facts: ['A13', 'A14', 'A33', 'R130'],
    sources: ['ART', 'AP-IRI', 'CA9-MAR4'],
  },
  {
    ask: 'How many people were on the first flight to Guadalajara, on 19 December 2019?',
    query: `{
      entity(slug: "interior-repatriation-passengers") {
        ... on Metric {
          told: observations(period: "2019-12-19", vintage: ALL) { edges { node { value contradicts { ... on Observation { value } } } } }
          preferred: observations(period: "2019-12-19", vintage: ALL, ranks: [PREFERRED]) { totalCount }
        }
      }
    }`,
    expect: [
      { at: 'entity.told.edges.*.node.value', has: 150 },
      { at: 'entity.told.edges.*.node.value', has: 132 },
      { at: 'entity.told.edges.*.node.contradicts.*.value', has: 150 },
      { at: 'entity.told.edges.*.node.contradicts.*.value', has: 132 },
      { at: 'entity.preferred.totalCount', is: 0 },
    ],
    facts: ['R199', 'D06'],
    sources: ['FRON-IRI', 'RHIZ-IRI', 'FLICKR-IRI'],
  },
  {
    ask: 'Does MPP cover Mexicans? The article speaks of all countries south of the border.',
    query: `{
      entity(slug: "mpp") {
        relationships(types: [COVERS_NATIONALS_OF], where: { others: ["mexico"], polarity: NEGATED }) {
          edges { phrase node { negated contradicts { citations { edges { node { source { slug } } } } } } }
        }
      }
    }`,
    expect: [
      { at: 'entity.relationships.edges.*.node.negated', is: [true] },
      { at: 'entity.relationships.edges.*.phrase', is: ['does not cover nationals of'] },
      {
        at: 'entity.relationships.edges.*.node.contradicts.*.citations.edges.*.node.source.slug',
        has: 'fox-2020-01-14-interior-flights',
      },
    ],
    facts: ['A24', 'R122', 'D08'],
    sources: ['ART', 'IPT63', 'HST-MPP22', 'AP-IRI'],
  },
  {
    ask: 'Wolf called the hundred miles of wall new. Who said otherwise?',
    query: `{
      entity(slug: "border-wall-system") {
        statements(first: 50) {
          edges { node { speaker { slug } saidOn { edtf } contradicts { citations { edges { node { source { slug } } } } } } }
        }
      }
    }`,
    expect: [
      { at: 'entity.statements.edges.*.node.speaker.slug', has: 'chad-wolf' },
      { at: 'entity.statements.edges.*.node.saidOn.edtf', has: '2020-01-10' },
      { at: 'entity.statements.edges.*.node.contradicts.*.citations.edges.*.node.source.slug', has: 'ap-2020-01-10-yuma' },
    ],
    facts: ['R233', 'A18', 'D24'],
    sources: ['AP-YUMA', 'USAT-YUMA'],
  },
]
