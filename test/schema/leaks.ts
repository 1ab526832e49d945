import type { Day } from '../../graph/time/day.ts'
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
    says: ['2020-03-12', '12 March 2020'],
    because: 'the order of 4 March 2020 says from which day it is to take the place of the stay before',
  },
  {
    claim: 'mpp-suspension-memorandum-2021-01-20/suspends/mpp',
    norm: 'mpp',
    says: ['2021-01-21', '21 January 2021'],
    because: 'the memorandum of 20 January 2021 says that it takes effect the next day',
  },
  {
    claim: 'dhs/starts/mpp-phased-entry',
    norm: 'mpp-phased-entry',
    says: ['2021-02-19', '19 February 2021'],
    because: 'the department announced on 11 February 2021 from which day it lets people in',
  },
  {
    claim: 'dhs/restarts/mpp',
    norm: 'mpp',
    says: ['2021-12-05', '2021-12-06', '2021-12-07', '5 December 2021', '6 December 2021', '7 December 2021'],
    because: 'the department announced on 2 December 2021 about which day it begins again',
  },
  {
    claim: 'texas-biden-injunction-2021-08-13/vacates/mpp-termination-memorandum-2021-06-01',
    norm: 'mpp',
    says: ['2021-08-21', '21 August 2021'],
    because: 'the court put its judgment off for seven days',
  },
  {
    claim: 'texas-biden-injunction-2021-08-13/restarts/mpp',
    norm: 'mpp',
    says: ['2021-08-21', '21 August 2021'],
    because: 'the court put its judgment off for seven days',
  },
  {
    claim: 'texas-biden-administrative-stay-2021-08-20/stays/texas-biden-injunction-2021-08-13',
    norm: 'mpp',
    says: ['2021-08-24', '24 August 2021'],
    because: 'the order of 20 August 2021 says how long it holds',
  },
  {
    claim: 'title-42-termination-order-2022-04-01/terminates/title-42',
    norm: 'title-42',
    says: ['2022-05-23', '23 May 2022'],
    because: 'the order of 1 April 2022 says on which day it is carried out',
  },
  {
    claim: 'huisha-huisha-order-2022-11-15/enjoins/title-42',
    norm: 'title-42',
    says: ['2022-12-21', '21 December 2022'],
    because: 'the court put its order off for five weeks',
  },
  {
    claim: 'asylum-transit-interim-rule/starts/asylum-transit-rule',
    norm: 'asylum-transit-rule',
    says: ['2021-01-19', '19 January 2021'],
    because: 'the final rule of 17 December 2020 says on which day it takes effect, and so takes the place of what was before',
  },
  {
    claim: 'east-bay-injunction-2019-07-24/enjoins/asylum-transit-rule',
    norm: 'asylum-transit-rule',
    says: ['2021-01-19', '19 January 2021'],
    because: 'the final rule of 17 December 2020 says on which day it takes effect, and so takes the place of what was before',
  },
  {
    claim: 'east-bay-injunction-2019-09-09/enjoins/asylum-transit-rule',
    norm: 'asylum-transit-rule',
    says: ['2021-01-19', '19 January 2021'],
    because: 'the final rule of 17 December 2020 says on which day it takes effect, and so takes the place of what was before',
  },
  {
    claim: 'east-bay-supreme-court-stay-2019-09-11/stays/east-bay-injunction-2019-07-24',
    norm: 'asylum-transit-rule',
    says: ['2021-01-19', '19 January 2021'],
    because: 'the final rule of 17 December 2020 says on which day it takes effect, and so takes the place of what was before',
  },
  {
    claim: 'east-bay-supreme-court-stay-2019-09-11/stays/east-bay-injunction-2019-09-09',
    norm: 'asylum-transit-rule',
    says: ['2021-01-19', '19 January 2021'],
    because: 'the final rule of 17 December 2020 says on which day it takes effect, and so takes the place of what was before',
  },
  {
    claim: 'asylum-transit-final-rule/supersedes/asylum-transit-interim-rule',
    norm: 'asylum-transit-rule',
    says: ['2021-01-19', '19 January 2021'],
    because: 'the final rule of 17 December 2020 says on which day it takes effect, and so takes the place of what was before',
  },
  {
    claim: 'asylum-transit-final-rule/reinstates/asylum-transit-rule',
    norm: 'asylum-transit-rule',
    says: ['2021-01-19', '19 January 2021'],
    because: 'the final rule of 17 December 2020 says on which day it takes effect, and so takes the place of what was before',
  },
  {
    claim: 'asylum-transit-rule/in-force-in/united-states/2',
    norm: 'asylum-transit-rule',
    // It is certain for its first day alone.
    says: ['2021-01-19', '19 January 2021', '2021-01-20'],
    because: 'the final rule of 17 December 2020 says on which day it takes effect, and so takes the place of what was before',
  },
  {
    claim: 'national-emergency-continuation-2020-02-13/continues/national-emergency-2019',
    norm: 'national-emergency-2019',
    says: ['2020-02-15', '15 February 2020'],
    because: 'the notice of 13 February 2020 continues the emergency beyond the day on which it would have run out',
  },
  {
    claim: 'national-emergency-continuation-2021-01-15/continues/national-emergency-2019',
    norm: 'national-emergency-2019',
    says: ['2021-02-15', '15 February 2021'],
    because: 'the notice of 15 January 2021 continues the emergency beyond the day on which it would have run out',
  },
  {
    claim: 'cdc/2022-04-01/end-in-may',
    norm: 'title-42',
    says: ['23 May 2022'],
    because: 'the order of 1 April 2022 is told as the forecast that it is',
  },
  {
    claim: 'donald-trump/2026-03-05/mullin-homeland-security',
    norm: '',
    says: ['31 March 2026'],
    because: 'the president announced on 5 March 2026 a change to come',
  },
  {
    claim: 'markwayne-mullin/2026-04-16/lyons-last-day',
    norm: '',
    says: ['31 May 2026'],
    because: 'the Secretary announced on 16 April 2026 a day to come',
  },
]

/** The claim whose stated future this is; null where there is none. */
function statedBy({ says, within: [holder, ...around] }: Later): string | null {
  const tells = ({ claim, norm, says: days }: StatedFuture): boolean => {
    switch (holder?.__typename) {
      // The headline of a standing tells of what is to take effect.
      case 'Standing':
        return named(around)?.slug === norm && days.includes(says)
      // An entry of that day, which the list of entries tells with its claim: bins are counted from the same entries (`histogram.test.ts`).
      case 'HistogramBin':
        return days.some((day) => String(holder.from) <= day && day <= String(holder.to))
      // The last day of which anything is told, what is to come among it.
      case 'GraphInfo':
        return days.includes(says)
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

/** What an answer tells of days later than the known one. */
export interface Lateness {
  /** The claims whose stated futures it tells of. */
  readonly stated: readonly string[]
  /** One line for each other thing: whose it is, which field, what it says. */
  readonly leaks: readonly string[]
}

export function latenessOf(known: Day, answer: unknown): Lateness {
  const stated: string[] = []
  const found: string[] = []
  for (const later of laterThan(known, answer)) {
    const claim = statedBy(later)
    const { path, says, text, within } = later
    if (claim !== null) stated.push(claim)
    else found.push(`at ${known} ${name(within)} ${path.split('.').slice(-2).join('.')} says ${says}: ${text}`)
  }
  return { stated, leaks: found }
}

export function leaks(known: Day, answer: unknown): readonly string[] {
  return latenessOf(known, answer).leaks
}

function name(within: readonly Holder[]): string {
  const found = named(within)
  return String(found?.key ?? found?.slug ?? '')
}

function named(within: readonly Holder[]): Holder | undefined {
  return within.find((holder) => 'key' in holder || 'slug' in holder)
}
