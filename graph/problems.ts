import type { Placed, Problem } from './draft.ts'
import { BadInput } from './errors.ts'

export type Report = (record: { readonly name: string; readonly placed: Placed<unknown> }, message: string) => void

/** Says one thing that is wrong with the record at hand. */
export type Say = (message: string) => void

/** Collects problems, each once; `sorted` gives them in the order of files and lines. */
export function problemList(): { readonly report: Report; readonly sorted: () => readonly Problem[] } {
  const problems = new Map<string, Problem>()
  return {
    report: ({ name, placed }, message) => {
      const problem = { ...placed.place, record: name, message }
      problems.set(JSON.stringify(problem), problem)
    },
    sorted: () => sortedProblems([...problems.values()]),
  }
}

/** In the order of files and lines, those of one line as they came. */
export function sortedProblems(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
}

/** Turns a refusal (`BadInput`) into a problem of the record at hand, so that the others are still read. */
export function attempt(say: Say, work: () => unknown): void {
  try {
    work()
  } catch (error) {
    if (!(error instanceof BadInput)) throw error
    say(error.message)
  }
}
