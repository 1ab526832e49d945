import type { ClaimDraft, EntityDraft } from '../../graph/draft.ts'
import { HEADS, HELD_OFFICE, OLD_SOURCE, type SmallDataset } from '../dataset.ts'
import { NORM_TYPES } from './norm-types.ts'

const head = { basis: 'PUBLIC_ACT' as const, cite: ['old-source'] }
const TYPES = [HELD_OFFICE, HEADS, ...NORM_TYPES]

function event(key: string, known: string): EntityDraft {
  return { key, kind: 'Event', known, name: `The ${key}` }
}

/**
 * A policy that was enjoined, whose injunction was stayed until the stay was vacated, each made known before it took effect; one that was
 * enjoined at two ports; an agreement; and a policy of which nothing is known. A second release takes in that the stay was vacated.
 */
export const STANDING_WORLD: SmallDataset = {
  releases: [
    { name: 'first', recorded: '2021-01-01T00:00:00Z' },
    { name: 'second', recorded: '2021-06-01T00:00:00Z' },
  ],
  types: TYPES,
  sources: [OLD_SOURCE],
  entities: [
    { key: 'bureau', kind: 'Agency', known: '2018-01-01', name: 'Bureau' },
    { key: 'policy', kind: 'Policy', known: '2018-12-20', name: 'The policy' },
    { key: 'pilot', kind: 'Policy', known: '2018-12-20', name: 'The pilot' },
    { key: 'accord', kind: 'Agreement', known: '2018-12-20', name: 'The accord' },
    { key: 'idea', kind: 'Policy', known: '2018-12-20', name: 'The idea' },
    event('start', '2019-01-20'),
    event('injunction', '2019-04-08'),
    event('stay', '2019-04-29'),
    { ...event('vacatur', '2019-06-28'), release: 'second' },
    event('old-injunction', '2019-02-01'),
  ],
  claims: [
    { relationship: 'start/starts/policy', ...head, known: '2019-01-20', period: '2019-01-25/..' },
    {
      relationship: 'bureau/operates/policy',
      ...head,
      known: '2019-01-25',
      period: '2019-01-25/',
      attested: '2019-01-25',
      later: [
        { known: '2019-04-07', attested: '2019-04-07' },
        { known: '2019-06-30', attested: '2019-06-30' },
      ],
    },
    {
      relationship: 'injunction/enjoins/policy',
      ...head,
      known: '2019-04-08',
      period: '2019-04-12/..',
      later: [{ known: '2019-08-01', note: 'The court explained it.' }],
    },
    {
      relationship: 'stay/stays/injunction',
      ...head,
      known: '2019-04-29',
      period: '2019-05-01/..',
      later: [{ known: '2019-08-01', note: 'It was asked for by the bureau.' }],
    },
    { relationship: 'vacatur/vacates/stay', ...head, known: '2019-06-28', release: 'second', period: '2019-07-01/..' },
    { relationship: 'bureau/operates/pilot', ...head, known: '2020-01-01', period: '2019-01-01/2019-12-31' },
    { relationship: 'injunction/enjoins/pilot', ...head, known: '2019-04-08', period: '2019-04-12/..', scope: 'two ports of seven' },
    {
      relationship: 'old-injunction/enjoins/pilot',
      ...head,
      known: '2019-02-01',
      period: '2019-02-01/..',
      rank: 'DEPRECATED',
      rankReason: 'It was of another pilot.',
    },
    { relationship: 'bureau/operates/accord', ...head, known: '2019-03-01', negated: true, period: '2019-01-25/2019-03-01' },
    { relationship: 'start/starts/accord', ...head, known: '2019-01-20', period: '2019-01-25/..' },
  ],
}

const EARLY = '2010-01-01'

/** So many policies, each with an injunction, upon that a stay, upon that another, and so on: as many acts as the depth. */
export function chains({ policies, depth }: { readonly policies: number; readonly depth: number }): SmallDataset {
  const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i)
  const made = { ...head, known: EARLY, period: '2005/..' }
  return {
    types: TYPES,
    entities: range(policies).flatMap((i): EntityDraft[] => [
      { key: `policy-${i}`, kind: 'Policy', known: EARLY, name: `Policy ${i}` },
      ...range(depth).map((level) => event(`act-${i}-${level}`, EARLY)),
    ]),
    claims: range(policies).flatMap((i) =>
      range(depth).map((level): ClaimDraft => {
        const act = `act-${i}-${level}`
        return { relationship: level === 0 ? `${act}/enjoins/policy-${i}` : `${act}/stays/act-${i}-${level - 1}`, ...made }
      }),
    ),
  }
}
