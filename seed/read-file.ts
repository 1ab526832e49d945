import { isAlias, isMap, isNode, isPair, isScalar, isSeq, LineCounter, type ParsedNode, parseDocument, visit } from 'yaml'
import type { Place, Placed, Problem } from '../graph/draft.ts'
import type { Parse } from './forms.ts'

export interface ReadFile<T> {
  readonly placed: readonly Placed<T>[]
  readonly problems: readonly Problem[]
  /** Names of records that are there but could not be read. */
  readonly unread: readonly string[]
}

/** Reads one YAML file, a list of records, and says everything about its form that is wrong, each with its line. */
export function readRecords<T>(file: string, text: string, parse: Parse<T>): ReadFile<T> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true })
  const { contents } = document
  const lineAt = (offset: number | null | undefined): number => lines.linePos(offset ?? 0).line
  // Behind the first fault of the syntax every other may be its consequence, and what follows may be read otherwise than it was meant.
  const fault = document.errors.find(({ code }) => code !== 'DUPLICATE_KEY')
  const errors = document.errors.filter((error) => error.code === 'DUPLICATE_KEY' || error === fault)
  const problems: Problem[] = errors.map(({ code, message, pos: [offset] }) => ({
    file,
    line: lineAt(offset),
    record: isSeq(contents) ? nameAround(contents.items, offset, document) : 'the file',
    message:
      code === 'DUPLICATE_KEY'
        ? `expected each field once, came ${fieldAt(text, offset)} a second time; remove one of the two`
        : `expected YAML, came something else: ${message.split('\n')[0]?.replace(/ at line.*$/, '') ?? ''}; correct the line`,
  }))
  if (contents === null || !isSeq(contents)) {
    if (contents !== null && problems.length === 0)
      problems.push({
        file,
        line: 1,
        record: 'the file',
        message: 'expected a list of records, came something else; begin each record with a dash',
      })
    return { placed: [], problems, unread: [] }
  }
  const placed: Placed<T>[] = []
  const unread: string[] = []
  contents.items.forEach((node, index) => {
    const item = asNode(node)
    const trick = trickIn(node)
    if (trick !== null) {
      problems.push({ file, line: lineAt(trick.offset), record: `record ${index + 1}`, message: trick.message })
      unread.push(`record ${index + 1}`)
      return
    }
    const record: unknown = item?.toJS(document)
    const later = isMap(node) ? node.get('later', true) : undefined
    const place: Place = {
      file,
      line: lineAt(item?.range?.[0]),
      ...(isSeq(later) && { later: later.items.map((line) => lineAt(asNode(line)?.range?.[0])) }),
    }
    const parsed = parse(record)
    if (fault === undefined && 'draft' in parsed) placed.push({ draft: parsed.draft, place })
    else unread.push(nameOf(record, index))
    if (fault !== undefined || 'draft' in parsed) return
    for (const { path, field, message } of parsed.issues) {
      problems.push({
        file,
        line: lineAt(offsetOf(contents, [index, ...field])),
        record: nameOf(record, index),
        message: path.length === 0 ? message : `${path.join('.')}: ${message}`,
      })
    }
  })
  return { placed, problems, unread }
}

/** What YAML can do and a record has no use for: what stands for something else, is tagged, or is a field without a plain name. Some of it takes for ever to read. */
function trickIn(record: unknown): { readonly offset: number; readonly message: string } | null {
  if (!isNode(record)) return null
  let found: { readonly offset: number; readonly message: string } | null = null
  const stop = (node: unknown, came: string) => {
    found = { offset: asNode(node)?.range?.[0] ?? 0, message: `expected plain YAML, came ${came}; write out what is meant` }
    return visit.BREAK
  }
  visit(record, (_, node) => {
    if (isAlias(node)) return stop(node, `the alias *${node.source}`)
    if (isPair(node) && !isScalar(node.key)) return stop(node.key, 'a field whose name is not a word')
    if (isNode(node) && node.tag !== undefined) return stop(node, `the tag ${node.tag}`)
    return undefined
  })
  return found
}

function asNode(node: unknown): ParsedNode | null {
  return typeof node === 'object' && node !== null && 'range' in node ? (node as ParsedNode) : null
}

/** Where the field at a path stands; the nearest thing around it where it is missing. */
function offsetOf(contents: unknown, path: readonly PropertyKey[]): number | null {
  let offset: number | null = null
  let node: unknown = contents
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => String(item.key) === String(step))
      if (pair === undefined) break
      offset = asNode(pair.key)?.range?.[0] ?? offset
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[Number(step)]
      offset = asNode(node)?.range?.[0] ?? offset
    } else break
  }
  return offset
}

const NAMES = ['relationship', 'observation', 'statement', 'key', 'slug', 'type', 'name']

function nameOf(record: unknown, index: number): string {
  const named = Object.entries(Object(record)).find(([field, value]) => NAMES.includes(field) && typeof value === 'string')
  return named === undefined ? `record ${index + 1}` : String(named[1])
}

/** The name of the record that holds an offset of the text. */
function nameAround(items: readonly unknown[], offset: number, document: Parameters<ParsedNode['toJS']>[0]): string {
  const index = items.findLastIndex((item) => (asNode(item)?.range?.[0] ?? 0) <= offset)
  const item = asNode(items[index])
  if (trickIn(item) !== null) return `record ${index + 1}`
  return item === null ? 'the file' : nameOf(item.toJS(document), index)
}

function fieldAt(text: string, offset: number): string {
  return /^[^:\s]+/.exec(text.slice(offset))?.[0] ?? 'a field'
}
