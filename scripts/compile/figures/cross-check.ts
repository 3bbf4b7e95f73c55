/** A published figure beside the value that other figures give, and where both are read. */
import type { IndicatorCode } from '../../../domain/figure/indicator.ts'

export type CheckName =
  | 'members-sum'
  | 'constant-share'
  | 'nominal-share'
  | 'category-sum'
  | 'investment-sum'
  | 'real-change'
  | 'imf-gdp'

/** A comparison of a published figure with the value derived from other figures. */
export interface CrossCheck {
  readonly check: CheckName
  readonly edition: string
  readonly area: string
  readonly indicator: IndicatorCode
  readonly year: number
  readonly printed: number
  readonly derived: number
  /** The largest difference that rounding can explain, or that the check allows. */
  readonly tolerance: number
}

export const deviates = ({ printed, derived, tolerance }: CrossCheck): boolean =>
  Math.abs(printed - derived) > tolerance
