import { describe, expect, it } from 'vitest'
import { datesLaterThan } from '../../graph/mentioned-dates.ts'
import { RELEASES, refusals, relationship, SOURCES, statement } from './drafts.ts'
import { HELD, REFUSALS } from './refused-drafts.ts'

describe('acceptance', () => {
  it.each(REFUSALS)('refuses $title', ({ drafts, sentences }) => {
    expect(refusals(drafts)).toEqual(sentences)
  })

  it('accepts what is planned, forecast, denied in words, and an assertion after a withdrawal', () => {
    const claims = [
      relationship('border-agency/suspends/policy', { period: '2019-06-01/', note: 'To be lifted in 2022.' }),
      statement('somebody/a', { mode: 'FORECASTS', text: 'Expects it to end in 2025.', outcome: 'OPEN' }),
      relationship('border-agency/part-of/department', { negated: true }),
      relationship(HELD, {
        later: [
          { known: '2020-01-01', withdrawn: true, why: 'The source took it back.' },
          { known: '2021-01-01', basis: 'PUBLIC_ACT', why: 'The source had been right.' },
        ],
      }),
    ]
    expect(refusals({ claims })).toEqual([])
  })

  it('accepts an outcome in the release of the claim that shows it, and its forecast before', () => {
    const claims = [
      relationship(HELD, { release: 'two' }),
      statement('somebody/a', {
        mode: 'FORECASTS',
        outcome: 'OPEN',
        later: [{ known: '2020-01-01', release: 'two', outcome: 'FULFILLED', outcomeClaims: [HELD], why: 'It came about.' }],
      }),
    ]
    expect(refusals({ claims })).toEqual([])
    expect(refusals({ claims, releases: RELEASES.slice(0, 1), sources: SOURCES })).toHaveLength(2)
  })
})

describe('dates in a text', () => {
  const found = (text: string): readonly string[] => datesLaterThan(text, '2020-01-14')

  it('are found as a person writes them, where all their days are later', () => {
    expect(found('Not before 15 January 2020, nor on January 20, 2020, 2020-01-16, 2020-02 or in February 2020.')).toEqual([
      '2020-01-16',
      '2020-02',
      '15 January 2020',
      'January 20, 2020',
      'February 2020',
    ])
    expect(found('In the spring of 2020, in FY2021 and fiscal 2022, from 2021 to 2023.')).toEqual([
      'spring of 2020',
      'FY2021',
      'fiscal 2022',
      '2021',
      '2023',
    ])
  })

  it('are not found where they may be earlier, or are no dates', () => {
    expect(found('On 14 January 2020, in January 2020, in 2020, in winter 2019, in fiscal year 2020, on 10 March.')).toEqual([])
    expect(found('8 U.S.C. 1225, 2,200 people, $2021, 12021 miles, 2050.5 km, No. 19-2021, 2021-99, 31 February 2021')).toEqual([])
  })
})
