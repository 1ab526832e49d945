import { relationshipsByKey } from '../graph/cypher/claim.ts'
import { type PathKey, pathDegrees, pathLinks } from '../graph/cypher/path.ts'
import { BadInput, TooComplex } from '../graph/errors.ts'
import type { PathReader } from '../graph/paths/frontiers.ts'
import type { PathLink } from '../graph/paths/lattice.ts'
import { PATH_LIMITS, TooWide } from '../graph/paths/limits.ts'
import { findPaths } from '../graph/paths/search.ts'
import { quoted } from '../graph/time/day.ts'
import type { Certainty } from '../graph/time/holds.ts'
import { overlapPeriod } from '../graph/time/overlap.ts'
import { askedBounds, fromStored } from '../graph/time/stored.ts'
import { type AsOfArgument, type Clocks, type DuringArgument, windowOf } from './as-of.ts'
import { type Context, clockKey } from './context.ts'
import { type EntityView, entitiesOf, namedEntity, notEmpty, primeEntity } from './entity.ts'
import { type PeriodView, periodView } from './period.ts'
import { type RelationshipView, relationshipPhrase } from './relationship.ts'
import { entitiesBySlugs } from './slugs.ts'

export interface PathArguments {
  readonly from: string
  readonly to: string
  readonly types?: readonly string[] | null | undefined
  readonly avoid?: readonly string[] | null | undefined
  readonly asOf?: AsOfArgument | null | undefined
  readonly during?: DuringArgument | null | undefined
  readonly certainty?: Certainty | null | undefined
  readonly maxLength?: number | null | undefined
  readonly first?: number | null | undefined
}

export interface PathStepView {
  readonly link: PathLink
  readonly clocks: Clocks
}

export interface PathView {
  readonly steps: readonly PathStepView[]
}

const MOST_PATHS = 100
const FEW_PATHS = 5
const LONGEST = 6
const LONG = 4

/** How many paths are brought, as the cost of a query counts them: a number out of bounds is refused later, with the bounds. */
export function pathCount(first: number | null | undefined): number {
  return Math.min(MOST_PATHS, Math.max(1, first ?? FEW_PATHS))
}

/** How two entities were connected, each path by links that all held together. Raises TooComplex where that takes more work than a request may cause. */
export async function paths(context: Context, args: PathArguments): Promise<readonly PathView[]> {
  const most = within(args.first ?? FEW_PATHS, 'first', MOST_PATHS)
  const maxLength = within(args.maxLength ?? LONG, 'maxLength', LONGEST)
  const types = notEmpty(args.types, 'types')
  const { clocks, window } = windowOf(context.root, args)
  const { from, to, avoid } = await endsOf(context, args, clocks)
  const days = askedBounds(window)
  const certainty = args.certainty ?? 'POSSIBLE'
  const reader = readerOf(context, { types, ...days, certain: certainty === 'CERTAIN', ...clockKey(clocks) })
  try {
    const found = await findPaths({ from: from.row.key, to: to.row.key, avoid, days, certainty, maxLength, most }, { reader })
    return found.map(({ links }) => ({ steps: links.map((link) => ({ link, clocks })) }))
  } catch (error) {
    throw error instanceof TooWide ? await tooComplex(context, error, clocks) : error
  }
}

interface Ends {
  readonly from: EntityView
  readonly to: EntityView
  readonly avoid: ReadonlySet<string>
}

async function endsOf(context: Context, args: PathArguments, clocks: Clocks): Promise<Ends> {
  const named = { from: [args.from], to: [args.to], avoid: notEmpty(args.avoid, 'avoid') ?? [] }
  const reads = Object.entries(named).map(([argument, slugs]) => entitiesBySlugs(context, slugs, { clocks, argument }))
  const [[from] = [], [to] = [], avoided = []] = await inOrder(reads)
  if (from === undefined || to === undefined) throw new Error('a slug names an entity that was not read')
  if (from.row.key === to.row.key) {
    throw new BadInput(
      `expected two different entities in from and to, came ${quoted(args.from)} and ${quoted(args.to)}, which name the same; ask for its relationships instead`,
    )
  }
  const end = avoided.find(({ row }) => row.key === from.row.key || row.key === to.row.key)
  if (end !== undefined) {
    throw new BadInput(`expected in avoid entities between the ends, came ${quoted(end.row.slug)}, which is one of them; leave it out`)
  }
  for (const { row } of [from, to]) primeEntity(context, row, clocks)
  return { from, to, avoid: new Set(avoided.map(({ row }) => row.key)) }
}

/** The values of reads that were begun together, or what the first of them that failed raised: the same, whichever is answered first. */
async function inOrder<T>(reads: readonly Promise<T>[]): Promise<readonly T[]> {
  return (await Promise.allSettled(reads)).map((read) => {
    if (read.status === 'rejected') throw read.reason
    return read.value
  })
}

function within(value: number, name: string, most: number): number {
  if (Number.isInteger(value) && value >= 1 && value <= most) return value
  throw new BadInput(`expected ${name} from 1 to ${most}, came ${value}; ask within these bounds`)
}

function readerOf(context: Context, key: Omit<PathKey, 'key'>): PathReader {
  const { loaders } = context
  const { ofOne, degree } = PATH_LIMITS
  return {
    links: (entities) => Promise.all(entities.map((entity) => loaders.page(pathLinks, ofOne + 1, { ...key, key: entity }))),
    degrees: async (entities) => {
      const counts = await Promise.all(entities.map((entity) => loaders.page(pathDegrees, degree, { ...key, key: entity })))
      return counts.map(([count]) => count ?? 0)
    },
  }
}

async function tooComplex(context: Context, { length, largest }: TooWide, clocks: Clocks): Promise<TooComplex> {
  const hubs = (await entitiesOf(context, largest, clocks)).map(({ row }) => row.slug)
  const advice = [
    ...(hubs.length === 0 ? [] : [`name in avoid what links the most (${hubs.join(', ')})`]),
    'narrow by types or during',
    ...(length > 1 ? [`ask for maxLength ${length - 1}`] : []),
  ]
  return new TooComplex(
    `expected a search within ${PATH_LIMITS.links} relationships in all and ${PATH_LIMITS.entities} entities at once, came more for paths of length ${length}; ${advice.slice(0, -1).join(', ')}${advice.length > 1 ? ' or ' : ''}${advice.at(-1)}`,
  )
}

/** Every relationship on the way, in order: one read for all paths of an answer. */
function relationshipsAlong(context: Context, { steps }: PathView): Promise<readonly RelationshipView[]> {
  return Promise.all(steps.map((step) => stepRelationship(context, step)))
}

export function stepRelationship(context: Context, { link, clocks }: PathStepView): Promise<RelationshipView> {
  return context.loaders.rows(relationshipsByKey, { key: link.key, ...clockKey(clocks) }).then(([row]) => {
    if (row === undefined) throw new Error(`the relationship ${link.key} is not visible at ${clocks.known} though a path goes along it`)
    return { row, clocks }
  })
}

/** The phrase of the relationship, read from where the step goes on. */
export async function stepPhrase(context: Context, step: PathStepView): Promise<string> {
  const { row } = await stepRelationship(context, step)
  return relationshipPhrase(context, row, step.link.out ? 'subject' : 'object')
}

export function stepFrom(context: Context, { link, clocks }: PathStepView): Promise<EntityView> {
  return namedEntity(context, link.from, clocks)
}

export function stepTo(context: Context, { link, clocks }: PathStepView): Promise<EntityView> {
  return namedEntity(context, link.other, clocks)
}

/** When all of its relationships held. */
export function pathOverlap(context: Context, path: PathView): Promise<PeriodView | null> {
  return relationshipsAlong(context, path).then((along) => {
    const overlap = overlapPeriod(along.map(({ row }) => fromStored(row.period)))
    return overlap === null ? null : periodView(overlap)
  })
}
