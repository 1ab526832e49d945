import { describe, expect, it } from 'vitest'
import { collected, skewedLike } from '../../bench/data.ts'
import { generate } from '../../bench/generate.ts'
import { accept } from '../../graph/accept.ts'
import { parseRelationshipKey } from '../../graph/claim-keys.ts'
import type { RelationshipDraft } from '../../graph/draft.ts'
import { parseDate } from '../../graph/time/edtf.ts'

const settings = skewedLike(20_000)
const claims = [...generate(settings).claims]

/** Of a hundred claims, how many are so. */
function percent(isSo: (claim: RelationshipDraft) => boolean): number {
  return (100 * claims.filter(isSo).length) / claims.length
}

function degrees(): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const { relationship } of claims) {
    const { subject = '', object = '' } = parseRelationshipKey(relationship) ?? {}
    for (const end of [subject, object]) found.set(end, (found.get(end) ?? 0) + 1)
  }
  return found
}

describe('a generated graph', () => {
  it('is the same for the same settings, and each list the same whatever was read before it', () => {
    const few = skewedLike(2_000)
    const [one, other] = [generate(few), generate(few)]
    const read = [...one.claims]
    expect([...other.sources]).toEqual([...one.sources])
    expect([...other.entities]).toEqual([...one.entities])
    expect([...other.claims]).toEqual(read)
    expect([...other.claims]).toEqual(read)
    expect([...generate({ ...few, seed: 1 }).claims]).not.toEqual(read)
  })

  it('is acceptable', () => {
    expect(accept(collected(generate(skewedLike(2_000)))).problems).toEqual([])
  })

  it('has a hub with a twentieth of all relationships and one with a two-hundredth', () => {
    const found = degrees()
    expect([found.get('hub-1'), found.get('hub-2')]).toEqual([1_000, 100])
  })

  it('has most of its links at a tenth of its entities', () => {
    const most = [...degrees().values()].sort((a, b) => b - a).slice(0, settings.entities / 10)
    expect(most.reduce((sum, degree) => sum + degree, 0)).toBeGreaterThan(0.65 * 2 * claims.length)
  })

  it('has as many partial dates, open ends, corrections and second citations as its README says', () => {
    const [start, end] = [(period = '') => period.split('/')[0] ?? '', (period = '') => period.split('/')[1]]
    const shares = {
      startIsDay: percent(({ period }) => parseDate(start(period)).precision === 'DAY'),
      endIsOpen: percent(({ period }) => end(period) === '..'),
      endIsUnknown: percent(({ period }) => end(period) === ''),
      endLearnedLater: percent(({ later }) => later?.some((line) => line.known !== undefined) ?? false),
      startCorrected: percent(({ later }) => later?.some((line) => line.release !== undefined) ?? false),
      twoCitations: percent(({ cite }) => cite.length === 2),
      deprecated: percent(({ rank }) => rank === 'DEPRECATED'),
    }
    const said = {
      startIsDay: 50,
      endIsOpen: 27.5,
      endIsUnknown: 27.5,
      endLearnedLater: 5,
      startCorrected: 5,
      twoCitations: 20,
      deprecated: 5,
    }
    for (const [name, share] of Object.entries(said)) expect(Math.abs(shares[name as keyof typeof said] - share), name).toBeLessThan(1)
  })
})
