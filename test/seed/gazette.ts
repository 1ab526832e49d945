import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fingerprintOf } from '../../graph/fingerprint.ts'
import { temporaryFolder } from '../graph/engines.ts'
import { written } from './written-data.ts'

/** What the source `gazette` says. Of the passages that are cited from it, one is made up. */
export const TEXT = 'The Gazette\n\nAnn Lee took “office” today.\nShe swore an oath.\n'
const [OFFICE, OATH, MADE_UP] = ['Ann Lee took "office"', 'She swore an oath.', 'She signed nothing.'].map(fingerprintOf)

export const CLAIMS = `# Appointments, by day
- relationship: ann-lee/held-office/secretary/2 # her second
  known: 2019-11-14
  basis: 'PUBLICATION'
  period: /
  cite:
    - leaflet
    - source: gazette
      locator: line 3
      fingerprint:
        sha256: ${OFFICE?.sha256}
        length: ${OFFICE?.length} # code points
    # What the paper says of the oath
    - { source: gazette, locator: line 4, fingerprint: { sha256: ${OATH?.sha256}, length: ${OATH?.length} } }
`
export const MORE_CLAIMS = `- relationship: ann-lee/held-office/secretary/3
  known: 2019-11-14
  basis: PUBLICATION
  period: /
  cite:
    - { source: gazette, fingerprint: { sha256: ${MADE_UP?.sha256}, length: ${MADE_UP?.length} } }
    - { source: gazette, withdrawn: two, fingerprint: { sha256: ${MADE_UP?.sha256}, length: ${MADE_UP?.length} } }
`
export const FILES = { 'claims/appointments.yaml': CLAIMS, 'claims/more.yaml': MORE_CLAIMS }

export interface Copy {
  readonly folder: string
  readonly text: string
}

/** The sound data set with claims that cite the source, and its text in a file elsewhere. */
export async function copyOf(files: { readonly [file: string]: string } = FILES): Promise<Copy> {
  const folder = await written(files)
  const text = join(await temporaryFolder(), 'gazette.txt')
  await writeFile(text, TEXT)
  return { folder, text }
}

/** The text of each file of a folder. */
export async function contents(folder: string): Promise<{ readonly [file: string]: string }> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort()
  return Object.fromEntries(await Promise.all(paths.map(async (path) => [path.slice(folder.length + 1), await readFile(path, 'utf8')])))
}
