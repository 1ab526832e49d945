import type { DeskQuestion } from './question.ts'

/** Heads and offices, as known then and as known now. */
export const OFFICES: readonly DeskQuestion[] = [
  {
    ask: 'Who headed the Department of Homeland Security on 14 January 2020, as anyone knew it that day, and as we know it now?',
    tab: 'WhoHeadedDhs',
    query: `{
      then: entity(slug: "dhs", asOf: { valid: "2020-01-14", known: "2020-01-14" }) { ...heads }
      now: entity(slug: "dhs", asOf: { valid: "2020-01-14" }) { ...heads }
    }
    fragment heads on Agency { heads { edges { node { capacity subject { slug } period { end { edtf } } } } } }`,
    expect: [
      { at: 'then.heads.edges.*.node.subject.slug', is: ['chad-wolf'] },
      { at: 'then.heads.edges.*.node.capacity', is: ['ACTING'] },
      { at: 'then.heads.edges.0.node.period.end', is: null },
      { at: 'now.heads.edges.*.node.subject.slug', is: ['chad-wolf'] },
      { at: 'now.heads.edges.0.node.period.end.edtf', is: '2021-01-11' },
    ],
    facts: ['R024', 'A36'],
    sources: ['WOLF-IN', 'WOLF-RES', 'ART'],
  },
  {
    ask: 'Who held the office of Secretary of Homeland Security between January 2017 and 2 February 2021, in order?',
    tab: 'WhoHeldTheOffice',
    query: `query ($office: String!, $during: During!) {
      officeHolders(office: $office, during: $during, orderBy: START_ASC) { edges { node { subject { slug } capacity } } }
    }`,
    variables: { office: 'secretary-of-homeland-security', during: { from: '2017-01-20', to: '2021-02-02' } },
    expect: [
      {
        at: 'officeHolders.edges.*.node.subject.slug',
        is: [
          ...['john-kelly', 'elaine-duke', 'kirstjen-nielsen', 'kevin-mcaleenan'],
          ...['chad-wolf', 'peter-gaynor', 'david-pekoske', 'alejandro-mayorkas'],
        ],
      },
      {
        at: 'officeHolders.edges.*.node.capacity',
        is: ['CONFIRMED', 'ACTING', 'CONFIRMED', 'ACTING', 'ACTING', 'ACTING', 'ACTING', 'CONFIRMED'],
      },
    ],
    facts: ['R020', 'R021', 'R022', 'R023', 'R024', 'R025', 'R027', 'R028'],
    sources: ['KELLY', 'NIELSEN', 'GAO', 'MCA', 'WOLF-IN', 'WOLF-RES', 'SIMPLE'],
  },
  {
    ask: 'On the day Wolf took over, 13 November 2019, who held the office?',
    query: `{
      officeHolders(office: "secretary-of-homeland-security", asOf: { valid: "2019-11-13" }) { edges { node { subject { slug } } } }
    }`,
    expect: [{ at: 'officeHolders.edges.*.node.subject.slug', is: ['kevin-mcaleenan', 'chad-wolf'] }],
    facts: ['R023', 'R024'],
    sources: ['MCA', 'GAO', 'WOLF-IN'],
  },
  {
    ask: 'Who was in charge of CBP and of ICE in the middle of June 2019, and on 1 August 2019?',
    query: `{
      june: entities(slugs: ["cbp", "ice"], asOf: { valid: "2019-06-15" }) { ...heads }
      august: entities(slugs: ["cbp", "ice"], asOf: { valid: "2019-08-01" }) { ...heads }
    }
    fragment heads on EntityConnection {
      edges { node { slug ... on Agency { heads(certainty: CERTAIN) { edges { node { subject { slug } } } } } } }
    }`,
    expect: [
      { at: 'june.edges.*.node.slug', is: ['cbp', 'ice'] },
      { at: 'june.edges.0.node.heads.edges.*.node.subject.slug', is: ['john-sanders'] },
      { at: 'june.edges.1.node.heads.edges.*.node.subject.slug', is: ['mark-morgan'] },
      { at: 'august.edges.0.node.heads.edges.*.node.subject.slug', is: ['mark-morgan'] },
      { at: 'august.edges.1.node.heads.edges.*.node.subject.slug', is: ['matthew-albence'] },
    ],
    facts: ['R037', 'R038', 'R048', 'R049'],
    sources: ['SANDERS', 'MORGAN', 'TUCSEN'],
  },
  {
    ask: 'Vitiello or Vitello: who led ICE on 1 December 2018, and who on 1 February 2025?',
    query: `{
      first: entity(slug: "ice", asOf: { valid: "2018-12-01" }) { ...heads }
      second: entity(slug: "ice", asOf: { valid: "2025-02-01" }) { ...heads }
    }
    fragment heads on Agency { heads(certainty: CERTAIN) { edges { node { capacity subject { slug } } } } }`,
    expect: [
      { at: 'first.heads.edges.*.node.subject.slug', is: ['ronald-vitiello'] },
      { at: 'second.heads.edges.*.node.subject.slug', is: ['caleb-vitello'] },
      { at: 'second.heads.edges.*.node.capacity', is: ['ACTING'] },
    ],
    facts: ['R046', 'R054', 'D18'],
    sources: ['HOMAN', 'VITELLO', 'LYONS'],
  },
  {
    ask: 'Who was said to lead USCIS on 1 June 2020?',
    query: `{ officeHolders(office: "director-of-uscis", asOf: { valid: "2020-06-01" }) { edges { node { capacity subject { slug } } } } }`,
    expect: [
      { at: 'officeHolders.edges.*.node.subject.slug', has: 'joseph-edlow' },
      { at: 'officeHolders.edges.*.node.subject.slug', has: 'ken-cuccinelli' },
      { at: 'officeHolders.edges.*.node.capacity', has: 'PERFORMING_DUTIES' },
    ],
    facts: ['R059', 'R061', 'D05'],
    sources: ['APP19A960', 'EDLOW20', 'EDLOW25'],
  },
  {
    ask: 'Who did the work of the Deputy Secretary in January 2020, and under what title, as known then?',
    query: `{
      officeHolders(office: "deputy-secretary-of-homeland-security", asOf: { valid: "2020-01-14", known: "2020-01-14" }) {
        edges { node { capacity subject { slug } } }
      }
    }`,
    expect: [
      { at: 'officeHolders.edges.*.node.subject.slug', is: ['ken-cuccinelli'] },
      { at: 'officeHolders.edges.*.node.capacity', is: ['PERFORMING_DUTIES'] },
    ],
    facts: ['R033', 'R034'],
    sources: ['WOLF-IN', 'GAO', 'MCA'],
  },
  {
    ask: 'When did Noem leave, was that known at the end of 2025, and who held the office at the end of April 2026?',
    query: `{
      then: entity(slug: "dhs", asOf: { valid: "2025-12-31", known: "2025-12-31" }) { ...heads }
      now: entity(slug: "dhs", asOf: { valid: "2025-12-31" }) { ...heads }
      april: officeHolders(office: "secretary-of-homeland-security", asOf: { valid: "2026-04-30" }) { edges { node { subject { slug } } } }
    }
    fragment heads on Agency { heads { edges { node { capacity subject { slug } period { end { edtf } } } } } }`,
    expect: [
      { at: 'then.heads.edges.*.node.subject.slug', is: ['kristi-noem'] },
      { at: 'then.heads.edges.0.node.capacity', is: 'CONFIRMED' },
      { at: 'then.heads.edges.0.node.period.end', is: null },
      { at: 'now.heads.edges.0.node.period.end.edtf', is: '2026-03' },
      { at: 'april.edges.*.node.subject.slug', is: ['markwayne-mullin'] },
    ],
    facts: ['R030', 'R031', 'D25'],
    sources: ['NOEM-IN', 'NOEM-OUT', 'MULLIN'],
  },
]
