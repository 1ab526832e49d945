import { describe, expect, it } from 'vitest'
import { slipsBetween } from '../../graph/slips.ts'

describe('slips between two words', () => {
  it.each([
    ['guatemala', 'guatemala', 0],
    ['gautemala', 'guatemala', 1],
    ['mcaleenen', 'mcaleenan', 1],
    ['vitello', 'vitiello', 1],
    ['nielsenn', 'nielsen', 1],
    ['orderb', 'order', 1],
    ['border', 'order', 1],
    ['neilson', 'nielsen', 2],
    ['memoranda', 'memorandum', 2],
    ['gautamela', 'guatemala', null],
    ['lielson', 'nielsen', null],
    ['a', 'abcd', null],
    ['', 'ab', null],
  ])('%s, %s: %s', (a, b, slips) => {
    expect(slipsBetween(a, b, 2)).toBe(slips)
    expect(slipsBetween(b, a, 2)).toBe(slips)
  })

  it('are none beyond the most that is asked for', () => {
    expect(slipsBetween('neilson', 'nielsen', 1)).toBeNull()
  })
})
