import { periodOf } from './claims.ts'
import { ends, isShown, type Lens, named, nodes } from './lens.ts'
import { type Asked, datesOf, rangeOf } from './periods.ts'
import { order, type SeenClaim } from './world.ts'

interface Entry {
  readonly claim: SeenClaim
  readonly date: string
  readonly change: 'STARTED' | 'ENDED' | 'OCCURRED'
}

/** The timeline of entities as one. The valid day does not filter it; `during` does, by the earliest day of each entry. */
export function timelineOf({ world }: Lens, of: readonly string[], during: Asked) {
  const there = of.filter((key) => world.entity(key) !== undefined)
  const touching = world.claims.filter((claim) => isShown(claim) && ends(claim).some((end) => there.includes(end)))
  const within = touching.flatMap(entriesOf).filter(({ date }) => {
    const { from } = rangeOf(date)
    return (during.from === null || from >= during.from) && (during.to === null || from <= during.to)
  })
  const node = ({ claim, date, change }: Entry) => {
    const [subject, object] = ends(claim).map((key) => named(world, key)?.name)
    const scope = claim.says.scope === undefined ? '' : ` (${claim.says.scope})`
    const when = { STARTED: 'from then: ', ENDED: 'until then: ', OCCURRED: '' }[change]
    return {
      change,
      headline: `${when}${subject} ${world.phrase(claim, 'subject')} ${object}${scope}`,
      date: { edtf: date },
      claim: { key: claim.key },
      about: ends(claim).map((slug) => ({ slug })),
    }
  }
  return {
    totalCount: within.length,
    undated: touching.filter((claim) => Object.values(datesOf(claim.says.period ?? '')).every((date) => date === null)).length,
    missing: of.filter((key) => !there.includes(key)),
    edges: nodes(within.toSorted(inOrder).map(node)),
  }
}

/** A span begins and ends, an instant occurs; where there is no date, there is no entry. */
function entriesOf(claim: SeenClaim): readonly Entry[] {
  const { start, end } = datesOf(claim.says.period ?? '')
  const isInstant = periodOf(claim.draft, claim.says).form === 'INSTANT'
  const begun = start === null ? [] : [{ claim, date: start, change: isInstant ? ('OCCURRED' as const) : ('STARTED' as const) }]
  return end === null || isInstant ? begun : [...begun, { claim, date: end, change: 'ENDED' }]
}

function inOrder(a: Entry, b: Entry): number {
  return (
    order(rangeOf(a.date).from, rangeOf(b.date).from) ||
    (a.claim.says.sequence ?? 0) - (b.claim.says.sequence ?? 0) ||
    order(a.claim.key, b.claim.key) ||
    // A claim of one day begins before it ends.
    Number(a.change === 'ENDED') - Number(b.change === 'ENDED')
  )
}
