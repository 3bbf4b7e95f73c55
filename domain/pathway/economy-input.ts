import type { Assumption, EconomyAssumptions } from './assumptions.ts'
import * as bounds from './bounds.ts'
import { fieldsIn, oneIn, type PathwayInput } from './input.ts'

export function economyFrom(input: PathwayInput['economy']): EconomyAssumptions {
  const example = 'economy: {growth: {difference: -1}}'
  const { growth, inflation } = fieldsIn('economy', input ?? {}, ['growth', 'inflation'], example)
  return {
    growth: assumptionFrom('economy.growth', growth, bounds.GROWTH),
    inflation: assumptionFrom('economy.inflation', inflation, bounds.INFLATION),
  }
}

function assumptionFrom(field: string, input: unknown, absolute: bounds.Bounds): Assumption {
  if (input == null) return { kind: 'baseline' }
  const [name, value] = oneIn(field, input, ['difference', 'absolute'], `${field}: {difference: -1}`)
  return name === 'absolute'
    ? { kind: 'absolute', percent: bounds.within(`${field}.absolute`, value, absolute) }
    : difference(bounds.within(`${field}.difference`, value, bounds.DIFFERENCE))
}

/** No difference is the baseline: the same question, however it is put. */
const difference = (points: number): Assumption =>
  points === 0 ? { kind: 'baseline' } : { kind: 'difference', points }
