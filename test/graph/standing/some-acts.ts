import fc from 'fast-check'
import { BadInput } from '../../../graph/errors.ts'
import { groupBy } from '../../../graph/group-by.ts'
import type { NormRole, PeriodForm } from '../../../graph/kinds.ts'
import type { NormClaim } from '../../../graph/standing/acts.ts'
import type { Words } from '../../../graph/standing/clauses.ts'
import type { StandingInput } from '../../../graph/standing/stretches.ts'
import { resolvePeriod } from '../../../graph/time/bounds.ts'

/** A fortnight in which a month ends, so that a date of a month leaves half of it open. */
export const DAYS = Array.from({ length: 14 }, (_, i) => new Date(Date.UTC(2020, 0, 25 + i)).toISOString().slice(0, 10))
export const NORM = 'norm'

/** A claim as a test writes it. An act is made by the event of its own name unless it says another. */
export interface ActCase {
  readonly key: string
  readonly type: string
  readonly edtf: string
  readonly by?: string
  /** What is acted upon: the norm, if unsaid. */
  readonly upon?: string
  /** The day from which it could be known; where unsaid, one so late that the act's own day is that of its begin. */
  readonly since?: string
  readonly form?: PeriodForm
  readonly attested?: string | null
  readonly scope?: string | null
  readonly negated?: boolean
}

const TYPES: { readonly [type: string]: { readonly role: NormRole; readonly words: Words } } = {
  ANNOUNCES: { role: 'ANNOUNCES', words: { noun: 'announcement', done: 'announced' } },
  STARTS: { role: 'STARTS', words: { noun: 'start', done: 'begun' } },
  REINSTATES: { role: 'STARTS', words: { noun: 'reinstatement', done: 'reinstated' } },
  RESTARTS: { role: 'RESTARTS', words: { noun: 'restart order', done: 'restart ordered' } },
  ENJOINS: { role: 'RESTRAINS', words: { noun: 'injunction', done: 'enjoined' } },
  SUSPENDS: { role: 'RESTRAINS', words: { noun: 'suspension', done: 'suspended' } },
  TERMINATES: { role: 'RESTRAINS', words: { noun: 'termination', done: 'terminated' } },
  STAYS: { role: 'STAYS', words: { noun: 'stay', done: 'stayed' } },
  VACATES: { role: 'VACATES', words: { noun: 'vacatur', done: 'vacated' } },
  LIFTS: { role: 'LIFTS', words: { noun: 'lifting', done: 'lifted' } },
  AFFIRMS: { role: 'AFFIRMS', words: { noun: 'affirmance', done: 'affirmed' } },
  OPERATES: { role: 'RUNS', words: { noun: 'operation', done: 'operated' } },
  MOVED_PEOPLE_TO: { role: 'SHOWS', words: { noun: 'transfer', done: 'moved people' } },
  IN_FORCE_IN: { role: 'BINDS', words: { noun: 'force', done: 'in force' } },
}

function typeOf(type: string): { readonly role: NormRole; readonly words: Words } {
  const found = TYPES[type]
  if (found === undefined) throw new Error(`expected a type of these tests, but came ${type}`)
  return found
}

export function claimOf({ key, type, edtf, by, upon, since, form, attested, scope, negated }: ActCase): NormClaim {
  const asked = { edtf, form: form ?? 'SPAN', attestedFrom: null, attestedThrough: attested ?? null }
  const { start: _, end: __, ...period } = resolvePeriod(asked)
  const known = since ?? '2030-01-01'
  return {
    role: typeOf(type).role,
    since: known,
    row: {
      claim: 'RELATIONSHIP',
      key,
      type,
      subject: by ?? `event of ${key}`,
      object: upon ?? NORM,
      negated: negated ?? false,
      period,
      sequence: 0,
      capacity: null,
      title: null,
      formalTitle: null,
      scope: scope ?? null,
      rank: 'NORMAL',
      rankReason: null,
      note: null,
      knownBasis: 'PUBLIC_ACT',
      reason: null,
      knownFrom: known,
      knownUntil: null,
      recordedAt: '2030-01-01T00:00:00.000Z',
      retractedAt: null,
    },
  }
}

/** What is claimed of the norm and of the acts upon it, all of it on days by which one could know, unless a horizon is said. */
export function inputOf(cases: readonly ActCase[], horizon = '2030-01-01'): StandingInput {
  const claims = cases.map(claimOf)
  const ofActs = groupBy(
    claims.filter(({ row }) => row.object !== NORM),
    ({ row }) => row.object,
  )
  return { horizon, ofNorm: claims.filter(({ row }) => row.object === NORM), ofActs, words: (type) => typeOf(type).words }
}

function isRead(act: ActCase): boolean {
  try {
    claimOf(act)
    return true
  } catch (error) {
    if (error instanceof BadInput) return false
    throw error
  }
}

export const someDay = fc.constantFrom(...DAYS)
/** Mostly whole days; else about a day, perhaps a day, or in a month. */
const fuzzyDate = fc.oneof(
  { weight: 5, arbitrary: someDay },
  { weight: 2, arbitrary: fc.tuple(someDay, fc.constantFrom('~', '?')).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.constantFrom('2020-01', '2020-02', '2020-01~', '2020-02?') },
)

type Dates = Pick<ActCase, 'edtf' | 'form' | 'attested'>

function datesOf(date: fc.Arbitrary<string>): fc.Arbitrary<Dates> {
  const attested = fc.option(someDay, { freq: 1 })
  const from = (end: fc.Arbitrary<string>) => fc.tuple(date, end).map((sides) => sides.join('/'))
  return fc.oneof(
    { weight: 4, arbitrary: fc.record({ edtf: from(fc.constantFrom('..', '')), attested }) },
    { weight: 5, arbitrary: fc.record({ edtf: from(date) }) },
    { weight: 1, arbitrary: fc.record({ edtf: date }) },
    { weight: 1, arbitrary: fc.record({ edtf: date, form: fc.constant('INSTANT' as const) }) },
  )
}

/** Periods whose begin and end are each one day. */
export const exactDates = datesOf(someDay)
/** Of these, the ones that have an end: evidence is then certain on each of its days. */
export const closedDates = fc.tuple(someDay, someDay).map((sides): Dates => ({ edtf: sides.sort().join('/') }))
/** Periods of all sorts, those that always were among them. */
export const anyDates = fc.oneof(
  { weight: 12, arbitrary: datesOf(fuzzyDate) },
  { weight: 1, arbitrary: someDay.map((day): Dates => ({ edtf: `../${day}` })) },
)
/** Those that have no known start among them. */
export const startlessDates = fc.oneof(
  { weight: 3, arbitrary: datesOf(someDay) },
  { weight: 1, arbitrary: someDay.map((day): Dates => ({ edtf: `/${day}` })) },
)

const ON_NORM = ['STARTS', 'RESTARTS', 'REINSTATES', 'ENJOINS', 'SUSPENDS', 'TERMINATES', 'ENJOINS', 'STARTS', 'ANNOUNCES']
const ON_ACTS = ['STAYS', 'STAYS', 'VACATES', 'LIFTS', 'AFFIRMS']
const PROOF = ['OPERATES', 'OPERATES', 'MOVED_PEOPLE_TO', 'IN_FORCE_IN', 'IN_FORCE_IN']

function actsOf(dates: fc.Arbitrary<Dates>, types: readonly string[]): fc.Arbitrary<Omit<ActCase, 'key'>> {
  const about = fc.record({
    type: fc.constantFrom(...types),
    since: someDay,
    scope: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constant('two ports') }),
    negated: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  })
  return fc
    .tuple(about, dates)
    .map(([rest, period]) => ({ ...rest, ...period, negated: rest.negated && types === PROOF }))
    .filter((act) => isRead({ key: 'tried', ...act }))
}

/** A norm's acts, what is done to them, and evidence; every act has an event of its own and is done to one that comes before it. */
export function someTree(dates: fc.Arbitrary<Dates>, proofDates = dates): fc.Arbitrary<readonly ActCase[]> {
  const upon = fc.tuple(actsOf(dates, ON_ACTS), fc.nat({ max: 20 }))
  return fc
    .tuple(
      fc.array(actsOf(dates, ON_NORM), { maxLength: 4 }),
      fc.array(upon, { maxLength: 4 }),
      fc.array(actsOf(proofDates, PROOF), { maxLength: 3 }),
    )
    .map(([onNorm, onActs, proof]) => {
      const acts: ActCase[] = onNorm.map((act, i) => ({ ...act, key: `a${i}` }))
      for (const [i, [act, at]] of onActs.entries()) {
        const target = acts[at % Math.max(acts.length, 1)]
        if (target !== undefined) acts.push({ ...act, key: `b${i}`, upon: `event of ${target.key}` })
      }
      return [...acts, ...proof.map((act, i) => ({ ...act, key: `e${i}`, by: 'agency' }))]
    })
}

/** The same with few events for many acts, so that one event does several things and chains come back to themselves. */
export const someTangle: fc.Arbitrary<readonly ActCase[]> = fc
  .tuple(
    fc.oneof(someTree(exactDates), someTree(anyDates)),
    fc.array(fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 2 })), { minLength: 8, maxLength: 8 }),
  )
  .map(([acts, ends]) =>
    acts.map((act, i) => {
      const [by, upon] = ends[i % ends.length] ?? [0, 0]
      if (act.by !== undefined) return act
      return { ...act, by: `event ${by}`, ...(act.upon === undefined ? {} : { upon: `event ${upon}` }) }
    }),
  )
