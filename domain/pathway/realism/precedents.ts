import { partitionPoint } from './percentile.ts'
import type { HistoricalRecord } from './record.ts'
import type { HistoricalWindow } from './window.ts'

/** A historical window with a pace similar to that of a pathway, and what followed it. */
export interface Precedent extends HistoricalWindow {
  /** True where its pace was at least the pathway's. */
  readonly reached: boolean
  /** Percent of GDP five and ten years after its end; null where the record lacks it. */
  readonly shareFiveYearsLater: number | null
  readonly shareTenYearsLater: number | null
}

/**
 * The precedents nearest to a pace, at most one per country: first windows at least as fast, nearest first; then, where there are
 * too few, the fastest of the slower ones.
 */
export function precedentsOf(record: HistoricalRecord, pace: number, count: number): readonly Precedent[] {
  const { windows, shareOf } = record
  const split = partitionPoint(windows, (window) => window.pace >= pace)
  const chosen = new Map<string, HistoricalWindow>()
  const choose = (window: HistoricalWindow | undefined) => {
    if (window && chosen.size < count && !chosen.has(window.member.code)) chosen.set(window.member.code, window)
  }
  // Searches outwards from the pace, so that only a few windows are read.
  for (let index = split; index < windows.length && chosen.size < count; index++) choose(windows[index])
  for (let index = split - 1; index >= 0 && chosen.size < count; index--) choose(windows[index])
  return [...chosen.values()].map((window) => ({
    ...window,
    reached: window.pace >= pace,
    shareFiveYearsLater: shareOf(window.member, window.to + 5),
    shareTenYearsLater: shareOf(window.member, window.to + 10),
  }))
}
