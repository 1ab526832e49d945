import { type HeldRelease, headRelease, heldReleases, loadingReleases, undoSteps } from './cypher/release.ts'
import * as write from './cypher/write.ts'
import { NO_UPPER } from './decode.ts'
import type { EntityDraft, TypeDraft } from './draft.ts'
import { BadInput } from './errors.ts'
import { groupBy } from './group-by.ts'
import type { PlannedRow, ReleasePlan } from './plan.ts'
import { given, type Props } from './state-row.ts'
import type { Runner, Store } from './store.ts'
import type { Instant } from './time/day.ts'

/** Rows a transaction. Small enough for any heap, large enough that the round trips do not count. */
const BATCH = 1000

export interface Progress {
  readonly release: string
  readonly done: number
  readonly total: number
}

/** What a graph holds beside what a data set holds. */
export interface Standing {
  readonly held: readonly HeldRelease[]
  readonly missing: readonly ReleasePlan[]
  /** Releases of the graph that the data set does not know: the graph is newer. */
  readonly unknown: readonly HeldRelease[]
  readonly unfinished: Instant | null
}

/** Compares a graph with a data set. Raises BadInput where a release that the graph has taken in reads differently in the data set. */
export async function compareReleases(store: Store, plans: readonly ReleasePlan[]): Promise<Standing> {
  const held = await store.run(heldReleases, {})
  const [unfinished] = await store.run(loadingReleases, {})
  held.slice(0, plans.length).forEach((release, index) => {
    const plan = plans[index]
    if (plan?.release.name === release.name && plan.checksum === release.checksum) return
    throw new BadInput(
      `expected the data set to hold release ${release.name} as this graph took it in, came ${plan?.release.name === release.name ? 'that release with other records' : `release ${plan?.release.name}`}; put corrections into a new release, or start with an empty graph`,
    )
  })
  return { held, missing: plans.slice(held.length), unknown: held.slice(plans.length), unfinished: unfinished ?? null }
}

/** The instant up to which the graph is recorded: that of the last release taken in whole; null before the first. */
export async function readHead(store: Runner): Promise<Instant | null> {
  const [head] = await store.run(headRelease, {})
  return head ?? null
}

/**
 * Takes in the releases that a graph lacks, one after the other. A release counts when its own record is there, which is written last, with
 * the vocabulary; stopped before that, the graph is as it was, and the next call takes back the traces first.
 */
export async function applyReleases(
  store: Store,
  plans: readonly ReleasePlan[],
  types: readonly TypeDraft[],
  onProgress: (progress: Progress) => void,
): Promise<void> {
  const { missing, unfinished } = await compareReleases(store, plans)
  if (unfinished !== null) await undo(store, unfinished)
  for (const plan of missing) await applyRelease(store, plan, types, onProgress)
  if (missing.length > 0 || unfinished !== null) await store.acknowledge()
}

async function undo(store: Store, at: Instant): Promise<void> {
  for (const step of undoSteps) {
    let found = BATCH
    while (found > 0) found = (await store.run(step, { at, open: NO_UPPER, n: BATCH }))[0] ?? 0
  }
  await store.run(write.clearLoading, {})
}

type Write = { readonly query: write.WriteQuery; readonly rows: readonly Props[] }

async function applyRelease(
  store: Store,
  plan: ReleasePlan,
  types: readonly TypeDraft[],
  onProgress: (progress: Progress) => void,
): Promise<void> {
  const writes = [...anchorWrites(plan), ...insertWrites(plan), ...retractWrites(plan)].filter(({ rows }) => rows.length > 0)
  const total = writes.reduce((sum, { rows }) => sum + rows.length, 0)
  let done = 0
  await store.run(write.markLoading, { rows: [{ recordedAt: plan.recordedAt }] })
  for (const { query, rows } of writes) {
    for (let at = 0; at < rows.length; at += BATCH) {
      const part = rows.slice(at, at + BATCH)
      await store.transaction((runner) => writeAll(runner, query, part))
      done += part.length
      onProgress({ release: plan.release.name, done, total })
    }
  }
  await store.transaction(async (runner) => {
    for (const { query, rows } of closingWrites(plan, types)) await writeAll(runner, query, rows)
    await runner.run(write.dropOtherTypes, { names: types.map(({ type }) => type) })
    await runner.run(write.clearLoading, {})
  })
}

/** Writes rows, or raises so that nothing of the transaction stays: each row must have found its place. */
async function writeAll(runner: Runner, query: write.WriteQuery, rows: readonly Props[]): Promise<void> {
  if (rows.length === 0) return
  const [written] = await runner.run(query, { rows })
  if (written !== rows.length) throw new Error(`${query.name} wrote ${written ?? 0} of ${rows.length} rows: an end is missing`)
}

/** What of an entity has no clock. `name` is for people who look at the graph itself; the program reads names from their rows. */
function attributes(entity: EntityDraft): Props {
  const { key, name, slug, placeType, unit, definition, source } = entity
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
  return { ...row.props, row: id, recordedAt, retractedAt: NO_UPPER }
}

function insertWrites({ inserted, recordedAt }: ReleasePlan): Write[] {
  const groups = groupBy(inserted, ({ row }) =>
    row.row === 'relationship' ? `relationship ${row.type}` : row.row === 'facet' ? `facet ${row.label}` : row.row,
  )
  return [...groups.values()].flatMap((rows): Write[] => {
    const first = rows[0]?.row
    const props = rows.map((row) => stored(row, recordedAt))
    const nested = props.map((item) => ({ props: item }))
    switch (first?.row) {
      case 'relationship':
        return [
          {
            query: write.createRelationships(first.type),
            rows: rows.map((planned) => ({ ...ends(planned.row), props: stored(planned, recordedAt) })),
          },
        ]
      case 'facet':
        return [{ query: write.createFacets(first.label), rows: nested }]
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
        return [
          {
            query: write.createContradictions,
            rows: rows.map((planned) => ({ ...ends(planned.row), props: stored(planned, recordedAt) })),
          },
        ]
      case undefined:
        return []
    }
  })
}

function ends(row: PlannedRow['row']): Props {
  if (row.row === 'relationship') return { subject: row.subject, object: row.object }
  return row.row === 'contradiction' ? { from: row.from, to: row.to } : {}
}

function ties(rows: readonly Props[], field: string): readonly Props[] {
  return rows.flatMap((props) => {
    const value = props[field]
    const list = Array.isArray(value) ? value : value === undefined ? [] : [value]
    return list.map((end) => given({ key: props['key'], row: props['row'], end }))
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
function closingWrites(plan: ReleasePlan, types: readonly TypeDraft[]): Write[] {
  const { release, recordedAt, checksum, counts } = plan
  return [
    { query: write.updateEntities, rows: plan.keptEntities.map(attributes) },
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
