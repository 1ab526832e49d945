import { BadInput } from '../errors.ts'
import type { EndState, PeriodForm } from '../kinds.ts'
import { type Day, earlierDay, isAfter, isBefore, laterDay, quoted } from './day.ts'
import { type FuzzyDate, hiddenUnit, type PeriodText, parsePeriod } from './edtf.ts'

/** When something may and must have been so: possibly from startMin through endMax (null: no limit), certainly from startMax through endMin (null: never). */
export interface Bounds {
  readonly startMin: Day | null
  readonly startMax: Day | null
  readonly endMin: Day | null
  readonly endMax: Day | null
}

/**
 * A period with its meaning. startMax and endMin are both null or both not. Where startMax is later than endMin no day is certain, yet an
 * asked period that holds both is: "in June" lies within June.
 */
export interface Period extends Bounds {
  readonly edtf: string
  readonly form: PeriodForm
  readonly endState: EndState
  readonly start: FuzzyDate | null
  readonly end: FuzzyDate | null
}

/** The first and the last day for which a source says that it was so; null where no source says one. */
export interface Attested {
  readonly attestedFrom: Day | null
  readonly attestedThrough: Day | null
}

export interface PeriodInput extends Attested {
  readonly edtf: string
  readonly form: PeriodForm
}

interface Evidence {
  readonly first: Day
  readonly last: Day
}

/** The meaning of a period as written. Raises `BadInput` where the text is no period, its form does not fit, or an attested day contradicts it. */
export function resolvePeriod({ edtf, form, attestedFrom, attestedThrough }: PeriodInput): Period {
  const text = parsePeriod(edtf)
  const evidence = readEvidence({ attestedFrom, attestedThrough }, text)
  const bounds = form === 'INSTANT' ? instantBounds(text, evidence) : spanBounds(text, evidence)
  return { edtf: text.edtf, form, endState: text.endState, start: text.start, end: text.end, ...bounds }
}

/** Attested days hold the real period open: it starts no later than the first and ends no earlier than the last. */
function readEvidence({ attestedFrom, attestedThrough }: Attested, text: PeriodText): Evidence | null {
  const first = attestedFrom ?? attestedThrough
  const last = attestedThrough ?? attestedFrom
  if (first === null || last === null) return null
  if (isAfter(first, last))
    throw new BadInput(`expected attested days in order, but the first is ${first} and the last ${last}; exchange them`)
  const period = quoted(text.edtf)
  if (text.start !== null && isBefore(first, text.start.earliest)) {
    throw new BadInput(
      `expected attested days within ${period}, but ${first} is before it starts (${text.start.earliest}); correct one of them`,
    )
  }
  if (text.end !== null && isAfter(last, text.end.latest)) {
    throw new BadInput(`expected attested days within ${period}, but ${last} is after it ends (${text.end.latest}); correct one of them`)
  }
  return { first, last }
}

/** Some one day of the text. It is certain only where every date is unmarked and both sides have one. */
function instantBounds({ edtf, start, end, endState }: PeriodText, evidence: Evidence | null): Bounds {
  if (evidence !== null) {
    throw new BadInput(
      `expected no attested day with the instant ${quoted(edtf)}, but came ${evidence.first}; write that day as its period`,
    )
  }
  if (endState === 'ONGOING') {
    throw new BadInput(
      `expected an instant to be over in a day, but ${quoted(edtf)} goes on; end it with a date or nothing, or give the form SPAN`,
    )
  }
  const startMin = start?.earliest ?? null
  const endMax = end?.latest ?? null
  return isExact(start) && isExact(end)
    ? { startMin, startMax: endMax, endMin: startMin, endMax }
    : { startMin, startMax: null, endMin: null, endMax }
}

function spanBounds(text: PeriodText, evidence: Evidence | null): Bounds {
  const { start, end, single } = text
  if (single && start !== null && isExact(start)) return wholeBounds(start, evidence)
  const startMin = start?.earliest ?? null
  const endMax = end?.latest ?? null
  const startMax: (Day | undefined)[] = [evidence?.first]
  const endMin: (Day | undefined)[] = [evidence?.last]
  if (isExact(start)) startMax.push(start?.latest)
  if (isExact(end)) endMin.push(end?.earliest)
  // An end bounds its start and a start its end, but two marked dates give each other no certainty.
  if (isExact(start) || isExact(end)) {
    startMax.push(end?.latest)
    endMin.push(start?.earliest)
  }
  return { startMin, startMax: pick(startMax, earlierDay), endMin: pick(endMin, laterDay), endMax }
}

/** The whole of one date; where digits are hidden, the whole of one unit that the date does not tell. */
function wholeBounds(date: FuzzyDate, evidence: Evidence | null): Bounds {
  const hidden = hiddenUnit(date)
  if (hidden !== null && evidence !== null) {
    throw new BadInput(
      `expected no attested day with ${quoted(date.edtf)}, but came ${evidence.first}; write the day, month or year that it attests`,
    )
  }
  return {
    startMin: date.earliest,
    startMax: hidden?.beginsBy ?? date.earliest,
    endMin: hidden?.endsFrom ?? date.latest,
    endMax: date.latest,
  }
}

function isExact(date: FuzzyDate | null): boolean {
  return date !== null && !date.approximate && !date.uncertain
}

function pick(days: readonly (Day | undefined)[], better: (a: Day, b: Day) => Day): Day | null {
  let best: Day | null = null
  for (const day of days) if (day !== undefined) best = best === null ? day : better(best, day)
  return best
}
