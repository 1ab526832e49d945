import type { NameDraft } from './draft.ts'

export type FullName = Exclude<NameDraft, string>

/** A name as written: alone, or with its role and days. */
export function fullName(name: NameDraft): FullName {
  return typeof name === 'string' ? { text: name } : name
}
