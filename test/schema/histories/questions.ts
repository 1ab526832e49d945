import fc from 'fast-check'
import type { Clocks, Question } from './lens.ts'
import { WORDS } from './pool.ts'

const DAYS = ['2018-12-01', '2019-01-10', '2019-02-20', '2019-04-02', '2019-06-11', '2019-08-15', '2020-01-14', '2020-06-30', '2021-07-01']
const INSTANTS = [
  '2020-12-31T23:59:59Z',
  '2021-01-01T00:00:00Z',
  '2021-05-31T00:00:00Z',
  '2021-06-01T00:00:00Z',
  '2022-03-01T12:30:00Z',
  '2030-01-01T00:00:00Z',
]

/** Said every second time. */
const maybe = <T>(values: readonly T[]) => fc.oneof(fc.constantFrom(undefined, undefined, null), fc.constantFrom(...values))
const clocks: fc.Arbitrary<Clocks | null> = fc.oneof(
  { arbitrary: fc.record({ valid: maybe(DAYS), known: maybe(DAYS), recorded: maybe(INSTANTS) }), weight: 6 },
  { arbitrary: fc.constantFrom(null, {}), weight: 1 },
)
const during = fc.oneof(
  fc.constantFrom(null, {}),
  fc.tuple(fc.constantFrom(...DAYS), fc.constantFrom(...DAYS), fc.nat({ max: 3 })).map(([a, b, side]) => {
    const [from, to] = a < b ? [a, b] : [b, a]
    return side === 0 ? { from } : side === 1 ? { to } : { from, to }
  }),
)
/** Clocks of every kind: said or not, null, on the day and beside it, before the first release and after the last. */
export const questions: fc.Arbitrary<Question> = fc.record({
  asOf: clocks,
  inner: clocks,
  during,
  certainty: fc.constantFrom('CERTAIN', 'POSSIBLE'),
  word: fc.constantFrom(...WORDS),
})
