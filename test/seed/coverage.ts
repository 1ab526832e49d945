export interface Carriers {
  /** What a cell names, for a sentence: "the key of a claim". */
  readonly what: string
  readonly keys: ReadonlySet<string>
}

/** What is wrong with a table of facts and the records that carry them, each with its line. */
export function faultsOfCoverage(table: string, carriers: Carriers): readonly string[] {
  const lineOf = new Map<string, number>()
  const faults = table.split('\n').flatMap((text, index): readonly string[] => {
    // The head of a table and the rule under it tell of no fact.
    if (!text.startsWith('|') || /^\| id \||^\| -+ \|/.test(text)) return []
    const line = index + 1
    const [, id, carried] = /^\|([^|]*)\|([^|]*)\|\s*$/.exec(text)?.map((cell) => cell.trim()) ?? []
    if (id === undefined || id === '' || carried === undefined) return [`line ${line}: expected an id and one cell, came ${text}`]
    const first = lineOf.get(id)
    lineOf.set(id, first ?? line)
    const twice = first === undefined ? [] : [`line ${line}: expected each id once, came ${id} again (first in line ${first})`]
    return [...twice, ...faultsOfCell(carried, carriers).map((fault) => `line ${line}: ${fault} for ${id}`)]
  })
  return lineOf.size === 0 ? ['expected a table with a line for each fact, came none'] : faults
}

function faultsOfCell(carried: string, { what, keys }: Carriers): readonly string[] {
  if (/^left out: .*\.$/.test(carried)) return []
  if (carried === '' || carried.startsWith('left out'))
    return [`expected keys of claims, or left out: and a sentence, came ${carried || 'neither'}`]
  const named = carried.split(',').map((key) => key.trim())
  return named.filter((key) => !keys.has(key)).map((key) => `expected ${what}, came ${key || 'nothing'}`)
}
