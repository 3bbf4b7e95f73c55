import type { Area } from '../area/area.ts'
import { type Dataset, indicatorOf } from '../dataset/dataset.ts'
import type { Vintage } from '../edition/vintage.ts'
import { isAbsence } from '../figure/absence.ts'
import { findSeries } from '../figure/figure.ts'
import { datumIn, newestDatum, type Series } from '../figure/series.ts'

/** How fast a share rose between two years. */
export interface SharePace {
  readonly from: number
  readonly to: number
  /** Points of GDP a year; negative where it fell. */
  readonly pace: number
}

/** Shares of GDP by NATO's definition; null where there are none. */
export function natoShares(dataset: Dataset, area: Area, vintage: Vintage): Series | null {
  const indicator = indicatorOf(dataset, 'DEFENCE_SHARE_OF_GDP')
  const series = findSeries(dataset, { area, indicator, vintage, definition: 'NATO' })
  return isAbsence(series) ? null : series
}

/** The pace of the last years of a series up to its newest figure that is not a projection; null where a year of the two is missing. */
export function recentPace(series: Series | null, years: number): SharePace | null {
  const end = series && newestDatum(series)
  const start = end && datumIn(series, end.year - years)
  return start ? { from: start.year, to: end.year, pace: (end.value - start.value) / years } : null
}
