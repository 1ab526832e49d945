import { lostFirstDays } from './attested.ts'
import { acceptReference, acceptRelease, type Catalog } from './catalog.ts'
import { firstPart, KEY_FORMS, parseRelationshipKey } from './claim-keys.ts'
import { acceptCitations, acceptEvidence, acceptOrder, acceptReferences } from './claim-references.ts'
import {
  type ClaimDraft,
  claimIdentity,
  type ObservationDraft,
  type Placed,
  type RelationshipDraft,
  type StatementDraft,
  type TypeDraft,
} from './draft.ts'
import { releaseIndex, type Stretch, stretches } from './history.ts'
import { acceptCitationTexts, acceptClaimTexts } from './known-texts.ts'
import { draftedPeriod } from './periods.ts'
import { atLine, attempt, type Report, type Say } from './problems.ts'
import { isBefore } from './time/day.ts'
import { parseDate } from './time/edtf.ts'
import { mentionsLaterThan, periodMentionsLaterThan } from './time/holds.ts'

/**
 * What makes a claim acceptable. Everything that brings claims in asks this first; each refusal is a sentence that says what was
 * expected, what came and what to do.
 */
export function acceptClaim(placed: Placed<ClaimDraft>, catalog: Catalog, report: Report): void {
  const { draft } = placed
  const say: Say = (message, later) => report({ name: claimIdentity(draft).key, placed, later }, message)
  const type = acceptKey(draft, catalog, say)
  acceptReferences(draft, catalog, say)
  acceptCitations(draft, catalog, say)
  acceptCitationTexts(draft, catalog, say)
  if (!acceptLineReleases(draft, catalog, say)) return
  if (!acceptLines(draft, catalog, say)) return
  acceptStretches(draft, catalog, type, say)
  acceptFirstDays(draft, catalog, type, say)
  acceptOrder(draft, catalog, say)
  acceptEvidence(draft, catalog, say)
}

/** Whether the key says what its form promises. The type of a relationship; null where there is none. */
function acceptKey(draft: ClaimDraft, catalog: Catalog, say: Say): TypeDraft | null {
  if ('relationship' in draft) return acceptEnds(draft, catalog, say)
  const { form, key } = claimIdentity(draft)
  if (!key.includes('/')) say(`expected a key of the form ${KEY_FORMS[form]}, came ${key}; add what tells it apart`)
  if ('observation' in draft) acceptMetric(draft, catalog, say)
  else acceptSpeaker(draft, say)
  return null
}

function acceptEnds(draft: RelationshipDraft, catalog: Catalog, say: Say): TypeDraft | null {
  const key = draft.relationship
  const parts = parseRelationshipKey(key)
  if (parts === null) {
    say(`expected a key of the form ${KEY_FORMS.RELATIONSHIP}, came ${key}; write the keys of the two entities and the type between them`)
    return null
  }
  const type = catalog.types.get(parts.type)?.draft ?? null
  acceptReference({ what: 'a relationship type of the vocabulary', came: parts.type, among: catalog.types }, catalog, say)
  for (const [end, came, kinds] of [
    ['subject', parts.subject, type?.from],
    ['object', parts.object, type?.to],
  ] as const) {
    acceptReference({ what: `the key of an entity as ${end}`, came, among: catalog.entities }, catalog, say)
    const kind = catalog.entities.get(came)?.draft.kind
    if (kind !== undefined && kinds?.includes(kind) === false)
      say(`expected ${kinds.join(' or ')} as ${end} of ${parts.type}, came ${came} (${kind}); correct the key or the vocabulary`)
  }
  if (parts.subject === parts.object) say(`expected two entities, came ${parts.subject} at both ends; correct the key`)
  if (draft.negated && type !== null && (type.denial === undefined || type.inverseDenial === undefined)) {
    say(
      `expected a denial and an inverseDenial on the type ${type.type}, by which a negated claim is read, came ${type.denial ?? type.inverseDenial ?? 'neither'}; add them to the vocabulary`,
    )
  }
  return type
}

function acceptMetric({ observation }: ObservationDraft, catalog: Catalog, say: Say): void {
  const came = firstPart(observation)
  acceptReference({ what: 'the key of a metric as first part', came, among: catalog.entities }, catalog, say)
  const kind = catalog.entities.get(came)?.draft.kind
  if (kind !== undefined && kind !== 'Metric')
    say(`expected a Metric as first part of the key, came ${came} (${kind}); add the metric it measures`)
}

function acceptSpeaker({ statement, speaker, speakerText, about, aboutClaims }: StatementDraft, say: Say): void {
  if (speaker !== undefined && speaker !== firstPart(statement))
    say(`expected a key that begins with its speaker ${speaker}, came ${statement}; begin the key with ${speaker}/`)
  if (speaker === undefined && speakerText === undefined) say('expected a speaker or a speakerText, came neither; say who said it')
  if (about === undefined && aboutClaims === undefined) say('expected about or aboutClaims, came neither; say what it is about')
}

function acceptLineReleases(draft: ClaimDraft, catalog: Catalog, say: Say): boolean {
  const names = [draft, ...(draft.later ?? [])].map(({ release }) => release)
  for (const [index, name] of names.entries()) acceptRelease(name, catalog, atLine(say, index - 1))
  return catalog.order.size > 0 && names.every((name) => name === undefined || catalog.order.has(name))
}

/** The releases that change what a claim says. */
function releasesOf(draft: ClaimDraft, { order }: Catalog): ReadonlySet<number> {
  return new Set([draft, ...(draft.later ?? [])].map(({ release }) => releaseIndex(order, release ?? draft.release)))
}

/** Whether the lines stand in an order in which they can be laid over one another. */
function acceptLines(draft: ClaimDraft, catalog: Catalog, say: Say): boolean {
  if ('end' in draft && draft.end !== undefined)
    say(`expected the end within the period of the first line, came end ${draft.end}; write it behind the slash`)
  const first = releaseIndex(catalog.order, draft.release)
  const places = new Set([`${draft.known} ${first}`])
  let withdrawn = false
  for (const [at, line] of (draft.later ?? []).entries()) {
    const sayAt = atLine(say, at)
    const { known = draft.known, release, why, basis: _, ...fields } = line
    const index = releaseIndex(catalog.order, release ?? draft.release)
    const place = `${known} ${index}`
    if (places.has(place)) sayAt(`expected one line for each known day and release, came two for ${known}; merge them`)
    places.add(place)
    if (isBefore(known, draft.known))
      sayAt(`expected a later line known on or after ${draft.known}, came ${known}; move the day into the first line`)
    if (index < first)
      sayAt(`expected a later line of the release of its claim, ${draft.release}, or a later one, came ${release}; correct one of the two`)
    if ('period' in line && 'end' in line) sayAt(`expected a period or an end in a later line, came both; write the end into the period`)
    if (Object.keys(fields).length === 0 && !withdrawn)
      sayAt(`expected a later line that changes something, came only its day ${known}; say what was learned, or remove the line`)
    if ((line.withdrawn || release !== undefined) && why === undefined)
      sayAt('expected a why on a line that corrects or withdraws, came none; say what was wrong')
    withdrawn = line.withdrawn === true
  }
  return (draft.later ?? []).every(({ known = draft.known }) => !isBefore(known, draft.known))
}

/** As the last release has it, no line forgets on which day the claim was attested first. */
function acceptFirstDays(draft: ClaimDraft, { order }: Catalog, type: TypeDraft | null, say: Say): void {
  if (!('relationship' in draft)) return
  for (const { known, was, is } of lostFirstDays(stretches(draft, order.size - 1, order), type?.form ?? 'SPAN')) {
    const at = (draft.later ?? []).findLastIndex((line) => (line.known ?? draft.known) === known)
    atLine(
      say,
      at,
    )(`expected attested to keep its first day, which is ${was} in the line before, came ${is}; write from: ${was} and through`)
  }
}

/** What is wrong in several releases, or handed on to later lines, is said once, of the line that began it. */
function acceptStretches(draft: ClaimDraft, catalog: Catalog, type: TypeDraft | null, say: Say): void {
  const said = new Set<string>()
  for (const release of releasesOf(draft, catalog)) {
    for (const stretch of stretches(draft, release, catalog.order)) {
      const at = (draft.later ?? []).findLastIndex(
        ({ known = draft.known, release: brought }) => known === stretch.knownFrom && releaseIndex(catalog.order, brought) <= release,
      )
      const sayOnce: Say = (message) => {
        const fault = message.replace(stretch.knownFrom, 'its day')
        if (!said.has(fault)) atLine(say, at)(message)
        said.add(fault)
      }
      acceptStretch(draft, stretch, type, sayOnce)
    }
  }
}

function acceptStretch(draft: ClaimDraft, stretch: Stretch, type: TypeDraft | null, say: Say): void {
  const { fields, knownFrom } = stretch
  acceptClaimTexts(draft, stretch, type, say)
  if (fields.rank !== undefined && fields.rank !== 'NORMAL' && fields.rankReason === undefined)
    say(`expected a rankReason beside the rank ${fields.rank} (known ${knownFrom}), came none; say why`)
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
  if (!('statement' in draft)) acceptPeriod(stretch, type, say)
}

function acceptPeriod({ fields, knownFrom }: Stretch, type: TypeDraft | null, say: Say): void {
  if (fields.period === undefined) {
    say('expected a period, came none; write "/" where neither end is known')
    return
  }
  attempt(say, () => {
    const period = draftedPeriod(fields, type?.form ?? 'SPAN')
    const attested = attestedDays(fields)
    if (type?.plannable === true) return
    if (periodMentionsLaterThan(period, knownFrom) || attested.some((day) => isBefore(knownFrom, day))) {
      say(
        `expected no day later than it was known (${knownFrom}), came the period ${[period.edtf, ...attested].join(' attested ')}; put what was learned later into a later line`,
      )
    }
  })
}

function attestedDays({ attested }: Stretch['fields']): readonly string[] {
  if (attested === undefined) return []
  return typeof attested === 'string' ? [attested] : [attested.from, attested.through].filter((day) => day !== undefined)
}
