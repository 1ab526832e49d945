import { readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const databases = (process.env.NEO4J_URI ?? '').split(' ').filter((uri) => uri !== '').length

/** Suites that share contents of a Neo4j (`test/graph/engines.ts`) come first and together, so that each database is filled with these once. */
class SharedFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const shares = ({ moduleId }: TestSpecification): boolean => /\bopen\(\w+\)/.test(readFileSync(moduleId, 'utf8'))
    const sorted = await super.sort(files)
    return [...sorted.filter(shares), ...sorted.filter((file) => !shares(file))]
  }
}

export default defineConfig({
  // graphql has a build for each module system; vite would load one and graphql-yoga the other.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 240_000,
    // Files that follow one another in a process share its modules, which takes a third off the whole: a module keeps nothing that a test could change.
    isolate: false,
    // Suites wipe the Neo4j that they run on: as many files at a time as there are such databases, or else as there are cores.
    maxWorkers: databases > 0 ? databases : '100%',
    sequence: { sequencer: SharedFirst },
    env: { TEST_RUN: new Date().toISOString() },
  },
})
