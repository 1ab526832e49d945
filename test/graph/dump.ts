import * as read from '../../graph/decode.ts'
import { defineQuery } from '../../graph/define-query.ts'
import type { Params, Store } from '../../graph/store.ts'
import { LAST_DAY } from '../../graph/time/stored.ts'

interface DumpedNode {
  readonly labels: readonly string[]
  readonly props: read.Fields
}

interface DumpedLink {
  readonly type: string
  readonly props: read.Fields
  readonly from: read.Fields
  readonly to: read.Fields
}

const allNodes = defineQuery<Params, DumpedNode>({
  name: 'test.dump.nodes',
  mode: 'read',
  cypher: 'MATCH (n) RETURN labels(n) AS labels, properties(n) AS props LIMIT 1000000',
  decode: (record) => ({ labels: read.texts(record, 'labels'), props: read.fields(record, 'props') }),
})

const allLinks = defineQuery<Params, DumpedLink>({
  name: 'test.dump.links',
  mode: 'read',
  cypher: 'MATCH (a)-[r]->(b) RETURN type(r) AS type, properties(r) AS props, properties(a) AS a, properties(b) AS b LIMIT 1000000',
  decode: (record) => ({
    type: read.text(record, 'type'),
    props: read.fields(record, 'props'),
    from: read.fields(record, 'a'),
    to: read.fields(record, 'b'),
  }),
})

export interface Dump {
  readonly nodes: readonly DumpedNode[]
  readonly links: readonly DumpedLink[]
}

/** Every node and relationship of a graph with all its properties. */
export async function dump(store: Store): Promise<Dump> {
  return { nodes: await store.run(allNodes, {}), links: await store.run(allLinks, {}) }
}

/** A dump as sorted lines, so that equal graphs are equal. */
export function linesOf({ nodes, links }: Dump): readonly string[] {
  return [
    ...nodes.map(({ labels, props }) => `(:${labels.toSorted().join(':')} ${ordered(props)})`),
    ...links.map(({ type, props, from, to }) => `(${handle(from)})-[:${type} ${ordered(props)}]->(${handle(to)})`),
  ].sort()
}

function ordered(props: read.Fields): string {
  return JSON.stringify(Object.fromEntries(Object.entries(props).sort(([a], [b]) => (a < b ? -1 : 1))))
}

function handle(props: read.Fields): string {
  return String(props.row ?? props.key ?? props.slug ?? props.name ?? '')
}

/** What readers at a head see of a dump: nothing that was recorded after it, and nothing taken back after it. */
export function seenAt(head: string | null, { nodes, links }: Dump): Dump {
  const later = (value: unknown): boolean => typeof value === 'string' && value > (head ?? '')
  const there = ({ recordedAt }: read.Fields): boolean => !later(recordedAt)
  const seen = (props: read.Fields): read.Fields => (later(props.retractedAt) ? { ...props, retractedAt: LAST_DAY } : props)
  return {
    nodes: nodes
      .filter(({ labels, props }) => !labels.includes('Loading') && there(props))
      .map(({ labels, props }) => ({ labels, props: seen(props) })),
    links: links.filter(({ props, from, to }) => [props, from, to].every(there)).map((link) => ({ ...link, props: seen(link.props) })),
  }
}
