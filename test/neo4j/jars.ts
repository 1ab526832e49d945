import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

export const NEO4J_VERSION = '2025.12.1'

/** Where this project keeps what it fetched for tests: outside the checkout, so that a fresh clone need not fetch again. */
export function cacheFolder(): string {
  const base = process.env.XDG_CACHE_HOME
  return join(base !== undefined && base !== '' ? base : join(homedir(), '.cache'), 'dateline')
}

/** The folder with the jars of the server; Maven fetches them the first time. Two programs may ask at once: each fetches aside, the first one's stay. */
export async function neo4jJars(): Promise<string> {
  const folder = join(cacheFolder(), `neo4j-${NEO4J_VERSION}`)
  if (existsSync(folder)) return folder
  await mkdir(cacheFolder(), { recursive: true })
  const aside = await mkdtemp(join(cacheFolder(), 'fetching-'))
  try {
    const pom = fileURLToPath(new URL('pom.xml', import.meta.url))
    await run('mvn', ['-B', '-q', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${aside}`], { maxBuffer: 64 * 1024 * 1024 })
    await rename(aside, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error
    })
  } catch (cause) {
    throw new Error(
      `expected Maven (mvn) to fetch the jars of Neo4j ${NEO4J_VERSION} into ${cacheFolder()}; install Maven, or look at the cause`,
      { cause },
    )
  } finally {
    await rm(aside, { recursive: true, force: true })
  }
  return folder
}
