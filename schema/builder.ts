import SchemaBuilder from '@pothos/core'
import ComplexityPlugin from '@pothos/plugin-complexity'
import { TooComplex } from '../graph/errors.ts'
import type { Day, Instant } from '../graph/time/day.ts'
import type { Context } from '../resolvers/context.ts'

/** How much one request may ask for, by the prices of `price.ts`, each times the sizes of the pages around it. */
const MOST_COMPLEX = 100_000

/** The types of the builder with what its plugins and defaults add. */
export type Types = typeof builder extends PothosSchemaTypes.SchemaBuilder<infer T> ? T : never

const grouped = (cost: number): string => cost.toLocaleString('en-US')

/** The one builder. Its file sets plugins and scalars and defines no type. */
export const builder = new SchemaBuilder<{
  Context: Context
  DefaultFieldNullability: false
  Scalars: {
    ID: { Input: string; Output: string }
    Date: { Input: Day; Output: Day }
    DateTime: { Input: Instant; Output: Instant }
  }
}>({
  plugins: [ComplexityPlugin],
  defaultFieldNullability: false,
  complexity: {
    defaultComplexity: 1,
    defaultListMultiplier: 5,
    limit: { complexity: MOST_COMPLEX },
    complexityError: (_kind, { complexity }) =>
      new TooComplex(
        `expected a query that costs at most ${grouped(MOST_COMPLEX)} (a value counts 1, a list 40, a standing 900, each times the pages around it), came ${grouped(complexity)}; ask for smaller pages, fewer ids or fewer levels`,
      ),
  },
})
