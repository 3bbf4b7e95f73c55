import type { Claim } from './claim.ts'

/**
 * To how fine a step a claim speaks, in its own unit: the place of the last digit asserted. Shares of GDP are told at least to a
 * tenth of a point ("2%" is 2.0), round amounts to two digits at least ("500 billion" is 490 to 510, "1,470" is to the nearest
 * ten), fractions that are words ("two-thirds") to a hundredth, ratios ("doubled") to a tenth.
 */
export function precisionOf({ unit, value, valueMax }: Pick<Claim, 'unit' | 'value' | 'valueMax'>): number {
  const decimals = Math.max(decimalsOf(value), valueMax === null ? 0 : decimalsOf(valueMax))
  switch (unit) {
    case 'PERCENT_OF_GDP':
    case 'POINTS_OF_GDP':
      return 10 ** -Math.max(1, decimals)
    case 'FRACTION':
      return 0.01
    case 'RATIO':
      return 0.1
    case 'PERCENT':
      return 10 ** -decimals
    case 'BILLION':
      return decimals > 0 ? 10 ** -decimals : 10 ** roundPlaces(value)
    case 'COUNT':
    case 'RANK':
    case 'YEARS':
      return 1
  }
}

const decimalsOf = (value: number): number => String(value).split('.')[1]?.length ?? 0

/** How many zeros a whole number ends with, two digits kept. */
function roundPlaces(value: number): number {
  const digits = String(Math.abs(value))
  const zeros = digits.length - digits.replace(/0+$/, '').length
  return Math.max(0, Math.min(zeros, digits.length - 2))
}
