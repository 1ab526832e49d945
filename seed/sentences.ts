import type { z } from 'zod'
import { nearest } from '../graph/nearest.ts'

export interface Issue {
  readonly path: readonly PropertyKey[]
  /** The field that is to be mended. */
  readonly field: readonly PropertyKey[]
  readonly message: string
}

type ZodIssue = z.core.$ZodIssue

/** What a schema found wrong, as sentences: what was expected, what came, what to do. `fields` gives the names that may stand at a path. */
export function sentences(issues: readonly ZodIssue[], fields: (path: readonly PropertyKey[]) => readonly string[]): readonly Issue[] {
  return issues.flatMap(unfold).flatMap((issue): readonly Issue[] => {
    const { path } = issue
    if (issue.code !== 'unrecognized_keys') return [{ path, field: path, message: sentence(issue) }]
    return issue.keys.map((key) => ({ path, field: [...path, key], message: unknownField(key, fields(path)) }))
  })
}

/** Where one of several forms was expected, the issues of the form that came nearest: the one that has the kind of value that came. */
function unfold(issue: ZodIssue): readonly ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue]
  const form = issue.errors.find((issues) => !issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0))
  return form === undefined ? [issue] : form.flatMap((inner) => unfold({ ...inner, path: [...issue.path, ...inner.path] }))
}

function unknownField(key: string, fields: readonly string[]): string {
  const [near] = nearest(key, fields)
  return `expected no field ${key}, came it; ${near === undefined ? 'correct the spelling or remove it' : `perhaps ${near} is meant`}`
}

function sentence(issue: ZodIssue): string {
  const came = issue.input === undefined ? 'nothing' : (JSON.stringify(issue.input)?.slice(0, 60) ?? 'nothing')
  switch (issue.code) {
    case 'invalid_type':
      if (issue.message.startsWith('expected'))
        return `${issue.message}, came ${came}; ${issue.input === undefined ? 'add it' : 'write it so'}`
      return `expected ${TYPES[issue.expected] ?? issue.expected}, came ${came}; ${issue.input === undefined ? 'add it' : 'write it so'}`
    case 'invalid_value': {
      const near = typeof issue.input === 'string' ? nearest(issue.input.toUpperCase(), issue.values.map(String)) : []
      const kinds = typeof issue.input === 'string' && near.length === 0 ? nearest(issue.input, issue.values.map(String)) : near
      return `expected ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.join(', ')}, came ${came}; ${kinds[0] === undefined ? 'choose one' : `perhaps ${kinds[0]} is meant`}`
    }
    case 'invalid_format': {
      const expected = issue.message.startsWith('expected')
        ? issue.message
        : `expected ${FORMATS[issue.format] ?? `text of the form ${issue.format}`}`
      return `${expected}, came ${came}; correct it`
    }
    case 'too_small':
      return issue.origin === 'array'
        ? 'expected at least one entry, came none; add one or remove the field'
        : `expected ${issue.origin === 'string' ? 'text' : `a number above ${issue.minimum}`}, came ${came}; add what is missing or remove the field`
    case 'invalid_union':
      return `expected a key, or a record with the fields of one, came ${came}; correct it`
    default:
      return `${issue.message}, came ${came}; correct it`
  }
}

const TYPES: { readonly [type: string]: string } = {
  string: 'text',
  object: 'a record with fields',
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
}

const FORMATS: { readonly [format: string]: string } = {
  date: 'a day, YYYY-MM-DD',
  datetime: 'an instant in UTC, YYYY-MM-DDTHH:MM:SSZ',
  url: 'an address that begins with https:// or http://',
  regex: 'text of the form that the schema shows',
}
