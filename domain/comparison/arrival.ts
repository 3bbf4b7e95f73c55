/** When an area's share of GDP reaches a target if it goes on as in recent years, or at a given pace. A calculation, not a forecast. */

import type { Area } from '../area/area.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { titled } from '../edition/edition.ts'
import { type Absence, absence, isAbsence } from '../figure/absence.ts'
import { findSeries, type SeriesQuery } from '../figure/figure.ts'
import { isAtLeast } from '../figure/printed.ts'
import { type Datum, datumIn, newestDatum } from '../figure/series.ts'

/** The trend of the last years, or points of GDP a year. */
export type Pace =
  | { readonly kind: 'trend'; readonly years: number }
  | { readonly kind: 'given'; readonly pointsAYear: number }

export type ArrivalOutcome = 'ALREADY_THERE' | 'ARRIVES' | 'NEVER' | 'BEYOND_HORIZON'

/** Later arrivals have no year: no trend lasts so long. */
export const HORIZON = 2100

export interface ShareArrival {
  readonly area: Area
  readonly outcome: ArrivalOutcome
  /** The year in which the share as printed is at the target; null where it is never, or after HORIZON. */
  readonly year: number | null
  readonly target: number
  readonly pointsAYear: number
  /** The newest figure that is not a projection. */
  readonly start: Datum
  /** The figure that the trend is taken from; null for a given pace. */
  readonly trendFrom: Datum | null
}

/** @param query for shares of GDP */
export function arrivalOf(dataset: Dataset, query: SeriesQuery, target: number, pace: Pace): ShareArrival | Absence {
  const series = findSeries(dataset, query)
  if (isAbsence(series)) return series
  const start = newestDatum(series)
  if (start === null)
    return absence('NO_VALUE_IN_YEAR', `${titled(series.edition)} has only projections of ${query.area.name}.`)
  const trendFrom = pace.kind === 'trend' ? datumIn(series, start.year - pace.years) : null
  if (pace.kind === 'trend' && trendFrom === null)
    return absence(
      'NO_VALUE_IN_YEAR',
      `${titled(series.edition)} has no figure of ${query.area.name} for ${start.year - pace.years}, ${pace.years} years before ${start.year}, to take a trend from.`,
    )
  const pointsAYear =
    pace.kind === 'given' ? pace.pointsAYear : (start.value - (trendFrom?.value ?? start.value)) / pace.years
  return { area: query.area, target, pointsAYear, start, trendFrom, ...outcomeOf(start, target, pointsAYear) }
}

function outcomeOf({ value, year }: Datum, target: number, pace: number): Pick<ShareArrival, 'outcome' | 'year'> {
  if (isAtLeast(value, target)) return { outcome: 'ALREADY_THERE', year }
  if (pace <= 0) return { outcome: 'NEVER', year: null }
  const exact = Math.ceil((target - value) / pace)
  // The year before may be printed at the target already.
  const years = isAtLeast(value + (exact - 1) * pace, target) ? exact - 1 : exact
  return year + years > HORIZON ? { outcome: 'BEYOND_HORIZON', year: null } : { outcome: 'ARRIVES', year: year + years }
}
