import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

// The rooms and which way their doors open, read from the imports themselves.

const ROOT = join(import.meta.dirname, '..')
const ROOMS = ['graph', 'resolvers', 'schema', 'seed', 'server'] as const

interface Import {
  readonly to: string
  readonly typeOnly: boolean
}

function filesOf(room: string): string[] {
  return readdirSync(join(ROOT, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts'))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .sort()
}

const files = ROOMS.flatMap(filesOf)
const text = new Map(files.map((file) => [file, readFileSync(join(ROOT, file), 'utf8')]))

/** What a file imports, as paths from the root or names of packages. An import is of types only where all that it names is. */
function importsOf(file: string): Import[] {
  const source = text.get(file) ?? ''
  const found = [
    ...source.matchAll(/(?:^|\n)(?:import|export)\s+(type\s+)?(?:([^'";]*?)\s+from\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g),
  ]
  return found.map(([, typeWord, names, path, dynamic]) => {
    const to = path ?? dynamic ?? ''
    const members = /^\{(.*)\}$/s
      .exec(names?.trim() ?? '')?.[1]
      ?.split(',')
      .filter((member) => member.trim() !== '')
    const typeOnly = typeWord !== undefined || (members?.every((member) => member.trim().startsWith('type ')) ?? false)
    return { to: to.startsWith('.') ? relative(ROOT, join(ROOT, dirname(file), to)) : to, typeOnly }
  })
}

function roomOf(path: string): string {
  return path.split('/')[0] ?? ''
}

describe('the rooms', () => {
  const allowed: { readonly [room: string]: readonly string[] } = {
    graph: ['graph'],
    seed: ['seed', 'graph'],
    resolvers: ['resolvers', 'graph'],
    schema: ['schema', 'resolvers', 'graph'],
    server: ['server', 'schema', 'resolvers', 'graph', 'seed'],
  }

  it('import only inward: graph ← resolvers ← schema ← server, graph ← seed', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter(({ to }) => ROOMS.some((room) => room === roomOf(to)) && !allowed[roomOf(file)]?.includes(roomOf(to)))
        .map(({ to }) => `${file} imports ${to}`),
    )
    expect(wrong).toEqual([])
  })

  it('keep packages where they belong', () => {
    const homes: { readonly [name: string]: readonly string[] } = {
      'neo4j-driver': ['graph/neo4j/'],
      '@grafeo-db/js': ['graph/embedded/'],
      minisearch: ['graph/embedded/'],
      edtf: ['graph/time/'],
      graphql: ['schema/', 'server/'],
      '@pothos/core': ['schema/'],
      '@pothos/plugin-complexity': ['schema/'],
      'graphql-yoga': ['server/'],
      dataloader: ['resolvers/'],
      yaml: ['seed/'],
      pino: ['server/'],
    }
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter(({ to }) => homes[to] !== undefined && !homes[to].some((home) => file.startsWith(home)))
        .map(({ to }) => `${file} imports ${to}`),
    )
    expect(wrong).toEqual([])
  })

  it('read the environment in server/config.ts only, and set it in server/production.ts', () => {
    expect(files.filter((file) => /process\.env|import\.meta\.env/.test(text.get(file) ?? ''))).toEqual([
      'server/config.ts',
      'server/production.ts',
    ])
  })

  it('open an engine in the composition root only', () => {
    const openers = files.filter((file) => importsOf(file).some(({ to }) => /graph\/(neo4j|embedded)\/adapter\.ts$/.test(to)))
    expect(openers.filter((file) => !file.startsWith('server/'))).toEqual([])
  })

  it('hold Cypher in graph/cypher/ only', () => {
    const cypher = /\b(MATCH|MERGE|CREATE) \(|\bUNWIND \$/
    expect(
      files.filter(
        (file) =>
          !file.startsWith('graph/cypher/') &&
          !file.startsWith('graph/neo4j/') &&
          cypher.test((text.get(file) ?? '').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')),
      ),
    ).toEqual([])
  })

  it('have no cycle of values', () => {
    const edges = new Map(
      files.map((file) => [
        file,
        importsOf(file)
          .filter(({ to, typeOnly }) => !typeOnly && text.has(to))
          .map(({ to }) => to),
      ]),
    )
    const cycles: string[] = []
    const done = new Set<string>()
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) {
        cycles.push([...path.slice(path.indexOf(file)), file].join(' → '))
        return
      }
      if (done.has(file)) return
      for (const next of edges.get(file) ?? []) visit(next, [...path, file])
      done.add(file)
    }
    for (const file of files) visit(file, [])
    expect(cycles).toEqual([])
  })

  it('register every file of schema/ in its index', () => {
    const index = new Set(importsOf('schema/index.ts').map(({ to }) => to))
    const reached = new Set(['schema/index.ts'])
    const visit = (file: string): void => {
      for (const { to, typeOnly } of importsOf(file)) {
        if (typeOnly || reached.has(to) || !text.has(to)) continue
        reached.add(to)
        visit(to)
      }
    }
    visit('schema/index.ts')
    expect(filesOf('schema').filter((file) => !reached.has(file) && file !== 'schema/print.ts')).toEqual([])
    expect(index.size).toBeGreaterThan(10)
  })

  it('keep files short enough to be read at once', () => {
    expect(files.filter((file) => (text.get(file) ?? '').split('\n').length > 300)).toEqual([])
  })
})
