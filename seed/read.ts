import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { isMap, isSeq, LineCounter, type ParsedNode, parseDocument } from 'yaml'
import type { z } from 'zod'
import {
  type ClaimDraft,
  type Dataset,
  entityDraft,
  observationDraft,
  type Placed,
  type Problem,
  relationshipDraft,
  releaseDraft,
  sourceDraft,
  statementDraft,
  typeDraft,
} from '../graph/draft.ts'
import { nearest } from '../graph/nearest.ts'

/** Reads a data set from its folder: what could be read, and every problem of form with its file and line. */
export async function readDataset(folder: string): Promise<{ readonly dataset: Dataset; readonly problems: readonly Problem[] }> {
  const problems: Problem[] = []
  const read = async <T>(name: string, parse: Parse<T>): Promise<Placed<T>[]> => {
    const placed: Placed<T>[] = []
    for (const path of await filesOf(folder, name))
      placed.push(...readFileOf(relative(folder, path), await readFile(path, 'utf8'), parse, problems))
    return placed
  }
  const dataset = {
    releases: await read('releases', by(releaseDraft)),
    types: await read('vocabulary', by(typeDraft)),
    sources: await read('sources', by(sourceDraft)),
    entities: await read('entities', by(entityDraft)),
    claims: await read<ClaimDraft>('claims', parseClaim),
  }
  if (dataset.releases.length === 0)
    problems.push({
      file: 'releases.yaml',
      line: 1,
      record: 'releases',
      message: `expected at least one release in ${join(folder, 'releases.yaml')}, came none; name one with the instant at which it was recorded`,
    })
  return { dataset, problems }
}

/** `name.yaml`, or every YAML file in the folder `name`, in the order of their names. */
async function filesOf(folder: string, name: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => new RegExp(`^${name}(\\.ya?ml$|[\\\\/])`).test(relative(folder, path)))
    .sort()
}

type Parsed<T> = { readonly draft: T } | { readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[] }
type Parse<T> = (record: unknown) => Parsed<T>

function by<T>(schema: z.ZodType<T>): Parse<T> {
  return (record) => {
    const result = schema.safeParse(record, { reportInput: true })
    return result.success
      ? { draft: result.data }
      : { issues: result.error.issues.map((issue) => ({ path: issue.path, message: sentence(issue) })) }
  }
}

const CLAIMS = { relationship: by(relationshipDraft), observation: by(observationDraft), statement: by(statementDraft) }

/** A claim is read by the form that its key field names, so that its problems are those of that form. */
function parseClaim(record: unknown): Parsed<ClaimDraft> {
  const fields = typeof record === 'object' && record !== null ? Object.keys(record) : []
  for (const form of ['relationship', 'observation', 'statement'] as const) if (fields.includes(form)) return CLAIMS[form](record)
  return {
    issues: [
      {
        path: [],
        message: `expected a relationship, an observation or a statement, came a record with ${fields.length === 0 ? 'no fields' : fields.join(', ')}; begin it with one of the three`,
      },
    ],
  }
}

function readFileOf<T>(file: string, text: string, parse: Parse<T>, problems: Problem[]): Placed<T>[] {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true })
  const lineAt = (offset: number): number => lines.linePos(offset).line
  for (const error of document.errors) {
    problems.push({
      file,
      line: lineAt(error.pos[0]),
      record: 'the file',
      message: `expected YAML, came something else: ${error.message.split('\n')[0]?.replace(/ at line.*$/, '') ?? ''}; correct the line`,
    })
  }
  if (document.errors.length > 0 || document.contents === null) return []
  if (!isSeq(document.contents)) {
    problems.push({
      file,
      line: 1,
      record: 'the file',
      message: 'expected a list of records, came something else; begin each record with a dash',
    })
    return []
  }
  return document.contents.items.flatMap((node, index): Placed<T>[] => {
    const item = document.contents === null ? null : asNode(node)
    const record: unknown = item?.toJS(document)
    const place = { file, line: lineAt(item?.range?.[0] ?? 0) }
    const parsed = parse(record)
    if ('draft' in parsed) return [{ draft: parsed.draft, place }]
    for (const { path, message } of parsed.issues) {
      const at = path.length === 0 ? place.line : lineAt(offsetOf(document.contents, [index, ...path]) ?? item?.range?.[0] ?? 0)
      problems.push({
        file,
        line: at,
        record: nameOf(record, index),
        message: path.length === 0 ? message : `${path.join('.')}: ${message}`,
      })
    }
    return []
  })
}

function asNode(node: unknown): ParsedNode | null {
  return typeof node === 'object' && node !== null && 'range' in node ? (node as ParsedNode) : null
}

/** Where the field at a path stands; the nearest thing around it where it is missing. */
function offsetOf(contents: unknown, path: readonly PropertyKey[]): number | null {
  let offset: number | null = null
  let node: unknown = contents
  for (const step of path) {
    if (isSeq(node)) node = node.items[Number(step)]
    else if (isMap(node)) {
      const pair = node.items.find((item) => String(item.key) === String(step))
      if (pair === undefined) break
      offset = asNode(pair.key)?.range?.[0] ?? offset
      node = pair.value
      continue
    } else break
    offset = asNode(node)?.range?.[0] ?? offset
  }
  return offset
}

function nameOf(record: unknown, index: number): string {
  if (typeof record === 'object' && record !== null) {
    for (const [field, value] of Object.entries(record))
      if (['relationship', 'observation', 'statement', 'key', 'slug', 'type', 'name'].includes(field)) return String(value)
  }
  return `record ${index + 1}`
}

/** What a schema found wrong, as a sentence: what was expected, what came, what to do. */
function sentence(issue: z.core.$ZodIssue): string {
  const came = 'input' in issue && issue.input !== undefined ? JSON.stringify(issue.input)?.slice(0, 60) : 'nothing'
  switch (issue.code) {
    case 'unrecognized_keys':
      return `expected no field ${issue.keys.join(', ')}, came it; correct the spelling or remove it`
    case 'invalid_type':
      return `expected ${issue.expected}, came ${came}; ${issue.input === undefined ? 'add it' : 'write it so'}`
    case 'invalid_value': {
      const near = typeof issue.input === 'string' ? nearest(issue.input.toUpperCase(), issue.values.map(String)) : []
      return `expected one of ${issue.values.join(', ')}, came ${came}; ${near[0] === undefined ? 'choose one' : `perhaps ${near[0]} is meant`}`
    }
    case 'invalid_format':
      return `${issue.message.startsWith('expected') ? issue.message : `expected ${FORMATS[issue.format] ?? `text of the form ${issue.format}`}`}, came ${came}; correct it`
    case 'too_small':
      return `expected at least ${issue.minimum} ${issue.origin === 'string' ? 'characters' : issue.origin === 'array' ? 'entries' : ''}, came ${came}; add what is missing or remove the field`.replace(
        '  ',
        ' ',
      )
    case 'invalid_union':
      return `expected a key, or a record with the fields of one, came ${came}; correct it`
    default:
      return `${issue.message}, came ${came}; correct it`
  }
}

const FORMATS: { readonly [format: string]: string } = {
  date: 'a day, YYYY-MM-DD',
  datetime: 'an instant in UTC, YYYY-MM-DDTHH:MM:SSZ',
  url: 'an address that begins with https://',
  regex: 'text of the form that the schema shows',
}
