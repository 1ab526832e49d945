import { writeFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { CLAIMS, contents, copyOf, FILES, MORE_CLAIMS } from './gazette.ts'
import { run } from './written-data.ts'

/** The data set with a release of today, which may bring checks. */
const OF_TODAY = {
  ...FILES,
  'releases.yaml': `- { name: one, recorded: '2021-01-01T00:00:00Z' }\n- { name: two, recorded: '${new Date().toISOString().slice(0, 10)}T00:00:00Z' }\n`,
}

it('says of each citation of a source whether its passage is in the text, and writes nothing', async () => {
  const { folder, text } = await copyOf()
  const before = await contents(folder)
  expect(await run('verify', ['--text', text, '--source', 'gazette', folder])).toEqual({
    code: 1,
    said: `VERIFIED ann-lee/held-office/secretary/2, line 3
VERIFIED ann-lee/held-office/secretary/2, line 4
MISSING  ann-lee/held-office/secretary/3
2 verified, 1 missing
`,
    failed: '',
  })
  expect(await contents(folder)).toEqual(before)
})

it('writes what came of it beside the fingerprints, once, and touches nothing else', async () => {
  const { folder, text } = await copyOf(OF_TODAY)
  const before = await contents(folder)
  const call = ['--text', text, '--source', 'gazette', '--record', folder]
  const first = await run('verify', call)
  expect([first.code, first.said.split('\n').slice(3).join('\n'), first.failed]).toEqual([
    1,
    '2 verified, 1 missing\nRecorded in release two: 2 files changed\n',
    '',
  ])
  const after = await contents(folder)
  const check = (result: string): string => `checked: { result: ${result}, at: "…", release: "two" }`
  const plain = Object.fromEntries(Object.entries(after).map(([file, said]) => [file, said.replaceAll(/at: "[^"]+Z"/g, 'at: "…"')]))
  expect(plain).toEqual({
    ...before,
    'claims/appointments.yaml': CLAIMS.replace(' # code points\n', ` # code points\n      ${check('VERIFIED')}\n`).replace(
      ' } }\n',
      ` }, ${check('VERIFIED')} }\n`,
    ),
    'claims/more.yaml': MORE_CLAIMS.replace(' } }\n', ` }, ${check('MISSING')} }\n`),
  })
  const second = await run('verify', call)
  expect([second.code, second.said.split('\n')[4]]).toEqual([1, 'Nothing new to record: 0 files changed'])
  expect(await contents(folder)).toEqual(after)
})

it('records that all is missing only where that is said, since the text may be that of another source', async () => {
  const { folder, text } = await copyOf(OF_TODAY)
  await writeFile(text, 'The Gazette\n\nAnother day.\n')
  const before = await contents(folder)
  const call = ['--text', text, '--source', 'gazette', '--record']
  const refused = await run('verify', [...call, folder])
  expect([refused.code, refused.said.split('\n')[3], refused.failed]).toEqual([
    2,
    '0 verified, 3 missing',
    'expected a text with one of the passages at least before it is recorded what is missing, came one with none; give the text of gazette, or add --all-missing where it is that\n',
  ])
  expect(await contents(folder)).toEqual(before)
  const told = await run('verify', [...call, '--all-missing', folder])
  expect([told.code, told.said.split('\n')[4], told.failed]).toEqual([1, 'Recorded in release two: 2 files changed', ''])
})

const FORM = 'npm run verify -- --text FILE --source SLUG [--record [--all-missing]] [FOLDER]'
const form = (what: string): string => `expected ${FORM}, came ${what}; correct the command`

it.each([
  { what: 'nothing', args: [], failed: form('no --text and no --source') },
  { what: 'no text', args: ['--source', 'gazette'], failed: form('no --text') },
  { what: 'no source', args: ['--text', 'TEXT'], failed: form('no --source') },
  { what: 'an empty source', args: ['--text', 'TEXT', '--source', ''], failed: form('nothing as --source') },
  { what: 'an empty text', args: ['--text', '', '--source', 'gazette'], failed: form('nothing as --text') },
  { what: 'an empty folder', args: ['--text', 'TEXT', '--source', 'gazette', ''], failed: form('nothing as folder') },
  { what: 'an option that there is not', args: ['--txt', 'x'], failed: form('the unknown option --txt') },
  { what: 'an option without its value', args: ['--text'], failed: form('--text without its value') },
  { what: 'an option in the place of a value', args: ['--text', '--source', 'y'], failed: form('--text without its value') },
  { what: 'a value too many', args: ['--record=yes'], failed: form('a value for --record, which takes none') },
  {
    what: 'nothing to record',
    args: ['--text', 'x', '--source', 'y', '--all-missing'],
    failed: form('--all-missing without --record'),
  },
  { what: 'two folders', args: ['--text', 'x', '--source', 'y', 'a', 'b'], failed: form('more than one folder: a, b') },
  {
    what: 'an unknown source',
    args: ['--text', 'TEXT', '--source', 'gazete', 'FOLDER'],
    failed: 'expected the slug of a source, came gazete; the nearest are gazette',
  },
  {
    what: 'a source without fingerprints',
    args: ['--text', 'TEXT', '--source', 'leaflet', 'FOLDER'],
    failed:
      'expected a source with fingerprints in its citations, came leaflet, which is cited once without one; add a fingerprint, or name another source',
  },
  {
    what: 'a text that is not there',
    args: ['--text', '/nowhere/at-all', '--source', 'gazette', 'FOLDER'],
    failed: 'expected a file with the text of the source, came /nowhere/at-all, which cannot be read; correct the path',
  },
  {
    what: 'a text of other bytes',
    args: ['--text', 'BYTES', '--source', 'gazette', 'FOLDER'],
    failed: 'expected a file with the text of the source, came BYTES, which is not UTF-8; save it as UTF-8',
  },
  {
    what: 'a folder as text',
    args: ['--text', 'FOLDER', '--source', 'gazette', 'FOLDER'],
    failed: 'expected a file with the text of the source, came FOLDER, which cannot be read; correct the path',
  },
  {
    what: 'a text of nothing',
    args: ['--text', 'BLANK', '--source', 'gazette', '--record', 'FOLDER'],
    failed: 'expected a file with the text of the source, came BLANK, which holds no text; save the text of the source in it',
  },
  {
    what: 'a text without end',
    args: ['--text', '/dev/zero', '--source', 'gazette', 'FOLDER'],
    failed:
      'expected a file with the text of the source, came /dev/zero, which is longer than 2,000,000 bytes; give it in parts that hold the passages',
  },
  {
    what: 'no data set',
    args: ['--text', 'TEXT', '--source', 'gazette', '/nowhere/at-all'],
    failed: 'expected a folder with a data set, came /nowhere/at-all, which cannot be read; correct the path',
  },
])('says what is wrong with a call that has $what', async ({ args, failed }) => {
  const { folder, text } = await copyOf()
  const [bytes, blank] = [`${text}.bytes`, `${text}.blank`]
  await writeFile(bytes, new Uint8Array([0x41, 0xff]))
  await writeFile(blank, '\uFEFF \n\u00A0')
  const real: { readonly [word: string]: string } = { TEXT: text, FOLDER: folder, BYTES: bytes, BLANK: blank }
  expect(
    await run(
      'verify',
      args.map((word) => real[word] ?? word),
    ),
  ).toEqual({
    code: 2,
    said: '',
    failed: `${failed.replace(/BYTES|BLANK|FOLDER\b(?!\])/, (word) => real[word] ?? word)}\n`,
  })
})

it('ends quietly where nobody reads on', async () => {
  const { folder, text } = await copyOf()
  expect(await run('verify', ['--text', text, '--source', 'gazette', folder], 'UNREAD')).toEqual({ code: 1, said: '', failed: '' })
  expect(await run('check', ['--all', folder], 'UNREAD')).toEqual({ code: 0, said: '', failed: '' })
})

it('looks for nothing in a data set with problems', async () => {
  const { folder, text } = await copyOf({ ...FILES, 'sources/more.yaml': '- slug: diary\n' })
  const { code, failed } = await run('verify', ['--text', text, '--source', 'gazette', folder])
  expect([code, failed]).toEqual([2, `expected a data set without problems in ${folder}, came 1; run npm run check and mend them\n`])
})
