import { execFile } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { vocabularyOfDrafts } from '../../graph/vocabulary.ts'
import { createSchema } from '../../schema/index.ts'
import { loadDataset, SHIPPED } from '../../seed/load.ts'
import { exampleProblems, loadExamples } from '../../server/examples.ts'
import { neo4jForTests, openTestNeo4j, temporaryFolder } from '../graph/engines.ts'
import { wipe } from '../graph/wipe.ts'
import { type Program, startProgram } from './program.ts'
import { askProgram, WHO, WOLF } from './who.ts'

async function started(settings: Readonly<Record<string, string>>): Promise<Program> {
  const program = await startProgram(settings)
  onTestFinished(async () => void (await program.stop()))
  return program
}

describe('npm start', () => {
  it('fills an empty folder, says so in three lines, and answers; again it only opens it', async () => {
    const folder = await temporaryFolder()
    const first = await started({ DATA_DIR: folder })
    expect(first.lines).toEqual([
      expect.stringMatching(/^Opened the graph in .* \(Grafeo .*, embedded\)\.$/),
      expect.stringMatching(/^It holds \d+ entities and \d+ claims, as of release [\w.-]+\.$/),
      expect.stringMatching(/^Ask at http:\/\/127\.0\.0\.1:\d+\/graphql$/),
    ])
    expect(first.complaints()).toMatch(/^(?:Filled the graph with release [\w.-]+: \d+ records\.\n)+$/)
    expect(await askProgram(first.url, WHO)).toEqual(WOLF)
    expect(await first.stop()).toBe(0)

    const second = await started({ DATA_DIR: folder })
    expect(second.lines.slice(0, 2)).toEqual(first.lines.slice(0, 2))
    expect(second.complaints()).toBe('')
    expect(await askProgram(second.url, WHO)).toEqual(WOLF)
  })

  it('refuses a folder that another process has open, in one sentence', async () => {
    const folder = await temporaryFolder()
    await started({ DATA_DIR: folder })
    const second = await started({ DATA_DIR: folder })
    expect(second.url).toBeNull()
    expect(second.complaints()).toMatch(/^Dateline could not start\. .* is in use by another process; .*DATA_DIR.*\n$/)
    expect(await second.stop()).toBe(1)
  })

  // In a process that is ended from outside: what is tested for once never ended.
  it.skipIf(process.platform !== 'linux')('ends where its folder cannot be made, in one sentence', async () => {
    const { PATH, HOME } = process.env
    const complaints = await new Promise((told) => {
      execFile(
        process.execPath,
        ['--import', 'tsx', 'server/start.ts'],
        { cwd: join(import.meta.dirname, '..', '..'), env: { PATH, HOME, DATA_DIR: '/proc/x/y' }, timeout: 30_000, killSignal: 'SIGKILL' },
        (_, _out, err) => told(err),
      )
    })
    expect(complaints).toMatch(/^Dateline could not start\. the data directory \/proc\/x\/y could not be made \(.*\); set DATA_DIR .*\n$/)
  })

  it('refuses a folder whose memory is no file, in one sentence', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'acknowledged.json'))
    const program = await started({ DATA_DIR: folder })
    expect(program.complaints()).toMatch(/^Dateline could not start\. expected .* to be a file that can be read, came a folder; .*\n$/)
    expect(await program.stop()).toBe(1)
  })

  it('reports all that is wrong with the settings at once', async () => {
    const program = await started({ PORT: 'many', PUBLIC_URL: 'ftp://x', NEO4J_PASSWORD: 'secret' })
    expect(
      program
        .complaints()
        .split('\n')
        .filter((line) => line.startsWith('- ')),
    ).toHaveLength(3)
    expect(program.complaints()).not.toContain('secret')
  })
})

describe.skipIf(neo4jForTests === undefined)('npm start on Neo4j', () => {
  const settings = { NEO4J_URI: neo4jForTests ?? '' }

  it('fills an empty database and answers as the embedded graph does', { timeout: 180_000 }, async () => {
    const store = await openTestNeo4j()
    await wipe(store)
    await store.close()
    const program = await started(settings)
    expect(program.lines[0]).toMatch(/^Opened the graph in .* \(Neo4j .*\)\.$/)
    expect(await askProgram(program.url, WHO)).toEqual(WOLF)
  })
})

it('has at least eight example questions that the schema answers', async () => {
  const { types } = await loadDataset(SHIPPED)
  const examples = loadExamples()
  expect(examples.length).toBeGreaterThanOrEqual(8)
  expect(exampleProblems(createSchema(vocabularyOfDrafts(types)), examples)).toEqual([])
})
