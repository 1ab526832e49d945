import { expect } from 'vitest'
import { ORDERS } from '../../../graph/cypher/fragments.ts'
import { type EntityRelationships, relationshipCount, relationshipPages, SORTS } from '../../../graph/cypher/relationship.ts'
import { type TimelineKey, timelineCount, timelinePages, timelineUndated } from '../../../graph/cypher/timeline.ts'
import type { Answer } from '../../../graph/define-query.ts'
import type { Store } from '../../../graph/store.ts'
import { entriesFor, relationshipsFor, undatedFor } from './oracle.ts'
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
  const counts = await store.run(relationshipCount, { keys: ofEntity.map((key, i) => ({ ...key, i })) })
  for (const sort of SORTS) {
    const wholes = ofEntity.map((key) => relationshipsFor(world, key, sort))
    expect(values(counts, ofEntity.length)).toEqual(wholes.map((rows) => [rows.length]))
    for (const order of ORDERS) {
      const lists = wholes.map((rows) => (order === 'ASC' ? rows : rows.toReversed()))
      const pages = lists.map((rows) => rows.slice(rows.length === 0 ? 0 : cut % rows.length))
      const keys = ofEntity.map((key, i) => {
        const before = lists[i]?.[lists[i].length - (pages[i]?.length ?? 0) - 1]
        return { ...key, i, ...(before === undefined ? start : { afterSort: before.sort, afterKey: before.key }) }
      })
      const answers = values(await store.run(relationshipPages[sort][order], { keys, n }), keys.length)
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

async function timelinesAgree(store: Store, { world, timeline, n }: Pick<OracleCase, 'world' | 'timeline' | 'n'>): Promise<number> {
  const keys = timeline.map((key, i) => ({ ...key, i }))
  const wholes = timeline.map((key) => entriesFor(world, key))
  expect(values(await store.run(timelineCount, { keys }), keys.length)).toEqual(wholes.map((entries) => [entries.length]))
  expect(values(await store.run(timelineUndated, { keys }), keys.length)).toEqual(timeline.map((key) => [undatedFor(world, key)]))
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
      const pages = values(await store.run(timelinePages[order], { keys: going, n }), going.length)
      const read = pages.map((page) =>
        page.map(({ day, change, phase, row }) => ({ sequence: row.sequence, key: row.key, change, phase, day })),
      )
      expect(read).toEqual(lists.filter((list) => at < list.length).map((list) => list.slice(at, at + n)))
      compared += pages.flat().length
    }
  }
  return compared
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
