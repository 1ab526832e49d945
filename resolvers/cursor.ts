import { createHash } from 'node:crypto'
import { BadInput } from '../graph/errors.ts'
import { quoted } from '../graph/time/day.ts'
import { canonicalJson } from './canonical.ts'
import { fromOpaque, toOpaque } from './opaque.ts'

/** What each part of a position is, in the order of the list. */
export type PositionForm = readonly ('text' | 'number')[]

/** The values by which a list is ordered, of one row. */
export type Position<F extends PositionForm = PositionForm> = { readonly [I in keyof F]: F[I] extends 'text' ? string : number }

const LONGEST = 2_048

/** A short digest of what makes a list this very list: its parent, filters, order and said clocks, in a plain object. Never page sizes, nor unsaid clocks, which move. */
export function listDigest(identity: object): string {
  return createHash('sha256').update(canonicalJson(identity)).digest('base64url').slice(0, 12)
}

/** The place of a row in a list: where the next page goes on, whatever was inserted before it meanwhile. */
export function encodeCursor({ filter, position }: { readonly filter: string; readonly position: readonly (string | number)[] }): string {
  return toOpaque([filter, ...position])
}

/** The position in a cursor of this list; BadInput for a cursor of a list with other arguments, and for what is none. */
export function decodeCursor<const F extends PositionForm>(
  text: string,
  { filter, form }: { readonly filter: string; readonly form: F },
): Position<F> {
  const parts = text.length <= LONGEST ? fromOpaque(text) : undefined
  if (!Array.isArray(parts) || typeof parts[0] !== 'string' || toOpaque(parts) !== text) throw broken(text)
  const [of, ...position]: readonly unknown[] = parts
  if (of !== filter) {
    throw new BadInput(
      `this cursor belongs to a list with other arguments: expected one from this very list, came ${quoted(text)}; repeat the arguments it was given out under, or start again without it`,
    )
  }
  if (!isPosition(position, form)) throw broken(text)
  return position
}

function broken(text: string): BadInput {
  return new BadInput(`expected a cursor as this API gives it out, came ${quoted(text)}; take cursors from edges or pageInfo as they are`)
}

function isPosition<F extends PositionForm>(values: readonly unknown[], form: F): values is Position<F> {
  return (
    values.length === form.length && form.every((kind, i) => (kind === 'text' ? typeof values[i] === 'string' : Number.isFinite(values[i])))
  )
}
