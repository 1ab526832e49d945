/** The message of the error of a class that something raises; raises where it raises another one, or none. */
export function messageOf(run: () => unknown, kind: abstract new (...args: never[]) => Error): string {
  try {
    run()
  } catch (error) {
    if (error instanceof kind) return error.message
    throw error
  }
  throw new Error(`expected ${kind.name}, but nothing was raised`)
}
