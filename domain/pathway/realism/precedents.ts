import type { Group, Member } from '../../area/area.ts'
import type { Dataset } from '../../dataset/dataset.ts'
import { wasAtWar } from '../../history/war-years.ts'
import { type Mark, marksOf } from './marks.ts'
import { partitionPoint } from './percentile.ts'
import type { HistoricalRecord } from './record.ts'
import { type HistoricalWindow, isFromLikeLevel, rose } from './window.ts'

/** A historical window with a pace similar to that of a pathway, and what followed it. */
export interface Precedent extends HistoricalWindow {
  /** True where its pace was at least the pathway's. */
  readonly reached: boolean
  /** Whether it is the area's own history. */
  readonly own: boolean
  /** Whether the country was at war in one of its years; null where the dataset does not say. */
  readonly atWar: boolean | null
  /** Why it is not offered as a precedent unless it is asked for; empty for most. */
  readonly marks: readonly Mark[]
  /** Percent of GDP five and ten years after its end; null where the record lacks it, or did on the day. */
  readonly shareFiveYearsLater: number | null
  readonly shareTenYearsLater: number | null
}

export interface PrecedentQuestion {
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
  const { windows, shareOf } = record
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
    reached: window.pace >= pace,
    own: isOwn(window),
    atWar: dataset.warYears && wasAtWar(dataset.warYears, window.member.code, window.from, window.to),
    marks: marksOf(dataset, record, window),
    shareFiveYearsLater: shareOf(window, window.to + 5),
    shareTenYearsLater: shareOf(window, window.to + 10),
  }))
}
