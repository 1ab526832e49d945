import { readdir } from 'node:fs/promises'
import { ORDERS } from '../../../graph/cypher/fragments.ts'
import { type RelationshipPageKey, relationshipCount, relationshipPage, SORTS } from '../../../graph/cypher/relationship.ts'
import { createEntities, createFacets, createRelationships } from '../../../graph/cypher/write.ts'
import { type DefinedQuery, definedQueries } from '../../../graph/define-query.ts'
import { KINDS } from '../../../graph/kinds.ts'
import { TYPES } from './some-drawn.ts'

/** Lists of relationships as most questions ask for them: of all days, and as of a day. */
const OF_ALL_DAYS: RelationshipPageKey = {
  ...{ key: 'e1', direction: null, types: null, kinds: null, placeTypes: null, others: null, negated: false, ranks: ['NORMAL'] },
  ...{ from: null, to: null, certain: false, known: '2026-11-24', recorded: '2030-01-01T00:00:00.000Z', afterSort: null, afterKey: null },
}
export const USUAL = [OF_ALL_DAYS, { ...OF_ALL_DAYS, from: '2020-01-14', to: '2020-01-14' }]

/** Every text of the program, those made for a word of the vocabulary made for a small fixed one. Those of tests, of this file and of others that ran before, are left out. */
export async function everyQuery(): Promise<readonly DefinedQuery[]> {
  const folder = new URL('../../../graph/cypher/', import.meta.url)
  for (const file of await readdir(folder)) await import(new URL(file, folder).href)
  for (const kind of KINDS) createEntities(kind)
  const words = new Set(TYPES.map(({ type }) => createRelationships(type).name))
  for (const label of ['Name', 'Identifier', 'Description'] as const) createFacets(label)
  for (const key of USUAL) {
    words.add(relationshipCount(key).name)
    for (const sort of SORTS) {
      for (const order of ORDERS) {
        words.add(relationshipPage(key, { sort, order }).name)
        words.add(relationshipPage({ ...key, afterSort: '', afterKey: '' }, { sort, order }).name)
      }
    }
  }
  return definedQueries()
    .filter(
      ({ name }) =>
        !name.startsWith('test.') && (!/^(createRelationships|relationshipPage|relationshipCount)_/.test(name) || words.has(name)),
    )
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}
