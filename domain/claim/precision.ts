import type { Claim } from './claim.ts'

/** How far apart neighbours among a quarter, a third, two thirds and three quarters are. */
export const FRACTION_IN_WORDS = 1 / 12

/**
 * The precision of a claim: the place value of its last asserted digit, in the unit of the claim. Shares of GDP are read to at
 * least a tenth of a point ("2%" is 2.0), whole amounts to at least two significant digits ("500 billion" and "1,470 billion" to
 * the nearest ten), ratios ("doubled") to a tenth. Fractions are said in words: "a third" is a third rather than a quarter, from which it is
 * a twelfth away; as a bound ("more than two-thirds") it is that fraction, to a hundredth.
 */
export function precisionOf({
  unit,
  comparator,
  value,
  valueMax,
}: Pick<Claim, 'unit' | 'comparator' | 'value' | 'valueMax'>): number {
  const decimals = Math.max(decimalsOf(value), valueMax === null ? 0 : decimalsOf(valueMax))
  switch (unit) {
    case 'PERCENT_OF_GDP':
    case 'POINTS_OF_GDP':
      return 10 ** -Math.max(1, decimals)
    case 'FRACTION':
      return comparator === 'EQUAL' || comparator === 'ABOUT' ? FRACTION_IN_WORDS : 0.01
    case 'RATIO':
      return 0.1
    case 'PERCENT':
      return 10 ** -decimals
    case 'BILLION':
      return decimals > 0 ? 10 ** -decimals : 10 ** trailingZeros(value)
    case 'COUNT':
    case 'RANK':
    case 'YEARS':
      return 1
  }
}

const decimalsOf = (value: number): number => String(value).split('.')[1]?.length ?? 0

/** The number of trailing zeros of a whole number, with its first two digits kept as significant. */
function trailingZeros(value: number): number {
  const digits = String(Math.abs(value))
  const zeros = digits.length - digits.replace(/0+$/, '').length
  return Math.max(0, Math.min(zeros, digits.length - 2))
}
