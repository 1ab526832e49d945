import type {
  CitationDraft,
  ClaimDraft,
  EntityDraft,
  ObservationDraft,
  RelationshipDraft,
  ReleaseDraft,
  StatementDraft,
} from '../../../graph/draft.ts'
import { claimIdentity } from '../../../graph/draft.ts'
import { KNOWN_DAYS, RELATIONSHIP_KEYS, WORLD_DATES } from './pool.ts'

/** The choices from which a claim is made: numbers, whose meaning depends on what it is. */
export interface RawClaim {
  readonly what: number
  readonly known: number
  readonly release: number
  readonly basis: boolean
  readonly negated: boolean
  readonly rank: number
  readonly a: number
  readonly b: number
  readonly c: number
  readonly refers: readonly number[]
  readonly contradicts: number | undefined
  readonly cites: readonly RawCitation[]
  readonly lines: readonly RawLine[]
}

export interface RawCitation {
  readonly source: number
  readonly disputes: boolean
  readonly release: number
  readonly withdrawn: number | undefined
  readonly speaker: number | undefined
}

export interface RawLine {
  readonly known: number
  readonly release: number
  readonly basis: boolean
  readonly change: number
  readonly a: number
  readonly b: number
}

export interface Around {
  readonly releases: readonly ReleaseDraft[]
  readonly entities: readonly EntityDraft[]
  readonly cite: (raw: RawCitation) => CitationDraft
}

/** Where a claim stands on the clocks: places in the pools. */
interface Stand {
  readonly known: number
  readonly release: number
}

interface Made extends Stand {
  readonly draft: ClaimDraft
}

export interface RawClaims {
  readonly relationships: readonly RawClaim[]
  readonly observations: readonly RawClaim[]
  readonly statements: readonly RawClaim[]
}

/** Makes claims of choices. Each refers only to those before it, and is known and recorded no earlier than what it refers to. */
export function build({ relationships, observations, statements }: RawClaims, around: Around): readonly ClaimDraft[] {
  const made: Made[] = []
  for (const raw of relationships) made.push(relationship(raw, around))
  for (const [index, raw] of observations.entries()) made.push(observation(raw, index, made, around))
  for (const [index, raw] of statements.entries()) made.push(statement(raw, index, made, around))
  const all: readonly RawClaim[] = [...relationships, ...observations, ...statements]
  return made.map(({ draft }, index) => contradicting(draft, all[index]?.contradicts, made))
}

/** Said of a claim before it, so that no pair is said twice. */
function contradicting(draft: ClaimDraft, contradicts: number | undefined, made: readonly Made[]): ClaimDraft {
  const before = made.slice(
    0,
    made.findIndex((other) => claimIdentity(other.draft).key === claimIdentity(draft).key),
  )
  const other = contradicts === undefined || before.length === 0 ? undefined : before[contradicts % before.length]
  return other === undefined ? draft : { ...draft, contradicts: [claimIdentity(other.draft).key] }
}

const LAST_DAY = '2020-12-31'
const RANKS = ['NORMAL', 'DEPRECATED', 'PREFERRED'] as const

function standOf(raw: RawClaim, touched: readonly string[], others: readonly Stand[], { entities, releases }: Around): Stand {
  const ends = touched.flatMap((key): Stand[] => {
    const entity = entities.find((each) => each.key === key)
    if (entity === undefined) return []
    return [{ known: KNOWN_DAYS.indexOf(entity.known), release: releases.findIndex(({ name }) => name === entity.release) }]
  })
  const all = [...ends, ...others]
  return {
    known: Math.max(raw.known, ...all.map(({ known }) => known)),
    release: Math.min(Math.max(raw.release, ...all.map(({ release }) => release)), releases.length - 1),
  }
}

function head(raw: RawClaim, stand: Stand, { releases, cite }: Around) {
  const rank = RANKS[raw.rank] ?? 'NORMAL'
  return {
    known: day(stand.known),
    basis: raw.basis ? ('PUBLICATION' as const) : ('PUBLIC_ACT' as const),
    release: releases[stand.release]?.name ?? '',
    cite: ['old-source', ...raw.cites.map(cite)] satisfies CitationDraft[],
    note: `note ${raw.what}`,
    ...(rank !== 'NORMAL' && { rank, rankReason: 'at first' }),
  }
}

function day(known: number): string {
  return KNOWN_DAYS[known] ?? ''
}

/** The later lines, one for each day and release, each with what it changes. */
function lines<L extends object>(raw: RawClaim, stand: Stand, { releases }: Around, change: (line: RawLine, known: string) => L) {
  const places = new Set([`${stand.known} ${stand.release}`])
  const later = raw.lines.flatMap((line, index) => {
    const known = Math.max(line.known, stand.known)
    const release = Math.min(Math.max(line.release, stand.release), releases.length - 1)
    const place = `${known} ${release}`
    if (places.has(place)) return []
    places.add(place)
    const basis = line.basis ? { basis: 'PUBLIC_ACT' as const } : {}
    return [
      {
        known: day(known),
        release: releases[release]?.name ?? '',
        why: `why ${index}`,
        ...basis,
        ...shared(line),
        ...change(line, day(known)),
      },
    ]
  })
  return later.length === 0 ? {} : { later }
}

/** What any claim may change. */
function shared({ change, a }: RawLine): {
  readonly rank?: 'NORMAL' | 'DEPRECATED' | 'PREFERRED'
  readonly rankReason?: string
  readonly note?: string
  readonly withdrawn?: true
} {
  if (change === 0) return { withdrawn: true }
  if (change === 1) return a % 3 === 0 ? { rank: 'NORMAL' } : { rank: RANKS[a % 3] ?? 'NORMAL', rankReason: `reason ${a}` }
  return change === 2 || change === 3 ? { note: `note later ${a}` } : {}
}

function upTo(known: string): readonly string[] {
  return WORLD_DATES.filter((date) => date <= known)
}

/** A period whose dates are no later than it was known. */
function period(known: string, shape: number, a: number, b: number): string {
  const dates = upTo(known)
  const [i, j] = [a % dates.length, b % dates.length].toSorted((x, y) => x - y)
  const [start, end] = [dates[i ?? 0] ?? '', dates[j ?? 0] ?? '']
  return [`${start}/${end}`, `${start}/..`, `${start}/`, start, `/${end}`, '/', `../${end}`, `${start}/${end}~`][shape % 8] ?? ''
}

function relationship(raw: RawClaim, around: Around): Made {
  const key = RELATIONSHIP_KEYS[raw.what % RELATIONSHIP_KEYS.length] ?? ''
  const [subject = '', type, object = ''] = key.split('/')
  const stand = standOf(raw, [subject, object], [], around)
  const instant = type === 'signed'
  // An office may be known to be held from a day to come: its type is plannable.
  const before = (known: string): string => (type === 'held-office' ? LAST_DAY : known)
  const first = period(before(day(stand.known)), instant ? 3 : type === 'heads' ? 1 : raw.c, raw.a, raw.b)
  const draft: RelationshipDraft = {
    relationship: key,
    ...head(raw, stand, around),
    ...(raw.negated && { negated: true }),
    period: first,
    ...(first.endsWith('/') &&
      first !== '/' &&
      raw.c > 20 && { attested: upTo(day(stand.known)).findLast((date) => date.length === 10) ?? '' }),
    ...(raw.c % 3 === 1 && { sequence: raw.c % 4 }),
    ...lines(raw, stand, around, ({ change, a, b }, known) => {
      if (change === 4 && !instant) return { end: ['..', ...upTo(before(known))][b % (upTo(before(known)).length + 1)] ?? '' }
      if (change === 5) return { title: `title ${a}`, scope: `scope ${b}` }
      if (change === 6) return { capacity: a % 2 === 0 ? ('ACTING' as const) : ('CONFIRMED' as const) }
      return change > 6 ? { period: period(before(known), instant ? 3 : a + b, a, b) } : {}
    }),
  }
  return { draft, ...stand }
}

const QUALIFIERS = ['EXACT', 'ABOUT', 'MORE_THAN', 'LESS_THAN', 'AT_LEAST', 'AT_MOST'] as const
const PERIODS = ['2019-01-10', '2018-11/2018-12'] as const

function observation(raw: RawClaim, index: number, made: readonly Made[], around: Around): Made {
  const about = raw.c % 2 === 0 ? ['yard'] : []
  const figures = made.flatMap(({ draft, ...stand }) => ('observation' in draft ? [{ draft, ...stand }] : []))
  const same = { period: PERIODS[raw.what % 2] ?? '', reading: 'DURING' as const }
  const alike = figures.filter(({ draft }) => draft.period === same.period && JSON.stringify(draft.about ?? []) === JSON.stringify(about))
  const revised = raw.b % 2 === 0 ? alike.at(-1) : undefined
  const parts = raw.refers.map((other) => figures[other % Math.max(1, figures.length)]).filter((other) => other !== undefined)
  const stand = standOf(raw, ['headcount', ...about], [...parts, ...(revised === undefined ? [] : [revised])], around)
  const dates = upTo(day(stand.known))
  const draft: ObservationDraft = {
    observation: `headcount/p${raw.what % 2}/f${index}`,
    ...head(raw, stand, around),
    ...same,
    value: 10 + (raw.a % 3),
    qualifier: QUALIFIERS[raw.b % 6] ?? 'EXACT',
    ...(about.length > 0 && { about }),
    ...(raw.c % 5 > 0 && { published: dates[raw.a % dates.length] ?? '' }),
    ...(revised !== undefined && { revises: revised.draft.observation }),
    ...(parts.length > 0 && { parts: [...new Set(parts.map((part) => part.draft.observation))], formula: 'the sum' }),
    ...lines(raw, stand, around, ({ change, a }) => {
      if (change === 4 || change === 5) return { value: 10 + (a % 3) }
      if (change === 6) return { qualifier: QUALIFIERS[a % 6] ?? 'EXACT' }
      return change > 6 ? { formula: `formula ${a}` } : {}
    }),
  }
  return { draft, ...stand }
}

const MODES = ['ASSERTS', 'FINDS', 'FINDS', 'FORECASTS', 'FORECASTS', 'FORECASTS'] as const
const ABOUT = ['ada', 'chair', 'bureau', 'memo', 'yard'] as const

function statement(raw: RawClaim, index: number, made: readonly Made[], around: Around): Made {
  const speaker = [undefined, 'ada', 'bureau'][raw.a % 3]
  const of = raw.refers.map((other) => made[other % made.length]).filter((other) => other !== undefined)
  const claims = [...new Set(of.map((other) => claimIdentity(other.draft).key))]
  const about = claims.length === 0 || raw.b % 2 === 0 ? [ABOUT[raw.b % ABOUT.length] ?? 'ada'] : []
  const mode = MODES[raw.what % 6] ?? 'ASSERTS'
  const stand = standOf(raw, [...about, ...(speaker === undefined ? [] : [speaker])], of, around)
  const dates = upTo(day(stand.known))
  const outcome = claims[0] === undefined ? {} : { outcomeClaims: [claims[0]] }
  const draft: StatementDraft = {
    statement: `${speaker ?? 'officials'}/s${index}`,
    ...head(raw, stand, around),
    mode,
    ...(speaker === undefined ? { speakerText: 'officials' } : { speaker }),
    ...(raw.c % 4 > 0 && { said: dates[raw.c % dates.length] ?? '' }),
    text: `text ${raw.what}`,
    ...(about.length > 0 && { about }),
    ...(claims.length > 0 && { aboutClaims: claims }),
    ...(mode === 'FINDS' && raw.c % 2 === 0 && { finding: 'UNLAWFUL' as const }),
    ...lines(raw, stand, around, ({ change, a }) => {
      if (change === 4 && mode === 'FINDS') return { finding: 'LAWFUL' as const }
      if (change > 4 && mode === 'FORECASTS') return { outcome: a % 2 === 0 ? ('FULFILLED' as const) : ('PARTLY' as const), ...outcome }
      return change > 3 ? { text: `text later ${a}` } : {}
    }),
  }
  return { draft, ...stand }
}
