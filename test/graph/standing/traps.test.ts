import { describe, expect, it } from 'vitest'
import { asFarAsKnown, type Standing, standingsOf } from '../../../graph/standing/stretches.ts'
import { type ActCase, inputOf } from './some-acts.ts'

function told(cases: readonly ActCase[]): readonly Standing[] {
  const input = inputOf(cases)
  return asFarAsKnown(standingsOf(input), { horizon: input.horizon, asked: null })
}

/** Each stretch on a line: its days, the answer, the headline, and the acts with what makes their effects so. */
function lines(...cases: readonly ActCase[]): readonly string[] {
  return told(cases).map(({ from, through, operating, headline, acts }) => {
    const effects = acts.map(({ key, effect, because }) => {
      const by = because.map((one) => `${one.key} ${one.effect}`).join(', ')
      return `${key} ${effect}${by === '' ? '' : ` by ${by}`}`
    })
    return [`${from ?? ''} to ${through ?? ''}`, operating, headline, ...effects].join(' | ')
  })
}

const start = { key: 'start', type: 'STARTS', edtf: '2019-01-25/..' }
const ran = { key: 'ran', type: 'OPERATES', edtf: '2019-01-25/2019-12-31' }
const injunction = { key: 'injunction', type: 'ENJOINS', edtf: '2019-04-12/..', since: '2019-04-08' }
const uponInjunction = 'event of injunction'

describe('a standing', () => {
  it('has an order stand on paper between its own day and the day on which it takes effect, and never bite where it is stayed before', () => {
    const stay = { key: 'stay', type: 'STAYS', edtf: '2019-04-10/..', upon: uponInjunction, since: '2019-04-10' }
    expect(lines(start, ran, injunction, stay)).toMatchInlineSnapshot(`
      [
        " to 2019-01-24 | NO | not yet begun",
        "2019-01-25 to 2019-04-07 | YES | operating | start IN_EFFECT",
        "2019-04-08 to 2019-04-09 | YES | operating; injunction to take effect on 12 April 2019 | start IN_EFFECT | injunction NOT_YET",
        "2019-04-10 to 2019-12-31 | YES | operating; injunction stayed | start IN_EFFECT | injunction STAYED by stay IN_EFFECT",
        "2020-01-01 to  | NO | no longer operating; injunction stayed | start IN_EFFECT | injunction STAYED by stay IN_EFFECT",
      ]
    `)
  })

  it('has an injunction bite again from the day on which its stay is vacated', () => {
    const stay = { key: 'stay', type: 'STAYS', edtf: '2019-04-14/..', upon: uponInjunction }
    const vacatur = { key: 'vacatur', type: 'VACATES', edtf: '2019-05-07/..', upon: 'event of stay' }
    expect(lines(start, { ...ran, edtf: '2019-01-25/2019-04-11' }, injunction, stay, vacatur)).toMatchInlineSnapshot(`
      [
        " to 2019-01-24 | NO | not yet begun",
        "2019-01-25 to 2019-04-07 | YES | operating | start IN_EFFECT",
        "2019-04-08 to 2019-04-11 | YES | operating; injunction to take effect on 12 April 2019 | start IN_EFFECT | injunction NOT_YET",
        "2019-04-12 to 2019-04-13 | NO | enjoined | start IN_EFFECT | injunction IN_EFFECT",
        "2019-04-14 to 2019-05-06 | NO | no longer operating; injunction stayed | start IN_EFFECT | injunction STAYED by stay IN_EFFECT",
        "2019-05-07 to  | NO | enjoined | start IN_EFFECT | injunction IN_EFFECT by stay VACATED, vacatur IN_EFFECT",
      ]
    `)
  })

  it('has an injunction bite in part where it is stayed for some only, or for all by an order that is itself stayed for some', () => {
    const stay = { key: 'stay', type: 'STAYS', edtf: '2019-05-01/..', upon: uponInjunction, scope: 'outside the circuit' }
    const whole = { key: 'whole', type: 'STAYS', edtf: '2019-06-01/..', upon: uponInjunction }
    const against = { key: 'against', type: 'STAYS', edtf: '2019-07-01/..', upon: 'event of whole', scope: 'two ports' }
    expect(lines(start, ran, injunction, stay, whole, against)).toMatchInlineSnapshot(`
      [
        " to 2019-01-24 | NO | not yet begun",
        "2019-01-25 to 2019-04-07 | YES | operating | start IN_EFFECT",
        "2019-04-08 to 2019-04-11 | YES | operating; injunction to take effect on 12 April 2019 | start IN_EFFECT | injunction NOT_YET",
        "2019-04-12 to 2019-04-30 | UNKNOWN | enjoined; yet reported to run | start IN_EFFECT | injunction IN_EFFECT",
        "2019-05-01 to 2019-05-31 | PARTLY | operating in part; injunction stayed in part (outside the circuit) | start IN_EFFECT | injunction PARTLY_IN_EFFECT by stay PARTLY_IN_EFFECT",
        "2019-06-01 to 2019-06-30 | YES | operating; injunction stayed | start IN_EFFECT | injunction STAYED by stay PARTLY_IN_EFFECT, whole IN_EFFECT",
        "2019-07-01 to 2019-12-31 | PARTLY | operating in part; enjoined in part | start IN_EFFECT | injunction PARTLY_IN_EFFECT by stay PARTLY_IN_EFFECT, whole PARTLY_IN_EFFECT, against PARTLY_IN_EFFECT",
        "2020-01-01 to  | NO | no longer operating; enjoined in part | start IN_EFFECT | injunction PARTLY_IN_EFFECT by stay PARTLY_IN_EFFECT, whole PARTLY_IN_EFFECT, against PARTLY_IN_EFFECT",
      ]
    `)
  })

  it('changes hands at the end of the day on which one act ends and the next begins', () => {
    const suspension = { key: 'suspension', type: 'SUSPENDS', edtf: '2021-01-21/2021-06-01', scope: 'new enrolments' }
    const termination = { key: 'termination', type: 'TERMINATES', edtf: '2021-06-01/2021-12-02' }
    const reinstatement = { key: 'reinstatement', type: 'REINSTATES', edtf: '2021-12-02/..' }
    const again = { key: 'again', type: 'OPERATES', edtf: '2021-12-06/', attested: '2021-12-31' }
    expect(lines(start, { ...ran, edtf: '2019-01-25/2021-06-01' }, suspension, termination, reinstatement, again)).toMatchInlineSnapshot(`
      [
        " to 2019-01-24 | NO | not yet begun",
        "2019-01-25 to 2021-01-20 | YES | operating | start IN_EFFECT",
        "2021-01-21 to 2021-05-31 | PARTLY | operating in part; suspended in part (new enrolments) | start IN_EFFECT | suspension PARTLY_IN_EFFECT",
        "2021-06-01 to 2021-12-01 | NO | terminated | start IN_EFFECT | termination IN_EFFECT",
        "2021-12-02 to 2021-12-05 | UNKNOWN | not known whether it operates | start IN_EFFECT | reinstatement IN_EFFECT",
        "2021-12-06 to 2021-12-31 | YES | operating | start IN_EFFECT | reinstatement IN_EFFECT",
        "2022-01-01 to  | UNKNOWN | not known whether it still operates; last reported running on 31 December 2021 | start IN_EFFECT | reinstatement IN_EFFECT",
      ]
    `)
  })

  it('says no where a source denies that it ran, though it binds in law, and where a restart is ordered and not followed', () => {
    const force = { key: 'force', type: 'IN_FORCE_IN', edtf: '2019-11-15/..' }
    const never = { key: 'never', type: 'OPERATES', edtf: '2019-11-15/2020-12-31', negated: true }
    const restart = { key: 'restart', type: 'RESTARTS', edtf: '2020-06-01/..' }
    expect(lines(force, never, restart)).toMatchInlineSnapshot(`
      [
        " to 2019-11-14 | NO | not yet begun",
        "2019-11-15 to 2020-05-31 | NO | in force; not carried out",
        "2020-06-01 to 2020-12-31 | NO | not yet running; restart ordered | restart IN_EFFECT",
        "2021-01-01 to  | UNKNOWN | restart ordered; not known whether it operates | restart IN_EFFECT",
      ]
    `)
  })

  it('reports what is said to run against an order, but not on the day on which it stopped for it', () => {
    const stopped = { ...ran, edtf: '2019-01-25/2019-04-12' }
    const moved = { key: 'moved', type: 'MOVED_PEOPLE_TO', edtf: '2019-05-01/2019-05-03' }
    expect(lines(start, stopped, injunction, moved)).toMatchInlineSnapshot(`
      [
        " to 2019-01-24 | NO | not yet begun",
        "2019-01-25 to 2019-04-07 | YES | operating | start IN_EFFECT",
        "2019-04-08 to 2019-04-11 | YES | operating; injunction to take effect on 12 April 2019 | start IN_EFFECT | injunction NOT_YET",
        "2019-04-12 to 2019-04-30 | NO | enjoined | start IN_EFFECT | injunction IN_EFFECT",
        "2019-05-01 to 2019-05-02 | UNKNOWN | enjoined; yet reported to run | start IN_EFFECT | injunction IN_EFFECT",
        "2019-05-03 to  | NO | enjoined | start IN_EFFECT | injunction IN_EFFECT",
      ]
    `)
  })

  it('ends with its evidence unless a start comes after, and is merely unknown where no end is known', () => {
    const again = { key: 'again', type: 'REINSTATES', edtf: '2020-03-01/..' }
    const open = { ...ran, edtf: '2019-01-25/', attested: '2019-12-31' }
    expect(lines(start, ran, again)).toMatchInlineSnapshot(`
      [
        " to 2019-01-24 | NO | not yet begun",
        "2019-01-25 to 2019-12-31 | YES | operating | start IN_EFFECT",
        "2020-01-01 to 2020-02-29 | NO | no longer operating | start IN_EFFECT",
        "2020-03-01 to  | UNKNOWN | not known whether it operates | start IN_EFFECT | again IN_EFFECT",
      ]
    `)
    expect(lines(start, open)).toMatchInlineSnapshot(`
      [
        " to 2019-01-24 | NO | not yet begun",
        "2019-01-25 to 2019-12-31 | YES | operating | start IN_EFFECT",
        "2020-01-01 to  | UNKNOWN | not known whether it still operates; last reported running on 31 December 2019 | start IN_EFFECT",
      ]
    `)
  })

  it('does not know while a month leaves open whether a suspension has begun or ended, unless the answer is the same', () => {
    const suspension = { key: 'suspension', type: 'SUSPENDS', edtf: '2019-03/2019-05' }
    const answers = (...cases: readonly ActCase[]) => told(cases).map(({ from, operating }) => `${from} ${operating}`)
    expect(answers(start, { ...ran, edtf: '2019-01-25/2019-04-02' }, suspension)).toMatchInlineSnapshot(`
      [
        "null NO",
        "2019-01-25 YES",
        "2019-03-01 UNKNOWN",
        "2019-03-31 UNKNOWN",
        "2019-04-02 NO",
        "2019-05-31 NO",
      ]
    `)
  })

  it('tries no more worlds than those of six open acts', () => {
    const suspensions = (count: number) =>
      Array.from({ length: count }, (_, i) => ({ key: `s${i}`, type: 'SUSPENDS', edtf: '2019-03/..', since: '2019-04-01' }))
    const late = { key: 'late', type: 'STARTS', edtf: '2019-06-01/..' }
    const answers = (count: number) => told([late, ...suspensions(count)]).map(({ from, operating }) => `${from} ${operating}`)
    expect([...new Set(answers(6).map((answer) => answer.split(' ')[1]))]).toEqual(['NO'])
    expect(answers(7)).toMatchInlineSnapshot(`
      [
        "null NO",
        "2019-03-01 UNKNOWN",
        "2019-03-31 NO",
        "2019-06-01 NO",
      ]
    `)
  })

  it('ignores an act where a chain comes back to it', () => {
    const one = { key: 'one', type: 'STAYS', edtf: '2019-05-01/..', by: 'order one', upon: uponInjunction }
    const two = { key: 'two', type: 'VACATES', edtf: '2019-06-01/..', by: 'order two', upon: 'order one' }
    const back = { key: 'back', type: 'VACATES', edtf: '2019-07-01/..', by: 'order one', upon: 'order two' }
    expect(lines(start, injunction, one, two, back)).toMatchInlineSnapshot(`
      [
        " to 2019-01-24 | NO | not yet begun",
        "2019-01-25 to 2019-04-07 | UNKNOWN | not known whether it operates | start IN_EFFECT",
        "2019-04-08 to 2019-04-11 | UNKNOWN | not known whether it operates; injunction to take effect on 12 April 2019 | start IN_EFFECT | injunction NOT_YET",
        "2019-04-12 to 2019-04-30 | NO | enjoined | start IN_EFFECT | injunction IN_EFFECT",
        "2019-05-01 to 2019-05-31 | UNKNOWN | not known whether it operates; injunction stayed | start IN_EFFECT | injunction STAYED by one IN_EFFECT",
        "2019-06-01 to 2019-06-30 | NO | enjoined | start IN_EFFECT | injunction IN_EFFECT by one VACATED, two IN_EFFECT",
        "2019-07-01 to  | UNKNOWN | not known whether it operates; injunction stayed | start IN_EFFECT | injunction STAYED by one IN_EFFECT, two IN_EFFECT, back IN_EFFECT",
      ]
    `)
  })

  it('tells what is announced, what only an order shows, what is nothing, and what was never more than a start', () => {
    const announced = { key: 'announced', type: 'ANNOUNCES', edtf: '2018-12-20', form: 'INSTANT' as const }
    expect(lines(announced, start)).toMatchInlineSnapshot(`
      [
        " to 2018-12-19 | NO | not yet begun",
        "2018-12-20 to 2019-01-24 | NO | announced; not yet begun",
        "2019-01-25 to  | UNKNOWN | not known whether it operates | start IN_EFFECT",
      ]
    `)
    const signed = { ...announced, key: 'signed', edtf: '2019-01-10' }
    expect(lines(announced, signed)).toMatchInlineSnapshot(`
      [
        " to 2018-12-19 | NO | not yet begun",
        "2018-12-20 to 2019-01-10 | NO | announced; not yet begun",
        "2019-01-11 to  | UNKNOWN | announced; not known whether it has begun",
      ]
    `)
    expect(lines(injunction)).toMatchInlineSnapshot(`
      [
        " to 2019-04-07 | UNKNOWN | not known whether it operates; no act and no evidence by then",
        "2019-04-08 to 2019-04-11 | UNKNOWN | not known whether it operates; injunction to take effect on 12 April 2019 | injunction NOT_YET",
        "2019-04-12 to  | NO | enjoined | injunction IN_EFFECT",
      ]
    `)
    expect(lines()).toMatchInlineSnapshot(`
      [
        " to  | UNKNOWN | not known whether it operates; no act and no evidence by then",
      ]
    `)
  })

  it('still shows that an act was vacated after it is over, but not that it was stayed, and is not moved by what affirms', () => {
    const over = { ...injunction, edtf: '2019-04-12/2019-06-30' }
    const stay = { key: 'stay', type: 'STAYS', edtf: '2019-05-01/..', upon: uponInjunction }
    const affirmance = { key: 'affirmance', type: 'AFFIRMS', edtf: '2019-04-20', form: 'INSTANT' as const, upon: uponInjunction }
    const vacatur = { key: 'vacatur', type: 'VACATES', edtf: '2019-08-01/..', upon: uponInjunction }
    expect(lines(start, { ...ran, edtf: '2019-01-25/..', attested: '2019-12-31' }, over, affirmance, stay, vacatur)).toMatchInlineSnapshot(`
      [
        " to 2019-01-24 | NO | not yet begun",
        "2019-01-25 to 2019-04-07 | YES | operating | start IN_EFFECT",
        "2019-04-08 to 2019-04-11 | YES | operating; injunction to take effect on 12 April 2019 | start IN_EFFECT | injunction NOT_YET",
        "2019-04-12 to 2019-04-19 | UNKNOWN | enjoined; yet reported to run | start IN_EFFECT | injunction IN_EFFECT",
        "2019-04-20 to 2019-04-30 | UNKNOWN | enjoined; yet reported to run | start IN_EFFECT | injunction IN_EFFECT by affirmance IN_EFFECT",
        "2019-05-01 to 2019-06-29 | YES | operating; injunction affirmed and stayed | start IN_EFFECT | injunction STAYED by affirmance IN_EFFECT, stay IN_EFFECT",
        "2019-06-30 to 2019-07-31 | YES | operating | start IN_EFFECT",
        "2019-08-01 to 2019-12-31 | YES | operating; injunction vacated | start IN_EFFECT | injunction VACATED by affirmance IN_EFFECT, stay IN_EFFECT, vacatur IN_EFFECT",
        "2020-01-01 to  | UNKNOWN | not known whether it still operates; last reported running on 31 December 2019, injunction vacated | start IN_EFFECT | injunction VACATED by affirmance IN_EFFECT, stay IN_EFFECT, vacatur IN_EFFECT",
      ]
    `)
  })

  it('does not call it running where the act that started it is set aside, whatever is reported', () => {
    const vacatur = { key: 'vacatur', type: 'VACATES', edtf: '2019-03-01/..', upon: 'event of start' }
    expect(lines(start, ran, vacatur)).toMatchInlineSnapshot(`
      [
        " to 2019-01-24 | NO | not yet begun",
        "2019-01-25 to 2019-02-28 | YES | operating | start IN_EFFECT",
        "2019-03-01 to 2019-12-30 | UNKNOWN | sources differ on whether it runs; start vacated | start VACATED by vacatur IN_EFFECT",
        "2019-12-31 to  | NO | no longer operating; start vacated | start VACATED by vacatur IN_EFFECT",
      ]
    `)
  })

  it('runs in part where all that is reported of it has a scope', () => {
    const here = { key: 'here', type: 'OPERATES', edtf: '2019-01-25/2019-03-31', scope: 'one port' }
    const there = { key: 'there', type: 'IN_FORCE_IN', edtf: '2019-03-01/2019-03-15' }
    expect(lines(start, here, there)).toMatchInlineSnapshot(`
      [
        " to 2019-01-24 | NO | not yet begun",
        "2019-01-25 to 2019-02-28 | PARTLY | operating in part | start IN_EFFECT",
        "2019-03-01 to 2019-03-15 | YES | operating | start IN_EFFECT",
        "2019-03-16 to 2019-03-31 | PARTLY | operating in part | start IN_EFFECT",
        "2019-04-01 to  | NO | no longer operating | start IN_EFFECT",
      ]
    `)
  })
})
