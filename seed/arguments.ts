import { BadInput } from '../graph/errors.ts'
import { withoutHidden } from '../graph/plain-text.ts'

interface Arguments {
  readonly values: { readonly [option: string]: unknown }
  readonly positionals: readonly string[]
}

/** What a command was called with. Raises `BadInput` with the right call and what `parseArgs` found wrong, what is empty, or that there is more than one folder. */
export function readArguments<T extends Arguments>(usage: string, parse: () => T): T {
  const wrong = (what: string, cause?: unknown): never => {
    throw new BadInput(withoutHidden(`expected ${usage}, came ${what}; correct the command`), { cause })
  }
  try {
    const parsed = parse()
    const empty = Object.entries(parsed.values).find(([, value]) => value === '')
    if (empty !== undefined) return wrong(`nothing as --${empty[0]}`)
    if (parsed.positionals.includes('')) return wrong('nothing as folder')
    return parsed.positionals.length > 1 ? wrong(`more than one folder: ${parsed.positionals.join(', ')}`) : parsed
  } catch (cause) {
    if (!(cause instanceof TypeError && 'code' in cause && String(cause.code).startsWith('ERR_PARSE_ARGS'))) throw cause
    return wrong(inOurWords(cause.message), cause)
  }
}

function inOurWords(message: string): string {
  const [, option = ''] = /'(-[^' ]*)/.exec(message) ?? []
  if (message.startsWith('Unknown option')) return `the unknown option ${option}`
  if (/argument (?:missing|is ambiguous)/.test(message)) return `${option} without its value`
  return message.includes('does not take an argument') ? `a value for ${option}, which takes none` : message
}
