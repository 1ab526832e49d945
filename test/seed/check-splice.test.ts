import { expect, it } from 'vitest'
import { isMap, isSeq, parse, parseDocument } from 'yaml'
import { spliceCheck, spliced } from '../../seed/check-splice.ts'

const CHECK = { result: 'MISSING', at: '2031-05-06T07:08:09Z', release: 'two' } as const

/** The text of one citation of a list after a check of it. */
function after(text: string, { replaces = false }: { readonly replaces?: boolean } = {}): string {
  const { contents } = parseDocument(text)
  const citation = isSeq(contents) ? contents.items[0] : null
  if (!isMap(citation)) throw new Error('expected a citation')
  return spliced(text, spliceCheck(text, citation, { check: CHECK, replaces }) ?? [])
}

const FORMS = [
  {
    title: 'a citation in lines, behind its fingerprint and the comment there',
    before: `
# Before
- source: gazette # the paper
  fingerprint: # made by hand
    sha256: 'ab'
    length: 7    # code points

  # Where
  locator: line 3
- gazette
`,
    after: `
# Before
- source: gazette # the paper
  fingerprint: # made by hand
    sha256: 'ab'
    length: 7    # code points
  checked: { result: MISSING, at: "2031-05-06T07:08:09Z", release: "two" }

  # Where
  locator: line 3
- gazette
`,
  },
  {
    title: 'a fingerprint that comes first, in one line, at the end of a file without a line break',
    before: `- fingerprint: { sha256: ab, length: 7 }`,
    after: `- fingerprint: { sha256: ab, length: 7 }
  checked: { result: MISSING, at: "2031-05-06T07:08:09Z", release: "two" }`,
  },
  {
    title: 'a citation in one line',
    before: `- { source: gazette, fingerprint: { sha256: "ab", length: 7 }, locator: 'line, 3' } # so\n`,
    after: `- { source: gazette, fingerprint: { sha256: "ab", length: 7 }, checked: { result: MISSING, at: "2031-05-06T07:08:09Z", release: "two" }, locator: 'line, 3' } # so\n`,
  },
  {
    title: 'lines that end as on other systems',
    before: `- source: gazette\r\n  fingerprint:\r\n    sha256: ab\r\n    length: 7\r\n  locator: line 3\r\n`,
    after: `- source: gazette\r\n  fingerprint:\r\n    sha256: ab\r\n    length: 7\r\n  checked: { result: MISSING, at: "2031-05-06T07:08:09Z", release: "two" }\r\n  locator: line 3\r\n`,
  },
  {
    title: 'a check of an earlier release in one line, which becomes a list',
    before: `- source: gazette\n  checked: { result: VERIFIED, at: "2030-01-01T00:00:00Z" } # then\n  locator: line 3\n`,
    after: `- source: gazette\n  checked: [{ result: VERIFIED, at: "2030-01-01T00:00:00Z" }, { result: MISSING, at: "2031-05-06T07:08:09Z", release: "two" }] # then\n  locator: line 3\n`,
  },
  {
    title: 'a check of an earlier release in lines, which becomes a list and keeps its comments',
    before: `- source: gazette\n  checked: # then\n    result: VERIFIED # by Ann\n    # at night\n    at: "2030-01-01T00:00:00Z" # late\n  locator: line 3\n`,
    after: `- source: gazette\n  checked: # then\n    - result: VERIFIED # by Ann\n      # at night\n      at: "2030-01-01T00:00:00Z" # late\n    - { result: MISSING, at: "2031-05-06T07:08:09Z", release: "two" }\n  locator: line 3\n`,
  },
  {
    title: 'another check behind several in lines',
    before: `- source: gazette\n  checked:\n  - { result: VERIFIED, at: "2030-01-01T00:00:00Z" } # then\n`,
    after: `- source: gazette\n  checked:\n  - { result: VERIFIED, at: "2030-01-01T00:00:00Z" } # then\n  - { result: MISSING, at: "2031-05-06T07:08:09Z", release: "two" }\n`,
  },
  {
    title: 'another check behind several in one line',
    before: `- { source: gazette, checked: [ { result: VERIFIED, at: '2030-01-01T00:00:00Z' } ] }\n`,
    after: `- { source: gazette, checked: [ { result: VERIFIED, at: '2030-01-01T00:00:00Z' }, { result: MISSING, at: "2031-05-06T07:08:09Z", release: "two" } ] }\n`,
  },
]

it.each(FORMS)('writes into $title', ({ before, after: expected }) => {
  expect(after(before)).toBe(expected)
  expect(parse(expected)).not.toEqual(parse(before))
})

it('puts a check in the place of the last one, and leaves what else is said there', () => {
  const one = `- checked:\n    at: 2030-01-01T00:00:00Z # then\n    result: 'VERIFIED'\n    release: two\n`
  expect(after(one, { replaces: true })).toBe(`- checked:\n    at: "2031-05-06T07:08:09Z" # then\n    result: MISSING\n    release: two\n`)
  const several = `- checked: [{ result: VERIFIED, at: "2030-01-01T00:00:00Z" }, { result: VERIFIED, at: "2031-01-01T00:00:00Z", release: two }]\n`
  expect(after(several, { replaces: true })).toBe(
    `- checked: [{ result: VERIFIED, at: "2030-01-01T00:00:00Z" }, { result: MISSING, at: "2031-05-06T07:08:09Z", release: two }]\n`,
  )
})
