import { type BadInputCase, words } from './bad-input-cases.ts'

/** Ends, bounds and what is to be avoided, of a question for paths. */
export const badPaths: readonly BadInputCase[] = [
  {
    what: 'a path from a slug with a letter too many',
    query: '{ paths(from: "chad-wolff", to: "dhs") { length } }',
    code: 'BAD_USER_INPUT',
    sentence: 'expected the slug of an entity in from, came "chad-wolff", which names none; the nearest is chad-wolf',
  },
  {
    what: 'a path to a slug with two letters swapped',
    query: '{ paths(from: "chad-wolf", to: "dsh") { length } }',
    code: 'BAD_USER_INPUT',
    sentence: 'expected the slug of an entity in to, came "dsh", which names none; the nearest is dhs',
  },
  {
    what: 'a path between two slugs that name nothing: the first is told',
    query: '{ paths(from: "foxnews", to: "dsh", avoid: ["qqqqqqqq"]) { length } }',
    code: 'BAD_USER_INPUT',
    sentence: 'expected the slug of an entity in from, came "foxnews", which names none; the nearest is fox-news',
  },
  {
    what: 'a path that avoids nothing there is',
    query: '{ paths(from: "chad-wolf", to: "dhs", avoid: ["mpp", "qqqqqqqq"]) { length } }',
    code: 'BAD_USER_INPUT',
    sentence: 'expected the slug of an entity in avoid, came "qqqqqqqq", which names none; find slugs by search(text:)',
  },
  {
    what: 'a path between what was not known yet',
    query: '{ paths(from: "mpp", to: "dhs", asOf: { known: "2000-01-01" }) { length } }',
    code: 'BAD_USER_INPUT',
    sentence: 'expected the slug of an entity in from, came "mpp", which names none under these clocks; find slugs by search(text:)',
  },
  {
    what: 'a path from something to itself',
    query: '{ paths(from: "dhs", to: "dhs") { length } }',
    code: 'BAD_USER_INPUT',
    sentence:
      'expected two different entities in from and to, came "dhs" and "dhs", which name the same; ask for its relationships instead',
  },
  {
    what: 'a path that avoids one of its ends',
    query: '{ paths(from: "chad-wolf", to: "dhs", avoid: ["mpp", "dhs"]) { length } }',
    code: 'BAD_USER_INPUT',
    sentence: 'expected in avoid entities between the ends, came "dhs", which is one of them; leave it out',
  },
  {
    what: 'a path that avoids 51',
    query: 'query ($avoid: [String!]) { paths(from: "chad-wolf", to: "dhs", avoid: $avoid) { length } }',
    variables: { avoid: words(51) },
    code: 'BAD_USER_INPUT',
    sentence: 'expected at most 50 slugs in avoid, came 51; ask for them in parts',
  },
  {
    what: 'a path that avoids an empty list',
    query: '{ paths(from: "chad-wolf", to: "dhs", avoid: []) { length } }',
    code: 'BAD_USER_INPUT',
    sentence: 'expected at least one entry in avoid, came an empty list; name some, or leave avoid out',
  },
  {
    what: 'a path by no types',
    query: '{ paths(from: "chad-wolf", to: "dhs", types: []) { length } }',
    code: 'BAD_USER_INPUT',
    sentence: 'expected at least one entry in types, came an empty list; name some, or leave types out',
  },
  {
    what: 'no paths',
    query: '{ paths(from: "chad-wolf", to: "dhs", first: 0) { length } }',
    code: 'BAD_USER_INPUT',
    sentence: 'expected first from 1 to 100, came 0; ask within these bounds',
  },
  {
    what: '101 paths',
    query: '{ paths(from: "chad-wolf", to: "dhs", first: 101) { length } }',
    code: 'BAD_USER_INPUT',
    sentence: 'expected first from 1 to 100, came 101; ask within these bounds',
  },
  {
    what: 'paths of seven links',
    query: '{ paths(from: "chad-wolf", to: "dhs", maxLength: 7) { length } }',
    code: 'BAD_USER_INPUT',
    sentence: 'expected maxLength from 1 to 6, came 7; ask within these bounds',
  },
  {
    what: 'paths of no links',
    query: '{ paths(from: "chad-wolf", to: "dhs", maxLength: 0) { length } }',
    code: 'BAD_USER_INPUT',
    sentence: 'expected maxLength from 1 to 6, came 0; ask within these bounds',
  },
  {
    what: 'paths on a valid day with during',
    query: '{ paths(from: "chad-wolf", to: "dhs", asOf: { valid: "2020-01-14" }, during: {}) { length } }',
    code: 'BAD_USER_INPUT',
    sentence:
      'expected asOf.valid or during on one field, came both (asOf.valid is 2020-01-14); say valid for one day, or during for a period, {} being all of history',
  },
]
