import { ENTITIES, observation, relationship, statement } from './drafts.ts'
import { REFUSED_RECORDS, type Refusal } from './refused-records.ts'

export const HELD = 'ann-lee/held-office/secretary'

/** Drafts with what is said about them. */
export const REFUSALS: readonly Refusal[] = [
  ...REFUSED_RECORDS,
  {
    title: 'a key of a relationship with a wrong number',
    drafts: { claims: [relationship(`${HELD}/1`)] },
    sentences: [
      `${HELD}/1: expected a key of the form subject/type-in-kebab/object, with /2, /3 … where there are several, came ${HELD}/1; write the keys of the two entities and the type between them`,
    ],
  },
  {
    title: 'one entity at both ends',
    drafts: { claims: [relationship('policy/part-of/policy')] },
    sentences: ['policy/part-of/policy: expected two entities, came policy at both ends; correct the key'],
  },
  {
    title: 'a relationship without a period',
    drafts: { claims: [relationship(HELD, { period: undefined })] },
    sentences: [`${HELD}: expected a period, came none; write "/" where neither end is known`],
  },
  {
    title: 'an end beside the period it belongs to',
    drafts: {
      claims: [relationship(HELD, { end: '2018-12-31', later: [{ known: '2020-01-01', period: '2018/', end: '2019-12-31' }] })],
    },
    sentences: [
      `${HELD}: expected the end within the period of the first line, came end 2018-12-31; write it behind the slash`,
      `${HELD}: expected a period or an end in a later line, came both; write the end into the period`,
    ],
  },
  {
    title: 'an attested day later than was known',
    drafts: { claims: [relationship(HELD, { attested: '2019-01-02' })] },
    sentences: [
      `${HELD}: expected no day later than it was known (2019-01-01), came the period / attested 2019-01-02; put what was learned later into a later line`,
    ],
  },
  {
    title: 'what an older release said wrong, though a later one corrected it',
    drafts: {
      claims: [relationship(HELD, { period: '2019-06/', later: [{ release: 'two', period: '2018-06/', why: 'A slip.' }] })],
    },
    sentences: [
      `${HELD}: expected no day later than it was known (2019-01-01), came the period 2019-06/; put what was learned later into a later line`,
    ],
  },
  {
    title: 'a later line before the first, one that says nothing, and one that corrects without a word why',
    drafts: {
      claims: [
        relationship(HELD, {
          later: [{ known: '2018-01-01', note: 'Before.' }, { known: '2020-01-01' }, { release: 'two', note: 'Corrected.' }],
        }),
      ],
    },
    sentences: [
      `${HELD}: expected a later line known on or after 2019-01-01, came 2018-01-01; move the day into the first line`,
      `${HELD}: expected a later line that changes something, came only its day 2020-01-01; say what was learned, or remove the line`,
      `${HELD}: expected a why on a line that corrects or withdraws, came none; say what was wrong`,
    ],
  },
  {
    title: 'a later line of a release before that of its claim',
    drafts: {
      claims: [relationship(HELD, { release: 'two', later: [{ known: '2020-01-01', release: 'one', note: 'Early.', why: 'Early.' }] })],
    },
    sentences: [`${HELD}: expected a later line of the release of its claim, two, or a later one, came one; correct one of the two`],
  },
  {
    title: 'an entity that comes with a later release than its claim',
    drafts: {
      entities: [...ENTITIES, { key: 'bob', kind: 'Person', known: '2019-01-01', name: 'Bob', release: 'two' }],
      claims: [relationship('bob/held-office/secretary')],
    },
    sentences: [
      'bob/held-office/secretary: expected bob in the release one, as this claim is, or an earlier one, came two; bring in the entity earlier or the claim later',
    ],
  },
  {
    title: 'a statement about a claim that comes later on either clock',
    drafts: {
      claims: [
        relationship(HELD, { known: '2020-01-01', release: 'two', cite: ['gazette'] }),
        statement('somebody/a', { aboutClaims: [HELD] }),
      ],
    },
    sentences: [
      `somebody/a: expected ${HELD} known by 2019-01-01, when this claim was, came 2020-01-01; what speaks of a claim cannot be there before it`,
      `somebody/a: expected ${HELD} in the release one, as this claim is, or an earlier one, came two; what speaks of a claim cannot be there before it`,
    ],
  },
  {
    title: 'an outcome known before the claim that shows it',
    drafts: {
      claims: [
        relationship(HELD, { known: '2020-06-01' }),
        statement('somebody/a', {
          mode: 'FORECASTS',
          outcome: 'OPEN',
          later: [{ known: '2020-01-01', outcome: 'FULFILLED', outcomeClaims: [HELD] }],
        }),
      ],
    },
    sentences: [
      `somebody/a: expected ${HELD} known by 2020-01-01, when this claim was, came 2020-06-01; what speaks of a claim cannot be there before it`,
    ],
  },
  {
    title: 'a figure made of a relationship, and a claim that names itself',
    drafts: { claims: [relationship(HELD), observation('flights/a', { parts: [HELD], contradicts: ['flights/a'] })] },
    sentences: [
      'flights/a: expected the key of another claim, came its own, flights/a; remove it',
      `flights/a: expected the key of an observation, came ${HELD} (relationship); figures are made of and revised by figures`,
    ],
  },
  {
    title: 'a figure that revises one of another question',
    drafts: {
      entities: [...ENTITIES, { key: 'trains', kind: 'Metric', known: '2019-01-01', name: 'Trains', unit: 'trains', definition: 'Each.' }],
      claims: [
        observation('flights/a', { about: ['policy', 'department'] }),
        observation('flights/b', { about: ['department', 'policy'], revises: 'flights/a' }),
        observation('flights/c', { reading: 'CUMULATIVE', period: '2018-11', revises: 'flights/a' }),
        observation('trains/a', { about: ['policy', 'department'], revises: 'flights/a' }),
        observation('trains/b', { period: '2018-13', revises: 'flights/a' }),
      ],
    },
    sentences: [
      'flights/c: expected in revises a figure of the same metric, period, reading and about, came flights/a, which differs in period, reading, about; name the figure that this one replaces, or remove revises',
      'trains/a: expected in revises a figure of the same metric, period, reading and about, came flights/a, which differs in metric; name the figure that this one replaces, or remove revises',
      'trains/b: expected an EDTF period such as 2019-11-13, 2019-11/2021, 2018-12-20/.. (goes on) or 2018-12-20/ (end not known), but came "2018-13": a month is 01 to 12, a season 21 to 24',
    ],
  },
  {
    title: 'figures that revise one another in a circle, once each circle',
    drafts: {
      claims: [
        observation('flights/c', { revises: 'flights/a' }),
        observation('flights/a', { revises: 'flights/b' }),
        observation('flights/b', { revises: 'flights/c' }),
        observation('flights/y', { revises: 'flights/x' }),
        observation('flights/x', { revises: 'flights/y' }),
        observation('flights/aa', { revises: 'flights/c' }),
        ...Array.from({ length: 9 }, (_, n) => observation(`flights/n${n}`, { revises: `flights/n${(n + 1) % 9}` })),
        observation('flights/z2', { revises: 'flights/z1' }),
        observation('flights/z1', { revises: 'flights/z0' }),
        observation('flights/z0'),
      ],
    },
    sentences: [
      'flights/a: expected figures that revise earlier ones, came a circle: flights/a revises flights/b revises flights/c revises flights/a; remove revises from one of them',
      'flights/x: expected figures that revise earlier ones, came a circle: flights/x revises flights/y revises flights/x; remove revises from one of them',
      'flights/n0: expected figures that revise earlier ones, came a circle: flights/n0 revises flights/n1 revises flights/n2 revises flights/n3 revises … revises flights/n0; remove revises from one of them',
    ],
  },
  {
    title: 'a key named twice in one list',
    drafts: { claims: [relationship(HELD), statement('somebody/a', { about: ['policy', 'policy'], contradicts: [HELD, HELD] })] },
    sentences: [
      'somebody/a: expected each key once in about, came policy twice; remove one',
      `somebody/a: expected each key once in contradicts, came ${HELD} twice; remove one`,
    ],
  },
  {
    title: 'nobody who speaks, and nothing that is spoken of',
    drafts: { claims: [statement('somebody/a', { speakerText: undefined, about: undefined })] },
    sentences: [
      'somebody/a: expected a speaker or a speakerText, came neither; say who said it',
      'somebody/a: expected about or aboutClaims, came neither; say what it is about',
    ],
  },
  {
    title: 'a day of speaking and of publishing later than was known',
    drafts: { claims: [statement('somebody/a', { said: '2019-02' }), observation('flights/a', { published: '2019-02-01' })] },
    sentences: [
      'somebody/a: expected no day later than it was known (2019-01-01), came said 2019-02; correct one of the two',
      'flights/a: expected no day later than it was known (2019-01-01), came published 2019-02-01; correct one of the two',
    ],
  },
  {
    title: 'a release in which the claim has no citation',
    drafts: {
      claims: [
        relationship(HELD, {
          cite: [
            { source: 'gazette', withdrawn: 'two' },
            { source: 'journal', release: 'three' },
          ],
        }),
      ],
    },
    sentences: [
      `${HELD}: expected a citation in the release two, which has this claim, came none; cite a source of that release, or withdraw the claim`,
    ],
  },
  {
    title: 'a citation withdrawn by the release that brought it',
    drafts: { claims: [relationship(HELD, { cite: ['gazette', { source: 'journal', release: 'two', withdrawn: 'two' }] })] },
    sentences: [
      `${HELD}: expected the citation of journal withdrawn by a release after two, which brought it, came two; correct one of the two`,
    ],
  },
  {
    title: 'a later day in a key, a title, a reason and the words of a citation',
    drafts: {
      claims: [
        statement('somebody/2019-03-01/a'),
        relationship(HELD, {
          title: 'Secretary (until 2021)',
          rank: 'PREFERRED',
          rankReason: 'As of March 2019.',
          cite: [{ source: 'gazette', locator: 'line 3, added in spring 2020' }],
          later: [{ known: '2020-01-01', title: 'Secretary', note: 'Left.', why: 'Reported in fiscal year 2021.' }],
        }),
      ],
    },
    sentences: [
      'somebody/2019-03-01/a: expected no day later than it was known (2019-01-01) in the key, came 2019-03-01; name the claim otherwise, or correct the day',
      `${HELD}: expected no day later than it was known (2019-01-01) in the locator of the citation of gazette, came spring 2020; say it without the day`,
      `${HELD}: expected no day later than it was known (2019-01-01) in the title, came 2021; move what was learned later into a later line, with its day and source, or reword it`,
      `${HELD}: expected no day later than it was known (2019-01-01) in the rankReason, came March 2019; move what was learned later into a later line, with its day and source, or reword it`,
      `${HELD}: expected no day later than it was known (2020-01-01) in the why, came fiscal year 2021; move what was learned later into a later line, with its day and source, or reword it`,
    ],
  },
]
