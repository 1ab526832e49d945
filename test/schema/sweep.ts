import type { AskFor } from './shipped.ts'

const DATE = '__typename edtf display earliest latest'
const PERIOD = `__typename edtf display start { ${DATE} } end { ${DATE} } possibleFrom certainFrom certainThrough possibleThrough`
const CITATIONS = `citations(first: 40) { edges { node { locator attribution quote source { slug title published { ${DATE} } } } } }`
const CLAIM = `__typename key rankReason note knownFrom versions { knownFrom reason } ${CITATIONS}`
const RANKS = '[PREFERRED, NORMAL, DEPRECATED]'
const ALIKE = `names { text note period { ${PERIOD} } } identifiers { scheme value } ... on Metric { unit definition }`

const ACT = 'act { __typename key } effect because { __typename key }'
const STANDING = `__typename from through operating headline acts { __typename ${ACT} }`
const STANDINGS = ['Policy', 'Agreement'].map((kind) => `... on ${kind} { standing { ${STANDING} } standings { ${STANDING} } }`).join(' ')

/** Everything that the graph tells of a kind of thing, whatever its rank or polarity: the field of the root, its other arguments, and what of a node. */
const LISTS = [
  { field: 'entities', args: '', page: 100, node: `slug name aliases description ${ALIKE}` },
  { field: 'entities', args: 'kinds: [POLICY, AGREEMENT]', page: 20, node: `slug ${STANDINGS}` },
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
const BINS = ['DAY', 'MONTH', 'YEAR'].map((unit) => `by${unit}: histogram(unit: ${unit}) { __typename from to count }`).join(' ')
const ENTRIES = `edges { node { __typename date { ${DATE} } change headline claim { key } about { slug } } }`
/** So many entities have one timeline. */
const MOST_ENTITIES = 50
const FIGURES = `${CLAIM} formula period { ${PERIOD} } published { ${DATE} }`

interface Listed {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly edges: readonly { readonly node: { readonly slug?: string } }[]
}

/** Every entity, norm, source, claim and timeline entry that was known on a day, without what lies behind it, in as many answers as it takes. */
export async function sweep(ask: AskFor, known: string): Promise<readonly unknown[]> {
  const asOf = `asOf: { known: "${known}" }`
  const answers: Listed[] = []
  for (const { field, args, page, node } of LISTS)
    answers.push(...(await pagesOf(ask, { field, args: `${asOf} ${args}`, page, of: `edges { node { ${node} } }` })))
  const entities = await pagesOf(ask, { field: 'entities', args: asOf, page: 1000, of: 'edges { node { slug } }' })
  const slugs = entities.flatMap(({ edges }) => edges.map(({ node }) => node.slug))
  for (let at = 0; at < slugs.length; at += MOST_ENTITIES) {
    const args = `of: ${JSON.stringify(slugs.slice(at, at + MOST_ENTITIES))} ${asOf} where: { polarity: ANY, ranks: ${RANKS} }`
    answers.push(...(await pagesOf(ask, { field: 'timeline', args, page: 500, of: `${ENTRIES} ${BINS}` })))
  }
  return [...answers, ...(await figures(ask, asOf))]
}

interface Pages {
  readonly field: string
  readonly args: string
  readonly page: number
  /** What is asked of the connection. */
  readonly of: string
}

async function pagesOf(ask: AskFor, { field, args, page, of }: Pages): Promise<readonly Listed[]> {
  const pages: Listed[] = []
  for (let after: string | null = null, more = true; more; ) {
    const position: string = after === null ? '' : `, after: "${after}"`
    const list = (await ask(`{ ${field}(first: ${page}, ${args}${position}) { ${PAGE} ${of} } }`))[field] as Listed
    pages.push(list)
    ;({ endCursor: after, hasNextPage: more } = list.pageInfo)
  }
  return pages
}

async function figures(ask: AskFor, asOf: string): Promise<readonly Listed[]> {
  const metrics = await pagesOf(ask, { field: 'entities', args: `kinds: [METRIC], ${asOf}`, page: 100, of: 'edges { node { slug } }' })
  const found: Listed[] = []
  for (const { node } of metrics.flatMap(({ edges }) => edges)) {
    const all = `observations(first: 100, vintage: ALL, ranks: ${RANKS}) { ${PAGE} edges { node { ${FIGURES} } } }`
    const { entity } = await ask(`{ entity(slug: "${node.slug}", ${asOf}) { ... on Metric { ${all} } } }`)
    const { observations } = entity as { readonly observations: Listed }
    if (observations.pageInfo.hasNextPage) throw new Error(`${node.slug} has more than a page of figures; read the next ones too`)
    found.push(observations)
  }
  return found
}
