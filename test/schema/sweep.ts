import type { AskFor } from './shipped.ts'

const DATE = '__typename edtf display earliest latest'
const PERIOD = `__typename edtf display start { ${DATE} } end { ${DATE} } possibleFrom certainFrom certainThrough possibleThrough`
const CITATIONS = `citations(first: 50) { edges { node { locator attribution quote source { slug title published { ${DATE} } } } } }`
const CLAIM = `__typename key rankReason note knownFrom versions { knownFrom reason } ${CITATIONS}`
const RANKS = '[PREFERRED, NORMAL, DEPRECATED]'
const ALIKE = `names { text note period { ${PERIOD} } } identifiers { scheme value } ... on Metric { unit definition }`

/** Everything that the graph tells of a kind of thing, whatever its rank or polarity: the field of the root, its other arguments, and what of a node. */
const LISTS = [
  { field: 'entities', args: '', page: 100, node: `slug name aliases description ${ALIKE}` },
  { field: 'sources', args: '', page: 100, node: `slug title published { ${DATE} }` },
  {
    field: 'relationships',
    args: `where: { polarity: ANY, ranks: ${RANKS} }`,
    page: 50,
    node: `${CLAIM} type title formalTitle scope period { ${PERIOD} }`,
  },
  { field: 'statements', args: `ranks: ${RANKS}`, page: 50, node: `${CLAIM} mode text speakerText saidOn { ${DATE} }` },
]
const PAGE = 'pageInfo { hasNextPage endCursor }'
const FIGURES = `${CLAIM} formula period { ${PERIOD} } published { ${DATE} }`

interface Listed {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly edges: readonly { readonly node: { readonly slug?: string } }[]
}

/** Every entity, source and claim that was known on a day, without what lies behind it, in as many answers as it takes. */
export async function sweep(ask: AskFor, known: string): Promise<readonly unknown[]> {
  const asOf = `asOf: { known: "${known}" }`
  const answers: unknown[] = []
  for (const { field, args, page, node } of LISTS) {
    for (let after: string | null = null, more = true; more; ) {
      const position: string = after === null ? '' : `, after: "${after}"`
      const list = await listOf(ask, field, `(first: ${page}, ${asOf} ${args}${position}) { ${PAGE} edges { node { ${node} } } }`)
      answers.push(list)
      ;({ endCursor: after, hasNextPage: more } = list.pageInfo)
    }
  }
  const metrics = await listOf(ask, 'entities', `(kinds: [METRIC], first: 100, ${asOf}) { ${PAGE} edges { node { slug } } }`)
  for (const { node } of metrics.edges) {
    const figures = `observations(first: 100, vintage: ALL, ranks: ${RANKS}) { ${PAGE} edges { node { ${FIGURES} } } }`
    const { entity } = await ask(`{ entity(slug: "${node.slug}", ${asOf}) { ... on Metric { ${figures} } } }`)
    const { observations } = entity as { readonly observations: Listed }
    if (observations.pageInfo.hasNextPage) throw new Error(`${node.slug} has more than a page of figures; read the next ones too`)
    answers.push(observations)
  }
  return answers
}

async function listOf(ask: AskFor, field: string, rest: string): Promise<Listed> {
  return (await ask(`{ ${field}${rest} }`))[field] as Listed
}
