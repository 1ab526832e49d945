import type { EntityDraft } from '../../../graph/draft.ts'
import { groupBy } from '../../../graph/group-by.ts'
import type { SmallDataset } from '../../dataset.ts'
import { keyOf, periodOf, typeOf } from './claims.ts'
import { type Asked, certaintyOf, datesOf, earliestStart, rangeOf } from './periods.ts'
import { order, publication, type Seen, type SeenCitation, type SeenClaim, World } from './world.ts'

/** The clocks of a field as its `asOf` has them: what is left out or null is inherited. */
export interface Clocks {
  readonly valid?: string | null
  readonly known?: string | null
  readonly recorded?: string | null
}

export interface Question {
  readonly asOf: Clocks | null
  readonly inner: Clocks | null
  readonly during: Partial<Asked> | null
  readonly certainty: 'CERTAIN' | 'POSSIBLE'
  readonly word: string
}

export const TODAY = '2026-11-24'

const RANKED = ['PREFERRED', 'NORMAL']

/** The answers to the two questions, from the data set and the words of the design alone. */
export class Expected {
  readonly #dataset: SmallDataset
  readonly #question: Question
  readonly #world: World
  readonly #inner: World
  readonly #valid: string | null
  readonly #innerValid: string | null
  readonly #known: string

  constructor(dataset: SmallDataset, question: Question) {
    const { asOf, inner } = question
    const root: Seen = { known: asOf?.known ?? TODAY, recorded: asOf?.recorded ?? '9998-12-31T00:00:00Z' }
    this.#dataset = dataset
    this.#question = question
    this.#world = new World(dataset, root)
    this.#inner = new World(dataset, { known: inner?.known ?? root.known, recorded: inner?.recorded ?? root.recorded })
    this.#valid = asOf?.valid ?? null
    this.#innerValid = inner?.valid ?? this.#valid
    this.#known = root.known
  }

  entities() {
    const entities = this.#world.entities
    return {
      graph: this.#graph(),
      entities: { totalCount: entities.length, edges: nodes(entities.map((entity) => this.#entity(entity))) },
      officeHolders: this.#world.entity('chair') === undefined ? null : this.#holders('chair'),
    }
  }

  claims() {
    const world = this.#world
    const relationships = inOrder(world.claims.filter(({ draft }) => 'relationship' in draft))
    const statements = bySaid(world.claims.filter(({ draft }) => 'statement' in draft))
    return {
      relationships: this.#listed(relationships, this.#day(), 'POSSIBLE', (claim) => this.#claim(claim)),
      shown: this.#listed(relationships.filter(isShown), this.#day(), this.#question.certainty, ({ key }) => ({ key })),
      statements: { totalCount: statements.length, edges: nodes(statements.map((claim) => this.#claim(claim))) },
      found: {
        totalCount: statements.filter(({ says }) => says['mode'] === 'FINDS' && says['finding'] === 'UNLAWFUL' && isRanked({ says }))
          .length,
      },
      entity:
        world.entity('headcount') === undefined
          ? null
          : { observations: { edges: nodes(this.#figures(world).map((claim) => this.#claim(claim))) } },
      sources: { totalCount: world.sources.length, edges: nodes(world.sources.map((source) => this.#source(source))) },
      timeline: this.#timeline(['ada', 'chair', 'nobody'], { from: null, to: null }),
      search: this.#search(),
    }
  }

  #day(): Asked {
    return { from: this.#valid, to: this.#valid }
  }

  /** `during` stands in place of the inherited day; where it is not said, the day does. */
  #during(): Asked {
    const { during } = this.#question
    return during === null ? this.#day() : { from: during.from ?? null, to: during.to ?? null }
  }

  #graph() {
    const world = this.#world
    const shown = world.claims.filter(isShown)
    const dates = shown
      .flatMap(({ says }) => Object.values(datesOf(says.period ?? '')))
      .flatMap((date) => (date === null ? [] : [rangeOf(date).from]))
    const counted = shown.filter((claim) => this.#valid === null || certaintyOf(periodOf(claim.draft, claim.says), this.#day()) !== null)
    return {
      dataVersion: world.release < 0 ? null : new Date(this.#dataset.releases?.[world.release]?.recorded ?? '').toISOString(),
      firstDay: dates.toSorted()[0] ?? null,
      lastDay: dates.toSorted().at(-1) ?? null,
      kinds: KINDS.map((kind) => ({
        kind: kind.toUpperCase(),
        count: world.entities.filter((entity) => entity.kind === kind).length,
      })).filter(({ count }) => count > 0),
      types: [...new Set(counted.map(({ draft }) => typeOf(draft)))]
        .toSorted()
        .map((type) => ({ type, count: counted.filter(({ draft }) => typeOf(draft) === type).length })),
    }
  }

  #entity(entity: EntityDraft) {
    const world = this.#world
    const [main, ...others] = world.names(entity)
    const aliases = others.filter(({ role }) => role === 'ALIAS' || role === 'CAPTION').map(({ text }) => text)
    const links = { key: entity.key, wanted: 'POSSIBLE' as const }
    const figures = (inner: World, asked: Asked): readonly SeenClaim[] =>
      this.#figures(inner).filter(
        (claim) => (asked.from === null && asked.to === null) || certaintyOf(periodOf(claim.draft, claim.says), asked) !== null,
      )
    const during = this.#question.during === null ? { from: null, to: null } : this.#during()
    return {
      slug: entity.key,
      kind: entity.kind.toUpperCase(),
      name: main?.text,
      aliases: [...new Set(aliases)].filter((text) => text !== main?.text),
      description: world.description(entity),
      names: world.names(entity).map(({ text, role, note }) => ({ text, role, note })),
      identifiers: world.identifiers(entity),
      relationships: this.#links(world, { ...links, asked: this.#day() }),
      then: this.#links(this.#inner, { ...links, asked: { from: this.#innerValid, to: this.#innerValid } }),
      during: this.#links(world, { key: entity.key, wanted: this.#question.certainty, asked: this.#during() }),
      latest: { edges: nodes(this.#latest(entity.key).map(({ key }) => ({ key }))) },
      statements: keys(bySaid(world.claims.filter((claim) => isRanked(claim) && this.#isAbout(claim, entity.key)))),
      said: keys(
        bySaid(this.#inner.claims.filter((claim) => isRanked(claim) && 'speaker' in claim.draft && claim.draft.speaker === entity.key)),
      ),
      timeline: this.#timeline([entity.key], during),
      ...(entity.kind === 'Agency' && { heads: this.#heads(entity.key) }),
      ...(entity.kind === 'Document' && { source: sourceTitle(world, entity.source) }),
      ...(entity.kind === 'Metric' && {
        observations: keys(ofEach(figures(world, { from: null, to: null }).filter(isRanked), 'LATEST')),
        first: keys(ofEach(figures(this.#inner, { from: null, to: null }).filter(isRanked), 'FIRST')),
        all: keys(figures(world, during)),
      }),
    }
  }

  #links(world: World, { key, asked, wanted }: { readonly key: string; readonly asked: Asked; readonly wanted: 'CERTAIN' | 'POSSIBLE' }) {
    const touching = inOrder(world.claims.filter((claim) => isShown(claim) && ends(claim).includes(key)))
    return this.#listed(
      touching,
      asked,
      wanted,
      (claim) => ({ key: claim.key, rank: claim.says.rank ?? 'NORMAL' }),
      (claim) => {
        const isSubject = ends(claim)[0] === key
        const other = world.entity(ends(claim)[isSubject ? 1 : 0])
        return {
          direction: isSubject ? 'OUT' : 'IN',
          phrase: world.phrase(claim, isSubject ? 'subject' : 'object'),
          other: other === undefined ? null : { slug: other.key, name: world.names(other)[0]?.text },
        }
      },
    )
  }

  #listed(
    claims: readonly SeenClaim[],
    asked: Asked,
    wanted: 'CERTAIN' | 'POSSIBLE',
    node: (claim: SeenClaim) => object,
    edge: (claim: SeenClaim) => object = () => ({}),
  ) {
    const isAsked = asked.from !== null || asked.to !== null
    const found = claims.map((claim) => ({ claim, certainty: isAsked ? certaintyOf(periodOf(claim.draft, claim.says), asked) : null }))
    const held = found.filter(({ certainty }) => !isAsked || certainty === 'CERTAIN' || (certainty === 'POSSIBLE' && wanted === 'POSSIBLE'))
    return { totalCount: held.length, edges: held.map(({ claim, certainty }) => ({ ...edge(claim), certainty, node: node(claim) })) }
  }

  #latest(key: string): readonly SeenClaim[] {
    return this.#world.claims
      .filter((claim) => isRanked(claim) && ends(claim).includes(key))
      .filter((claim) => this.#valid === null || certaintyOf(periodOf(claim.draft, claim.says), this.#day()) !== null)
      .toSorted((a, b) => order(b.version.knownFrom, a.version.knownFrom) || order(b.key, a.key))
  }

  #holders(office: string) {
    const held = inOrder(
      this.#world.claims.filter((claim) => isShown(claim) && typeOf(claim.draft) === 'HELD_OFFICE' && ends(claim)[1] === office),
    )
    return this.#listed(held, this.#day(), this.#question.certainty, ({ key }) => ({ key }))
  }

  /** Holders of the offices that head it, both on the valid day; where none is said, on the earlier of today and the known day. */
  #heads(agency: string) {
    const day = this.#valid ?? (this.#known < TODAY ? this.#known : TODAY)
    const asked = { from: day, to: day }
    const holds = ({ draft, says }: SeenClaim): boolean => {
      const certainty = certaintyOf(periodOf(draft, says), asked)
      return certainty === 'CERTAIN' || (certainty === 'POSSIBLE' && this.#question.certainty === 'POSSIBLE')
    }
    const offices = this.#world.claims
      .filter((claim) => isShown(claim) && typeOf(claim.draft) === 'HEADS' && ends(claim)[1] === agency && holds(claim))
      .map((claim) => ends(claim)[0])
    const held = inOrder(
      this.#world.claims.filter((claim) => isShown(claim) && typeOf(claim.draft) === 'HELD_OFFICE' && offices.includes(ends(claim)[1])),
    )
    return this.#listed(held, asked, this.#question.certainty, ({ key }) => ({ key }))
  }

  #figures(world: World): readonly SeenClaim[] {
    return world.claims
      .filter(({ draft }) => 'observation' in draft)
      .toSorted((a, b) => order(sortOfFigure(a), sortOfFigure(b)) || order(a.key, b.key))
  }

  /** About the entity, or about a claim that touches it: by its ends, its metric, or what it is about. */
  #isAbout({ draft }: { readonly draft: SeenClaim['draft'] }, key: string): boolean {
    if (!('statement' in draft)) return false
    return (
      (draft.about?.includes(key) ?? false) ||
      (draft.aboutClaims ?? []).some((name) => {
        const claim = this.#dataset.claims?.find((other) => keyOf(other) === name)
        if (claim === undefined) return false
        if ('relationship' in claim)
          return claim.relationship
            .split('/')
            .filter((_, index) => index === 0 || index === 2)
            .includes(key)
        if ('observation' in claim) return claim.observation.startsWith(`${key}/`) || (claim.about?.includes(key) ?? false)
        return this.#isAbout({ draft: claim }, key)
      })
    )
  }

  #timeline(of: readonly string[], during: Asked) {
    const world = this.#world
    const there = of.filter((key) => world.entity(key) !== undefined)
    const touching = world.claims.filter((claim) => isShown(claim) && ends(claim).some((end) => there.includes(end)))
    const entries = touching.flatMap((claim) => {
      const { start, end } = datesOf(claim.says.period ?? '')
      const isInstant = periodOf(claim.draft, claim.says).form === 'INSTANT'
      const begun = start === null ? [] : [{ claim, date: start, change: isInstant ? 'OCCURRED' : 'STARTED' }]
      return end === null || isInstant ? begun : [...begun, { claim, date: end, change: 'ENDED' }]
    })
    const within = entries
      .filter(
        ({ date }) =>
          (during.from === null || rangeOf(date).from >= during.from) && (during.to === null || rangeOf(date).from <= during.to),
      )
      .toSorted(
        (a, b) =>
          order(rangeOf(a.date).from, rangeOf(b.date).from) ||
          (a.claim.says.sequence ?? 0) - (b.claim.says.sequence ?? 0) ||
          order(a.claim.key, b.claim.key) ||
          order(a.change, b.change),
      )
    return {
      totalCount: within.length,
      undated: touching.filter(({ says }) => Object.values(datesOf(says.period ?? '')).every((date) => date === null)).length,
      missing: of.filter((key) => !there.includes(key)),
      edges: nodes(
        within.map(({ claim, date, change }) => ({
          change,
          headline: this.#headline(claim, change),
          date: { edtf: date },
          claim: { key: claim.key },
          about: ends(claim).map((slug) => ({ slug })),
        })),
      ),
    }
  }

  #headline(claim: SeenClaim, change: string): string {
    const [subject, object] = ends(claim).map((key) => this.#name(this.#world, key))
    const scope = claim.says['scope'] === undefined ? '' : ` (${String(claim.says['scope'])})`
    const when = change === 'OCCURRED' ? '' : change === 'STARTED' ? 'from then: ' : 'until then: '
    return `${when}${subject} ${this.#world.phrase(claim, 'subject')} ${object}${scope}`
  }

  #name(world: World, key: string | null | undefined): string | undefined {
    const entity = world.entity(key)
    return entity === undefined ? undefined : world.names(entity)[0]?.text
  }

  #named(world: World, key: string | null | undefined) {
    const entity = world.entity(key)
    return entity === undefined ? null : { slug: entity.key, name: world.names(entity)[0]?.text }
  }

  #search() {
    const { word } = this.#question
    const found = this.#world.entities.filter((entity) =>
      [...this.#world.names(entity).map(({ text }) => text), ...this.#world.identifiers(entity).map(({ value }) => value)].some((text) =>
        text.includes(word),
      ),
    )
    return {
      totalCount: found.length,
      edges: nodes(found.map((entity) => ({ slug: entity.key, name: this.#world.names(entity)[0]?.text }))),
    }
  }

  #source({ slug, title, publisher, published }: World['sources'][number]) {
    const cited = this.#world.citations.filter(({ source }) => source === slug)
    return {
      slug,
      title,
      publisher: this.#named(this.#world, publisher),
      document: this.#named(this.#world, this.#dataset.entities.find(({ source }) => source === slug)?.key),
      published: published === undefined ? null : { edtf: published },
      citations: { totalCount: cited.length, edges: nodes(cited.map(({ stance, claim }) => ({ stance, claim: { key: claim } }))) },
    }
  }

  #citations(world: World, key: string) {
    const cited = world.citations.filter(({ claim }) => claim === key)
    const node = ({ stance, locator, source, attributedTo }: SeenCitation): object => ({
      stance,
      locator,
      source: { slug: source },
      attributedTo: this.#named(world, attributedTo),
    })
    return { totalCount: cited.length, edges: nodes(cited.map(node)) }
  }

  #claim(claim: SeenClaim): object {
    const { key, draft, version, says } = claim
    const world = this.#world
    const about = bySaid(world.claims.filter(({ draft: other }) => 'statement' in other && other.aboutClaims?.includes(key)))
    const versions = world.versions(draft).toSorted((a, b) => a.taken - b.taken || order(a.knownFrom, b.knownFrom))
    return {
      key,
      rank: says.rank ?? 'NORMAL',
      rankReason: says.rankReason ?? null,
      note: says.note ?? null,
      knownFrom: version.knownFrom,
      knownBasis: version.basis,
      recordedAt: this.#instant(version.taken),
      contradicts: world.contradicted(claim).map((other) => ({ key: other })),
      statements: keys(about),
      citations: this.#citations(world, key),
      then: this.#citations(this.#inner, key),
      versions: versions.map((each) => ({
        knownFrom: each.knownFrom,
        recordedAt: this.#instant(each.taken),
        retractedAt: each.retracted === null || each.retracted > world.release ? null : this.#instant(each.retracted),
        reason: each.reason,
        claim: {
          key,
          knownFrom: each.knownFrom,
          recordedAt: this.#instant(each.taken),
          rank: each.says.rank ?? 'NORMAL',
          note: each.says.note ?? null,
        },
      })),
      ...this.#form(claim),
    }
  }

  #instant(release: number): string {
    return new Date(this.#dataset.releases?.[release]?.recorded ?? '').toISOString()
  }

  #form(claim: SeenClaim): object {
    const { draft, says } = claim
    const world = this.#world
    const seen = (names: readonly string[]): readonly object[] =>
      names.filter((name) => world.claim(name) !== undefined).map((key) => ({ key }))
    if ('relationship' in draft) {
      return {
        __typename: 'Relationship',
        type: typeOf(draft),
        negated: draft.negated ?? false,
        phrase: world.phrase(claim, 'subject'),
        subject: this.#named(world, ends(claim)[0]),
        object: this.#named(world, ends(claim)[1]),
        period: { edtf: says.period, form: periodOf(draft, says).form },
        capacity: says['capacity'] ?? null,
        title: says['title'] ?? null,
        scope: says['scope'] ?? null,
      }
    }
    if ('observation' in draft) {
      const revising = world.vintages(claim).find((other) => 'observation' in other.draft && other.draft.revises === draft.observation)
      return {
        __typename: 'Observation',
        metric: { slug: draft.observation.split('/')[0] },
        about: (draft.about ?? []).map((slug) => ({ slug })),
        period: { edtf: draft.period },
        reading: draft.reading,
        value: says.value,
        qualifier: says.qualifier ?? 'EXACT',
        published: says.published === undefined ? null : { edtf: says.published },
        revisedBy: revising === undefined ? null : { key: revising.key },
        vintages: world.vintages(claim).map(({ key }) => ({ key })),
        parts: seen(says.parts ?? []),
        formula: says['formula'] ?? null,
      }
    }
    return {
      __typename: 'Statement',
      mode: draft.mode,
      speaker: draft.speaker === undefined ? null : { slug: draft.speaker },
      speakerText: draft.speakerText ?? this.#name(world, draft.speaker),
      saidOn: draft.said === undefined ? null : { edtf: draft.said },
      text: says['text'],
      about: (draft.about ?? []).map((slug) => ({ slug })),
      aboutClaims: seen(draft.aboutClaims ?? []),
      finding: says['finding'] ?? null,
      outcome: draft.mode === 'FORECASTS' ? (says['outcome'] ?? 'OPEN') : null,
      outcomeClaims: seen(says.outcomeClaims ?? []),
    }
  }
}

const KINDS = ['Person', 'Office', 'Agency', 'Place', 'Document', 'Metric'] as const

function nodes<T>(items: readonly T[]): readonly { readonly node: T }[] {
  return items.map((node) => ({ node }))
}

function keys(claims: readonly SeenClaim[]) {
  return { totalCount: claims.length, edges: nodes(claims.map(({ key }) => ({ key }))) }
}

function isRanked({ says }: Pick<SeenClaim, 'says'>): boolean {
  return RANKED.includes(says.rank ?? 'NORMAL')
}

/** A relationship that lists show unless more is asked for. */
function isShown(claim: SeenClaim): boolean {
  return isRanked(claim) && 'relationship' in claim.draft && claim.draft.negated !== true
}

function ends({ draft }: SeenClaim): readonly string[] {
  const [subject = '', , object = ''] = 'relationship' in draft ? draft.relationship.split('/') : []
  return [subject, object]
}

function inOrder(claims: readonly SeenClaim[]): readonly SeenClaim[] {
  return claims.toSorted((a, b) => order(earliestStart(a.says.period ?? ''), earliestStart(b.says.period ?? '')) || order(a.key, b.key))
}

function bySaid(claims: readonly SeenClaim[]): readonly SeenClaim[] {
  const day = ({ draft }: SeenClaim): string => ('said' in draft && draft.said !== undefined ? rangeOf(draft.said).from : '')
  return claims.toSorted((a, b) => order(day(a), day(b)) || order(a.key, b.key))
}

function sortOfFigure(claim: SeenClaim): string {
  const { from, to } = rangeOf(claim.says.period ?? '')
  return `${from} ${to} ${publication(claim)}`
}

/** Of figures in order, of each question the one published last or first. */
function ofEach(figures: readonly SeenClaim[], vintage: 'LATEST' | 'FIRST'): readonly SeenClaim[] {
  const questions = groupBy(figures, ({ draft, says }) =>
    JSON.stringify([says.period, says['reading'], 'about' in draft ? draft.about : []]),
  )
  const chosen = [...questions.values()].map((group) => {
    const sorted = group.toSorted((a, b) => order(publication(a), publication(b)) || order(a.key, b.key))
    return vintage === 'LATEST' ? sorted.at(-1) : sorted[0]
  })
  return figures.filter((figure) => chosen.includes(figure))
}

function sourceTitle(world: World, slug: string | undefined) {
  const source = world.sources.find((each) => each.slug === slug)
  return source === undefined ? null : { slug: source.slug, title: source.title }
}
