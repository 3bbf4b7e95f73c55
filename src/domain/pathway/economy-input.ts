import * as bounds from './bounds.ts'
import type { Assumption, EconomyAssumptions } from './economy.ts'
import type { AssumptionInput, Maybe, PathwayInput } from './input.ts'

export const economyFrom = (input: PathwayInput['economy']): EconomyAssumptions => ({
  growth: assumptionFrom('economy.growth', input?.growth, bounds.GROWTH),
  inflation: assumptionFrom('economy.inflation', input?.inflation, bounds.INFLATION),
})

function assumptionFrom(field: string, input: Maybe<AssumptionInput>, absolute: bounds.Bounds): Assumption {
  if (input?.difference != null)
    return difference(bounds.within(`${field}.difference`, input.difference, bounds.DIFFERENCE))
  if (input?.absolute != null)
    return { kind: 'absolute', percent: bounds.within(`${field}.absolute`, input.absolute, absolute) }
  return { kind: 'baseline' }
}

/** No difference is the baseline: the same question, however it is put. */
const difference = (points: number): Assumption =>
  points === 0 ? { kind: 'baseline' } : { kind: 'difference', points }
