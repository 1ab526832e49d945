import { expect, it } from 'vitest'
import type { Catalog } from '../../graph/catalog.ts'
import { parseRelationshipKey } from '../../graph/claim-keys.ts'
import type { RelationshipDraft } from '../../graph/draft.ts'
import { checkDataset, SHIPPED } from '../../seed/load.ts'

const UPON_AN_ACT: readonly string[] = ['STAYS', 'VACATES', 'LIFTS', 'AFFIRMS']
const UPON_A_NORM: readonly string[] = ['STARTS', 'RESTARTS', 'RESTRAINS']

it('tells each act upon an act of the norm too that its chain ends in: known as the act is, on the day on which the act was issued', async () => {
  const { catalog } = await checkDataset(SHIPPED)
  const links = linksOf(catalog)
  const acts = links.filter(({ effect }) => UPON_AN_ACT.includes(effect))
  expect(acts.length).toBeGreaterThan(20)
  expect(
    acts.flatMap((act) => {
      const norms = normsBehind(act.object, links)
      if (norms.length === 0) return [`${act.key} ends in no norm`]
      return norms.flatMap((norm) => faultsOfLink(act, norm, links))
    }),
  ).toEqual([])
})

interface Link {
  readonly key: string
  readonly subject: string
  readonly object: string
  readonly effect: string
  readonly draft: RelationshipDraft
}

function linksOf({ claims, types }: Catalog): readonly Link[] {
  return [...claims.values()].flatMap(({ draft }) => {
    const ends = 'relationship' in draft ? parseRelationshipKey(draft.relationship) : null
    if (!('relationship' in draft) || ends === null) return []
    const { subject, type, object } = ends
    return [{ key: draft.relationship, subject, object, effect: types.get(type)?.draft.effect ?? '', draft }]
  })
}

/** The norms that an act acts upon, itself or through the acts that it acts upon. */
function normsBehind(act: string, links: readonly Link[], seen: readonly string[] = []): readonly string[] {
  const own = links.filter(({ subject }) => subject === act)
  const norms = own.filter(({ effect }) => UPON_A_NORM.includes(effect)).map(({ object }) => object)
  const further = own.filter(({ effect, object }) => UPON_AN_ACT.includes(effect) && !seen.includes(object))
  return [...new Set([...norms, ...further.flatMap(({ object }) => normsBehind(object, links, [...seen, act]))])]
}

function faultsOfLink(act: Link, norm: string, links: readonly Link[]): readonly string[] {
  const key = `${act.subject}/bears-on/${norm}`
  const told = links.find((link) => link.key === key)?.draft
  if (told === undefined) return [`expected ${key} beside ${act.key}, came none`]
  const issued = links.find(({ key: of, object }) => object === act.subject && of.endsWith(`/issued/${act.subject}`))?.draft
  return told.known === act.draft.known && told.basis === act.draft.basis && told.period === issued?.period
    ? []
    : [
        `expected ${key} known ${act.draft.known} by ${act.draft.basis} on ${issued?.period}, came ${told.known} by ${told.basis} on ${told.period}`,
      ]
}
