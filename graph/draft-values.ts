import { z } from 'zod'
import { LONGEST_CLAIM_KEY, LONGEST_SLUG } from './handles.ts'
import { faultOfText } from './plain-text.ts'
import { faultOfDay, isDay } from './time/day.ts'

// The values of which drafts are made. What a person reads is one line and holds nothing that cannot be seen.

function allSeen<T extends z.ZodType<string>>(schema: T) {
  return schema.refine((came) => faultOfText(came) === null, {
    error: ({ input }) => `expected text on one line without hidden characters: ${faultOfText(String(input))}`,
  })
}

export const day = z.iso
  .date({ abort: true, error: ({ input }) => `expected a day as YYYY-MM-DD${typeof input === 'string' ? `: ${faultOfDay(input)}` : ''}` })
  .refine(isDay, 'expected a day of the years 0001 to 9998')
  .describe('A day, YYYY-MM-DD.')

export const edtf = allSeen(z.string().min(1)).describe(
  'An EDTF date or period: 2019-11-13, 2019-11, 2019-11~, 2018-12-20/.. (goes on), 2018-12-20/ (end not known).',
)

/** As a date of a period is written: nothing where it is not known, `..` where it is open. */
export const endOfPeriod = allSeen(z.string())

export const text = allSeen(z.string().trim().min(1))

export const address = allSeen(z.url({ protocol: /^https?$/ }))

/** As zod's own, whose years also go to 0 and to 9999. */
export const instant = z.iso.datetime().refine((text) => /^(?!0000|9999)/.test(text), 'expected an instant of a year from 0001 to 9998')

export const entityKey = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected a key of an entity: lower-case words joined by hyphens, such as chad-wolf')
  .max(LONGEST_SLUG, `expected a key of an entity of at most ${LONGEST_SLUG} characters`)

export const slug = entityKey

const CLAIM_KEY = /^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+([.-]+[a-z0-9]+)*)+$/
export const claimKey = z
  .string()
  .regex(CLAIM_KEY, 'expected a key of a claim: parts of lower-case words and hyphens joined by slashes')
  .max(LONGEST_CLAIM_KEY, `expected a key of a claim of at most ${LONGEST_CLAIM_KEY} characters`)

/** Of a record. */
export const release = text.describe('The name of the release that brought this; the first release, if unsaid.')
/** Of a part of a record: a citation, a name, an identifier. */
export const partRelease = text.describe('The name of the release that brought this part; that of its record, if unsaid.')
