import type { HistoricalWindow } from './window.ts'

/**
 * Where a pace stands among windows, 0 to 100: the part of them that were slower, those of the very same pace counted half.
 *
 * @param windows slowest first, at least one
 */
export function percentileOf(windows: readonly HistoricalWindow[], pace: number): number {
  const slower = firstAt(windows, (one) => one.pace >= pace)
  const notFaster = firstAt(windows, (one) => one.pace > pace)
  return (100 * (slower + notFaster)) / 2 / windows.length
}

/**
 * The pace at a percentile, between two windows in proportion: Hyndman and Fan's seventh definition.
 *
 * @param percentile 0 to 100
 */
export function paceAt(windows: readonly HistoricalWindow[], percentile: number): number {
  const place = ((windows.length - 1) * percentile) / 100
  const low = windows[Math.floor(place)]?.pace ?? Number.NaN
  const high = windows[Math.ceil(place)]?.pace ?? low
  return low + (high - low) * (place - Math.floor(place))
}

/** The place of the first window that passes, when all behind it pass too; binary search. */
export function firstAt(windows: readonly HistoricalWindow[], passes: (window: HistoricalWindow) => boolean): number {
  let [low, high] = [0, windows.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const window = windows[middle]
    if (window && passes(window)) high = middle
    else low = middle + 1
  }
  return low
}
