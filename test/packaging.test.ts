import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

interface Lock {
  readonly packages: { readonly [path: string]: object }
}

function lockOf(file: string): Lock {
  return JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'))
}

it('locks the embedded engine for every system it is built for, though npm drops the others where a registry lacks them', () => {
  const systems = ['darwin-arm64', 'darwin-x64', 'linux-arm64-gnu', 'linux-arm64-musl', 'linux-x64-gnu', 'win32-x64-msvc']
  const lock = lockOf('package-lock.json')
  expect(systems.filter((system) => lock.packages[`node_modules/@grafeo-db/js-${system}`] === undefined)).toEqual([])
})

it.each(['package-lock.json', 'bench/package-lock.json'])('names no registry in %s', (file) => {
  expect(Object.entries(lockOf(file).packages).filter(([, entry]) => 'resolved' in entry)).toEqual([])
})

it('leaves out of the lock of the bench what the peer shares with the server, so that each is one copy', () => {
  const shared = ['graphql', 'graphql-yoga', 'neo4j-driver']
  expect(shared.filter((name) => `node_modules/${name}` in lockOf('bench/package-lock.json').packages)).toEqual([])
})
