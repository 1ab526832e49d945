import { expect, test } from 'vitest'
import { statementOf } from '../../graph/neo4j/values.ts'

test('lists go to Neo4j inside one map, whatever else a text takes, and a name that begins as another is not touched', () => {
  const { text, parameters } = statementOf(
    'UNWIND $keys AS k MATCH (n {key: k}) WHERE n.known <= $known AND $keysetFrom IS NULL RETURN n LIMIT $n',
    {
      keys: ['a', 'b'],
      known: '2020-01-14',
      keysetFrom: null,
      n: 2,
    },
  )
  expect(text).toBe('UNWIND $lists.keys AS k MATCH (n {key: k}) WHERE n.known <= $known AND $keysetFrom IS NULL RETURN n LIMIT $n')
  expect(Object.keys(parameters)).toEqual(['known', 'keysetFrom', 'n', 'lists'])
  expect(parameters.lists).toEqual({ keys: ['a', 'b'] })
})

test('a text without lists goes as it is', () => {
  expect(statementOf('RETURN $known AS known', { known: '2020-01-14' })).toEqual({
    text: 'RETURN $known AS known',
    parameters: { known: '2020-01-14', lists: {} },
  })
})
