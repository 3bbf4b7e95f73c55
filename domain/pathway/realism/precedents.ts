import type { Group, Member } from '../../area/area.ts'
import type { Dataset } from '../../dataset/dataset.ts'
import { contextOf, type WindowContext } from './context.ts'
import { marksOf } from './marks.ts'
import { partitionPoint } from './percentile.ts'
import type { HistoricalRecord } from './record.ts'
import { type HistoricalWindow, isFromLikeLevel, rose } from './window.ts'

/** A historical window with a pace similar to that of a pathway, and what followed it. */
export interface Precedent extends HistoricalWindow, WindowContext {
  /** True where its pace was at least the pathway's. */
  readonly reached: boolean
  /** Whether it is the area's own history. */
  readonly own: boolean
}

interface PrecedentQuestion {
  readonly area: Member | Group
  readonly pace: number
  /** Percent of GDP at the start of the climb. Null: from any level, risen or not, as version 1 of the model had it. */
  readonly likeLevel: number | null
  readonly includeMarked: boolean
  /** The most that are listed. */
  readonly count: number
}

/**
 * The precedents nearest to a pace, at most one per country: first the area's own, then windows at least as fast, nearest first, then
 * the fastest of the slower ones. They began at a like level, the share rose, and no mark speaks against them.
 */
export function precedentsOf(
  dataset: Dataset,
  record: HistoricalRecord,
  question: PrecedentQuestion,
): readonly Precedent[] {
  const { area, pace, likeLevel, includeMarked, count } = question
  const { windows } = record
  const isOwn = ({ member }: HistoricalWindow) => member === area
  const isOffered = (window: HistoricalWindow) =>
    likeLevel === null ||
    (rose(window) &&
      isFromLikeLevel(window, likeLevel) &&
      (includeMarked || marksOf(dataset, record, window).length === 0))
  const split = partitionPoint(windows, (window) => window.pace >= pace)
  const chosen = new Map<string, HistoricalWindow>()
  const choose = (window: HistoricalWindow | undefined, most: number, among: (window: HistoricalWindow) => boolean) => {
    if (window && chosen.size < most && !chosen.has(window.member.code) && among(window) && isOffered(window))
      chosen.set(window.member.code, window)
  }
  // Searches outwards from the pace, so that as a rule only a few windows are read.
  const search = (most: number, among: (window: HistoricalWindow) => boolean) => {
    for (let index = split; index < windows.length && chosen.size < most; index++) choose(windows[index], most, among)
    for (let index = split - 1; index >= 0 && chosen.size < most; index--) choose(windows[index], most, among)
  }
  if (likeLevel !== null && area.kind === 'member') search(1, isOwn)
  search(count, () => true)
  return [...chosen.values()].map((window) => ({
    ...window,
    ...contextOf(dataset, record, window),
    reached: window.pace >= pace,
    own: isOwn(window),
  }))
}
