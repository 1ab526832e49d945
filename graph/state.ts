import type { Catalog } from './catalog.ts'
import { claimRows } from './claim-rows.ts'
import { corrected } from './corrected.ts'
import type { ClaimDraft, EntityDraft, SourceDraft } from './draft.ts'
import { releaseIndex } from './history.ts'
import { fullName } from './names.ts'
import { sourceDay } from './sources.ts'
import { given, type Props, type StateRow } from './state-row.ts'
import type { Plain } from './store.ts'
import { compareDays, isBefore } from './time/day.ts'
import { LAST_DAY } from './time/stored.ts'

/** What one release holds: anchors that never change once they are there, and rows by what they say. */
export interface State {
  readonly entities: readonly EntityDraft[]
  readonly claims: readonly ClaimDraft[]
  readonly sources: readonly Props[]
  readonly rows: readonly StateRow[]
}

/** The whole of a data set as one release has it. The data set must have been accepted. */
export function stateOf(catalog: Catalog, release: number): State {
  const here = <T extends { release?: string | undefined }>(draft: T): boolean => releaseIndex(catalog.order, draft.release) <= release
  const drafts = <T extends { release?: string | undefined }>(filed: ReadonlyMap<string, { draft: T }>): T[] =>
    [...filed.values()].map(({ draft }) => draft).filter(here)
  const entities = drafts(catalog.entities).map((entity) => corrected(entity, release, catalog.order))
  const claims = drafts(catalog.claims)
  const documents = new Map(entities.flatMap((entity) => (entity.source === undefined ? [] : [[entity.source, entity.key]])))
  return {
    entities,
    claims,
    sources: drafts(catalog.sources).map((source) => sourceProps(source, catalog, documents.get(source.slug))),
    rows: [
      ...entities.flatMap((entity) => facetRows(entity, catalog, release)),
      ...claims.flatMap((claim) => claimRows(claim, catalog, release)),
    ],
  }
}

function sourceProps(source: SourceDraft, catalog: Catalog, document: string | undefined): Props {
  const { slug, title, publisher, published, url, archivedUrl, seen = true } = source
  return given({ slug, title, publisher, published, url, archivedUrl, seen, document, knownFrom: sourceDay(catalog, slug) })
}

function facetRows(entity: EntityDraft, catalog: Catalog, release: number): StateRow[] {
  const here = (facet: { release?: string | undefined; withdrawn?: string | undefined }): boolean =>
    releaseIndex(catalog.order, facet.release) <= release &&
    (facet.withdrawn === undefined || releaseIndex(catalog.order, facet.withdrawn) > release)
  const names = [{ text: entity.name, role: 'MAIN' as const }, ...(entity.aliases ?? []).map(fullName)].filter(here)
  const mains = names.filter((name) => name.role === 'MAIN').map((name) => name.known ?? entity.known)
  const row = (
    label: 'Name' | 'Identifier' | 'Description',
    known: string | undefined,
    until: string | undefined,
    props: { readonly [name: string]: Plain | undefined },
  ): StateRow => ({
    row: 'facet',
    label,
    props: given({ facet: label, entity: entity.key, knownFrom: known ?? entity.known, knownUntil: until ?? LAST_DAY, ...props }),
  })
  return [
    ...names.map((name) => {
      const role = name.role ?? 'ALIAS'
      const until = role === 'MAIN' ? mains.toSorted(compareDays).find((day) => isBefore(name.known ?? entity.known, day)) : undefined
      return row('Name', name.known, until, { text: name.text, role, period: name.period, note: name.note })
    }),
    ...(entity.identifiers ?? [])
      .filter(here)
      .map((identifier) =>
        row('Identifier', identifier.known, undefined, { scheme: identifier.scheme, text: identifier.value, url: identifier.url }),
      ),
    ...(entity.description === undefined ? [] : [row('Description', undefined, undefined, { prose: entity.description })]),
  ]
}
