import * as bounds from '../input/bounds.ts'
import { type PathwayInput, readFields, readSingleField } from '../input/input.ts'
import type { Assumption, EconomyAssumptions } from './assumptions.ts'

/** @throws InputError when an assumption is malformed or out of bounds */
export function economyFrom(input: PathwayInput['economy']): EconomyAssumptions {
  const example = 'economy: {growth: {difference: -1}}'
  const { growth, inflation } = readFields('economy', input ?? {}, ['growth', 'inflation'], example)
  return {
    growth: assumptionFrom('economy.growth', growth, bounds.GROWTH),
    inflation: assumptionFrom('economy.inflation', inflation, bounds.INFLATION),
  }
}

function assumptionFrom(field: string, input: unknown, absolute: bounds.Bounds): Assumption {
  if (input == null) return { kind: 'baseline' }
  const [name, value] = readSingleField(field, input, ['difference', 'absolute'], `${field}: {difference: -1}`)
  return name === 'absolute'
    ? { kind: 'absolute', percent: bounds.within(`${field}.absolute`, value, absolute) }
    : difference(bounds.within(`${field}.difference`, value, bounds.DIFFERENCE))
}

/** A difference of zero is the baseline: the same question must have the same id. */
const difference = (points: number): Assumption =>
  points === 0 ? { kind: 'baseline' } : { kind: 'difference', points }
