import type { DeskQuestion } from './question.ts'

/** What became known in between, what the graph had recorded, and what happened when. */
export const HISTORY: readonly DeskQuestion[] = [
  {
    ask: 'What became known about the injunction against MPP between 14 January and 11 March 2020?',
    query: `{
      changes(of: ["innovation-law-lab-injunction-2019-04-08"], since: { known: "2020-01-14" }, asOf: { known: "2020-03-11" }, first: 50) {
        edges { node { change after { ... on Relationship { type } } } }
      }
    }`,
    expect: [
      { at: 'changes.edges.*.node.change', has: 'APPEARED' },
      { at: 'changes.edges.*.node.change', has: 'REVISED' },
      { at: 'changes.edges.*.node.after.type', has: 'AFFIRMS' },
      { at: 'changes.edges.*.node.after.type', has: 'STAYS' },
    ],
    facts: ['R129', 'R130', 'R131', 'R132'],
    sources: ['CA9-MAR4', 'SCOTUS1212'],
  },
  {
    ask: 'What changed about Wolf between 10 and 12 January 2021?',
    tab: 'WhatChanged',
    query: `query ($since: AsOf!, $until: AsOf!) {
      changes(of: ["chad-wolf"], since: $since, asOf: $until, first: 50) {
        edges { node { change key before { ...end } after { ...end } } }
      }
    }
    fragment end on Relationship { period { end { edtf } } }`,
    variables: { since: { known: '2021-01-10' }, until: { known: '2021-01-12' } },
    expect: [
      { at: 'changes.edges.*.node.key', has: 'chad-wolf/held-office/secretary-of-homeland-security' },
      { at: 'changes.edges.*.node.change', has: 'REVISED' },
      { at: 'changes.edges.*.node.before.period.end', has: null },
      { at: 'changes.edges.*.node.after.period.end.edtf', has: '2021-01-11' },
    ],
    facts: ['R024', 'R025'],
    sources: ['WOLF-RES'],
  },
  {
    ask: 'When did MPP start?',
    query: `{
      timeline(of: ["mpp"], during: { from: "2018-12-01", to: "2019-01-31" }, first: 100) {
        missing
        edges { node { change date { edtf } } }
      }
    }`,
    expect: [
      { at: 'timeline.missing', is: [] },
      { at: 'timeline.edges.*.node.date.edtf', has: '2018-12-20' },
      { at: 'timeline.edges.*.node.date.edtf', has: '2019-01-25' },
      { at: 'timeline.edges.*.node.date.edtf', has: '2019-01-28' },
      { at: 'timeline.edges.*.node.date.edtf', has: '2019-01-29' },
      { at: 'timeline.edges.*.node.change', has: 'OCCURRED' },
      { at: 'timeline.edges.*.node.change', has: 'STARTED' },
    ],
    facts: ['R108', 'R110', 'R111', 'R166', 'D10'],
    sources: ['IPT63', 'DHS2025', 'OPP19A960', 'WQ'],
  },
  {
    ask: 'What was said about the wall on 10 January 2020, and what was measured at the border for December, as known a few days later?',
    query: `{
      said: timeline(of: ["chad-wolf", "border-wall-system"], during: { from: "2020-01-10", to: "2020-01-10" }, first: 50) {
        edges { node { change } }
      }
      measured: timeline(
        of: ["southwest-border-enforcement-actions"]
        asOf: { known: "2020-01-14" }
        during: { from: "2019-12-01", to: "2019-12-31" }
        first: 50
      ) { edges { node { change claim { ... on Observation { value } } } } }
    }`,
    expect: [
      { at: 'said.edges.*.node.change', has: 'SAID' },
      { at: 'measured.edges.*.node.change', has: 'MEASURED' },
      { at: 'measured.edges.*.node.claim.value', has: 40620 },
    ],
    facts: ['R233', 'A40', 'D24', 'D30'],
    sources: ['AP-YUMA', 'CBP-DEC19'],
  },
  {
    ask: 'How often did the office of Secretary change hands in 2019?',
    query: `{
      timeline(of: ["secretary-of-homeland-security"], types: [HELD_OFFICE], during: { from: "2019-01-01", to: "2019-12-31" }) {
        totalCount
        histogram(unit: YEAR) { from count }
        edges { node { change date { edtf } } }
      }
    }`,
    expect: [
      { at: 'timeline.totalCount', is: 4 },
      { at: 'timeline.histogram.*.from', has: '2019-01-01' },
      { at: 'timeline.histogram.*.count', has: 4 },
      { at: 'timeline.edges.*.node.date.edtf', is: ['2019-04-10', '2019-04-10', '2019-11-13', '2019-11-13'] },
    ],
    facts: ['R022', 'R023', 'R024'],
    sources: ['GAO', 'MCA', 'WOLF-IN'],
  },
  {
    ask: 'What did the graph hold before its second release: was Noem in it?',
    query: `{
      before: entity(slug: "kristi-noem", asOf: { recorded: "2026-11-24T00:00:00Z" }) { slug }
      wolf: entity(slug: "chad-wolf", asOf: { recorded: "2026-11-24T00:00:00Z" }) { slug }
      now: entity(slug: "kristi-noem") { slug }
    }`,
    expect: [
      { at: 'before', is: null },
      { at: 'wolf.slug', is: 'chad-wolf' },
      { at: 'now.slug', is: 'kristi-noem' },
    ],
    facts: ['R024', 'R030'],
    sources: ['WOLF-IN', 'NOEM-IN'],
  },
]
