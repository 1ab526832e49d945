import { GraphQLError, Kind, print, type ValueNode } from 'graphql'
import { BadInput } from '../graph/errors.ts'
import { parseDay, parseInstant } from '../graph/time/day.ts'
import { builder } from './builder.ts'

interface TextScalar {
  readonly parse: (text: string) => string
  readonly example: string
}

/** Reads a value of a scalar. The refusal keeps its cause, by which the server tells the caller's mistake with the code of it. */
function read({ parse }: TextScalar, text: string, node?: ValueNode): string {
  try {
    return parse(text)
  } catch (cause) {
    throw cause instanceof BadInput ? refused(cause, node) : cause
  }
}

function refused(cause: BadInput, node?: ValueNode): GraphQLError {
  return new GraphQLError(cause.message, { nodes: node, originalError: cause })
}

function notText(example: string, came: string): BadInput {
  return new BadInput(`expected a text in quotation marks, such as "${example}", but came ${came}`)
}

function fromValue(scalar: TextScalar): (value: unknown) => string {
  return (value) => {
    if (typeof value === 'string') return read(scalar, value)
    throw refused(notText(scalar.example, typeof value === 'object' ? 'an object' : String(value)))
  }
}

function fromLiteral(scalar: TextScalar): (node: ValueNode) => string {
  return (node) => {
    if (node.kind === Kind.STRING) return read(scalar, node.value, node)
    const written = print(node)
    throw refused(notText(scalar.example, written.length > 60 ? `${written.slice(0, 60)}…` : written), node)
  }
}

const day: TextScalar = { parse: parseDay, example: '2019-11-13' }
const instant: TextScalar = { parse: parseInstant, example: '2020-01-14T12:00:00Z' }

builder.scalarType('Date', {
  description:
    'A civil day at the place of the event, as YYYY-MM-DD, in the years 0001 to 9998. Never a partial date: those are FuzzyDate.',
  serialize: (value) => value,
  parseValue: fromValue(day),
  parseLiteral: fromLiteral(day),
})

builder.scalarType('DateTime', {
  description:
    'An instant in UTC, as YYYY-MM-DDTHH:MM:SS.sssZ. An input may have any zone (RFC 3339) and is taken to UTC and milliseconds.',
  serialize: (value) => value,
  parseValue: fromValue(instant),
  parseLiteral: fromLiteral(instant),
})
