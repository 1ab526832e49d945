import type { StoredPeriod } from '../graph/rows.ts'
import { type Period, resolvePeriod } from '../graph/time/bounds.ts'
import { sayDate, sayPeriod } from '../graph/time/display.ts'
import { type FuzzyDate, parseDate, parsePeriod } from '../graph/time/edtf.ts'
import { type Certainty, certainRange, certaintyDuring } from '../graph/time/holds.ts'
import { fromStored } from '../graph/time/stored.ts'
import type { Window } from './as-of.ts'

export type FuzzyDateView = FuzzyDate & { readonly display: string }

export interface PeriodView extends Pick<Period, 'edtf' | 'form' | 'endState'> {
  readonly display: string
  readonly start: FuzzyDateView | null
  readonly end: FuzzyDateView | null
  readonly possibleFrom: string | null
  readonly certainFrom: string | null
  readonly certainThrough: string | null
  readonly possibleThrough: string | null
}

export function dateView(date: FuzzyDate): FuzzyDateView {
  return { ...date, display: sayDate(date) }
}

/** A date as a row holds it. */
export function storedDateView(edtf: string | null): FuzzyDateView | null {
  return edtf === null ? null : dateView(parseDate(edtf))
}

export function periodView(stored: StoredPeriod): PeriodView {
  return viewOf(fromStored(stored))
}

/** A period of which only the text is kept, such as when a name was in use. */
export function textPeriodView(edtf: string): PeriodView {
  return viewOf(resolvePeriod({ edtf: parsePeriod(edtf).edtf, form: 'SPAN', attestedFrom: null, attestedThrough: null }))
}

function viewOf(period: Period): PeriodView {
  const certain = certainRange(period)
  return {
    edtf: period.edtf,
    form: period.form,
    endState: period.endState,
    display: sayPeriod(period),
    start: period.start === null ? null : dateView(period.start),
    end: period.end === null ? null : dateView(period.end),
    possibleFrom: period.startMin,
    certainFrom: certain?.from ?? null,
    certainThrough: certain?.through ?? null,
    possibleThrough: period.endMax,
  }
}

/** How surely a period shares a day with what was asked; null where nothing was. */
export function certaintyIn(period: StoredPeriod, window: Window): Certainty | null {
  return window.from === null && window.to === null ? null : certaintyDuring(period, window)
}
