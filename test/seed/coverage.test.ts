import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { claimIdentity } from '../../graph/draft.ts'
import { checkDataset, SHIPPED } from '../../seed/load.ts'
import { faultsOfCoverage } from './coverage.ts'

it('holds the table of collected facts to the data set: each fact once, with claims that are there or why it was left out', async () => {
  const table = await readFile(new URL('../../seed/COVERAGE.md', import.meta.url), 'utf8')
  const { dataset } = await checkDataset(SHIPPED)
  expect(faultsOfCoverage(table, new Set(dataset.claims.map(({ draft }) => claimIdentity(draft).key)))).toEqual([])
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
  expect(faultsOfCoverage(table, new Set(['a/b/c', 'a/b/d']))).toEqual([
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
  expect(faultsOfCoverage('# Facts\n', new Set())).toEqual(['expected a table with a line for each fact, came none'])
})
