// What a person is told whose request is well formed and cannot be answered: the code and the exact sentence.

export interface BadInputCase {
  readonly what: string
  readonly query: string
  /** `cursor` is one of the list of all entities. */
  readonly variables?: object | ((given: { readonly cursor: string }) => object)
  readonly code: string
  /** A cursor in it stands as <cursor>. */
  readonly sentence: string
}

/** Slugs, or ids, of which none names anything. */
export function words(n: number): readonly string[] {
  return Array.from({ length: n }, (_, i) => `s${i}`)
}

/** Days, instants and clocks. */
export const badDates: readonly BadInputCase[] = [
  {
    what: 'a day that no calendar has',
    query: '{ entity(slug: "dhs", asOf: { valid: "2019-02-30" }) { name } }',
    code: 'BAD_USER_INPUT',
    sentence: 'expected a day as YYYY-MM-DD, such as 2019-11-13, but came "2019-02-30": February 2019 has the days 01 to 28',
  },
  {
    what: 'a month as a Date',
    query: '{ entity(slug: "dhs", asOf: { valid: "2019-02" }) { name } }',
    code: 'BAD_USER_INPUT',
    sentence: 'expected a day as YYYY-MM-DD, such as 2019-11-13, but came "2019-02": it does not have that form',
  },
  {
    what: 'a number as a Date',
    query: '{ entity(slug: "dhs", asOf: { valid: 20190230 }) { name } }',
    code: 'BAD_USER_INPUT',
    sentence: 'expected a text in quotation marks, such as "2019-11-13", but came 20190230',
  },
  {
    what: 'a word as a Date',
    query: '{ entity(slug: "dhs", asOf: { known: TODAY }) { name } }',
    code: 'BAD_USER_INPUT',
    sentence: 'expected a text in quotation marks, such as "2019-11-13", but came TODAY',
  },
  {
    what: 'an object as a Date',
    query: '{ entity(slug: "dhs", asOf: { known: { year: 2019 } }) { name } }',
    code: 'BAD_USER_INPUT',
    sentence: 'expected a text in quotation marks, such as "2019-11-13", but came {year: 2019}',
  },
  {
    what: 'a day as a DateTime',
    query: '{ entity(slug: "dhs", asOf: { recorded: "2021-01-01" }) { name } }',
    code: 'BAD_USER_INPUT',
    sentence: 'expected an instant with its zone, such as 2020-01-14T12:00:00Z, but came "2021-01-01": it does not have that form',
  },
  {
    what: 'an instant without a zone',
    query: '{ entity(slug: "dhs", asOf: { recorded: "2021-01-01T00:00:00" }) { name } }',
    code: 'BAD_USER_INPUT',
    sentence: 'expected an instant with its zone, such as 2020-01-14T12:00:00Z, but came "2021-01-01T00:00:00": it does not have that form',
  },
  {
    what: 'a day of another form in a variable',
    query: 'query ($day: Date) { entity(slug: "dhs", asOf: { valid: $day }) { name } }',
    variables: { day: '14.01.2020' },
    code: 'BAD_USER_INPUT',
    sentence:
      'Variable "$day" got invalid value "14.01.2020"; expected a day as YYYY-MM-DD, such as 2019-11-13, but came "14.01.2020": it does not have that form',
  },
  {
    what: 'a number as a Date in a variable',
    query: 'query ($day: Date) { entity(slug: "dhs", asOf: { valid: $day }) { name } }',
    variables: { day: 20200114 },
    code: 'BAD_USER_INPUT',
    sentence: 'Variable "$day" got invalid value 20200114; expected a text in quotation marks, such as "2019-11-13", but came 20200114',
  },
  {
    what: 'an object as a Date in a variable',
    query: 'query ($day: Date) { entity(slug: "dhs", asOf: { valid: $day }) { name } }',
    variables: { day: { year: 2020 } },
    code: 'BAD_USER_INPUT',
    sentence:
      'Variable "$day" got invalid value { year: 2020 }; expected a text in quotation marks, such as "2019-11-13", but came an object',
  },
  {
    what: 'a day that no calendar has, within a variable',
    query: 'query ($asOf: AsOf) { entity(slug: "dhs", asOf: $asOf) { name } }',
    variables: { asOf: { known: '2019-02-30' } },
    code: 'BAD_USER_INPUT',
    sentence:
      'Variable "$asOf" got invalid value "2019-02-30" at "asOf.known"; expected a day as YYYY-MM-DD, such as 2019-11-13, but came "2019-02-30": February 2019 has the days 01 to 28',
  },
  {
    what: 'an hour that no day has, within a variable',
    query: 'query ($asOf: AsOf) { entity(slug: "dhs", asOf: $asOf) { name } }',
    variables: { asOf: { recorded: '2020-01-14T25:00:00Z' } },
    code: 'BAD_USER_INPUT',
    sentence:
      'Variable "$asOf" got invalid value "2020-01-14T25:00:00Z" at "asOf.recorded"; expected an instant with its zone, such as 2020-01-14T12:00:00Z, but came "2020-01-14T25:00:00Z": it does not have that form',
  },
  {
    what: 'a clock that is none, within a variable',
    query: 'query ($asOf: AsOf) { entity(slug: "dhs", asOf: $asOf) { name } }',
    variables: { asOf: { knwon: '2020-01-14' } },
    code: 'BAD_USER_INPUT',
    sentence:
      'Variable "$asOf" got invalid value { knwon: "2020-01-14" }; Field "knwon" is not defined by type "AsOf". Did you mean "known"?',
  },
  {
    what: 'a clock that is none',
    query: '{ entity(slug: "dhs", asOf: { today: "2020-01-14" }) { name } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    sentence: 'Field "today" is not defined by type "AsOf".',
  },
]
