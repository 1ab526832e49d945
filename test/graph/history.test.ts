import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../../graph/catalog.ts'
import type { ClaimDraft, RelationshipDraft } from '../../graph/draft.ts'
import { stretches } from '../../graph/history.ts'
import { planReleases, type ReleasePlan } from '../../graph/plan.ts'
import { catalogOf, datasetOf, RELEASES, relationship } from './drafts.ts'
import { type HeldRow, heldRows, isVisible, rectangleOf } from './held-rows.ts'

const KEY = 'ann-lee/held-office/secretary'
const ORDER = new Map(RELEASES.map(({ name }, index) => [name, index]))

/** Each stretch in words: from, until, and what the named fields say. */
function told(
  claim: ClaimDraft,
  release: string,
  ...fields: readonly ('period' | 'note' | 'rank' | 'rankReason' | 'attested')[]
): readonly string[] {
  return stretches(claim, ORDER.get(release) ?? 0, ORDER).map((stretch) =>
    [`${stretch.knownFrom}–${stretch.knownUntil ?? ''}`, ...fields.map((field) => stretch.fields[field] ?? '-')].join(' '),
  )
}

describe('what a claim says over known time', () => {
  it('takes in an end that was learned later, and keeps the rest', () => {
    const claim = relationship(KEY, {
      known: '2019-11-13',
      period: '2019-11-13/',
      note: 'Sworn in.',
      later: [{ known: '2021-01-11', end: '2021-01-11' }],
    })
    expect(told(claim, 'one', 'period', 'note')).toEqual([
      '2019-11-13–2021-01-11 2019-11-13/ Sworn in.',
      '2021-01-11– 2019-11-13/2021-01-11 Sworn in.',
    ])
  })

  it('carries a correction of an earlier day forward to where an older line says otherwise', () => {
    const claim = relationship(KEY, {
      known: '2019-01-01',
      period: '2018/',
      note: 'First.',
      later: [
        { known: '2020-01-01', end: '2019' },
        { known: '2021-01-01', note: 'Last.' },
        { known: '2019-01-01', release: 'two', period: '2018-06/', note: 'Corrected.', why: 'A slip of ours.' },
      ],
    })
    expect(told(claim, 'one', 'period', 'note')).toEqual([
      '2019-01-01–2020-01-01 2018/ First.',
      '2020-01-01–2021-01-01 2018/2019 First.',
      '2021-01-01– 2018/2019 Last.',
    ])
    expect(told(claim, 'two', 'period', 'note')).toEqual([
      '2019-01-01–2020-01-01 2018-06/ Corrected.',
      '2020-01-01–2021-01-01 2018-06/2019 Corrected.',
      '2021-01-01– 2018-06/2019 Last.',
    ])
    expect(stretches(claim, 1, ORDER).map(({ reason }) => reason)).toEqual(['A slip of ours.', null, null])
  })

  it('ends where the claim is withdrawn, whatever an older release learned later', () => {
    const claim = relationship(KEY, {
      later: [
        { known: '2020-01-01', note: 'Learned.' },
        { known: '2019-06-01', release: 'two', withdrawn: true, why: 'It was another person.' },
      ],
    })
    expect(told(claim, 'one', 'note')).toEqual(['2019-01-01–2020-01-01 -', '2020-01-01– Learned.'])
    expect(told(claim, 'two', 'note')).toEqual(['2019-01-01–2019-06-01 -'])
  })

  it('begins again where the claim is asserted again', () => {
    const claim = relationship(KEY, {
      later: [
        { known: '2020-01-01', withdrawn: true, why: 'The source took it back.' },
        { known: '2021-01-01', note: 'It was so after all.' },
        { known: '2019-01-01', release: 'two', withdrawn: true, why: 'It was another person.' },
        { known: '2020-06-01', release: 'three', note: 'Asserted by us.', why: 'It was not.' },
      ],
    })
    expect(told(claim, 'one', 'note')).toEqual(['2019-01-01–2020-01-01 -', '2021-01-01– It was so after all.'])
    expect(told(claim, 'two', 'note')).toEqual([])
    expect(told(claim, 'three', 'note')).toEqual(['2020-06-01–2021-01-01 Asserted by us.', '2021-01-01– It was so after all.'])
  })

  it('says once what lines of several releases say of one day', () => {
    const claim = relationship(KEY, {
      later: [
        { known: '2020-01-01', note: 'One.', attested: '2019-12-31' },
        { known: '2020-01-01', release: 'two', note: 'Two.', why: 'Better said.' },
      ],
    })
    expect(told(claim, 'two', 'note', 'attested')).toEqual(['2019-01-01–2020-01-01 - -', '2020-01-01– Two. 2019-12-31'])
  })

  it('drops the reason of a rank that is said anew', () => {
    const claim = relationship(KEY, {
      rank: 'DEPRECATED',
      rankReason: 'Doubted.',
      later: [
        { known: '2020-01-01', note: 'Still.' },
        { known: '2021-01-01', rank: 'NORMAL' },
      ],
    })
    expect(told(claim, 'one', 'rank', 'rankReason')).toEqual([
      '2019-01-01–2020-01-01 DEPRECATED Doubted.',
      '2020-01-01–2021-01-01 DEPRECATED Doubted.',
      '2021-01-01– NORMAL -',
    ])
  })

  it('keeps the basis of the line before, and is not there before its release', () => {
    const claim = relationship(KEY, {
      release: 'two',
      later: [
        { known: '2020-01-01', basis: 'PUBLIC_ACT' },
        { known: '2021-01-01', note: 'Later.' },
      ],
    })
    expect(stretches(claim, 0, ORDER)).toEqual([])
    expect(stretches(claim, 1, ORDER).map(({ basis }) => basis)).toEqual(['PUBLICATION', 'PUBLIC_ACT', 'PUBLIC_ACT'])
  })
})

describe('citations and contradictions', () => {
  const plansOf = (claims: readonly ClaimDraft[]): readonly ReleasePlan[] => planReleases(catalogOf({ claims }))

  it('are there while their claims are, and not in between', () => {
    const other = 'ann-lee/held-office/secretary/2'
    const claims = [
      relationship(KEY, {
        cite: ['gazette', 'journal'],
        contradicts: [other],
        later: [
          { known: '2019-06-01', withdrawn: true, why: 'Taken back.' },
          { known: '2021-01-01', note: 'Asserted again.' },
        ],
      }),
      relationship(other, { later: [{ known: '2022-01-01', withdrawn: true, why: 'Taken back.' }] }),
    ]
    const spans = heldRows(plansOf(claims)).flatMap(({ row }) => {
      const what = row.row === 'citation' ? row.props.id : row.row === 'contradiction' ? `${row.from} x ${row.to}` : null
      return what === null ? [] : [`${what} ${row.props.knownFrom}–${row.props.knownUntil}`]
    })
    expect(spans).toEqual([
      `${KEY}#gazette 2019-01-01–2019-06-01`,
      `${KEY}#gazette 2021-01-01–9999-12-31`,
      `${KEY}#journal 2021-01-01–9999-12-31`,
      `${KEY} x ${other} 2019-01-01–2019-06-01`,
      `${KEY} x ${other} 2021-01-01–2022-01-01`,
      `${other}#gazette 2019-01-01–2022-01-01`,
    ])
  })
})

const DAYS = ['2019-01-01', '2019-01-02', '2019-01-03', '2019-01-04', '2019-01-05', '2019-01-06']
const NAMES = RELEASES.map(({ name }) => name)

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined })

const someLine = fc
  .record({
    known: fc.constantFrom(...DAYS),
    release: fc.constantFrom(...NAMES),
    basis: maybe(fc.constantFrom('PUBLICATION' as const, 'PUBLIC_ACT' as const)),
    withdrawn: fc.constantFrom(undefined, undefined, true as const),
    why: fc.constantFrom('a reason', 'another'),
    note: maybe(fc.constantFrom('a', 'b')),
    rank: maybe(fc.constantFrom('NORMAL' as const, 'DEPRECATED' as const)),
    rankReason: maybe(fc.constantFrom('c', 'd')),
    dates: fc.constantFrom<{ period?: string; end?: string }>(
      {},
      {},
      { period: '2017/' },
      { period: '2018/..' },
      { end: '2018-12' },
      { end: '..' },
    ),
  })
  .map(({ dates, ...line }) => Object.fromEntries(Object.entries({ ...line, ...dates }).filter(([, value]) => value !== undefined)))

type Later = NonNullable<RelationshipDraft['later']>[number]

/** A claim whose lines come from any release in any order, one for each day and release. */
const someClaim = fc
  .record({ release: fc.constantFrom(...NAMES), lines: fc.array<Later>(someLine, { minLength: 1, maxLength: 7 }) })
  .map(({ release, lines }) => {
    const first = `${DAYS[0]} ${release}`
    const places = new Map(lines.map((line) => [`${line.known} ${line.release}`, line]))
    const later = [...places].filter(([place, line]) => place !== first && NAMES.indexOf(line.release ?? '') >= NAMES.indexOf(release))
    return relationship(KEY, { release, period: '2018/', note: 'first', ...(later.length > 0 && { later: later.map(([, line]) => line) }) })
  })

/** What the claim says to one who knows what was known on a day and recorded with a release: the lines until then, one over the other. */
function oracle(claim: RelationshipDraft, known: string, release: number): Readonly<Record<string, unknown>> | null {
  const { later = [], ...first } = claim
  const at = (line: { readonly release?: string | undefined }): number => NAMES.indexOf(line.release ?? 'one')
  const lines = [{ ...first, withdrawn: undefined, why: undefined, end: undefined }, ...later]
    .filter((line) => (line.known ?? '') <= known && at(line) <= release)
    .sort((a, b) => ((a.known ?? '') < (b.known ?? '') ? -1 : a.known === b.known ? at(a) - at(b) : 1))
  if (at(claim) > release || lines.length === 0) return null
  const withdrawn = lines.some(
    (line, index) => line.withdrawn && !lines.slice(index + 1).some((next) => !next.withdrawn && at(next) >= at(line)),
  )
  if (withdrawn) return null
  const last = <T>(pick: (line: (typeof lines)[number]) => T | undefined): T | undefined =>
    lines.map(pick).findLast((value) => value !== undefined)
  const ranked = lines.findLastIndex((line) => line.rank !== undefined)
  const dated = lines.findLastIndex((line) => line.period !== undefined)
  const end = lines.slice(dated).findLast((line) => line.end !== undefined)?.end
  const period = lines[dated]?.period ?? ''
  return {
    note: last((line) => line.note),
    rank: last((line) => line.rank) ?? 'NORMAL',
    rankReason: lines.slice(Math.max(ranked, 0)).findLast((line) => line.rankReason !== undefined)?.rankReason,
    edtf: end === undefined ? period : `${period.split('/')[0]}/${end}`,
    knownBasis: last((line) => line.basis),
    reason: lines.at(-1)?.why,
  }
}

function overlap(
  [a, b, c, d]: readonly [string, string, string, string],
  [e, f, g, h]: readonly [string, string, string, string],
): boolean {
  return a < f && e < b && c < h && g < d
}

describe('the rows of a claim, whatever its lines', () => {
  const heldOf = (claim: ClaimDraft): readonly HeldRow[] =>
    heldRows(planReleases(catalogue(datasetOf({ claims: [claim] }), new Set(), () => undefined))).filter(
      ({ row }) => row.row === 'relationship',
    )

  it('are disjoint rectangles of known and recorded time', () => {
    fc.assert(
      fc.property(someClaim, (claim) => {
        const rectangles = heldOf(claim).map(rectangleOf)
        rectangles.forEach((one, index) => {
          expect([one[0] < one[1], one[2] < one[3]]).toEqual([true, true])
          for (const other of rectangles.slice(index + 1)) expect([one, other, overlap(one, other)]).toEqual([one, other, false])
        })
        for (const release of NAMES.keys()) {
          const known = stretches(claim, release, ORDER).map(
            ({ knownFrom, knownUntil }) => [knownFrom, knownUntil ?? '9999-12-31'] as const,
          )
          for (const [index, [, until]] of known.entries()) expect(until <= (known[index + 1]?.[0] ?? '9999-12-31')).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('say on every day and in every release what the lines until then say, laid over one another', () => {
    fc.assert(
      fc.property(someClaim, (claim) => {
        const held = heldOf(claim)
        for (const [release, { recorded }] of RELEASES.entries()) {
          for (const known of ['2018-12-31', ...DAYS, '2019-02-01']) {
            const visible = held.filter((row) => isVisible(row, { known, recorded: recorded.replace('Z', '.000Z') }))
            const seen = visible.map(({ row: { props } }) => ({
              note: props.note,
              rank: props.rank,
              rankReason: props.rankReason,
              edtf: props.edtf,
              knownBasis: props.knownBasis,
              reason: props.reason,
            }))
            const expected = oracle(claim, known, release)
            expect(seen).toEqual(expected === null ? [] : [expected])
          }
        }
      }),
      { numRuns: 500 },
    )
  })
})
