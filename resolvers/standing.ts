import { claimsUpon, type UponKey } from '../graph/cypher/standing.ts'
import { TooComplex } from '../graph/errors.ts'
import type { ActEffect, Answer } from '../graph/kinds.ts'
import type { RelationshipRow } from '../graph/rows.ts'
import { type NormClaim, normClaims } from '../graph/standing/acts.ts'
import { asFarAsKnown, type Standing, standingAt, standingsDuring, standingsOf } from '../graph/standing/stretches.ts'
import { type Day, earlierDay } from '../graph/time/day.ts'
import { wordsOf } from '../graph/vocabulary.ts'
import { type AsOfArgument, type Clocks, type DuringArgument, inherit, windowOf } from './as-of.ts'
import { type Context, clockKey } from './context.ts'
import type { EntityView } from './entity.ts'
import type { RelationshipView } from './relationship.ts'

export interface StandingActView {
  readonly act: RelationshipView
  readonly effect: ActEffect
  readonly because: readonly RelationshipView[]
  readonly reasons: readonly ReasonView[]
}

export interface ReasonView {
  readonly act: RelationshipView
  readonly effect: ActEffect
}

export interface StandingView {
  readonly from: Day | null
  readonly through: Day | null
  readonly operating: Answer
  readonly headline: string
  readonly acts: readonly StandingActView[]
}

/** How a norm stood at the end of the valid day; where none is said, of the earlier of today and the known day. */
export async function standing(
  context: Context,
  norm: EntityView,
  { asOf }: { readonly asOf?: AsOfArgument | null | undefined },
): Promise<StandingView> {
  const clocks = inherit(norm.clocks, asOf)
  const day = clocks.valid ?? earlierDay(context.today, clocks.known)
  const { standings, rows } = await allStandings(context, norm.row.key, { clocks, asked: day })
  return viewOf(standingAt(standings, day), rows, clocks)
}

/** The stretches between changes that share a day with the valid day or the asked period: all of them up to what was known, where neither is said. */
export async function standings(
  context: Context,
  norm: EntityView,
  args: { readonly asOf?: AsOfArgument | null | undefined; readonly during?: DuringArgument | null | undefined },
): Promise<readonly StandingView[]> {
  const { clocks, window } = windowOf(norm.clocks, args)
  const { standings: all, rows } = await allStandings(context, norm.row.key, { clocks, asked: window.to ?? window.from })
  return standingsDuring(all, window).map((one) => viewOf(one, rows, clocks))
}

function viewOf({ acts, ...rest }: Standing, rows: ReadonlyMap<string, RelationshipRow>, clocks: Clocks): StandingView {
  const view = (key: string): RelationshipView => {
    const row = rows.get(key)
    if (row === undefined) throw new Error(`a standing names ${key}, which was not read`)
    return { row, clocks }
  }
  return {
    ...rest,
    acts: acts.map(({ key, effect, because }) => {
      const reasons = because.map((one) => ({ act: view(one.key), effect: one.effect }))
      return { act: view(key), effect, because: reasons.map(({ act }) => act), reasons }
    }),
  }
}

interface Read {
  readonly standings: readonly Standing[]
  readonly rows: ReadonlyMap<string, RelationshipRow>
}

/** Acts upon acts upon acts: so deep, and no deeper, they are followed. With the acts upon the norm itself that makes eight reads at most. */
const DEEPEST = 7

interface Asked {
  readonly clocks: Clocks
  /** The last day that is asked; null where none is. */
  readonly asked: Day | null
}

/** One read a level of acts, whatever the number of norms that are asked for at once. */
async function allStandings(context: Context, norm: string, { clocks, asked }: Asked): Promise<Read> {
  const { ofNorm, ofActs } = context.vocabulary.standing
  const own = await claimsOf(context, { key: norm, ...ofNorm, ...clockKey(clocks) })
  const upon = new Map<string, readonly NormClaim[]>()
  let level = actsIn(own)
  for (let depth = 0; level.length > 0 && depth < DEEPEST; depth += 1) {
    const found = await Promise.all(level.map((key) => claimsOf(context, { key, ...ofActs, ...clockKey(clocks) })))
    level.forEach((key, at) => void upon.set(key, found[at] ?? []))
    level = actsIn(found.flat()).filter((key) => !upon.has(key))
  }
  if (level.length > 0)
    throw new TooComplex(
      `expected acts upon acts of at most ${DEEPEST} levels on the standing of ${norm}, came more; ask for the relationships of the acts themselves`,
    )
  const rows = new Map([...own, ...[...upon.values()].flat()].map(({ row }) => [row.key, row]))
  const horizon = earlierDay(context.today, clocks.known)
  const all = standingsOf({ horizon, ofNorm: own, ofActs: upon, words: (type) => wordsOf(context.vocabulary, type) })
  return { standings: asFarAsKnown(all, { horizon, asked }), rows }
}

function actsIn(claims: readonly NormClaim[]): readonly string[] {
  return [...new Set(claims.map(({ row }) => row.subject))].sort()
}

/** More claims of one norm or act than a request may read. */
const MOST_CLAIMS = 2_000

async function claimsOf(context: Context, key: UponKey): Promise<readonly NormClaim[]> {
  const rows = await context.loaders.page(claimsUpon, MOST_CLAIMS + 1, key)
  if (rows.length > MOST_CLAIMS)
    throw new TooComplex(
      `expected at most ${MOST_CLAIMS} claims on the standing of ${key.key}, came more; ask for its relationships by type`,
    )
  return normClaims(rows, key.known, (type) => context.vocabulary.types.get(type)?.effect ?? null)
}
