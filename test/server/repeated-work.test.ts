import { beforeAll, expect, it } from 'vitest'
import { type Api, apiOver } from '../api.ts'
import { fill } from '../dataset.ts'
import { describeEngines } from '../graph/engines.ts'
import { CORRECTED_WORLD } from '../schema/clock-world.ts'

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
})
