import { beforeAll, expect, it } from 'vitest'
import { type Api, apiOver } from '../api.ts'
import { describeEngines } from '../graph/engines.ts'
import { badArguments } from './bad-argument-cases.ts'
import { badDates } from './bad-input-cases.ts'
import { badPages } from './bad-page-cases.ts'
import { badPaths } from './bad-path-cases.ts'
import { badQueries } from './bad-query-cases.ts'
import { shippedGraph } from './shipped.ts'

const cases = [...badDates, ...badArguments, ...badPages, ...badPaths, ...badQueries]

/** An answer repeats a cursor as it came, and its text is nobody's business. */
const CURSOR = /"[A-Za-z0-9_-]{40,}…?"/g

describeEngines('a request that cannot be answered', (open) => {
  let api: Api
  let cursor: string

  beforeAll(async () => {
    api = await apiOver(await open(shippedGraph))
    const { data } = await api.ask('{ entities(first: 2) { pageInfo { endCursor } } }')
    cursor = data.entities.pageInfo.endCursor
  })

  it.each(cases)('is told its mistake: $what', async ({ query, variables = {}, code, sentence }) => {
    const { errors = [] } = await api.ask(query, typeof variables === 'function' ? variables({ cursor }) : variables)
    const told = errors.map(({ message, extensions }) => `${extensions.code}: ${message.replaceAll(CURSOR, '<cursor>')}`)
    expect([...new Set(told)]).toEqual([`${code}: ${sentence}`])
  })

  it('shows nothing of the inside', () => {
    const inside = /cypher|MATCH|neo4j|grafeo|undefined|\[object|TypeError|node_modules|\.ts\b/i
    expect(cases.filter(({ sentence }) => inside.test(sentence))).toEqual([])
  })
})
