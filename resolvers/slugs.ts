import { BadInput } from '../graph/errors.ts'
import { LONGEST_SLUG } from '../graph/handles.ts'
import { nearest } from '../graph/nearest.ts'
import type { TextHit } from '../graph/store.ts'
import { quoted } from '../graph/time/day.ts'
import type { Clocks } from './as-of.ts'
import { type Context, clockKey } from './context.ts'
import { type EntityView, entitiesOf, entityBySlug } from './entity.ts'

/** So many entities may narrow a list: each is read for each row. */
const MOST_NAMED = 50

/** The entities of slugs in an argument that must name some. Raises BadInput with the nearest slugs for the first that names none. */
export async function entitiesBySlugs(
  context: Context,
  slugs: readonly string[],
  { clocks, argument }: { readonly clocks: Clocks; readonly argument: string },
): Promise<readonly EntityView[]> {
  if (slugs.length > MOST_NAMED) {
    throw new BadInput(`expected at most ${MOST_NAMED} slugs in ${argument}, came ${slugs.length}; ask for them in parts`)
  }
  const found = await Promise.all(slugs.map((slug) => entityBySlug(context, slug, clocks)))
  const unknown = slugs.find((_, index) => found[index] === null)
  if (unknown !== undefined) throw await unknownSlug(context, unknown, { clocks, argument })
  return found.filter((view) => view !== null)
}

/** The refusal of a slug that names nothing under the clocks: with the slugs that a person may have meant. */
async function unknownSlug(
  context: Context,
  slug: string,
  { clocks, argument }: { readonly clocks: Clocks; readonly argument: string },
): Promise<BadInput> {
  const near = await nearestOnce(context, slug, clocks)
  const known = clocks.said.known === undefined && clocks.said.recorded === undefined ? '' : ' under these clocks'
  return new BadInput(`expected the slug of an entity in ${argument}, came ${quoted(slug)}, which names none${known}; ${advice(near)}`)
}

function advice(near: readonly string[]): string {
  if (near.length === 0) return 'find slugs by search(text:)'
  return near.length === 1 ? `the nearest is ${near[0]}` : `the nearest are ${near.join(', ')}`
}

/** To find what is near takes as long as a search, and a wrong slug may stand on thousands of fields: each is sought once a request, and no more than so many. */
const MOST_SOUGHT = 5

function nearestOnce(context: Context, slug: string, clocks: Clocks): Promise<readonly string[]> {
  const { sought } = context
  const id = `${slug} ${clocks.known} ${clocks.recorded}`
  const found = sought.get(id)
  if (found !== undefined) return found
  if (sought.size >= MOST_SOUGHT) return Promise.resolve([])
  const near = nearestSlugs(context, slug, clocks)
  sought.set(id, near)
  return near
}

/** Enough that what is hidden under the clocks does not crowd out what is not. */
const MOST_HITS = 500
const MOST_SHOWN = 3

/** First slugs that are spelt nearly so, then those of entities whose names have all of the words, and only where there are none, some of them. */
async function nearestSlugs(context: Context, text: string, clocks: Clocks): Promise<readonly string[]> {
  const sought = { text, ...clockKey(clocks), limit: MOST_HITS }
  const [split, slugs, names] = await Promise.all([
    Promise.all(splits(text).map((slug) => entityBySlug(context, slug, clocks))),
    context.searchText({ ...sought, among: 'SLUGS' }),
    context.searchText(sought),
  ])
  const found = new Map<string, string>()
  const views = await entitiesOf(context, [...new Set([...slugs, ...names].map(({ entity }) => entity))], clocks)
  for (const { row } of views) found.set(row.key, row.slug)
  const visible = (hits: readonly TextHit[]): readonly string[] => hits.flatMap(({ entity }) => found.get(entity) ?? [])
  const spelt = nearest(text, new Set([...split.flatMap((view) => view?.row.slug ?? []), ...visible(slugs)]))
  const named = visible(names.filter(({ score }) => score >= ALL_WORDS))
  const near = new Set([...spelt, ...named])
  return [...(near.size > 0 ? near : new Set(visible([...slugs, ...names])))].slice(0, MOST_SHOWN)
}

/** A text without hyphens, with one put in at each place: no search of words finds "chad-wolf" by "chadwolf". */
function splits(text: string): readonly string[] {
  if (text.includes('-') || text.length >= LONGEST_SLUG) return []
  return [...text].slice(1).map((_, i) => `${text.slice(0, i + 1)}-${text.slice(i + 1)}`)
}

/** The score from which on a hit has all words of the text. */
const ALL_WORDS = 1
