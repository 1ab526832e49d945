import { type Catalog, releaseName } from './catalog.ts'
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
  const release = catalog.releases.get(releaseName(source.release, catalog))
  return sourceKnownFrom(source) ?? parseInstant(release?.draft.recorded ?? '').slice(0, 10)
}
