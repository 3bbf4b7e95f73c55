/** How realistic a pathway is: its pace, measured against every stretch of the same length in the allies' history. */
import type { Dataset } from '../../dataset.ts'
import type { Edition } from '../../edition.ts'
import { type Arrival, arrivalUnderCap } from '../shape/capped-growth.ts'
import type { Course } from '../shape/course.ts'
import { paceAt, percentileOf } from './percentile.ts'
import { type Precedent, precedentsOf } from './precedents.ts'
import { recordOf } from './record.ts'
import { MEASURES, type RealismMeasure } from './window.ts'

/** How many precedents are told. */
export const PRECEDENTS = 5

export const PERCENTILES = [50, 90, 100] as const

export interface HistoricalArrival {
  readonly percentile: (typeof PERCENTILES)[number]
  /** Points of GDP a year, or percent real growth a year. */
  readonly pace: number
  readonly arrival: Arrival
}

export interface Realism {
  readonly measure: RealismMeasure
  readonly edition: Edition
  /** That of the pathway: points of GDP a year, or percent real growth a year. */
  readonly pace: number
  /** The part of the windows that were slower, 0 to 100. */
  readonly percentile: number
  readonly windowYears: number
  readonly sampleSize: number
  readonly distinctMembers: number
  readonly precedents: readonly Precedent[]
  /** When the area would arrive at paces of history. */
  readonly arrivals: readonly HistoricalArrival[]
}

/**
 * By both measures; none where the pathway does not rise, or where history has no stretch of its length.
 *
 * @param course from the start to the horizon, with GDP growth for as long as an arrival may take
 * @param realGrowthPercent of the pathway's spending, a year on average; null where it has none
 */
export function realismOf(dataset: Dataset, course: Course, realGrowthPercent: number | null): readonly Realism[] {
  const windowYears = course.targetYear - course.startYear
  if (course.targetShare <= course.startShare) return []
  return MEASURES.flatMap((measure) => {
    const record = recordOf(dataset, windowYears, measure)
    const pace = measure === 'points' ? (course.targetShare - course.startShare) / windowYears : realGrowthPercent
    if (record === null || pace === null) return []
    return [
      {
        measure,
        edition: record.edition,
        pace,
        percentile: percentileOf(record.windows, pace),
        windowYears,
        sampleSize: record.windows.length,
        distinctMembers: record.distinctMembers,
        precedents: precedentsOf(record, pace, PRECEDENTS),
        arrivals: PERCENTILES.map((percentile) => {
          const historical = paceAt(record.windows, percentile)
          return { percentile, pace: historical, arrival: arrivalAtPace(course, historical, measure) }
        }),
      },
    ]
  })
}

function arrivalAtPace(course: Course, pace: number, measure: RealismMeasure): Arrival {
  if (measure === 'growth') return arrivalUnderCap(course, pace)
  if (pace <= 0) return { kind: 'never' }
  const years = (course.targetShare - course.startShare) / pace
  return { kind: 'arrives', year: course.startYear + Math.ceil(years - 1e-9), years }
}
