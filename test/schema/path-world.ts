import { createClaims, createEntities, createFacets, createRelationships } from '../../graph/cypher/write.ts'
import type { ClaimDraft, EntityDraft, TypeDraft } from '../../graph/draft.ts'
import { KINDS } from '../../graph/kinds.ts'
import type { Store } from '../../graph/store.ts'
import { LAST_DAY } from '../../graph/time/stored.ts'
import { fill, HELD_OFFICE, type SmallDataset } from '../dataset.ts'

const WORKED_WITH: TypeDraft = {
  type: 'WORKED_WITH',
  phrase: 'worked with',
  inverse: 'worked with',
  denial: 'did not work with',
  inverseDenial: 'did not work with',
  description: 'Any two.',
  form: 'SPAN',
  from: [...KINDS],
  to: [...KINDS],
}

const MET: TypeDraft = { ...WORKED_WITH, type: 'MET', phrase: 'met', inverse: 'met', form: 'INSTANT' }

const head: Pick<ClaimDraft, 'known' | 'basis' | 'cite'> = { known: '2010-01-01', basis: 'PUBLIC_ACT', cite: ['old-source'] }

function worked(ends: string, period: string, rest: object = {}): ClaimDraft {
  const [from, to] = ends.split(' ')
  return { relationship: `${from}/worked-with/${to}`, ...head, period, ...rest }
}

function person(key: string): EntityDraft {
  return { key, kind: 'Person', known: '2000-01-01', name: `Person ${key}` }
}

/** Two persons, the bureau and a court, with what links them at times that do and do not overlap; a union with which everybody works. */
export const PATH_WORLD: SmallDataset = {
  releases: [
    { name: 'first', recorded: '2021-01-01T00:00:00Z' },
    { name: 'second', recorded: '2021-06-01T00:00:00Z' },
  ],
  types: [HELD_OFFICE, WORKED_WITH, MET],
  entities: [
    { ...person('ada'), formerSlugs: ['ada-before'] },
    ...['ben', 'cleo', 'dora', 'emil'].map(person),
    { key: 'chair', kind: 'Office', known: '2000-01-01', name: 'Chair' },
    { key: 'bureau', kind: 'Agency', known: '2000-01-01', name: 'Bureau' },
    { key: 'court', kind: 'Court', known: '2000-01-01', name: 'Court' },
    { key: 'union', kind: 'Organization', known: '2000-01-01', name: 'Union' },
    { key: 'late', kind: 'Organization', known: '2012-01-01', name: 'Late' },
  ],
  claims: [
    { relationship: 'ada/held-office/chair', ...head, period: '2001-01-01/2003-12-31' },
    worked('chair bureau', '2000-01-01/2008-12-31'),
    worked('ada cleo', '2001'),
    worked('cleo bureau', '2002'),
    ...['ada', 'bureau', 'ben', 'cleo', 'dora', 'emil'].map((each) => worked(`union ${each}`, '2000/2008')),
    // Said not to be so, and held to be wrong.
    worked('ada court', '2001/2005', { negated: true }),
    worked('court bureau', '2001/2005'),
    worked('ada bureau', '2001/2005', { rank: 'DEPRECATED', rankReason: 'Another Ada.' }),
    // Learned later, and taken back by the second release.
    worked('ben late', '2001', { known: '2015-01-01' }),
    worked('late court', '2001', { known: '2012-01-01', later: [{ release: 'second', withdrawn: true, why: 'It was another.' }] }),
    { relationship: 'dora/met/emil', ...head, period: '2003-06' },
    { relationship: 'emil/met/court', ...head, period: '2003-06' },
  ],
}

/** Two ends with so many entities between them, each linked with both. */
export function between(size: number): SmallDataset {
  const middles = Array.from({ length: size }, (_, i) => `middle-${i}`)
  return {
    types: [HELD_OFFICE, WORKED_WITH],
    entities: ['left', 'right', ...middles].map(person),
    claims: middles.flatMap((each) => [worked(`left ${each}`, '2005'), worked(`${each} right`, '2005/2006')]),
  }
}

/** Two ends with two posts between them: of one the end is not known, the other is linked with more. */
export const TWO_POSTS: SmallDataset = {
  types: [HELD_OFFICE, WORKED_WITH, MET],
  entities: ['left', 'right', 'other', 'known', 'vague'].map(person),
  claims: [
    worked('left vague', '2001/'),
    worked('vague right', '2005'),
    worked('left known', '2001/2008'),
    worked('known other', '2001/2008'),
    worked('known right', '2005'),
    { relationship: 'known/met/right', ...head, period: '2005-05-05' },
  ],
}

const CLOCKS = { knownFrom: '2000-01-01', knownUntil: LAST_DAY, recordedAt: '2021-01-01T00:00:00.000Z', retractedAt: LAST_DAY }
const YEAR = { edtf: '2005', endState: 'ENDED', startMin: '2005-01-01', startMax: '2005-01-01', endMin: '2005-12-31', endMax: '2005-12-31' }
const CLAIM = { ...CLOCKS, ...YEAR, rank: 'NORMAL', knownBasis: 'PUBLIC_ACT', negated: false, sequence: 0, form: 'SPAN' }
const BATCH = 5_000

/**
 * The world of two ends with one between them, and a hub with so many more, all linked with nothing else; what is given links it with others.
 * Written without acceptance, which would take longer than what is tested.
 */
export async function fillWithHub(store: Store, size: number, links: readonly (readonly [string, string])[]): Promise<void> {
  await fill(store, { ...between(1), entities: [...between(1).entities, person('hub'), person('far')] })
  const leaves = Array.from({ length: size }, (_, i) => `leaf-${i}`)
  const pairs = [...leaves.map((leaf) => ['hub', leaf] as const), ...links]
  const relationships = pairs.map(([subject, object]) => {
    const key = `${subject}/worked-with/${object}`
    return { subject, object, props: { ...CLAIM, key, row: key } }
  })
  const claims = pairs.map(([near, far]) => ({
    key: `${near}/worked-with/${far}`,
    form: 'RELATIONSHIP',
    type: 'WORKED_WITH',
    subject: near,
    object: far,
    near: far,
    far: near,
  }))
  const writes = [
    [createEntities('Person'), leaves.map((key) => ({ key, slug: key, name: key }))],
    [createFacets('Name'), leaves.map((entity) => ({ props: { ...CLOCKS, entity, facet: 'Name', text: entity, role: 'MAIN' } }))],
    [createRelationships('WORKED_WITH'), relationships],
    [createClaims, claims],
  ] as const
  for (const [query, rows] of writes) {
    for (let at = 0; at < rows.length; at += BATCH) await store.run(query, { rows: rows.slice(at, at + BATCH) })
  }
}
