import { type Case, claim, HELD, SOUND } from './faulty-data.ts'

/** Faults of form: what a file alone tells. */
export const FAULTS_OF_FORM: readonly Case[] = [
  {
    title: 'YAML that cannot be read, without a word about what refers to its records',
    files: { 'entities.yaml': `${SOUND['entities.yaml']}- { key: [broken, kind: Person\n` },
    problems: [
      'entities.yaml:6 record 5: expected YAML, came something else: Flow sequence in block collection must be sufficiently indented and end with a ]; correct the line',
    ],
  },
  {
    title: 'a field given twice',
    files: { 'sources/more.yaml': '- slug: diary\n  title: A diary\n  title: Another diary\n' },
    problems: ['sources/more.yaml:3 diary: expected each field once, came title a second time; remove one of the two'],
  },
  {
    title: 'an alias of nothing',
    files: { 'sources/more.yaml': '- slug: *nope\n' },
    problems: ['sources/more.yaml:1 record 1: expected plain YAML, came the alias *nope; write out what is meant'],
  },
  {
    title: 'a record that holds itself',
    files: { 'sources/more.yaml': '- &a { slug: diary, title: *a }\n' },
    problems: ['sources/more.yaml:1 record 1: expected plain YAML, came the alias *a; write out what is meant'],
  },
  {
    title: 'fields within fields where a name belongs, which would take for ever to write out',
    files: { 'sources/more.yaml': `- ${'? '.repeat(100)}x\n` },
    problems: ['sources/more.yaml:1 record 1: expected plain YAML, came a field whose name is not a word; write out what is meant'],
  },
  {
    title: 'a tag',
    files: { 'sources/more.yaml': '- slug: !!js/function "diary"\n  title: A diary\n' },
    problems: ['sources/more.yaml:1 record 1: expected plain YAML, came the tag tag:yaml.org,2002:js/function; write out what is meant'],
  },
  {
    title: 'a file that no list is read from',
    files: { 'claim/more.yaml': '[]\n' },
    problems: [
      'claim/more.yaml:1 the file: expected releases.yaml, vocabulary.yaml, sources.yaml, entities.yaml, claims.yaml or .yaml files in folders of these names, came claim/more.yaml, which is not read; rename it or move it away',
    ],
  },
  {
    title: 'a file that is no list',
    files: { 'sources/more.yaml': 'slug: diary\ntitle: A diary\n' },
    problems: ['sources/more.yaml:1 the file: expected a list of records, came something else; begin each record with a dash'],
  },
  {
    title: 'a data set without a release',
    files: { 'releases.yaml': '' },
    problems: ['releases.yaml:1 releases: expected at least one release, came none; name one with the instant at which it was recorded'],
  },
  {
    title: 'a field that there is not, with the one that is meant',
    files: claim(`${HELD}\nperid: 2019/`),
    problems: ['claims/more.yaml:5 ann-lee/held-office/secretary/2: expected no field perid, came it; perhaps period is meant'],
  },
  {
    title: 'two fields that there are not, each in its line',
    files: { 'entities/more.yaml': '- key: bob\n  kid: Person\n  kind: Person\n  known: 2019-01-01\n  name: Bob\n  xyzzy: 1\n' },
    problems: [
      'entities/more.yaml:2 bob: expected no field kid, came it; perhaps kind is meant',
      'entities/more.yaml:6 bob: expected no field xyzzy, came it; correct the spelling or remove it',
    ],
  },
  {
    title: 'hidden characters, each by its code point, in the line of its field',
    files: {
      'entities/more.yaml':
        '- key: bob\n  kind: Person\n  known: 2019-01-01\n  name: "B\\u0000b"\n  description: "A man\\u200B."\n  aliases:\n    - "Robert \\u202Etreb\\u202C"\n    - text: "\\u2066Rob"\n      note: "A\\tnote."\n  identifiers:\n    - { scheme: gao, value: "B-1\\uFEFF1", url: "https://example.org/\\u2028x" }\n',
      'sources/more.yaml':
        '- slug: diary\n  title: |\n    A diary\n    in two lines\n  published: "2019\\u202E"\n  note: "Half of 😀: \\uD83D"\n',
    },
    problems: [
      'entities/more.yaml:4 bob: name: expected text on one line without hidden characters: character 2 is U+0000, came "B\\u0000b"; correct it',
      'entities/more.yaml:5 bob: description: expected text on one line without hidden characters: character 6 is U+200B, came "A man\\u{200B}."; correct it',
      'entities/more.yaml:7 bob: aliases.0: expected text on one line without hidden characters: character 8 is U+202E, came "Robert \\u{202E}treb\\u{202C}"; correct it',
      'entities/more.yaml:8 bob: aliases.1.text: expected text on one line without hidden characters: character 1 is U+2066, came "\\u{2066}Rob"; correct it',
      'entities/more.yaml:9 bob: aliases.1.note: expected text on one line without hidden characters: character 2 is U+0009, came "A\\tnote."; correct it',
      'entities/more.yaml:11 bob: identifiers.0.value: expected text on one line without hidden characters: character 4 is U+FEFF, came "B-1\\u{FEFF}1"; correct it',
      'entities/more.yaml:11 bob: identifiers.0.url: expected text on one line without hidden characters: character 21 is U+2028, came "https://example.org/\\u{2028}x"; correct it',
      'sources/more.yaml:2 diary: title: expected text on one line without hidden characters: character 8 is U+000A, came "A diary\\nin two lines"; correct it',
      'sources/more.yaml:5 diary: published: expected text on one line without hidden characters: character 5 is U+202E, came "2019\\u{202E}"; correct it',
      'sources/more.yaml:6 diary: note: expected text on one line without hidden characters: character 12 is U+D83D, came "Half of 😀: \\ud83d"; correct it',
    ],
  },
  {
    title: 'an address that a browser would run',
    files: { 'sources/more.yaml': '- slug: diary\n  title: A diary\n  url: javascript:alert(1)\n' },
    problems: [
      'sources/more.yaml:3 diary: url: expected an address that begins with https:// or http://, came "javascript:alert(1)"; correct it',
    ],
  },
  {
    title: 'a field of a citation that there is not',
    files: {
      'claims/more.yaml': `- ${HELD}\n  known: 2019-11-14\n  basis: PUBLICATION\n  period: /\n  cite:\n    - gazette\n    - { source: gazette, lokator: line 3 }\n`,
    },
    problems: ['claims/more.yaml:7 ann-lee/held-office/secretary/2: cite.1: expected no field lokator, came it; perhaps locator is meant'],
  },
  {
    title: 'what a check of a fingerprint cannot have come to, alone and in a list',
    files: {
      'claims/more.yaml': `- ${HELD}\n  known: 2019-11-14\n  basis: PUBLICATION\n  period: /\n  cite:\n    - { source: gazette, checked: { result: FOUND } }\n    - { source: gazette, checked: [{ result: MISSING, at: 2021-01-01 }] }\n`,
    },
    problems: [
      'claims/more.yaml:6 ann-lee/held-office/secretary/2: cite.0.checked.result: expected one of VERIFIED, MISSING, UNCHECKED, came "FOUND"; choose one',
      'claims/more.yaml:6 ann-lee/held-office/secretary/2: cite.0.checked.at: expected text, came nothing; add it',
      'claims/more.yaml:7 ann-lee/held-office/secretary/2: cite.1.checked.0.at: expected an instant in UTC, YYYY-MM-DDTHH:MM:SSZ, came "2021-01-01"; correct it',
    ],
  },
  {
    title: 'a missing field',
    files: { 'sources/more.yaml': '- slug: diary\n' },
    problems: ['sources/more.yaml:1 diary: title: expected text, came nothing; add it'],
  },
  {
    title: 'a word that is none of a list, with the one that is meant',
    files: { 'entities/more.yaml': '- key: bob\n  kind: Persn\n  known: 2019-01-01\n  name: Bob\n' },
    problems: [
      'entities/more.yaml:2 bob: kind: expected one of Person, Office, Agency, Court, Country, Place, Policy, Agreement, LegalCase, Document, Organization, Event, Metric, came "Persn"; perhaps Person is meant',
    ],
  },
  {
    title: 'a wrong stance of a citation',
    files: {
      'claims/more.yaml': `- ${HELD}\n  known: 2019-11-14\n  basis: PUBLICATION\n  period: /\n  cite: [{ source: gazette, stance: supports }]\n`,
    },
    problems: [
      'claims/more.yaml:5 ann-lee/held-office/secretary/2: cite.0.stance: expected one of SUPPORTS, DISPUTES, came "supports"; perhaps SUPPORTS is meant',
    ],
  },
  {
    title: 'a day that the calendar does not have',
    files: { 'entities/more.yaml': '- key: bob\n  kind: Person\n  known: 2019-02-30\n  name: Bob\n' },
    problems: [
      'entities/more.yaml:3 bob: known: expected a day as YYYY-MM-DD: February 2019 has the days 01 to 28, came "2019-02-30"; correct it',
    ],
  },
  {
    title: 'a number where a day is expected',
    files: { 'entities/more.yaml': '- key: bob\n  kind: Person\n  known: 2019\n  name: Bob\n' },
    problems: ['entities/more.yaml:3 bob: known: expected a day as YYYY-MM-DD, came 2019; write it so'],
  },
  {
    title: 'a day before the calendar of this program begins',
    files: { 'entities/more.yaml': '- key: bob\n  kind: Person\n  known: 0000-01-01\n  name: Bob\n' },
    problems: ['entities/more.yaml:3 bob: known: expected a day of the years 0001 to 9998, came "0000-01-01"; correct it'],
  },
  {
    title: 'a key of an entity with capitals',
    files: { 'entities/more.yaml': '- key: Bob\n  kind: Person\n  known: 2019-01-01\n  name: Bob\n' },
    problems: [
      'entities/more.yaml:1 Bob: key: expected a key of an entity: lower-case words joined by hyphens, such as chad-wolf, came "Bob"; correct it',
    ],
  },
  {
    title: 'a key of an entity that is longer than a question about it may be',
    files: { 'entities/more.yaml': `- key: ${'bob-'.repeat(25)}x\n  kind: Person\n  known: 2019-01-01\n  name: Bob\n` },
    problems: [
      `entities/more.yaml:1 ${'bob-'.repeat(25)}x: key: expected a key of an entity of at most 100 characters, came "${'bob-'.repeat(14)}bob; correct it`,
    ],
  },
  {
    title: 'a key of a claim without slashes',
    files: claim('relationship: ann-lee\nperiod: /'),
    problems: [
      'claims/more.yaml:4 ann-lee: relationship: expected a key of a claim: parts of lower-case words and hyphens joined by slashes, came "ann-lee"; correct it',
    ],
  },
  {
    title: 'no citation',
    files: { 'claims/more.yaml': `- ${HELD}\n  known: 2019-11-14\n  basis: PUBLICATION\n  cite: []\n  period: /\n` },
    problems: [
      'claims/more.yaml:4 ann-lee/held-office/secretary/2: cite: expected at least one entry, came none; add one or remove the field',
    ],
  },
  {
    title: 'a claim of no form',
    files: claim('period: 2019/'),
    problems: [
      'claims/more.yaml:1 record 1: expected a relationship, an observation or a statement, came one with known, basis, cite, period; begin it with one of the three',
    ],
  },
  {
    title: 'a figure that is text',
    files: claim("observation: flights/2019/gazette\nperiod: 2019-10\nreading: DURING\nvalue: '12'"),
    problems: ['claims/more.yaml:7 flights/2019/gazette: value: expected a number, came "12"; write it so'],
  },
  {
    title: 'an instant of a release that is a day only',
    files: { 'releases.yaml': "- { name: one, recorded: '2021-01-01' }\n- { name: two, recorded: '2022-01-01T00:00:00Z' }\n" },
    problems: ['releases.yaml:1 one: recorded: expected an instant in UTC, YYYY-MM-DDTHH:MM:SSZ, came "2021-01-01"; correct it'],
  },
]
