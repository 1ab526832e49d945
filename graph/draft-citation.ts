import { z } from 'zod'
import { entityKey, instant, partRelease, slug, text } from './draft-values.ts'
import { STANCES, VERIFICATIONS } from './kinds.ts'

// The evidence of a claim, as a person writes it.

const check = z.strictObject({
  result: z.enum(VERIFICATIONS),
  at: instant.describe('The instant of the comparison, on the day of the release that brings it or before.'),
  release: text.optional().describe('The name of the release that brought this check; that of its citation, if unsaid.'),
})

const fingerprint = z
  .strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), length: z.int().positive() })
  .describe('SHA-256 and length in code points of the passage, which is of whole words, normalised as dateline-1.')

const fullCitation = z.strictObject({
  source: slug.describe('The slug of the source.'),
  stance: z.enum(STANCES).optional().describe('SUPPORTS, if unsaid.'),
  locator: text.optional().describe('Where in the source: a line, paragraph, page, section.'),
  attributedTo: entityKey.optional().describe('The key of the entity that the source lets speak there.'),
  attribution: text.optional().describe('Who speaks there, in words, where it is nobody with a record of their own.'),
  quote: text.optional().describe('A short passage, only where the licence of the source allows it.'),
  fingerprint: fingerprint.optional(),
  checked: z
    .union([check, z.array(check).min(1)])
    .optional()
    .describe(
      'When the fingerprint was compared with the text of the source, and what came of it; a list where later releases compared again. Written by npm run verify.',
    ),
  release: partRelease.optional(),
  withdrawn: text.optional().describe('The name of the release that takes this citation back.'),
})
export const citationDraft = z.union([slug, fullCitation])

export type Check = z.infer<typeof check>
export type Fingerprint = z.infer<typeof fingerprint>
