import fc from 'fast-check'
import { it } from 'vitest'
import { someGraph } from '/work/main/test/graph/cypher/some-graph.ts'
import { take, withEmbedded } from '/work/main/test/graph/cypher/fresh.ts'
it('x', async () => {
  let min: any = null
  for (const g of fc.sample(someGraph, { seed: 4, numRuns: 40 })) {
    const size = g.plans.reduce((n, p) => n + p.inserted.length, 0)
    try { await withEmbedded((s) => take(s, g)) } catch (e: any) { if (min === null || size < min.size) min = { size, g, e } }
  }
  if (min) { console.log(min.e.message, min.size)
   for (const p of min.g.plans) { console.log(p.release.name, p.newClaims.map((c: any) => c.key).join(' ')); for (const { id, row } of p.inserted) if (row.row === 'statement') console.log(id, row.props.key, row.props.aboutClaims, row.props.knownFrom) } }
}, 100000)
