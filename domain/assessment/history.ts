/** The fastest stretches of a length: an area's own, and those of others from a like level. */
import type { Group, Member } from '../area/area.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { datumIn, lastYearOf, type Series } from '../figure/series.ts'
import { marksOf } from '../pathway/realism/marks.ts'
import { partitionPoint } from '../pathway/realism/percentile.ts'
import { recordOf } from '../pathway/realism/record.ts'
import { type HistoricalWindow, isFromLikeLevel, rose } from '../pathway/realism/window.ts'
import type { SharePace } from './recent-pace.ts'

interface HistoryQuestion {
  readonly area: Member | Group
  /** Percent of GDP at the start. */
  readonly share: number
  readonly years: number
  /** As known on a day, ISO 8601; null for the newest. */
  readonly day: string | null
}

/**
 * The fastest rise of an area itself over as many years: of a member by SIPRI's record since 1949, of a group by NATO's series.
 * Stretches that a mark speaks against (a jump of one year, a break, a one-off) do not count. Null where it never rose.
 */
export function ownBest(dataset: Dataset, series: Series | null, question: HistoryQuestion): SharePace | null {
  const { area, years, day } = question
  if (area.kind === 'group') return series && fastestIn(series, years)
  const record = recordOf(dataset, years, 'points', day)
  const found = record?.windows.findLast(
    (window) => window.member === area && rose(window) && marksOf(dataset, record, window).length === 0,
  )
  return found ? { from: found.from, to: found.to, pace: found.pace } : null
}

/** The slowest stretch of another ally that was fast enough, from a like level; null where there is none. */
export function precedentFor(dataset: Dataset, question: HistoryQuestion, pace: number): HistoricalWindow | null {
  const record = recordOf(dataset, question.years, 'points', question.day)
  if (record === null) return null
  const { windows } = record
  for (let index = partitionPoint(windows, (window) => window.pace >= pace); index < windows.length; index++) {
    const window = windows[index]
    const isOther = window && window.member !== question.area && rose(window)
    if (isOther && isFromLikeLevel(window, question.share) && marksOf(dataset, record, window).length === 0)
      return window
  }
  return null
}

/** The fastest rise in a series, projections left out. */
function fastestIn(series: Series, years: number): SharePace | null {
  let best: SharePace | null = null
  for (let from = series.firstYear; from + years <= lastYearOf(series); from++) {
    const [start, end] = [datumIn(series, from), datumIn(series, from + years)]
    if (!start || !end || end.status === 'projection') continue
    const pace = (end.value - start.value) / years
    if (pace > 0 && pace > (best?.pace ?? 0)) best = { from, to: from + years, pace }
  }
  return best
}
