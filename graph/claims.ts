import { type Catalog, unknownReference } from './catalog.ts'
import { firstPart, KEY_FORMS, parseRelationshipKey } from './claim-keys.ts'
import { type CitationDraft, type ClaimDraft, claimIdentity, type Placed, type TypeDraft } from './draft.ts'
import { type Stretch, stretches } from './history.ts'
import type { ClaimForm } from './kinds.ts'
import { draftedPeriod } from './periods.ts'
import { attempt, type Report, type Say } from './problems.ts'
import { sourceDay } from './sources.ts'
import { isBefore } from './time/day.ts'
import { parseDate } from './time/edtf.ts'
import { mentionsLaterThan, periodMentionsLaterThan } from './time/holds.ts'

/**
 * What makes a claim acceptable. Everything that brings claims in asks this first; each refusal is a sentence that says what was
 * expected, what came and what to do.
 */
export function acceptClaim(placed: Placed<ClaimDraft>, catalog: Catalog, report: Report): void {
  const { form, key } = claimIdentity(placed.draft)
  const say = (message: string): void => report({ name: key, placed }, message)
  const type = acceptEnds(placed.draft, form, key, catalog, say)
  acceptReferences(placed.draft, catalog, say)
  acceptCitations(placed.draft, catalog, say)
  acceptLines(placed.draft, catalog, say)
  if (!releasesKnown(placed.draft, catalog)) return
  const last = catalog.order.size - 1
  for (const stretch of stretches(placed.draft, last, catalog.order)) acceptStretch(placed.draft, stretch, type, say)
  acceptKnown(placed.draft, catalog, say)
}

function acceptEnds(draft: ClaimDraft, form: ClaimForm, key: string, catalog: Catalog, say: Say): TypeDraft | null {
  const wrongForm = `expected a key of the form ${KEY_FORMS[form]}, came ${key}`
  if ('relationship' in draft) {
    const parts = parseRelationshipKey(key)
    if (parts === null) return say(`${wrongForm}; write the keys of the two entities and the type between them`) ?? null
    const type = catalog.types.get(parts.type)?.draft ?? null
    if (type === null) say(unknownReference('a relationship type of the vocabulary', parts.type, catalog.types.keys()))
    for (const [end, name, kinds] of [
      ['subject', parts.subject, type?.from],
      ['object', parts.object, type?.to],
    ] as const) {
      const kind = catalog.entities.get(name)?.draft.kind
      if (kind === undefined) say(unknownReference(`the key of an entity as ${end}`, name, catalog.entities.keys()))
      else if (kinds !== undefined && !kinds.includes(kind)) {
        say(`expected ${kinds.join(' or ')} as ${end} of ${parts.type}, came ${name}, a ${kind}; correct the key or the vocabulary`)
      }
    }
    return type
  }
  if (key.split('/').length < 2) say(`${wrongForm}; add what tells it apart`)
  if ('observation' in draft) {
    const metric = catalog.entities.get(firstPart(key))?.draft
    if (metric === undefined) say(unknownReference('the key of a metric as first part', firstPart(key), catalog.entities.keys()))
    else if (metric.kind !== 'Metric')
      say(`expected a Metric as first part of the key, came ${metric.key}, a ${metric.kind}; add the metric it measures`)
    return null
  }
  if (draft.speaker !== undefined && draft.speaker !== firstPart(key)) {
    say(`expected a key that begins with its speaker ${draft.speaker}, came ${key}; begin the key with ${draft.speaker}/`)
  }
  if (draft.speaker === undefined && draft.speakerText === undefined)
    say('expected a speaker or a speakerText, came neither; say who said it')
  if (draft.about === undefined && draft.aboutClaims === undefined) say('expected about or aboutClaims, came neither; say what it is about')
  return null
}

function acceptReferences(draft: ClaimDraft, catalog: Catalog, say: Say): void {
  const entities = [
    ...('about' in draft ? (draft.about ?? []) : []),
    ...('speaker' in draft && draft.speaker !== undefined ? [draft.speaker] : []),
  ]
  for (const name of entities) if (!catalog.entities.has(name)) say(unknownReference('the key of an entity', name, catalog.entities.keys()))
  const later = draft.later ?? []
  const claims = [
    ...(draft.contradicts ?? []),
    ...('revises' in draft && draft.revises !== undefined ? [draft.revises] : []),
    ...('aboutClaims' in draft ? (draft.aboutClaims ?? []) : []),
    ...[draft, ...later].flatMap((line) => [
      ...('parts' in line ? (line.parts ?? []) : []),
      ...('outcomeClaims' in line ? (line.outcomeClaims ?? []) : []),
    ]),
  ]
  const own = claimIdentity(draft)
  for (const name of claims) {
    const other = catalog.claims.get(name)?.draft
    if (name === own.key) say(`expected the key of another claim, came its own, ${name}; remove it`)
    else if (other === undefined) say(unknownReference('the key of a claim', name, catalog.claims.keys()))
    else if (
      (('revises' in draft && draft.revises === name) || ('parts' in draft && draft.parts?.includes(name))) &&
      !('observation' in other)
    ) {
      say(
        `expected the key of an observation, came ${name}, a ${claimIdentity(other).form.toLowerCase()}; figures are made of and revised by figures`,
      )
    } else if (draft.contradicts?.includes(name) && other.contradicts?.includes(own.key)) {
      say(`expected a contradiction said on one side, came ${name} on both; remove it from one of the two`)
    }
  }
}

export function fullCitation(cite: CitationDraft): Exclude<CitationDraft, string> {
  return typeof cite === 'string' ? { source: cite } : cite
}

function acceptCitations(draft: ClaimDraft, catalog: Catalog, say: Say): void {
  for (const cite of draft.cite.map(fullCitation)) {
    if (!catalog.sources.has(cite.source)) say(unknownReference('the slug of a source', cite.source, catalog.sources.keys()))
    if (cite.attributedTo !== undefined && !catalog.entities.has(cite.attributedTo)) {
      say(unknownReference('the key of the entity that speaks in the source', cite.attributedTo, catalog.entities.keys()))
    }
    for (const name of [cite.release, cite.withdrawn]) {
      if (name !== undefined && !catalog.order.has(name)) say(unknownReference('the name of a release', name, catalog.order.keys()))
    }
    if (cite.checked !== undefined && cite.fingerprint === undefined)
      say(`expected a fingerprint beside checked in the citation of ${cite.source}, came none; add it or remove checked`)
  }
}

function acceptLines(draft: ClaimDraft, catalog: Catalog, say: Say): void {
  if (draft.release !== undefined && !catalog.order.has(draft.release))
    say(unknownReference('the name of a release', draft.release, catalog.order.keys()))
  const places = new Set<string>([`${draft.known} ${draft.release ?? ''}`])
  for (const line of draft.later ?? []) {
    if (line.release !== undefined && !catalog.order.has(line.release))
      say(unknownReference('the name of a release', line.release, catalog.order.keys()))
    const known = line.known ?? draft.known
    const place = `${known} ${line.release ?? draft.release ?? ''}`
    if (places.has(place)) say(`expected one line for each known day and release, came two for ${known}; merge them`)
    places.add(place)
    if (isBefore(known, draft.known))
      say(`expected a later line known on or after ${draft.known}, came ${known}; move the day into the first line`)
    const { known: _k, release: _r, why, basis: _b, ...fields } = line
    if (Object.keys(fields).length === 0)
      say(`expected a later line that changes something, came only its day ${known}; say what was learned, or remove the line`)
    if ((line.withdrawn || line.release !== undefined) && why === undefined)
      say(`expected a why on a line that corrects or withdraws, came none; say what was wrong`)
  }
}

function releasesKnown(draft: ClaimDraft, catalog: Catalog): boolean {
  return [draft.release, ...(draft.later ?? []).map((line) => line.release)].every((name) => name === undefined || catalog.order.has(name))
}

function acceptStretch(draft: ClaimDraft, stretch: Stretch, type: TypeDraft | null, say: Say): void {
  const { fields, knownFrom } = stretch
  const since = `known ${knownFrom}`
  if (fields.rank !== undefined && fields.rank !== 'NORMAL' && fields.rankReason === undefined) {
    say(`expected a rankReason beside the rank ${fields.rank} (${since}), came none; say why`)
  }
  if (fields.finding !== undefined && fields.mode !== 'FINDS')
    say(`expected a finding only in a statement that FINDS, came one that ${fields.mode}; change the mode or remove the finding`)
  if (fields.outcome !== undefined && fields.mode !== 'FORECASTS')
    say(`expected an outcome only in a statement that FORECASTS, came one that ${fields.mode}; remove the outcome`)
  for (const [name, edtf] of [
    ['said', fields.said],
    ['published', fields.published],
  ] as const) {
    if (edtf === undefined) continue
    attempt(say, () => {
      if (mentionsLaterThan(parseDate(edtf), knownFrom))
        say(`expected no day later than it was known (${knownFrom}), came ${name} ${edtf}; correct one of the two`)
    })
  }
  if ('statement' in draft) return
  if ('relationship' in draft && fields.period === undefined)
    return say(`expected a period, came none; write "/" where neither end is known`)
  attempt(say, () => {
    const period = draftedPeriod(fields, type?.form ?? 'SPAN')
    if (
      type?.plannable !== true &&
      (periodMentionsLaterThan(period, knownFrom) || attestedDays(fields).some((day) => isBefore(knownFrom, day)))
    ) {
      say(
        `expected no day later than it was known (${knownFrom}), came the period ${period.edtf}${attestedDays(fields)
          .map((day) => ` attested ${day}`)
          .join('')}; put what was learned later into a later line`,
      )
    }
  })
}

function attestedDays({ attested }: Stretch['fields']): readonly string[] {
  if (attested === undefined) return []
  return typeof attested === 'string' ? [attested] : [attested.from, attested.through].filter((day) => day !== undefined)
}

/** The entities that a claim touches, by key: its ends, its metric, what it is about, its speaker. */
export function touchedEntities(draft: ClaimDraft): readonly string[] {
  if ('relationship' in draft) {
    const parts = parseRelationshipKey(draft.relationship)
    return parts === null ? [] : [parts.subject, parts.object]
  }
  if ('observation' in draft) return [firstPart(draft.observation), ...(draft.about ?? [])]
  return [...(draft.speaker === undefined ? [] : [draft.speaker]), ...(draft.about ?? [])]
}

function acceptKnown(draft: ClaimDraft, catalog: Catalog, say: Say): void {
  for (const name of touchedEntities(draft)) {
    const entity = catalog.entities.get(name)?.draft
    if (entity !== undefined && isBefore(draft.known, entity.known)) {
      say(
        `expected ${name} known by ${draft.known}, when this claim was, came ${entity.known}; make the entity known earlier or the claim later`,
      )
    }
  }
  if ('aboutClaims' in draft || 'parts' in draft) {
    for (const name of [...('aboutClaims' in draft ? (draft.aboutClaims ?? []) : []), ...('parts' in draft ? (draft.parts ?? []) : [])]) {
      const other = catalog.claims.get(name)?.draft
      if (other !== undefined && isBefore(draft.known, other.known)) {
        say(
          `expected ${name} known by ${draft.known}, when this claim was, came ${other.known}; what speaks of a claim cannot be known before it`,
        )
      }
    }
  }
  if (draft.basis !== 'PUBLICATION') return
  const sources = draft.cite.map((cite) => fullCitation(cite).source).filter((slug) => catalog.sources.has(slug))
  const days: string[] = []
  for (const slug of sources)
    attempt(
      () => undefined,
      () => days.push(sourceDay(catalog, slug)),
    )
  if (!days.some((day) => !isBefore(draft.known, day))) {
    say(
      `expected a cited source published by ${draft.known}, came ${days.length === 0 ? 'none' : days.toSorted().join(', ')}; cite an earlier one, or make the claim known later`,
    )
  }
}
