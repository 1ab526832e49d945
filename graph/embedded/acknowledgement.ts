import { createHash } from 'node:crypto'
import { open, readFile, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import type { Landmark } from '../cypher/acknowledged.ts'
import { Unavailable } from '../errors.ts'
import type { StoreSize } from '../store.ts'

// The engine opens a damaged log without an error and without what followed the damage. So what was finished is remembered beside the graph.

/** What the graph held when it was last said to be complete. */
export interface Acknowledgement extends StoreSize {
  /** A checksum of each record that says something was finished, by what it is called: "release 2020-03". */
  readonly records: Readonly<Record<string, string>>
}

const form = z.strictObject({
  nodes: z.int().nonnegative(),
  relationships: z.int().nonnegative(),
  records: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
})

export function acknowledgementOf(size: StoreSize, landmarks: readonly Landmark[]): Acknowledgement {
  return { ...size, records: Object.fromEntries(landmarks.map(({ record, properties }) => [record, checksum(properties)])) }
}

function checksum(properties: Landmark['properties']): string {
  const sorted = Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex')
}

/** After a crash at any moment the file is the old one or the new one, whole. Raises `Unavailable` where it cannot be written. */
export async function writeAcknowledgement(file: string, acknowledgement: Acknowledgement): Promise<void> {
  await replaceFile(file, `${JSON.stringify(acknowledgement, null, 2)}\n`).catch((cause: Error) => {
    throw new Unavailable(
      `expected ${file} and ${file}.new to be files that can be written, which they are not (${cause.message}); make room for them, or let this user write them`,
      { cause },
    )
  })
}

async function replaceFile(file: string, text: string): Promise<void> {
  const temporary = `${file}.new`
  const handle = await open(temporary, 'w')
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(temporary, file)
  await syncDirectory(dirname(file))
}

async function syncDirectory(directory: string): Promise<void> {
  // Windows has no way to open a directory, and needs none.
  if (process.platform === 'win32') return
  const handle = await open(directory, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Sentences about what the graph held when `file` was written and does not hold now. Nothing was ever acknowledged: nothing is missing. Raises `Unavailable` where the file cannot be read. */
export async function missing(file: string, now: Acknowledgement): Promise<readonly string[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    const [came, advice] =
      error.code === 'EISDIR'
        ? ['a folder', `restore ${dirname(file)} from a backup, or set DATA_DIR to another directory`]
        : [`one that cannot (${error.message})`, 'let this user read it']
    throw new Unavailable(
      `expected ${file} to be a file that can be read, came ${came}; without it nobody knows what the graph should hold, so ${advice}`,
      { cause: error },
    )
  })
  if (text === null) return []
  const then = parse(text)
  if (then === null) return [`${file} cannot be read, so what this graph should hold is not known`]
  const sentences: string[] = []
  if (now.nodes < then.nodes) sentences.push(`the graph held ${then.nodes} nodes when last complete and holds ${now.nodes} now`)
  if (now.relationships < then.relationships) {
    sentences.push(`the graph held ${then.relationships} relationships when last complete and holds ${now.relationships} now`)
  }
  for (const [record, sum] of Object.entries(then.records)) {
    const found = now.records[record]
    if (found === undefined) sentences.push(`the record of ${record} was there when the graph was last complete and is missing now`)
    else if (found !== sum) sentences.push(`the record of ${record} is not what it was when the graph was last complete`)
  }
  return sentences
}

function parse(text: string): Acknowledgement | null {
  try {
    return form.parse(JSON.parse(text))
  } catch {
    return null
  }
}
