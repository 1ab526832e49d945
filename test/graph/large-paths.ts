import { pathDegrees, pathLinks } from '../../graph/cypher/path.ts'
import { createEntities } from '../../graph/cypher/write.ts'
import { defineQuery } from '../../graph/define-query.ts'
import type { PathLimits } from '../../graph/paths/limits.ts'
import { TooWide } from '../../graph/paths/limits.ts'
import { findPaths } from '../../graph/paths/search.ts'
import type { Params, Store } from '../../graph/store.ts'
import { LAST_DAY, storedBounds } from '../../graph/time/stored.ts'
import { type Asked, boundsOf, questionOf, type SomeLink, type TestReader } from './some-paths.ts'

export interface LargeGraph {
  readonly entities: readonly string[]
  readonly links: readonly SomeLink[]
}

/** The same numbers in each run, from 0 to below n. */
function numbers(seed: number): (n: number) => number {
  let state = seed
  return (n) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * n)
  }
}

/** Ten links an entity, of six years or without a known end; a quarter of them at five hubs. */
export function largeGraph(size: number): LargeGraph {
  const some = numbers(7)
  const plain = Array.from({ length: size / 10 }, (_, i) => `e${i}`)
  const hubs = Array.from({ length: 5 }, (_, i) => `hub${i}`)
  const one = (): string => plain[some(plain.length)] ?? ''
  const links = Array.from({ length: size }, (_, i): SomeLink => {
    const [subject, object, year] = [i % 4 === 0 ? (hubs[some(5)] ?? '') : one(), one(), 2000 + some(15)]
    const period = some(4) === 0 ? `${year}/` : `${year}/${year + 5}`
    return { key: `${subject}/worked-with/${object}/${i}`, subject, object, period, form: 'SPAN' }
  })
  return { entities: [...plain, ...hubs], links: links.filter(({ subject, object }) => subject !== object) }
}

/** Thirty questions between random entities: on a day or over all time, of any length, for one path or for many. */
export function questionsIn({ entities }: LargeGraph): readonly Asked[] {
  const some = numbers(99)
  const one = (): string => entities[some(entities.length - 5)] ?? ''
  return Array.from({ length: 30 }, (_, i) => {
    const day = i % 3 === 0 ? '2008-05-01' : null
    const [maxLength = 4, most = 5] = [[3, 4, 4, 5, 6][i % 5], [5, 1, 5, 100][i % 4]]
    return { from: one(), to: one(), avoid: [], during: { from: day, to: day }, certain: i % 7 === 0, maxLength, most }
  })
}

/** The keys along each path, or why there is no answer. */
export async function outcomeOf(asked: Asked, { reader, limits }: { readonly reader: TestReader; readonly limits: PathLimits }) {
  try {
    const paths = await findPaths(questionOf(asked), { reader, limits })
    return paths.map(({ links }) => links.map(({ key }) => key))
  } catch (error) {
    if (error instanceof TooWide) return error
    throw error
  }
}

const CLOCKS = { known: '2020-01-01', recorded: '2022-01-01T00:00:00.000Z' }

/** Only what a search reads: a fifth of what a row has, and no claims, for the rest would take longer than what is tested. */
const createLinks = defineQuery<Params, number>({
  name: 'test.createLinks',
  mode: 'write',
  cypher: `UNWIND $rows AS row
MATCH (s:Entity {key: row.subject})
MATCH (o:Entity {key: row.object})
CREATE (s)-[r:WORKED_WITH {key: row.key, negated: false, rank: 'NORMAL',
  startMin: row.startMin, startMax: row.startMax, endMin: row.endMin, endMax: row.endMax,
  knownFrom: '2000-01-01', knownUntil: '${LAST_DAY}', recordedAt: '2021-01-01', retractedAt: '${LAST_DAY}'}]->(o)
RETURN count(r) AS n`,
  decode: (record) => Number(record.n),
})

const BATCH = 10_000

export async function fillWith(store: Store, { entities, links }: LargeGraph): Promise<void> {
  for (let at = 0; at < entities.length; at += BATCH) {
    await store.run(createEntities('Person'), { rows: entities.slice(at, at + BATCH).map((key) => ({ key, slug: key, name: key })) })
  }
  for (let at = 0; at < links.length; at += BATCH) {
    const rows = links.slice(at, at + BATCH).map((link) => {
      const { key, subject, object } = link
      return { key, subject, object, ...storedBounds(boundsOf(link)) }
    })
    await store.run(createLinks, { rows })
  }
}

/** Reads from a store, without what stands between it and a request. */
export function storeReader(store: Store, asked: Asked, limits: PathLimits): TestReader {
  const [calls, rows]: [string[], number[]] = [[], []]
  const { days, certainty } = questionOf(asked)
  const keysOf = (entities: readonly string[]) =>
    entities.map((key, i) => ({ key, i, types: null, ...days, certain: certainty === 'CERTAIN', ...CLOCKS }))
  return {
    calls,
    rows,
    links: async (entities) => {
      calls.push(`links ${entities.length}`)
      const found = await store.run(pathLinks, { keys: keysOf(entities), n: limits.ofOne + 1 })
      rows.push(found.length)
      return entities.map((_, at) => found.filter(({ i }) => i === at).map(({ value }) => valueIn(value)))
    },
    degrees: async (entities) => {
      calls.push(`degrees ${entities.length}`)
      const found = await store.run(pathDegrees, { keys: keysOf(entities), n: limits.degree })
      return entities.map((_, at) => found.filter(({ i }) => i === at).map(({ value }) => valueIn(value))[0] ?? 0)
    },
  }
}

function valueIn<T>(value: T | Error): T {
  if (value instanceof Error) throw value
  return value
}
