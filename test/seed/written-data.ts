import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { temporaryFolder } from '../graph/engines.ts'
import { type Case, SOUND } from './faulty-data.ts'

/** A folder with the sound data set, some of its files replaced and others added. */
export async function written(files: Case['files']): Promise<string> {
  const folder = await temporaryFolder()
  for (const [file, content] of Object.entries({ ...SOUND, ...files })) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), content)
  }
  return folder
}

export interface Outcome {
  readonly code: number
  readonly said: string
  readonly failed: string
}

/** What a command of the folder `seed` says, and how it ends. UNREAD closes its output before it says anything. */
export async function run(script: 'check' | 'verify', args: readonly string[], output: 'READ' | 'UNREAD' = 'READ'): Promise<Outcome> {
  const path = fileURLToPath(new URL(`../../seed/${script}.ts`, import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', path, ...args])
  if (output === 'UNREAD') child.stdout.destroy()
  const said = output === 'UNREAD' ? '' : text(child.stdout)
  const [words, failed, [code]] = await Promise.all([said, text(child.stderr), once(child, 'close')])
  return { code, said: words, failed }
}
