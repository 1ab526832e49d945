import * as write from './cypher/write.ts'
import type { EntityDraft, TypeDraft } from './draft.ts'
import { groupBy } from './group-by.ts'
import type { PlannedRow, ReleasePlan } from './plan.ts'
import { given, type Props } from './state-row.ts'
import type { Instant } from './time/day.ts'
import { LAST_DAY } from './time/stored.ts'

/** Rows for one query. A transaction takes a part of them; a row that finds no place is a fault of the plan. */
export type Write = { readonly query: write.WriteQuery; readonly rows: readonly Props[] }

/** What one release writes before its record does, in an order in which each row finds its ends. */
export function rowWrites(plan: ReleasePlan): readonly Write[] {
  return [...anchorWrites(plan), ...insertWrites(plan), ...retractWrites(plan)].filter(({ rows }) => rows.length > 0)
}

/** What of an entity has no clock. `name` is for people who look at the graph itself; the program reads names from their rows. */
function attributes({ key, name, slug, placeType, unit, definition, source }: EntityDraft): Props {
  return given({ key, name, slug: slug ?? key, placeType, unit, definition, source })
}

function anchorWrites(plan: ReleasePlan): Write[] {
  const { recordedAt } = plan
  const byKind = groupBy(plan.newEntities, ({ kind }) => kind)
  return [
    ...[...byKind].map(([kind, entities]) => ({
      query: write.createEntities(kind),
      rows: entities.map((entity) => ({ ...attributes(entity), recordedAt })),
    })),
    { query: write.createClaims, rows: plan.newClaims.map((claim) => given({ ...claim, recordedAt })) },
    { query: write.createSources, rows: plan.newSources.map((source) => ({ ...source, recordedAt })) },
  ]
}

/** The properties of a row as stored: with its name and its recorded clock. */
function stored({ id, row }: PlannedRow, recordedAt: Instant): Props {
  return { ...row.props, row: id, recordedAt, retractedAt: LAST_DAY }
}

function insertWrites({ inserted, recordedAt }: ReleasePlan): Write[] {
  const groups = groupBy(inserted, ({ row }) =>
    row.row === 'relationship' ? `relationship ${row.type}` : row.row === 'facet' ? `facet ${row.label}` : row.row,
  )
  return [...groups.values()].flatMap((rows): readonly Write[] => {
    const [first] = rows
    return first === undefined ? [] : writesOf(first.row, rows, recordedAt)
  })
}

/** The writes of rows of one sort, of which `sort` is the first. */
function writesOf(sort: PlannedRow['row'], rows: readonly PlannedRow[], recordedAt: Instant): readonly Write[] {
  const props = rows.map((row) => stored(row, recordedAt))
  const nested = props.map((item) => ({ props: item }))
  const linked = rows.map((planned) => ({ ...ends(planned.row), props: stored(planned, recordedAt) }))
  switch (sort.row) {
    case 'relationship':
      return [{ query: write.createRelationships(sort.type), rows: linked }]
    case 'facet':
      return [{ query: write.createFacets(sort.label), rows: nested }]
    case 'observation':
      return [
        { query: write.createObservations, rows: nested },
        { query: write.tieObservations, rows: ties(props, 'about') },
      ]
    case 'statement':
      return [
        { query: write.createStatements, rows: nested },
        { query: write.tieStatements, rows: ties(props, 'about') },
        { query: write.tieStatementsToClaims, rows: ties(props, 'aboutClaims') },
        { query: write.tieStatementsToSpeakers, rows: ties(props, 'speaker') },
        { query: write.tieStatementsToConcerned, rows: ties(props, 'concerns') },
      ]
    case 'citation':
      return [{ query: write.createCitations, rows: nested }]
    case 'contradiction':
      return [{ query: write.createContradictions, rows: linked }]
  }
}

function ends(row: PlannedRow['row']): Props {
  if (row.row === 'relationship') return { subject: row.subject, object: row.object }
  return row.row === 'contradiction' ? { from: row.from, to: row.to } : {}
}

function ties(rows: readonly Props[], field: string): readonly Props[] {
  return rows.flatMap((props) => {
    const value = props[field]
    const list = Array.isArray(value) ? value : value === undefined ? [] : [value]
    return list.map((end) => given({ key: props.key, row: props.row, end }))
  })
}

function retractWrites({ retracted, recordedAt }: ReleasePlan): Write[] {
  const of = (kind: PlannedRow['row']['row']): PlannedRow[] => retracted.filter(({ row }) => row.row === kind)
  const handles = (kind: PlannedRow['row']['row'], handle: string): readonly Props[] =>
    of(kind).map(({ id, row }) => given({ handle: row.props[handle], row: id, at: recordedAt }))
  return [
    { query: write.retractRelationships, rows: of('relationship').map(({ id, row }) => ({ ...ends(row), row: id, at: recordedAt })) },
    { query: write.retractContradictions, rows: of('contradiction').map(({ id, row }) => ({ ...ends(row), row: id, at: recordedAt })) },
    { query: write.retractFacets, rows: handles('facet', 'entity') },
    { query: write.retractObservations, rows: handles('observation', 'key') },
    { query: write.retractStatements, rows: handles('statement', 'key') },
    { query: write.retractCitations, rows: handles('citation', 'id') },
  ]
}

/** What becomes true with the release's own record: what has no clock, and the record itself. */
export function closingWrites(plan: ReleasePlan, types: readonly TypeDraft[]): readonly Write[] {
  const { release, recordedAt, checksum, counts } = plan
  return [
    { query: write.updateEntities, rows: plan.keptEntities.map(attributes) },
    { query: write.updateSources, rows: plan.keptSources.map(({ slug, document, seen }) => given({ slug, document, seen })) },
    {
      query: write.putFormerSlugs,
      rows: [...plan.keptEntities, ...plan.newEntities].flatMap(({ key, formerSlugs }) =>
        (formerSlugs ?? []).map((slug) => ({ slug, entity: key })),
      ),
    },
    {
      query: write.putTypes,
      rows: types.map(({ type, plannable: _, ...rest }) => given({ name: type, ...rest })),
    },
    {
      query: write.createRelease,
      rows: [
        given({
          name: release.name,
          note: release.note,
          recordedAt,
          checksum,
          entities: counts.entities,
          claims: counts.claims,
          sources: counts.sources,
          tally: JSON.stringify(plan.tally),
        }),
      ],
    },
  ]
}
