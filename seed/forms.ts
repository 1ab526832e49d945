import { z } from 'zod'
import {
  type ClaimDraft,
  claimDraft,
  entityDraft,
  observationDraft,
  relationshipDraft,
  releaseDraft,
  sourceDraft,
  statementDraft,
  typeDraft,
} from '../graph/draft.ts'
import { type Issue, sentences } from './sentences.ts'

/** The lists of a data set, each in `name.yaml` or in the files of the folder `name`, and the form of their records. */
export const FORMS = {
  releases: releaseDraft,
  vocabulary: typeDraft,
  sources: sourceDraft,
  entities: entityDraft,
  claims: claimDraft,
} as const

export type ListName = keyof typeof FORMS

export const LISTS: readonly ListName[] = ['releases', 'vocabulary', 'sources', 'entities', 'claims']

export type Parsed<T> = { readonly draft: T } | { readonly issues: readonly Issue[] }
export type Parse<T> = (record: unknown) => Parsed<T>

export function parseBy<T>(form: z.ZodType<T>): Parse<T> {
  return (record) => {
    const result = form.safeParse(record, { reportInput: true })
    return result.success ? { draft: result.data } : { issues: sentences(result.error.issues, (path) => fieldsAt(form, path)) }
  }
}

const CLAIMS = { relationship: parseBy(relationshipDraft), observation: parseBy(observationDraft), statement: parseBy(statementDraft) }

/** A claim is read by the form that its key field names, so that its problems are those of that form. */
export function parseClaim(record: unknown): Parsed<ClaimDraft> {
  const fields = typeof record === 'object' && record !== null ? Object.keys(record) : []
  for (const form of ['relationship', 'observation', 'statement'] as const) if (fields.includes(form)) return CLAIMS[form](record)
  const came = fields.length === 0 ? 'one with no fields' : `one with ${fields.join(', ')}`
  return {
    issues: [
      {
        path: [],
        field: [],
        message: `expected a relationship, an observation or a statement, came ${came}; begin it with one of the three`,
      },
    ],
  }
}

/** The names of the fields that a record may have at a path. */
function fieldsAt(form: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  const [step, ...rest] = path
  if (form instanceof z.ZodOptional) return fieldsAt(inner(form.unwrap()), path)
  if (form instanceof z.ZodUnion) return form.options.flatMap((option) => fieldsAt(inner(option), path))
  if (form instanceof z.ZodArray) return step === undefined ? [] : fieldsAt(inner(form.element), rest)
  if (!(form instanceof z.ZodObject)) return []
  if (step === undefined) return Object.keys(form.shape)
  const field: unknown = form.shape[String(step)]
  return field instanceof z.ZodType ? fieldsAt(field, rest) : []
}

function inner(form: unknown): z.ZodType {
  return form instanceof z.ZodType ? form : z.unknown()
}
