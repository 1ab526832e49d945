import type { Catalog } from './catalog.ts'
import type { SourceDraft } from './draft.ts'
import { type Day, parseInstant } from './time/day.ts'
import { parseDate } from './time/edtf.ts'

/** The day from which a source counts: the last day that its date of publication can mean. Null where it has none. Raises BadInput for a wrong date. */
export function sourceKnownFrom(source: Pick<SourceDraft, 'published'>): Day | null {
  return source.published === undefined ? null : parseDate(source.published).latest
}

/** The day from which a source counts: that of its publication, else that of the release that brought it. */
export function sourceDay(catalog: Catalog, slug: string): Day {
  const source = catalog.sources.get(slug)?.draft
  if (source === undefined) throw new Error(`no source is called ${slug}`)
  const name = source.release ?? [...catalog.order.keys()][0] ?? ''
  return sourceKnownFrom(source) ?? parseInstant(catalog.releases.get(name)?.draft.recorded ?? '').slice(0, 10)
}
