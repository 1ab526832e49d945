import type { DeskQuestion } from './question.ts'

/** Figures, and what was published first, later and by mistake. */
export const FIGURES: readonly DeskQuestion[] = [
  {
    ask: 'How many enforcement actions for December 2019 did CBP publish first, of what is that made, and what stood in June 2020?',
    tab: 'CountedAtTheBorder',
    query: `{
      entity(slug: "southwest-border-enforcement-actions") {
        ... on Metric {
          first: observations(period: "2019-12", vintage: FIRST) {
            edges { node { value published { edtf } parts { value metric { slug } } } }
          }
          latest: observations(period: "2019-12", vintage: LATEST, asOf: { known: "2020-06-30" }) { edges { node { value } } }
        }
      }
    }`,
    expect: [
      { at: 'entity.first.edges.*.node.value', has: 40620 },
      { at: 'entity.first.edges.*.node.published.edtf', has: '2020-01-09' },
      { at: 'entity.first.edges.*.node.parts.*.value', has: 32858 },
      { at: 'entity.first.edges.*.node.parts.*.value', has: 7762 },
      { at: 'entity.first.edges.*.node.parts.*.metric.slug', has: 'southwest-border-apprehensions' },
      { at: 'entity.latest.edges.*.node.value', is: [40573] },
    ],
    facts: ['A40', 'D30', 'FY2020 2019-12'],
    sources: ['CBP-DEC19', 'LR-DEC19', 'VDP-MAY20'],
  },
  {
    ask: 'And for May 2019: what was said in June 2019, and what did people reckon with in January 2020?',
    query: `{
      entity(slug: "southwest-border-enforcement-actions") {
        ... on Metric {
          june: observations(period: "2019-05", vintage: LATEST, asOf: { known: "2019-06-30" }) { edges { node { value parts { value } } } }
          january: observations(period: "2019-05", vintage: LATEST, asOf: { known: "2020-01-14" }) { edges { node { value } } }
        }
      }
    }`,
    expect: [
      { at: 'entity.june.edges.*.node.value', is: [144278] },
      { at: 'entity.june.edges.*.node.parts.*.value', has: 132887 },
      { at: 'entity.june.edges.*.node.parts.*.value', has: 11391 },
      { at: 'entity.january.edges.*.node.value', has: 144116 },
    ],
    facts: ['A42', 'D31', 'FY2019 2019-05'],
    sources: ['CBP-MAY19', 'LR-MAY19', 'AP-DEC19'],
  },
  {
    ask: 'Which wrong figures for May 2019 did outlets print?',
    query: `{
      total: entity(slug: "southwest-border-enforcement-actions") { ...wrong }
      patrol: entity(slug: "southwest-border-apprehensions") { ...wrong }
    }
    fragment wrong on Metric { observations(period: "2019-05", vintage: ALL, ranks: [DEPRECATED]) { edges { node { value rank } } } }`,
    expect: [
      // The outlet has it for people apprehended, so it stands with the Border Patrol's figures.
      { at: 'patrol.observations.edges.*.node.value', has: 114000 },
      { at: 'patrol.observations.edges.*.node.value', has: 132589 },
    ],
    facts: ['D31'],
    sources: ['DJ-IRI', 'BB-FY19'],
  },
  {
    ask: 'Is it 55,000 or 56,000 people in MPP by 14 January 2020?',
    query: `{
      dates: entity(slug: "mpp-court-dates", asOf: { known: "2020-01-14" }) { ...counts }
      returns: entity(slug: "mpp-returns", asOf: { known: "2020-01-14" }) { ...counts }
    }
    fragment counts on Metric { unit observations(vintage: ALL, first: 50) { edges { node { value qualifier reading } } } }`,
    expect: [
      { at: 'dates.observations.edges.*.node.value', has: 55000 },
      { at: 'dates.observations.edges.*.node.qualifier', has: 'MORE_THAN' },
      { at: 'dates.observations.edges.*.node.reading', has: 'CUMULATIVE' },
      { at: 'returns.observations.edges.*.node.value', has: 56000 },
      { at: 'returns.observations.edges.*.node.qualifier', has: 'MORE_THAN' },
    ],
    facts: ['A21', 'D34', 'MPP counts'],
    sources: ['ART', 'EPT-NOG', 'AP-IRI'],
  },
  {
    ask: 'Did arrests fall everywhere from May to December 2019, or less in Tucson than in El Paso?',
    query: `query ($tucson: [String!], $elPaso: [String!]) {
      entity(slug: "southwest-border-apprehensions") {
        ... on Metric {
          tucsonMay: observations(period: "2019-05", about: $tucson) { ...values }
          tucsonDecember: observations(period: "2019-12", about: $tucson) { ...values }
          elPasoMay: observations(period: "2019-05", about: $elPaso) { ...values }
          elPasoDecember: observations(period: "2019-12", about: $elPaso) { ...values }
        }
      }
    }
    fragment values on ObservationConnection { edges { node { value } } }`,
    variables: { tucson: ['tucson-sector'], elPaso: ['el-paso-sector'] },
    expect: [
      { at: 'entity.tucsonMay.edges.*.node.value', is: [6875] },
      { at: 'entity.tucsonDecember.edges.*.node.value', is: [6647] },
      { at: 'entity.elPasoMay.edges.*.node.value', is: [38637] },
      { at: 'entity.elPasoDecember.edges.*.node.value', is: [5099] },
    ],
    facts: ['A28', 'sector Tucson', 'sector El Paso'],
    sources: ['UWCHR'],
  },
  {
    ask: 'How many were flown to Guatemala and how many asked for asylum there, by January 2020 and in the end?',
    query: `{
      moved: entity(slug: "guatemala-aca-transfers") { ...counts }
      asked: entity(slug: "guatemala-aca-asylum-claims") { ...counts }
      granted: entity(slug: "guatemala-aca-asylum-grants") { ...counts }
    }
    fragment counts on Metric {
      then: observations(vintage: ALL, asOf: { known: "2020-01-14" }) { edges { node { value } } }
      now: observations(vintage: ALL) { edges { node { value } } }
    }`,
    expect: [
      { at: 'moved.then.edges.*.node.value', has: 96 },
      { at: 'moved.then.edges.*.node.value', has: 24 },
      { at: 'asked.then.edges.*.node.value', has: 1 },
      { at: 'asked.then.edges.*.node.value', has: 2 },
      { at: 'moved.now.edges.*.node.value', has: 945 },
      { at: 'asked.now.edges.*.node.value', has: 34 },
      { at: 'granted.now.edges.*.node.value', has: 0 },
    ],
    facts: ['A37', 'A38', 'R191', 'D09'],
    sources: ['ART', 'AP-GT', 'SFRC', 'ST-GT'],
  },
]
