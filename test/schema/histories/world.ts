import type { ClaimDraft, EntityDraft, SourceDraft } from '../../../graph/draft.ts'
import type { SmallDataset } from '../../dataset.ts'
import { keyOf, periodOf, placeOf, type Says, typeOf, type Version, versionsOf } from './claims.ts'
import { rangeOf, shareSureDay } from './periods.ts'

/** Two of the clocks, resolved. */
export interface Seen {
  readonly known: string
  readonly recorded: string
}

export interface SeenClaim {
  readonly key: string
  readonly draft: ClaimDraft
  readonly version: Version
  readonly says: Says
}

export interface SeenCitation {
  readonly id: string
  readonly claim: string
  readonly source: string
  readonly stance: string
  readonly locator: string | null
  readonly attributedTo: string | null
  readonly day: string
}

interface Name {
  readonly text: string
  readonly role: string
  readonly known: string
  readonly note: string | null
}

const ROLES = ['MAIN', 'ALIAS', 'CAPTION', 'CONTESTED']
const ABOUT_IS_WITHIN = 0.05

/** A data set as it is seen under two clocks. */
export class World {
  readonly #dataset: SmallDataset
  readonly #seen: Seen
  /** The place of the last release that had been recorded; -1 before the first. */
  readonly release: number
  readonly claims: readonly SeenClaim[]

  constructor(dataset: SmallDataset, seen: Seen) {
    this.#dataset = dataset
    this.#seen = seen
    this.release = (dataset.releases ?? []).findLastIndex(({ recorded }) => Date.parse(recorded) <= Date.parse(seen.recorded))
    this.claims = (dataset.claims ?? []).flatMap((draft) => {
      const version = this.versions(draft).find(
        ({ knownUntil, retracted }) => (knownUntil === null || seen.known < knownUntil) && (retracted === null || retracted > this.release),
      )
      return version === undefined ? [] : [{ key: keyOf(draft), draft, version, says: version.says }]
    })
  }

  /** What had been known and recorded of a claim, replaced since or not. */
  versions(draft: ClaimDraft): readonly Version[] {
    return versionsOf(draft, this.#dataset).filter(({ knownFrom, taken }) => knownFrom <= this.#seen.known && taken <= this.release)
  }

  claim(key: string): SeenClaim | undefined {
    return this.claims.find((claim) => claim.key === key)
  }

  #isThere({ release, withdrawn }: { readonly release?: string | undefined; readonly withdrawn?: string | undefined }): boolean {
    return placeOf(this.#dataset, release) <= this.release && (withdrawn === undefined || placeOf(this.#dataset, withdrawn) > this.release)
  }

  get entities(): readonly EntityDraft[] {
    return this.#dataset.entities
      .filter((entity) => this.#isThere(entity) && entity.known <= this.#seen.known)
      .toSorted((a, b) => (a.key < b.key ? -1 : 1))
  }

  entity(key: string | null | undefined): EntityDraft | undefined {
    return this.entities.find((entity) => entity.key === key)
  }

  /** The main name first: of those known, the one that became known last. */
  names(entity: EntityDraft): readonly Name[] {
    const all = [
      { text: entity.name, role: 'MAIN' as const },
      ...(entity.aliases ?? []).map((name) => (typeof name === 'string' ? { text: name } : name)),
    ]
    const known = all
      .filter((name) => this.#isThere(name))
      .map(
        ({ text, ...name }): Name => ({
          text,
          role: ('role' in name ? name.role : undefined) ?? 'ALIAS',
          known: ('known' in name ? name.known : undefined) ?? entity.known,
          note: ('note' in name ? name.note : undefined) ?? null,
        }),
      )
      .filter((name) => name.known <= this.#seen.known)
    const main = known
      .filter(({ role }) => role === 'MAIN')
      .toSorted((a, b) => (a.known < b.known ? -1 : 1))
      .at(-1)
    return known
      .filter((name) => name.role !== 'MAIN' || name === main)
      .toSorted((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || order(a.known, b.known) || order(a.text, b.text))
  }

  description(entity: EntityDraft): string | null {
    const later = (entity.later ?? []).filter(({ release }) => placeOf(this.#dataset, release) <= this.release)
    return later.findLast(({ description }) => description !== undefined)?.description ?? entity.description ?? null
  }

  identifiers(entity: EntityDraft): readonly { readonly scheme: string; readonly value: string }[] {
    return (entity.identifiers ?? [])
      .filter((identifier) => this.#isThere(identifier) && (identifier.known ?? entity.known) <= this.#seen.known)
      .map(({ scheme, value }) => ({ scheme, value }))
  }

  /** The day from which a source counts: the last that its date can mean, else that of its release. */
  #sourceDay({ published, release }: SourceDraft): string {
    if (published !== undefined) return rangeOf(published).to
    return this.#dataset.releases?.[placeOf(this.#dataset, release)]?.recorded.slice(0, 10) ?? ''
  }

  get sources(): readonly SourceDraft[] {
    return (this.#dataset.sources ?? [])
      .filter((source) => this.#isThere({ release: source.release }) && this.#sourceDay(source) <= this.#seen.known)
      .toSorted((a, b) => order(a.slug, b.slug))
  }

  /** Citations of claims that are seen, in sources that are. */
  get citations(): readonly SeenCitation[] {
    const found = this.claims.flatMap(({ key, draft }) => {
      const times = new Map<string, number>()
      return draft.cite.flatMap((cite): readonly SeenCitation[] => {
        const full = typeof cite === 'string' ? { source: cite } : cite
        const time = (times.get(full.source) ?? 0) + 1
        times.set(full.source, time)
        const source = this.sources.find(({ slug }) => slug === full.source)
        if (source === undefined || !this.#isThere('release' in full ? full : {})) return []
        return [
          {
            id: `${key}#${full.source}${time > 1 ? `-${time}` : ''}`,
            claim: key,
            source: full.source,
            stance: ('stance' in full ? full.stance : undefined) ?? 'SUPPORTS',
            locator: ('locator' in full ? full.locator : undefined) ?? null,
            attributedTo: ('attributedTo' in full ? full.attributedTo : undefined) ?? null,
            day: this.#sourceDay(source),
          },
        ]
      })
    })
    return found.toSorted((a, b) => order(a.day, b.day) || order(a.id, b.id))
  }

  /** The claims that one disagrees with, as somebody says or by rule, by key. */
  contradicted(claim: SeenClaim): readonly string[] {
    const said = this.claims.filter(({ key, draft }) => draft.contradicts?.includes(claim.key) || claim.draft.contradicts?.includes(key))
    return [...new Set([...said, ...this.#contradictedByRule(claim)].map(({ key }) => key))].toSorted()
  }

  #contradictedByRule(claim: SeenClaim): readonly SeenClaim[] {
    const { draft, key } = claim
    if ('relationship' in draft) {
      const ends = key.split('/').slice(0, 3).join('/')
      return this.claims.filter(
        (other) =>
          'relationship' in other.draft &&
          other.key.split('/').slice(0, 3).join('/') === ends &&
          (other.draft.negated ?? false) !== (draft.negated ?? false) &&
          shareSureDay(periodOf(draft, claim.says), periodOf(other.draft, other.says)),
      )
    }
    if (!('observation' in draft)) return []
    const chain = this.#chainOf(key)
    return this.vintages(claim).filter((other) => !chain.has(other.key) && !canBothBe(claim.says, other.says))
  }

  /** A figure with all that it revises and that revise it, step by step. */
  #chainOf(key: string): ReadonlySet<string> {
    const chain = new Set([key])
    for (let size = 0; size < chain.size; ) {
      size = chain.size
      for (const { key: one, draft } of this.claims) {
        if (!('observation' in draft) || draft.revises === undefined) continue
        if (chain.has(one)) chain.add(draft.revises)
        if (chain.has(draft.revises)) chain.add(one)
      }
    }
    return chain
  }

  /** Figures of the same metric, about, period and reading, by publication. */
  vintages({ draft }: SeenClaim): readonly SeenClaim[] {
    return this.claims
      .filter((other) => question(other.draft) === question(draft))
      .toSorted((a, b) => order(publication(a), publication(b)) || order(a.key, b.key))
  }

  phrase({ draft }: SeenClaim, from: 'subject' | 'object'): string {
    const type = this.#dataset.types?.find(({ type: name }) => name === typeOf(draft))
    const negated = 'relationship' in draft && draft.negated === true
    const said = from === 'subject' ? (negated ? type?.denial : type?.phrase) : negated ? type?.inverseDenial : type?.inverse
    return said ?? ''
  }
}

export function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function question(draft: ClaimDraft): string | null {
  return 'observation' in draft ? JSON.stringify([draft.observation.split('/')[0], draft.period, draft.reading, draft.about ?? []]) : null
}

/** The last day that a figure's publication can mean; before everything where it is not known. */
export function publication({ says }: SeenClaim): string {
  return says.published === undefined ? '' : rangeOf(says.published).to
}

/** Whether some number fits two figures: tried on theirs, on many around those that the pool has, and far below and above. */
function canBothBe(a: Says, b: Says): boolean {
  const around = Array.from({ length: 1000 }, (_, index) => 5 + index / 70)
  return [a.value ?? 0, b.value ?? 0, ...around, -1e9, 1e9].some((number) => fits(number, a) && fits(number, b))
}

function fits(number: number, { value = 0, qualifier = 'EXACT' }: Says): boolean {
  switch (qualifier) {
    case 'ABOUT':
      return Math.abs(number - value) <= Math.abs(value) * ABOUT_IS_WITHIN
    case 'MORE_THAN':
      return number > value
    case 'LESS_THAN':
      return number < value
    case 'AT_LEAST':
      return number >= value
    case 'AT_MOST':
      return number <= value
    default:
      return number === value
  }
}
