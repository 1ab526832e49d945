import { beforeAll, expect, test } from 'vitest'
import { accept } from '../../graph/accept.ts'
import { type ClaimDraft, claimIdentity, type Dataset, type Placed } from '../../graph/draft.ts'
import { planReleases } from '../../graph/plan.ts'
import { applyReleases } from '../../graph/releases.ts'
import type { Store } from '../../graph/store.ts'
import { SHIPPED } from '../../seed/load.ts'
import { readDataset } from '../../seed/read.ts'
import { loadExamples } from '../../server/examples.ts'
import { apiOver } from '../api.ts'
import { describeEngines } from '../graph/engines.ts'
import { inStep } from './in-step.ts'

/** The claim once more under another key, with the same ends: what it touches has as many more claims. */
function again(claim: ClaimDraft, time: number): ClaimDraft {
  const { key } = claimIdentity(claim)
  const number = /\/(\d+)$/.exec(key)
  if ('relationship' in claim) {
    const stem = number === null ? key : key.slice(0, number.index)
    return { ...claim, relationship: `${stem}/${Number(number?.[1] ?? 1) + time * 1_000}` }
  }
  return 'observation' in claim ? { ...claim, observation: `${key}/again-${time}` } : { ...claim, statement: `${key}/again-${time}` }
}

function tripled(dataset: Dataset): Dataset {
  const copies = (time: number): Placed<ClaimDraft>[] => dataset.claims.map(({ draft, place }) => ({ draft: again(draft, time), place }))
  return { ...dataset, claims: [...dataset.claims, ...copies(1), ...copies(2)] }
}

async function take(store: Store, dataset: Dataset): Promise<void> {
  const { catalog, problems } = accept(dataset)
  expect(problems).toEqual([])
  const types = dataset.types.map(({ draft }) => draft)
  await applyReleases({ store, plans: planReleases(catalog), types, onProgress: () => undefined })
}

describeEngines('the record three times over', (open) => {
  const calls = new Map<string, string[][]>()
  const bytes = new Map<string, number[]>()

  beforeAll(async () => {
    const { dataset } = await readDataset(SHIPPED)
    for (const data of [dataset, tripled(dataset)]) {
      const store = await open()
      await take(store, data)
      const api = await apiOver(inStep(store))
      for (const { name, query } of loadExamples()) {
        api.calls.length = 0
        const answer = await api.ask(query)
        expect(answer.errors).toBeUndefined()
        calls.set(name, [...(calls.get(name) ?? []), api.calls.map((call) => call.query).toSorted()])
        bytes.set(name, [...(bytes.get(name) ?? []), JSON.stringify(answer).length])
      }
    }
  }, 180_000)

  test.each(loadExamples())('is asked by no more calls of the store: $name', ({ name }) => {
    const [once, thrice] = calls.get(name) ?? []
    expect(once?.length).toBeGreaterThan(0)
    // A search for paths ends at a shorter length where more links make as many paths as are asked for.
    if (name === 'HowConnected') expect(thrice?.length).toBeLessThanOrEqual(once?.length ?? 0)
    else expect(thrice?.length).toBe(once?.length)
  })

  test('answers more', () => {
    const grown = [...bytes.values()].filter(([once = 0, thrice = 0]) => thrice > once)
    expect(grown.length).toBeGreaterThan(10)
  })
})
