import type { Bounds } from './bounds.ts'
import { type Day, earlierDay, isBefore, laterDay, nextDay } from './day.ts'
import { fromStored, type PeriodRecord } from './stored.ts'

/** The days from the first on which something may turn to the one by whose end it has; null: no such day is known. */
export interface Turn {
  readonly earliest: Day | null
  readonly latest: Day | null
}

/** Something that begins and, where an end is known, stops. */
export interface Turns {
  /** Null: it always was. */
  readonly begins: Turn | null
  /** Null: it stands until something ends it. */
  readonly ends: { readonly earliest: Day; readonly latest: Day } | null
}

/** How something stands at the end of a day: what ends on the day is over, what begins on it stands. */
export type Stand = 'NOT_YET' | 'STANDS' | 'OVER'

/**
 * The turns of an act. An open or unknown end is none, whatever a source attests, and an instant begins what does not end. A start that is
 * not known, as of a termination that waits for a court, comes by the first attested day, if there is one.
 */
export function turnsOf(stored: PeriodRecord): Turns {
  const { edtf, form, endState, start, end, startMin, startMax, endMin, endMax } = fromStored(stored)
  const known = start === null ? startMax : earlierDay(start.latest, startMax ?? start.latest)
  const begins = edtf.startsWith('..') ? null : { earliest: startMin, latest: known }
  if (form === 'INSTANT' || endState !== 'ENDED' || end === null || endMax === null) return { begins, ends: null }
  return { begins, ends: { earliest: laterDay(end.earliest, endMin ?? end.earliest), latest: endMax } }
}

/** Every way in which it may stand at the end of a day, the earliest in its life first. */
export function standsAtEndOf(day: Day, turns: Turns): readonly Stand[] {
  if (isOverAtEndOf(day, turns)) return ['OVER']
  const { begins, ends } = turns
  const hasBegun = begins === null || (begins.latest !== null && !isBefore(day, begins.latest))
  const mayHaveBegun =
    hasBegun || (begins?.latest !== null && (begins?.earliest === null || begins === null || !isBefore(day, begins.earliest)))
  const mayBeOver = mayHaveBegun && ends !== null && !isBefore(day, ends.earliest)
  return [...(hasBegun ? [] : ['NOT_YET' as const]), ...(mayHaveBegun ? ['STANDS' as const] : []), ...(mayBeOver ? ['OVER' as const] : [])]
}

/** Whether it is over at the end of a day, by every reading of its dates. */
export function isOverAtEndOf(day: Day, { ends }: Turns): boolean {
  return ends !== null && !isBefore(day, ends.latest)
}

/** Whether it may have begun by the end of a day. */
export function mayHaveBegunBy(day: Day, turns: Turns): boolean {
  return standsAtEndOf(day, turns).some((stand) => stand !== 'NOT_YET')
}

/** The days at whose end it may stand otherwise than the day before. */
export function turningDays({ begins, ends }: Turns): readonly Day[] {
  return [begins?.earliest, begins?.latest, ends?.earliest, ends?.latest].filter((day) => day !== null && day !== undefined)
}

/** The days from which on another certainty may hold: where something may begin, and after it must or may have ended. */
export function changingDays({ startMin, startMax, endMin, endMax }: Bounds): readonly Day[] {
  const after = [endMin, endMax].map((day) => (day === null ? null : nextDay(day)))
  return [startMin, startMax, ...after].filter((day) => day !== null)
}
