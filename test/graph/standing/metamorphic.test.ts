import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ANSWERS, type Answer } from '../../../graph/kinds.ts'
import { asFarAsKnown, type Standing, type StandingAct, standingAt, standingsOf } from '../../../graph/standing/stretches.ts'
import { nextDay } from '../../../graph/time/day.ts'
import {
  type ActCase,
  anyDates,
  claimOf,
  closedDates,
  DAYS,
  exactDates,
  inputOf,
  NORM,
  someDay,
  someTangle,
  someTree,
  startlessDates,
} from './some-acts.ts'

const RUNS = { numRuns: 400 }
const WIDTH: readonly Answer[] = ['NO', 'UNKNOWN', 'PARTLY', 'YES']

function widthOf(answer: Answer): number {
  return WIDTH.indexOf(answer)
}

function daily(cases: readonly ActCase[]): ReadonlyMap<string, Standing> {
  const standings = standingsOf(inputOf(cases))
  return new Map(DAYS.map((day) => [day, standingAt(standings, day)]))
}

function at(days: ReadonlyMap<string, Standing>, day: string): Standing {
  const found = days.get(day)
  if (found === undefined) throw new Error(`expected a day of the fortnight, but came ${day}`)
  return found
}

interface Told {
  readonly operating: Answer
  readonly acts: readonly Pick<StandingAct, 'key' | 'effect'>[]
}

/** All but the words and the reasons, in which a stay that bites no more may still be named. */
function told({ operating, acts }: Standing): Told {
  return { operating, acts: acts.map(({ key, effect }) => ({ key, effect })) }
}

function ofRole(cases: readonly ActCase[], roles: readonly string[]): readonly ActCase[] {
  return cases.filter((act) => act.upon === undefined && roles.includes(claimOf(act).role))
}

/** A stay upon one of the acts of these roles, from a day on and for good. */
function stayOf(cases: readonly ActCase[], { roles, pick, from }: { roles: readonly string[]; pick: number; from: string }): ActCase {
  const targets = ofRole(cases, roles)
  fc.pre(targets.length > 0)
  return { key: 'stay', type: 'STAYS', upon: `event of ${targets[pick % targets.length]?.key}`, edtf: `${from}/..`, since: from }
}

/** Whether a claim makes it known that the norm begins: what starts it, or a span in which it runs or binds. */
function begins(act: ActCase): boolean {
  const { role, row } = claimOf(act)
  if (row.object !== NORM) return false
  return role === 'STARTS' || ((role === 'RUNS' || role === 'BINDS') && !row.negated && row.period.form === 'SPAN')
}

/** The claim two months later, beyond the fortnight; an act upon an act is done to one that was there before. */
function monthsLater(act: ActCase): ActCase {
  const later = (text: string) => text.replaceAll(/-(\d\d)-/g, (_, month: string) => `-0${Number(month) + 2}-`)
  const { key, edtf, since, attested, ...rest } = act
  const moved = typeof attested === 'string' ? { attested: later(attested) } : {}
  return { ...rest, ...moved, key: `later ${key}`, edtf: later(edtf), since: later(since ?? edtf) }
}

const settled = someTree(exactDates, closedDates)
const open = someTree(anyDates)
const somePick = fc.nat({ max: 20 })

describe('a stay', () => {
  it('of what restrains a norm only widens the answer, on every day', () => {
    fc.assert(
      fc.property(settled, somePick, someDay, (cases, pick, from) => {
        const [before, after] = [daily(cases), daily([...cases, stayOf(cases, { roles: ['RESTRAINS'], pick, from })])]
        for (const day of DAYS) {
          const [was, is] = [at(before, day).operating, at(after, day).operating]
          expect(widthOf(is), `${day}: ${was} became ${is}`).toBeGreaterThanOrEqual(widthOf(was))
        }
      }),
      RUNS,
    )
  })

  it('of what restrains a norm narrows at most from PARTLY to UNKNOWN where dates are open, for worlds that shared PARTLY may part', () => {
    fc.assert(
      fc.property(open, somePick, someDay, (cases, pick, from) => {
        const [before, after] = [daily(cases), daily([...cases, stayOf(cases, { roles: ['RESTRAINS'], pick, from })])]
        for (const day of DAYS) {
          const [was, is] = [at(before, day).operating, at(after, day).operating]
          expect(widthOf(is) >= widthOf(was) || (was === 'PARTLY' && is === 'UNKNOWN'), `${day}: ${was} became ${is}`).toBe(true)
        }
      }),
      RUNS,
    )
  })

  it('of a start only narrows the answer, on every day', () => {
    fc.assert(
      fc.property(settled, somePick, someDay, (cases, pick, from) => {
        const [before, after] = [daily(cases), daily([...cases, stayOf(cases, { roles: ['STARTS', 'RESTARTS'], pick, from })])]
        for (const day of DAYS) {
          const [was, is] = [at(before, day).operating, at(after, day).operating]
          expect(widthOf(is), `${day}: ${was} became ${is}`).toBeLessThanOrEqual(widthOf(was))
        }
      }),
      RUNS,
    )
  })

  it('of the only start that stands narrows the answer, though an earlier start is over', () => {
    const first = { key: 'first', type: 'STARTS', edtf: '2020-01-20/2020-01-25' }
    const start = { key: 'start', type: 'REINSTATES', edtf: '2020-01-25/..', scope: 'two ports' }
    const ran = { key: 'ran', type: 'OPERATES', edtf: '2020-01-25/2020-02-07' }
    const stay = { key: 'stay', type: 'STAYS', edtf: '2020-01-28/..', upon: 'event of start' }
    const day = '2020-01-28'
    expect(at(daily([first, start, ran]), day).operating).toBe('PARTLY')
    expect(at(daily([first, start, ran, stay]), day).operating).toBe('UNKNOWN')
  })

  it('that is vacated leaves, from that day on, what stood without it', () => {
    fc.assert(
      fc.property(open, somePick, someDay, someDay, (cases, pick, from, until) => {
        const stay = stayOf(cases, { roles: ['RESTRAINS', 'STARTS', 'RESTARTS', 'STAYS', 'VACATES', 'LIFTS'], pick, from })
        const vacatur = { key: 'vacatur', type: 'VACATES', upon: 'event of stay', edtf: `${until}/..`, since: until }
        const [without, after] = [daily(cases), daily([...cases, stay, vacatur])]
        for (const day of DAYS.filter((one) => one >= until)) expect(told(at(after, day))).toEqual(told(at(without, day)))
      }),
      RUNS,
    )
  })
})

describe('a standing', () => {
  it('does not depend on the order of the claims', () => {
    const shuffled = fc.oneof(open, someTangle).chain((cases) => {
      const whole = { minLength: cases.length, maxLength: cases.length }
      return fc.tuple(fc.constant(cases), fc.shuffledSubarray([...cases], whole))
    })
    fc.assert(
      fc.property(shuffled, ([cases, others]) => {
        expect(standingsOf(inputOf(others))).toEqual(standingsOf(inputOf(cases)))
      }),
      RUNS,
    )
  })

  it('is the same when asked again, and leaves its input as it was', () => {
    fc.assert(
      fc.property(fc.oneof(open, someTangle), (cases) => {
        const [input, untouched] = [inputOf(cases), inputOf(cases)]
        const first = standingsOf(input)
        expect(standingsOf(input)).toEqual(first)
        expect([input.ofNorm, input.ofActs]).toEqual([untouched.ofNorm, untouched.ofActs])
      }),
      RUNS,
    )
  })

  it('covers all days by stretches, of which no two neighbours tell the same', () => {
    fc.assert(
      fc.property(fc.oneof(open, someTangle, someTree(startlessDates)), (cases) => {
        const standings = standingsOf(inputOf(cases))
        expect([standings[0]?.from, standings.at(-1)?.through]).toEqual([null, null])
        for (const [i, one] of standings.entries()) {
          expect(ANSWERS).toContain(one.operating)
          if (one.from !== null && one.through !== null) expect(one.from <= one.through).toBe(true)
          const next = standings[i + 1]
          if (next === undefined) continue
          expect(next.from).toBe(one.through === null ? null : nextDay(one.through))
          const [a, b] = [one, next].map(({ operating, headline, acts }) => ({ operating, headline, acts }))
          expect(b).not.toEqual(a)
        }
      }),
      RUNS,
    )
  })

  it('of a day stays as it is whatever comes to be known and to begin later, but that what then begins had not begun', () => {
    fc.assert(
      fc.property(open, someTree(exactDates), (cases, others) => {
        const future = others.map(monthsLater)
        const [before, after] = [daily(cases), daily([...cases, ...future])]
        const mayHaveBegun = !cases.some(begins)
        for (const day of DAYS) {
          const [was, is] = [at(before, day), at(after, day)]
          if (mayHaveBegun && was.operating === 'UNKNOWN') {
            expect(['NO', 'UNKNOWN']).toContain(is.operating)
            expect(told(is).acts).toEqual(told(was).acts)
            continue
          }
          expect({ ...told(is), headline: is.headline }).toEqual({ ...told(was), headline: was.headline })
        }
      }),
      RUNS,
    )
  })

  it('is the same up to the last day that is known, and after it never firm, with the acts as they were planned', () => {
    fc.assert(
      fc.property(fc.oneof(open, someTree(startlessDates)), someDay, (cases, horizon) => {
        const [whole, cut] = [daily(cases), standingsOf(inputOf(cases, horizon))]
        for (const day of DAYS) {
          const [was, is] = [at(whole, day), standingAt(cut, day)]
          if (day <= horizon) expect({ ...told(is), headline: is.headline }).toEqual({ ...told(was), headline: was.headline })
          else expect(told(is)).toEqual({ ...told(was), operating: 'UNKNOWN' })
          if (day > horizon) expect(is.from !== null && is.from > horizon && is.headline.startsWith('not known after')).toBe(true)
        }
      }),
      RUNS,
    )
  })

  it('asked no further than what is known, ends still so on that day; asked further, it goes on', () => {
    fc.assert(
      fc.property(open, someDay, someDay, (cases, horizon, asked) => {
        const all = standingsOf(inputOf(cases, horizon))
        const known = asFarAsKnown(all, { horizon, asked: null })
        expect(known.at(-1)).toEqual({ ...standingAt(all, horizon), through: null })
        expect(known.slice(0, -1)).toEqual(all.slice(0, known.length - 1))
        expect(asFarAsKnown(all, { horizon, asked })).toEqual(asked > horizon ? all : known)
      }),
      RUNS,
    )
  })

  it('of a day with a stayed start stays as it is when another start comes to be known later', () => {
    const start = { key: 'start', type: 'STARTS', edtf: '2020-01-25/..' }
    const stay = { key: 'stay', type: 'STAYS', edtf: '2020-01-25/..', upon: 'event of start' }
    const ran = { key: 'ran', type: 'OPERATES', edtf: '2020-01-25/2020-02-07' }
    const later = { key: 'later', type: 'REINSTATES', edtf: '2020-06-01/..', since: '2020-06-01' }
    const day = '2020-01-25'
    expect(at(daily([start, stay, ran]), day).operating).toBe('UNKNOWN')
    expect(at(daily([start, stay, ran, later]), day).operating).toBe('UNKNOWN')
  })
})
