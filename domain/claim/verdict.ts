import type { Claim } from './claim.ts'
import { precisionOf } from './precision.ts'

export const VERDICTS = ['MATCHES', 'CLOSE', 'DIFFERS', 'NOT_CHECKABLE'] as const
export type Verdict = (typeof VERDICTS)[number]

/** How far outside what it asserts a claim still counts as close, as a part of the asserted value. */
export const CLOSE_WITHIN = 0.05

type Asserted = Pick<Claim, 'unit' | 'comparator' | 'value' | 'valueMax'>

/** Room for the rounding of binary fractions: 2.05 is not below 2.05. */
const ROUNDING = 1e-9

/** The verdict on an asserted value, given the computed one in the same unit. */
export function verdictOf(asserted: Asserted, computed: number): Exclude<Verdict, 'NOT_CHECKABLE'> {
  const { low, high, open } = allowedBy(asserted)
  const outside = Math.max(low - computed, computed - high)
  const slack = ROUNDING * Math.max(1, Math.abs(asserted.value))
  if (open ? outside < -slack : outside <= slack) return 'MATCHES'
  return outside <= CLOSE_WITHIN * Math.abs(asserted.value) + slack ? 'CLOSE' : 'DIFFERS'
}

/**
 * The values for which an assertion holds. "Equal" is equal at the precision asserted; "about" allows one step of it on either
 * side; "nearly" and "just over" allow 5% on their side; "more than" and "less than" are strict.
 */
function allowedBy(asserted: Asserted): { low: number; high: number; open: boolean } {
  const { comparator, value: low } = asserted
  const high = asserted.valueMax ?? low
  const step = precisionOf(asserted)
  const room = CLOSE_WITHIN * Math.abs(low)
  switch (comparator) {
    case 'EQUAL':
      return { low: low - step / 2, high: high + step / 2, open: false }
    case 'ABOUT':
      return { low: low - step, high: high + step, open: false }
    case 'LESS_THAN':
      return { low: -Infinity, high, open: true }
    case 'AT_MOST':
      return { low: -Infinity, high: high + step / 2, open: false }
    case 'MORE_THAN':
      return { low, high: Infinity, open: true }
    case 'AT_LEAST':
      return { low: low - step / 2, high: Infinity, open: false }
    case 'NEARLY':
      return { low: low - room, high: high + step / 2, open: false }
    case 'JUST_OVER':
      return { low: low - step / 2, high: high + room, open: false }
  }
}
