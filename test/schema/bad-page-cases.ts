import type { BadInputCase } from './bad-input-cases.ts'

/** Pages, cursors and ids. */
export const badPages: readonly BadInputCase[] = [
  {
    what: 'a page of none',
    query: '{ entities(first: 0) { totalCount } }',
    code: 'BAD_USER_INPUT',
    sentence: 'expected first from 1 to 1000, came 0; ask for a page within these bounds and go on from its cursors',
  },
  {
    what: 'a page of less than none',
    query: '{ relationships(last: -1) { totalCount } }',
    code: 'BAD_USER_INPUT',
    sentence: 'expected last from 1 to 1000, came -1; ask for a page within these bounds and go on from its cursors',
  },
  {
    what: 'a page of 1001',
    query: '{ entity(slug: "dhs") { timeline(last: 1001) { totalCount } } }',
    code: 'BAD_USER_INPUT',
    sentence: 'expected last from 1 to 1000, came 1001; ask for a page within these bounds and go on from its cursors',
  },
  {
    what: 'a page of a million',
    query: '{ entities(first: 1000000) { edges { node { name } } } }',
    code: 'BAD_USER_INPUT',
    sentence: 'expected first from 1 to 1000, came 1000000; ask for a page within these bounds and go on from its cursors',
  },
  {
    what: 'first with last',
    query: '{ relationships(first: 2, last: 2) { totalCount } }',
    code: 'BAD_USER_INPUT',
    sentence: 'expected first with after, or last with before, came first with last; leave out those that belong to the other direction',
  },
  {
    what: 'first with before',
    query: '{ relationships(first: 2, before: "x") { totalCount } }',
    code: 'BAD_USER_INPUT',
    sentence: 'expected first with after, or last with before, came first with before; leave out those that belong to the other direction',
  },
  {
    what: 'last with after',
    query: '{ timeline(of: ["mpp"], last: 2, after: "x") { totalCount } }',
    code: 'BAD_USER_INPUT',
    sentence: 'expected first with after, or last with before, came after with last; leave out those that belong to the other direction',
  },
  {
    what: 'after with before',
    query: '{ relationships(after: "x", before: "y") { totalCount } }',
    code: 'BAD_USER_INPUT',
    sentence: 'expected first with after, or last with before, came after with before; leave out those that belong to the other direction',
  },
  {
    what: 'a text that is no cursor',
    query: '{ statements(after: "next") { totalCount } }',
    code: 'BAD_USER_INPUT',
    sentence: 'expected a cursor as this API gives it out, came "next"; take cursors from edges or pageInfo as they are',
  },
  {
    what: 'an empty cursor',
    query: '{ statements(after: "") { totalCount } }',
    code: 'BAD_USER_INPUT',
    sentence: 'expected a cursor as this API gives it out, came ""; take cursors from edges or pageInfo as they are',
  },
  {
    what: 'a cursor of another list',
    query: 'query ($cursor: String) { sources(after: $cursor) { totalCount } }',
    variables: ({ cursor }) => ({ cursor }),
    code: 'BAD_USER_INPUT',
    sentence:
      'this cursor belongs to a list with other arguments: expected one from this very list, came <cursor>; repeat the arguments it was given out under, or start again without it',
  },
  {
    what: 'a cursor of the same list with another filter',
    query: 'query ($cursor: String) { entities(kinds: [OFFICE], after: $cursor) { totalCount } }',
    variables: ({ cursor }) => ({ cursor }),
    code: 'BAD_USER_INPUT',
    sentence:
      'this cursor belongs to a list with other arguments: expected one from this very list, came <cursor>; repeat the arguments it was given out under, or start again without it',
  },
  {
    what: 'a cursor that was cut',
    query: 'query ($cursor: String) { entities(after: $cursor) { totalCount } }',
    variables: ({ cursor }) => ({ cursor: cursor.slice(0, -4) }),
    code: 'BAD_USER_INPUT',
    sentence: 'expected a cursor as this API gives it out, came <cursor>; take cursors from edges or pageInfo as they are',
  },
  {
    what: 'a text that is no id',
    query: '{ node(id: "dhs") { id } }',
    code: 'BAD_USER_INPUT',
    sentence: 'expected an id as this API gives it out, came "dhs"; take ids from answers as they are, or ask by slug or key',
  },
  {
    what: 'a number that is no id',
    query: '{ node(id: 5) { id } }',
    code: 'BAD_USER_INPUT',
    sentence: 'expected an id as this API gives it out, came "5"; take ids from answers as they are, or ask by slug or key',
  },
  {
    what: 'one text among ids that is none',
    query: '{ nodes(ids: ["dhs"]) { id } }',
    code: 'BAD_USER_INPUT',
    sentence: 'expected an id as this API gives it out, came "dhs"; take ids from answers as they are, or ask by slug or key',
  },
]
