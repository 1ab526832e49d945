import { beforeAll, expect, it, onTestFinished, vi } from 'vitest'
import { type Api, apiOver } from '../api.ts'
import { fill } from '../dataset.ts'
import { describeEngines } from '../graph/engines.ts'
import { CORRECTED_WORLD, FIRST } from '../schema/clock-world.ts'

describeEngines('what a request could have done again and again', (open) => {
  let api: Api
  beforeAll(async () => {
    const store = await open()
    await fill(store, CORRECTED_WORLD)
    api = await apiOver(store)
  })

  it('refuses a period that is too long by its length, unread', async () => {
    const query =
      'query Q($period: String) { entity(slug: "headcount") { ... on Metric { observations(period: $period) { totalCount } } } }'
    expect((await api.ask(query, { period: '/'.repeat(500_000) })).errors).toMatchObject([
      {
        message: 'expected period to be an EDTF period such as 2019-12, but came a text of 500000 characters; write one period',
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ])
  })

  it('reads the counts of a release once while it is asked for, and each release’s own', async () => {
    const counts = (args = '') => api.ask(`{ graph${args} { kinds { kind count } types { type count } } }`)
    const atFirst = `(asOf: { recorded: "${FIRST}" })`
    const old = await counts(atFirst)
    const parse = vi.spyOn(JSON, 'parse')
    onTestFinished(() => parse.mockRestore())
    const reads = () => parse.mock.calls.filter(([text]) => String(text).startsWith('[{"known"')).length
    const [head, again] = [await counts(), await counts()]
    expect([again, reads()]).toEqual([head, 1])
    expect([await counts(atFirst), await counts(), reads()]).toEqual([old, head, 3])
    expect(old).not.toEqual(head)
  })
})
