import { describe, expect, test } from 'vitest'
import { ConfigError, type Environment, readConfig } from '../../server/config.ts'

function problems(env: Environment): readonly string[] {
  try {
    readConfig(env)
    return []
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
}

describe('the settings', () => {
  test('are for this machine and the embedded graph unless said', () => {
    const usual = { port: 4000, host: '127.0.0.1', publicUrl: null, dataDir: './data', neo4j: null, logLevel: 'info', isNpmScript: false }
    expect(readConfig({})).toEqual(usual)
    expect(readConfig({ PORT: '', HOST: ' ', PUBLIC_URL: '', NEO4J_URI: '', NEO4J_PASSWORD: '', LOG_LEVEL: '' })).toEqual(usual)
  })

  test('are all read', () => {
    expect(
      readConfig({
        PORT: '8080',
        HOST: '0.0.0.0',
        PUBLIC_URL: 'https://example.org/dateline//',
        DATA_DIR: '/var/lib/dateline',
        NEO4J_URI: 'neo4j+s://db.example:7687?policy=eu',
        NEO4J_USER: 'reader',
        NEO4J_PASSWORD: ' with spaces ',
        NEO4J_DATABASE: 'dateline',
        LOG_LEVEL: 'DEBUG',
      }),
    ).toEqual({
      port: 8080,
      host: '0.0.0.0',
      publicUrl: 'https://example.org/dateline',
      dataDir: '/var/lib/dateline',
      neo4j: { uri: 'neo4j+s://db.example:7687?policy=eu', database: 'dateline', auth: { user: 'reader', password: ' with spaces ' } },
      logLevel: 'debug',
      isNpmScript: false,
    })
  })

  test.each(['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc'])(
    'take the scheme %s, and no credentials where none are given',
    (scheme) => {
      expect(readConfig({ NEO4J_URI: `${scheme}://127.0.0.1:7687` }).neo4j).toEqual({
        uri: `${scheme}://127.0.0.1:7687`,
        database: null,
        auth: null,
      })
    },
  )

  test('take a password without a user as that of the user neo4j', () => {
    expect(readConfig({ NEO4J_URI: 'bolt://h', NEO4J_PASSWORD: 'p' }).neo4j?.auth).toEqual({ user: 'neo4j', password: 'p' })
  })

  test.each(['localhost', '::', '::1', 'fe80::1%eth0', '10.0.0.1', 'dateline.internal', '4.dateline.internal.', 'xn--9ca.example'])(
    'take the host %s',
    (HOST) => {
      expect(readConfig({ HOST }).host).toBe(HOST)
    },
  )

  test.each(['a b', '...', ':::', '-a', 'a-', '999.1.1.1', '127.1', '[::1]', '::1:x', 'a..b', 'a/b', `${'a'.repeat(64)}.example`])(
    'refuse the host %s before anything is opened',
    (HOST) => {
      expect(problems({ HOST, PORT: 'x' }).map((problem) => problem.slice(0, 56))).toEqual([
        expect.stringMatching(/^PORT: /),
        'HOST: expected a host name or an IP address alone, came ',
      ])
    },
  )

  test('report everything that is wrong at once', () => {
    expect(
      problems({
        PORT: 'http',
        HOST: 'localhost:4000',
        PUBLIC_URL: 'dateline.example',
        NEO4J_URI: 'http://127.0.0.1:7474',
        NEO4J_USER: 'neo4j',
        NEO4J_DATABASE: 'a b',
        LOG_LEVEL: 'loud',
      }),
    ).toEqual([
      'PORT: expected a whole number from 0 to 65535, came “http”. Give one such as 4000, or leave it out.',
      'HOST: expected a host name or an IP address alone, came “localhost:4000”. Give 127.0.0.1 for this machine only or 0.0.0.0 for every network; the port goes into PORT.',
      'PUBLIC_URL: expected the http or https address at which people reach this server, came “dateline.example”. Give one such as https://dateline.example, or leave it out for path-absolute links.',
      'NEO4J_PASSWORD: expected a password for the user in NEO4J_USER, came none. Set it, or unset NEO4J_USER where the database asks for none.',
      'NEO4J_DATABASE: expected the name of a database (3 to 63 letters, digits, dots and hyphens), came “a b”. Give one such as neo4j, or leave it out for the home database.',
      'NEO4J_URI: expected an address that begins with one of neo4j://, neo4j+s://, neo4j+ssc://, bolt://, bolt+s://, bolt+ssc://, came “http://127.0.0.1:7474”. Give one such as neo4j://127.0.0.1:7687.',
      'LOG_LEVEL: expected one of fatal, error, warn, info, debug, trace, silent, came “loud”. Give one of these, or leave it out.',
    ])
  })

  test('of Neo4j without its address are reported: they would be ignored in silence', () => {
    expect(problems({ NEO4J_USER: 'neo4j', NEO4J_PASSWORD: 'hunter2', NEO4J_DATABASE: 'neo4j' })).toEqual([
      'NEO4J_USER: expected NEO4J_URI beside it, which is not set. Set NEO4J_URI to use Neo4j, or unset NEO4J_USER to use the embedded graph.',
      'NEO4J_PASSWORD: expected NEO4J_URI beside it, which is not set. Set NEO4J_URI to use Neo4j, or unset NEO4J_PASSWORD to use the embedded graph.',
      'NEO4J_DATABASE: expected NEO4J_URI beside it, which is not set. Set NEO4J_URI to use Neo4j, or unset NEO4J_DATABASE to use the embedded graph.',
    ])
  })

  test.each([
    [{ NEO4J_URI: 'neo4j://' }, 'NEO4J_URI: expected a host and, where it is not 7687, a port after neo4j://, came “neo4j://”.'],
    [
      { NEO4J_URI: 'neo4j://h:7687/movies' },
      'NEO4J_URI: expected a host and, where it is not 7687, a port after neo4j://, came “neo4j://h:7687/movies”.',
    ],
    [{ NEO4J_URI: '127.0.0.1:7687' }, 'NEO4J_URI: expected an address that begins with one of'],
    [{ PORT: '70000' }, 'PORT: expected a whole number from 0 to 65535, came “70000”.'],
    [{ PORT: '-1' }, 'PORT: expected a whole number from 0 to 65535, came “-1”.'],
    [{ HOST: 'http://0.0.0.0' }, 'HOST: expected a host name or an IP address alone, came “http://0.0.0.0”.'],
    [
      { PUBLIC_URL: 'ftp://example.org' },
      'PUBLIC_URL: expected the http or https address at which people reach this server, came “ftp://example.org”.',
    ],
    [
      { PUBLIC_URL: 'https://example.org/?a=b' },
      'PUBLIC_URL: expected the http or https address at which people reach this server, came “https://example.org/?a=b”, which has a “?” or “#”.',
    ],
  ])('report %o', (env, beginning) => {
    const [problem, ...more] = problems(env)
    expect(problem?.slice(0, beginning.length)).toBe(beginning)
    expect(more).toEqual([])
  })

  test.each([
    { NEO4J_URI: 'neo4j://neo4j:hunter2@127.0.0.1' },
    { NEO4J_URI: 'neo4j//neo4j:hunter2@127.0.0.1' },
    { PUBLIC_URL: 'https://me:hunter2@example.org' },
    { PUBLIC_URL: 'me:hunter2@example.org' },
    { HOST: 'neo4j:hunter2@127.0.0.1' },
    { NEO4J_URI: 'nonsense', NEO4J_PASSWORD: 'hunter2' },
  ])('never repeat a password: %o', (env) => {
    const told = problems(env)
    expect(told).toHaveLength(1)
    expect(told.join()).not.toContain('hunter2')
  })
})
