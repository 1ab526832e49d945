import { forgivenInNames, termsOf, wordsOf } from '../graph/search-terms.ts'
import type { TextHit } from '../graph/store.ts'
import { scorerOf, type Told } from '../graph/text-search.ts'
import type { Clocks } from './as-of.ts'
import type { Context } from './context.ts'
import { descriptionOf, type EntityView, entityByKey, identifiersOf, namesOf } from './entity.ts'
import { relationshipsOf } from './relationship.ts'

/** So many hits that one name does not answer whole are looked at closely. */
const LOOKED_AT = 50
const MOST_OFFICES = 20
/** The score from which on one name answers all terms. */
const WHOLE = 1

/**
 * Looks closely at the best hits that have only some of the words in one name: the others may stand in another name, in the description, or, for
 * a person, in an office or its title. "wolf secretary" is the man whose office the secretary's was, not the office. All of it under the clocks.
 */
export async function withAsides(
  context: Context,
  hits: readonly TextHit[],
  { text, clocks }: { readonly text: string; readonly clocks: Clocks },
): Promise<readonly TextHit[]> {
  const terms = termsOf(text, forgivenInNames)
  if (terms.length < 2) return hits
  const from = hits.findIndex(({ score }) => score < WHOLE)
  if (from === -1) return hits
  const scoreOf = scorerOf(terms)
  const closely = async (hit: TextHit): Promise<TextHit> => {
    const view = await entityByKey(context, hit.entity, clocks)
    return view === null ? hit : { ...hit, score: Math.max(hit.score, scoreOf(await toldOf(context, view))) }
  }
  const closer = await Promise.all(hits.slice(from, from + LOOKED_AT).map(closely))
  return [...hits.slice(0, from), ...closer, ...hits.slice(from + LOOKED_AT)]
}

async function toldOf(context: Context, view: EntityView): Promise<Told> {
  const [named, identifiers, description, offices] = await Promise.all([
    namesOf(context, view),
    identifiersOf(context, view),
    descriptionOf(context, view),
    officesOf(context, view),
  ])
  const names = [...named.map(({ text }) => text), ...identifiers.map(({ value }) => value)]
  const asides = [description ?? '', ...identifiers.map(({ scheme }) => scheme), ...offices]
  return { names: names.map(wordsOf), asides: asides.map(wordsOf) }
}

/** What the offices of a person are called, whenever they were held. */
async function officesOf(context: Context, person: EntityView): Promise<readonly string[]> {
  const { HOLDS_OFFICE: holds } = context.vocabulary.roles
  if (person.row.kind !== 'Person' || holds === null) return []
  const held = await relationshipsOf(context, person, { types: [holds], direction: 'OUT', during: {}, first: MOST_OFFICES })
  const called = held.edges.map(async ({ node: { view, other } }) => [
    view.row.title ?? '',
    view.row.formalTitle ?? '',
    ...(await namesOf(context, other)).map(({ text }) => text),
  ])
  return (await Promise.all(called)).flat()
}
