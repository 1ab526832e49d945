import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { checkDataset, SHIPPED } from '../../seed/load.ts'
import { faultsOfCoverage } from './coverage.ts'

const CLAIM = 'the key of a claim'

it('holds the tables of what was collected to the data set: each once, with records that are there or why it was left out', async () => {
  const text = await readFile(new URL('../../seed/COVERAGE.md', import.meta.url), 'utf8')
  const { catalog } = await checkDataset(SHIPPED)
  const [facts = '', entities = '', identifiers = ''] = text.split(/^## /m)
  expect(faultsOfCoverage(facts, { what: CLAIM, keys: new Set(catalog.claims.keys()) })).toEqual([])
  const carriers = { what: 'the key of an entity', keys: new Set(catalog.entities.keys()) }
  expect(faultsOfCoverage(entities, carriers)).toEqual([])
  expect(faultsOfCoverage(identifiers, carriers)).toEqual([])
  const untold = [...identifiers.matchAll(/^\| (.+) \| ([a-z0-9-]+) \|$/gm)].filter(([, value, key = '']) => {
    const entity = catalog.entities.get(key)?.draft
    return entity !== undefined && !entity.identifiers?.some((one) => one.value === value && one.withdrawn === undefined)
  })
  expect(untold.map(([row]) => row)).toEqual([])
})

it('names the line of a key that is no claim, of an id that comes twice, and of a fact with neither claims nor a reason', () => {
  const table = `# Facts
| id | claims |
| --- | --- |
| R1 | a/b/c, a/b/d |
| R2 | left out: Nobody says so. |
| R1 | a/b/c |
| R3 | a/b/c, a/b/x, |
| R4 |  |
| R5 | left out |
| R6 | left out: no sentence |
| R7 | a/b/c | more |
| R8 | a/b/c
|  | a/b/c |
`
  expect(faultsOfCoverage(table, { what: CLAIM, keys: new Set(['a/b/c', 'a/b/d']) })).toEqual([
    'line 6: expected each id once, came R1 again (first in line 4)',
    'line 7: expected the key of a claim, came a/b/x for R3',
    'line 7: expected the key of a claim, came nothing for R3',
    'line 8: expected keys of claims, or left out: and a sentence, came neither for R4',
    'line 9: expected keys of claims, or left out: and a sentence, came left out for R5',
    'line 10: expected keys of claims, or left out: and a sentence, came left out: no sentence for R6',
    'line 11: expected an id and one cell, came | R7 | a/b/c | more |',
    'line 12: expected an id and one cell, came | R8 | a/b/c',
    'line 13: expected an id and one cell, came |  | a/b/c |',
  ])
  expect(faultsOfCoverage('# Facts\n', { what: CLAIM, keys: new Set() })).toEqual(['expected a table with a line for each fact, came none'])
})
