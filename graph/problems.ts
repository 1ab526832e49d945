import type { Placed, Problem } from './draft.ts'
import { BadInput } from './errors.ts'

export interface Blamed {
  readonly name: string
  readonly placed: Placed<unknown>
  /** Which of its later lines is wrong, from 0; the record itself, if unsaid. */
  readonly later?: number | undefined
}

export type Report = (record: Blamed, message: string) => void

/** Says one thing that is wrong with the record at hand, or with one of its later lines. */
export type Say = (message: string, later?: number) => void

/** Collects problems, each once; `sorted` gives them in the order of files and lines. */
export function problemList(): { readonly report: Report; readonly sorted: () => readonly Problem[] } {
  const problems = new Map<string, Problem>()
  return {
    report: ({ name, placed: { place }, later }, message) => {
      const line = later === undefined ? undefined : place.later?.[later]
      const problem = { file: place.file, line: line ?? place.line, record: name, message }
      problems.set(JSON.stringify(problem), problem)
    },
    sorted: () => sortedProblems([...problems.values()]),
  }
}

/** In the order of files and lines, those of one line as they came. */
export function sortedProblems(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
}

/** Says it of one of the later lines, by its place among them; of the record itself where that is below 0. */
export function atLine(say: Say, later: number): Say {
  return (message) => (later < 0 ? say(message) : say(message, later))
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
