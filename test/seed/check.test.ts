import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { checkDataset, FaultyDataset, loadDataset, SHIPPED } from '../../seed/load.ts'
import { temporaryFolder } from '../graph/engines.ts'
import { FAULTS_OF_FORM } from './faults-of-form.ts'
import { FAULTS_OF_SENSE } from './faults-of-sense.ts'
import { type Case, SOUND } from './faulty-data.ts'

async function written(files: Case['files']): Promise<string> {
  const folder = await temporaryFolder()
  for (const [file, content] of Object.entries({ ...SOUND, ...files })) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), content)
  }
  return folder
}

async function problemsOf(folder: string): Promise<readonly string[]> {
  return (await checkDataset(folder)).problems.map(({ file, line, record, message }) => `${file}:${line} ${record}: ${message}`)
}

async function runCheck(folder: string): Promise<{ readonly code: number; readonly said: string; readonly failed: string }> {
  const script = fileURLToPath(new URL('../../seed/check.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder])
  const [said, failed, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return { code, said, failed }
}

it.each(FAULTS_OF_FORM)('names $title', async ({ files, problems }) => {
  expect(await problemsOf(await written(files))).toEqual(problems)
})

it.each(FAULTS_OF_SENSE)('names $title', async ({ files, problems }) => {
  expect(await problemsOf(await written(files))).toEqual(problems)
})

it('finds nothing wrong with the sound data set, nor with the one that ships', async () => {
  expect(await problemsOf(await written({}))).toEqual([])
  expect(await problemsOf(SHIPPED)).toEqual([])
})

it('does not blame what refers to a record that cannot be read', async () => {
  const folder = await written({ 'entities.yaml': (SOUND['entities.yaml'] ?? '').replace('kind: Office', 'kind: Orifice') })
  expect(await problemsOf(folder)).toEqual([
    expect.stringMatching(/^entities\.yaml:2 secretary: kind: expected one of .*; perhaps Office is meant$/),
  ])
})

it('takes in nothing of a data set with problems', async () => {
  const folder = await written({ 'releases.yaml': '' })
  await expect(loadDataset(folder)).rejects.toThrow(FaultyDataset)
  await expect(loadDataset(folder)).rejects.toThrow(/^expected a data set without problems in .*, came 1; run npm run check and mend them$/)
})

it('prints the problems of all files in order and their number, and fails', async () => {
  const folder = await written({
    'sources/more.yaml': '- slug: diary\n- { slug: gazette, title: Again }\n',
    'entities/more.yaml': '- { key: nogales, kind: Place, known: 2019-01-01, name: Nogales }\n',
  })
  expect(await runCheck(folder)).toEqual({
    code: 1,
    said: `entities/more.yaml:1 nogales: expected placeType on a Place, came none; add it
sources/more.yaml:1 diary: title: expected text, came nothing; add it
sources/more.yaml:2 gazette: expected a slug of its own, came gazette a second time (first at sources.yaml:1); merge the two or rename one
3 problems in ${folder}
`,
    failed: '',
  })
})

it('names a release that is still to come, where it is told the time', async () => {
  const folder = await written({})
  const problems = async (now: string) => (await checkDataset(folder, now)).problems
  expect(await problems('2021-12-31T23:59:59.999Z')).toEqual([
    {
      file: 'releases.yaml',
      line: 2,
      record: 'two',
      message: 'expected a release recorded before now, came 2022-01-01T00:00:00Z; give the instant at which it is taken in',
    },
  ])
  expect(await problems('2022-01-01T00:00:00.000Z')).toEqual([])
  const coming = await written({ 'releases.yaml': "- { name: one, recorded: '9998-01-01T00:00:00Z' }\n" })
  expect((await runCheck(coming)).said).toContain('releases.yaml:1 one: expected a release recorded before now, came 9998-01-01T00:00:00Z')
})

it('prints what a data set without problems holds', async () => {
  expect(await runCheck(await written({}))).toEqual({
    code: 0,
    said: 'No problems: 2 releases, 3 types, 2 sources, 4 entities, 1 relationship, 0 observations, 0 statements, 1 citation, 0 with a fingerprint, 0 verified\n',
    failed: '',
  })
})

it('says that there is no such folder', async () => {
  const { code, failed } = await runCheck('/nowhere/at-all')
  expect([code, failed]).toEqual([1, 'expected a folder with a data set, came /nowhere/at-all, which cannot be read; correct the path\n'])
})
