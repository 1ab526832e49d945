import { type DocumentNode, type FragmentDefinitionNode, Kind, Lexer, type SelectionSetNode, Source, TokenKind } from 'graphql'
import { TooComplex } from '../graph/errors.ts'

/** 1 MiB: room for a long list of variables. */
export const MAX_BODY_BYTES = 1_048_576
/** A text of this length is some 3,000 lines. */
export const MAX_QUERY_CHARACTERS = 100_000
/** Names, signs and values; GraphiQL's own question for the schema has 184. */
export const MAX_TOKENS = 10_000
/** Brackets within brackets: a parser that recurses must not run out of stack. */
export const MAX_NESTING = 100
export const MAX_FRAGMENTS = 200
/** Five hops along relationships are 17 levels; the name of a citation's publisher after two hops is the 16th. */
export const MAX_DEPTH = 20
/** Counted through fragments; a year by months for eight entities is 96. */
export const MAX_ALIASES = 100
export const MAX_ROOT_FIELDS = 30
/** How often a query may ask about the schema itself, by `__schema` and `__type`: no price of a field bounds those answers. Tools ask once. */
export const MAX_SCHEMA_FIELDS = 5
/** How deep `versions` and `vintages` may stand within one another: each leads to all of them again, so what they bring grows with every level as no price tells. */
export const MAX_VERSIONS = 2
/** Counted through fragments, so that a fragment that spreads others twice each is counted for what it becomes. */
export const MAX_FIELDS = 2_000

const OPENING = new Set<string>([TokenKind.BRACE_L, TokenKind.PAREN_L, TokenKind.BRACKET_L])
const CLOSING = new Set<string>([TokenKind.BRACE_R, TokenKind.PAREN_R, TokenKind.BRACKET_R])

/** Refuses a text that would be costly to parse, before it is parsed. Raises `TooComplex`; a syntax error that it meets is left to the parser. */
export function checkText(text: string): void {
  if (text.length > MAX_QUERY_CHARACTERS) {
    throw new TooComplex(
      `The query is ${grouped(text.length)} characters long; at most ${grouped(MAX_QUERY_CHARACTERS)} are allowed. Put long values into variables.`,
    )
  }
  const lexer = new Lexer(new Source(text))
  let nesting = 0
  for (let tokens = 0; ; tokens++) {
    const kind = nextKind(lexer)
    if (kind === null || kind === TokenKind.EOF) return
    if (tokens === MAX_TOKENS) {
      throw new TooComplex(
        `The query has more than ${grouped(MAX_TOKENS)} words and signs, the most that is allowed. Ask it in several requests.`,
      )
    }
    if (OPENING.has(kind)) nesting++
    if (CLOSING.has(kind)) nesting--
    if (nesting > MAX_NESTING) {
      throw new TooComplex(
        `The query has brackets more than ${MAX_NESTING} deep, the most that is allowed. Flatten it, or put nested values into variables.`,
      )
    }
  }
}

function nextKind(lexer: Lexer): string | null {
  try {
    return lexer.advance().kind
  } catch {
    return null
  }
}

/** What a selection becomes once its fragments are spread. Counts may be Infinity. */
interface Measure {
  depth: number
  aliases: number
  fields: number
  /** Fields of the first level. */
  width: number
  /** Fields that ask about the schema itself. */
  schema: number
  /** How deep versions and vintages stand within one another. */
  versions: number
}

/**
 * Says what is too much in a document, or null. Each fragment is measured once, so the work grows with the text and not with what it spreads to.
 * Fragments that nothing uses are checked too: validation would work through them.
 */
export function checkDocument(document: DocumentNode): TooComplex | null {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  }
  if (fragments.size > MAX_FRAGMENTS) {
    return new TooComplex(`The query has ${fragments.size} fragments; at most ${MAX_FRAGMENTS} are allowed. Ask it in several requests.`)
  }

  const measured = new Map<string, Measure>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) {
      const found = excess(measure(definition.selectionSet, fragments, measured), 'query')
      if (found !== null) return found
    } else if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      const found = excess(measureFragment(definition.name.value, fragments, measured), 'fragment')
      if (found !== null) return found
    }
  }
  return null
}

function excess(found: Measure, of: 'query' | 'fragment'): TooComplex | null {
  const subject = of === 'query' ? 'The query' : 'A fragment of the query'
  if (found.depth > MAX_DEPTH) {
    return new TooComplex(
      `${subject} is ${found.depth} levels deep; at most ${MAX_DEPTH} are allowed. Ask for the deeper part in a second request, from node(id).`,
    )
  }
  if (found.aliases > MAX_ALIASES) {
    return new TooComplex(
      `${subject} has ${counted(found.aliases)} aliases; at most ${MAX_ALIASES} are allowed. Ask it in several requests.`,
    )
  }
  if (of === 'query' && found.width > MAX_ROOT_FIELDS) {
    return new TooComplex(
      `${subject} has ${counted(found.width)} fields at its root; at most ${MAX_ROOT_FIELDS} are allowed. Ask it in several requests.`,
    )
  }
  if (found.schema > MAX_SCHEMA_FIELDS) {
    return new TooComplex(
      `${subject} asks ${counted(found.schema)} times about the schema itself; at most ${MAX_SCHEMA_FIELDS} are allowed. Ask in several requests.`,
    )
  }
  if (found.versions > MAX_VERSIONS) {
    return new TooComplex(
      `${subject} asks for versions or vintages ${found.versions} deep within one another; at most ${MAX_VERSIONS} are allowed. Ask for those of one claim or figure.`,
    )
  }
  if (found.fields > MAX_FIELDS) {
    return new TooComplex(
      `${subject} selects ${counted(found.fields)} fields, fragments included; at most ${grouped(MAX_FIELDS)} are allowed. Ask it in several requests.`,
    )
  }
  return null
}

const SCHEMA_FIELDS = new Set(['__schema', '__type'])
const VERSION_FIELDS = new Set(['versions', 'vintages'])

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>

function measure(set: SelectionSetNode, fragments: Fragments, measured: Map<string, Measure>): Measure {
  const sum: Measure = { ...NOTHING }
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      const below = selection.selectionSet === undefined ? null : measure(selection.selectionSet, fragments, measured)
      // The schema's own fields go as deep as they like: tools ask them, no store is touched, and graphql limits their nesting itself.
      const depth = selection.name.value.startsWith('__') ? 1 : 1 + (below?.depth ?? 0)
      sum.depth = Math.max(sum.depth, depth)
      sum.aliases += (selection.alias === undefined ? 0 : 1) + (below?.aliases ?? 0)
      sum.fields += 1 + (below?.fields ?? 0)
      sum.width += 1
      sum.schema += SCHEMA_FIELDS.has(selection.name.value) ? 1 : 0
      sum.versions = Math.max(sum.versions, (below?.versions ?? 0) + (VERSION_FIELDS.has(selection.name.value) ? 1 : 0))
    } else {
      const inner =
        selection.kind === Kind.INLINE_FRAGMENT
          ? measure(selection.selectionSet, fragments, measured)
          : measureFragment(selection.name.value, fragments, measured)
      sum.depth = Math.max(sum.depth, inner.depth)
      sum.aliases += inner.aliases
      sum.fields += inner.fields
      sum.width += inner.width
      sum.schema += inner.schema
      sum.versions = Math.max(sum.versions, inner.versions)
    }
  }
  return sum
}

const NOTHING: Measure = { depth: 0, aliases: 0, fields: 0, width: 0, schema: 0, versions: 0 }

function measureFragment(name: string, fragments: Fragments, measured: Map<string, Measure>): Measure {
  const known = measured.get(name)
  if (known !== undefined) return known
  const fragment = fragments.get(name)
  if (fragment === undefined) return NOTHING
  // Ends a cycle; validation then refuses the document for it.
  measured.set(name, NOTHING)
  const found = measure(fragment.selectionSet, fragments, measured)
  measured.set(name, found)
  return found
}

const counted = (count: number): string => (count > 1_000_000 ? 'more than a million' : grouped(count))
const grouped = (count: number): string => count.toLocaleString('en-US')
