import { firstPart } from './claim-keys.ts'
import type { ObservationDraft } from './draft.ts'
import { draftedPeriod } from './periods.ts'

/** What a figure answers. Only figures of one question revise or contradict one another. */
export interface Question {
  readonly metric: string
  readonly period: string
  readonly reading: string
  readonly about: string
}

/** Raises BadInput where the period is none. */
export function questionOf({ observation, period, reading, about = [] }: ObservationDraft): Question {
  const { edtf } = draftedPeriod({ period, form: 'SPAN' }, 'SPAN')
  return { metric: firstPart(observation), period: edtf, reading, about: about.toSorted().join('+') }
}

/** In what two questions differ; nothing, where they are one. */
export function differences(one: Question, other: Question): readonly (keyof Question)[] {
  return (['metric', 'period', 'reading', 'about'] as const).filter((part) => one[part] !== other[part])
}
