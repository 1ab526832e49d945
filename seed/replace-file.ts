import { randomBytes } from 'node:crypto'
import { open, realpath, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { BadInput } from '../graph/errors.ts'

/** Puts a text in the place of a file: who reads it meanwhile, or after a crash, finds the old one whole or the new one whole. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const target = await realpath(path)
  const aside = join(dirname(target), `.${randomBytes(6).toString('hex')}.tmp`)
  try {
    const file = await open(aside, 'wx')
    try {
      await file.chmod((await stat(target)).mode)
      await file.writeFile(text)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(aside, target)
  } catch (cause) {
    await rm(aside, { force: true })
    throw new BadInput(`expected to write ${path}, which cannot be done; allow it and run the command again`, { cause })
  }
}
