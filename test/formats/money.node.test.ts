import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dollars, moneyRange } from '../../formats/money.ts'

describe('an amount of dollars', () => {
  it('has three digits, in the unit that keeps it short', () => {
    expect([1488.6, 325.4, 47.44, 4.2, 0.31, 0.0042].map(dollars)).toEqual([
      '$1.49 trillion',
      '$325 billion',
      '$47.4 billion',
      '$4.2 billion',
      '$310 million',
      '$4.2 million',
    ])
  })

  it('takes the unit of what it is rounded to', () => {
    expect([999.6, 999.4, 0.9996, 0.9994].map(dollars)).toEqual([
      '$1 trillion',
      '$999 billion',
      '$1 billion',
      '$999 million',
    ])
  })

  it('is nought below half a million, without a sign', () => {
    expect([0, -0, 0.0004, -0.0004, 0.0005].map(dollars)).toEqual(['$0', '$0', '$0', '$0', '$0.5 million'])
  })

  it('has a minus sign, not a hyphen, below nought', () => expect(dollars(-12.34)).toBe('−$12.3 billion'))

  it('is within half a unit of its third digit of what it says', () => {
    const UNITS: Readonly<Record<string, number>> = { trillion: 1000, billion: 1, million: 0.001 }
    fc.assert(
      fc.property(fc.double({ min: 0.0005, max: 1e6, noNaN: true }), (billions) => {
        const [amount = '', unit = ''] = dollars(billions).slice(1).split(' ')
        const said = Number(amount.replaceAll(',', '')) * (UNITS[unit] ?? Number.NaN)
        expect(Math.abs(said - billions) / billions).toBeLessThanOrEqual(0.005 + 1e-9)
      }),
    )
  })

  it('is a range where two amounts are printed differently', () => {
    expect(moneyRange(1.2, 47.4, 'USD')).toBe('$1.2 billion to $47.4 billion')
    expect(moneyRange(47.41, 47.42, 'USD')).toBe('$47.4 billion')
  })
})
