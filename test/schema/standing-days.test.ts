import { beforeAll, expect, test } from 'vitest'
import { type Api, apiOver } from '../api.ts'
import { describeEngines } from '../graph/engines.ts'
import { shippedGraph } from './shipped.ts'
import { STANDING_DAYS } from './standing-days.ts'
import { HEADLINES } from './standing-headlines.ts'

/** The claims that the acts of the table are, by the words it has for them. */
const ACTS: { readonly [norm: string]: { readonly [act: string]: readonly string[] } } = {
  mpp: {
    injunction: ['innovation-law-lab-injunction-2019-04-08/enjoins/mpp'],
    'hearings suspension': ['mpp-hearings-postponement-2020-03-23/suspends/mpp'],
    'enrolment suspension': ['mpp-suspension-memorandum-2021-01-20/suspends/mpp'],
    'June termination': ['mpp-termination-memorandum-2021-06-01/terminates/mpp'],
    'October termination': ['mpp-termination-memoranda-2021-10-29/terminates/mpp'],
    'restart order': ['texas-biden-injunction-2021-08-13/restarts/mpp'],
    reinstatement: ['mpp-reinstatement-2025-01-21/reinstates/mpp'],
  },
  'us-guatemala-aca': { suspension: ['aca-suspension-2021-02-06/suspends/us-guatemala-aca'] },
  'us-el-salvador-aca': { suspension: ['aca-suspension-2021-02-06/suspends/us-el-salvador-aca'] },
  'us-honduras-aca': { suspension: ['aca-suspension-2021-02-06/suspends/us-honduras-aca'] },
  'asylum-transit-rule': {
    injunction: [
      'east-bay-injunction-2019-07-24/enjoins/asylum-transit-rule',
      'east-bay-injunction-2019-09-09/enjoins/asylum-transit-rule',
    ],
    'final rule': ['asylum-transit-final-rule/reinstates/asylum-transit-rule'],
  },
  pacr: { 'executive order 14010': ['executive-order-14010/terminates/pacr'] },
  harp: { 'executive order 14010': ['executive-order-14010/terminates/harp'] },
  'title-42': { 'order to end it': ['title-42-termination-order-2022-04-01/terminates/title-42'] },
}

interface Act {
  readonly act: { readonly key: string }
  readonly effect: string
}

describeEngines('the standing of the norms in the record', (open) => {
  let api: Api
  beforeAll(async () => {
    const store = await open(shippedGraph)
    api = await apiOver(store)
  })

  async function standingOn({ norm, day, known }: { readonly norm: string; readonly day: string; readonly known?: string }) {
    const { data, errors } = await api.ask(
      `query ($norm: String!, $asOf: AsOf) {
        entity(slug: $norm, asOf: $asOf) { ... on Policy { standing { ...S } } ... on Agreement { standing { ...S } } }
      }
      fragment S on Standing { operating headline acts { act { key } effect } }`,
      { norm, asOf: { valid: day, ...(known !== undefined && { known }) } },
    )
    expect(errors).toBeUndefined()
    return data.entity.standing as { readonly operating: string; readonly headline: string; readonly acts: readonly Act[] }
  }

  test.each(STANDING_DAYS)('$norm on $day as known $known: $operating. $because', async (row) => {
    const { operating, acts } = await standingOn(row)
    expect(operating).toBe(row.operating)
    for (const { act, effect } of row.effects ?? []) {
      const claims = ACTS[row.norm]?.[act]
      if (claims === undefined) throw new Error(`the table names an act of ${row.norm} that is not known here: ${act}`)
      expect(acts.filter((one) => claims.includes(one.act.key)).map((one) => one.effect)).toContain(effect)
    }
  })

  test('mpp on 2020-03-12, as known a week before, is under a stay for some: each act upon the injunction is told as what it is', async () => {
    const { data, errors } = await api.ask(
      '{ entity(slug: "mpp", asOf: { known: "2020-03-05" }) { ... on Policy { standing(asOf: { valid: "2020-03-12" }) { acts { reasons { act { subject { slug } } effect } } } } } }',
    )
    expect(errors).toBeUndefined()
    const reasons = data.entity.standing.acts.flatMap((one: { readonly reasons: readonly unknown[] }) => one.reasons)
    const told = (slug: string, effect: string) => ({ act: { subject: { slug } }, effect })
    expect(reasons).toEqual([
      told('innovation-law-lab-affirmance-2020-02-28', 'IN_EFFECT'),
      told('innovation-law-lab-partial-stay-2020-03-04', 'PARTLY_IN_EFFECT'),
    ])
  })

  test.each(HEADLINES)('$norm on $day is told as "$headline"', async (row) => {
    expect((await standingOn(row)).headline).toBe(row.headline)
  })
})
