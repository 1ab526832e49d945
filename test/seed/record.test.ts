import { chmod, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { LAST_DAY } from '../../graph/time/stored.ts'
import { checkDataset, loadDataset } from '../../seed/load.ts'
import { type Recorded, recordChecks } from '../../seed/record.ts'
import { verifySource } from '../../seed/verification.ts'
import { heldRows } from '../graph/held-rows.ts'
import { CLAIMS, contents, copyOf, MORE_CLAIMS, TEXT } from './gazette.ts'

/** Records what a text shows, at an instant. */
async function record(folder: string, now: string, text = TEXT): Promise<Recorded> {
  const { catalog } = await checkDataset(folder)
  return recordChecks({ folder, catalog, verified: verifySource(catalog, { slug: 'gazette', text }), now })
}

it('leaves what an older release said of a citation, so that graphs that took it in take the newest too', async () => {
  const { folder } = await copyOf()
  const [one] = (await loadDataset(folder)).plans
  expect(await record(folder, '2022-01-01T09:00:00.000Z')).toEqual({ files: 2, release: 'two' })
  const { plans } = await loadDataset(folder)
  expect(plans[0]?.checksum).toBe(one?.checksum)
  const rows = heldRows(plans).filter(({ row }) => row.props.id === 'ann-lee/held-office/secretary/2#gazette')
  expect(
    rows.map(({ row: { props }, recordedAt, retractedAt }) => [props.verification, props.verifiedAt, recordedAt, retractedAt]),
  ).toEqual([
    ['UNCHECKED', undefined, '2021-01-01T00:00:00.000Z', '2022-01-01T00:00:00.000Z'],
    ['VERIFIED', '2022-01-01T09:00:00.000Z', '2022-01-01T00:00:00.000Z', LAST_DAY],
  ])
})

it('keeps what came of each release, and within one release the last', async () => {
  const { folder } = await copyOf()
  const oath = async (): Promise<string | undefined> => (await contents(folder))['claims/appointments.yaml']?.split('locator: line 4, ')[1]
  const fingerprint = CLAIMS.split('locator: line 4, ')[1]?.replace(' }\n', '')
  await record(folder, '2022-01-01T09:00:00.000Z')
  await record(folder, '2022-01-01T10:00:00.000Z', 'Another text')
  expect(await oath()).toBe(`${fingerprint}, checked: { result: MISSING, at: "2022-01-01T10:00:00Z", release: "two" } }\n`)
  const releases = `${(await contents(folder))['releases.yaml']}- { name: three, recorded: '2023-01-01T00:00:00Z' }\n`
  await writeFile(join(folder, 'releases.yaml'), releases)
  const [, two] = (await loadDataset(folder)).plans
  await record(folder, '2023-01-01T09:00:00.000Z')
  expect(await oath()).toBe(
    `${fingerprint}, checked: [{ result: MISSING, at: "2022-01-01T10:00:00Z", release: "two" }, { result: VERIFIED, at: "2023-01-01T09:00:00Z", release: "three" }] }\n`,
  )
  expect((await loadDataset(folder)).plans[1]?.checksum).toBe(two?.checksum)
})

it('names no release beside a check of a citation that the newest release brings', async () => {
  const { folder } = await copyOf({
    'claims/new.yaml': MORE_CLAIMS.replace('  known', '  release: two\n  known').replace('withdrawn: two, ', ''),
  })
  await record(folder, '2022-01-01T09:00:00.000Z')
  expect((await contents(folder))['claims/new.yaml']).toContain('}, checked: { result: MISSING, at: "2022-01-01T09:00:00Z" } }\n')
  expect((await checkDataset(folder)).problems).toEqual([])
})

it('refuses to record in a release of an earlier day, and writes nothing', async () => {
  const { folder } = await copyOf()
  const before = await contents(folder)
  await expect(record(folder, '2022-01-02T00:00:00.000Z')).rejects.toThrow(
    'expected a release of today to bring the checks, came two of 2022-01-01 as the newest; add one to releases.yaml or, where no graph has taken two in, give it an instant of today',
  )
  expect(await contents(folder)).toEqual(before)
})

it('keeps a mark of byte order, line ends of other systems and the mode of the file', async () => {
  const windows = `\uFEFF${CLAIMS.replaceAll('\n', '\r\n')}`
  const { folder } = await copyOf({ 'claims/appointments.yaml': windows })
  const file = join(folder, 'claims/appointments.yaml')
  await chmod(file, 0o640)
  await record(folder, '2022-01-01T09:00:00.000Z')
  const after = await readFile(file, 'utf8')
  const check = 'checked: { result: VERIFIED, at: "2022-01-01T09:00:00Z", release: "two" }'
  expect(after).toBe(windows.replace('# code points\r\n', `# code points\r\n      ${check}\r\n`).replace(' } }\r\n', ` }, ${check} }\r\n`))
  expect((await stat(file)).mode & 0o777).toBe(0o640)
})

it('writes nothing where a citation stands in a form that it cannot extend', async () => {
  const { folder } = await copyOf({ 'claims/odd.yaml': CLAIMS.replace('      fingerprint:\n', '      ? fingerprint\n      :\n') })
  const before = await contents(folder)
  await expect(record(folder, '2022-01-01T09:00:00.000Z')).rejects.toThrow(
    'expected the citations in claims/odd.yaml in a form that can be extended, came another; write the checks there by hand',
  )
  expect(await contents(folder)).toEqual(before)
})

it('writes nothing where one of the files is read-only', async () => {
  const { folder } = await copyOf()
  const before = await contents(folder)
  const file = join(folder, 'claims/more.yaml')
  await chmod(file, 0o444)
  await expect(record(folder, '2022-01-01T09:00:00.000Z')).rejects.toThrow(
    `expected a file that may be written, came ${file}, which is read-only; allow writing and run the command again`,
  )
  expect(await contents(folder)).toEqual(before)
  expect((await stat(file)).mode & 0o777).toBe(0o444)
})
