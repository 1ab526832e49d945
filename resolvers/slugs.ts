import { BadInput } from '../graph/errors.ts'
import type { Clocks } from './as-of.ts'
import { type Context, clockKey } from './context.ts'
import { type EntityView, entityByKey, entityBySlug } from './entity.ts'

/** The entities of slugs in an argument that must name some. Raises BadInput with the nearest slugs for the first that names none. */
export async function entitiesBySlugs(
  context: Context,
  slugs: readonly string[],
  { clocks, argument }: { readonly clocks: Clocks; readonly argument: string },
): Promise<readonly EntityView[]> {
  const found = await Promise.all(slugs.map((slug) => entityBySlug(context, slug, clocks)))
  const unknown = slugs.find((_, index) => found[index] === null)
  if (unknown !== undefined) throw await unknownSlug(context, unknown, { clocks, argument })
  return found.filter((view) => view !== null)
}

/** The refusal of a slug that names nothing under the clocks: with the slugs that a person may have meant. */
export async function unknownSlug(
  context: Context,
  slug: string,
  { clocks, argument }: { readonly clocks: Clocks; readonly argument: string },
): Promise<BadInput> {
  const hits = await context.searchText({ text: slug.slice(0, 100).replaceAll('-', ' '), ...clockKey(clocks), limit: 20 })
  const keys = [...new Set(hits.map(({ entity }) => entity))].slice(0, 3)
  const near = (await Promise.all(keys.map((key) => entityByKey(context, key, clocks)))).flatMap((view) =>
    view === null ? [] : [view.row.slug],
  )
  const known = clocks.said.known === undefined && clocks.said.recorded === undefined ? '' : ' under these clocks'
  return new BadInput(
    `expected the slug of an entity in ${argument}, came ${JSON.stringify(slug.slice(0, 100))}, which names none${known}; ${near.length === 0 ? 'search(text:) finds slugs' : `the nearest are ${near.join(', ')}`}`,
  )
}
