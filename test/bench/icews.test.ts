import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { icewsDataset } from '../../bench/icews-dataset.ts'
import { checkDataset } from '../../seed/load.ts'
import { temporaryFolder } from '../graph/engines.ts'

const HEADER = 'split\tsubject\trelation\tobject\tdate'

function facts(...lines: readonly string[]): string {
  return [HEADER, ...lines.map((line) => line.replaceAll(' ', '\t'))].join('\n')
}

const THREE = facts(
  'test Norway Consult,_in_public Børge_Example 2014-02-03',
  'train Børge_Example Praise Police_(Norway) 2014-01-02',
  'train Norway Consult,_in_public Børge_Example 2014-01-01',
)

describe('the facts of ICEWS14', () => {
  it('become a data set without problems', async () => {
    const [from, to] = [await temporaryFolder(), await temporaryFolder()]
    await writeFile(join(from, 'facts.tsv.gz'), gzipSync(THREE))
    const script = fileURLToPath(new URL('../../bench/icews.ts', import.meta.url))
    const child = spawn(process.execPath, ['--import', 'tsx', script, from, to])
    const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'close')])
    expect([code, said]).toEqual([0, '3 facts read, 3 claims written, 0 left out for having one entity at both ends\n'])
    const { dataset, problems } = await checkDataset(to)
    expect(problems).toEqual([])
    expect(dataset.claims.map(({ draft }) => draft)).toEqual(icewsDataset(THREE).drafts.claims)
  })

  it('keep their days, their sets as releases, and equal links apart in the order of days', () => {
    const { types, entities, claims } = icewsDataset(THREE).drafts
    expect(types.map(({ type, phrase }) => [type, phrase])).toMatchInlineSnapshot(`
      [
        [
          "CONSULT_IN_PUBLIC",
          "consult, in public",
        ],
        [
          "PRAISE",
          "praise",
        ],
      ]
    `)
    expect(entities.map(({ key, kind, name, release }) => [key, kind, name, release])).toMatchInlineSnapshot(`
      [
        [
          "norway",
          "Country",
          "Norway",
          undefined,
        ],
        [
          "borge-example",
          "Organization",
          "Børge Example",
          undefined,
        ],
        [
          "police-norway",
          "Organization",
          "Police (Norway)",
          undefined,
        ],
      ]
    `)
    expect(claims.map(({ relationship, period, release }) => [relationship, period, release])).toMatchInlineSnapshot(`
      [
        [
          "norway/consult-in-public/borge-example",
          "2014-01-01",
          undefined,
        ],
        [
          "borge-example/praise/police-norway",
          "2014-01-02",
          undefined,
        ],
        [
          "norway/consult-in-public/borge-example/2",
          "2014-02-03",
          "icews14-valid-test",
        ],
      ]
    `)
  })

  it('have keys of their own where two names have the same words', () => {
    const { drafts } = icewsDataset(facts('train Transport_Example Praise Transport_(Example) 2014-01-01'))
    expect(drafts.claims.map(({ relationship }) => relationship)).toEqual(['transport-example/praise/transport-example-2'])
  })

  it('leave out, with its line, what links an entity to itself', () => {
    const { drafts, leftOut } = icewsDataset(facts('train Norway Consult Norway 2014-01-01', 'train Norway Consult Sweden 2014-01-01'))
    expect(drafts.claims.map(({ relationship }) => relationship)).toEqual(['norway/consult/sweden'])
    expect(leftOut).toEqual([2])
  })

  it('are refused where they have another form', () => {
    expect(() => icewsDataset('Norway\tSweden')).toThrow('expected facts with the columns split, subject, relation, object, date, came')
    expect(() => icewsDataset(facts('later Norway Consult Sweden 2014-01-01'))).toThrow('in line 2, came later')
  })
})
