import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { resolvePeriod } from '../../../graph/time/bounds.ts'
import { certaintyDuring, certaintyOn } from '../../../graph/time/holds.ts'
import { overlapOf, overlapPeriod } from '../../../graph/time/overlap.ts'
import { HORIZON, LAST, periodText, type World, worldsOf } from './oracle.ts'
import { duringOf, manyPeriod, resolve } from './some-period.ts'

describe('overlaps against every pair of real periods', () => {
  it('agree on what two periods share', () => {
    const verdicts = new Map<string, number>()
    fc.assert(
      fc.property(manyPeriod, manyPeriod, (left, right) => {
        const [a, b] = [resolve(left), resolve(right)]
        if (a === null || b === null) return
        const [ofA, ofB] = [worldsOf(left), worldsOf(right)]
        // Every pair of worlds would be too many: of those with one start, the shortest and the longest tell all.
        const meets = (x: World, y: World) => x.s <= y.e && y.s <= x.e
        const [someA, someB] = [thin(ofA.possible), thin(ofB.possible)]
        const [allA, allB] = [thinOrNull(ofA.certain), thinOrNull(ofB.certain)]
        const possible = someA.some((x) => someB.some((y) => meets(x, y)))
        const certain = allA !== null && allB !== null && allA.every((x) => allB.every((y) => meets(x, y)))
        const truth = !possible ? null : certain ? 'CERTAIN' : 'POSSIBLE'
        const overlap = overlapOf([a, b])
        expect({ left: periodText(left), right: periodText(right), certainty: overlap.certainty }).toEqual({
          left: periodText(left),
          right: periodText(right),
          certainty: truth,
        })
        verdicts.set(String(truth), (verdicts.get(String(truth)) ?? 0) + 1)
        for (const day of HORIZON.filter((_, i) => i % 7 === 0 && i > 0 && i < LAST)) {
          const both = [certaintyOn(a, day), certaintyOn(b, day)]
          const shared = overlap.certain !== null && overlap.certain.from <= day && day <= overlap.certain.through
          expect(shared).toBe(both.every((one) => one === 'CERTAIN'))
          const { from = null, to = null } = overlap.possible ?? {}
          const may = overlap.possible !== null && (from === null || from <= day) && (to === null || day <= to)
          expect(may).toBe(both.every((one) => one !== null))
        }
        const own = overlapPeriod([a, b])
        expect(own === null).toBe(!possible)
        if (own === null) return
        expect({ from: own.startMin, to: own.endMax }).toEqual(overlap.possible)
        for (const [from, to] of [
          [1, LAST - 1],
          [100, 200],
          [150, 165],
          [120, 160],
        ] as const) {
          const within = (x: World, y: World) => meets(x, y) && Math.max(x.s, y.s) <= to && Math.min(x.e, y.e) >= from
          const always = allA !== null && allB !== null && allA.every((x) => allB.every((y) => within(x, y)))
          expect(certaintyDuring(own, duringOf({ from, to })) === 'CERTAIN', `${own.edtf} in ${from} to ${to}`).toBe(always)
        }
        // Its text says no more than its bounds do.
        const read = resolvePeriod({ edtf: own.edtf, form: own.form, attestedFrom: null, attestedThrough: null })
        if (own !== a && own !== b) {
          expect([read.startMin, read.endMax]).toEqual([own.startMin, own.endMax])
          for (const day of HORIZON.filter((_, i) => i % 7 === 0)) {
            if (certaintyOn(read, day) === 'CERTAIN') expect(certaintyOn(own, day)).toBe('CERTAIN')
          }
        }
      }),
      { numRuns: 200 },
    )
    expect([...verdicts.keys()].sort()).toEqual(['CERTAIN', 'POSSIBLE', 'null'])
    expect(Math.min(...verdicts.values())).toBeGreaterThan(3)
  })
})

/** Of the worlds with one start, the one that ends first and the one that ends last: no other is the first to meet or to miss. */
function thin(worlds: readonly World[]): World[] {
  const bySpread = new Map<string, World>()
  const firstEnd = new Map<number, number>()
  const lastEnd = new Map<number, number>()
  for (const { s, e } of worlds) {
    firstEnd.set(s, Math.min(firstEnd.get(s) ?? LAST, e))
    lastEnd.set(s, Math.max(lastEnd.get(s) ?? 0, e))
  }
  for (const s of firstEnd.keys()) {
    for (const e of [firstEnd.get(s) ?? s, lastEnd.get(s) ?? s]) bySpread.set(`${s} ${e}`, { s, e })
  }
  return [...bySpread.values()]
}

function thinOrNull(worlds: readonly World[] | null): World[] | null {
  return worlds === null ? null : thin(worlds)
}
