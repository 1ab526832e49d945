import type { Catalog } from './catalog.ts'
import { firstPart, parseRelationshipKey } from './claim-keys.ts'
import { touchedEntities } from './claim-parts.ts'
import { type ClaimDraft, claimIdentity } from './draft.ts'
import { citationRows, contradictionRows } from './evidence-rows.ts'
import { type Stretch, stretches } from './history.ts'
import { joinSpans } from './known-spans.ts'
import { draftedPeriod, grainOf, sortDays } from './periods.ts'
import { questionOf } from './question.ts'
import { given, type Props, type StateRow } from './state-row.ts'
import { parseDate } from './time/edtf.ts'
import { FIRST_DAY, LAST_DAY, toStored } from './time/stored.ts'

/** The rows of one claim as of a release: its stretches of known time, its citations and its links to other claims. */
export function claimRows(claim: ClaimDraft, catalog: Catalog, release: number): StateRow[] {
  const parts = stretches(claim, release, catalog.order)
  const evidenced = { claim, spans: joinSpans(parts), catalog, release }
  return [...parts.map((stretch) => claimRow(claim, stretch, catalog)), ...citationRows(evidenced), ...contradictionRows(evidenced)]
}

function claimRow(claim: ClaimDraft, stretch: Stretch, catalog: Catalog): StateRow {
  const { key } = claimIdentity(claim)
  const { fields } = stretch
  const common = {
    key,
    knownFrom: stretch.knownFrom,
    knownUntil: stretch.knownUntil ?? LAST_DAY,
    knownBasis: stretch.basis,
    reason: stretch.reason,
    rank: fields.rank ?? 'NORMAL',
    rankReason: fields.rankReason,
    note: fields.note,
  }
  if ('relationship' in claim) {
    const ends = parseRelationshipKey(key)
    if (ends === null) throw new Error(`${key} is not the key of a relationship`)
    const period = draftedPeriod(fields, catalog.types.get(ends.type)?.draft.form ?? 'SPAN')
    const props = {
      ...common,
      ...periodProps(period),
      negated: claim.negated ?? false,
      sequence: fields.sequence ?? 0,
      capacity: fields.capacity,
      title: fields.title,
      formalTitle: fields.formalTitle,
      scope: fields.scope,
    }
    return { row: 'relationship', type: ends.type, subject: ends.subject, object: ends.object, props: given(props) }
  }
  if ('observation' in claim) {
    const period = draftedPeriod({ period: claim.period, form: 'SPAN' }, 'SPAN')
    const metric = firstPart(key)
    const about = (claim.about ?? []).toSorted()
    const question = questionOf(claim)
    const published = fields.published === undefined ? FIRST_DAY : parseDate(fields.published).latest
    const stored = periodProps(period)
    return {
      row: 'observation',
      props: given({
        ...common,
        ...stored,
        sort: `${stored.startMin} ${stored.endMax} ${published}`,
        metric,
        about,
        question: [question.metric, question.period, question.reading, question.about].join(' '),
        grain: grainOf(period.edtf),
        reading: claim.reading,
        value: fields.value,
        qualifier: fields.qualifier ?? 'EXACT',
        revises: claim.revises,
        published: fields.published,
        publishedDay: published,
        parts: fields.parts ?? [],
        formula: fields.formula,
      }),
    }
  }
  return {
    row: 'statement',
    props: given({
      ...common,
      mode: claim.mode,
      speaker: claim.speaker,
      speakerText: claim.speakerText,
      said: fields.said,
      saidDay: fields.said === undefined ? FIRST_DAY : parseDate(fields.said).earliest,
      text: fields.text,
      about: claim.about ?? [],
      aboutClaims: claim.aboutClaims ?? [],
      concerns: concerns(claim, catalog),
      finding: fields.finding,
      outcome: fields.outcome,
      outcomeClaims: fields.outcomeClaims ?? [],
    }),
  }
}

function periodProps(period: ReturnType<typeof draftedPeriod>): Props {
  return given({ ...toStored(period), ...sortDays(period) })
}

/** The entities that a statement is about, and those that the claims it is about touch, to any depth. */
function concerns(claim: ClaimDraft, catalog: Catalog): readonly string[] {
  const found = new Set<string>()
  const seen = new Set<string>()
  const visit = (draft: ClaimDraft): void => {
    const { key, form } = claimIdentity(draft)
    if (seen.has(key)) return
    seen.add(key)
    for (const entity of form === 'STATEMENT' ? ('about' in draft ? (draft.about ?? []) : []) : touchedEntities(draft)) found.add(entity)
    if (!('aboutClaims' in draft)) return
    for (const name of draft.aboutClaims ?? []) {
      const other = catalog.claims.get(name)
      if (other !== undefined) visit(other.draft)
    }
  }
  visit(claim)
  return [...found].toSorted()
}
