import { describe, expect, it } from 'vitest'
import { type PeriodInput, resolvePeriod } from '../../../graph/time/bounds.ts'
import { sayDate, sayDay, sayPeriod } from '../../../graph/time/display.ts'
import { parseDate } from '../../../graph/time/edtf.ts'

function say(edtf: string, more: Partial<PeriodInput> = {}): string {
  return `${edtf}: ${sayPeriod(resolvePeriod({ edtf, form: 'SPAN', attestedFrom: null, attestedThrough: null, ...more }))}`
}

describe('what is said', () => {
  it('of a day is the day, without leading zeros', () => {
    expect(['2019-11-13', '2020-01-02', '0476-09-04'].map(sayDay)).toEqual(['13 November 2019', '2 January 2020', '4 September 476'])
  })

  it('of a date tells its precision and what is not sure about it', () => {
    const bases = ['2019-11-13', '2019-06', '2019-21', '2019-24', '2019', '201X', '2004-XX', '2004-06-XX', '2004-XX-XX']
    const said = bases.flatMap((base) => ['', '~', '?', '%'].map((mark) => `${base}${mark}: ${sayDate(parseDate(base + mark))}`))
    expect(said).toMatchInlineSnapshot(`
      [
        "2019-11-13: 13 November 2019",
        "2019-11-13~: about 13 November 2019",
        "2019-11-13?: possibly 13 November 2019",
        "2019-11-13%: about 13 November 2019, uncertain",
        "2019-06: June 2019",
        "2019-06~: about June 2019",
        "2019-06?: possibly June 2019",
        "2019-06%: about June 2019, uncertain",
        "2019-21: spring 2019",
        "2019-21~: about spring 2019",
        "2019-21?: possibly spring 2019",
        "2019-21%: about spring 2019, uncertain",
        "2019-24: winter 2019–2020",
        "2019-24~: about winter 2019–2020",
        "2019-24?: possibly winter 2019–2020",
        "2019-24%: about winter 2019–2020, uncertain",
        "2019: 2019",
        "2019~: about 2019",
        "2019?: possibly 2019",
        "2019%: about 2019, uncertain",
        "201X: the 2010s",
        "201X~: about the 2010s",
        "201X?: possibly the 2010s",
        "201X%: about the 2010s, uncertain",
        "2004-XX: a month in 2004",
        "2004-XX~: about a month in 2004",
        "2004-XX?: possibly a month in 2004",
        "2004-XX%: about a month in 2004, uncertain",
        "2004-06-XX: a day in June 2004",
        "2004-06-XX~: about a day in June 2004",
        "2004-06-XX?: possibly a day in June 2004",
        "2004-06-XX%: about a day in June 2004, uncertain",
        "2004-XX-XX: a day in 2004",
        "2004-XX-XX~: about a day in 2004",
        "2004-XX-XX?: possibly a day in 2004",
        "2004-XX-XX%: about a day in 2004, uncertain",
      ]
    `)
  })

  it('of a span tells its ends, and for one that is not known what is attested', () => {
    expect([
      say('2019-11-13/2021-01-11'),
      say('2019-11-13/2021-01~'),
      say('2019-04-08'),
      say('2019-04-08~'),
      say('2019-04'),
      say('2019-04?'),
      say('2019-22'),
      say('2019'),
      say('201X'),
      say('2004-XX'),
      say('2019-11-13/'),
      say('2019-11-13/', { attestedThrough: '2020-01-14' }),
      say('2019-01-28/..'),
      say('2019-01-28/..', { attestedThrough: '2020-01-02' }),
      say('2019-01~/..', { attestedFrom: '2019-01-28', attestedThrough: '2020-01-02' }),
      say('/2020-03'),
      say('../2020-03'),
      say('/2020-03', { attestedFrom: '2019-12-01' }),
      say('/'),
      say('../..'),
      say('/..'),
      say('../'),
      say('/', { attestedThrough: '2020-01-02' }),
      say('/..', { attestedFrom: '2019-01-28', attestedThrough: '2020-01-02' }),
    ]).toMatchInlineSnapshot(`
      [
        "2019-11-13/2021-01-11: 13 November 2019 to 11 January 2021",
        "2019-11-13/2021-01~: 13 November 2019 to about January 2021",
        "2019-04-08: on 8 April 2019",
        "2019-04-08~: on or about 8 April 2019",
        "2019-04: throughout April 2019",
        "2019-04?: possibly April 2019",
        "2019-22: throughout summer 2019",
        "2019: throughout 2019",
        "201X: a year in the 2010s",
        "2004-XX: a month in 2004",
        "2019-11-13/: since 13 November 2019, end not known",
        "2019-11-13/: since 13 November 2019, end not known (attested to 14 January 2020)",
        "2019-01-28/..: since 28 January 2019, going on",
        "2019-01-28/..: since 28 January 2019, going on (attested to 2 January 2020)",
        "2019-01~/..: since about January 2019, going on (attested to 2 January 2020)",
        "/2020-03: until March 2020, start not known",
        "../2020-03: until March 2020, start open",
        "/2020-03: until March 2020, start not known (attested from 1 December 2019)",
        "/: at a time not known",
        "../..: start open, going on",
        "/..: start not known, going on",
        "../: start open, end not known",
        "/: start not known, end not known (attested on 2 January 2020)",
        "/..: start not known, going on (attested from 28 January 2019 to 2 January 2020)",
      ]
    `)
  })

  it('of an instant is that it was some one day', () => {
    const texts = [
      '2019-04-08',
      '2019-04-08~',
      '2019-04-08?',
      '2019-04-08%',
      '2019-04',
      '2019-04~',
      '2019-04?',
      '2019-04%',
      '2019-24',
      '201X',
    ]
    const more = ['2004-XX', '2004-06-XX', '2019-04/2019-06-10', '2019-04/', '/2019-04', '/']
    expect([...texts, ...more].map((edtf) => say(edtf, { form: 'INSTANT' }))).toMatchInlineSnapshot(`
      [
        "2019-04-08: on 8 April 2019",
        "2019-04-08~: on or about 8 April 2019",
        "2019-04-08?: possibly on 8 April 2019",
        "2019-04-08%: on or about 8 April 2019, uncertain",
        "2019-04: some day in April 2019",
        "2019-04~: some day about April 2019",
        "2019-04?: possibly some day in April 2019",
        "2019-04%: some day about April 2019, uncertain",
        "2019-24: some day in winter 2019–2020",
        "201X: some day in the 2010s",
        "2004-XX: some day in 2004",
        "2004-06-XX: some day in June 2004",
        "2019-04/2019-06-10: some day from April 2019 to 10 June 2019",
        "2019-04/: some day from April 2019 on",
        "/2019-04: some day until April 2019",
        "/: on a day not known",
      ]
    `)
  })
})
