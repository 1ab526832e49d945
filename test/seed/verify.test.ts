import { writeFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { CLAIMS, contents, copyOf, FILES, MORE_CLAIMS } from './gazette.ts'
import { run } from './written-data.ts'

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
  const today = `${new Date().toISOString().slice(0, 10)}T00:00:00Z`
  const { folder, text } = await copyOf({
    ...FILES,
    'releases.yaml': `- { name: one, recorded: '2021-01-01T00:00:00Z' }\n- { name: two, recorded: '${today}' }\n`,
  })
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

const FORM = 'npm run verify -- --text FILE --source SLUG [--record] [FOLDER]'

it.each([
  { what: 'no text', args: ['--source', 'gazette'], failed: `expected ${FORM}, came no --text; add it` },
  { what: 'no source', args: ['--text', 'TEXT'], failed: `expected ${FORM}, came no --source; add it` },
  {
    what: 'an option that there is not',
    args: ['--txt', 'x'],
    failed: `expected ${FORM}, came something else: unknown option '--txt'; correct the command`,
  },
  {
    what: 'an option without its value',
    args: ['--text'],
    failed: `expected ${FORM}, came something else: option '--text <value>' argument missing; correct the command`,
  },
  {
    what: 'two folders',
    args: ['--text', 'x', '--source', 'y', 'a', 'b'],
    failed: `expected ${FORM}, came something else: more than one folder: a, b; correct the command`,
  },
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
    what: 'no data set',
    args: ['--text', 'TEXT', '--source', 'gazette', '/nowhere/at-all'],
    failed: 'expected a folder with a data set, came /nowhere/at-all, which cannot be read; correct the path',
  },
])('says what is wrong with a call that has $what', async ({ args, failed }) => {
  const { folder, text } = await copyOf()
  const bytes = `${text}.bytes`
  await writeFile(bytes, new Uint8Array([0x41, 0xff]))
  const real: { readonly [word: string]: string } = { TEXT: text, FOLDER: folder, BYTES: bytes }
  expect(
    await run(
      'verify',
      args.map((word) => real[word] ?? word),
    ),
  ).toEqual({
    code: 2,
    said: '',
    failed: `${failed.replace('BYTES', bytes)}\n`,
  })
})

it('looks for nothing in a data set with problems', async () => {
  const { folder, text } = await copyOf({ ...FILES, 'sources/more.yaml': '- slug: diary\n' })
  const { code, failed } = await run('verify', ['--text', text, '--source', 'gazette', folder])
  expect([code, failed]).toEqual([2, `expected a data set without problems in ${folder}, came 1; run npm run check and mend them\n`])
})
