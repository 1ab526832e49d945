import { defineConfig } from 'vitest/config'

const databases = (process.env.NEO4J_URI ?? '').split(' ').filter((uri) => uri !== '').length

export default defineConfig({
  // graphql has a build for each module system; vite would load one and graphql-yoga the other.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 240_000,
    // Suites wipe the Neo4j that they run on: as many files at a time as there are such databases, or else as there are cores.
    maxWorkers: databases > 0 ? databases : '100%',
  },
})
