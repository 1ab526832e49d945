import { describe, expect, it } from 'vitest'
import { standingAt, standingsOf } from '../../../graph/standing/stretches.ts'
import { type ActCase, inputOf } from './some-acts.ts'

const ran = { key: 'ran', type: 'OPERATES', edtf: '2019-01-25/2021-12-31' }
const suspension = (key: string, scope: string, edtf = '2020-03-01/..'): ActCase => ({ key, type: 'SUSPENDS', edtf, scope })
const injunction = (key: string, edtf = '2019-04-12/..'): ActCase => ({ key, type: 'ENJOINS', edtf })
const stay = (of: string, more: Partial<ActCase> = {}): ActCase => ({
  key: `stay of ${of}`,
  type: 'STAYS',
  edtf: '2019-05-01/..',
  upon: `event of ${of}`,
  ...more,
})

function headline(day: string, ...cases: readonly ActCase[]): string {
  return standingAt(standingsOf(inputOf(cases)), day).headline
}

describe('a headline', () => {
  it('tells several suspensions in part as one, by the first words of what they are limited to', () => {
    const hearings = suspension('courts', 'Hearings in the courts; returns went on')
    const enrolments = suspension('enrolments', 'New enrolments')
    expect(headline('2020-06-01', ran, injunction('one'), stay('one'), hearings, enrolments)).toBe(
      'operating in part; suspended in part (Hearings in the courts; New enrolments), injunction stayed',
    )
    expect(headline('2020-06-01', ran, hearings, enrolments, suspension('third', 'Flights'))).toBe('operating in part; suspended in part')
    expect(headline('2020-06-01', ran, suspension('wordy', 'x'.repeat(61)))).toBe('operating in part; suspended in part')
  })

  it('tells acts of one fate together, and calls an act of a noun that it has said another', () => {
    const [one, two] = [injunction('one'), injunction('two')]
    const termination = { key: 'termination', type: 'TERMINATES', edtf: '2020-01-01/..' }
    expect(headline('2020-06-01', ran, one, stay('one'), two, stay('two'))).toBe('operating; injunctions stayed')
    expect(headline('2020-06-01', ran, one, stay('one'), termination, stay('termination', { edtf: '2020-01-01/..' }))).toBe(
      'operating; injunction and termination stayed',
    )
    expect(headline('2020-06-01', ran, one, stay('one'), { ...injunction('two', '2020-07-01/..'), since: '2020-05-01' })).toBe(
      'operating; injunction stayed, another injunction to take effect on 1 July 2020',
    )
  })

  it('names three acts at most, and says how many more there are', () => {
    const types = ['ENJOINS', 'SUSPENDS', 'TERMINATES', 'ENJOINS', 'SUSPENDS']
    const soon = types.map((type, i) => ({ key: `a${i}`, type, edtf: `2020-07-0${i + 1}/..`, since: '2020-05-01' }))
    expect(headline('2020-06-01', ran, ...soon.slice(0, 4))).toBe(
      'operating; injunction to take effect on 1 July 2020, suspension to take effect on 2 July 2020, termination to take effect on 3 July 2020, and 1 more act',
    )
    expect(headline('2020-06-01', ran, ...soon)).toMatch(/, and 2 more acts$/)
  })

  it('says of a start to come that it is to begin the norm, unless another has begun it', () => {
    const later = { key: 'later', type: 'STARTS', edtf: '2020-07-01/..', since: '2020-05-01' }
    expect(headline('2020-06-01', later)).toBe('not yet begun; to begin on 1 July 2020')
    expect(headline('2020-06-01', { key: 'first', type: 'STARTS', edtf: '2019-01-25/..' }, ran, later)).toBe(
      'operating; start to take effect on 1 July 2020',
    )
  })

  it('of what is stopped as a whole, or whose start was set aside, leaves out what does not stop it', () => {
    const termination = { key: 'termination', type: 'TERMINATES', edtf: '2020-01-01/..' }
    const start = { key: 'start', type: 'STARTS', edtf: '2019-01-25/..' }
    const vacatur = { key: 'vacatur', type: 'VACATES', edtf: '2021-12-31/..', upon: 'event of start' }
    const stopped = [injunction('one'), stay('one'), { ...ran, edtf: '2019-01-25/2020-01-01' }, termination]
    expect(headline('2020-06-01', ...stopped)).toBe('terminated')
    expect(headline('2022-06-01', start, ran, injunction('one'), stay('one'), vacatur)).toBe('no longer operating; start vacated')
  })

  it('tells an act that another undid for some as undone in part, with the limit only where it is all of it', () => {
    const partial = stay('one', { scope: 'Outside the circuit; within it the injunction stood' })
    expect(headline('2020-06-01', ran, injunction('one'), partial)).toBe(
      'operating in part; injunction stayed in part (Outside the circuit)',
    )
    const second = { ...partial, key: 'second', type: 'LIFTS', scope: 'Two ports' }
    expect(headline('2020-06-01', ran, injunction('one'), partial, second)).toBe('operating in part; enjoined in part')
    const stayed = stay('stay of one', { edtf: '2019-06-01/..' })
    expect(headline('2020-06-01', { ...ran, edtf: '2019-01-25/2019-12-31' }, injunction('one'), partial, stayed)).toBe('enjoined')
    expect(headline('2020-06-01', ran, { ...injunction('soon', '2020-07-01/..'), scope: 'Two ports', since: '2020-05-01' })).toBe(
      'operating; injunction to take effect on 1 July 2020 (Two ports)',
    )
  })

  it('says an act affirmed only where the act itself was, and still is', () => {
    const affirmance = { key: 'affirmance', type: 'AFFIRMS', edtf: '2019-06-01', form: 'INSTANT' as const, upon: 'event of one' }
    const vacatur = { key: 'vacatur', type: 'VACATES', edtf: '2019-07-01/..', upon: 'event of affirmance' }
    const acts = [ran, injunction('one'), stay('one'), affirmance]
    expect(headline('2019-06-15', ...acts)).toBe('operating; injunction affirmed and stayed')
    expect(headline('2019-08-01', ...acts, vacatur)).toBe('operating; injunction stayed')
    expect(headline('2019-06-15', ran, injunction('one'), stay('one'), { ...affirmance, upon: 'event of stay of one' })).toBe(
      'operating; injunction stayed',
    )
  })

  it('says of what is not known what is not known of it', () => {
    const start = { key: 'start', type: 'STARTS', edtf: '2019-01/..', since: '2019-01-01' }
    const open = { ...ran, edtf: '2019-01/', attested: '2019-12-31' }
    const force = { key: 'force', type: 'IN_FORCE_IN', edtf: '2019-01/', attested: '2019-12-31' }
    const said = (day: string, ...cases: readonly ActCase[]) => headline(day, ...cases)
    expect(said('2019-01-10', start, open)).toBe('not known whether it has begun; to begin by 31 January 2019')
    expect(said('2019-02-10', start)).toBe('not known whether it operates')
    expect(said('2020-02-10', start, open)).toBe('not known whether it still operates; last reported running on 31 December 2019')
    expect(said('2020-02-10', force)).toBe('not known whether it is still in force; last reported in force on 31 December 2019')
    expect(said('2020-01-10', { ...ran, edtf: '2019-01-25/2020-01' })).toBe('not known whether it still operates')
    expect(said('2020-01-10')).toBe('not known whether it operates; no act and no evidence by then')
    expect(said('2020-02-10', { key: 'back', type: 'RESTARTS', edtf: '2020-02-01/..', scope: 'two ports' })).toBe(
      'restart ordered in part; not known whether it operates',
    )
  })

  it('says perhaps in force where a month leaves that open and a source denies that it ran', () => {
    const signed = { key: 'signed', type: 'ANNOUNCES', edtf: '2019-09-20', form: 'INSTANT' as const }
    const never = { key: 'never', type: 'OPERATES', edtf: '2019-09-20/2021-02-06', negated: true }
    const force = { key: 'force', type: 'IN_FORCE_IN', edtf: '2020-12/..' }
    const days = ['2020-11-30', '2020-12-01', '2020-12-30', '2020-12-31'].map((day) => headline(day, signed, never, force))
    expect(days).toEqual([
      'announced; not yet begun',
      'perhaps in force; not carried out',
      'perhaps in force; not carried out',
      'in force; not carried out',
    ])
  })
})
