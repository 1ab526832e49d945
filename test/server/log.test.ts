import { GraphQLError } from 'graphql'
import { describe, expect, test } from 'vitest'
import { causes, createLog, origin } from '../../server/log.ts'

describe('the log', () => {
  test('tells the chain of causes once each, through wrappers, aggregates and cycles', () => {
    const deepest = new TypeError('deepest')
    const middle = new Error('middle', { cause: deepest })
    deepest.cause = middle
    const error = new GraphQLError('outer', { originalError: new AggregateError([middle, 'a text', { an: 'object' }], 'several') })
    expect(causes(error)).toEqual([
      'GraphQLError: outer',
      'AggregateError: several',
      'Error: middle',
      'TypeError: deepest',
      'a text',
      'a value that is no error: [object Object]',
    ])
    expect(causes(undefined)).toEqual([])
  })

  test('gives the stack of where it began', () => {
    const inner = new Error('inner')
    expect(origin(new GraphQLError('outer', { originalError: new Error('middle', { cause: inner }) }))).toBe(inner.stack)
    expect(origin('a text')).toBeUndefined()
  })

  test('writes a line for a machine or for a person', () => {
    const lines: string[] = []
    const to = { write: (line: string) => void lines.push(line) }
    for (const form of ['json', 'text'] as const)
      createLog({ level: 'info', form, to }).warn({ requestId: 'a', causes: ['Error: two\nlines'] }, 'request failed')
    createLog({ level: 'error', form: 'text', to }).warn('not written')
    const [json, text, ...more] = lines.map((line) => line.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/, 'TIME').replace(/^\d\d:\d\d:\d\d/, 'TIME'))
    expect(json).toBe('{"level":"warn","time":"TIME","requestId":"a","causes":["Error: two\\nlines"],"msg":"request failed"}\n')
    expect(text).toBe('TIME WARN  request failed requestId=a causes=["Error: two\\nlines"]\n')
    expect(more).toEqual([])
  })
})
