import { beforeAll, describe, expect, it } from 'vitest'
import { type Api, apiOver } from '../api.ts'
import { fill } from '../dataset.ts'
import { describeEngines } from '../graph/engines.ts'
import { inStep } from './in-step.ts'
import { chains, STANDING_WORLD } from './standing-world.ts'

interface Told {
  readonly from: string | null
  readonly through: string | null
  readonly operating: string
  readonly headline: string
  readonly acts: readonly {
    readonly effect: string
    readonly act: { readonly subject: { readonly slug: string } }
    readonly because: readonly { readonly subject: { readonly slug: string } }[]
    readonly reasons: readonly { readonly effect: string; readonly act: { readonly subject: { readonly slug: string } } }[]
  }[]
}

const ALL =
  'from through operating headline acts { effect act { subject { slug } } because { subject { slug } } reasons { effect act { subject { slug } } } }'

/** A stretch as one line: its days, whether it operates, the headline, and each act with its effect and what makes it so. */
function line({ from, through, operating, headline, acts }: Told): string {
  const told = acts.map(({ effect, act, because, reasons }) => {
    expect(reasons.map((one) => one.act.subject)).toEqual(because.map(({ subject }) => subject))
    const by = reasons.map((one) => `${one.act.subject.slug} ${one.effect}`)
    return ` | ${act.subject.slug} ${effect}${by.length === 0 ? '' : ` by ${by.join(', ')}`}`
  })
  return `${from ?? ''} to ${through ?? ''} | ${operating} | ${headline}${told.join('')}`
}

describeEngines('the standing of a norm', (open) => {
  let api: Api
  beforeAll(async () => {
    const store = await open()
    await fill(store, STANDING_WORLD)
    api = await apiOver(store)
  })

  async function ask(query: string) {
    const { data, errors } = await api.ask(query)
    expect(errors).toBeUndefined()
    return data
  }

  const norm = (selection: string): string => ['Policy', 'Agreement'].map((kind) => `... on ${kind} { ${selection} }`).join(' ')
  const args = (said: string): string => (said === '' ? '' : `(${said})`)

  async function standing(slug: string, asOf = ''): Promise<string> {
    const { entity } = await ask(`{ entity(slug: "${slug}") { ${norm(`standing${args(asOf)} { ${ALL} }`)} } }`)
    return line(entity.standing)
  }

  async function standings(slug: string, said = '', root = ''): Promise<readonly string[]> {
    const above = root === '' ? '' : `, ${root}`
    const { entity } = await ask(`{ entity(slug: "${slug}"${above}) { ${norm(`standings${args(said)} { ${ALL} }`)} } }`)
    return entity.standings.map(line)
  }

  it('is told in stretches, each with its acts and what makes their effects so', async () => {
    expect(await standings('policy')).toMatchInlineSnapshot(`
      [
        " to 2019-01-19 | NO | not yet begun",
        "2019-01-20 to 2019-01-24 | NO | not yet begun; to begin on 25 January 2019 | start NOT_YET",
        "2019-01-25 to 2019-04-07 | YES | operating | start IN_EFFECT",
        "2019-04-08 to 2019-04-11 | YES | operating; injunction to take effect on 12 April 2019 | start IN_EFFECT | injunction NOT_YET",
        "2019-04-12 to 2019-04-30 | UNKNOWN | enjoined; yet reported to run | start IN_EFFECT | injunction IN_EFFECT",
        "2019-05-01 to 2019-06-30 | YES | operating; injunction stayed | start IN_EFFECT | injunction STAYED by stay IN_EFFECT",
        "2019-07-01 to  | NO | enjoined | start IN_EFFECT | injunction IN_EFFECT by stay VACATED, vacatur IN_EFFECT",
      ]
    `)
  })

  it('is that of the stretch which holds the day', async () => {
    const all = await standings('policy')
    for (const valid of ['2018-12-31', '2019-01-25', '2019-04-07', '2019-04-12', '2019-05-01', '2019-06-30', '2019-07-01', '2026-11-24']) {
      const holding = all.filter((stretch) => {
        const [from = '', through = ''] = (stretch.split(' | ')[0] ?? '').split(' to ')
        return from <= valid && (through === '' || valid <= through)
      })
      expect([await standing('policy', `asOf: { valid: "${valid}" }`)]).toEqual(holding)
      expect(await standings('policy', `asOf: { valid: "${valid}" }`)).toEqual(holding)
    }
  })

  it('is read on the earlier of today and the known day where no day is said', async () => {
    expect(await standing('policy')).toBe((await standings('policy')).at(-1))
    expect(await standing('policy', 'asOf: { known: "2019-04-12" }')).toBe(
      await standing('policy', 'asOf: { known: "2019-04-12", valid: "2019-04-12" }'),
    )
    expect(await standing('policy', 'asOf: { known: "2050-01-01" }')).toBe(await standing('policy', 'asOf: { valid: "2026-11-24" }'))
  })

  it('is what was known then: an injunction that is to take effect, one not yet stayed, one not yet made', async () => {
    const known = async (day: string) => standings('policy', `asOf: { known: "${day}" }`)
    expect(await known('2019-04-07')).toMatchInlineSnapshot(`
      [
        " to 2019-01-19 | NO | not yet begun",
        "2019-01-20 to 2019-01-24 | NO | not yet begun; to begin on 25 January 2019 | start NOT_YET",
        "2019-01-25 to  | YES | operating | start IN_EFFECT",
      ]
    `)
    expect(await known('2019-04-09')).toMatchInlineSnapshot(`
      [
        " to 2019-01-19 | NO | not yet begun",
        "2019-01-20 to 2019-01-24 | NO | not yet begun; to begin on 25 January 2019 | start NOT_YET",
        "2019-01-25 to 2019-04-07 | YES | operating | start IN_EFFECT",
        "2019-04-08 to  | UNKNOWN | not known whether it still operates; last reported running on 7 April 2019, injunction to take effect on 12 April 2019 | start IN_EFFECT | injunction NOT_YET",
      ]
    `)
    expect(await standing('policy', 'asOf: { known: "2019-04-28", valid: "2019-06-01" }')).toMatchInlineSnapshot(
      `"2019-04-29 to  | UNKNOWN | not known after 28 April 2019; until then enjoined | start IN_EFFECT | injunction IN_EFFECT"`,
    )
  })

  it('is never firm after the known day or today, where acts stand as was planned', async () => {
    expect(await standing('policy', 'asOf: { known: "2019-04-09", valid: "2019-04-20" }')).toMatchInlineSnapshot(
      `"2019-04-12 to  | UNKNOWN | not known after 9 April 2019; last reported running on 7 April 2019, injunction to take effect on 12 April 2019 | start IN_EFFECT | injunction IN_EFFECT"`,
    )
    expect(
      await standings('policy', 'asOf: { known: "2019-04-09" }, during: { from: "2019-04-07", to: "2019-05-01" }'),
    ).toMatchInlineSnapshot(`
      [
        "2019-01-25 to 2019-04-07 | YES | operating | start IN_EFFECT",
        "2019-04-08 to 2019-04-09 | UNKNOWN | not known whether it still operates; last reported running on 7 April 2019, injunction to take effect on 12 April 2019 | start IN_EFFECT | injunction NOT_YET",
        "2019-04-10 to 2019-04-11 | UNKNOWN | not known after 9 April 2019; last reported running on 7 April 2019, injunction to take effect on 12 April 2019 | start IN_EFFECT | injunction NOT_YET",
        "2019-04-12 to  | UNKNOWN | not known after 9 April 2019; last reported running on 7 April 2019, injunction to take effect on 12 April 2019 | start IN_EFFECT | injunction IN_EFFECT",
      ]
    `)
    expect(await standings('policy', 'during: { to: "2026-11-25" }')).toMatchInlineSnapshot(`
      [
        " to 2019-01-19 | NO | not yet begun",
        "2019-01-20 to 2019-01-24 | NO | not yet begun; to begin on 25 January 2019 | start NOT_YET",
        "2019-01-25 to 2019-04-07 | YES | operating | start IN_EFFECT",
        "2019-04-08 to 2019-04-11 | YES | operating; injunction to take effect on 12 April 2019 | start IN_EFFECT | injunction NOT_YET",
        "2019-04-12 to 2019-04-30 | UNKNOWN | enjoined; yet reported to run | start IN_EFFECT | injunction IN_EFFECT",
        "2019-05-01 to 2019-06-30 | YES | operating; injunction stayed | start IN_EFFECT | injunction STAYED by stay IN_EFFECT",
        "2019-07-01 to 2026-11-24 | NO | enjoined | start IN_EFFECT | injunction IN_EFFECT by stay VACATED, vacatur IN_EFFECT",
        "2026-11-25 to  | UNKNOWN | not known after 24 November 2026; until then enjoined | start IN_EFFECT | injunction IN_EFFECT by stay VACATED, vacatur IN_EFFECT",
      ]
    `)
    expect(await standing('policy', 'asOf: { known: "2050-01-01", valid: "2030-01-01" }')).toBe(
      (await standings('policy', 'during: { from: "2026-11-25", to: "2026-11-25" }'))[0],
    )
    expect(await standing('accord', 'asOf: { valid: "2030-01-01" }')).toMatchInlineSnapshot(
      `"2026-11-25 to  | UNKNOWN | not known after 24 November 2026 | start IN_EFFECT"`,
    )
    expect(await standing('idea', 'asOf: { valid: "2030-01-01" }')).toMatchInlineSnapshot(
      `"2026-11-25 to  | UNKNOWN | not known after 24 November 2026; no act and no evidence by then"`,
    )
  })

  it('is what was recorded then', async () => {
    const before = 'asOf: { recorded: "2021-03-01T00:00:00Z" }'
    expect((await standings('policy', before)).at(-1)).toMatchInlineSnapshot(
      `"2019-07-01 to  | UNKNOWN | not known whether it still operates; last reported running on 30 June 2019, injunction stayed | start IN_EFFECT | injunction STAYED by stay IN_EFFECT"`,
    )
    expect(await standings('policy', 'asOf: { recorded: "2020-12-31T00:00:00Z" }')).toEqual([
      ' to  | UNKNOWN | not known whether it operates; no act and no evidence by then',
    ])
  })

  it('during a period is told by the stretches that share a day with it, each whole', async () => {
    const all = await standings('policy')
    const at = (from: string): number => all.findIndex((stretch) => stretch.startsWith(from))
    const during = (days: string): Promise<readonly string[]> => standings('policy', `during: ${days}`)
    expect(await during('{ from: "2019-04-12", to: "2019-05-01" }')).toEqual(all.slice(at('2019-04-12'), at('2019-05-01') + 1))
    expect(await during('{ from: "2019-04-11", to: "2019-04-11" }')).toEqual([all[at('2019-04-08')]])
    expect(await during('{ to: "2018-01-01" }')).toEqual([all[0]])
    expect(await during('{ from: "2019-07-01" }')).toEqual(all.slice(at('2019-07-01')))
    expect(await during('{}')).toEqual(all)
    expect(await standings('policy', '', 'asOf: { valid: "2019-04-12" }')).toEqual([all[at('2019-04-12')]])
    expect(await standings('policy', 'during: {}', 'asOf: { valid: "2019-04-12" }')).toEqual(all)
  })

  it('bites in part where an act has a scope, and leaves out what is deprecated', async () => {
    expect(await standings('pilot')).toMatchInlineSnapshot(`
      [
        " to 2018-12-31 | NO | not yet begun",
        "2019-01-01 to 2019-04-07 | YES | operating",
        "2019-04-08 to 2019-04-11 | YES | operating; injunction to take effect on 12 April 2019 (two ports of seven) | injunction NOT_YET",
        "2019-04-12 to 2019-04-30 | PARTLY | operating in part; enjoined in part (two ports of seven) | injunction PARTLY_IN_EFFECT",
        "2019-05-01 to 2019-06-30 | YES | operating; injunction stayed | injunction STAYED by stay IN_EFFECT",
        "2019-07-01 to 2019-12-31 | PARTLY | operating in part; enjoined in part (two ports of seven) | injunction PARTLY_IN_EFFECT by stay VACATED, vacatur IN_EFFECT",
        "2020-01-01 to  | NO | no longer operating; enjoined in part (two ports of seven) | injunction PARTLY_IN_EFFECT by stay VACATED, vacatur IN_EFFECT",
      ]
    `)
  })

  it('is that of an agreement too, which a source says did not run', async () => {
    expect(await standings('accord')).toMatchInlineSnapshot(`
      [
        " to 2019-01-19 | NO | not yet begun",
        "2019-01-20 to 2019-01-24 | NO | not yet begun; to begin on 25 January 2019 | start NOT_YET",
        "2019-01-25 to 2019-03-01 | NO | not running | start IN_EFFECT",
        "2019-03-02 to  | UNKNOWN | not known whether it operates | start IN_EFFECT",
      ]
    `)
  })

  it('is not known where nothing is', async () => {
    const nothing = ' to  | UNKNOWN | not known whether it operates; no act and no evidence by then'
    expect(await standings('idea')).toEqual([nothing])
    expect(await standing('idea', 'asOf: { valid: "2019-01-01" }')).toBe(nothing)
  })

  it('hands its clocks to the acts and to what makes their effects so', async () => {
    const acts = 'acts { act { ...Claim } because { ...Claim } }'
    const { field, parent, now, day } = await ask(`{
      field: entity(slug: "policy") { ... on Policy { standing(asOf: { known: "2019-05-15" }) { ${acts} } } }
      parent: entity(slug: "policy", asOf: { known: "2019-05-15" }) { ... on Policy { standing { ${acts} } } }
      now: entity(slug: "policy") { ... on Policy { standing { ${acts} } } }
      day: entity(slug: "policy") { ... on Policy { standing(asOf: { valid: "2019-05-15" }) { ${acts} } } }
    }
    fragment Claim on Relationship { key note subject { relationships { totalCount } } }`)
    const told = (key: string, note: string | null, totalCount: number) => ({ key, note, subject: { relationships: { totalCount } } })
    const injunction = ({ standing: { acts: all } }: { readonly standing: { readonly acts: readonly unknown[] } }) => all[1]
    expect(injunction(field)).toEqual({
      act: told('injunction/enjoins/policy', null, 3),
      because: [told('stay/stays/injunction', null, 1)],
    })
    expect(parent).toEqual(field)
    expect(injunction(now)).toEqual({
      act: told('injunction/enjoins/policy', 'The court explained it.', 3),
      because: [told('stay/stays/injunction', 'It was asked for by the bureau.', 2), told('vacatur/vacates/stay', null, 1)],
    })
    // On that day the stay was not vacated yet.
    expect(injunction(day)).toEqual({
      act: told('injunction/enjoins/policy', 'The court explained it.', 3),
      because: [told('stay/stays/injunction', 'It was asked for by the bureau.', 1)],
    })
  })

  it.each([
    [
      'asOf: { valid: "2019-01-01" }, during: {}',
      'expected asOf.valid or during on one field, came both (asOf.valid is 2019-01-01); say valid for one day, or during for a period, {} being all of history',
    ],
    [
      'during: { from: "2019-02-01", to: "2019-01-01" }',
      'expected during.from no later than during.to, came from 2019-02-01 to 2019-01-01; swap them, or leave one out for an open end',
    ],
  ])('in stretches refuses %s', async (said, message) => {
    expect(await api.ask(`{ entity(slug: "policy") { ... on Policy { standings(${said}) { operating } } } }`)).toMatchObject({
      errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }],
    })
  })
})

describeEngines('the standings of many norms', (open) => {
  const QUERY = `{ entities(kinds: [POLICY], first: 20) { edges { node { slug ... on Policy {
    standing { operating acts { effect because { key } } } standings { operating }
  } } } } }`

  async function cost(size: { readonly policies: number; readonly depth: number }) {
    const store = await open()
    await fill(store, chains(size))
    const api = await apiOver(inStep(store))
    const { data, errors } = await api.ask(QUERY)
    expect(errors).toBeUndefined()
    const effects = data.entities.edges.map(({ node }: { readonly node: { readonly standing: Told } }) => node.standing.acts[0]?.effect)
    return { effects, calls: api.calls.map(({ query }) => query).filter((name) => name !== 'entityPageASC') }
  }

  describe.each([
    [1, 'IN_EFFECT'],
    [2, 'STAYED'],
    [3, 'IN_EFFECT'],
    [7, 'IN_EFFECT'],
  ])('whose acts are %i deep', (depth, effect) => {
    it('cost a call a level, and one more, for 1 and for 20 of them', async () => {
      const calls = Array.from({ length: depth + 1 }, () => 'claimsUpon')
      expect(await cost({ policies: 1, depth })).toEqual({ effects: [effect], calls })
      expect(await cost({ policies: 20, depth })).toEqual({ effects: Array.from({ length: 20 }, () => effect), calls })
    })
  })

  it('are refused where they would cost more than eight', async () => {
    const store = await open()
    await fill(store, chains({ policies: 1, depth: 8 }))
    const { errors = [] } = await (await apiOver(store)).ask(QUERY)
    expect([...new Set(errors.map(({ message, extensions }) => `${extensions.code}: ${message}`))]).toEqual([
      'QUERY_TOO_COMPLEX: expected acts upon acts of at most 7 levels on the standing of policy-0, came more; ask for the relationships of the acts themselves',
    ])
  })
})
