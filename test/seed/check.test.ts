import { execFileSync } from 'node:child_process'
import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkDataset, FaultyDataset, loadDataset, SHIPPED } from '../../seed/load.ts'
import { FAULTS_OF_FORM } from './faults-of-form.ts'
import { FAULTS_OF_SENSE } from './faults-of-sense.ts'
import { SOUND } from './faulty-data.ts'
import { run, written } from './written-data.ts'

async function problemsOf(folder: string): Promise<readonly string[]> {
  return (await checkDataset(folder)).problems.map(({ file, line, record, message }) => `${file}:${line} ${record}: ${message}`)
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

it.skipIf(process.platform === 'win32')('names what is no file, and reads the others', async () => {
  const folder = await written({ 'claims/more.yaml': '- relationship: x\n' })
  await symlink('/nonexistent', join(folder, 'claims', 'broken.yaml'))
  await symlink('.', join(folder, 'claims', 'folder.yaml'))
  execFileSync('mkfifo', [join(folder, 'claims', 'pipe.yaml')])
  expect((await problemsOf(folder)).filter((problem) => !problem.startsWith('claims/more.yaml'))).toEqual([
    'claims/broken.yaml:1 the file: expected a file that can be read, came one that cannot, or a link to none; correct it or move it away',
    'claims/folder.yaml:1 the file: expected a file, came a folder, a pipe or a device by that name; move it away',
    'claims/pipe.yaml:1 the file: expected a file, came a folder, a pipe or a device by that name; move it away',
  ])
})

it('names an instant of a year that no instant has', async () => {
  const folder = await written({ 'releases.yaml': (SOUND['releases.yaml'] ?? '').replace(/\d{4}(?=-)/, '0000') })
  expect((await problemsOf(folder))[0]).toMatch(/^releases\.yaml:\d+ .*: recorded: expected an instant of a year from 0001 to 9998/)
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
  expect(await run('check', [folder])).toEqual({
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
  expect((await run('check', [coming])).said).toContain(
    'releases.yaml:1 one: expected a release recorded before now, came 9998-01-01T00:00:00Z',
  )
})

it('prints what a data set without problems holds', async () => {
  expect(await run('check', [await written({})])).toEqual({
    code: 0,
    said: `No problems: 2 releases, 3 types, 2 sources (0 not seen), 4 entities, 1 relationship, 0 observations, 0 statements, 1 citation, 0 with a fingerprint, 0 verified
Of 1 claim today: 1 cited (100 %), 0 with a primary source (0 %), 0 with a fingerprint (0 %), 0 verified (0 %)
1 open end, by the last day that is attested
2019-11-13  ann-lee/held-office/secretary (2019-11-13/)
0 contradictions that no statement explains
`,
    failed: '',
  })
})

it('prints twenty open ends, and all of them where that is asked', async () => {
  const offices = Array.from({ length: 24 }, (_, index) => `office-${index}`)
  const folder = await written({
    'entities/more.yaml': offices.map((key) => `- { key: ${key}, kind: Office, known: 2019-01-01, name: ${key} }\n`).join(''),
    'claims/more.yaml': offices
      .map((key) => `- { relationship: ann-lee/held-office/${key}, known: 2019-11-14, basis: PUBLICATION, cite: [gazette], period: / }\n`)
      .join(''),
  })
  const listed = async (...args: readonly string[]): Promise<readonly string[]> =>
    (await run('check', [...args, folder])).said.split('\n').slice(3, -2)
  const short = await listed()
  expect([short.length, short[0], short[20]]).toEqual([
    21,
    'no day      ann-lee/held-office/office-0 (/)',
    'and 5 more: npm run check -- --all shows them',
  ])
  const whole = await listed('--all')
  expect([whole.length, whole[24]]).toEqual([25, '2019-11-13  ann-lee/held-office/secretary (2019-11-13/)'])
})

it('says how it is called', async () => {
  expect(await run('check', ['--al'])).toEqual({
    code: 1,
    said: '',
    failed: 'expected npm run check -- [--all] [FOLDER], came the unknown option --al; correct the command\n',
  })
})

it('says that there is no such folder', async () => {
  const { code, failed } = await run('check', ['/nowhere/at-all'])
  expect([code, failed]).toEqual([1, 'expected a folder with a data set, came /nowhere/at-all, which cannot be read; correct the path\n'])
})
