import { beforeAll, describe, expect, it } from 'vitest'
import { type Api, apiOver } from '../api.ts'
import { fill } from '../dataset.ts'
import { describeEngines } from '../graph/engines.ts'
import { inStep } from './in-step.ts'
import { between, fillWithHub, PATH_WORLD, TWO_POSTS } from './path-world.ts'

const FIELDS = 'length overlap { edtf } steps { from { slug } to { slug } direction relationship { key type negated } }'

interface Step {
  readonly from: { readonly slug: string }
  readonly to: { readonly slug: string }
  readonly direction: 'OUT' | 'IN'
  readonly relationship: { readonly key: string; readonly type: string }
}

interface Found {
  readonly length: number
  readonly overlap: { readonly edtf: string }
  readonly steps: readonly Step[]
}

/** One line a path: the way, and when all of it held. */
function line({ length, overlap, steps }: Found): string {
  expect(length).toBe(steps.length)
  const way = steps.map(({ to, direction }) => `${direction === 'OUT' ? '→' : '←'} ${to.slug}`)
  return `${steps[0]?.from.slug} ${way.join(' ')} in ${overlap.edtf}`
}

async function pathsOf(api: Api, args: string): Promise<readonly string[]> {
  const { data, errors } = await api.ask(`{ paths(${args}) { ${FIELDS} } }`)
  expect(errors).toBeUndefined()
  return data.paths.map(line)
}

/** The calls of the store, those of the last step by name: either may come first. */
function callsSince(api: Api, before: number): readonly string[] {
  const calls = api.calls.slice(before).map(({ query, keys }) => `${query} ${keys}`)
  return [...calls.slice(0, -2), ...calls.slice(-2).toSorted()]
}

describeEngines('paths', (open) => {
  let api: Api
  const paths = (args: string) => pathsOf(api, args)

  beforeAll(async () => {
    const store = await open()
    await fill(store, PATH_WORLD)
    api = await apiOver(store, { rowCache: null })
  })

  it('come the shortest first, those through an entity that is linked with everybody last', async () => {
    expect(await paths('from: "ada", to: "bureau"')).toEqual([
      'ada → chair → bureau in 2001-01-01/2003-12-31',
      'ada ← union → bureau in 2000/2008',
      // Cleo worked with both, but with one after the other.
      'ada → cleo ← union → bureau in 2001',
      'ada ← union → cleo → bureau in 2002',
      'ada ← union → emil → court → bureau in 2003-06',
    ])
    expect(await paths('from: "ada", to: "bureau", first: 1')).toEqual(['ada → chair → bureau in 2001-01-01/2003-12-31'])
    expect(await paths('from: "ada", to: "bureau", maxLength: 2')).toHaveLength(2)
    expect(await paths('from: "bureau", to: "ada", first: 1')).toEqual(['bureau ← chair ← ada in 2001-01-01/2003-12-31'])
    expect(await paths('from: "ada", to: "bureau", maxLength: 1')).toEqual([])
  })

  it('tell each step with its relationship', async () => {
    const { data } = await api.ask(`{ paths(from: "ada-before", to: "bureau", first: 1) { ${FIELDS} } }`)
    expect(data.paths[0].steps).toEqual([
      {
        from: { slug: 'ada' },
        to: { slug: 'chair' },
        direction: 'OUT',
        relationship: { key: 'ada/held-office/chair', type: 'HELD_OFFICE', negated: false },
      },
      {
        from: { slug: 'chair' },
        to: { slug: 'bureau' },
        direction: 'OUT',
        relationship: { key: 'chair/worked-with/bureau', type: 'WORKED_WITH', negated: false },
      },
    ])
  })

  it('go along no negated and no deprecated claim', async () => {
    const keys = JSON.stringify((await api.ask(`{ paths(from: "ada", to: "court", first: 100, maxLength: 6) { ${FIELDS} } }`)).data)
    expect(keys).toContain('court')
    expect(keys).not.toMatch(/ada\/worked-with\/(court|bureau)/)
  })

  it('are narrowed by types, and by what they are to avoid', async () => {
    expect(await paths('from: "ada", to: "bureau", types: [WORKED_WITH], maxLength: 2')).toEqual(['ada ← union → bureau in 2000/2008'])
    expect(await paths('from: "ada", to: "bureau", avoid: ["union"]')).toEqual(['ada → chair → bureau in 2001-01-01/2003-12-31'])
    expect(await paths('from: "ada", to: "bureau", avoid: ["union", "chair"]')).toEqual([])
  })

  it('hold on the valid day, or on one day of the asked days', async () => {
    expect(await paths('from: "ada", to: "bureau", asOf: { valid: "2004-01-01" }')).toEqual(['ada ← union → bureau in 2000/2008'])
    expect(await paths('from: "ada", to: "bureau", during: { from: "2003-12-31", to: "2004-06-01" }, maxLength: 2')).toHaveLength(2)
    expect(await paths('from: "ada", to: "bureau", asOf: { valid: "2009-01-01" }')).toEqual([])
    // Each of the two held in 2001 or 2002, but both on no day.
    expect(await paths('from: "ada", to: "bureau", avoid: ["union", "chair"], during: { from: "2001-01-01", to: "2002-12-31" }')).toEqual(
      [],
    )
  })

  it('hand the valid day on to what is below, and never the asked days', async () => {
    const below = '{ steps { to { relationships(types: [WORKED_WITH]) { totalCount } } } }'
    const count = async (asked: string): Promise<number> => {
      const { data } = await api.ask(`{ paths(from: "ada", to: "bureau", avoid: ["union"], ${asked}) ${below} }`)
      return data.paths[0].steps[1].to.relationships.totalCount
    }
    expect(await count('asOf: { valid: "2001-06-01" }')).toBe(3)
    expect(await count('during: { from: "2001-06-01", to: "2001-06-01" }')).toBe(4)
  })

  it('are those that were known and recorded', async () => {
    const args = 'from: "ben", to: "court", avoid: ["union"]'
    expect(await paths(`${args}, asOf: { recorded: "2021-03-01T00:00:00Z" }`)).toEqual(['ben → late → court in 2001'])
    expect(await paths(args)).toEqual([])
    expect(await paths(`${args}, asOf: { known: "2014-12-31", recorded: "2021-03-01T00:00:00Z" }`)).toEqual([])
  })

  it('share a day for certain where that is asked, with or without asked days', async () => {
    const args = 'from: "dora", to: "court", avoid: ["union"]'
    expect(await paths(args)).toEqual(['dora → emil → court in 2003-06-01?/2003-06-30?'])
    expect(await paths(`${args}, certainty: CERTAIN`)).toEqual([])
    expect(await paths('from: "dora", to: "emil", certainty: CERTAIN, maxLength: 1')).toEqual(['dora → emil in 2003-06'])
    expect(await paths('from: "dora", to: "emil", certainty: CERTAIN, maxLength: 1, asOf: { valid: "2003-06-15" }')).toEqual([])
  })

  it('of one answer need one read for their relationships and one for their entities', async () => {
    const before = api.calls.length
    await paths('from: "ada", to: "bureau", first: 3')
    expect(callsSince(api, before)).toEqual(['entitiesBySlug 2', 'pathLinks 2', 'pathLinks 4', 'entitiesByKey 3', 'relationshipsByKey 6'])
  })
})

describeEngines('paths of one length', (open) => {
  it('come by each way once, those last that hold together only because an end is not known', async () => {
    const store = await open()
    await fill(store, TWO_POSTS)
    const api = await apiOver(store)
    expect(await pathsOf(api, 'from: "left", to: "right"')).toEqual([
      'left → known → right in 2005-05-05',
      'left → vague → right in 2005-01-01?/2005-12-31?',
      'left → known → right in 2005',
    ])
    expect(await pathsOf(api, 'from: "left", to: "right", certainty: CERTAIN')).toHaveLength(2)
  })
})

describeEngines('a question for paths', (open) => {
  it.each([2, 4, 6])('of at most %i links makes no more calls of the store, in a small graph and in a large one', async (maxLength) => {
    const costs = []
    for (const size of [2, 60]) {
      const store = await open()
      await fill(store, between(size))
      const api = await apiOver(inStep(store), { rowCache: null })
      const { data } = await api.ask(
        `{ paths(from: "left", to: "right", maxLength: ${maxLength}, first: 2) { length steps { direction } } }`,
      )
      expect(data.paths).toHaveLength(2)
      const [slugs, ...search] = api.calls.map(({ query }) => query)
      expect(slugs).toBe('entitiesBySlug')
      expect(search.length).toBeLessThanOrEqual(maxLength)
      costs.push(search)
    }
    expect(costs[1]).toEqual(costs[0])
  })
})

describe('a hub of 10,000', () => {
  describeEngines('in the way', (open) => {
    let api: Api

    beforeAll(async () => {
      const store = await open()
      await fillWithHub(store, 10_000, [
        ['left', 'hub'],
        ['hub', 'right'],
        ['leaf-7', 'far'],
      ])
      api = await apiOver(store)
    }, 120_000)

    it('comes after what says more, and is passed through without being read', async () => {
      const before = api.calls.length
      expect(await pathsOf(api, 'from: "left", to: "right", first: 2')).toEqual([
        'left → middle-0 → right in 2005-01-01?/2005-12-31',
        'left → hub → right in 2005',
      ])
      expect(callsSince(api, before)).toEqual([
        'entitiesBySlug 2',
        'pathLinks 2',
        'pathDegrees 2',
        'entitiesByKey 2',
        'relationshipsByKey 4',
      ])
    })

    it('is read once where a path goes on from it', async () => {
      expect(await pathsOf(api, 'from: "left", to: "far", first: 1')).toEqual(['left → hub → leaf-7 → far in 2005'])
    })

    it('is too complex where the search would have to go on from all that it links, and says what to narrow', async () => {
      const { errors } = await api.ask('{ paths(from: "left", to: "far", maxLength: 6) { length } }')
      expect(errors?.map(({ message, extensions }) => [extensions.code, message])).toMatchInlineSnapshot(`
        [
          [
            "QUERY_TOO_COMPLEX",
            "expected a search within 40000 relationships in all and 500 entities at once, came more for paths of length 6; name in avoid what links the most (hub), narrow by types or during or ask for maxLength 5",
          ],
        ]
      `)
      const narrowed = await api.ask('{ paths(from: "left", to: "far", avoid: ["hub"], maxLength: 6) { length } }')
      expect(narrowed).toEqual({ data: { paths: [] } })
    })
  })
})
