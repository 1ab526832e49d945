import type { Day } from '../../graph/time/day.ts'
import { type Later, laterThan } from './later-days.ts'

/**
 * What the data set may say of a day later than the known day: something that was stated to come. The planned effect and the planned end of an
 * act are periods of types that the vocabulary marks as plannable; each is named here, so that no other slips in.
 */
export const STATED_FUTURES: readonly { readonly claim: string; readonly says: readonly string[]; readonly because: string }[] = [
  {
    claim: 'innovation-law-lab-injunction-2019-04-08/enjoins/mpp',
    says: ['2019-04-12', '12 April 2019'],
    because: 'the order of 8 April 2019 itself says on which day it takes effect',
  },
  {
    claim: 'innovation-law-lab-administrative-stay-2020-02-28/stays/innovation-law-lab-injunction-2019-04-08',
    says: ['2020-03-11', '11 March 2020'],
    because: 'the order of 4 March 2020 says on which day this stay ends',
  },
  {
    claim: 'innovation-law-lab-partial-stay-2020-03-04/stays/innovation-law-lab-injunction-2019-04-08',
    says: ['2020-03-12'],
    because: 'the order of 4 March 2020 says from which day it is to take the place of the stay before',
  },
]

/** The claim whose stated future this is; null where it is a leak. */
function statedBy({ says, within }: Later): string | null {
  const claim = within.find((holder) => 'key' in holder)
  return STATED_FUTURES.find((future) => future.claim === claim?.key && future.says.includes(says))?.claim ?? null
}

/** The claims whose stated futures an answer tells of. */
export function statedFutures(known: Day, answer: unknown): readonly string[] {
  return laterThan(known, answer).flatMap((later) => statedBy(later) ?? [])
}

/** One line for each thing in an answer that tells of a later day, but for stated futures: whose it is, which field, what it says. */
export function leaks(known: Day, answer: unknown): readonly string[] {
  return laterThan(known, answer)
    .filter((later) => statedBy(later) === null)
    .map(({ path, says, text, within }) => `at ${known} ${name(within)} ${path.split('.').slice(-2).join('.')} says ${says}: ${text}`)
}

function name(within: Later['within']): string {
  const named = within.find((holder) => 'key' in holder || 'slug' in holder)
  return String(named?.key ?? named?.slug ?? '')
}
