import { type Joint, joined, meets } from '../time/joint.ts'
import type { PathLink, Tie } from './lattice.ts'

export interface FoundPath {
  readonly links: readonly PathLink[]
  /** Whether its links share an asked day as far as sources attest them. */
  readonly attested: boolean
}

/**
 * The first paths along ties from end to end: those that are attested before the others, then by the keys of their links. `step` is told of each
 * link that is looked at.
 */
export function pathsAlong(
  ties: readonly Tie[],
  { asked, most, step }: { readonly asked: Joint; readonly most: number; readonly step: () => void },
): readonly FoundPath[] {
  const found: FoundPath[] = []

  function goOn(before: Joint, links: readonly PathLink[], attested: boolean): void {
    const tie = ties[links.length]
    if (tie === undefined) {
      if ((before.attested !== null) === attested) found.push({ links, attested })
      return
    }
    const rest = ties[links.length + 1]?.rest ?? asked
    for (const link of tie.links) {
      if (found.length === most) return
      step()
      if (!meets(before, link.joint)) continue
      const joint = joined(before, link.joint)
      if (!meets(joint, rest) || (attested && joined(joint, rest).attested === null)) continue
      goOn(joint, [...links, link], attested)
    }
  }

  goOn(asked, [], true)
  goOn(asked, [], false)
  return found
}
