import fc from 'fast-check'
import type { ReleaseDraft, TypeDraft } from '../../../graph/draft.ts'
import {
  CAPACITIES,
  FINDINGS,
  KINDS,
  NAME_ROLES,
  PERIOD_FORMS,
  PLACE_TYPES,
  QUALIFIERS,
  RANKS,
  READINGS,
  STANCES,
  STATEMENT_MODES,
} from '../../../graph/kinds.ts'
import { draftedPeriod } from '../../../graph/periods.ts'
import { HEADS, HELD_OFFICE } from '../../dataset.ts'

// What a random graph is drawn from. Numbers stand for other records until all are drawn.

const LINKED_TO: TypeDraft = {
  type: 'LINKED_TO',
  phrase: 'is linked to',
  inverse: 'is linked to',
  description: 'Any two, or one with itself.',
  form: 'INSTANT',
  from: [...KINDS],
  to: [...KINDS],
}
export const TYPES: readonly TypeDraft[] = [HELD_OFFICE, HEADS, LINKED_TO]

/** Few days, so that bounds, clocks and cursors often meet. */
export const DAYS = [
  '1999-12-31',
  '2000-01-01',
  '2005-06-15',
  '2010-01-01',
  '2010-12-31',
  '2015-03-01',
  '2019-11-13',
  '2020-01-14',
] as const
export const RELEASES: readonly ReleaseDraft[] = [
  { name: 'first', recorded: '2021-01-01T00:00:00Z' },
  { name: 'second', recorded: '2021-06-01T12:30:00Z' },
  { name: 'third', recorded: '2022-01-01T00:00:00.500Z' },
]

/** What quoting, sorting and case folding trip over. */
export const TEXTS = [
  'plain',
  'It’s “quoted”',
  "it's",
  '"',
  '\\',
  '`x`',
  '$keys',
  '{a: 1}',
  'Ærø',
  'ﬁn',
  '日本',
  '𝔘𝔫',
  '👩‍👧',
  'i\u0307',
  'MPP mpp',
  ' ',
] as const

const PERIODS = [
  '/',
  '../..',
  '2000-01-01',
  '2010',
  '2010-01',
  '2005~',
  '201X',
  '2015-21',
  '2000-01-01/2010-12-31',
  '2005-06-15/..',
  '2005-06-15/',
  '/2019-11',
  '2010-01?/2019',
  '2019-11-13/2019-11-13',
] as const
const FIGURE_PERIODS = ['2010-01', '2010', '2009-10-01/2010-09-30', '2019-11-13'] as const

const day = fc.constantFrom(...DAYS)
const text = fc.constantFrom(...TEXTS)
const release = fc.constantFrom('first', 'second', 'third')
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined })
const few = <T>(arbitrary: fc.Arbitrary<T>, maxLength: number): fc.Arbitrary<T[]> => fc.array(arbitrary, { maxLength })

const someEntity = fc.record({
  kind: fc.constantFrom(...KINDS),
  name: text,
  known: day,
  description: maybe(text),
  placeType: maybe(fc.constantFrom(...PLACE_TYPES)),
  renamed: fc.boolean(),
  former: fc.boolean(),
  aliases: few(
    fc.record({
      text,
      role: maybe(fc.constantFrom(...NAME_ROLES)),
      known: maybe(day),
      release,
      withdrawn: maybe(fc.constantFrom('second', 'third')),
    }),
    3,
  ),
  identifiers: few(fc.record({ scheme: fc.constantFrom('tias', 'gao'), value: text, known: maybe(day) }), 2),
  corrected: maybe(fc.record({ release: fc.constantFrom('second', 'third'), description: text })),
})

const rank = fc.record({ rank: fc.constantFrom(...RANKS), note: maybe(text) })
/** What a line may say of its time: each says all of it, so that nothing of the line before makes it impossible. */
const TIMES = PERIODS.flatMap((period) =>
  PERIOD_FORMS.flatMap((form) =>
    [{}, { through: '2010-01-01' }, { from: '2010-01-01', through: '2010-12-31' }].map((attested) => ({ period, form, attested })),
  ),
).filter(({ form, ...time }) => isPossible(() => draftedPeriod(time, form)))

function isPossible(work: () => unknown): boolean {
  try {
    work()
    return true
  } catch {
    return false
  }
}

const relationshipSays = fc
  .record({
    time: fc.constantFrom(...TIMES),
    sequence: maybe(fc.nat(2)),
    capacity: maybe(fc.constantFrom(...CAPACITIES)),
    title: maybe(text),
    scope: maybe(text),
  })
  .map(({ time, ...rest }) => ({ ...time, ...rest }))

export interface SomeLine<S> {
  readonly known: string
  readonly release: string
  readonly withdrawn: boolean
  readonly says: S
}

function claimBody<S>(says: fc.Arbitrary<S>) {
  const line = fc.record({ known: day, release, withdrawn: fc.boolean(), says })
  return fc.record({
    known: day,
    release,
    says,
    later: few(line, 4),
    rank,
    negated: fc.boolean(),
    cites: fc.array(
      fc.record({
        source: fc.nat(),
        stance: maybe(fc.constantFrom(...STANCES)),
        locator: maybe(text),
        attributedTo: maybe(fc.nat()),
        quote: maybe(text),
        release: maybe(release),
        withdrawn: maybe(release),
      }),
      { minLength: 1, maxLength: 2 },
    ),
    contradicts: maybe(fc.nat()),
    ends: fc.tuple(fc.nat(), fc.nat()),
  })
}

const someRelationship = fc.record({ type: fc.constantFrom(...TYPES), body: claimBody(relationshipSays) })
const someObservation = fc.record({
  period: fc.constantFrom(...FIGURE_PERIODS),
  reading: fc.constantFrom(...READINGS),
  published: maybe(day),
  about: few(fc.nat(), 2),
  body: claimBody(
    fc.record({ value: fc.constantFrom(-1.5, 0, 3, 1e15, 0.1), qualifier: maybe(fc.constantFrom(...QUALIFIERS)), formula: maybe(text) }),
  ),
})
const someStatement = fc.record({
  mode: fc.constantFrom(...STATEMENT_MODES),
  speaker: maybe(fc.nat()),
  said: maybe(fc.constantFrom('2010', '2010-01-01', '2019-11~')),
  about: few(fc.nat(), 2),
  aboutClaims: few(fc.nat(), 2),
  body: claimBody(fc.record({ text, finding: maybe(fc.constantFrom(...FINDINGS)) })),
})
const someSource = fc.record({
  title: text,
  publisher: maybe(fc.nat()),
  published: maybe(fc.constantFrom('1999', '2000-01-01', '2010-06')),
  release,
})
/** Everything that was drawn for one graph. */
export interface Drawn {
  readonly entities: readonly (typeof someEntity extends fc.Arbitrary<infer T> ? T : never)[]
  readonly sources: readonly (typeof someSource extends fc.Arbitrary<infer T> ? T : never)[]
  readonly relationships: readonly (typeof someRelationship extends fc.Arbitrary<infer T> ? T : never)[]
  readonly observations: readonly (typeof someObservation extends fc.Arbitrary<infer T> ? T : never)[]
  readonly statements: readonly (typeof someStatement extends fc.Arbitrary<infer T> ? T : never)[]
}

export const someDrawn: fc.Arbitrary<Drawn> = fc.record<Drawn>({
  entities: fc.array(someEntity, { minLength: 3, maxLength: 40, size: 'max' }),
  sources: fc.array(someSource, { minLength: 1, maxLength: 4, size: 'max' }),
  relationships: fc.array(someRelationship, { minLength: 1, maxLength: 60, size: 'max' }),
  observations: fc.array(someObservation, { minLength: 1, maxLength: 15, size: 'max' }),
  statements: fc.array(someStatement, { minLength: 1, maxLength: 12, size: 'max' }),
})
