import type { ClaimDraft, EntityDraft, SourceDraft, TypeDraft } from '../../graph/draft.ts'
import { KINDS } from '../../graph/kinds.ts'
import { HEADS, HELD_OFFICE, type SmallDataset } from '../dataset.ts'
import { NORM_TYPES } from './norm-types.ts'

// Graphs of a chosen size and the same form, for counting what a question costs as the graph grows.

const LINKS = ['LINKED_A', 'LINKED_B', 'LINKED_C'] as const

function linkType(type: string): TypeDraft {
  return {
    type,
    phrase: 'is linked to',
    inverse: 'is linked from',
    description: 'Any two.',
    form: 'SPAN',
    from: [...KINDS],
    to: [...KINDS],
  }
}

function organization(key: string): EntityDraft {
  return { key, kind: 'Organization', name: `The ${key}`, known: '2000-01-01' }
}

const evidence = { known: '2010-01-01', basis: 'PUBLIC_ACT' as const, cite: ['old-source'] }

function link(from: string, type: string, to: string): ClaimDraft {
  return { relationship: `${from}/${type.toLowerCase().replace('_', '-')}/${to}`, ...evidence, period: '2005' }
}

const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i)

/**
 * A centre with three layers around it. Of each of the three types the centre has `spread` links to the first layer, and every entity below
 * has one link to the next layer. With 40, 166 and 113 entities a type or layer there are 400 in all, and no level has more than 500 keys.
 */
export function layers({
  spread,
  second,
  third,
}: {
  readonly spread: number
  readonly second: number
  readonly third: number
}): SmallDataset {
  const first = range(spread * 3).map((i) => `first-${i}`)
  const seconds = range(second).map((i) => `second-${i}`)
  const thirds = range(third).map((i) => `third-${i}`)
  const next = (from: readonly string[], to: readonly string[]): ClaimDraft[] =>
    from.flatMap((key, i) => LINKS.map((type, k) => link(key, type, to[(i * 3 + k) % to.length] ?? '')))
  return {
    types: [HELD_OFFICE, HEADS, ...LINKS.map(linkType)],
    entities: ['centre', ...first, ...seconds, ...thirds].map(organization),
    claims: [...first.map((key, i) => link('centre', LINKS[i % 3] ?? LINKS[0], key)), ...next(first, seconds), ...next(seconds, thirds)],
  }
}

/** So many entities, each linked to the next `degree` of them: a ring in which any entity is as good as any other. */
export function ring(size: number, degree: number): SmallDataset {
  const keys = range(size).map((i) => `e-${i}`)
  return {
    types: [HELD_OFFICE, HEADS, ...LINKS.map(linkType)],
    entities: keys.map(organization),
    claims: keys.flatMap((key, i) => range(degree).map((k) => link(key, LINKS[k % 3] ?? LINKS[0], keys[(i + k + 1) % size] ?? ''))),
  }
}

/** So many of everything: agencies with offices and holders, metrics with figures, statements, sources, norms, each as the one beside it. */
export function everything(size: number): SmallDataset {
  const each = <T>(make: (i: number) => readonly T[]): T[] => range(size).flatMap(make)
  return {
    types: [HELD_OFFICE, HEADS, ...NORM_TYPES],
    sources: [
      { slug: 'old-source', title: 'An old source', published: '2000-01-01' },
      ...range(size).map(
        (i): SourceDraft => ({ slug: `source-${i}`, title: `Report ${i}`, published: '2010-01-01', publisher: `agency-${i}` }),
      ),
    ],
    entities: each((i): EntityDraft[] => [
      {
        key: `agency-${i}`,
        kind: 'Agency',
        name: `Agency ${i}`,
        known: '2000-01-01',
        aliases: [`A${i}`],
        identifiers: [{ scheme: 'gao', value: `G-${i}` }],
      },
      { key: `office-${i}`, kind: 'Office', name: `Office ${i}`, known: '2000-01-01' },
      { key: `person-${i}`, kind: 'Person', name: `Person ${i}`, known: '2000-01-01' },
      { key: `metric-${i}`, kind: 'Metric', name: `Metric ${i}`, known: '2000-01-01', unit: 'people', definition: 'People.' },
      { key: `document-${i}`, kind: 'Document', name: `Document ${i}`, known: '2000-01-01', source: `source-${i}` },
      { key: `policy-${i}`, kind: 'Policy', name: `Policy ${i}`, known: '2000-01-01' },
      { key: `agreement-${i}`, kind: 'Agreement', name: `Agreement ${i}`, known: '2000-01-01' },
      { key: `injunction-${i}`, kind: 'Event', name: `Injunction ${i}`, known: '2000-01-01' },
      { key: `stay-${i}`, kind: 'Event', name: `Stay ${i}`, known: '2000-01-01' },
    ]),
    claims: each((i): ClaimDraft[] => [
      {
        relationship: `person-${i}/held-office/office-${i}`,
        ...evidence,
        cite: ['old-source', `source-${i}`],
        period: '2005-01-01/2006-01-01',
        later: [{ known: '2012-01-01', note: 'More is known.' }],
      },
      { relationship: `person-${i}/held-office/office-${i}/2`, ...evidence, negated: true, period: '2005-06-01/2005-07-01' },
      // The first two offices have had everybody.
      ...[0, 1].flatMap((office) =>
        i === office ? [] : [{ relationship: `person-${i}/held-office/office-${office}`, ...evidence, period: '2004/2006' }],
      ),
      { relationship: `office-${i}/heads/agency-${i}`, ...evidence, period: '2001-01-01/' },
      ...['policy', 'agreement'].flatMap((norm): ClaimDraft[] => [
        { relationship: `injunction-${i}/enjoins/${norm}-${i}`, ...evidence, period: '2006-03-01/..' },
        { relationship: `agency-${i}/operates/${norm}-${i}`, ...evidence, period: '2006-01-01/2007-01-01' },
      ]),
      { relationship: `stay-${i}/stays/injunction-${i}`, ...evidence, period: '2006-06-01/..' },
      figure(i, { key: '2005/first', published: '2009-01-01', value: 10 }),
      figure(i, { key: '2005/second', published: '2010-01-01', value: 20, revises: '2005/first', parts: '2006/part' }),
      { ...figure(i, { key: '2006/part', published: '2010-01-01', value: 3 }), period: '2006' },
      {
        statement: `agency-${i}/forecast`,
        ...evidence,
        mode: 'FORECASTS',
        speaker: `agency-${i}`,
        said: '2009-05-01',
        text: 'It will be so.',
        about: [`person-${i}`],
        aboutClaims: [`person-${i}/held-office/office-${i}`],
        outcome: 'FULFILLED',
        outcomeClaims: [`office-${i}/heads/agency-${i}`],
      },
    ]),
  }
}

interface Figure {
  readonly key: string
  readonly published: string
  readonly value: number
  readonly revises?: string
  readonly parts?: string
}

function figure(i: number, { key, published, value, revises, parts }: Figure): Extract<ClaimDraft, { observation: string }> {
  const metric = `metric-${i}`
  return {
    observation: `${metric}/${key}`,
    ...evidence,
    period: '2005',
    reading: 'DURING',
    about: [`agency-${i}`],
    published,
    value,
    ...(revises === undefined ? {} : { revises: `${metric}/${revises}` }),
    ...(parts === undefined ? {} : { parts: [`${metric}/${parts}`] }),
  }
}
