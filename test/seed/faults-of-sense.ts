import { type Case, claim, HELD, SOUND } from './faulty-data.ts'

const CHECKS = [
  "{ result: MISSING, at: '2021-01-01T00:00:00Z', release: tow }",
  "[{ result: MISSING, at: '2021-01-01T00:00:00Z' }, { result: VERIFIED, at: '2021-01-02T00:00:00Z' }]",
  "{ result: VERIFIED, at: '2021-01-01T00:00:00Z', release: one }",
  "[{ result: VERIFIED, at: '2022-01-01T23:59:59Z' }]",
]

/** Faults of sense: what records tell of one another. */
export const FAULTS_OF_SENSE: readonly Case[] = [
  {
    title: 'an entity that is not there, with the nearest',
    files: claim('relationship: an-lee/held-office/secretary\nperiod: /'),
    problems: [
      'claims/more.yaml:1 an-lee/held-office/secretary: expected the key of an entity as subject, came an-lee; the nearest are ann-lee',
    ],
  },
  {
    title: 'a type that is not there',
    files: claim('relationship: ann-lee/has-office/secretary\nperiod: /'),
    problems: [
      'claims/more.yaml:1 ann-lee/has-office/secretary: expected a relationship type of the vocabulary, came HAS_OFFICE; the nearest are HELD_OFFICE',
    ],
  },
  {
    title: 'a source that is not there',
    files: { 'claims/more.yaml': `- ${HELD}\n  known: 2019-11-14\n  basis: PUBLIC_ACT\n  cite: [gazete]\n  period: /\n` },
    problems: ['claims/more.yaml:1 ann-lee/held-office/secretary/2: expected the slug of a source, came gazete; the nearest are gazette'],
  },
  {
    title: 'a claim that is not there',
    files: claim(`${HELD}\nperiod: /\ncontradicts: [ann-lee/held-office/secretory]`),
    problems: [
      'claims/more.yaml:1 ann-lee/held-office/secretary/2: expected the key of a claim, came ann-lee/held-office/secretory; the nearest are ann-lee/held-office/secretary, ann-lee/held-office/secretary/2',
    ],
  },
  {
    title: 'a release that is not there',
    files: claim(`${HELD}\nperiod: /\nrelease: three`),
    problems: [
      'claims/more.yaml:1 ann-lee/held-office/secretary/2: expected the name of a release, came three; add it first, or correct the spelling',
    ],
  },
  {
    title: 'an entity of a wrong kind at an end',
    files: claim('relationship: border-agency/held-office/secretary\nperiod: /'),
    problems: [
      'claims/more.yaml:1 border-agency/held-office/secretary: expected Person as subject of HELD_OFFICE, came border-agency (Agency); correct the key or the vocabulary',
    ],
  },
  {
    title: 'a period that tells of a later day than was known',
    files: claim(`${HELD}\nperiod: 2019-11-13/2021-01-11`),
    problems: [
      'claims/more.yaml:1 ann-lee/held-office/secretary/2: expected no day later than it was known (2019-11-14), came the period 2019-11-13/2021-01-11; put what was learned later into a later line',
    ],
  },
  {
    title: 'a later line that forgets on which day it was attested first',
    files: claim(`${HELD}\nperiod: 2019/\nattested: 2019-11-14\nlater: [{ known: 2020-06-01, attested: 2020-06-01 }]`),
    problems: [
      'claims/more.yaml:7 ann-lee/held-office/secretary/2: expected attested to keep its first day, which is 2019-11-14 in the line before, came 2019-12-31; write from: 2019-11-14 and through',
    ],
  },
  {
    title: 'a contradiction of a release that is not there',
    files: claim(`${HELD}\nperiod: /\ncontradicts: [{ claim: ann-lee/held-office/secretary, release: three }]`),
    problems: [
      'claims/more.yaml:1 ann-lee/held-office/secretary/2: expected the name of a release, came three; add it first, or correct the spelling',
    ],
  },
  {
    title: 'a note that tells of a later day than was known',
    files: claim(`${HELD}\nperiod: 2019-11-13/\nnote: Resigned on 11 January 2021.`),
    problems: [
      'claims/more.yaml:1 ann-lee/held-office/secretary/2: expected no day later than it was known (2019-11-14) in the note, came 11 January 2021; move what was learned later into a later line, with its day and source, or reword it',
    ],
  },
  {
    title: 'a publication before any source',
    files: { 'claims/more.yaml': `- ${HELD}\n  known: 2019-11-13\n  basis: PUBLICATION\n  cite: [gazette, leaflet]\n  period: /\n` },
    problems: [
      'claims/more.yaml:1 ann-lee/held-office/secretary/2: expected a cited source published by 2019-11-13, came 2019-11-14, 2021-01-01; cite an earlier one, or make the claim known later',
    ],
  },
  {
    title: 'a claim known before its entity',
    files: {
      'claims/more.yaml':
        '- relationship: border-agency/part-of/office\n  known: 2018-12-31\n  basis: PUBLIC_ACT\n  cite: [gazette]\n  period: /\n',
      'entities/more.yaml': '- { key: office, kind: Agency, known: 2018-01-01, name: Office }\n',
    },
    problems: [
      'claims/more.yaml:1 border-agency/part-of/office: expected border-agency known by 2018-12-31, when this claim was, came 2019-01-01; bring in the entity earlier or the claim later',
    ],
  },
  {
    title: 'a rank without a reason',
    files: claim(`${HELD}\nperiod: /\nrank: DEPRECATED`),
    problems: [
      'claims/more.yaml:1 ann-lee/held-office/secretary/2: expected a rankReason beside the rank DEPRECATED (known 2019-11-14), came none; say why',
    ],
  },
  {
    title: 'a finding in a statement that asserts',
    files: claim(
      'statement: ann-lee/2019-11-14/office\nmode: ASSERTS\nspeaker: ann-lee\nabout: [secretary]\ntext: It is hers.\nfinding: LAWFUL',
    ),
    problems: [
      'claims/more.yaml:1 ann-lee/2019-11-14/office: expected a finding only in a statement that FINDS, came one that ASSERTS; change the mode or remove the finding',
    ],
  },
  {
    title: 'an outcome in a statement that asserts',
    files: claim(
      'statement: ann-lee/2019-11-14/office\nmode: ASSERTS\nspeaker: ann-lee\nabout: [secretary]\ntext: It is hers.\noutcome: OPEN',
    ),
    problems: [
      'claims/more.yaml:1 ann-lee/2019-11-14/office: expected an outcome only in a statement that FORECASTS, came one that ASSERTS; remove the outcome',
    ],
  },
  {
    title: 'a key of a claim a second time',
    files: claim('relationship: ann-lee/held-office/secretary\nperiod: /'),
    problems: [
      'claims/more.yaml:1 ann-lee/held-office/secretary: expected a key of its own, came ann-lee/held-office/secretary a second time (first at claims.yaml:1); merge the two or rename one',
    ],
  },
  {
    title: 'a slug a second time',
    files: { 'entities/more.yaml': '- { key: bob, kind: Person, known: 2019-01-01, name: Bob, slug: ann-lee, formerSlugs: [bob] }\n' },
    problems: ['entities/more.yaml:1 bob: expected the slug ann-lee on one entity, came it on ann-lee too; remove it from one'],
  },
  {
    title: 'two lines for one known day, the release said or not',
    files: claim(
      `${HELD}\nperiod: /\nlater:\n  - { known: 2020-01-01, note: Still there. }\n  - { known: 2020-01-01, release: one, note: There., why: Said twice. }`,
    ),
    problems: [
      'claims/more.yaml:8 ann-lee/held-office/secretary/2: expected one line for each known day and release, came two for 2020-01-01; merge them',
    ],
  },
  {
    title: 'faults of later lines, each in its line, and once though two releases have them',
    files: claim(
      `${HELD}
period: 2019-11-14/
note: To end on 1 June 2020.
later:
  - { known: 2020-01-01, end: 2021-01-11 }
  - { known: 2020-02-01, note: Left on 3 March 2020. }
  - { known: 2020-02-01, release: two, rank: DEPRECATED, why: It was another. }
  - { known: 2020-03-01, release: two, note: Left., why: It was told. }`,
    ),
    problems: [
      'claims/more.yaml:1 ann-lee/held-office/secretary/2: expected no day later than it was known (2019-11-14) in the note, came 1 June 2020; move what was learned later into a later line, with its day and source, or reword it',
      'claims/more.yaml:8 ann-lee/held-office/secretary/2: expected no day later than it was known (2020-01-01), came the period 2019-11-14/2021-01-11; put what was learned later into a later line',
      'claims/more.yaml:9 ann-lee/held-office/secretary/2: expected no day later than it was known (2020-02-01) in the note, came 3 March 2020; move what was learned later into a later line, with its day and source, or reword it',
      'claims/more.yaml:10 ann-lee/held-office/secretary/2: expected a rankReason beside the rank DEPRECATED (known 2020-02-01), came none; say why',
    ],
  },
  {
    title: 'wrong releases and wrong keys in later lines, each in its line',
    files: {
      ...claim(
        `statement: ann-lee/2019-11-14/office
mode: FORECASTS
speaker: ann-lee
about: [secretary]
text: It will be hers.
later:
  - known: 2020-01-01
    outcomeClaims: [ann-lee/held-office/secretory]
  - { known: 2020-01-01, release: too, note: Told., why: It was told. }`,
      ),
      'entities/more.yaml': `- key: bob
  kind: Person
  known: 2019-01-01
  name: Bbo
  later:
    - { release: one, name: Bob, why: A slip. }
    - { release: two, name: Bob in 2021 }
    - { release: two, why: A slip. }
`,
    },
    problems: [
      'claims/more.yaml:10 ann-lee/2019-11-14/office: expected the key of a claim, came ann-lee/held-office/secretory; the nearest are ann-lee/held-office/secretary',
      'claims/more.yaml:12 ann-lee/2019-11-14/office: expected the name of a release, came too; the nearest are two',
      'entities/more.yaml:6 bob: expected a later line of a release after one, which brought bob, came one; correct one of the two',
      'entities/more.yaml:7 bob: expected a why beside a name that corrects, came none; say what was wrong',
      'entities/more.yaml:7 bob: expected no day later than it was known (2019-01-01) in the name, came 2021; say what it is without the day, or make it known later',
      'entities/more.yaml:8 bob: expected one later line for each release, came two for two; merge them',
      'entities/more.yaml:8 bob: expected a name or a description in a later line of an entity, came neither; add one, or remove the line',
    ],
  },
  {
    title: 'a contradiction said on both sides',
    files: {
      'claims.yaml': `${SOUND['claims.yaml']}  contradicts: [ann-lee/held-office/secretary/2]\n`,
      ...claim(`${HELD}\nperiod: /\ncontradicts: [ann-lee/held-office/secretary]`),
    },
    problems: [
      'claims/more.yaml:1 ann-lee/held-office/secretary/2: expected a contradiction said on one side, came ann-lee/held-office/secretary on both; remove it from one of the two',
    ],
  },
  {
    title: 'releases out of order',
    files: { 'releases.yaml': "- { name: one, recorded: '2022-01-01T00:00:00Z' }\n- { name: two, recorded: '2021-01-01T00:00:00Z' }\n" },
    problems: [
      'releases.yaml:2 two: expected a release recorded after one (2022-01-01T00:00:00Z), came 2021-01-01T00:00:00Z; releases stand in the order of their taking in',
    ],
  },
  {
    title: 'a place without its type, and a person with one',
    files: {
      'entities/more.yaml':
        '- { key: nogales, kind: Place, known: 2019-01-01, name: Nogales }\n- { key: bob, kind: Person, known: 2019-01-01, name: Bob, placeType: CITY }\n',
    },
    problems: [
      'entities/more.yaml:1 nogales: expected placeType on a Place, came none; add it',
      'entities/more.yaml:2 bob: expected placeType only on a Place, came one of the kind Person; remove it',
    ],
  },
  {
    title: 'a figure of something that is no metric',
    files: claim('observation: ann-lee/2019/gazette\nperiod: 2019-10\nreading: DURING\nvalue: 12'),
    problems: [
      'claims/more.yaml:1 ann-lee/2019/gazette: expected a Metric as first part of the key, came ann-lee (Person); add the metric it measures',
    ],
  },
  {
    title: 'a statement whose key does not begin with its speaker',
    files: claim('statement: lee/2019-11-14/office\nmode: ASSERTS\nspeaker: ann-lee\nabout: [secretary]\ntext: It is hers.'),
    problems: [
      'claims/more.yaml:1 lee/2019-11-14/office: expected a key that begins with its speaker ann-lee, came lee/2019-11-14/office; begin the key with ann-lee/',
    ],
  },
  {
    title: 'a check of a fingerprint that is not there',
    files: {
      'claims/more.yaml': `- ${HELD}\n  known: 2019-11-14\n  basis: PUBLICATION\n  period: /\n  cite: [{ source: gazette, checked: { result: VERIFIED, at: '2021-01-01T00:00:00Z' } }]\n`,
    },
    problems: [
      'claims/more.yaml:1 ann-lee/held-office/secretary/2: expected a fingerprint beside checked in the citation of gazette, came none; add it or remove checked',
    ],
  },
  {
    title: 'checks of a fingerprint by releases that cannot have brought them, or were recorded before',
    files: {
      'claims/more.yaml': ['gazette', 'leaflet', 'sheet', 'poster']
        .map((source, at) => [source, CHECKS[at]] as const)
        .map(
          ([source, checks], at) => `- relationship: ann-lee/held-office/secretary/${at + 2}
  known: 2019-11-14
  basis: PUBLICATION
  period: /
  cite:
    - gazette
    - source: ${source}
      fingerprint: { sha256: ${'a'.repeat(64)}, length: 9 }
      checked: ${checks}
`,
        )
        .join(''),
      'sources/more.yaml': '- { slug: sheet, title: A sheet, release: two }\n- { slug: poster, title: A poster, release: two }\n',
    },
    problems: [
      'claims/more.yaml:1 ann-lee/held-office/secretary/2: expected the name of a release, came tow; the nearest are two',
      'claims/more.yaml:10 ann-lee/held-office/secretary/3: expected each of several in checked in the citation of leaflet with a later release than the one before it, came one without a release; correct one of the two',
      'claims/more.yaml:10 ann-lee/held-office/secretary/3: expected checked in the citation of leaflet at 2021-01-01 or before, when the release one was recorded, came 2021-01-02T00:00:00Z; name the release that brings the check',
      'claims/more.yaml:19 ann-lee/held-office/secretary/4: expected checked in the citation of sheet of a release that has the citation, came one; name a later one, or remove its release',
    ],
  },
  {
    title: 'a date that EDTF does not have',
    files: claim(`${HELD}\nperiod: 2019-13/`),
    problems: [
      'claims/more.yaml:1 ann-lee/held-office/secretary/2: expected an EDTF period such as 2019-11-13, 2019-11/2021, 2018-12-20/.. (goes on) or 2018-12-20/ (end not known), but came "2019-13/": in its start, a month is 01 to 12, a season 21 to 24',
    ],
  },
  {
    title: 'a negated claim of a type that cannot be read so',
    files: {
      ...claim('relationship: border-agency/part-of/office\nnegated: true\nperiod: /'),
      'entities/more.yaml': '- { key: office, kind: Agency, known: 2018-01-01, name: Office }\n',
    },
    problems: [
      'claims/more.yaml:1 border-agency/part-of/office: expected a denial and an inverseDenial on the type PART_OF, by which a negated claim is read, came neither; add them to the vocabulary',
    ],
  },
]
