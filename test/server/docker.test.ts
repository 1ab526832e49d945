import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readConfig } from '../../server/config.ts'

const file = (name: string): string => readFileSync(join(import.meta.dirname, '../..', name), 'utf8')

/** Puts variables in as compose does; raises what compose would print where a required one is missing. */
function interpolate(text: string, env: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\$\$|\$\{(\w+):([-?])([^}]*)\}/g, (whole, name, kind, rest) => {
    if (whole === '$$') return '$'
    const value = env[name]
    if (value) return value
    if (kind === '?') throw new Error(`${name} ${rest}`)
    return rest
  })
}

const compose = (env: Readonly<Record<string, string>> = { NEO4J_PASSWORD: 'a-password' }) =>
  parse(interpolate(file('docker-compose.yml'), env))

describe('docker compose up', () => {
  test('holds no password and says clearly that one is needed', () => {
    expect(() => compose({})).toThrow(
      'NEO4J_PASSWORD give the database a password of at least 8 characters, as in NEO4J_PASSWORD=… docker compose up',
    )
    for (const line of file('docker-compose.yml').split('\n')) {
      if (/PASSWORD|AUTH/.test(line) && /^\s+\w+:/.test(line) && !line.includes('cypher-shell'))
        expect(line).toContain('${NEO4J_PASSWORD:?')
    }
  })

  test('starts a pinned Neo4j and a server that waits until it answers', () => {
    const { services } = compose()
    expect(Object.keys(services)).toEqual(['neo4j', 'server'])
    expect(services.neo4j.image).toMatch(/^neo4j:2025\.12\.\d+$/)
    expect(services.neo4j.healthcheck.test).toEqual(['CMD-SHELL', `cypher-shell -u neo4j -p "\${NEO4J_AUTH#*/}" "RETURN 1"`])
    expect(services.server.depends_on).toEqual({ neo4j: { condition: 'service_healthy' } })
  })

  test('keeps the graph in a named volume and both on one network', () => {
    const { services, networks, volumes } = compose()
    expect(services.neo4j.volumes).toEqual(['neo4j-data:/data'])
    expect(Object.keys(volumes)).toEqual(['neo4j-data'])
    expect([services.neo4j.networks, services.server.networks, Object.keys(networks)]).toEqual([['dateline'], ['dateline'], ['dateline']])
  })

  test('opens the server alone, and to this machine alone unless told', () => {
    const { services } = compose()
    expect(services.neo4j.ports).toBeUndefined()
    expect(services.server.ports).toEqual(['127.0.0.1:4000:4000'])
  })

  test('gives the server settings that it accepts', () => {
    expect(readConfig(compose().services.server.environment)).toEqual({
      port: 4000,
      host: '0.0.0.0',
      publicUrl: null,
      dataDir: './data',
      neo4j: { uri: 'bolt://neo4j:7687', database: null, auth: { user: 'neo4j', password: 'a-password' } },
      logLevel: 'info',
      isNpmScript: false,
    })
  })
})

describe('the image', () => {
  const steps = file('Dockerfile').replaceAll('\\\n', '').split('\n')

  test('is built on a pinned Node that the program supports, without development packages', () => {
    expect(steps[0]).toMatch(/^FROM node:20\.(19|[2-9]\d)\.\d+-bookworm-slim$/)
    expect(steps.some((step) => step.startsWith('RUN npm ci --omit=dev'))).toBe(true)
  })

  test('runs as a user without rights, with Node itself as the first process, and reports when it is ready', () => {
    expect(steps.findLast((step) => step.startsWith('USER '))).toBe('USER node')
    expect(steps.find((step) => step.startsWith('CMD '))).toBe(
      'CMD ["node", "--max-semi-space-size=64", "--import", "tsx", "server/start.ts"]',
    )
    expect(steps.find((step) => step.startsWith('HEALTHCHECK'))).toContain('/ready')
  })

  test('takes no graph, history or secret of this machine along', () => {
    expect(file('.dockerignore').split('\n')).toEqual(expect.arrayContaining(['.git', 'node_modules', 'data', '.env*']))
  })
})
