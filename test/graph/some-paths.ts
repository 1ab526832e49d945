import fc from 'fast-check'
import type { PathQuestion, PathReader } from '../../graph/paths/frontiers.ts'
import { PATH_LIMITS, type PathLimits } from '../../graph/paths/limits.ts'
import type { ReadLink } from '../../graph/paths/links.ts'
import { findPaths } from '../../graph/paths/search.ts'
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

const bounds = new Map<string, Bounds>()

export function boundsOf({ period, form }: SomeLink): Bounds {
  const known = bounds.get(form + period) ?? resolvePeriod({ edtf: period, form, attestedFrom: null, attestedThrough: null })
  bounds.set(form + period, known)
  return known
}

/** As far as it is attested: a side that is not known goes no further than what certainly was; null where nothing was. */
function attestedOf(link: SomeLink): Bounds | null {
  const { startMin, startMax, endMin, endMax } = boundsOf(link)
  const [from, to] = [startMin ?? startMax, endMax ?? endMin]
  return from === null || to === null ? null : { startMin: from, startMax: from, endMin: to, endMax: to }
}

function isUsable({ during, certain }: Asked, period: Bounds): boolean {
  const { from, to } = askedBounds(during)
  const certainty = certaintyDuring(period, { from, to })
  return certain ? certainty === 'CERTAIN' : certainty !== null
}

export function degreeIn(asked: Asked, links: readonly SomeLink[], entity: string): number {
  return links.filter((link) => (link.subject === entity || link.object === entity) && isUsable(asked, boundsOf(link))).length
}

/** What a search reads from, with what it has read. */
export interface TestReader extends PathReader {
  /** What was called, with how many entities. */
  readonly calls: string[]
  /** How many links each call for links brought. */
  readonly rows: number[]
}

export interface ArrayReader extends TestReader {
  readonly question: PathQuestion
  /** Entities with more links than may be read of one, so that reading them was for nothing. */
  readonly cut: Set<string>
}

type ByEntity = ReadonlyMap<string, readonly ReadLink[]>

const indexes = new WeakMap<readonly SomeLink[], ByEntity>()

/** The links of each entity by their other ends and keys: made once for a graph. */
function byEntity(links: readonly SomeLink[]): ByEntity {
  const known = indexes.get(links)
  if (known !== undefined) return known
  const at = new Map<string, Omit<ReadLink, 'size'>[]>()
  const put = (entity: string, link: Omit<ReadLink, 'size'>): void => {
    const before = at.get(entity)
    if (before === undefined) at.set(entity, [link])
    else before.push(link)
  }
  for (const link of links) {
    const [key, period] = [link.key, storedBounds(boundsOf(link))]
    put(link.subject, { key, other: link.object, out: true, bounds: period })
    put(link.object, { key, other: link.subject, out: false, bounds: period })
  }
  const sized = [...at].map(([entity, all]): [string, readonly ReadLink[]] => {
    const withSize = all.map((link) => ({ ...link, size: at.get(link.other)?.length ?? 0 }))
    return [entity, withSize.sort((a, b) => order(a.other, b.other) || order(a.key, b.key))]
  })
  const made = new Map(sized)
  indexes.set(links, made)
  return made
}

function order(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}

export function questionOf({ during, certain, avoid, ...rest }: Asked): PathQuestion {
  return { ...rest, avoid: new Set(avoid), days: askedBounds(during), certainty: certain ? 'CERTAIN' : 'POSSIBLE' }
}

/** Reads from an array, as the store would. */
export function readerOf(asked: Asked, links: readonly SomeLink[], limits: PathLimits = LIMITS): ArrayReader {
  const [calls, rows, cut]: [string[], number[], Set<string>] = [[], [], new Set()]
  const at = byEntity(links)
  const usable = (entity: string) => (at.get(entity) ?? []).filter((link) => isUsable(asked, link.bounds))
  return {
    question: questionOf(asked),
    calls,
    rows,
    cut,
    links: async (entities) => {
      calls.push(`links ${entities.length}`)
      const found = entities.map((entity) => {
        const links = usable(entity)
        if (links.length > limits.ofOne) cut.add(entity)
        return links.slice(0, limits.ofOne + 1)
      })
      rows.push(found.flat().length)
      return found
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

interface Whole extends Tried {
  readonly attested: boolean
  readonly breadth: number
}

/** The keys along every path there is, in order: by trying all of them, and asking of each at its end whether its links hold together. */
export function allPaths(
  asked: Asked,
  links: readonly SomeLink[],
  degreeOf: (entity: string) => number = (entity) => degreeIn(asked, links, entity),
): readonly string[] {
  const window = askedBounds(asked.during)
  const days: Bounds = { startMin: window.from, startMax: window.from, endMin: window.to, endMax: window.to }
  const whole: Whole[] = []
  const open: Tried[] = [{ at: asked.from, entities: [asked.from], links: [] }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.at === asked.to) {
      const { certainty } = overlapOf([...next.links.map(boundsOf), days])
      if (asked.certain ? certainty !== 'CERTAIN' : certainty === null) continue
      const known = next.links.map(attestedOf).filter((bounds) => bounds !== null)
      const attested = asked.certain || (known.length === next.links.length && overlapOf([...known, days]).certainty !== null)
      whole.push({ ...next, attested, breadth: next.entities.slice(1, -1).reduce((product, entity) => product * degreeOf(entity), 1) })
      continue
    }
    if (next.links.length === asked.maxLength) continue
    for (const link of links) {
      const other = link.subject === next.at ? link.object : link.object === next.at ? link.subject : null
      if (other === null || next.entities.includes(other) || asked.avoid.includes(other)) continue
      open.push({ at: other, entities: [...next.entities, other], links: [...next.links, link] })
    }
  }
  return inTurns(whole).map((path) => path.links.map(({ key }) => key).join(' '))
}

/** The n-th of each way by turns, each way's own in the order in which they would come without turns. */
function inTurns(paths: readonly Whole[]): readonly Whole[] {
  const keys = ({ links }: Tried): readonly string[] => links.map(({ key }) => key)
  const worth = (a: Whole, b: Whole): number =>
    Number(b.attested) - Number(a.attested) || a.breadth - b.breadth || compare(a.entities, b.entities) || compare(keys(a), keys(b))
  const before = new Map<string, number>()
  const turns = paths.toSorted(worth).map((path) => {
    const way = path.entities.join(' ')
    const turn = before.get(way) ?? 0
    before.set(way, turn + 1)
    return { path, turn }
  })
  return turns.sort((a, b) => a.path.links.length - b.path.links.length || a.turn - b.turn || worth(a.path, b.path)).map(({ path }) => path)
}

function compare(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((text, i) => text !== b[i])
  return at < 0 ? 0 : order(a[at] ?? '', b[at] ?? '')
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
