import { deepStrictEqual } from 'node:assert'
import type { Child } from './child.ts'
import { type Measured, measure, post } from './client.ts'
import { comparable } from './question.ts'
import type { EngineResult, PeerName, Round } from './report.ts'

/** A server under measurement, and how it is asked. */
export interface Contender {
  readonly child: Child
  /** The request about one entity. */
  readonly body: (slug: string) => string
  /** What the server said, in the form in which ours says it. */
  readonly answer: (said: unknown) => unknown
}

export interface Contenders {
  readonly ours: Contender
  /** Ours where no row is kept over requests. */
  readonly uncached: Contender
  readonly peers: ReadonlyMap<PeerName, Contender>
}

/** Raises where a peer answers differently from ours, or ours without its row cache. */
export async function compare({ ours, uncached, peers }: Contenders, slugs: readonly string[]): Promise<void> {
  const ask = async ({ child, body, answer }: Contender, slug: string): Promise<unknown> =>
    comparable(answer(JSON.parse(await post(child.url, body(slug)))))
  for (const slug of slugs) {
    const expected = await ask(ours, slug)
    for (const [name, peer] of [['ours without row cache', uncached] as const, ...peers])
      deepStrictEqual(await ask(peer, slug), expected, `${name} answers differently from ours for ${slug}`)
  }
}

export interface Plan {
  readonly rounds: number
  /** Of one measurement. */
  readonly milliseconds: number
  readonly warm: number
}

interface Course extends Contenders, Plan {
  readonly slugs: readonly string[]
}

const AT_ONCE = 64

/** In turns, so that what else the machine does meets all alike. */
export async function measureAll({ ours, uncached, peers, slugs, ...plan }: Course): Promise<Omit<EngineResult, 'name' | 'engine'>> {
  const load = ({ child, body }: Contender, connections: number, milliseconds: number): Promise<Measured> =>
    measure({ url: child.url, connections, milliseconds, body: (index) => body(slugs[(index * 37) % slugs.length] ?? '') })
  const round = async (contender: Contender): Promise<Round> => {
    const alone = await load(contender, 1, plan.milliseconds)
    const before = await contender.child.calls()
    const atOnce = await load(contender, AT_ONCE, plan.milliseconds)
    return { alone, atOnce, calls: (await contender.child.calls()) - before }
  }
  for (const contender of [ours, uncached, ...peers.values()]) {
    await load(contender, AT_ONCE, plan.warm)
    await load(contender, 1, plan.warm / 3)
  }
  const [mine, withoutCache]: [Round[], Round[]] = [[], []]
  const theirs = [...peers].map(([name, peer]) => ({ name, peer, rounds: [] as Round[] }))
  for (let n = 0; n < plan.rounds; n++) {
    mine.push(await round(ours))
    withoutCache.push(await round(uncached))
    for (const { peer, rounds } of theirs) rounds.push(await round(peer))
  }
  return { ours: mine, uncached: withoutCache, peers: new Map(theirs.map(({ name, rounds }) => [name, rounds])) }
}
