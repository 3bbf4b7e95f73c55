import { printed } from '../figure/printed.ts'
import type { Claim } from './claim.ts'
import { FRACTION_IN_WORDS, precisionOf } from './precision.ts'

export const VERDICTS = ['MATCHES', 'CLOSE', 'DIFFERS', 'NOT_CHECKABLE'] as const
export type Verdict = (typeof VERDICTS)[number]

/** How far a figure may lie outside the asserted range and still be close, as a fraction of the asserted value. */
const CLOSE_WITHIN = 0.05

type Asserted = Pick<Claim, 'unit' | 'comparator' | 'value' | 'valueMax'>

/** Relative tolerance for the rounding of binary fractions: 2.05 is not below 2.05. */
const TOLERANCE = 1e-9

/**
 * "More than 2%" and "less than 2%" are strict, on the figure as it is printed: 2.0003 is printed 2.00, and is neither.
 *
 * @param computed in the unit of the asserted value
 */
export function verdictOf(asserted: Asserted, computed: number): Exclude<Verdict, 'NOT_CHECKABLE'> {
  const { low, high, isOpen } = assertedRange(asserted)
  const compared = isOpen && asserted.unit === 'PERCENT_OF_GDP' ? printed(computed) : computed
  const outside = Math.max(low - compared, compared - high)
  const tolerance = TOLERANCE * Math.max(1, Math.abs(asserted.value))
  if (isOpen ? outside < -tolerance : outside <= tolerance) return 'MATCHES'
  return outside <= CLOSE_WITHIN * Math.abs(asserted.value) + tolerance ? 'CLOSE' : 'DIFFERS'
}

/**
 * The range of values for which an assertion holds. EQUAL means equal at the precision of the claim; ABOUT allows one step of
 * that precision on either side; NEARLY and JUST_OVER allow 5% on their side, of a fraction in words a twelfth; MORE_THAN and LESS_THAN
 * exclude the bound.
 */
function assertedRange(asserted: Asserted): { low: number; high: number; isOpen: boolean } {
  const { comparator, value: low } = asserted
  const high = asserted.valueMax ?? low
  const step = precisionOf(asserted)
  const margin = asserted.unit === 'FRACTION' ? FRACTION_IN_WORDS : CLOSE_WITHIN * Math.abs(low)
  switch (comparator) {
    case 'EQUAL':
      return { low: low - step / 2, high: high + step / 2, isOpen: false }
    case 'ABOUT':
      return { low: low - step, high: high + step, isOpen: false }
    case 'LESS_THAN':
      return { low: -Infinity, high, isOpen: true }
    case 'AT_MOST':
      return { low: -Infinity, high: high + step / 2, isOpen: false }
    case 'MORE_THAN':
      return { low, high: Infinity, isOpen: true }
    case 'AT_LEAST':
      return { low: low - step / 2, high: Infinity, isOpen: false }
    case 'NEARLY':
      return { low: low - margin, high: high + step / 2, isOpen: false }
    case 'JUST_OVER':
      return { low: low - step / 2, high: high + margin, isOpen: false }
  }
}
