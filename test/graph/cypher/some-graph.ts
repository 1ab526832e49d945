import fc from 'fast-check'
import { catalogue } from '../../../graph/catalog.ts'
import type { ClaimDraft, EntityDraft, ReleaseDraft, SourceDraft, TypeDraft } from '../../../graph/draft.ts'
import {
  CAPACITIES,
  FINDINGS,
  KINDS,
  NAME_ROLES,
  PERIOD_FORMS,
  PLACE_TYPES,
  QUALIFIERS,
  RANKS,
  READINGS,
  STANCES,
  STATEMENT_MODES,
} from '../../../graph/kinds.ts'
import { draftedPeriod } from '../../../graph/periods.ts'
import { planReleases, type ReleasePlan } from '../../../graph/plan.ts'
import { datasetOf, HEADS, HELD_OFFICE } from '../../dataset.ts'

/** A random graph: its releases as the program would apply them, and its vocabulary. */
export interface SomeGraph {
  readonly plans: readonly ReleasePlan[]
  readonly types: readonly TypeDraft[]
}

const LINKED_TO: TypeDraft = {
  type: 'LINKED_TO',
  phrase: 'is linked to',
  inverse: 'is linked to',
  description: 'Any two, or one with itself.',
  form: 'INSTANT',
  from: [...KINDS],
  to: [...KINDS],
}
export const TYPES: readonly TypeDraft[] = [HELD_OFFICE, HEADS, LINKED_TO]

/** Few days, so that bounds, clocks and cursors often meet. */
export const DAYS = [
  '1999-12-31',
  '2000-01-01',
  '2005-06-15',
  '2010-01-01',
  '2010-12-31',
  '2015-03-01',
  '2019-11-13',
  '2020-01-14',
] as const
export const RELEASES: readonly ReleaseDraft[] = [
  { name: 'first', recorded: '2021-01-01T00:00:00Z' },
  { name: 'second', recorded: '2021-06-01T12:30:00Z' },
  { name: 'third', recorded: '2022-01-01T00:00:00.500Z' },
]

/** What quoting, sorting and case folding trip over. */
export const TEXTS = [
  'plain',
  'It’s “quoted”',
  "it's",
  '"',
  '\\',
  '`x`',
  '$keys',
  '{a: 1}',
  'Ærø',
  'ﬁn',
  '日本',
  '𝔘𝔫',
  '👩‍👧',
  'i\u0307',
  'MPP mpp',
  ' ',
] as const

const PERIODS = [
  '/',
  '../..',
  '2000-01-01',
  '2010',
  '2010-01',
  '2005~',
  '201X',
  '2015-21',
  '2000-01-01/2010-12-31',
  '2005-06-15/..',
  '2005-06-15/',
  '/2019-11',
  '2010-01?/2019',
  '2019-11-13/2019-11-13',
] as const
const FIGURE_PERIODS = ['2010-01', '2010', '2009-10-01/2010-09-30', '2019-11-13'] as const

const day = fc.constantFrom(...DAYS)
const text = fc.constantFrom(...TEXTS)
const release = fc.constantFrom('first', 'second', 'third')
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined })
const few = <T>(arbitrary: fc.Arbitrary<T>, maxLength: number): fc.Arbitrary<T[]> => fc.array(arbitrary, { maxLength })

const someEntity = fc.record({
  kind: fc.constantFrom(...KINDS),
  name: text,
  known: day,
  description: maybe(text),
  placeType: maybe(fc.constantFrom(...PLACE_TYPES)),
  renamed: fc.boolean(),
  former: fc.boolean(),
  aliases: few(
    fc.record({
      text,
      role: maybe(fc.constantFrom(...NAME_ROLES)),
      known: maybe(day),
      release,
      withdrawn: maybe(fc.constantFrom('second', 'third')),
    }),
    3,
  ),
  identifiers: few(fc.record({ scheme: fc.constantFrom('tias', 'gao'), value: text, known: maybe(day) }), 2),
  corrected: maybe(fc.record({ release: fc.constantFrom('second', 'third'), description: text })),
})

const rank = fc.record({ rank: fc.constantFrom(...RANKS), note: maybe(text) })
/** What a line may say of its time: each says all of it, so that nothing of the line before makes it impossible. */
const TIMES = PERIODS.flatMap((period) =>
  PERIOD_FORMS.flatMap((form) =>
    [{}, { through: '2010-01-01' }, { from: '2010-01-01', through: '2010-12-31' }].map((attested) => ({ period, form, attested })),
  ),
).filter(({ form, ...time }) => isPossible(() => draftedPeriod(time, form)))

function isPossible(work: () => unknown): boolean {
  try {
    work()
    return true
  } catch {
    return false
  }
}

const relationshipSays = fc
  .record({
    time: fc.constantFrom(...TIMES),
    sequence: maybe(fc.nat(2)),
    capacity: maybe(fc.constantFrom(...CAPACITIES)),
    title: maybe(text),
    scope: maybe(text),
  })
  .map(({ time, ...rest }) => ({ ...time, ...rest }))

interface SomeLine<S> {
  readonly known: string
  readonly release: string
  readonly withdrawn: boolean
  readonly says: S
}

function claimBody<S>(says: fc.Arbitrary<S>) {
  const line = fc.record({ known: day, release, withdrawn: fc.boolean(), says })
  return fc.record({
    known: day,
    release,
    says,
    later: few(line, 4),
    rank,
    negated: fc.boolean(),
    cites: fc.array(
      fc.record({
        source: fc.nat(),
        stance: maybe(fc.constantFrom(...STANCES)),
        locator: maybe(text),
        attributedTo: maybe(fc.nat()),
        quote: maybe(text),
        release: maybe(release),
        withdrawn: maybe(release),
      }),
      { minLength: 1, maxLength: 2 },
    ),
    contradicts: maybe(fc.nat()),
    ends: fc.tuple(fc.nat(), fc.nat()),
  })
}

const someRelationship = fc.record({ type: fc.constantFrom(...TYPES), body: claimBody(relationshipSays) })
const someObservation = fc.record({
  period: fc.constantFrom(...FIGURE_PERIODS),
  reading: fc.constantFrom(...READINGS),
  published: maybe(day),
  about: few(fc.nat(), 2),
  body: claimBody(
    fc.record({ value: fc.constantFrom(-1.5, 0, 3, 1e15, 0.1), qualifier: maybe(fc.constantFrom(...QUALIFIERS)), formula: maybe(text) }),
  ),
})
const someStatement = fc.record({
  mode: fc.constantFrom(...STATEMENT_MODES),
  speaker: maybe(fc.nat()),
  said: maybe(fc.constantFrom('2010', '2010-01-01', '2019-11~')),
  about: few(fc.nat(), 2),
  aboutClaims: few(fc.nat(), 2),
  body: claimBody(fc.record({ text, finding: maybe(fc.constantFrom(...FINDINGS)) })),
})
const someSource = fc.record({
  title: text,
  publisher: maybe(fc.nat()),
  published: maybe(fc.constantFrom('1999', '2000-01-01', '2010-06')),
  release,
})

/** The text of a source that an earlier release brought. */
const LATE_DOCUMENT: EntityDraft = {
  key: 'late-document',
  kind: 'Document',
  name: 'A late document',
  known: '2000-01-01',
  source: 's0',
  release: 'second',
}

interface Drawn {
  readonly entities: readonly (typeof someEntity extends fc.Arbitrary<infer T> ? T : never)[]
  readonly sources: readonly (typeof someSource extends fc.Arbitrary<infer T> ? T : never)[]
  readonly relationships: readonly (typeof someRelationship extends fc.Arbitrary<infer T> ? T : never)[]
  readonly observations: readonly (typeof someObservation extends fc.Arbitrary<infer T> ? T : never)[]
  readonly statements: readonly (typeof someStatement extends fc.Arbitrary<infer T> ? T : never)[]
}

function place(body: { readonly release: string } | undefined): number {
  return RELEASES.findIndex(({ name }) => name === body?.release)
}

const picked = <T>(list: readonly T[], at: number): T => {
  const found = list[at % list.length]
  if (found === undefined) throw new Error('expected a list to pick from, came an empty one')
  return found
}

/** What is not given is left out, as in a data set that was read. */
function said<T extends object>(given: T): T {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T
}

function entityDrafts({ entities, sources }: Drawn): EntityDraft[] {
  return entities.map((drawn, at) => {
    const { renamed, former, corrected, placeType, aliases, identifiers, ...rest } = drawn
    return said({
      ...rest,
      key: `e${at}`,
      slug: renamed ? `slug-${at}` : undefined,
      formerSlugs: former ? [`former-${at}`] : undefined,
      placeType: rest.kind === 'Place' ? placeType : undefined,
      unit: rest.kind === 'Metric' ? 'people' : undefined,
      definition: rest.kind === 'Metric' ? rest.name : undefined,
      source: rest.kind === 'Document' && at % 2 === 0 ? `s${at % sources.length}` : undefined,
      aliases: aliases.map(said),
      identifiers: identifiers.map(({ value, ...identifier }) => said({ ...identifier, value: `${value} ${at % 5}` })),
      later: corrected === undefined ? undefined : [corrected],
    })
  })
}

function head(
  { entities, sources }: Drawn,
  body: Drawn['relationships'][number]['body'] | Drawn['observations'][number]['body'] | Drawn['statements'][number]['body'],
) {
  const later = (body.later as readonly SomeLine<object>[]).map(({ known, release, withdrawn, says }) => ({
    known,
    release,
    why: 'because',
    ...(withdrawn ? { withdrawn: true as const } : says),
  }))
  return {
    known: body.known,
    basis: 'PUBLIC_ACT' as const,
    release: body.release,
    cite: body.cites.map(({ source, attributedTo, ...cite }) =>
      said({
        ...cite,
        source: `s${source % sources.length}`,
        attributedTo: attributedTo === undefined ? undefined : `e${attributedTo % entities.length}`,
      }),
    ),
    ...body.rank,
    rankReason: 'a reason',
    later: later.map(said),
  }
}

function claimDrafts(drawn: Drawn): ClaimDraft[] {
  const { entities, relationships, observations, statements } = drawn
  const entity = (at: number): string => `e${at % entities.length}`
  const seen = new Map<string, number>()
  const keys = relationships.map(({ type, body }) => {
    const key = `${entity(body.ends[0])}/${type.type.toLowerCase().replaceAll('_', '-')}/${entity(body.ends[1])}`
    const ordinal = (seen.get(key) ?? 0) + 1
    seen.set(key, ordinal)
    return ordinal === 1 ? key : `${key}/${ordinal}`
  })
  const bodies = [...relationships, ...observations, ...statements].map(({ body }) => body)
  const allKeys = [...keys, ...observations.map((_, at) => observationKey(at)), ...statements.map((_, at) => `speaker/${at}`)]
  /** Claims that stand before one and that its release has. */
  const before = (at: number): readonly string[] => allKeys.slice(0, at).filter((_, earlier) => place(bodies[earlier]) <= place(bodies[at]))
  const oneBefore = (at: number, pick: number | undefined): string[] | undefined =>
    pick === undefined || before(at).length === 0 ? undefined : [picked(before(at), pick)]
  function observationKey(at: number): string {
    return `${entity(at % 3)}/${at}`
  }
  return [
    ...relationships.map(({ body }, at): ClaimDraft => {
      // Said on one side only: by the later claim.
      const contradicts = oneBefore(at, body.contradicts)
      return said({ relationship: keys[at] ?? '', ...head(drawn, body), ...said(body.says), negated: body.negated, contradicts })
    }),
    ...observations.map(
      ({ body, about, ...rest }, at): ClaimDraft =>
        said({
          observation: observationKey(at),
          ...head(drawn, body),
          ...said(rest),
          ...said(body.says),
          about: about.length === 0 ? undefined : [...new Set(about.map(entity))],
          revises: at > 2 && body.negated ? observationKey(at - 3) : undefined,
          parts: at > 0 && body.negated ? [observationKey(0)] : undefined,
        }),
    ),
    ...statements.map(
      ({ body, about, aboutClaims, speaker, ...rest }, at): ClaimDraft =>
        said({
          statement: `speaker/${at}`,
          ...head(drawn, body),
          ...said(rest),
          ...said(body.says),
          speaker: speaker === undefined ? undefined : entity(speaker),
          speakerText: 'somebody',
          about: [...new Set(about.map(entity))],
          aboutClaims: [...new Set(aboutClaims.flatMap((pick) => oneBefore(keys.length + observations.length + at, pick) ?? []))],
        }),
    ),
  ]
}

/** Random graphs of 3 to 40 entities: nulls, odd texts, self loops, parallel relationships, several rows a claim, three releases. Not all would be accepted: a query must not rely on it. */
export const someGraph: fc.Arbitrary<SomeGraph> = fc
  .record<Drawn>({
    entities: fc.array(someEntity, { minLength: 3, maxLength: 40, size: 'max' }),
    sources: fc.array(someSource, { minLength: 1, maxLength: 4, size: 'max' }),
    relationships: fc.array(someRelationship, { minLength: 1, maxLength: 60, size: 'max' }),
    observations: fc.array(someObservation, { minLength: 1, maxLength: 15, size: 'max' }),
    statements: fc.array(someStatement, { minLength: 1, maxLength: 12, size: 'max' }),
  })
  .map((drawn) => {
    const dataset = datasetOf({
      releases: RELEASES,
      types: TYPES,
      sources: drawn.sources.map(
        ({ publisher, ...source }, at): SourceDraft =>
          said({
            ...source,
            slug: `s${at}`,
            release: at === 0 ? 'first' : source.release,
            publisher: publisher === undefined ? undefined : `e${publisher % drawn.entities.length}`,
          }),
      ),
      entities: [...entityDrafts(drawn), LATE_DOCUMENT],
      claims: claimDrafts(drawn),
    })
    return { plans: planReleases(catalogue(dataset, new Set(), () => undefined)), types: TYPES }
  })
