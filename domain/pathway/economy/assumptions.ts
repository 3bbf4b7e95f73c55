/** An assumption about growth or inflation: the baseline, a difference from it, or a fixed rate for every year. */
export type Assumption =
  | { readonly kind: 'baseline' }
  /** Percentage points added to the baseline in every year after the start. */
  | { readonly kind: 'difference'; readonly points: number }
  /** Percent in every year after the start. */
  | { readonly kind: 'absolute'; readonly percent: number }

export interface EconomyAssumptions {
  /** Real growth of GDP. */
  readonly growth: Assumption
  /** Growth of the GDP deflator. */
  readonly inflation: Assumption
}

export const BASELINE: EconomyAssumptions = { growth: { kind: 'baseline' }, inflation: { kind: 'baseline' } }
