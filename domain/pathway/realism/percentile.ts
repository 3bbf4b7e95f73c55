import type { HistoricalWindow } from './window.ts'

/**
 * The percentile rank of a pace among windows, 0 to 100: the percentage of windows that were slower, with ties counted half
 * (mid-rank).
 *
 * @param windows slowest first, at least one
 */
export function percentileOf(windows: readonly HistoricalWindow[], pace: number): number {
  const slower = partitionPoint(windows, (window) => window.pace >= pace)
  const notFaster = partitionPoint(windows, (window) => window.pace > pace)
  return (100 * (slower + notFaster)) / 2 / windows.length
}

/**
 * The pace at a percentile: the sample quantile by linear interpolation, type 7 of Hyndman and Fan (1996).
 *
 * @param windows slowest first; NaN is returned for none
 * @param percentile 0 to 100
 */
export function paceAt(windows: readonly HistoricalWindow[], percentile: number): number {
  const position = ((windows.length - 1) * percentile) / 100
  const low = windows[Math.floor(position)]?.pace ?? Number.NaN
  const high = windows[Math.ceil(position)]?.pace ?? low
  return low + (high - low) * (position - Math.floor(position))
}

/**
 * The index of the first window that passes a test that all later windows pass too; their number where none does. Binary
 * search.
 */
export function partitionPoint(
  windows: readonly HistoricalWindow[],
  passes: (window: HistoricalWindow) => boolean,
): number {
  let [low, high] = [0, windows.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const window = windows[middle]
    if (window && passes(window)) high = middle
    else low = middle + 1
  }
  return low
}
