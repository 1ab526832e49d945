import { expect } from 'vitest'
import { ORDERS } from '../../../graph/cypher/fragments.ts'
import { type EntityRelationships, relationshipCount, relationshipPage, SORTS } from '../../../graph/cypher/relationship.ts'
import { type TimelineKey, timelineLists } from '../../../graph/cypher/timeline.ts'
import type { Answer } from '../../../graph/define-query.ts'
import { groupBy } from '../../../graph/group-by.ts'
import type { Store } from '../../../graph/store.ts'
import { relationshipsFor } from './oracle.ts'
import { binsFor, entriesFor, TIMELINE_ORACLES, undatedFor } from './timeline-oracle.ts'
import type { World } from './world.ts'

export interface OracleCase {
  readonly world: World
  readonly ofEntity: readonly EntityRelationships[]
  readonly timeline: readonly TimelineKey[]
  readonly n: number
  /** Where a page begins: behind this row of the whole list. */
  readonly cut: number
}

/** Compares pages, counts and timelines with the oracle; how many rows were compared. */
export async function agreesWithOracle(store: Store, { world, ofEntity, timeline, n, cut }: OracleCase): Promise<number> {
  const start = { afterSort: null, afterKey: null }
  let compared = 0
  const counts = await askedTogether(ofEntity, relationshipCount, (query, keys) => store.run(query, { keys }))
  for (const sort of SORTS) {
    const wholes = ofEntity.map((key) => relationshipsFor(world, key, sort))
    expect(counts).toEqual(wholes.map((rows) => [rows.length]))
    for (const order of ORDERS) {
      const lists = wholes.map((rows) => (order === 'ASC' ? rows : rows.toReversed()))
      const pages = lists.map((rows) => rows.slice(rows.length === 0 ? 0 : cut % rows.length))
      const placed = ofEntity.map((key, i) => {
        const before = lists[i]?.[lists[i].length - (pages[i]?.length ?? 0) - 1]
        return { ...key, ...(before === undefined ? start : { afterSort: before.sort, afterKey: before.key }) }
      })
      const answers = await askedTogether(
        placed,
        (key) => relationshipPage(key, { sort, order }),
        (query, keys) => store.run(query, { keys, n }),
      )
      const read = answers.map((page, i) =>
        page.map(({ sort: at, row }) => ({
          sort: at,
          key: row.key,
          knownFrom: row.knownFrom,
          other: row.subject === ofEntity[i]?.key ? row.object : row.subject,
        })),
      )
      expect(read).toEqual(pages.map((page) => page.slice(0, n)))
      compared += answers.flat().length
    }
  }
  return compared + (await timelinesAgree(store, { world, timeline, n }))
}

async function timelinesAgree(store: Store, asked: TimelineCase): Promise<number> {
  let compared = 0
  for (const list of ['acts', 'figures', 'statements'] as const) compared += await listAgrees(store, list, asked)
  return compared
}

type TimelineCase = Pick<OracleCase, 'world' | 'timeline' | 'n'>

async function listAgrees(store: Store, list: keyof typeof timelineLists, { world, timeline, n }: TimelineCase): Promise<number> {
  const { pages: texts, count, undated, histogram } = timelineLists[list]
  const oracle = TIMELINE_ORACLES[list]
  const keys = timeline.map((key, i) => ({ ...key, i }))
  const wholes = timeline.map((key) => entriesFor(oracle, world, key))
  expect(values(await store.run(count, { keys }), keys.length)).toEqual(wholes.map((entries) => [entries.length]))
  expect(values(await store.run(undated, { keys }), keys.length)).toEqual(timeline.map((key) => [undatedFor(oracle, world, key)]))
  for (const digits of [4, 7, 10]) {
    const bins = await store.run(histogram, { keys: keys.map((key) => ({ ...key, digits })), n: 1_000 })
    expect(values(bins, keys.length)).toEqual(wholes.map((entries) => binsFor(entries, digits)))
  }
  let compared = 0
  for (const order of ORDERS) {
    const lists = wholes.map((entries) => (order === 'ASC' ? entries : entries.toReversed()))
    // Page after page to the end, each behind the last entry of the one before.
    for (let at = 0; lists.some((list) => at < list.length); at += n) {
      const positioned = keys.map((key, i) => {
        const before = lists[i]?.[at - 1]
        return {
          ...key,
          afterDay: before?.day ?? null,
          afterSequence: before?.sequence ?? null,
          afterKey: before?.key ?? null,
          afterPhase: before?.phase ?? null,
        }
      })
      const going = positioned.filter((_, i) => at < (lists[i]?.length ?? 0)).map((key, i) => ({ ...key, i }))
      const pages = values(await store.run(texts[order], { keys: going, n }), going.length)
      const read = pages.map((page) =>
        page.map(({ day, sequence, change, phase, row }) => ({ sequence, key: row.key, change, phase, day })),
      )
      expect(read).toEqual(lists.filter((list) => at < list.length).map((list) => list.slice(at, at + n)))
      compared += pages.flat().length
    }
  }
  return compared
}

/** The values of each key, in order, where the text follows from what a key narrows by: those that share one are asked in one call. */
async function askedTogether<K extends object, Q, R>(
  keys: readonly K[],
  queryOf: (key: K) => Q,
  run: (query: Q, keys: readonly (K & { readonly i: number })[]) => Promise<readonly Answer<R>[]>,
): Promise<readonly (readonly R[])[]> {
  const found: (readonly R[])[] = []
  for (const [query, group] of groupBy([...keys.entries()], ([, key]) => queryOf(key))) {
    const asked = group.map(([, key], i) => ({ ...key, i }))
    const answers = values(await run(query, asked), asked.length)
    for (const [i, [at]] of group.entries()) found[at] = answers[i] ?? []
  }
  return found
}

/** The values of each key, in order. */
function values<R>(answers: readonly Answer<R>[], keys: number): readonly (readonly R[])[] {
  const rows = Array.from({ length: keys }, (): R[] => [])
  for (const { i, value } of answers) {
    if (value instanceof Error) throw value
    rows[i]?.push(value)
  }
  return rows
}
