import { compareDays, type Day, isBefore } from '../time/day.ts'
import type { Act } from './acts.ts'

/**
 * Evidence that a norm ran, in the light of what put it into operation for the first time: where its own start is open, it began no earlier.
 * A norm can bind before it starts, and evidence that began before for certain is left to speak against the start.
 */
export function sinceFirstStart(evidence: readonly Act[], acts: readonly Act[]): readonly Act[] {
  const first = firstStart(acts)
  if (first === null) return evidence
  return evidence.map((one) => {
    const { role, row, turns } = one
    const { earliest, latest } = turns.begins ?? { earliest: null, latest: null }
    const isOpen = latest !== null && !isBefore(latest, first) && (earliest === null || isBefore(earliest, first))
    if (!isOpen || role === 'BINDS' || row.negated) return one
    return { ...one, row: { ...row, period: { ...row.period, startMin: first } }, turns: { ...turns, begins: { earliest: first, latest } } }
  })
}

/** The first day on which a norm may have been started; null where that is not known, or where it was a start for some only. */
function firstStart(acts: readonly Act[]): Day | null {
  const starts = acts.filter(({ role }) => role === 'STARTS')
  const days = starts.flatMap(({ turns }) => turns.begins?.earliest ?? [])
  const first = days.length < starts.length ? undefined : days.toSorted(compareDays)[0]
  return starts.some(({ row, turns }) => row.scope === null && turns.begins?.earliest === first) ? (first ?? null) : null
}
