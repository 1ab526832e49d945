import { type BadInputCase, words } from './bad-input-cases.ts'

/** Slugs, lists and combinations of arguments. */
export const badArguments: readonly BadInputCase[] = [
  {
    what: 'a text that is too long to be a slug',
    query: 'query ($slug: String!) { entity(slug: $slug) { name } }',
    variables: { slug: 'x '.repeat(51) },
    code: 'BAD_USER_INPUT',
    sentence: `expected a slug of at most 100 characters, came one of 102, "${'x '.repeat(30)}…"; a slug is a few words in lower case, joined by hyphens`,
  },
  {
    what: 'a text that is too long to be a slug, among those that may be missing',
    query: 'query ($slugs: [String!]!) { timeline(of: $slugs) { missing } entities(slugs: $slugs) { missing } }',
    variables: { slugs: ['dhs', 'x '.repeat(950)] },
    code: 'BAD_USER_INPUT',
    sentence: `expected a slug of at most 100 characters, came one of 1900, "${'x '.repeat(30)}…"; a slug is a few words in lower case, joined by hyphens`,
  },
  {
    what: 'a text that is too long to be the slug of a source',
    query: 'query ($slug: String!) { source(slug: $slug) { title } }',
    variables: { slug: 'x '.repeat(51) },
    code: 'BAD_USER_INPUT',
    sentence: `expected a slug of at most 100 characters, came one of 102, "${'x '.repeat(30)}…"; a slug is a few words in lower case, joined by hyphens`,
  },
  {
    what: 'a text that is too long to be the key of a claim',
    query: 'query ($key: String!) { claim(key: $key) { note } }',
    variables: { key: 'x/'.repeat(500_000) },
    code: 'BAD_USER_INPUT',
    sentence: `expected the key of a claim, of at most 500 characters, came one of 1000000, "${'x/'.repeat(30)}…"; take keys from answers as they are`,
  },
  {
    what: 'a text in which no title lies',
    query: 'query ($text: String!) { sources(text: $text) { totalCount } }',
    variables: { text: 'x'.repeat(201) },
    code: 'BAD_USER_INPUT',
    sentence: 'expected in text at most 200 characters of a title, came 201; give a part of it',
  },
  {
    what: 'more others than a list may be narrowed by',
    query: 'query ($others: [String!]) { relationships(where: { others: $others }) { totalCount } }',
    variables: { others: words(51) },
    code: 'BAD_USER_INPUT',
    sentence: 'expected at most 50 slugs in where.others, came 51; ask for them in parts',
  },
  {
    what: 'a slug in where.others with two letters swapped',
    query: '{ relationships(where: { others: ["dsh"] }) { totalCount } }',
    code: 'BAD_USER_INPUT',
    sentence: 'expected the slug of an entity in where.others, came "dsh", which names none; the nearest is dhs',
  },
  {
    what: 'a slug in where.others with a letter left out',
    query: '{ entity(slug: "dhs") { relationships(where: { others: ["secretary-of-homland-security"] }) { totalCount } } }',
    code: 'BAD_USER_INPUT',
    sentence:
      'expected the slug of an entity in where.others, came "secretary-of-homland-security", which names none; the nearest are secretary-of-homeland-security, deputy-secretary-of-homeland-security',
  },
  {
    what: 'a slug in where.others of a timeline with a letter too many',
    query: '{ timeline(of: ["mpp"], where: { others: ["chad-wolff"] }) { totalCount } }',
    code: 'BAD_USER_INPUT',
    sentence: 'expected the slug of an entity in where.others, came "chad-wolff", which names none; the nearest is chad-wolf',
  },
  {
    what: 'a slug that was not known yet',
    query: '{ relationships(asOf: { known: "2000-01-01" }, where: { others: ["mpp"] }) { totalCount } }',
    code: 'BAD_USER_INPUT',
    sentence:
      'expected the slug of an entity in where.others, came "mpp", which names none under these clocks; find slugs by search(text:)',
  },
  {
    what: 'a publisher without its hyphen',
    query: '{ sources(publisher: "foxnews") { totalCount } }',
    code: 'BAD_USER_INPUT',
    sentence: 'expected the slug of an entity in publisher, came "foxnews", which names none; the nearest is fox-news',
  },
  {
    what: 'a place in about that is not there',
    query: '{ entity(slug: "southwest-border-enforcement-actions") { ... on Metric { observations(about: ["mexco"]) { totalCount } } } }',
    code: 'BAD_USER_INPUT',
    sentence: 'expected the slug of an entity in about, came "mexco", which names none; the nearest are mexico, mexico-city, mpp',
  },
  {
    what: 'a slug that is near none',
    query: '{ relationships(where: { others: ["qqqqqqqq"] }) { totalCount } }',
    code: 'BAD_USER_INPUT',
    sentence: 'expected the slug of an entity in where.others, came "qqqqqqqq", which names none; find slugs by search(text:)',
  },
  {
    what: 'a name where a slug is asked for',
    query: '{ relationships(where: { others: ["Department of Homeland Security"] }) { totalCount } }',
    code: 'BAD_USER_INPUT',
    sentence:
      'expected the slug of an entity in where.others, came "Department of Homeland Security", which names none; the nearest is dhs',
  },
  {
    what: 'no types',
    query: '{ relationships(types: []) { totalCount } }',
    code: 'BAD_USER_INPUT',
    sentence: 'expected at least one entry in types, came an empty list; name some, or leave types out',
  },
  {
    what: 'no others',
    query: '{ relationships(where: { others: [] }) { totalCount } }',
    code: 'BAD_USER_INPUT',
    sentence: 'expected at least one entry in where.others, came an empty list; name some, or leave where.others out',
  },
  {
    what: 'no ranks of office holders',
    query: '{ officeHolders(office: "secretary-of-homeland-security", ranks: []) { totalCount } }',
    code: 'BAD_USER_INPUT',
    sentence: 'expected at least one entry in ranks, came an empty list; name some, or leave ranks out',
  },
  {
    what: 'no modes',
    query: '{ statements(modes: []) { totalCount } }',
    code: 'BAD_USER_INPUT',
    sentence: 'expected at least one entry in modes, came an empty list; name some, or leave modes out',
  },
  {
    what: 'a timeline of nothing',
    query: '{ timeline(of: []) { totalCount } }',
    code: 'BAD_USER_INPUT',
    sentence: 'expected at least one entry in of, came an empty list; name some',
  },
  {
    what: 'a timeline of 51',
    query: 'query ($of: [String!]!) { timeline(of: $of) { totalCount } }',
    variables: { of: words(51) },
    code: 'BAD_USER_INPUT',
    sentence: 'expected at most 50 slugs in of, came 51; ask for them in parts',
  },
  {
    what: 'no slugs',
    query: '{ entities(slugs: []) { totalCount } }',
    code: 'BAD_USER_INPUT',
    sentence: 'expected at least one entry in slugs, came an empty list; name some, or leave slugs out',
  },
  {
    what: '501 slugs',
    query: 'query ($slugs: [String!]) { entities(slugs: $slugs) { totalCount } }',
    variables: { slugs: words(501) },
    code: 'BAD_USER_INPUT',
    sentence: 'expected at most 500 slugs in slugs, came 501; ask for them in parts',
  },
  {
    what: 'no ids',
    query: '{ nodes(ids: []) { id } }',
    code: 'BAD_USER_INPUT',
    sentence: 'expected at least one entry in ids, came an empty list; name some',
  },
  {
    what: '501 ids',
    query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    variables: { ids: words(501) },
    code: 'BAD_USER_INPUT',
    sentence: 'expected at most 500 ids, came 501; ask for them in parts',
  },
  {
    what: 'an entity by nothing',
    query: '{ entity { name } }',
    code: 'BAD_USER_INPUT',
    sentence: 'expected exactly one of slug and identifier, came neither; say which entity',
  },
  {
    what: 'an entity by slug and identifier',
    query: '{ entity(slug: "dhs", identifier: { scheme: "x", value: "y" }) { name } }',
    code: 'BAD_USER_INPUT',
    sentence: 'expected exactly one of slug and identifier, came both; leave one out',
  },
  {
    what: 'half an identifier',
    query: '{ entity(identifier: { scheme: "gao" }) { name } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    sentence: 'Field "IdentifierInput.value" of required type "String!" was not provided.',
  },
  {
    what: 'a valid day with during',
    query: '{ relationships(asOf: { valid: "2020-01-14" }, during: {}) { totalCount } }',
    code: 'BAD_USER_INPUT',
    sentence:
      'expected asOf.valid or during on one field, came both (asOf.valid is 2020-01-14); say valid for one day, or during for a period, {} being all of history',
  },
  {
    what: 'a period that ends before it begins',
    query: '{ entity(slug: "dhs") { relationships(during: { from: "2020-01-02", to: "2020-01-01" }) { totalCount } } }',
    code: 'BAD_USER_INPUT',
    sentence:
      'expected during.from no later than during.to, came from 2020-01-02 to 2020-01-01; swap them, or leave one out for an open end',
  },
  {
    what: 'the holders of an agency',
    query: '{ officeHolders(office: "dhs") { totalCount } }',
    code: 'BAD_USER_INPUT',
    sentence: 'expected the slug of an Office in office, came "dhs", which is of the kind Agency; ask the agency for its heads',
  },
  {
    what: 'the holders of a person',
    query: '{ officeHolders(office: "chad-wolf") { totalCount } }',
    code: 'BAD_USER_INPUT',
    sentence:
      'expected the slug of an Office in office, came "chad-wolf", which is of the kind Person; find offices by entities(kinds: [OFFICE])',
  },
  {
    what: 'a period that is no EDTF',
    query:
      '{ entity(slug: "southwest-border-enforcement-actions") { ... on Metric { observations(period: "last month") { totalCount } } } }',
    code: 'BAD_USER_INPUT',
    sentence:
      'expected an EDTF period such as 2019-11-13, 2019-11/2021, 2018-12-20/.. (goes on) or 2018-12-20/ (end not known), but came "last month": a date has no spaces',
  },
  {
    what: 'a period with a thirteenth month',
    query: '{ entity(slug: "southwest-border-enforcement-actions") { ... on Metric { observations(period: "2019-13") { totalCount } } } }',
    code: 'BAD_USER_INPUT',
    sentence:
      'expected an EDTF period such as 2019-11-13, 2019-11/2021, 2018-12-20/.. (goes on) or 2018-12-20/ (end not known), but came "2019-13": a month is 01 to 12, a season 21 to 24',
  },
  {
    what: 'a search for nothing',
    query: '{ search(text: "  ") { totalCount } }',
    code: 'BAD_USER_INPUT',
    sentence: 'expected words to search for in text, 1 to 200 characters, came none; give a name or a part of one',
  },
  {
    what: 'a search for 201 characters',
    query: 'query ($text: String!) { search(text: $text) { totalCount } }',
    variables: { text: 'x'.repeat(201) },
    code: 'BAD_USER_INPUT',
    sentence: 'expected words to search for in text, 1 to 200 characters, came 201; give a name or a part of one',
  },
]
