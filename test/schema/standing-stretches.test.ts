import { beforeAll, expect, test } from 'vitest'
import { nextDay } from '../../graph/time/day.ts'
import { type Api, apiOver } from '../api.ts'
import { describeEngines } from '../graph/engines.ts'
import { shippedGraph } from './shipped.ts'

const NORMS = [
  'mpp',
  'us-guatemala-aca',
  'us-el-salvador-aca',
  'us-honduras-aca',
  'interior-repatriation-initiative',
  'asylum-transit-rule',
  'title-42',
  'pacr',
  'harp',
]
/** The first day that the record is about, and the day on which it was finished, which is the today of these tests. */
const FIRST = '2018-12-20'
const LAST = '2026-11-24'
const KNOWN = ['2020-01-14', '2021-08-13', LAST]

interface Stretch {
  readonly from: string | null
  readonly through: string | null
}

const FIELDS = 'from through operating headline acts { act { key } effect reasons { act { key } effect } }'

describeEngines('the stretches of the norms in the record', (open) => {
  let api: Api
  beforeAll(async () => {
    const store = await open(shippedGraph)
    api = await apiOver(store)
  })

  async function ask(field: string, { norm, known }: { readonly norm: string; readonly known: string }) {
    const told = ['Policy', 'Agreement'].map((kind) => `... on ${kind} { told: ${field} { ${FIELDS} } }`)
    const { data, errors } = await api.ask(`{ entity(slug: "${norm}", asOf: { known: "${known}" }) { ${told.join(' ')} } }`)
    expect(errors).toBeUndefined()
    return data.entity.told
  }

  // Of Title 42 nobody knew before March 2020.
  const cases = KNOWN.flatMap((known) => NORMS.map((norm) => ({ norm, known }))).filter(
    ({ norm, known }) => norm !== 'title-42' || known !== '2020-01-14',
  )

  test.each(cases)('of $norm as known on $known hold every day once, and each is the standing of its first and last day', async (which) => {
    const stretches: readonly Stretch[] = await ask(`standings(during: { from: "${FIRST}", to: "${which.known}" })`, which)
    const [first, last] = [stretches[0], stretches.at(-1)]
    expect([first?.from === null || String(first?.from) <= FIRST, last?.through]).toEqual([true, null])
    for (const [at, stretch] of stretches.entries()) {
      const next = stretches[at + 1]
      if (next !== undefined) expect(next.from).toBe(nextDay(String(stretch.through)))
      for (const edge of [stretch.from ?? FIRST, stretch.through ?? which.known])
        expect(await ask(`standing(asOf: { valid: "${edge}" })`, which)).toEqual(stretch)
    }
  })
})
