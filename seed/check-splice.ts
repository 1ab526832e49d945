import { isMap, isNode, isPair, isScalar, isSeq, type YAMLMap } from 'yaml'
import type { Check } from '../graph/draft-citation.ts'

/** A change of a text: what stands from one offset to another gives way to other text. */
export interface Splice {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** What came of a comparison, and whether it takes the place of the last one there. */
export interface NewCheck {
  readonly check: Check
  readonly replaces: boolean
}

/**
 * The smallest changes of a YAML text after which a citation in it tells of a comparison; null where it is written in a way that is not known
 * here. Comments, order and quotes of all else stay.
 */
export function spliceCheck(text: string, citation: YAMLMap, { check, replaces }: NewCheck): readonly Splice[] | null {
  const checked: unknown = citation.get('checked', true)
  if (checked === undefined) return addBeside(text, citation, check)
  return replaces ? replaceIn(isSeq(checked) ? checked.items.at(-1) : checked, check) : append(text, checked, flow(check))
}

function addBeside(text: string, citation: YAMLMap, check: Check): readonly Splice[] | null {
  const pair = citation.items.find(({ key }) => isScalar(key) && key.value === 'fingerprint')
  const [key, end] = [startOf(pair?.key), endOf(pair?.value)]
  if (key === null || end === null) return null
  const field = `checked: ${flow(check)}`
  return [citation.flow ? insideLine(end, field) : onNextLine(text, { end, under: key }, field)]
}

function replaceIn(last: unknown, { result, at }: Check): readonly Splice[] | null {
  if (!isMap(last)) return null
  const splices = Object.entries({ result, at: `"${at}"` }).flatMap(([field, value]): Splice[] => {
    const node: unknown = last.get(field, true)
    const [from, to] = [startOf(node), endOf(node)]
    return from === null || to === null ? [] : [{ from, to, text: value }]
  })
  return splices.length === 2 ? splices : null
}

/** Another comparison behind the one, which then becomes a list, or behind the last of several. */
function append(text: string, checked: unknown, item: string): readonly Splice[] | null {
  const [from, end] = [startOf(checked), endOf(checked)]
  if (from === null || end === null || !(isMap(checked) || isSeq(checked))) return null
  if (checked.flow)
    return isSeq(checked)
      ? [insideLine(endOf(checked.items.at(-1)) ?? end, item)]
      : [{ from, to: end, text: `[${text.slice(from, end)}, ${item}]` }]
  const next = onNextLine(text, { end, under: from }, `- ${item}`)
  return isSeq(checked) ? [next] : [{ from, to: end, text: `- ${text.slice(from, end).replaceAll('\n', '\n  ')}` }, next]
}

function flow({ result, at, release }: Check): string {
  const named = release === undefined ? '' : `, release: ${JSON.stringify(release)}`
  return `{ result: ${result}, at: "${at}"${named} }`
}

function insideLine(end: number, text: string): Splice {
  return { from: end, to: end, text: `, ${text}` }
}

/** A line behind that on which something ends, and behind its comment, as far from the margin as what stands at the offset `under`. */
function onNextLine(text: string, { end, under }: { readonly end: number; readonly under: number }, line: string): Splice {
  const column = under - (text.lastIndexOf('\n', under - 1) + 1)
  const lineEnd = /\r?\n/g
  lineEnd.lastIndex = end
  const found = lineEnd.exec(text)
  const at = found?.index ?? text.length
  return { from: at, to: at, text: `${found?.[0] ?? '\n'}${' '.repeat(column)}${line}` }
}

function startOf(node: unknown): number | null {
  return isNode(node) ? (node.range?.[0] ?? null) : null
}

/** Where what a node says ends, before the white space and comments that the reader of YAML counts to it. */
function endOf(node: unknown): number | null {
  if (isPair(node)) return endOf(node.value)
  if ((isMap(node) || isSeq(node)) && !node.flow) return endOf(node.items.at(-1))
  return isNode(node) ? (node.range?.[1] ?? null) : null
}

/** A text after changes of it that do not touch one another. */
export function spliced(text: string, splices: readonly Splice[]): string {
  return splices
    .toSorted((a, b) => b.from - a.from)
    .reduce((before, splice) => before.slice(0, splice.from) + splice.text + before.slice(splice.to), text)
}
