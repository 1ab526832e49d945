import type { ActEffect, Answer } from '../../../graph/kinds.ts'
import type { StoredPeriod } from '../../../graph/rows.ts'
import type { NormClaim } from '../../../graph/standing/acts.ts'
import type { StandingInput } from '../../../graph/standing/stretches.ts'
import { type Day, earlierDay, nextDay } from '../../../graph/time/day.ts'
import { parsePeriod } from '../../../graph/time/edtf.ts'

// Decides by the rules as they are written, for one day at a time, from every pair of days on which an act may really have begun and ended.
// Nothing here calls graph/standing or graph/time/turns.ts.

type Stand = 'ABSENT' | 'NOT_YET' | 'STANDS' | 'OVER'

/** Where an act with open dates stands in one world, by its key. */
type World = ReadonlyMap<string, Stand>

interface Scene {
  readonly input: StandingInput
  readonly day: Day
  readonly world: World
}

export interface Judgement {
  readonly operating: Answer
  /** What each act upon the norm may be on the day, null for not there: one effect where the dates decide. */
  readonly effects: ReadonlyMap<string, ReadonlySet<ActEffect | null>>
}

const MOST_WORLDS = 64
const LONG_BEFORE: Day = '2019-12-01'
const UNDOINGS = [
  ['VACATES', 'VACATED'],
  ['LIFTS', 'LIFTED'],
  ['STAYS', 'STAYED'],
] as const
const EVIDENCE: ReadonlySet<string> = new Set(['RUNS', 'SHOWS', 'BINDS'])

export function isEvidence({ role }: NormClaim): boolean {
  return EVIDENCE.has(role)
}

function everyDay(from: Day, through: Day): readonly Day[] {
  const days: Day[] = []
  for (let day: Day | null = from; day !== null && day <= through; day = nextDay(day)) days.push(day)
  return days
}

/** The days on which it may have begun; null: it always was. One that is not known may lie any time before; some weeks do for all. */
function begins({ edtf, startMin, startMax }: StoredPeriod): readonly Day[] | null {
  const { start } = parsePeriod(edtf)
  if (edtf.startsWith('..')) return null
  const told = start?.latest
  const latest = startMax !== null && (told === undefined || startMax < told) ? startMax : told
  if (latest === undefined) throw new Error(`expected a period whose start has some bound, but came ${edtf}`)
  return everyDay(startMin ?? LONG_BEFORE, latest)
}

/** The days on which it may have ended; null: no end is known. */
function ends({ edtf, form, endState, endMin, endMax }: StoredPeriod): readonly Day[] | null {
  const { end } = parsePeriod(edtf)
  if (form === 'INSTANT' || endState !== 'ENDED' || end === null || endMax === null) return null
  return everyDay(endMin !== null && endMin > end.earliest ? endMin : end.earliest, endMax)
}

/** Every way in which an act may stand at the end of a day. */
export function mayStand({ row, since }: NormClaim, day: Day): ReadonlySet<Stand> {
  const starts = begins(row.period)
  const stops = ends(row.period)
  const { startMin } = row.period
  if (day < (startMin === null ? since : earlierDay(since, startMin))) return new Set(['ABSENT'])
  const found = new Set<Stand>()
  for (const b of starts ?? [null]) {
    for (const e of stops ?? [null]) {
      if (b !== null && e !== null && e < b) continue
      found.add(b !== null && day < b ? 'NOT_YET' : e !== null && e <= day ? 'OVER' : 'STANDS')
    }
  }
  return found
}

/** Whether the act's dates leave open on no day how it stands. */
export function isExact({ row }: NormClaim): boolean {
  return (begins(row.period)?.length ?? 1) === 1 && (ends(row.period)?.length ?? 1) === 1
}

function worldsOf(acts: readonly NormClaim[], day: Day): readonly World[] | null {
  const stands = acts.map((act) => [act.row.key, [...mayStand(act, day)]] as const)
  if (stands.reduce((product, [, ways]) => product * ways.length, 1) > MOST_WORLDS) return null
  return stands.reduce<readonly World[]>(
    (worlds, [key, ways]) => worlds.flatMap((world) => ways.map((way) => new Map([...world, [key, way]]))),
    [new Map()],
  )
}

function effectOf(act: NormClaim, scene: Scene, chain: readonly string[]): ActEffect | null {
  const stand = scene.world.get(act.row.key)
  if (stand === undefined || stand === 'ABSENT') return null
  const path = [...chain, act.row.key]
  const whole = new Set<string>()
  let inPart = act.row.scope !== null
  for (const upon of scene.input.ofActs.get(act.row.subject) ?? []) {
    if (upon.role === 'AFFIRMS' || upon.row.negated || path.includes(upon.row.key) || scene.world.get(upon.row.key) !== 'STANDS') continue
    const effect = effectOf(upon, scene, path)
    if (effect === 'IN_EFFECT') whole.add(upon.role)
    if (effect === 'PARTLY_IN_EFFECT') inPart = true
  }
  const undoing = UNDOINGS.find(([role]) => whole.has(role))
  if (undoing !== undefined && !(stand === 'OVER' && undoing[1] === 'STAYED')) return undoing[1]
  if (stand === 'OVER') return null
  if (stand === 'NOT_YET') return 'NOT_YET'
  return inPart ? 'PARTLY_IN_EFFECT' : 'IN_EFFECT'
}

function isCertain({ startMax, endMin }: StoredPeriod, day: Day): boolean {
  return startMax !== null && endMin !== null && startMax <= day && day <= endMin
}

function isPossible({ startMin, endMax }: StoredPeriod, day: Day): boolean {
  return (startMin === null || startMin <= day) && (endMax === null || day <= endMax)
}

function lastEnd({ row }: NormClaim): Day | null {
  return ends(row.period)?.at(-1) ?? null
}

function isOver(claim: NormClaim, day: Day): boolean {
  const last = lastEnd(claim)
  return last !== null && last <= day
}

/**
 * The day before which evidence that it ran does not reach: the first on which the norm may have been started for all, where the evidence may
 * itself have begun no earlier. Null where there is none.
 */
function floorOf({ ofNorm }: StandingInput, { role, row }: NormClaim): Day | null {
  const starts = ofNorm
    .filter((claim) => claim.role === 'STARTS' && !claim.row.negated)
    .map(({ row: { period, scope } }) => ({ scope, from: period.edtf.startsWith('..') ? null : period.startMin }))
  const floor = starts.reduce<Day>((least, { from }) => (from === null || from < least ? (from ?? '') : least), '9999-12-31')
  const last = begins(row.period)?.at(-1)
  const isMet = last !== undefined && floor <= last && role !== 'BINDS' && !row.negated
  return isMet && starts.some(({ scope, from }) => scope === null && from === floor) ? floor : null
}

/** The answer in one world, with the evidence that holds on the day by one reading of its dates. */
function answerIn(scene: Scene, evidence: readonly NormClaim[]): Answer {
  const { input, day } = scene
  const acts = input.ofNorm.filter((claim) => !isEvidence(claim) && !claim.row.negated)
  const told = acts.map((act) => ({ act, effect: effectOf(act, scene, []) }))
  const restraints = told.filter(({ act }) => act.role === 'RESTRAINS').map(({ effect }) => effect)
  const starts = told.filter(({ act }) => act.role === 'STARTS' || act.role === 'RESTARTS')
  const biting = starts.filter(({ effect }) => effect === 'IN_EFFECT' || effect === 'PARTLY_IN_EFFECT')
  const affirmed = evidence.filter(({ row }) => !row.negated)
  const ran = affirmed.filter(({ role }) => role !== 'BINDS')
  const denied = (role: string) => evidence.some((one) => one.row.negated && one.role === role)

  if (restraints.includes('IN_EFFECT')) {
    return ran.some((one) => isCertain(one.row.period, day) && !isOver(one, day)) ? 'UNKNOWN' : 'NO'
  }
  if (denied('RUNS')) return ran.length > 0 ? 'UNKNOWN' : 'NO'
  if (denied('BINDS') && ran.length === 0) return 'NO'
  if (affirmed.length > 0) {
    // Starts that are over or not begun yet neither let it run nor count as undone, else a start still to come would change today's answer.
    if (biting.length === 0 && starts.some(({ effect }) => UNDOINGS.some(([, undone]) => undone === effect))) {
      return affirmed.every((one) => isOver(one, day)) ? 'NO' : 'UNKNOWN'
    }
    const has = (wanted: ActEffect) => starts.some(({ effect }) => effect === wanted)
    const inPart = restraints.includes('PARTLY_IN_EFFECT') || (!has('IN_EFFECT') && has('PARTLY_IN_EFFECT'))
    return inPart || affirmed.every(({ row }) => row.scope !== null) ? 'PARTLY' : 'YES'
  }
  const spans = input.ofNorm.filter(({ role, row }) => (role === 'RUNS' || role === 'BINDS') && !row.negated && row.period.form === 'SPAN')
  const over = spans.filter((span) => isOver(span, day))
  const again = biting.some(({ act }) => {
    const begun = begins(act.row.period)?.at(-1)
    return begun !== undefined && over.every((span) => (lastEnd(span) ?? '') <= begun)
  })
  if (over.length > 0 && !again) return 'NO'
  const proof = input.ofNorm.filter((claim) => isEvidence(claim) && !claim.row.negated)
  const everRan = proof.some((one) => (begins(one.row.period)?.[0] ?? day) <= day && (floorOf(input, one) ?? day) <= day)
  const started = starts.some(({ act, effect }) => effect === null && scene.world.get(act.row.key) === 'OVER')
  if (biting.length > 0 || everRan || started) return 'UNKNOWN'
  // Before a start it had not begun, nor when it was announced; that it was announced says nothing of the days after.
  const toBegin = [...acts.filter(({ role }) => role === 'STARTS'), ...spans]
  const announced = acts.some((act) => act.role === 'ANNOUNCES' && day <= earlierDay(act.since, act.row.period.startMin ?? act.since))
  return toBegin.length > 0 || announced ? 'NO' : 'UNKNOWN'
}

/** Whether a claim that holds for certain leaves no room for another of the opposite: that it ran, or that it bound. */
function rulesOut(other: NormClaim, one: NormClaim, day: Day): boolean {
  return other.row.negated !== one.row.negated && (other.role === 'BINDS') === (one.role === 'BINDS') && isCertain(other.row.period, day)
}

/** Whether a norm operates at the end of a day, and what its acts are then. */
export function judge(input: StandingInput, day: Day): Judgement {
  const acts = input.ofNorm.filter((claim) => !isEvidence(claim) && !claim.row.negated)
  const upon = [...input.ofActs.values()].flat().filter(({ row }) => !row.negated)
  const worlds = worldsOf([...acts, ...upon], day)
  if (worlds === null) return { operating: 'UNKNOWN', effects: new Map() }
  const scenes = worlds.map((world) => ({ input, day, world }))
  const effects = new Map(acts.map((act) => [act.row.key, new Set(scenes.map((scene) => effectOf(act, scene, [])))]))

  const held = input.ofNorm.filter(
    (claim) => isEvidence(claim) && isPossible(claim.row.period, day) && (floorOf(input, claim) ?? day) <= day,
  )
  const readings = [true, false].flatMap((affirmed) =>
    [true, false].map((denied) =>
      held.filter(
        (one) =>
          isCertain(one.row.period, day) || ((one.row.negated ? denied : affirmed) && !held.some((other) => rulesOut(other, one, day))),
      ),
    ),
  )
  const answers = new Set(scenes.flatMap((scene) => readings.map((evidence) => answerIn(scene, evidence))))
  const [only = 'UNKNOWN', ...others] = answers
  // What nobody could know yet is not known, whatever is planned.
  return { operating: others.length === 0 && day <= input.horizon ? only : 'UNKNOWN', effects }
}
