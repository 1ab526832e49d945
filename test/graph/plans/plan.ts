import neo4j, { type Plan, type ProfiledPlan, type Session } from 'neo4j-driver'
import { type DefinedQuery, textFor } from '../../../graph/define-query.ts'
import { statementOf } from '../../../graph/neo4j/values.ts'
import type { Params } from '../../../graph/store.ts'
import { testNeo4j } from '../engines.ts'

/** An operator of a plan, how many rows came to it and left it, and how often it touched the store: 0 where the query was planned and not run. */
export interface Step {
  readonly operator: string
  readonly rowsIn: number
  readonly rowsOut: number
  readonly hits: number
}

/** The plan of a query: its operators in the order in which they run, and how many records it brought, null where it was not run. */
export interface Planned {
  readonly name: string
  readonly steps: readonly Step[]
  readonly records: number | null
}

/** Gives `work` a session of its own on the Neo4j of the tests: plans are no part of the store's port. */
export async function withSession<T>(work: (session: Session) => Promise<T>): Promise<T> {
  const { uri, user, password, database } = testNeo4j()
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true })
  try {
    return await work(driver.session(database === undefined ? {} : { database }))
  } finally {
    await driver.close()
  }
}

/**
 * Makes hits depend on the graph alone. The planner's figures are taken anew, for they are of an earlier graph where indexes were filled and
 * emptied before. And a property that the database never stored is read with more hits than one that it did: every name in a text is made known.
 */
export async function settle(session: Session, queries: readonly DefinedQuery[]): Promise<void> {
  const names = new Set(queries.flatMap((query) => [...textFor('neo4j', query).matchAll(/\b[a-z]\.(\w+)/g)].map(([, name]) => name)))
  await session.run('UNWIND $names AS name CALL db.createProperty(name) RETURN count(name) AS n', { names: [...names] })
  await session.run('CALL db.prepareForReplanning(60)')
}

/** Runs a query as the adapter would send it, planned anew, for what was planned on another graph stays in the server's memory. */
export async function profiled(
  session: Session,
  { query, params }: { readonly query: DefinedQuery; readonly params: Params },
): Promise<Planned> {
  const { text, parameters } = statementOf(textFor('neo4j', query), params)
  const { records, summary } = await session.run(`CYPHER replan=force PROFILE ${text}`, parameters)
  if (!summary.profile) throw new Error(`expected Neo4j to profile ${query.name}, and it gave no plan`)
  return { name: query.name, steps: inOrder(summary.profile).map(step), records: records.length }
}

/** Plans a query without running it, so that a write writes nothing. */
export async function explained(session: Session, query: DefinedQuery): Promise<Planned> {
  const { text, parameters } = statementOf(textFor('neo4j', query), { rows: [], names: [] })
  const { summary } = await session.run(`CYPHER replan=force EXPLAIN ${text}`, parameters)
  if (!summary.plan) throw new Error(`expected Neo4j to plan ${query.name}, and it gave no plan`)
  return {
    name: query.name,
    steps: inOrder(summary.plan).map((plan) => ({ operator: operatorOf(plan), rowsIn: 0, rowsOut: 0, hits: 0 })),
    records: null,
  }
}

function inOrder<P extends { readonly children: readonly P[] }>(plan: P): P[] {
  return [...plan.children.flatMap(inOrder), plan]
}

function step(plan: ProfiledPlan): Step {
  return { operator: operatorOf(plan), rowsIn: sum(plan.children.map(({ rows }) => rows)), rowsOut: plan.rows, hits: plan.dbHits }
}

/** Without the name of the database, which follows an @. */
function operatorOf({ operatorType }: Plan): string {
  return operatorType.replace(/@.*$/, '')
}

/** Whether an operator reads every node or relationship of a label, a type, an index or the graph, however many were asked for. */
export function isScan({ operator }: Step): boolean {
  return /Scan\b/.test(operator)
}

/** Operators that find nodes and relationships. The other hits are of properties, labels and ends of what was found. */
const FINDS = /Seek|Scan|Expand|CountStore/

/**
 * One line for a person: how often the store was touched, in all and for each record, and by what. A filter counts by the rows that come to
 * it: it stops at the first comparison that fails, and Neo4j puts comparisons in another order now and then, though text and graph are the same.
 * A step along relationships counts by the rows that leave it: of a node of many, Neo4j walks through one record a type, in the order in which the
 * server first met the types.
 */
export function readable({ name, steps, records }: Planned): string {
  const finding = steps.filter(({ operator }) => FINDS.test(operator))
  if (records === null) return `${name}: ${finding.map(({ operator }) => operator).join(', ') || 'finds nothing'}`
  const filters = steps.filter(isFilter)
  const all = hitsOf(steps.filter((one) => !isFilter(one) && !isExpand(one)))
  const found = hitsOf(finding.filter((one) => !isExpand(one)))
  const each = records === 0 ? '' : `, ${(all / records).toFixed(1)} each`
  const parts = [
    ...finding.map((one) => (isExpand(one) ? `${one.operator} to ${one.rowsOut} rows` : `${one.operator} ${one.hits}`)),
    `the rest ${all - found}`,
  ]
  return `${name}: ${all} hits for ${records} records${each} (${parts.join(', ')}); ${sum(filters.map(({ rowsIn }) => rowsIn))} rows filtered`
}

function isFilter({ operator }: Step): boolean {
  return operator === 'Filter'
}

function isExpand({ operator }: Step): boolean {
  return operator.includes('Expand')
}

function hitsOf(steps: readonly Step[]): number {
  return sum(steps.map(({ hits }) => hits))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}
