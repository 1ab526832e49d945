import type { GraphQLSchema } from 'graphql'
import { relationshipTypes } from '../../graph/cypher/graph-info.ts'
import { applyReleases } from '../../graph/releases.ts'
import type { Store } from '../../graph/store.ts'
import { vocabularyOf } from '../../graph/vocabulary.ts'
import { createSchema } from '../../schema/index.ts'
import { type LoadedDataset, loadDataset, SHIPPED } from '../../seed/load.ts'
import { apiOver } from '../api.ts'
import type { Contents } from '../graph/engines.ts'
import { DeepQueries, type Start } from './deep-query.ts'

let loaded: Promise<LoadedDataset> | undefined

/** The data set that ships, read once. */
export function shippedDataset(): Promise<LoadedDataset> {
  loaded ??= loadDataset(SHIPPED)
  return loaded
}

/** Takes the data set that ships into an empty, prepared store. */
export async function fillWithShipped(store: Store): Promise<LoadedDataset> {
  const dataset = await shippedDataset()
  await applyReleases({ store, plans: dataset.plans, types: dataset.types, onProgress: () => undefined })
  return dataset
}

/** The data set that ships, for suites that only read: `open(shippedGraph)`. */
export const shippedGraph: Contents = { name: 'shipped', make: async (store) => void (await fillWithShipped(store)) }

/** How many nodes a deep query goes through. */
const LEVELS = 5

/** The data of an answer; raises where it has an error. */
export type AskFor = (query: string) => Promise<{ readonly [field: string]: unknown }>

/** The API over a store, for questions that must have no error, and makers of deep questions in its schema. */
export interface Reader {
  readonly ask: AskFor
  readonly schema: GraphQLSchema
  /** Deep questions from each start. */
  readonly deep: (starts: readonly Start[]) => readonly string[]
}

export async function readerOf(store: Store): Promise<Reader> {
  const api = await apiOver(store)
  const schema = createSchema(vocabularyOf(await store.run(relationshipTypes, {})))
  const ask: AskFor = async (query) => {
    const { data, errors } = await api.ask(query)
    if (errors !== undefined) throw new Error(`${errors.map(({ message }) => message).join('; ')} in answer to ${query.slice(0, 200)}`)
    return data
  }
  const queries = new DeepQueries(schema)
  return { ask, schema, deep: (starts: readonly Start[]) => starts.flatMap((start) => queries.from(start, LEVELS)) }
}

/** The nine, and more, so that each of the thirteen kinds is among them. */
export const ENTITIES = [
  ...['dhs', 'chad-wolf', 'mpp', 'ninth-circuit', 'united-states', 'mexico', 'guatemala', 'el-salvador', 'honduras'],
  ...['us-guatemala-aca', 'secretary-of-homeland-security', 'southwest-border-enforcement-actions', 'innovation-law-lab-case'],
  ...[
    'el-paso-sector',
    'innovation-law-lab',
    'innovation-law-lab-injunction-2019-04-08',
    'gao-b-331650',
    'interior-repatriation-initiative',
  ],
] as const

/** Every field of the root but those by id, under an `asOf` as GraphQL has it. */
export function startsAt(asOf: string): readonly Start[] {
  return [
    ...ENTITIES.map((slug) => ({ field: 'entity', args: `(slug: "${slug}", asOf: ${asOf})` })),
    ...['entities', 'relationships', 'statements', 'sources', 'graph'].map((field) => ({ field, args: `(asOf: ${asOf})` })),
    { field: 'officeHolders', args: `(office: "secretary-of-homeland-security", asOf: ${asOf})` },
    { field: 'timeline', args: `(of: ["mpp", "dhs"], asOf: ${asOf})` },
    { field: 'search', args: `(text: "border", asOf: ${asOf})` },
    { field: 'source', args: `(slug: "fox-2020-01-14-interior-flights", asOf: ${asOf})` },
    { field: 'claim', args: `(key: "chad-wolf/held-office/secretary-of-homeland-security", asOf: ${asOf})` },
  ]
}
