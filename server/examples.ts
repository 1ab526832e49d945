import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type GraphQLSchema, Kind, parse, validate } from 'graphql'

/** A question that the playground opens with; its tab bears the operation's name. */
export interface Example {
  readonly file: string
  readonly name: string
  /** The whole text, comment first. */
  readonly query: string
}

const FOLDER = join(import.meta.dirname, 'examples')

/** Reads the example questions in the order of their file names. Raises one error that names every file that is not as it should be. */
export function loadExamples(folder: string = FOLDER): readonly Example[] {
  const problems: string[] = []
  const examples: Example[] = []
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort()) {
    const query = readFileSync(join(folder, file), 'utf8').trim()
    const found = nameOf(file, query)
    if ('problem' in found) problems.push(`${file}: ${found.problem}`)
    else examples.push({ file, name: found.name, query: `${query}\n` })
  }
  if (problems.length > 0) throw new Error(`Example questions that the playground cannot show:\n${problems.join('\n')}`)
  return examples
}

function nameOf(file: string, query: string): { readonly name: string } | { readonly problem: string } {
  if (!/^\d\d-[a-z0-9-]+\.graphql$/.test(file)) return { problem: 'expected a name such as 01-who-headed-dhs.graphql. Rename it.' }
  if (!query.startsWith('#'))
    return { problem: 'expected a comment first that says what is asked and under which clocks. Begin with a line that starts with “#”.' }
  try {
    const operations = parse(query).definitions.flatMap((definition) => (definition.kind === Kind.OPERATION_DEFINITION ? [definition] : []))
    const name = operations[0]?.name?.value
    if (operations.length !== 1 || name === undefined)
      return { problem: 'expected exactly one operation, with a name for the tab, such as “query HeadOfDhs”.' }
    return { name }
  } catch (error) {
    return { problem: `expected GraphQL, came a text that does not parse: ${error instanceof Error ? error.message : String(error)}` }
  }
}

/** What is wrong with the examples under a schema: a sentence each, none where all can be asked. */
export function exampleProblems(schema: GraphQLSchema, examples: readonly Example[]): readonly string[] {
  return examples.flatMap((example) => validate(schema, parse(example.query)).map((error) => `${example.file}: ${error.message}`))
}
