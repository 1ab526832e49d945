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
  return viewOf(stored, () => fromStored(stored))
}

/** A period of which only the text is kept, such as when a name was in use. */
export function textPeriodView(edtf: string): PeriodView {
  const period = resolvePeriod({ edtf: parsePeriod(edtf).edtf, form: 'SPAN', attestedFrom: null, attestedThrough: null })
  return viewOf(period, () => period)
}

/** Reads the text of the period only where more than the text is asked for. */
function viewOf({ edtf, form, endState }: Pick<Period, 'edtf' | 'form' | 'endState'>, readPeriod: () => Period): PeriodView {
  let read: Period | null = null
  const period = (): Period => {
    read ??= readPeriod()
    return read
  }
  return {
    edtf,
    form,
    endState,
    get display() {
      return sayPeriod(period())
    },
    get start() {
      return dateOrNull(period().start)
    },
    get end() {
      return dateOrNull(period().end)
    },
    get possibleFrom() {
      return period().startMin
    },
    get certainFrom() {
      return certainRange(period())?.from ?? null
    },
    get certainThrough() {
      return certainRange(period())?.through ?? null
    },
    get possibleThrough() {
      return period().endMax
    },
  }
}

function dateOrNull(date: FuzzyDate | null): FuzzyDateView | null {
  return date === null ? null : dateView(date)
}

/** How surely a period shares a day with what was asked; null where nothing was. */
export function certaintyIn(period: StoredPeriod, window: Window): Certainty | null {
  return window.from === null && window.to === null ? null : certaintyDuring(period, window)
}
