/** Steps that people count in, times a power of ten. */
const STEPS = [1, 2, 5, 10] as const

/**
 * Round values from one at or below the lowest to one at or above the highest: multiples of 1, 2 or 5 times a power of ten.
 *
 * @param most how many steps there is room for, at least 1
 * @param smallestStep no step is finer than this, such as 1 for years
 */
export function niceTicks(low: number, high: number, most: number, smallestStep = 0): readonly number[] {
  const span = high - low || 1
  const finest = Math.max(span / Math.max(1, most), smallestStep)
  const power = 10 ** Math.floor(Math.log10(finest) + 1e-9)
  const step = (STEPS.find((one) => one * power >= finest * (1 - 1e-9)) ?? 10) * power
  const first = Math.floor(low / step + 1e-9)
  const last = Math.max(Math.ceil(high / step - 1e-9), first + 1)
  // Multiplied and not added up: a sum of tenths would drift.
  return Array.from({ length: last - first + 1 }, (_, at) => rounded((first + at) * step))
}

/** The round values within two bounds: an axis of years begins and ends where its data do. */
export const ticksWithin = (low: number, high: number, most: number, smallestStep = 0): readonly number[] =>
  niceTicks(low, high, most, smallestStep).filter((tick) => tick >= low && tick <= high)

const rounded = (value: number): number => Number(value.toPrecision(12))
