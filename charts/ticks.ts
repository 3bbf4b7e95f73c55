/** Tick steps, times a power of ten. */
const STEPS = [1, 2, 5, 10] as const

/**
 * Nice tick values: multiples of 1, 2 or 5 times a power of ten. The first is at or below `low`, the last at or above `high`.
 *
 * @param maxSteps the number of steps that fit, at least 1
 * @param smallestStep the minStep step allowed, such as 1 for years
 */
export function niceTicks(low: number, high: number, maxSteps: number, smallestStep = 0): readonly number[] {
  const span = high - low || 1
  const minStep = Math.max(span / Math.max(1, maxSteps), smallestStep)
  const power = 10 ** Math.floor(Math.log10(minStep) + 1e-9)
  const step = (STEPS.find((candidate) => candidate * power >= minStep * (1 - 1e-9)) ?? 10) * power
  const first = Math.floor(low / step + 1e-9)
  const last = Math.max(Math.ceil(high / step - 1e-9), first + 1)
  // Multiply instead of adding up: repeated addition of 0.1 drifts.
  return Array.from({ length: last - first + 1 }, (_, index) => withoutNoise((first + index) * step))
}

/** Nice ticks within the bounds only, for an axis that begins and ends with its data. */
export const ticksWithin = (low: number, high: number, maxSteps: number, smallestStep = 0): readonly number[] =>
  niceTicks(low, high, maxSteps, smallestStep).filter((tick) => tick >= low && tick <= high)

/** Removes the noise of binary fractions: 0.30000000000000004 becomes 0.3. */
const withoutNoise = (value: number): number => Number(value.toPrecision(12))
