import { beforeAll, expect, test } from 'vitest'
import { loadExamples } from '../../server/examples.ts'
import { type Api, apiOver } from '../api.ts'
import { describeEngines } from '../graph/engines.ts'
import { unmet } from './desk-questions/question.ts'
import { DESK_QUESTIONS } from './desk-questions.ts'
import { shippedGraph } from './shipped.ts'

// Written from the collected facts before the record was; asked of the record as it ships.

describeEngines('a policy desk', (open) => {
  let api: Api
  beforeAll(async () => {
    const store = await open(shippedGraph)
    api = await apiOver(store)
  })

  test.each(DESK_QUESTIONS)('$ask', async (question) => {
    const { data, errors } = await api.ask(question.query, question.variables ?? {})
    expect(errors).toBeUndefined()
    expect(unmet(question, data)).toEqual([])
  })

  test('has its fifteen best questions in the tabs of the playground', () => {
    const tabs = DESK_QUESTIONS.flatMap(({ tab }) => tab ?? [])
    expect(tabs).toHaveLength(15)
    const names = loadExamples().map(({ name }) => name)
    expect(tabs.filter((tab) => !names.includes(tab))).toEqual([])
  })

  test('is told which sources were seen themselves', async () => {
    const seen = (slug: string) => api.ask(`{ source(slug: "${slug}") { textSeen } }`).then(({ data }) => data.source.textSeen)
    expect(await seen('fox-2020-01-14-interior-flights')).toBe(true)
    // Of the second release, when nobody told so yet, and of the third.
    expect(await seen('ddc-2022-11-15-huisha-huisha')).toBe(false)
    expect(await seen('ddc-2022-11-16-huisha-huisha-stay')).toBe(false)
  })

  test('asks fifty questions', () => {
    expect(new Set(DESK_QUESTIONS.map(({ ask }) => ask)).size).toBe(50)
  })
})
