import { type Day, nextDay, previousDay } from '../../graph/time/day.ts'
import { type Holder, isHolder, type Later, laterThan } from './later-days.ts'

interface StatedFuture {
  readonly claim: string
  /** The slug of the norm whose standing it is to change. */
  readonly norm: string
  readonly says: readonly string[]
  readonly because: string
}

/**
 * What the data set may say of a day later than the known day: something that was stated to come. The planned effect and the planned end of an
 * act are periods of types that the vocabulary marks as plannable; each is named here, so that no other slips in.
 */
export const STATED_FUTURES: readonly StatedFuture[] = [
  {
    claim: 'innovation-law-lab-injunction-2019-04-08/enjoins/mpp',
    norm: 'mpp',
    says: ['2019-04-12', '12 April 2019'],
    because: 'the order of 8 April 2019 itself says on which day it takes effect',
  },
  {
    claim: 'innovation-law-lab-administrative-stay-2020-02-28/stays/innovation-law-lab-injunction-2019-04-08',
    norm: 'mpp',
    says: ['2020-03-11', '11 March 2020'],
    because: 'the order of 4 March 2020 says on which day this stay ends',
  },
  {
    claim: 'innovation-law-lab-partial-stay-2020-03-04/stays/innovation-law-lab-injunction-2019-04-08',
    norm: 'mpp',
    says: ['2020-03-12'],
    because: 'the order of 4 March 2020 says from which day it is to take the place of the stay before',
  },
]

/** The claim whose stated future this is; null where there is none. */
function statedBy({ says, within: [holder, ...around] }: Later): string | null {
  const tells = ({ claim, norm, says: days }: StatedFuture): boolean => {
    switch (holder?.__typename) {
      // The stretches of a standing begin with what is to come, and end on the day before.
      case 'Standing':
        return named(around)?.slug === norm && days.some((day) => day === says || dayBefore(day) === says)
      // An entry of that day, which the list of entries tells with its claim: bins are counted from the same entries (`histogram.test.ts`).
      case 'HistogramBin':
        return days.some((day) => String(holder.from) <= day && day <= String(holder.to))
      default:
        return claimKey(holder === undefined ? around : [holder, ...around]) === claim && days.includes(says)
    }
  }
  return STATED_FUTURES.find(tells)?.claim ?? null
}

/** Of the claim that holds it, or that a timeline entry is of. */
function claimKey(within: readonly Holder[]): unknown {
  const found = within.find((holder) => 'key' in holder || isHolder(holder.claim))
  return found !== undefined && isHolder(found.claim) ? found.claim.key : found?.key
}

function dayBefore(day: string): string | null {
  return /^\d{4}-\d\d-\d\d$/.test(day) ? previousDay(day) : null
}

/** The claims whose stated futures an answer tells of. */
export function statedFutures(known: Day, answer: unknown): readonly string[] {
  return laterThan(known, answer).flatMap((later) => statedBy(later) ?? [])
}

/**
 * From the day after the known one on, no evidence says that a norm runs or does not: a stretch begins there in which the same was done to
 * the norm as in the one before, so that nothing of that day is told.
 */
function isBeyondEvidence(known: Day, { says, within: [stretch, norm] }: Later): boolean {
  if (stretch?.__typename !== 'Standing' || !Array.isArray(norm?.standings) || says !== stretch.from || says !== nextDay(known))
    return false
  const before = norm.standings[norm.standings.indexOf(stretch) - 1]
  return before !== undefined && JSON.stringify(before.acts) === JSON.stringify(stretch.acts)
}

/** One line for each thing in an answer that tells of a later day, but for stated futures: whose it is, which field, what it says. */
export function leaks(known: Day, answer: unknown): readonly string[] {
  return laterThan(known, answer)
    .filter((later) => statedBy(later) === null && !isBeyondEvidence(known, later))
    .map(({ path, says, text, within }) => `at ${known} ${name(within)} ${path.split('.').slice(-2).join('.')} says ${says}: ${text}`)
}

function name(within: readonly Holder[]): string {
  const found = named(within)
  return String(found?.key ?? found?.slug ?? '')
}

function named(within: readonly Holder[]): Holder | undefined {
  return within.find((holder) => 'key' in holder || 'slug' in holder)
}
