import { randomBytes } from 'node:crypto'
import { access, constants, open, realpath, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { BadInput } from '../graph/errors.ts'

export interface Replacement {
  readonly path: string
  readonly text: string
}

interface Written {
  readonly path: string
  /** The file itself, where the path is a link to it. */
  readonly target: string
  /** The new text, in a file beside it. */
  readonly aside: string
}

/**
 * Puts texts in the place of files: who reads one meanwhile, or after a crash, finds the old one whole or the new one whole. Raises
 * `BadInput`, and replaces none, where one of them is read-only or a text cannot be written beside its file.
 */
export async function replaceFiles(replacements: readonly Replacement[]): Promise<void> {
  const written: Written[] = []
  try {
    for (const replacement of replacements) written.push(await writeAside(replacement))
    for (const { path, aside, target } of written) await orRefuse(path, () => rename(aside, target))
  } finally {
    for (const { aside } of written) await rm(aside, { force: true })
  }
}

async function writeAside({ path, text }: Replacement): Promise<Written> {
  const target = await realpath(path)
  const { mode } = await stat(target)
  const mayWrite = await access(target, constants.W_OK).then(
    () => true,
    () => false,
  )
  // Whoever may write everything may write a file that is marked as read-only too: the mark is meant for them.
  if (!mayWrite || (mode & constants.S_IWUSR) === 0)
    throw new BadInput(`expected a file that may be written, came ${path}, which is read-only; allow writing and run the command again`)
  const aside = join(dirname(target), `.${randomBytes(6).toString('hex')}.tmp`)
  await orRefuse(path, async () => {
    try {
      const file = await open(aside, 'wx')
      try {
        await file.chmod(mode)
        await file.writeFile(text)
        await file.sync()
      } finally {
        await file.close()
      }
    } catch (cause) {
      await rm(aside, { force: true })
      throw cause
    }
  })
  return { path, target, aside }
}

async function orRefuse(path: string, write: () => Promise<void>): Promise<void> {
  try {
    await write()
  } catch (cause) {
    throw new BadInput(`expected to write ${path}, which cannot be done; allow it and run the command again`, { cause })
  }
}
