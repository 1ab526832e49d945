import type { Day } from '../time/day.ts'
import { type Act, type Moment, standsOf, type World } from './acts.ts'
import { answerIn, type NormFacts, type Reading, type Verdict } from './answer.ts'

/** In more ways the open dates of one day are not tried: nobody is told more than that it is not known. */
const MOST_WORLDS = 64

const READINGS: readonly Reading[] = [false, true].flatMap((possible) => [false, true].map((denials) => ({ possible, denials })))

/** The answer, where every way in which the open dates may have fallen gives the same; UNKNOWN else. */
export function verdictOn(facts: NormFacts, shown: Moment): Verdict {
  const verdict = answerIn(facts, shown, { possible: false, denials: false })
  const unknown: Verdict = { operating: 'UNKNOWN', ground: verdict.ground === 'ENDED' ? 'BEGUN' : verdict.ground }
  const worlds = worldsOn(shown.day, [...facts.acts, ...[...shown.upon.values()].flat()])
  if (worlds === null) return unknown
  const isAgreed = worlds.every((world) =>
    READINGS.every((reading) => answerIn(facts, { ...shown, world }, reading).operating === verdict.operating),
  )
  return isAgreed ? verdict : unknown
}

/** Every way in which the open dates of acts may have fallen on a day; null where there are too many. */
function worldsOn(day: Day, acts: readonly Act[]): readonly World[] | null {
  let worlds: World[] = [new Map()]
  for (const act of acts) {
    const stands = standsOf(act, day)
    if (stands.length < 2) continue
    worlds = worlds.flatMap((world) => stands.map((stand) => new Map([...world, [act.row.key, stand]])))
    if (worlds.length > MOST_WORLDS) return null
  }
  return worlds
}
