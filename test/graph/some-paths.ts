import fc from 'fast-check'
import type { PathLimits, PathReader } from '../../graph/paths/frontiers.ts'
import type { ReadLink } from '../../graph/paths/links.ts'
import { findPaths, PATH_LIMITS, type PathQuestion } from '../../graph/paths/search.ts'
import { type Bounds, resolvePeriod } from '../../graph/time/bounds.ts'
import { certaintyDuring } from '../../graph/time/holds.ts'
import { overlapOf } from '../../graph/time/overlap.ts'
import { askedBounds, type During, storedBounds } from '../../graph/time/stored.ts'

/** A relationship of a small graph that stands in an array. */
export interface SomeLink {
  readonly key: string
  readonly subject: string
  readonly object: string
  readonly period: string
  readonly form: 'SPAN' | 'INSTANT'
}

export interface Asked {
  readonly from: string
  readonly to: string
  readonly avoid: readonly string[]
  readonly during: During
  readonly certain: boolean
  readonly maxLength: number
  readonly most: number
}

/** No limit that a graph of a test comes to. */
export const LIMITS: PathLimits = PATH_LIMITS

function boundsOf({ period, form }: SomeLink): Bounds {
  return resolvePeriod({ edtf: period, form, attestedFrom: null, attestedThrough: null })
}

function isUsable({ during, certain }: Asked, link: SomeLink): boolean {
  const { from, to } = askedBounds(during)
  const certainty = certaintyDuring(boundsOf(link), { from, to })
  return certain ? certainty === 'CERTAIN' : certainty !== null
}

export function degreeIn(asked: Asked, links: readonly SomeLink[], entity: string): number {
  return links.filter((link) => (link.subject === entity || link.object === entity) && isUsable(asked, link)).length
}

export interface TestReader extends PathReader {
  readonly question: PathQuestion
  /** What was called, with how many entities. */
  readonly calls: string[]
  /** Entities with more links than may be read of one, so that reading them was for nothing. */
  readonly cut: Set<string>
}

/** Reads from an array, as the store would. */
export function readerOf(asked: Asked, links: readonly SomeLink[], limits: PathLimits = LIMITS): TestReader {
  const { during, certain, avoid, ...rest } = asked
  const { from, to } = askedBounds(during)
  const calls: string[] = []
  const cut = new Set<string>()
  const at = new Map<string, SomeLink[]>()
  for (const link of links) for (const end of [link.subject, link.object]) at.set(end, [...(at.get(end) ?? []), link])
  const usable = (entity: string): readonly SomeLink[] => (at.get(entity) ?? []).filter((link) => isUsable(asked, link))
  const read = (entity: string, link: SomeLink): ReadLink => {
    const { startMin, startMax, endMin, endMax } = storedBounds(boundsOf(link))
    const out = link.subject === entity
    const other = out ? link.object : link.subject
    return {
      key: link.key,
      other,
      out,
      since: certain ? startMax : startMin,
      until: certain ? endMin : endMax,
      size: at.get(other)?.length ?? 0,
    }
  }
  return {
    question: { ...rest, avoid: new Set(avoid), asked: { since: from, until: to } },
    calls,
    cut,
    links: async (entities) => {
      calls.push(`links ${entities.length}`)
      return entities.map((entity) => {
        const links = usable(entity).map((link) => read(entity, link))
        if (links.length > limits.ofOne) cut.add(entity)
        return links.slice(0, limits.ofOne + 1)
      })
    },
    degrees: async (entities) => {
      calls.push(`degrees ${entities.length}`)
      return entities.map((entity) => Math.min(limits.degree, usable(entity).length))
    },
  }
}

/** The keys along each path that a search finds. */
export async function answerOf(asked: Asked, links: readonly SomeLink[]): Promise<readonly string[]> {
  const reader = readerOf(asked, links)
  return (await findPaths(reader.question, { reader })).map((path) => path.links.map(({ key }) => key).join(' '))
}

interface Tried {
  readonly at: string
  readonly entities: readonly string[]
  readonly links: readonly SomeLink[]
}

/** The keys along every path there is, in order: by trying all of them, and asking of each at its end whether its links hold together. */
export function allPaths(
  asked: Asked,
  links: readonly SomeLink[],
  degreeOf: (entity: string) => number = (entity) => degreeIn(asked, links, entity),
): readonly string[] {
  const window = askedBounds(asked.during)
  const days: Bounds = { startMin: window.from, startMax: window.from, endMin: window.to, endMax: window.to }
  const whole: (Tried & { readonly breadth: number })[] = []
  const open: Tried[] = [{ at: asked.from, entities: [asked.from], links: [] }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.at === asked.to) {
      const { certainty } = overlapOf([...next.links.map(boundsOf), days])
      if (asked.certain ? certainty !== 'CERTAIN' : certainty === null) continue
      whole.push({ ...next, breadth: next.entities.slice(1, -1).reduce((product, entity) => product * degreeOf(entity), 1) })
      continue
    }
    if (next.links.length === asked.maxLength) continue
    for (const link of links) {
      const other = link.subject === next.at ? link.object : link.object === next.at ? link.subject : null
      if (other === null || next.entities.includes(other) || asked.avoid.includes(other)) continue
      open.push({ at: other, entities: [...next.entities, other], links: [...next.links, link] })
    }
  }
  const along = ({ entities, links: through }: Tried): readonly string[] => through.flatMap(({ key }, i) => [entities[i + 1] ?? '', key])
  return whole
    .sort((a, b) => a.links.length - b.links.length || a.breadth - b.breadth || compare(along(a), along(b)))
    .map((path) => path.links.map(({ key }) => key).join(' '))
}

function compare(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((text, i) => text !== b[i])
  const [x, y] = [a[at] ?? '', b[at] ?? '']
  return at < 0 ? 0 : x < y ? -1 : 1
}

const PERIODS = [
  '2000',
  '2001',
  '2000/2001',
  '2001/2003',
  '2002/',
  '/2001',
  '2000/..',
  '/',
  '2001~',
  '2000-06',
  '2001-06-15',
  '200X',
] as const

const LASTING = '2000/2002'
const lasting = fc.constant(LASTING)
const mixed = fc.oneof({ weight: 3, arbitrary: lasting }, { weight: 2, arbitrary: fc.constantFrom(...PERIODS) })

function someLinks(period: fc.Arbitrary<string>): fc.Arbitrary<readonly SomeLink[]> {
  const ends = fc.oneof(fc.tuple(fc.nat(7), fc.nat(7)), fc.tuple(fc.nat(3), fc.nat(3)))
  return fc.array(fc.record({ ends, period, instant: fc.boolean() }), { maxLength: 22, size: 'max' }).map((drawn) =>
    drawn
      .filter(({ ends: [a, b] }) => a !== b)
      .map(({ ends: [a, b], period: edtf, instant }, i): SomeLink => {
        const form = instant && edtf !== LASTING && !edtf.includes('..') ? 'INSTANT' : 'SPAN'
        return { key: `e${a}/e${b}/${i}`, subject: `e${a}`, object: `e${b}`, period: edtf, form }
      }),
  )
}

const someDay = fc.constantFrom('1999-12-31', '2000-01-01', '2000-06-15', '2001-06-15', '2001-12-31', '2003-01-01')

/** A graph of eight entities and what is asked of it; parallel links, hubs, and links that just miss each other are common. */
export const someCase: fc.Arbitrary<{ readonly asked: Asked; readonly links: readonly SomeLink[] }> = fc.record({
  links: fc.oneof(someLinks(lasting), someLinks(mixed)),
  asked: fc
    .record({
      avoid: fc.subarray(['e2', 'e3'], { maxLength: 1 }),
      days: fc.option(fc.tuple(someDay, someDay)),
      certain: fc.boolean(),
      maxLength: fc.constantFrom(1, 2, 3, 4, 5, 6, 6),
      most: fc.constantFrom(1, 2, 3, 5, 100),
    })
    .map(({ days, ...rest }): Asked => {
      const [from = null, to = null] = days?.toSorted() ?? []
      return { ...rest, from: 'e0', to: 'e1', during: { from, to } }
    }),
})
