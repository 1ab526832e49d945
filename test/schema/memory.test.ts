import { expect, it } from 'vitest'
import { createMemory } from '../../resolvers/memory.ts'
import { apiOver } from '../api.ts'
import { fill } from '../dataset.ts'
import { describeEngines } from '../graph/engines.ts'
import { CLOCK_WORLD, CORRECTED_WORLD, FIRST } from './clock-world.ts'

const [CLOCKS, NOW] = [`{ known: "2021-01-01", recorded: "${FIRST}" }`, '{}']

/** Everything of the small world that names, links, tells or counts. */
function questions(asOf: string): readonly string[] {
  const slugs = CLOCK_WORLD.entities.map(({ key }) => `"${key}"`).join(', ')
  return [
    `{ entities(slugs: [${slugs}], asOf: ${asOf}) { missing edges { node { slug name aliases description identifiers { value }
      relationships { totalCount edges { phrase other { slug name } node { key rank period { edtf } note citations(first: 5) { edges { node { source { slug title } } } } } } } } } } }`,
    `{ timeline(of: ["ada", "ben"], asOf: ${asOf}) { totalCount edges { node { headline } } } }`,
    `{ graph(asOf: ${asOf}) { kinds { kind count } types { type count } firstDay lastDay } }`,
    `{ statements(asOf: ${asOf}) { edges { node { key text } } } }`,
  ]
}

describeEngines('what is remembered of earlier requests', (open) => {
  it('changes no answer, before a release and after it', async () => {
    const store = await open()
    const memory = createMemory()
    for (const world of [CLOCK_WORLD, CORRECTED_WORLD]) {
      await fill(store, world)
      const remembering = await apiOver(store, { memory })
      const forgetting = await apiOver(store, { memory: null })
      for (const question of [...questions(CLOCKS), ...questions(NOW)]) {
        const expected = await forgetting.ask(question)
        expect(expected.errors).toBeUndefined()
        expect(await remembering.ask(question)).toEqual(expected)
        const before = remembering.calls.length
        expect(await remembering.ask(question)).toEqual(expected)
        expect(remembering.calls.length).toBe(before)
      }
    }
  })
})
