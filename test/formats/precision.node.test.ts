import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalsIn, differenceAt } from '../../formats/precision.ts'

const hundredths = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((value) => value / 100)

describe('the precision of printed figures', () => {
  it.each([
    [[8140, 305], 0],
    [[7.5, 8], 1],
    [[2.03, 2], 2],
    [[], 0],
  ])('of %j is %i decimals', (values, decimals) => expect(decimalsIn(values)).toBe(decimals))

  it('keeps every printed value', () => {
    fc.assert(
      fc.property(fc.array(hundredths), (values) => {
        const decimals = decimalsIn(values)
        for (const value of values) expect(Number(value.toFixed(decimals))).toBeCloseTo(value, 9)
      }),
    )
  })

  it('takes what is only printed more coarsely for unchanged', () => {
    expect(differenceAt(8140.26, 8140, 0)).toBe(0)
    expect(differenceAt(59_378.77, 57_457, 0)).toBe(-1922)
    expect(differenceAt(2.03, 1.35, 2)).toBe(-0.68)
  })

  it('is as far one way as the other, and never a negative zero', () => {
    fc.assert(
      fc.property(hundredths, hundredths, fc.integer({ min: 0, max: 2 }), (a, b, decimals) => {
        const there = differenceAt(a, b, decimals)
        expect(there + differenceAt(b, a, decimals)).toBe(0)
        expect(Object.is(there, -0)).toBe(false)
      }),
    )
  })
})
