import edtf, { parse } from 'edtf'
import { describe, expect, it } from 'vitest'
import { parsePeriod } from '../../../graph/time/edtf.ts'

// Where we differ from the library and why. A reason is decided from the text and from what the library does, never from what we do.

const MARKS = ['', '~', '?', '%']
const BASES = [
  '2019-11-13',
  '2020-02-29',
  '2019-11',
  '2019-02',
  '2019',
  '201X',
  '2004-XX',
  '2004-06-XX',
  '2004-XX-XX',
  '2019-21',
  '2019-24',
]
const SIDES = ['2018-12-20', '2018-12', '2018', '2018~', '2018-21', '2018-XX', '..', '']
const LATER = ['2021-01-11', '2021-01', '2021?', '2021-24', '2021-01-XX', '..', '']
const ODD = [
  ...['2019-02-29', '1900-02-29', '2019-02-30', '2019-13', '0000', '0001', '9998', '9999', '9998-24', '-0001', '20XX', 'XXXX', '19', '201'],
  ...['Y20190', '2019-11-13T10:00:00Z', '2020/2019', '2019/2019', '2019-05/2019-05-10', '2019-11-13/2019-11-13T10:00:00Z', '2019-25'],
  ...['[2019,2020]', '2019-~11', '2004-XX-05', 'November'],
]

const CORPUS = [
  ...BASES.flatMap((base) => MARKS.map((mark) => base + mark)),
  ...SIDES.flatMap((start) => LATER.map((end) => `${start}/${end}`)),
  ...ODD,
]

interface Reading {
  readonly from: string
  readonly to: string
}

function ours(text: string): Reading | null {
  try {
    const { start, end } = parsePeriod(text)
    return { from: start?.earliest ?? 'none', to: end?.latest ?? 'none' }
  } catch {
    return null
  }
}

/** What the library reads at levels 0 and 1, and the days it gives; it may read a text whose days it cannot give. */
function theirs(text: string): Reading | 'no days' | null {
  try {
    parse(text, { level: 1 })
  } catch {
    return null
  }
  try {
    const { min, max } = edtf(text)
    return { from: dayOf(min), to: dayOf(max) }
  } catch {
    return 'no days'
  }
}

function dayOf(time: number | null): string {
  if (time === null) return 'null'
  return Number.isFinite(time) ? new Date(time).toISOString().slice(0, 10) : String(time)
}

function reason(text: string, library: Reading | 'no days' | null): string {
  const sides = text.split('/')
  if (library === null) {
    if (sides.length === 1 && /X[~?%]$/.test(text)) return 'only we read: a mark after hidden digits'
    if (sides.length === 1 && /-2[1-4][~?%]$/.test(text)) return 'only we read: a mark on a season (level 3 there)'
    if (sides.some((side) => /^\d{4}-2[1-4]$/.test(side))) return 'only we read: a season in a period (level 3 there)'
    if (sides.some((side) => side.includes('X'))) return 'only we read: hidden digits in a period (level 2 there)'
    return 'unexplained'
  }
  if (/T\d/.test(text)) return 'only the library reads: a time of day'
  if (/^-|^Y|^0000|^9999|^9998-24/.test(text)) return 'only the library reads: days outside the years 0001 to 9998'
  if (/^(\d\d|\d\dXX|XXXX)$/.test(text)) return 'only the library reads: centuries, and years with more hidden digits than one'
  if (/^(2019|1900)-02-29$/.test(text)) return 'only the library reads: a 29 February that is none'
  if (text === '2020/2019') return 'only the library reads: a period that ends before it starts (though it gives no days)'
  if (library === 'no days') return 'other days: the library gives none for a period whose ends overlap'
  if (sides.length > 1 && (library.from === 'null' || library.to === 'null' || /Infinity/.test(library.from + library.to))) {
    return 'other days: null for an unknown end, ±Infinity for an open one'
  }
  if (/[~%]/.test(text)) return 'other days: ~ and % widen'
  if (/-2[1-4]$/.test(text)) return 'other days: seasons by our table'
  return 'unexplained'
}

describe('the library and this room', () => {
  it('differ only where we say why', () => {
    const byReason = new Map<string, string[]>()
    let same = 0
    for (const text of CORPUS) {
      const [we, they] = [ours(text), theirs(text)]
      const agree = we === null ? they === null : they !== null && they !== 'no days' && we.from === they.from && we.to === they.to
      if (agree) {
        same += 1
        continue
      }
      const why = reason(text, they)
      // A reason that says who reads a text is held to it.
      const reads = why.startsWith('only we') ? [true, false] : why.startsWith('only the library') ? [false, true] : [true, true]
      expect([text, we !== null, they !== null]).toEqual([text, ...reads])
      byReason.set(why, [...(byReason.get(why) ?? []), text])
    }
    const listed = Object.fromEntries([...byReason].sort(([a], [b]) => (a < b ? -1 : 1)).map(([why, texts]) => [why, texts.join(' ')]))
    expect({ texts: CORPUS.length, same, ...listed }).toMatchInlineSnapshot(`
      {
        "only the library reads: a 29 February that is none": "2019-02-29 1900-02-29",
        "only the library reads: a period that ends before it starts (though it gives no days)": "2020/2019",
        "only the library reads: a time of day": "2019-11-13T10:00:00Z 2019-11-13/2019-11-13T10:00:00Z",
        "only the library reads: centuries, and years with more hidden digits than one": "20XX XXXX 19",
        "only the library reads: days outside the years 0001 to 9998": "0000 9999 9998-24 -0001 Y20190",
        "only we read: a mark after hidden digits": "201X~ 201X? 201X% 2004-XX~ 2004-XX? 2004-XX% 2004-06-XX~ 2004-06-XX? 2004-06-XX% 2004-XX-XX~ 2004-XX-XX? 2004-XX-XX%",
        "only we read: a mark on a season (level 3 there)": "2019-21~ 2019-21? 2019-21% 2019-24~ 2019-24? 2019-24%",
        "only we read: a season in a period (level 3 there)": "2018-12-20/2021-24 2018-12/2021-24 2018/2021-24 2018~/2021-24 2018-21/2021-01-11 2018-21/2021-01 2018-21/2021? 2018-21/2021-24 2018-21/2021-01-XX 2018-21/.. 2018-21/ 2018-XX/2021-24 ../2021-24 /2021-24",
        "only we read: hidden digits in a period (level 2 there)": "2018-12-20/2021-01-XX 2018-12/2021-01-XX 2018/2021-01-XX 2018~/2021-01-XX 2018-XX/2021-01-11 2018-XX/2021-01 2018-XX/2021? 2018-XX/2021-01-XX 2018-XX/.. 2018-XX/ ../2021-01-XX /2021-01-XX",
        "other days: null for an unknown end, ±Infinity for an open one": "2018-12-20/.. 2018-12-20/ 2018-12/.. 2018-12/ 2018/.. 2018/ 2018~/.. 2018~/ ../2021-01-11 ../2021-01 ../2021? ../.. ../ /2021-01-11 /2021-01 /2021? /.. /",
        "other days: seasons by our table": "2019-21 2019-24",
        "other days: the library gives none for a period whose ends overlap": "2019/2019",
        "other days: ~ and % widen": "2019-11-13~ 2019-11-13% 2020-02-29~ 2020-02-29% 2019-11~ 2019-11% 2019-02~ 2019-02% 2019~ 2019% 2018~/2021-01-11 2018~/2021-01 2018~/2021?",
        "same": 34,
        "texts": 125,
      }
    `)
  })

  it('differ in days as far as these', () => {
    const texts = ['2018-12-20/', '2018-12-20/..', '../2018-12-20', '2019-11~', '2019-21', '2019-24', '201X', '2004-XX', '2004-XX-XX']
    const days = (reading: Reading | 'no days' | null) =>
      reading === null || reading === 'no days' ? reading : `${reading.from} ${reading.to}`
    expect(texts.map((text) => `${text}: ${days(theirs(text))} | ${days(ours(text))}`)).toMatchInlineSnapshot(`
      [
        "2018-12-20/: 2018-12-20 null | 2018-12-20 none",
        "2018-12-20/..: 2018-12-20 Infinity | 2018-12-20 none",
        "../2018-12-20: -Infinity 2018-12-20 | none 2018-12-20",
        "2019-11~: 2019-11-01 2019-11-30 | 2019-10-01 2019-12-31",
        "2019-21: 2019-01-01 2019-03-31 | 2019-03-01 2019-05-31",
        "2019-24: 2019-10-01 2019-12-31 | 2019-12-01 2020-02-29",
        "201X: 2010-01-01 2019-12-31 | 2010-01-01 2019-12-31",
        "2004-XX: 2004-01-01 2004-12-31 | 2004-01-01 2004-12-31",
        "2004-XX-XX: 2004-01-01 2004-12-31 | 2004-01-01 2004-12-31",
      ]
    `)
  })

  it('agree on which side is open and which is unknown', () => {
    for (const text of ['2018-12-20/..', '2018-12-20/', '../2018-12-20', '/2018-12-20', '../..', '/', '../', '/..']) {
      const { startState, endState } = parsePeriod(text)
      const states = parse(text, { level: 1 }).values.map((side) => (side === null ? 'unknown' : side === Infinity ? 'open' : 'date'))
      const start = { OPEN: 'open', UNKNOWN: 'unknown', KNOWN: 'date' }[startState]
      const end = { ONGOING: 'open', UNKNOWN: 'unknown', ENDED: 'date' }[endState]
      expect([text, start, end]).toEqual([text, ...states])
    }
  })
})
