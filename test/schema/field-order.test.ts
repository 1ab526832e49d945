import { expect, it } from 'vitest'
import { apiOver } from '../api.ts'
import { fill } from '../dataset.ts'
import { describeEngines } from '../graph/engines.ts'

describeEngines('an answer', (open) => {
  it('has its fields in the order in which they were asked, whichever is found first', async () => {
    const store = await open()
    await fill(store, {
      entities: [
        { key: 'ann', kind: 'Person', known: '2001-01-01', name: 'Ann' },
        { key: 'chair', kind: 'Office', known: '2001-01-01', name: 'Chair' },
      ],
      claims: [
        { relationship: 'ann/held-office/chair', known: '2001-01-01', basis: 'PUBLICATION', period: '2000/..', cite: ['old-source'] },
      ],
    })
    const { ask } = await apiOver(store)
    const { data } = await ask(`{
      last: entity(slug: "ann") { relationships { totalCount pageInfo { hasNextPage } edges { phrase other { name } node { key } } } slug name }
      __typename
      graph { engine dataVersion }
      first: entity(slug: "chair") { name }
    }`)
    expect(Object.keys(data)).toEqual(['last', '__typename', 'graph', 'first'])
    expect(Object.keys(data.last)).toEqual(['relationships', 'slug', 'name'])
    expect(Object.keys(data.last.relationships)).toEqual(['totalCount', 'pageInfo', 'edges'])
    expect(Object.keys(data.last.relationships.edges[0])).toEqual(['phrase', 'other', 'node'])
  })
})
