import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const lock: { readonly packages: { readonly [path: string]: object } } = JSON.parse(
  readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'),
)

it('locks the embedded engine for every system it is built for, though npm drops the others where a registry lacks them', () => {
  const systems = ['darwin-arm64', 'darwin-x64', 'linux-arm64-gnu', 'linux-arm64-musl', 'linux-x64-gnu', 'win32-x64-msvc']
  expect(systems.filter((system) => lock.packages[`node_modules/@grafeo-db/js-${system}`] === undefined)).toEqual([])
})

it('names no registry in the lock', () => {
  expect(Object.entries(lock.packages).filter(([, entry]) => 'resolved' in entry)).toEqual([])
})
