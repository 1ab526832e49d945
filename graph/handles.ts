import { BadInput } from './errors.ts'
import { quoted } from './time/day.ts'

/** No slug has more characters, nor has the key of an entity, which is its first slug. */
export const LONGEST_SLUG = 100
/** No key of a claim has more characters. */
export const LONGEST_CLAIM_KEY = 500

/** BadInput for what is too long to be a slug: it is neither sought nor repeated. */
export function checkSlug(text: string): void {
  if (text.length > LONGEST_SLUG)
    throw new BadInput(
      `expected a slug of at most ${LONGEST_SLUG} characters, came one of ${text.length}, ${quoted(text)}; a slug is a few words in lower case, joined by hyphens`,
    )
}

/** BadInput for what is too long to be the key of a claim. */
export function checkClaimKey(text: string): void {
  if (text.length > LONGEST_CLAIM_KEY)
    throw new BadInput(
      `expected the key of a claim, of at most ${LONGEST_CLAIM_KEY} characters, came one of ${text.length}, ${quoted(text)}; take keys from answers as they are`,
    )
}
