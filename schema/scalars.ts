import { GraphQLError, Kind, type ValueNode } from 'graphql'
import { BadInput } from '../graph/errors.ts'
import { parseDay, parseInstant, quoted } from '../graph/time/day.ts'
import { builder } from './builder.ts'

/** Reads a value of a scalar; the refusal is an error of the API with its code, so that validation shows it as it is. */
function reading(parse: (text: string) => string): (value: unknown) => string {
  return (value) => {
    try {
      return parse(typeof value === 'string' ? value : String(value))
    } catch (error) {
      if (!(error instanceof BadInput)) throw error
      throw new GraphQLError(error.message, { extensions: { code: error.code } })
    }
  }
}

function literal(read: (value: unknown) => string): (node: ValueNode) => string {
  return (node) => {
    if (node.kind === Kind.STRING) return read(node.value)
    throw new GraphQLError(
      `expected a text in quotation marks, but came ${quoted('value' in node ? String(node.value) : node.kind)}; write it as a string`,
      {
        nodes: node,
        extensions: { code: 'BAD_USER_INPUT' },
      },
    )
  }
}

const readDay = reading(parseDay)
const readInstant = reading(parseInstant)

builder.scalarType('Date', {
  description:
    'A civil day at the place of the event, as YYYY-MM-DD, in the years 0001 to 9998. Never a partial date: those are FuzzyDate.',
  serialize: (day) => day,
  parseValue: readDay,
  parseLiteral: literal(readDay),
})

builder.scalarType('DateTime', {
  description:
    'An instant in UTC, as YYYY-MM-DDTHH:MM:SS.sssZ. An input may have any zone (RFC 3339) and is taken to UTC and milliseconds.',
  serialize: (instant) => instant,
  parseValue: readInstant,
  parseLiteral: literal(readInstant),
})
