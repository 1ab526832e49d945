import { defineConfig } from 'vitest/config'

export default defineConfig({
  // graphql has a build for each module system; vite would load one and graphql-yoga the other.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // With a Neo4j there is one database for all, and suites wipe it: one file at a time.
    fileParallelism: process.env.NEO4J_URI === undefined,
  },
})
