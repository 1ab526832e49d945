import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Period } from '../../../graph/time/bounds.ts'
import { type Certainty, certaintyDuring, certaintyOn } from '../../../graph/time/holds.ts'
import { askedBounds, type During, fromStored, toStored } from '../../../graph/time/stored.ts'
import { type Allen, type Asked, allen, judge, LAST, periodText, type World, type Worlds, worldsOf } from './oracle.ts'
import { duringOf, resolve, someDay, somePeriod } from './some-period.ts'

const RUNS = 220

/** The asked period as a query compares it: stored sentinels, no null. */
function judgeAsStored(period: Period, during: During): Certainty | null {
  const { startMin, startMax, endMin, endMax } = toStored(period)
  const { from, to } = askedBounds(during)
  if (!(startMin <= to && from <= endMax)) return null
  return startMax <= to && from <= endMin ? 'CERTAIN' : 'POSSIBLE'
}

function hullOf({ possible }: Worlds): World {
  return possible.reduce((hull, { s, e }) => ({ s: Math.min(hull.s, s), e: Math.max(hull.e, e) }), { s: LAST, e: 0 })
}

/** Asked periods whose ends lie at, beside and between the ends of the claim's possible days: at most one for each Allen relation. */
function askedAround(hull: World, pick: number): Asked[] {
  const middle = hull.s + (pick % (hull.e - hull.s + 1))
  const edges = [hull.s - 5, hull.s - 1, hull.s, hull.s + 1, middle, hull.e - 1, hull.e, hull.e + 1, hull.e + 5]
  const inside = edges.filter((day) => day > 0 && day < LAST)
  const found = new Map<Allen, Asked>()
  for (let k = 0; k < inside.length * inside.length; k++) {
    const at = (k * 31 + pick) % (inside.length * inside.length)
    const from = inside[Math.floor(at / inside.length)] ?? 1
    const to = inside[at % inside.length] ?? 1
    if (from <= to) found.set(allen(hull, from, to), { from, to })
  }
  return [...found.values()]
}

describe('bounds against every pair of days that a text allows', () => {
  it('agree on certain and possible in each of the thirteen Allen relations, for spans and instants', () => {
    const seen = new Map<string, number>()
    const verdicts = new Map<string, number>()
    const asked = fc.tuple(someDay, someDay).map(([a, b]): Asked => ({ from: Math.min(a, b), to: Math.max(a, b) }))
    const halfAsked = fc.oneof(
      someDay.map((to) => ({ from: null, to })),
      someDay.map((from) => ({ from, to: null })),
    )
    fc.assert(
      fc.property(somePeriod, asked, halfAsked, fc.nat(), (claim, around, half, pick) => {
        const period = resolve(claim)
        const worlds = worldsOf(claim)
        expect(period === null, `${periodText(claim)} is refused`).toBe(worlds.possible.length === 0)
        if (period === null) return
        const hull = hullOf(worlds)
        const questions: Asked[] = [
          ...askedAround(hull, pick),
          around,
          half,
          { from: null, to: null },
          { from: pick % LAST || 1, to: null },
        ]
        const truth = judge(worlds, questions)
        const bounded = typeof claim.start !== 'string' && typeof claim.end !== 'string'
        for (const [i, question] of questions.entries()) {
          const during = duringOf(question)
          const said = { claim: periodText(claim), ...during, certainty: certaintyDuring(period, during) }
          expect(said).toEqual({ ...said, certainty: truth[i] })
          expect(judgeAsStored(period, during)).toBe(truth[i])
          if (during.from !== null && during.from === during.to) expect(certaintyOn(period, during.from)).toBe(truth[i])
          const { from, to } = question
          if (!bounded || from === null || to === null) continue
          const relation = `${claim.form} ${allen(hull, from, to)}`
          seen.set(relation, (seen.get(relation) ?? 0) + 1)
          verdicts.set(`${claim.form} ${truth[i]}`, (verdicts.get(`${claim.form} ${truth[i]}`) ?? 0) + 1)
        }
      }),
      { numRuns: RUNS },
    )
    expect([...seen.keys()].sort()).toMatchInlineSnapshot(`
      [
        "INSTANT after",
        "INSTANT before",
        "INSTANT contains",
        "INSTANT during",
        "INSTANT equals",
        "INSTANT finished by",
        "INSTANT finishes",
        "INSTANT meets",
        "INSTANT met by",
        "INSTANT overlapped by",
        "INSTANT overlaps",
        "INSTANT started by",
        "INSTANT starts",
        "SPAN after",
        "SPAN before",
        "SPAN contains",
        "SPAN during",
        "SPAN equals",
        "SPAN finished by",
        "SPAN finishes",
        "SPAN meets",
        "SPAN met by",
        "SPAN overlapped by",
        "SPAN overlaps",
        "SPAN started by",
        "SPAN starts",
      ]
    `)
    expect(Math.min(...seen.values())).toBeGreaterThan(20)
    expect([...verdicts.keys()].sort()).toMatchInlineSnapshot(`
      [
        "INSTANT CERTAIN",
        "INSTANT POSSIBLE",
        "INSTANT null",
        "SPAN CERTAIN",
        "SPAN POSSIBLE",
        "SPAN null",
      ]
    `)
    expect(Math.min(...verdicts.values())).toBeGreaterThan(20)
  })

  it('are in order, and certain on both sides or on neither', () => {
    fc.assert(
      fc.property(somePeriod, (claim) => {
        const period = resolve(claim)
        if (period === null) return
        const { startMin, startMax, endMin, endMax } = period
        const order = [
          [startMin, startMax],
          [endMin, endMax],
          [startMin, endMin],
          [startMax, endMax],
        ] as const
        for (const [a, b] of order) expect(a === null || b === null || a <= b, periodText(claim)).toBe(true)
        expect(startMax === null).toBe(endMin === null)
      }),
      { numRuns: 2000 },
    )
  })

  it('come back whole from what is stored', () => {
    fc.assert(
      fc.property(somePeriod, (claim) => {
        const period = resolve(claim)
        if (period === null) return
        expect(fromStored(toStored(period))).toEqual(period)
        expect(fromStored({ ...period })).toEqual(period)
      }),
      { numRuns: 1000 },
    )
  })
})
