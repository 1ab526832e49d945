import { beforeAll, expect, test } from 'vitest'
import { accept } from '../../graph/accept.ts'
import type { ClaimDraft, Dataset, EntityDraft, Placed } from '../../graph/draft.ts'
import { planReleases } from '../../graph/plan.ts'
import { applyReleases } from '../../graph/releases.ts'
import type { Store } from '../../graph/store.ts'
import { SHIPPED } from '../../seed/load.ts'
import { readDataset } from '../../seed/read.ts'
import { type Api, apiOver } from '../api.ts'
import { fill } from '../dataset.ts'
import { describeEngines } from '../graph/engines.ts'
import { BETWEEN, CLOCK_WORLD, CORRECTED_WORLD, FIRST, SECOND } from './clock-world.ts'
import type { Start } from './deep-query.ts'
import { type AskFor, fillWithShipped, readerOf, startsAt } from './shipped.ts'

/** Answers to questions that go deep, in order. The scores of a search, and cursors that hold them, weigh a word against all that the engine holds. */
async function answers(store: Store, starts: readonly Start[]): Promise<readonly unknown[]> {
  const { ask, deep } = await readerOf(store)
  const told: unknown[] = []
  for (const query of deep(starts)) {
    const answer = await ask(query)
    told.push('search' in answer ? withoutScores(answer) : answer)
  }
  return told
}

function withoutScores(answer: object): unknown {
  return JSON.parse(JSON.stringify(answer, (field, value) => (/^score$|cursor$/i.test(field) ? undefined : value)))
}

/** Everything in the small world, under an `asOf` as GraphQL has it. */
function everything(asOf: string): readonly Start[] {
  const { entities, sources } = CLOCK_WORLD
  return [
    ...entities.map(({ key }) => ({ field: 'entity', args: `(slug: "${key}", asOf: ${asOf})` })),
    ...sources.map(({ slug }) => ({ field: 'source', args: `(slug: "${slug}", asOf: ${asOf})` })),
    ...['entities', 'relationships', 'statements', 'sources', 'graph'].map((field) => ({ field, args: `(asOf: ${asOf})` })),
    { field: 'timeline', args: `(of: ["ada", "ben"], asOf: ${asOf})` },
    { field: 'search', args: `(text: "field", asOf: ${asOf})` },
  ]
}

describeEngines('a second release', (open) => {
  let api: Api
  const before: unknown[] = []
  const after: unknown[] = []

  beforeAll(async () => {
    const store = await open()
    await fill(store, CLOCK_WORLD)
    const views = [
      `{ recorded: "${FIRST}" }`,
      `{ recorded: "${BETWEEN}", known: "2019-12-21" }`,
      `{ recorded: "${FIRST}", valid: "2019-12-15" }`,
    ]
    for (const asOf of views) before.push(...(await answers(store, everything(asOf))))
    await fill(store, CORRECTED_WORLD)
    for (const asOf of views) after.push(...(await answers(store, everything(asOf))))
    api = await apiOver(store)
  }, 180_000)

  async function ask(query: string) {
    const { data, errors } = await api.ask(query)
    expect(errors).toBeUndefined()
    return data
  }

  test('leaves everything as it read before, as of the first', () => {
    expect(after).toEqual(before)
  })

  const ALL = (asOf: string) => `graph(asOf: ${asOf}) { dataVersion types { type count } }
    ben: entity(slug: "ben", asOf: ${asOf}) { name aliases description }
    ada: entity(slug: "ada", asOf: ${asOf}) { aliases relationships { edges { node { key period { edtf } } } } }
    chair: claim(key: "ada/held-office/chair", asOf: ${asOf}) { recordedAt citations { edges { node { source { slug } } } } }
    officeHolders(office: "chair", asOf: ${asOf}) { edges { node { key rank period { edtf } } } }
    signed: claim(key: "ada/signed/memo", asOf: ${asOf}) { key }
    march: claim(key: "headcount/march/second", asOf: ${asOf}) { contradicts { key } ... on Observation { revisedBy { value } vintages { value } } }`

  test('reads as corrected at the head', async () => {
    expect(await ask(`{ ${ALL('{}')} }`)).toEqual({
      graph: {
        dataVersion: SECOND,
        types: [
          { type: 'HEADS', count: 1 },
          { type: 'HELD_OFFICE', count: 1 },
        ],
      },
      ben: { name: 'Benjamin Field', aliases: [], description: 'A civil servant.' },
      ada: {
        aliases: [],
        relationships: { edges: [{ node: { key: 'ada/held-office/chair', period: { edtf: '2019-01-10/2019-12-13' } } }] },
      },
      chair: { recordedAt: SECOND, citations: { edges: [{ node: { source: { slug: 'old-source' } } }] } },
      officeHolders: { edges: [{ node: { key: 'ada/held-office/chair', rank: 'NORMAL', period: { edtf: '2019-01-10/2019-12-13' } } }] },
      signed: null,
      march: { contradicts: [], revisedBy: { value: 11 }, vintages: [{ value: 10 }, { value: 12 }, { value: 11 }] },
    })
  })

  test('reads as it was first taken in, at the first and until the second', async () => {
    const first = await ask(`{ ${ALL(`{ recorded: "${FIRST}" }`)} }`)
    expect(first).toEqual(await ask(`{ ${ALL(`{ recorded: "${BETWEEN}" }`)} }`))
    expect(first).toEqual({
      graph: {
        dataVersion: FIRST,
        types: [
          { type: 'HEADS', count: 1 },
          { type: 'HELD_OFFICE', count: 2 },
          { type: 'SIGNED', count: 1 },
        ],
      },
      ben: { name: 'Ben Field', aliases: [], description: null },
      ada: {
        aliases: ['A. Stone'],
        relationships: {
          edges: [
            { node: { key: 'ada/held-office/chair', period: { edtf: '2019-01-10/2019-12-15' } } },
            { node: { key: 'ada/signed/memo', period: { edtf: '2019-03-01' } } },
          ],
        },
      },
      chair: {
        recordedAt: FIRST,
        citations: { edges: [{ node: { source: { slug: 'old-source' } } }, { node: { source: { slug: 'review' } } }] },
      },
      officeHolders: {
        edges: [
          { node: { key: 'ada/held-office/chair', rank: 'NORMAL', period: { edtf: '2019-01-10/2019-12-15' } } },
          { node: { key: 'ben/held-office/chair', rank: 'NORMAL', period: { edtf: '2019-12-15/..' } } },
        ],
      },
      signed: { key: 'ada/signed/memo' },
      march: { contradicts: [], revisedBy: null, vintages: [{ value: 10 }, { value: 12 }] },
    })
  })

  test('lists the versions of both, and when one was replaced only once that is recorded', async () => {
    const versions = (asOf: string) =>
      `claim(key: "ada/held-office/chair", asOf: ${asOf}) { versions { knownFrom recordedAt retractedAt reason claim { ... on Relationship { period { edtf } } } } }`
    const { first, head, early } = await ask(`{
      first: ${versions(`{ recorded: "${BETWEEN}" }`)}
      head: ${versions('{}')}
      early: ${versions('{ known: "2019-12-19" }')}
    }`)
    const version = (knownFrom: string, recordedAt: string, retractedAt: string | null, reason: string | null, edtf: string) => ({
      knownFrom,
      recordedAt,
      retractedAt,
      reason,
      claim: { period: { edtf } },
    })
    const begun = version('2019-01-10', FIRST, null, null, '2019-01-10/..')
    expect(first.versions).toEqual([begun, version('2019-12-20', FIRST, null, null, '2019-01-10/2019-12-15')])
    expect(head.versions).toEqual([
      begun,
      version('2019-12-20', FIRST, SECOND, null, '2019-01-10/2019-12-15'),
      version('2019-12-20', SECOND, null, 'She handed over two days before.', '2019-01-10/2019-12-13'),
    ])
    expect(early.versions).toEqual([begun])
  })

  test('still brings back what it took away by the id that it had', async () => {
    const { claim } = await ask(
      `{ claim(key: "ada/signed/memo", asOf: { recorded: "${FIRST}" }) { id citations { edges { node { id } } } } }`,
    )
    const [citation] = claim.citations.edges
    expect(await ask(`{ nodes(ids: ["${claim.id}", "${citation.node.id}"]) { __typename id } }`)).toEqual({
      nodes: [
        { __typename: 'Relationship', id: claim.id },
        { __typename: 'Citation', id: citation.node.id },
      ],
    })
  })
})

describeEngines('a second release of the shipped data', (open, engine) => {
  let ask: AskFor
  const before: unknown[] = []
  const after: unknown[] = []

  beforeAll(async () => {
    const store = await open()
    const [first] = (await fillWithShipped(store)).plans.slice(-1)
    // On Neo4j, which reads the same rows, an eighth of the questions.
    const starts = startsAt(`{ recorded: "${first?.recordedAt}" }`).filter((_, at) => engine === 'embedded' || at % 8 === 0)
    before.push(...(await answers(store, starts)))
    const { dataset } = await readDataset(SHIPPED)
    const planted = plant(dataset)
    const { catalog, problems } = accept(planted)
    expect(problems.map(({ record, message }) => `${record}: ${message}`)).toEqual([])
    const types = planted.types.map(({ draft }) => draft)
    await applyReleases({ store, plans: planReleases(catalog), types, onProgress: () => undefined })
    after.push(...(await answers(store, starts)))
    ;({ ask } = await readerOf(store))
  }, 180_000)

  test('leaves everything as it read before, as of the release before', () => {
    expect(after).toEqual(before)
  })

  test('reads as planted at the head', async () => {
    const withdrawn = await ask('{ claim(key: "chad-wolf/held-office/secretary-of-homeland-security") { versions { reason } note } }')
    expect(JSON.stringify(withdrawn)).toContain(PLANTED)
  })
})

const PLANTED = 'Planted by a test.'
const LATER = 'a-later-release'

/** The data set with one more release, which adds a line to every claim: a note, of some another rank, of some the end of it. It renames entities and takes citations back. */
function plant(dataset: Dataset): Dataset {
  return {
    ...dataset,
    releases: [
      ...dataset.releases,
      { draft: { name: LATER, recorded: '2098-01-01T00:00:00Z' }, place: { file: 'releases.yaml', line: 99 } },
    ],
    claims: dataset.claims.map((placed, index) => changed(placed, (draft) => plantLine(draft, index))),
    entities: dataset.entities.map((placed, index) => changed(placed, (draft) => plantName(draft, index))),
  }
}

function changed<T>({ draft, place }: Placed<T>, change: (draft: T) => T): Placed<T> {
  return { draft: change(draft), place }
}

function plantLine(draft: ClaimDraft, index: number): ClaimDraft {
  const change =
    index % 7 === 3
      ? ({ withdrawn: true } as const)
      : { note: PLANTED, ...(index % 5 === 2 && { rank: 'DEPRECATED' as const, rankReason: PLANTED }) }
  const line = { release: LATER, why: PLANTED, ...change }
  const full = draft.cite.map((source) => (typeof source === 'string' ? { source } : source))
  const kept = full.find((citation) => !('withdrawn' in citation))
  const cite = full.map((citation) => (citation === kept || 'withdrawn' in citation ? citation : { ...citation, withdrawn: LATER }))
  if ('relationship' in draft) return { ...draft, cite, later: [...(draft.later ?? []), line] }
  return 'observation' in draft
    ? { ...draft, cite, later: [...(draft.later ?? []), line] }
    : { ...draft, cite, later: [...(draft.later ?? []), line] }
}

function plantName(draft: EntityDraft, index: number): EntityDraft {
  const description = { later: [...(draft.later ?? []), { release: LATER, why: PLANTED, description: 'Another thing.' }] }
  return index % 3 === 0
    ? { ...draft, aliases: [...(draft.aliases ?? []), { text: `Alias ${index}`, release: LATER }] }
    : { ...draft, ...description }
}
