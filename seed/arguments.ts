import { BadInput } from '../graph/errors.ts'
import { withoutHidden } from '../graph/plain-text.ts'

/** What a command was called with. Raises `BadInput` with the right call and what `parseArgs` found wrong, or that there is more than one folder. */
export function readArguments<T extends { readonly positionals: readonly string[] }>(usage: string, parse: () => T): T {
  const wrong = (what: string, cause?: unknown): never => {
    throw new BadInput(withoutHidden(`expected ${usage}, came something else: ${what}; correct the command`), { cause })
  }
  try {
    const parsed = parse()
    return parsed.positionals.length > 1 ? wrong(`more than one folder: ${parsed.positionals.join(', ')}`) : parsed
  } catch (cause) {
    if (!(cause instanceof TypeError && 'code' in cause && String(cause.code).startsWith('ERR_PARSE_ARGS'))) throw cause
    const [first = ''] = cause.message.split(/\.(?:\s|$)|\n/)
    return wrong(`${first.slice(0, 1).toLowerCase()}${first.slice(1)}`, cause)
  }
}
