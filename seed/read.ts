import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Dataset, Placed, Problem } from '../graph/draft.ts'
import { BadInput } from '../graph/errors.ts'
import { FORMS, LISTS, type ListName, type Parse, parseBy, parseClaim } from './forms.ts'
import { readRecords } from './read-file.ts'

/** What could be read of a data set, and every problem of form with its file and line. */
export interface ReadDataset {
  readonly dataset: Dataset
  readonly problems: readonly Problem[]
  /** Names of records that are there but could not be read, so that what refers to them is no further problem. */
  readonly unread: ReadonlySet<string>
}

/** Reads a data set from its folder. Raises `BadInput` where there is no such folder. */
export async function readDataset(folder: string): Promise<ReadDataset> {
  const files = await filesOf(folder)
  const problems: Problem[] = []
  const unread = new Set<string>()
  const read = async <T>(list: ListName, parse: Parse<T>): Promise<Placed<T>[]> => {
    const placed: Placed<T>[] = []
    for (const file of files.filter((name) => isOf(list, name))) {
      const text = await textOf(join(folder, file))
      if (typeof text !== 'string') {
        problems.push({ file, line: 1, record: 'the file', message: text.problem })
        continue
      }
      const found = readRecords(file, text, parse)
      placed.push(...found.placed)
      problems.push(...found.problems)
      for (const name of found.unread) unread.add(name)
    }
    return placed
  }
  const dataset: Dataset = {
    releases: await read('releases', parseBy(FORMS.releases)),
    types: await read('vocabulary', parseBy(FORMS.vocabulary)),
    sources: await read('sources', parseBy(FORMS.sources)),
    entities: await read('entities', parseBy(FORMS.entities)),
    claims: await read('claims', parseClaim),
  }
  for (const file of files.filter((name) => !LISTS.some((list) => isOf(list, name)))) {
    const message = `expected ${LISTS.map((list) => `${list}.yaml`).join(', ')} or .yaml files in folders of these names, came ${file}, which is not read; rename it or move it away`
    problems.push({ file, line: 1, record: 'the file', message })
  }
  if (dataset.releases.length === 0 && problems.length === 0) {
    const message = 'expected at least one release, came none; name one with the instant at which it was recorded'
    problems.push({ file: 'releases.yaml', line: 1, record: 'releases', message })
  }
  return { dataset, problems, unread }
}

/** The text of a file, without its mark of byte order; what is wrong with it where it has none. */
async function textOf(path: string): Promise<string | { readonly problem: string }> {
  let bytes: Uint8Array
  try {
    if (!(await stat(path)).isFile()) return { problem: 'expected a file, came a folder, a pipe or a device by that name; move it away' }
    bytes = await readFile(path)
  } catch {
    return { problem: 'expected a file that can be read, came one that cannot, or a link to none; correct it or move it away' }
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return { problem: 'expected text in UTF-8, came other bytes; save the file as UTF-8' }
  }
}

/** The files of a folder with their paths inside it, in order, in the same words on every system; not notes in Markdown, nor what is hidden. */
async function filesOf(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch((cause: unknown) => {
    throw new BadInput(`expected a folder with a data set, came ${folder}, which cannot be read; correct the path`, { cause })
  })
  return entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.') && !entry.name.endsWith('.md'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

/** Whether a list is read from a file: `claims.yaml`, or any YAML file in the folder `claims`. */
function isOf(list: string, file: string): boolean {
  return file.endsWith('.yaml') && (file === `${list}.yaml` || file.startsWith(`${list}/`))
}
