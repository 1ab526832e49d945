import { expect, it } from 'vitest'
import { createRowCache } from '../../resolvers/row-cache.ts'
import { apiOver } from '../api.ts'
import { fill } from '../dataset.ts'
import { describeEngines } from '../graph/engines.ts'
import { CLOCK_WORLD, CORRECTED_WORLD, FIRST } from './clock-world.ts'

const [CLOCKS, NOW] = [`{ known: "2021-01-01", recorded: "${FIRST}" }`, '{}']

/** The second release gives an entity another slug, which has no clock: it changes what was recorded before, too. */
const RENAMED_WORLD = {
  ...CORRECTED_WORLD,
  entities: CORRECTED_WORLD.entities.map((entity) =>
    entity.key === 'ada' ? { ...entity, slug: 'ada-new', formerSlugs: ['ada'] } : entity,
  ),
}

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
    const rowCache = createRowCache()
    for (const world of [CLOCK_WORLD, RENAMED_WORLD]) {
      await fill(store, world)
      const cached = await apiOver(store, { rowCache })
      const uncached = await apiOver(store, { rowCache: null })
      for (const question of [...questions(CLOCKS), ...questions(NOW)]) {
        const expected = await uncached.ask(question)
        expect(expected.errors).toBeUndefined()
        expect(await cached.ask(question)).toEqual(expected)
        const before = cached.calls.length
        expect(await cached.ask(question)).toEqual(expected)
        expect(cached.calls.length).toBe(before)
      }
    }
  })
})
