import type { DeskQuestion } from './question.ts'

/** Cases, courts, judges, and what one order did to another. */
export const COURTS: readonly DeskQuestion[] = [
  {
    ask: 'Which case challenged MPP on 14 January 2020, and which courts have heard it?',
    tab: 'MppThatWeek',
    query: `{
      mpp: entity(slug: "mpp", asOf: { valid: "2020-01-14", known: "2020-01-14" }) {
        relationships(types: [CHALLENGES], direction: IN, where: { kinds: [LEGAL_CASE] }) { edges { other { slug } } }
      }
      case: entity(slug: "innovation-law-lab-case") { relationships(types: [HEARD_BY], direction: OUT) { edges { other { slug } } } }
    }`,
    expect: [
      { at: 'mpp.relationships.edges.*.other.slug', is: ['innovation-law-lab-case'] },
      { at: 'case.relationships.edges.*.other.slug', has: 'northern-district-of-california' },
      { at: 'case.relationships.edges.*.other.slug', has: 'ninth-circuit' },
      { at: 'case.relationships.edges.*.other.slug', has: 'supreme-court' },
    ],
    facts: ['A32', 'R124', 'R125', 'R129', 'R132', 'R133'],
    sources: ['ART', 'SCOTUS1212', 'CA9-MAY7'],
  },
  {
    ask: 'Which judges decided Innovation Law Lab and CASA, which cases did Moss and Kacsmaryk, and how many states sued in the last?',
    query: `{
      lab: entity(slug: "innovation-law-lab-case") { ...people }
      casa: entity(slug: "casa-de-maryland-case") { ...people }
      moss: entity(slug: "randolph-moss") { relationships(where: { kinds: [LEGAL_CASE] }) { edges { other { name } } } }
      kacsmaryk: entity(slug: "matthew-kacsmaryk") {
        relationships(where: { kinds: [LEGAL_CASE] }) {
          edges { other { name relationships(types: [PLAINTIFF_IN], direction: IN) { totalCount } } }
        }
      }
    }
    fragment people on LegalCase { relationships(where: { kinds: [PERSON] }) { edges { other { slug } } } }`,
    expect: [
      { at: 'lab.relationships.edges.*.other.slug', has: 'richard-seeborg' },
      { at: 'casa.relationships.edges.*.other.slug', has: 'paula-xinis' },
      { at: 'moss.relationships.edges.*.other.name', has: 'L.M.-M. v. Cuccinelli' },
      { at: 'kacsmaryk.relationships.edges.*.other.name', has: 'Texas v. Biden' },
      { at: 'kacsmaryk.relationships.edges.*.other.relationships.totalCount', has: 2 },
    ],
    facts: ['R103', 'R106', 'R126', 'R141', 'R142', 'R163'],
    sources: ['CASA', 'LMM', 'CA9-MAY7', 'TXND146', 'HST-AUG21'],
  },
  {
    ask: 'What had happened to the injunction against MPP by 14 January 2020, and what came after?',
    tab: 'TheInjunction',
    query: `{
      then: entity(slug: "innovation-law-lab-injunction-2019-04-08", asOf: { known: "2020-01-14" }) { ...acts }
      now: entity(slug: "innovation-law-lab-injunction-2019-04-08") { ...acts }
    }
    fragment acts on Entity {
      relationships(types: [STAYS, AFFIRMS, VACATES, LIFTS], direction: IN) {
        edges { other { slug } node { type period { start { edtf } } } }
      }
    }`,
    expect: [
      { at: 'then.relationships.edges.*.node.type', is: ['STAYS', 'STAYS'] },
      { at: 'then.relationships.edges.*.node.period.start.edtf', is: ['2019-04-12', '2019-05-07'] },
      { at: 'now.relationships.edges.*.node.type', has: 'AFFIRMS' },
      { at: 'now.relationships.edges.*.other.slug', has: 'innovation-law-lab-affirmance-2020-02-28' },
      { at: 'now.relationships.edges.*.other.slug', has: 'innovation-law-lab-supreme-court-stay-2020-03-11' },
    ],
    facts: ['R125', 'R128', 'R129', 'R130', 'R131', 'R132', 'D29'],
    sources: ['CA9-APR12', 'CA9-MAY7', 'CA9-MAR4', 'SCOTUS1212'],
  },
]
