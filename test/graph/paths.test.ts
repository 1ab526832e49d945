import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TooWide } from '../../graph/paths/limits.ts'
import { findPaths } from '../../graph/paths/search.ts'
import { type Asked, allPaths, answerOf, degreeIn, LIMITS, readerOf, type SomeLink, someCase } from './some-paths.ts'

/** A link that holds in the whole of a year, or of several. */
function link(key: string, period = '2000'): SomeLink {
  const [subject = '', object = ''] = key.split('/')
  return { key, subject, object, period, form: 'SPAN' }
}

const from = 'a'
const to = 'z'
const base: Asked = { from, to, avoid: [], during: { from: null, to: null }, certain: false, maxLength: 4, most: 10 }

async function found(links: readonly SomeLink[], asked: Partial<Asked> = {}): Promise<readonly string[]> {
  return answerOf({ ...base, ...asked }, links)
}

describe('paths', () => {
  it('come the shortest first, of one length those through entities with fewer links, then by keys', async () => {
    const hub = Array.from({ length: 5 }, (_, i) => link(`hub/x${i}`))
    const links = ['a/hub', 'z/hub', 'a/rare', 'rare/z', 'a/z', 'a/c', 'c/d', 'd/z', 'a/b', 'b/z'].map((key) => link(key))
    expect(await found([...links, ...hub])).toEqual(['a/z', 'a/b b/z', 'a/rare rare/z', 'a/hub z/hub', 'a/c c/d d/z'])
  })

  it('keep links of the same two entities apart', async () => {
    const links = [link('a/b'), link('a/b/2'), link('z/b'), link('z/b/2')]
    expect(await found(links)).toEqual(['a/b z/b', 'a/b z/b/2', 'a/b/2 z/b', 'a/b/2 z/b/2'])
    expect(await found(links, { most: 2 })).toEqual(['a/b z/b', 'a/b z/b/2'])
  })

  it('come by each way once before any way comes again', async () => {
    const links = ['a/b', 'a/b/2', 'b/z', 'b/z/2', 'a/c', 'c/z', 'c/z/2', 'a/d', 'd/e', 'e/z'].map((key) => link(key))
    expect(await found(links)).toEqual([
      'a/c c/z',
      'a/b b/z',
      'a/c c/z/2',
      'a/b b/z/2',
      'a/b/2 b/z',
      'a/b/2 b/z/2',
      // The shortest first, also where it is the fourth of its way.
      'a/d d/e e/z',
    ])
    expect(await found(links, { most: 2 })).toEqual(['a/c c/z', 'a/b b/z'])
  })

  it('that sources attest come before those that hold together only because an end is not known', async () => {
    const links = [link('a/b', '2000/'), link('a/b/2', '2003'), link('b/z', '2003'), link('a/c', '2003'), link('c/z', '2003'), link('c/d')]
    expect(await found(links)).toEqual(['a/b/2 b/z', 'a/c c/z', 'a/b b/z'])
    const withoutEnd = links.filter(({ key }) => key !== 'a/b/2')
    expect(await found(withoutEnd)).toEqual(['a/c c/z', 'a/b b/z'])
    // On its own day the narrower way is as well attested.
    expect(await found([link('a/b', '2000/'), link('b/z'), ...links.slice(3)])).toEqual(['a/b b/z', 'a/c c/z'])
  })

  it('are no less attested for a date that is not exact', async () => {
    const links = [link('a/b', '2003-12'), link('b/z', '2003-12-19'), link('a/c', '2003'), link('c/z', '2003'), link('c/d')]
    const request: SomeLink = { ...link('a/b', '2003-12'), form: 'INSTANT' }
    expect(await found([request, ...links.slice(1)])).toEqual(['a/b b/z', 'a/c c/z'])
  })

  it('go through no entity twice, and end where they first come to the end', async () => {
    expect(await found(['a/b', 'b/c', 'c/b/2', 'b/a/2', 'c/z', 'z/y', 'y/z/2'].map((key) => link(key)))).toEqual([
      'a/b b/c c/z',
      'a/b c/b/2 c/z',
      'b/a/2 b/c c/z',
      'b/a/2 c/b/2 c/z',
    ])
  })

  it('share a day over all of their links, not from one to the next', async () => {
    const links = [link('a/b', '2000/2001'), link('b/c', '2001/2002'), link('c/z', '2002/2003')]
    expect(await found(links)).toEqual([])
    expect(await found([...links, link('b/c/2', '2001-06/2002'), link('a/b/2', '2001/2002')])).toEqual(['a/b/2 b/c c/z', 'a/b/2 b/c/2 c/z'])
  })

  it('share it within the asked days', async () => {
    const links = [link('a/b', '2000/2004'), link('b/z', '2003/2008')]
    expect(await found(links, { during: { from: '2002-01-01', to: '2002-12-31' } })).toEqual([])
    expect(await found(links, { during: { from: '2004-12-31', to: '2004-12-31' } })).toEqual(['a/b b/z'])
    // Each holds on a day of it, and both together on none.
    const apart = [link('a/b', '2000'), link('b/z', '2001')]
    expect(await found(apart, { during: { from: '2000-06-01', to: '2001-06-01' } })).toEqual([])
  })

  it('share it for certain where that is asked', async () => {
    const instants: SomeLink[] = [link('a/b', '2000-06'), link('b/z', '2000-06')].map((each) => ({ ...each, form: 'INSTANT' }))
    expect(await found(instants)).toEqual(['a/b b/z'])
    expect(await found(instants, { certain: true })).toEqual([])
    expect(await found([link('a/z', '/')], { certain: true })).toEqual([])
    expect(await found([link('a/z', '2000/..')], { certain: true })).toEqual(['a/z'])
  })

  it('leave out what is to be avoided, and any link to it', async () => {
    const links = ['a/b', 'b/z', 'a/c', 'c/z'].map((key) => link(key))
    expect(await found(links, { avoid: ['b'] })).toEqual(['a/c c/z'])
    expect(await found(links, { avoid: ['b', 'c'] })).toEqual([])
  })
})

describe('a search for paths', () => {
  it('reads once for each link of the longest path at most, and counts once', async () => {
    const ring = Array.from({ length: 12 }, (_, i) => link(`n${i}/n${(i + 1) % 12}`))
    for (const [maxLength, calls] of [
      [1, ['links 1']],
      [2, ['links 2']],
      [4, ['links 2', 'links 4']],
      [6, ['links 2', 'links 4', 'links 4', 'degrees 2']],
    ] as const) {
      const reader = readerOf({ ...base, from: 'n0', to: 'n6' }, ring)
      const paths = await findPaths({ ...reader.question, maxLength }, { reader, limits: LIMITS })
      expect(paths.length).toBe(maxLength === 6 ? 2 : 0)
      expect(reader.calls).toEqual(calls)
    }
  })

  it('goes on from the other end where a hub stands at one', async () => {
    const hub = Array.from({ length: 3_000 }, (_, i) => link(`a/x${i}`))
    const links = [...hub, link('z/y'), link('y/w'), link('w/x7')]
    const reader = readerOf(base, links)
    const paths = await findPaths(reader.question, { reader, limits: LIMITS })
    expect(paths.map((path) => path.links.map(({ key }) => key))).toEqual([['a/x7', 'w/x7', 'y/w', 'z/y']])
    expect(reader.calls).toEqual(['links 2', 'links 1', 'links 1'])
  })

  it('passes through a hub without reading it where both ends come to it', async () => {
    const hub = Array.from({ length: 3_000 }, (_, i) => link(`hub/x${i}`))
    const reader = readerOf({ ...base, most: 1 }, [...hub, link('a/hub'), link('z/hub')])
    const paths = await findPaths(reader.question, { reader, limits: { ...LIMITS, links: 100, ofOne: 100 } })
    expect(paths).toHaveLength(1)
    expect(reader.calls).toEqual(['links 2'])
  })

  it('takes what only a hub links for the dead end that it is', async () => {
    const hub = Array.from({ length: 3_000 }, (_, i) => link(`hub/x${i}`))
    const reader = readerOf(base, [...hub, link('a/hub'), link('z/hub')])
    const paths = await findPaths(reader.question, { reader, limits: { ...LIMITS, steps: 10 } })
    expect(paths.map((path) => path.links.map(({ key }) => key))).toEqual([['a/hub', 'z/hub']])
    expect(reader.calls).toEqual(['links 2', 'links 1'])
  })

  it('does not go on from what was over before', async () => {
    const before = Array.from({ length: 300 }, (_, i) => link(`b/x${i}`, '1999'))
    const reader = readerOf(base, [link('a/b'), ...before, link('c/z'), link('c/y'), link('y/w'), link('w/v')])
    expect(await findPaths({ ...reader.question, maxLength: 6 }, { reader, limits: LIMITS })).toEqual([])
    expect(reader.calls).toEqual(['links 2', 'links 2'])
  })

  it('is too wide where it would read more than it may, and names what links so much', async () => {
    const hub = Array.from({ length: 3_000 }, (_, i) => link(`hub/x${i}`))
    const reader = readerOf(base, [...hub, link('a/hub'), link('z/hub')])
    const limits = { ...LIMITS, links: 100, ofOne: 100 }
    await expect(findPaths(reader.question, { reader, limits })).rejects.toEqual(new TooWide(3, ['hub']))
    const narrowed = readerOf({ ...base, avoid: ['hub'] }, [...hub, link('a/hub'), link('z/hub')])
    expect(await findPaths(narrowed.question, { reader: narrowed, limits })).toEqual([])
  })

  it('counts a hub again by what the question can use before it gives up', async () => {
    const hub = Array.from({ length: 3_000 }, (_, i) => link(`hub/x${i}`, '1990'))
    const links = [...hub, link('a/hub'), link('hub/y'), link('y/w'), link('w/z')]
    const reader = readerOf({ ...base, during: { from: '2000-01-01', to: '2000-12-31' } }, links)
    const paths = await findPaths(reader.question, { reader, limits: { ...LIMITS, links: 10, ofOne: 10, modest: 1 } })
    expect(paths.map((path) => path.links.map(({ key }) => key))).toEqual([['a/hub', 'hub/y', 'y/w', 'w/z']])
  })

  it('is too wide where paths of one length are too many to be put in order', async () => {
    const layers = [['a'], ...['b', 'c', 'd'].map((each) => Array.from({ length: 30 }, (_, i) => `${each}${i}`)), ['z']]
    const many = layers.slice(1).flatMap((layer, i) => layer.flatMap((to) => (layers[i] ?? []).map((from) => link(`${from}/${to}`))))
    expect(await found(many, { most: 3 })).toEqual([0, 1, 10].map((n) => `a/b0 b0/c0 c0/d${n} d${n}/z`))
    const reader = readerOf(base, many)
    await expect(findPaths(reader.question, { reader, limits: { ...LIMITS, steps: 50 } })).rejects.toThrow(TooWide)
  })

  it('takes a thousand links between the same two for one', async () => {
    const many = ['a', 'b', 'c', 'd'].flatMap((each, i) =>
      Array.from({ length: 1_000 }, (_, n) => link(`${each}/${['b', 'c', 'd', 'z'][i]}/${1_000 + n}`)),
    )
    const reader = readerOf({ ...base, most: 2 }, many)
    const paths = await findPaths(reader.question, { reader, limits: { ...LIMITS, steps: 50 } })
    expect(paths.map((path) => path.links.map(({ key }) => key).join(' '))).toEqual([
      'a/b/1000 b/c/1000 c/d/1000 d/z/1000',
      'a/b/1000 b/c/1000 c/d/1000 d/z/1001',
    ])
  })

  it('finds what trying every path finds', async () => {
    const lengths = new Map<number, number>()
    await fc.assert(
      fc.asyncProperty(someCase, async ({ asked, links }) => {
        const expected = allPaths(asked, links)
        expect(await answerOf(asked, links)).toEqual(expected.slice(0, asked.most))
        const longest = expected.at(-1)?.split(' ').length ?? 0
        lengths.set(longest, (lengths.get(longest) ?? 0) + 1)
      }),
      { numRuns: 3_000 },
    )
    expect([...lengths.keys()].sort()).toEqual([0, 1, 2, 3, 4, 5, 6])
    expect(Math.min(...lengths.values())).toBeGreaterThan(5)
  })

  it('under any limits finds the same or is too wide, and calls for links no more often than a path is long', async () => {
    const outcomes = { found: 0, tooWide: 0 }
    const limits = fc.record({
      entities: fc.integer({ min: 2, max: 6 }),
      links: fc.integer({ min: 4, max: 40 }),
      ofOne: fc.integer({ min: 2, max: 10 }),
      modest: fc.integer({ min: 0, max: 10 }),
      degree: fc.integer({ min: 1, max: 1_000 }),
      counted: fc.constantFrom(0, 100),
      steps: fc.integer({ min: 3, max: 200 }),
    })
    await fc.assert(
      fc.asyncProperty(someCase, limits, async ({ asked, links }, limit) => {
        const reader = readerOf(asked, links, limit)
        try {
          const paths = await findPaths(reader.question, { reader, limits: limit })
          const expected = allPaths(asked, links, (entity) => Math.min(limit.degree, degreeIn(asked, links, entity)))
          expect(paths.map((path) => path.links.map(({ key }) => key).join(' '))).toEqual(expected.slice(0, asked.most))
          outcomes.found += 1
        } catch (error) {
          if (!(error instanceof TooWide)) throw error
          expect(error.length).toBeLessThanOrEqual(asked.maxLength)
          outcomes.tooWide += 1
        }
        expect(reader.calls.filter((call) => call.startsWith('links')).length).toBeLessThanOrEqual(asked.maxLength + reader.cut.size)
      }),
      { numRuns: 3_000 },
    )
    expect(Math.min(...Object.values(outcomes))).toBeGreaterThan(200)
  })
})
