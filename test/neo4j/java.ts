import { execFile } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** What the server of `jars.ts` needs. */
const LEAST = 21

/** The major version of a `java`, or 0 for one that does not run. `java -version` speaks on standard error. */
async function majorOf(java: string): Promise<number> {
  try {
    const { stderr } = await run(java, ['-version'])
    return Number(/version "(\d+)/.exec(stderr)?.[1] ?? 0)
  } catch {
    return 0
  }
}

/** A `java` that is new enough: JAVA_HOME's, the one on the path, else the first under the places where systems install them. */
export async function findJava(): Promise<string> {
  const home = process.env.JAVA_HOME
  const places = await Promise.all(
    ['/usr/lib/jvm', '/Library/Java/JavaVirtualMachines'].map(async (folder) =>
      (await readdir(folder).catch(() => []))
        .sort()
        .reverse()
        .flatMap((name) => [join(folder, name), join(folder, name, 'Contents', 'Home')]),
    ),
  )
  const candidates = [
    ...(home === undefined || home === '' ? [] : [join(home, 'bin', 'java')]),
    'java',
    ...places.flat().map((place) => join(place, 'bin', 'java')),
  ]
  for (const candidate of candidates) {
    if ((await majorOf(candidate)) >= LEAST) return candidate
  }
  throw new Error(
    `expected a Java ${LEAST} or newer in JAVA_HOME, on the path or under /usr/lib/jvm, found none; install one (a JRE is enough)`,
  )
}
