import { firstAt } from './percentile.ts'
import type { HistoricalRecord } from './record.ts'
import type { HistoricalWindow } from './window.ts'

/** A stretch of history that a pathway is like, with what came after. */
export interface Precedent extends HistoricalWindow {
  /** Whether its pace was at least that of the pathway. */
  readonly reached: boolean
  /** Percent of GDP five and ten years after its end; null where the record lacks it. */
  readonly shareFiveYearsLater: number | null
  readonly shareTenYearsLater: number | null
}

/**
 * The precedents nearest to a pace, one for each country: first those that were at least as fast, the nearest first; then, where
 * there are too few, the fastest of those that fell short.
 */
export function precedentsOf(record: HistoricalRecord, pace: number, count: number): readonly Precedent[] {
  const { windows, shareOf } = record
  const split = firstAt(windows, (window) => window.pace >= pace)
  const chosen = new Map<string, HistoricalWindow>()
  const choose = (window: HistoricalWindow | undefined) => {
    if (window && chosen.size < count && !chosen.has(window.member.code)) chosen.set(window.member.code, window)
  }
  // Outwards from the pace, so that a handful of windows is looked at and not the whole record.
  for (let at = split; at < windows.length && chosen.size < count; at++) choose(windows[at])
  for (let at = split - 1; at >= 0 && chosen.size < count; at--) choose(windows[at])
  return [...chosen.values()].map((window) => ({
    ...window,
    reached: window.pace >= pace,
    shareFiveYearsLater: shareOf(window.member, window.to + 5),
    shareTenYearsLater: shareOf(window.member, window.to + 10),
  }))
}
