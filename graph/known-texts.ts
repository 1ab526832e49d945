import type { Catalog } from './catalog.ts'
import { fullCitation } from './claim-parts.ts'
import { type ClaimDraft, claimIdentity, type EntityDraft, type SourceDraft, type TypeDraft } from './draft.ts'
import type { Stretch } from './history.ts'
import { datesLaterThan } from './mentioned-dates.ts'
import { fullName } from './names.ts'
import { attempt, type Say } from './problems.ts'
import { sourceDay } from './sources.ts'
import { type Day, laterDay } from './time/day.ts'

/** A text with the day from which the graph shows it; the text tells of no later day. */
interface Shown {
  readonly what: string
  readonly text: string | undefined
  readonly known: Day
  /** Which later line says it; the record itself, if unsaid. */
  readonly later?: number
}

function acceptTexts(shown: readonly Shown[], say: Say, advice: string): void {
  for (const { what, text, known, later } of shown) {
    for (const said of text === undefined ? [] : datesLaterThan(text, known))
      say(`expected no day later than it was known (${known}) in the ${what}, came ${said}; ${advice}`, later)
  }
}

const LATER_LINE = 'move what was learned later into a later line, with its day and source, or reword it'

/** The texts of one stretch of a claim. What a type that may be planned or a forecast says may lie ahead; why we rank or changed it may not. */
export function acceptClaimTexts(draft: ClaimDraft, { fields, knownFrom: known, reason }: Stretch, type: TypeDraft | null, say: Say): void {
  const { note, title, formalTitle, scope, text, formula, rankReason, speakerText } = fields
  const ahead = type?.plannable === true || ('mode' in draft && draft.mode === 'FORECASTS')
  const said = { note, title, 'formal title': formalTitle, scope, text, formula }
  const ours = { rankReason, why: reason ?? undefined, speakerText }
  acceptTexts(
    Object.entries({ ...(ahead ? {} : said), ...ours }).map(([what, text]) => ({ what, text, known })),
    say,
    LATER_LINE,
  )
}

/** The key of a claim and the words of its citations. */
export function acceptCitationTexts(draft: ClaimDraft, catalog: Catalog, say: Say): void {
  const { key } = claimIdentity(draft)
  acceptTexts([{ what: 'key', text: isoDates(key), known: draft.known }], say, 'name the claim otherwise, or correct the day')
  for (const { source, locator, attribution, quote } of draft.cite.map(fullCitation)) {
    if (!catalog.sources.has(source)) continue
    attempt(
      () => undefined,
      () => {
        const known = laterDay(sourceDay(catalog, source), draft.known)
        const shown = { locator, attribution, quote }
        acceptTexts(
          Object.entries(shown).map(([what, text]) => ({ what: `${what} of the citation of ${source}`, text, known })),
          say,
          'say it without the day',
        )
      },
    )
  }
}

/** An entity's own words are shown from the day on which it is known. */
export function acceptEntityTexts(draft: EntityDraft, say: Say): void {
  const { key, known, name, description, unit, definition, aliases = [], later = [] } = draft
  acceptTexts(
    [
      { what: 'key', text: isoDates(key), known },
      { what: 'name', text: name, known },
      { what: 'description', text: description, known },
      { what: 'unit', text: unit, known },
      { what: 'definition', text: definition, known },
      ...later.flatMap((line, at) => [
        { what: 'name', text: line.name, known, later: at },
        { what: 'description', text: line.description, known, later: at },
      ]),
      ...aliases.map(fullName).flatMap((alias) => [
        { what: `name ${alias.text}`, text: alias.text, known: alias.known ?? known },
        { what: `note of the name ${alias.text}`, text: alias.note, known: alias.known ?? known },
      ]),
    ],
    say,
    'say what it is without the day, or make it known later',
  )
}

/** A source is shown from the day on which it was published. Raises BadInput for a wrong date of publication. */
export function acceptSourceTexts(draft: SourceDraft, catalog: Catalog, say: Say): void {
  const known = sourceDay(catalog, draft.slug)
  acceptTexts(
    [
      { what: 'slug', text: isoDates(draft.slug), known },
      { what: 'title', text: draft.title, known },
    ],
    say,
    'correct the day of publication, or say it without the day',
  )
}

/** In a key a year alone is a name. */
function isoDates(key: string): string {
  return key.match(/\d{4}-\d\d(-\d\d)?/g)?.join(' ') ?? ''
}
