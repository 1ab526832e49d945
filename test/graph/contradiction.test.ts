import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contradictedObservations, contradictedRelationships, reconcilable } from '../../graph/contradiction.ts'
import { QUALIFIERS, type Qualifier } from '../../graph/kinds.ts'
import type { ObservationRow, RelationshipRow } from '../../graph/rows.ts'
import { resolvePeriod } from '../../graph/time/bounds.ts'

const ROW = {
  knownFrom: '2020-01-01',
  knownUntil: null,
  recordedAt: '2030-01-01T00:00:00.000Z',
  retractedAt: null,
  rank: 'NORMAL',
  rankReason: null,
  note: null,
  knownBasis: 'PUBLICATION',
  reason: null,
} as const

function periodOf(edtf: string, through: string | null = null) {
  const { start: _s, end: _e, ...period } = resolvePeriod({ edtf, form: 'SPAN', attestedFrom: null, attestedThrough: through })
  return period
}

function part(key: string, period: ReturnType<typeof periodOf>, negated: boolean): RelationshipRow {
  const said = { sequence: 0, capacity: null, title: null, formalTitle: null, scope: null }
  return { ...ROW, ...said, claim: 'RELATIONSHIP', key, type: 'PART_OF', subject: 'a', object: 'b', negated, period }
}

function figure(
  key: string,
  value: number,
  { qualifier = 'EXACT', revises = null }: { qualifier?: Qualifier; revises?: string | null } = {},
): ObservationRow {
  const asked = {
    metric: 'flights',
    about: [],
    question: 'flights 2019-12 DURING',
    period: periodOf('2019-12'),
    reading: 'DURING',
  } as const
  return { ...ROW, ...asked, claim: 'OBSERVATION', key, value, qualifier, published: null, revises, parts: [], formula: null }
}

const keys = (rows: readonly { readonly key: string }[]): readonly string[] => rows.map(({ key }) => key)

describe('contradictions of relationships', () => {
  it('are of opposite polarity on a day on which both are certain', () => {
    const is = part('is', periodOf('2019-01-01/2019-12-31'), false)
    const wasNot = part('was-not', periodOf('2019-06-01/2020-06-01'), true)
    const later = part('later', periodOf('2020-01-01/2020-06-01'), true)
    const alike = part('alike', periodOf('2019-01-01/2019-12-31'), false)
    expect(keys(contradictedRelationships(is, [is, wasNot, later, alike]))).toEqual(['was-not'])
    expect(keys(contradictedRelationships(wasNot, [is, wasNot, later, alike]))).toEqual(['is', 'alike'])
  })

  it('are not found where the shared day is only possible, and are from the day that is attested', () => {
    const month = part('month', periodOf('2019-06~'), false)
    const goesOn = part('goes-on', periodOf('2019-01-01/'), true)
    const attested = part('attested', periodOf('2019-01-01/', '2020-01-01'), true)
    const whole = part('whole', periodOf('2019-06'), false)
    expect(keys(contradictedRelationships(month, [goesOn, attested]))).toEqual([])
    expect(keys(contradictedRelationships(whole, [goesOn, attested]))).toEqual(['attested'])
  })
})

describe('contradictions of figures', () => {
  it('are of values that no one number fits, and not of figures joined by revisions', () => {
    const first = figure('first', 40_500)
    const second = figure('second', 40_620, { revises: 'first' })
    const third = figure('third', 40_565, { revises: 'second' })
    const other = figure('other', 40_000)
    const about = figure('about', 40_000, { qualifier: 'ABOUT' })
    const all = [first, second, third, other, about]
    expect(all.map((row) => [row.key, ...keys(contradictedObservations(row, all))])).toEqual([
      ['first', 'other'],
      ['second', 'other'],
      ['third', 'other'],
      ['other', 'first', 'second', 'third'],
      ['about'],
    ])
  })

  it('are not of a bound and a value beyond it', () => {
    const figures = ([qualifier, value]: readonly [Qualifier, number]) => ({ qualifier, value })
    const table: readonly (readonly [readonly [Qualifier, number], readonly [Qualifier, number], boolean])[] = [
      [['MORE_THAN', 55_000], ['EXACT', 56_000], true],
      [['MORE_THAN', 55_000], ['EXACT', 55_000], false],
      [['AT_LEAST', 55_000], ['EXACT', 55_000], true],
      [['AT_LEAST', 55_000], ['LESS_THAN', 55_000], false],
      [['AT_LEAST', 55_000], ['AT_MOST', 55_000], true],
      [['MORE_THAN', 55_000], ['AT_MOST', 55_000], false],
      [['MORE_THAN', 55_000], ['LESS_THAN', 55_001], true],
      [['ABOUT', 100], ['EXACT', 105], true],
      [['ABOUT', 100], ['EXACT', 106], false],
      [['ABOUT', 100], ['MORE_THAN', 105], false],
      [['EXACT', 1], ['EXACT', 2], false],
    ]
    for (const [a, b, fits] of table)
      expect([a, b, reconcilable(figures(a), figures(b)), reconcilable(figures(b), figures(a))]).toEqual([a, b, fits, fits])
  })

  it('are found as by trying numbers, whichever way round', () => {
    const allows = ({ value, qualifier }: { value: number; qualifier: Qualifier }, n: number): boolean =>
      ({
        EXACT: n === value,
        ABOUT: Math.abs(n - value) <= value / 20,
        MORE_THAN: n > value,
        LESS_THAN: n < value,
        AT_LEAST: n >= value,
        AT_MOST: n <= value,
      })[qualifier]
    // Multiples of twenty, so that a twentieth is a whole number; tried in halves, so that there is one between any two.
    const some = fc.record({ value: fc.integer({ min: 0, max: 6 }).map((n) => n * 20), qualifier: fc.constantFrom(...QUALIFIERS) })
    const tried = Array.from({ length: 600 }, (_, index) => index / 2 - 50)
    fc.assert(
      fc.property(some, some, (a, b) => {
        expect(reconcilable(a, b)).toBe(tried.some((n) => allows(a, n) && allows(b, n)))
      }),
      { numRuns: 500 },
    )
  })
})
