import { execFile } from 'node:child_process'
import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { SCHEMA_FILE } from '../../schema/print.ts'
import { temporaryFolder } from '../graph/engines.ts'

const run = promisify(execFile)

/** What an app built on Relay asks for: pages by its connection directives, refetching by node, and fragments on the interfaces. */
const APP = `import { graphql } from 'relay-runtime'
graphql\`query appEntityQuery($slug: String!) { entity(slug: $slug) { id ...app_entity } }\`
graphql\`
  fragment app_entity on Entity
  @argumentDefinitions(first: { type: "Int", defaultValue: 10 }, after: { type: "String" })
  @refetchable(queryName: "appEntityPageQuery") {
    name
    relationships(first: $first, after: $after) @connection(key: "app_entity_relationships") {
      totalCount
      edges { phrase certainty other { name } node { key period { display } ... on Claim { rank } } }
    }
  }\`
graphql\`
  fragment app_claim on Claim
  @argumentDefinitions(first: { type: "Int", defaultValue: 10 }, after: { type: "String" })
  @refetchable(queryName: "appClaimPageQuery") {
    citations(first: $first, after: $after) @connection(key: "app_claim_citations") { edges { node { locator source { title } } } }
  }\`
graphql\`query appNodesQuery($id: ID!, $ids: [ID!]!, $key: String!) {
  node(id: $id) { id ... on Claim { key } ... on Entity { slug } ... on Citation { locator } ... on Source { title } }
  nodes(ids: $ids) { id }
  claim(key: $key) { ...app_claim }
}\`
graphql\`query appTimelineQuery($of: [String!]!, $last: Int, $before: String) {
  timeline(of: $of, last: $last, before: $before) @connection(key: "app_timeline") { undated edges { node { headline } } }
}\`
`

function compiler(): string | null {
  try {
    return createRequire(import.meta.url).resolve('relay-compiler/cli.js')
  } catch {
    return null
  }
}

describe('a client built on Relay', () => {
  // The compiler weighs 118 MB: npm install --no-save relay-compiler brings it where this is to run; without it this is reported as skipped.
  it.skipIf(compiler() === null)('compiles connections, node, nodes and fragments on interfaces against schema.graphql', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'app'))
    await mkdir(join(folder, 'compiled'))
    await copyFile(SCHEMA_FILE, join(folder, 'schema.graphql'))
    await writeFile(join(folder, 'app', 'app.js'), APP)
    const config = { src: './app', schema: './schema.graphql', language: 'javascript', artifactDirectory: './compiled' }
    await writeFile(join(folder, 'relay.config.json'), JSON.stringify(config))
    await run(process.execPath, [compiler() ?? '', 'relay.config.json'], { cwd: folder })
    expect((await readdir(join(folder, 'compiled'))).sort()).toEqual([
      'appClaimPageQuery.graphql.js',
      'appEntityPageQuery.graphql.js',
      'appEntityQuery.graphql.js',
      'appNodesQuery.graphql.js',
      'appTimelineQuery.graphql.js',
      'app_claim.graphql.js',
      'app_entity.graphql.js',
    ])
  })
})
