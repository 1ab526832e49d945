import type { ClaimForm } from './kinds.ts'

export interface RelationshipKey {
  readonly subject: string
  readonly type: string
  readonly object: string
  /** 1, or the number that tells apart several claims of one subject, type and object. */
  readonly ordinal: number
}

/** `subject/type-in-kebab/object`, with `/2`, `/3` where there are several; null where the key has another form. */
export function parseRelationshipKey(key: string): RelationshipKey | null {
  const [subject, type, object, ordinal, ...rest] = key.split('/')
  if (subject === undefined || type === undefined || object === undefined || rest.length > 0) return null
  if (ordinal !== undefined && !/^([2-9]|[1-9]\d+)$/.test(ordinal)) return null
  return { subject, type: type.toUpperCase().replaceAll('-', '_'), object, ordinal: ordinal === undefined ? 1 : Number(ordinal) }
}

/** The entity whose key begins the key of an observation (its metric) or of a statement (its speaker, where that has a record). */
export function firstPart(key: string): string {
  return key.split('/')[0] ?? key
}

/** What a key of each form looks like, for a sentence. */
export const KEY_FORMS: { readonly [form in ClaimForm]: string } = {
  RELATIONSHIP: 'subject/type-in-kebab/object, with /2, /3 … where there are several',
  OBSERVATION: 'metric/period/…',
  STATEMENT: 'speaker/…',
}
