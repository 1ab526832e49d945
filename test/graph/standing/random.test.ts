import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Standing, type StandingInput, standingAt, standingsOf } from '../../../graph/standing/stretches.ts'
import { isEvidence, isExact, judge } from './oracle.ts'
import { type ActCase, anyDates, DAYS, exactDates, inputOf, someDay, someTangle, someTree, startlessDates } from './some-acts.ts'

const RUNS = 500

function effectIn({ acts }: Standing, key: string): string {
  return acts.find((act) => act.key === key)?.effect ?? 'NOT THERE'
}

/** Compares each day with the oracle, and counts the answers. */
function agree([cases, horizon]: readonly [readonly ActCase[], string], seen: Map<string, number>): void {
  const input: StandingInput = inputOf(cases, horizon)
  const standings = standingsOf(input)
  const exact = input.ofNorm.filter((claim) => !isEvidence(claim) && claim.role !== 'ANNOUNCES' && isExact(claim))
  for (const day of DAYS) {
    const standing = standingAt(standings, day)
    const { operating, effects } = judge(input, day)
    expect({ day, operating: standing.operating }).toEqual({ day, operating })
    seen.set(operating, (seen.get(operating) ?? 0) + 1)
    for (const { row } of exact) {
      const may = [...(effects.get(row.key) ?? [])].map((effect) => effect ?? 'NOT THERE')
      const only = may.length === 1 ? may[0] : undefined
      if (only === undefined) continue
      expect({ day, key: row.key, effect: effectIn(standing, row.key) }).toEqual({ day, key: row.key, effect: only })
      seen.set(only, (seen.get(only) ?? 0) + 1)
    }
  }
}

describe('a standing against every pair of days on which its acts may have begun and ended', () => {
  it.each([
    ['trees of acts with exact dates', someTree(exactDates)],
    ['trees of acts with open dates', someTree(anyDates)],
    ['trees of acts of which some have no known start', someTree(startlessDates)],
    ['events that do several things and act upon one another', someTangle],
  ])('agrees on every day of a fortnight, for %s', (_, cases) => {
    const seen = new Map<string, number>()
    const horizons = fc.oneof({ weight: 2, arbitrary: fc.constant('2030-01-01') }, { weight: 1, arbitrary: someDay })
    fc.assert(
      fc.property(fc.tuple(cases, horizons), (acts) => agree(acts, seen)),
      { numRuns: RUNS },
    )
    expect([...seen.keys()].sort()).toEqual([
      'IN_EFFECT',
      'LIFTED',
      'NO',
      'NOT THERE',
      'NOT_YET',
      'PARTLY',
      'PARTLY_IN_EFFECT',
      'STAYED',
      'UNKNOWN',
      'VACATED',
      'YES',
    ])
    expect(Math.min(...seen.values())).toBeGreaterThan(20)
  })
})
