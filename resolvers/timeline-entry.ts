import type { NormRole, Qualifier, StatementMode, TimelineChange } from '../graph/kinds.ts'
import type { ObservationRow, RelationshipRow, StatementRow } from '../graph/rows.ts'
import type { Clocks } from './as-of.ts'
import type { Context } from './context.ts'
import { type EntityView, entitiesOf, namedEntity, nameOf } from './entity.ts'
import { periodView } from './period.ts'
import { relationshipPhrase } from './relationship.ts'
import { speakerTextOf } from './statement.ts'
import type { TimelineEntry } from './timeline.ts'

/** The entities that an entry is about: the ends of a relationship, subject first; else a figure's metric and subjects, or a statement's subjects. */
export function entryAbout(context: Context, { view: { row, clocks } }: TimelineEntry): Promise<readonly EntityView[]> {
  switch (row.claim) {
    case 'RELATIONSHIP':
      return Promise.all([namedEntity(context, row.subject, clocks), namedEntity(context, row.object, clocks)])
    case 'OBSERVATION':
      return entitiesOf(context, [row.metric, ...row.about], clocks)
    case 'STATEMENT':
      return entitiesOf(context, row.about, clocks)
  }
}

/** The entry as a line to read. */
export function headlineOf(context: Context, { change, view: { row, clocks } }: TimelineEntry): Promise<string> {
  switch (row.claim) {
    case 'RELATIONSHIP':
      return actLine(context, row, clocks).then((line) => `${leadOf(context, change, row.type)}${line}`)
    case 'OBSERVATION':
      return figureLine(context, row, clocks)
    case 'STATEMENT':
      return statementLine(context, row, clocks)
  }
}

/** What undoes another act, or acts upon a norm, has the period of its terms: a stay of it is told by another entry. */
const BY_TERMS: ReadonlySet<NormRole> = new Set(['STARTS', 'RESTARTS', 'RESTRAINS', 'STAYS', 'VACATES', 'LIFTS'])

function leadOf({ vocabulary }: Context, change: TimelineChange, type: string): string {
  const effect = vocabulary.types.get(type)?.effect ?? null
  const isByTerms = effect !== null && BY_TERMS.has(effect)
  if (change === 'STARTED') return isByTerms ? 'by its terms from then: ' : 'from then: '
  if (change === 'ENDED') return isByTerms ? 'stood until then: ' : 'until then: '
  return ''
}

function actLine(context: Context, row: RelationshipRow, clocks: Clocks): Promise<string> {
  return Promise.all([namedEntity(context, row.subject, clocks), namedEntity(context, row.object, clocks)]).then(([subject, object]) => {
    const title = row.title === null || row.title === nameOf(object) ? '' : ` as ${row.title}`
    const scope = row.scope === null ? '' : ` (${row.scope})`
    return `${nameOf(subject)} ${relationshipPhrase(context, row, 'subject')} ${nameOf(object)}${title}${scope}`
  })
}

const QUALIFIED: { readonly [qualifier in Qualifier]: string } = {
  EXACT: '',
  ABOUT: 'about ',
  MORE_THAN: 'more than ',
  LESS_THAN: 'less than ',
  AT_LEAST: 'at least ',
  AT_MOST: 'at most ',
}

function figureLine(context: Context, row: ObservationRow, clocks: Clocks): Promise<string> {
  return Promise.all([namedEntity(context, row.metric, clocks), entitiesOf(context, row.about, clocks)]).then(([metric, about]) => {
    const of = about.length === 0 ? '' : ` (${about.map(nameOf).join(', ')})`
    const value = row.value.toLocaleString('en-US', { maximumFractionDigits: 10 })
    const { display, end } = periodView(row.period)
    const when = row.reading === 'AT_END' && end !== null ? `at the end of ${end.display}` : display
    return `${nameOf(metric)}${of}, ${when}: ${QUALIFIED[row.qualifier]}${value} ${unitOf(row.value, metric.row.unit ?? '')}`.trimEnd()
  })
}

/** One is of one: a unit such as people or miles is a plural. */
function unitOf(value: number, unit: string): string {
  if (value !== 1) return unit
  return unit
    .replace(/people$/, 'person')
    .replace(/ies$/, 'y')
    .replace(/(?<!s)s$/, '')
}

/** What a statement is, where it is more than said: its text tells what was said in words of its own. */
const SAID: { readonly [mode in StatementMode]: string } = {
  ASSERTS: '',
  DENIES: ' (denial)',
  FINDS: ' (finding)',
  FORECASTS: ' (forecast)',
  CRITICIZES: ' (criticism)',
  CLAIMS_IN_ALTERNATIVE: ' (in the alternative)',
}

function statementLine(context: Context, row: StatementRow, clocks: Clocks): Promise<string> {
  return Promise.resolve(speakerTextOf(context, { row, clocks })).then((speaker) => `${speaker}${SAID[row.mode]}: ${row.text}`)
}
