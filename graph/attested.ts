import { BadInput } from './errors.ts'
import type { Stretch } from './history.ts'
import type { PeriodForm } from './kinds.ts'
import { draftedPeriod } from './periods.ts'
import type { Period } from './time/bounds.ts'
import { type Day, isAfter } from './time/day.ts'

/** A line that forgets on which day a claim was attested first. */
export interface LostDay {
  readonly known: Day
  readonly was: Day
  readonly is: Day
}

/** Of one release, the lines after which what was certain of the beginning is not any more, though they tell of no other beginning. */
export function lostFirstDays(lines: readonly Stretch[], form: PeriodForm): readonly LostDay[] {
  const lost: LostDay[] = []
  let before: Period | null = null
  for (const { fields, knownFrom } of lines) {
    const period = readable(fields, form)
    const [was, is] = [before?.startMax ?? null, period?.startMax ?? null]
    const isSame = before !== null && period !== null && before.form === period.form && startOf(before) === startOf(period)
    if (isSame && was !== null && is !== null && isAfter(is, was)) lost.push({ known: knownFrom, was, is })
    else before = period
  }
  return lost
}

/** What is wrong with a period is said where it is accepted. */
function readable(fields: Stretch['fields'], form: PeriodForm): Period | null {
  try {
    return draftedPeriod(fields, form)
  } catch (error) {
    if (error instanceof BadInput) return null
    throw error
  }
}

function startOf({ edtf }: Period): string {
  return edtf.split('/')[0] ?? ''
}
